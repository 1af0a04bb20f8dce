import {
  elapsed,
  kept,
  keptIn,
  leftOf,
  paused,
  spentOn,
  started,
  turned,
  unbegun,
  type Pace,
} from '../../story/timer'

/** What of the browser's `localStorage` is used. */
type Keeper = Pick<Storage, 'getItem' | 'setItem'>

/** The clock of a talk beside its notes: kept with every change and while it runs, so that a window loaded anew goes on with it. */
export class Clock {
  /** ms since 1970. */
  now = $state.raw(0)
  pace: Pace = $state.raw(unbegun(null, ''))
  readonly running = $derived(this.pace.since !== null)
  readonly passed = $derived(elapsed(this.pace, this.now))
  readonly left = $derived(leftOf(this.pace, this.now))
  readonly #keeper: () => Keeper
  readonly #key: string

  /**
   * @param story id of the story
   * @param slide id of the slide that is talked about
   * @param length minutes that the talk is planned to take, unless another length was kept; null: nobody says
   * @param keeper throws where the browser keeps nothing
   */
  constructor(story: string, slide: string, length: number | null, keeper: () => Keeper, now = Date.now()) {
    this.#keeper = keeper
    this.#key = `goru-pace:${story}`
    this.now = now
    this.pace = turned(keptIn(this.#stored(), now) ?? unbegun(length, slide), slide, now)
  }

  spentOn = (slide: string): number => spentOn(this.pace, slide, this.now)

  start = (now = Date.now()): void => this.#set(started(this.pace, now), now)
  pause = (now = Date.now()): void => this.#set(paused(this.pace, now), now)
  /** From nought, for a talk as long as this one was to be. */
  reset = (now = Date.now()): void => {
    const { length, slide, since } = this.pace
    const anew = unbegun(length, slide)
    this.#set(since === null ? anew : started(anew, now), now)
  }

  turn(slide: string, now = Date.now()): void {
    this.#set(turned(this.pace, slide, now), now)
  }

  /** @param minutes null: as long as it takes */
  last(minutes: number | null, now = Date.now()): void {
    this.#set({ ...this.pace, length: minutes && minutes > 0 ? minutes : null }, now)
  }

  keep = (now = Date.now()): void => {
    try {
      this.#keeper().setItem(this.#key, kept(this.pace, now))
    } catch {
      // A browser that keeps nothing loses it with the window.
    }
  }

  #stored(): string | null {
    try {
      return this.#keeper().getItem(this.#key)
    } catch {
      return null
    }
  }

  #set(pace: Pace, now: number): void {
    this.now = now
    if (pace === this.pace) return
    this.pace = pace
    this.keep(now)
  }
}
