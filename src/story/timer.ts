import type { ResolvedSlide } from './model'

/** The time of a talk, as a stop watch has it. All in ms. */
export interface Timer {
  /** Counted before the last start. */
  readonly counted: number
  /** When it was started last; null while it stands. */
  readonly since: number | null
}

/** The time of a talk, and how it went by. */
export interface Pace extends Timer {
  /** How long the talk is to be, minutes; null: as long as it takes. */
  readonly length: number | null
  /** The slide that is talked about, and how much had been counted when it began. */
  readonly slide: string
  readonly begun: number
  /** How long (ms) each slide was talked about before, by its id. */
  readonly spent: Readonly<Record<string, number>>
}

const STOPPED: Pace = { counted: 0, since: null, length: null, slide: '', begun: 0, spent: {} }
/** A timer that nobody has touched for so long (ms) is of another talk. */
const STALE = 6 * 3_600_000
const MINUTE = 60_000

/** A talk that has not begun. @param length minutes; null: as long as it takes */
export const unbegun = (length: number | null, slide: string): Pace => ({ ...STOPPED, length, slide })
export const elapsed = ({ counted, since }: Timer, now: number): number =>
  counted + (since === null ? 0 : Math.max(0, now - since))
export const started = <T extends Timer>(timer: T, now: number): T =>
  timer.since === null ? { ...timer, since: now } : timer
export const paused = <T extends Timer>(timer: T, now: number): T => ({
  ...timer,
  counted: elapsed(timer, now),
  since: null,
})

/** The talk has come to a slide. */
export function turned(pace: Pace, slide: string, now: number): Pace {
  if (pace.slide === slide) return pace
  const begun = elapsed(pace, now)
  return { ...pace, slide, begun, spent: { ...pace.spent, [pace.slide]: spentOn(pace, pace.slide, now) } }
}

/** How long (ms) a slide has been talked about. */
export const spentOn = (pace: Pace, slide: string, now: number): number =>
  (pace.spent[slide] ?? 0) + (pace.slide === slide ? elapsed(pace, now) - pace.begun : 0)

/** What is left of a talk: in time, soon over, or over. */
export interface Left {
  /** ms; below zero it is over. */
  readonly left: number
  readonly state: 'time' | 'soon' | 'over'
}

/** A talk is soon over when so much of it is left, and less than `SOON` ms. */
const LAST_PART = 0.2
const SOON = 5 * MINUTE

/** Null where no length is given. */
export function leftOf(pace: Pace, now: number): Left | null {
  if (!pace.length) return null
  const whole = pace.length * MINUTE
  const left = whole - elapsed(pace, now)
  return { left, state: left < 0 ? 'over' : left <= Math.min(SOON, whole * LAST_PART) ? 'soon' : 'time' }
}

/** Minutes that the slides of a story are planned to take together; null where none of them says. */
export function planned(slides: readonly Pick<ResolvedSlide, 'minutes'>[]): number | null {
  const said = slides.flatMap(({ minutes }) => minutes ?? [])
  return said.length ? said.reduce((sum, one) => sum + one, 0) : null
}

/** A pace as it is kept while its window is loaded anew, or opened a second time. */
export const kept = (pace: Pace, now: number): string => JSON.stringify({ ...pace, at: now })

/** The pace that was kept; null where none was, or it is of another day's talk. */
export function keptIn(text: string | null, now: number): Pace | null {
  try {
    const read = JSON.parse(text ?? '') as Partial<Record<keyof Pace | 'at', unknown>> | null
    const { counted, since, length, slide, begun, spent, at } = read ?? {}
    const time = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0
    const right =
      time(counted) &&
      (since === null || (time(since) && Number(since) <= now)) &&
      (length === null || time(length)) &&
      typeof slide === 'string' &&
      time(begun) &&
      typeof spent === 'object' &&
      spent !== null &&
      Object.values(spent).every(time) &&
      time(at) &&
      Number(at) <= now &&
      now - Number(at) < STALE
    return right ? ({ counted, since, length, slide, begun, spent } as Pace) : null
  } catch {
    return null
  }
}

/** A span of time as a clock has it, "-1:05" and "1:02:03". @param ms below zero: with a minus */
export function clockText(ms: number): string {
  const all = Math.floor(Math.abs(ms) / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return `${ms < 0 && all ? '−' : ''}${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds)}`
}
