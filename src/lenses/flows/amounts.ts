import type { Lang } from '../../atlas/model'
import { formatNumber } from '../../scene/format'
import { flowsWord } from './words'

/** Counted are bodies, or those who work there. */
export type FlowMeasure = 'count' | 'staff'

export const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)

export const amountText = (value: number, measure: FlowMeasure, lang: Lang): string =>
  flowsWord(measure === 'staff' ? 'people' : 'bodies', lang, { count: formatNumber(value, 0, lang) })

/** Width of a line in px; the square root keeps the one arc of forty from hiding all others. */
export const widthOf = (value: number, measure: FlowMeasure): number =>
  Math.max(1.2, (measure === 'staff' ? 0.085 : 1.7) * Math.sqrt(value))

/** Amounts that the legend of widths shows. */
export const SAMPLES: Readonly<Record<FlowMeasure, readonly number[]>> = {
  count: [1, 5, 20, 40],
  staff: [100, 1000, 5000, 15000],
}
