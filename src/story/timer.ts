/** The time of a talk, as a stop watch has it. All in ms. */
export interface Timer {
  /** Counted before the last start. */
  readonly counted: number
  /** When it was started last; null while it stands. */
  readonly since: number | null
}

export const STOPPED: Timer = { counted: 0, since: null }
/** A timer that nobody has touched for so long (ms) is of another talk. */
const STALE = 6 * 3_600_000

export const elapsed = ({ counted, since }: Timer, now: number): number =>
  counted + (since === null ? 0 : Math.max(0, now - since))
export const started = (timer: Timer, now: number): Timer =>
  timer.since === null ? { ...timer, since: now } : timer
export const paused = (timer: Timer, now: number): Timer => ({ counted: elapsed(timer, now), since: null })

/** A timer as it is kept while its window is loaded anew, or opened a second time. */
export const kept = (timer: Timer, now: number): string => JSON.stringify([timer.counted, timer.since, now])

/** The timer that was kept; a new one where none was, or it is of another day's talk. */
export function keptIn(text: string | null, now: number): Timer {
  try {
    const [counted, since, at] = JSON.parse(text ?? '') as unknown[]
    const right =
      typeof counted === 'number' &&
      counted >= 0 &&
      (since === null || (typeof since === 'number' && since <= now)) &&
      typeof at === 'number' &&
      at <= now &&
      now - at < STALE
    return right ? { counted, since } : STOPPED
  } catch {
    return STOPPED
  }
}
