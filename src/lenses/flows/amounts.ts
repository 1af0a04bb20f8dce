import type { Lang } from '../../atlas/model'
import { formatNumber } from '../../scene/format'
import { flowsWord } from './words'

/** Counted are bodies, or those who work there. */
export type FlowMeasure = 'count' | 'staff'

/** What the width of a line tells, and whether every destination has a line for each function, by the word of the address. */
export function readAs(as: string): { readonly measure: FlowMeasure; readonly apart: boolean } {
  return { measure: as.startsWith('staff') ? 'staff' : 'count', apart: as.endsWith(APART) }
}
export const writeAs = (measure: FlowMeasure, apart: boolean): string => `${measure}${apart ? APART : ''}`
const APART = '-by-function'

export const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)

export const amountText = (value: number, measure: FlowMeasure, lang: Lang): string =>
  flowsWord(measure === 'staff' ? 'people' : 'bodies', lang, { count: formatNumber(value, 0, lang) })

/** Width of a line in px; the square root keeps the one arc of forty from hiding all others. */
export const widthOf = (value: number, measure: FlowMeasure): number =>
  Math.max(1.2, (measure === 'staff' ? 0.085 : 1.7) * Math.sqrt(value))

/** Amounts that the legend of widths shows. */
export const SAMPLES: Readonly<Record<FlowMeasure, readonly number[]>> = {
  count: [1, 10, 20, 50],
  staff: [100, 1000, 5000, 15000],
}
