/** Where mirrored breaks stand: around `midpoint`, with a break on it when the number of classes is even. */
export interface Mirror {
  readonly midpoint: number
  readonly even: boolean
}

/** Part of the values that may change class for the sake of a readable number. */
const MOVABLE = 0.02

/**
 * Readable breaks: the fewest significant digits, in shown units, that keep the breaks apart, move at most 2 % of the
 * values to another class and empty no class. So the numbers a legend prints are the breaks that were really used.
 *
 * All breaks get the same number of digits, small ones no more than two decimals beyond the largest: `−9.2 · 0.01 · 12`
 * rather than `−9.2 · 0.013 · 12`. Where they span so many powers of ten that this moves too much, each keeps its own.
 * Mirrored breaks come as distances from the midpoint and leave as breaks: the distances are rounded, so that both
 * sides stay alike. So is the place they are measured from, by a twentieth of the shortest distance at most, unless
 * three digits say the midpoint; but never a break at the midpoint itself: above and below it is meaning.
 *
 * @param raw ascending, distinct, in table units; with `mirror` distances above zero
 * @param sorted the values in table units, ascending
 * @param factor shown value = table value x factor
 */
export function niceBreaks(
  raw: readonly number[],
  sorted: readonly number[],
  factor: number,
  mirror?: Mirror,
): number[] {
  const place = (all: readonly number[], around: number) => {
    const breaks = (mirror ? mirrored(all, around, mirror) : all).map(tidy)
    if (mirror?.even) breaks[raw.length] = mirror.midpoint
    return breaks
  }
  const exact = place(raw, mirror?.midpoint ?? 0)
  const largest = Math.max(...raw.map((b) => magnitude(b * factor)))
  for (let digits = 1; digits <= 12; digits++) {
    for (const floor of [largest - digits - 1, -Infinity]) {
      const step = (b: number) => Math.max(magnitude(b * factor) - digits + 1, floor)
      const rounded = raw.map((b) => roundTo(b * factor, step(b)) / factor)
      const breaks = place(rounded, mirror ? centre(mirror, raw, step, factor) : 0)
      if (alike(breaks, exact, sorted)) return breaks
    }
  }
  return exact.filter((b, i) => i === 0 || b > exact[i - 1]!)
}

function mirrored(offsets: readonly number[], centre: number, { midpoint, even }: Mirror): number[] {
  return [
    ...offsets.map((b) => centre - b).reverse(),
    ...(even ? [midpoint] : []),
    ...offsets.map((b) => centre + b),
  ]
}

/** Where the distances are measured from: the midpoint, without the digits that no break beside it needs. */
function centre(
  { midpoint }: Mirror,
  raw: readonly number[],
  step: (b: number) => number,
  factor: number,
): number {
  const shown = midpoint * factor
  if (!raw.length || Number(shown.toPrecision(3)) === tidy(shown)) return midpoint
  const twentieth = magnitude(Math.min(...raw) * factor) - 1
  return roundTo(shown, Math.min(twentieth, ...raw.map(step))) / factor
}

/** True when the breaks ascend, no class lost all its values, and few values changed class. */
function alike(breaks: readonly number[], exact: readonly number[], sorted: readonly number[]): boolean {
  let moved = 0
  let before = 0
  let beforeExact = 0
  for (let i = 0; i <= breaks.length; i++) {
    const last = i === breaks.length
    if (i > 0 && !last && !(breaks[i]! > breaks[i - 1]!)) return false
    const at = last ? sorted.length : below(breaks[i]!, sorted)
    const atExact = last ? sorted.length : below(exact[i]!, sorted)
    if (at === before && atExact > beforeExact) return false
    moved += Math.abs(at - atExact)
    before = at
    beforeExact = atExact
  }
  return moved <= MOVABLE * sorted.length
}

/** How many of the sorted values are below a break. */
function below(b: number, sorted: readonly number[]): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < b) low = middle + 1
    else high = middle
  }
  return low
}

const magnitude = (v: number) => (v === 0 ? -Infinity : Math.floor(Math.log10(Math.abs(v))))

/** To a multiple of a power of ten, halves away from zero. */
function roundTo(v: number, exponent: number): number {
  if (!Number.isFinite(exponent)) return v
  const unit = 10 ** Math.abs(exponent)
  const size = Math.abs(v)
  return Math.sign(v) * (exponent < 0 ? Math.round(size * unit) / unit : Math.round(size / unit) * unit)
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
export const tidy = (v: number) => Number(v.toPrecision(12)) + 0
