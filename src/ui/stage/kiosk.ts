import type { Move, Talk } from '../../story/talk'

/** A screen that runs by itself waits this long (ms) after somebody's hand. */
export const HANDS_OFF = 45_000

/** A screen that runs by itself, until somebody touches it. */
export class Kiosk {
  #touched = -Infinity

  /** @param now ms */
  constructor(private readonly now: () => number = Date.now) {}

  /** Somebody's hand is on the screen. */
  touched = (): void => {
    this.#touched = this.now()
  }

  /** What moves the talk on: back from wherever it was left, and round at its end; null while a hand was there a moment ago. */
  due({ screen, at, part }: Talk, steps: readonly number[]): Move | null {
    if (this.now() - this.#touched < HANDS_OFF) return null
    if (screen !== 'slide') return 'back'
    return at === steps.length - 1 && part + 1 >= (steps[at] ?? 1) ? 'first' : 'next'
  }
}
