import type { MapTheme } from '../atlas/model'
import { mix } from './oklab'

/** Classes of each figure: more than three a side are not told apart on a map (Leonowicz 2006). */
export const SIDE = 3

/**
 * Corners of the square of colours: both low, the first high, the second high, both high. Blue and orange stay apart for
 * eyes without red or green cones, and both together are told by their lightness. Held by `bivariate.test.ts`.
 */
const CORNERS: Readonly<Record<MapTheme, readonly [string, string, string, string]>> = {
  light: ['#f1ede4', '#3c8fd0', '#ec8a1f', '#32203c'],
  dark: ['#363b41', '#2f8fe0', '#e0791c', '#fff0dc'],
  stage: ['#2a2f35', '#2c93ec', '#ee8420', '#fff4e4'],
}

/**
 * The nine colours of a bivariate choropleth, `#rrggbb`: cell `3 * y + x`, where `x` is the class of the first figure and
 * `y` that of the second, 0 = lowest. Bilinear in OKLab between the four corners.
 */
export function bivariateRamp(theme: MapTheme): string[] {
  const [low, first, second, both] = CORNERS[theme]
  const steps = Array.from({ length: SIDE }, (_, i) => i / (SIDE - 1))
  return steps.flatMap((y) => steps.map((x) => mix(mix(low, first, x), mix(second, both, x), y)))
}

/** The cell of two classes; null where one of the figures is missing. */
export const cellOf = (x: number | null, y: number | null): number | null =>
  x === null || y === null ? null : SIDE * y + x

/**
 * Spearman's rank correlation: Pearson's r of the ranks, equal values sharing their mean rank (Spearman 1904). −1 to 1;
 * null for fewer than three pairs, or where one of the figures is the same everywhere.
 */
export function spearman(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  if (pairs.length < 3) return null
  const xs = meanRanks(pairs.map(([x]) => x))
  const ys = meanRanks(pairs.map(([, y]) => y))
  const middle = (pairs.length + 1) / 2
  let [both, first, second] = [0, 0, 0]
  xs.forEach((x, i) => {
    const [dx, dy] = [x - middle, ys[i]! - middle]
    both += dx * dy
    first += dx * dx
    second += dy * dy
  })
  return first && second ? both / Math.sqrt(first * second) : null
}

/** Ranks from 1 for the lowest; equal values share the mean of theirs. */
function meanRanks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = new Map<number, number>()
  for (let i = 0; i < sorted.length;) {
    let end = i
    while (sorted[end + 1] === sorted[i]) end++
    rank.set(sorted[i]!, (i + end) / 2 + 1)
    i = end + 1
  }
  return values.map((value) => rank.get(value)!)
}
