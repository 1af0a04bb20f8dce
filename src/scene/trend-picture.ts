import type { Trend, TrendPoint, TrendSeries } from './trend'

/** The box a trend is drawn in, px; the margins are found from the words. */
export interface TrendBox {
  readonly width: number
  readonly height: number
  /** Size of the letters, px. */
  readonly letters: number
  /** Without axis, ticks and names: only lines and the two ends of the years. */
  readonly small: boolean
}

export interface TrendLinePicture {
  readonly id: string
  readonly kind: TrendSeries['kind']
  /** SVG path of all stretches of more than one point. */
  readonly path: string
  /** Points that no line passes through, provisional ones, and the one of the year in view. */
  readonly dots: readonly {
    readonly x: number
    readonly y: number
    readonly hollow: boolean
    readonly now: boolean
  }[]
  /** Its name at its right end; empty in a small picture. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string }
}

export interface TrendPicture {
  readonly lines: readonly TrendLinePicture[]
  readonly ticks: readonly { readonly y: number; readonly text: string }[]
  /** Ends of the plot: where grid lines begin and stop, and where the years stand. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly zeroY: number | null
  /** The year in view; null when it lies outside. */
  readonly nowX: number | null
  readonly years: readonly {
    readonly x: number
    readonly text: string
    readonly anchor: 'start' | 'middle' | 'end'
    readonly now: boolean
  }[]
  readonly breaks: readonly { readonly x: number; readonly year: number; readonly note: string }[]
}

/** Width of a text in px, on the safe side: Hangul as wide as high, other letters a little more than half. */
export function textWidth(text: string, letters: number): number {
  return [...text].reduce((sum, char) => sum + (/[ᄀ-ᇿ㄰-㆏가-힣]/.test(char) ? 0.95 : 0.6), 0) * letters
}

/** The names of the chosen regions are bold: so much wider. */
export const BOLD = 1.1

/** A trend laid out in a box: nothing reaches beyond it, and no two names cover each other. */
export function trendPicture(trend: Trend, { width, height, letters, small }: TrendBox): TrendPicture {
  const names = trend.lines.map(({ name }) => shortened(name, width * 0.36, letters))
  const margin = small ? 4 : 6
  const left = small ? margin : Math.max(...trend.ticks.map(({ text }) => textWidth(text, letters))) + margin
  const right = small
    ? width - margin
    : width -
      margin -
      Math.max(
        ...trend.lines.map(
          ({ kind }, i) => textWidth(names[i] ?? '', letters) * (kind === 'region' ? BOLD : 1),
        ),
      )
  const top = small ? 5 : letters / 2 + 3
  const bottom = height - letters * 1.5
  const years = trend.to - trend.from
  const x = (year: number) =>
    years === 0 ? (left + right) / 2 : left + ((year - trend.from) / years) * (right - left)
  const y = (value: number) => bottom - ((value - trend.low) / (trend.high - trend.low)) * (bottom - top)
  const labelYs = spread(
    trend.lines.map(({ last }) => y(last.value)),
    letters * 1.1,
    top,
    bottom,
  )
  return {
    lines: trend.lines.map((line, i) => ({
      id: line.id,
      kind: line.kind,
      path: line.segments
        .filter((points) => points.length > 1)
        .map(
          (points) =>
            `M${points.map((point) => `${round(x(point.year))} ${round(y(point.value))}`).join('L')}`,
        )
        .join(''),
      dots: dotsOf(line).map(({ point, now }) => ({
        x: round(x(point.year)),
        y: round(y(point.value)),
        hollow: point.provisional,
        now,
      })),
      label: { x: round(right + margin), y: round(labelYs[i] ?? 0), text: small ? '' : (names[i] ?? '') },
    })),
    ticks: small ? [] : trend.ticks.map(({ value, text }) => ({ y: round(y(value)), text })),
    left: round(left),
    right: round(right),
    top: round(top),
    bottom: round(bottom),
    zeroY: trend.zero ? round(y(0)) : null,
    nowX: trend.year < trend.from || trend.year > trend.to ? null : round(x(trend.year)),
    years: yearLabels(trend, x, letters * 3),
    breaks: trend.breaks.map(({ year, note }) => ({ x: round(x(year - 0.5)), year, note })),
  }
}

/** First and last year keep to the inside; the year in view stands between them where there is room. */
function yearLabels(trend: Trend, x: (year: number) => number, room: number): TrendPicture['years'] {
  const { from, to, year } = trend
  const label = (of: number, anchor: 'start' | 'middle' | 'end') => ({
    x: round(x(of)),
    text: String(of),
    anchor,
    now: of === year,
  })
  if (from === to) return [label(from, 'middle')]
  const free = year > from && year < to && x(year) - x(from) > room * 1.3 && x(to) - x(year) > room * 1.3
  return [label(from, 'start'), ...(free ? [label(year, 'middle')] : []), label(to, 'end')]
}

function dotsOf(line: TrendSeries): { point: TrendPoint; now: boolean }[] {
  return line.segments.flatMap((points) =>
    points.flatMap((point) => {
      // Only a region's own line says where the year in view is: the dots of the others would lie upon each other.
      const now = line.kind === 'region' && point.year === line.now?.year
      return now || points.length === 1 || point.provisional ? [{ point, now }] : []
    }),
  )
}

/**
 * Moves heights apart until neighbours keep a distance, in their order and within the ends; where there are too many,
 * they share what there is evenly.
 */
export function spread(heights: readonly number[], gap: number, low: number, high: number): number[] {
  const step = Math.min(gap, heights.length > 1 ? (high - low) / (heights.length - 1) : gap)
  const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const placed = [...heights]
  let floor = low
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, floor)
    floor = (placed[i] ?? 0) + step
  }
  let ceiling = high
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling)
    ceiling = (placed[i] ?? 0) - step
  }
  return placed
}

function shortened(name: string, width: number, letters: number): string {
  if (textWidth(name, letters) <= width) return name
  let cut = [...name]
  while (cut.length > 1 && textWidth(`${cut.join('')}…`, letters) > width) cut = cut.slice(0, -1)
  return `${cut.join('').trimEnd()}…`
}

const round = (value: number) => Math.round(value * 10) / 10
