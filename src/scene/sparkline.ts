import type { Atlas } from '../atlas/atlas'
import type { Indicator } from '../atlas/model'
import { nationalFigures } from './nation'

/** Heights are told apart in this many steps, one letter each: more than the line is high in pixels. */
const STEPS = 36
/** A year without a figure. */
const GAP = '.'
/** Between two years whose figures must not be joined. */
const CUT = '|'

/**
 * A line as text: a letter a year from its least (`0`) to its greatest value (`z`), `.` a year without, `|` a cut.
 * @param values of years without a gap
 * @param cuts indices before which the line is cut
 * @returns an empty text where there is nothing to see: fewer than two values, or all the same, as the nation's net moves are
 */
export function sparkline(values: readonly (number | null)[], cuts: readonly number[] = []): string {
  const known = values.filter((value) => value !== null)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  if (!(high > low)) return ''
  const letter = (value: number) => Math.round(((value - low) / (high - low)) * (STEPS - 1)).toString(STEPS)
  return values
    .map((value, i) => (cuts.includes(i) ? CUT : '') + (value === null ? GAP : letter(value)))
    .join('')
}

/** The nation's figures of all years as a line; empty where there are not two. */
export function sparklineOf(atlas: Atlas, indicator: Indicator): string {
  const figures = nationalFigures(atlas, indicator, 'municipality')
  const known = [...figures].flatMap(([year, value]) => (value === null ? [] : year))
  const [from, to] = [Math.min(...known), Math.max(...known)]
  if (known.length < 2) return ''
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const cuts = indicator.breaks
    .filter(({ kind }) => kind !== 'boundary')
    .map(({ year }) => years.indexOf(year))
    .filter((i) => i > 0)
  return sparkline(
    years.map((year) => figures.get(year) ?? null),
    cuts,
  )
}

/** A line to be drawn: `d` of an SVG path, and its last point. */
export interface Spark {
  readonly d: string
  readonly end: readonly [x: number, y: number]
}

/**
 * The line in a box, its ends one px inside. A year without a figure is bridged, as a rule of census years asks; a cut is not.
 * @param width, height px
 * @returns null where there is no line
 */
export function sparkPicture(text: string, width: number, height: number): Spark | null {
  const years = [...text].filter((sign) => sign !== CUT).length
  const parts: string[] = []
  let end: readonly [number, number] | null = null
  let year = 0
  let pen = 'M'
  for (const sign of text) {
    if (sign === CUT) {
      pen = 'M'
      continue
    }
    if (sign !== GAP) {
      const x = 2 + (year / (years - 1)) * (width - 4)
      const y = 2 + (1 - parseInt(sign, STEPS) / (STEPS - 1)) * (height - 4)
      end = [round(x), round(y)]
      parts.push(`${pen}${end[0]} ${end[1]}`)
      pen = 'L'
    }
    year += 1
  }
  return end && { d: parts.join(''), end }
}

const round = (value: number) => Math.round(value * 10) / 10
