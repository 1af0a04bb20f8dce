import type { Lang } from '../../../atlas/model'
import { promiseWord } from '../../../i18n/lens/promise'
import type { PromiseRow } from '../../../scene/lens/promise'

const [WIDTH, HEIGHT, EDGE] = [220, 46, 5]

/** Where a gauge draws what, in px. */
export interface Gauge {
  readonly width: number
  readonly height: number
  readonly label: string
  readonly zero: number
  /** Height of the target; null = there is no single one. */
  readonly target: number | null
  readonly line: string
  readonly points: readonly (readonly [x: number, y: number])[]
}

/** The documented values over the years on an axis from zero; null where nothing is documented. */
export function gaugeOf({ series, target }: PromiseRow, lang: Lang): Gauge | null {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return null
  const top = Math.max(target ?? 0, ...series.map(({ value }) => value)) || 1
  const round = (value: number) => Math.round(value * 10) / 10
  const x = (year: number) =>
    round(EDGE + ((year - first.year) / (last.year - first.year || 1)) * (WIDTH - 2 * EDGE))
  const y = (value: number) => round(HEIGHT - EDGE - (value / top) * (HEIGHT - 2 * EDGE))
  const points = series.map(({ year, value }) => [x(year), y(value)] as const)
  return {
    width: WIDTH,
    height: HEIGHT,
    label: promiseWord('gauge', lang, { first: first.year, last: last.year }),
    zero: y(0),
    target: target === null ? null : y(target),
    line: `M${points.map((point) => point.join(' ')).join('L')}`,
    points,
  }
}
