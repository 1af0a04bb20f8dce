/** One region of a year: its figure per head (or rate), how many people it stands for, and its side of the country. */
export interface Holding {
  readonly value: number
  /** Above zero. */
  readonly weight: number
  readonly capital: boolean
}

/** Theil's T and its two parts, in nats; `total` = `between` + `within`. */
export interface Theil {
  readonly total: number
  readonly between: number
  readonly within: number
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Weighted mean. Null for no regions. */
function meanOf(holdings: readonly Holding[]): number | null {
  const weight = sum(holdings.map((one) => one.weight))
  return weight > 0 ? sum(holdings.map((one) => one.value * one.weight)) / weight : null
}

/**
 * Population-weighted coefficient of variation: sqrt(sum p_i (x_i - m)^2) / m, with p_i the region's part of the people
 * and m the weighted mean. 0 = all alike; no unit. Null where the mean is not above zero.
 * Williamson, J. G. (1965), Regional inequality and the process of national development, Economic Development and
 * Cultural Change 13(4), part 2.
 */
export function weightedCv(holdings: readonly Holding[]): number | null {
  const mean = meanOf(holdings)
  if (mean === null || mean <= 0) return null
  const weight = sum(holdings.map((one) => one.weight))
  const variance = sum(holdings.map((one) => one.weight * (one.value - mean) ** 2)) / weight
  return Math.sqrt(variance) / mean
}

/**
 * Theil's T: sum p_i (x_i / m) ln(x_i / m), which falls apart into the inequality between the capital area and the rest
 * and that within them: between = sum P_g (m_g / m) ln(m_g / m), within = sum P_g (m_g / m) T_g. 0 = all alike. A figure
 * of zero adds nothing (the limit). Null where a figure is negative or the mean not above zero.
 * Theil, H. (1967), Economics and Information Theory; parts: Shorrocks, A. F. (1980), The class of additively
 * decomposable inequality measures, Econometrica 48(3).
 */
export function theil(holdings: readonly Holding[]): Theil | null {
  const mean = meanOf(holdings)
  if (mean === null || mean <= 0 || holdings.some(({ value }) => value < 0)) return null
  const weight = sum(holdings.map((one) => one.weight))
  const term = (ratio: number) => (ratio > 0 ? ratio * Math.log(ratio) : 0)
  const total = sum(holdings.map((one) => (one.weight / weight) * term(one.value / mean)))
  const between = sum(
    [true, false].map((capital) => {
      const side = holdings.filter((one) => one.capital === capital)
      return (sum(side.map((one) => one.weight)) / weight) * term((meanOf(side) ?? 0) / mean)
    }),
  )
  return { total, between, within: total - between }
}

/**
 * Population-weighted Gini coefficient: sum_i sum_j p_i p_j |x_i - x_j| / (2 m), here as twice the area between the
 * Lorenz curve and the diagonal. 0 = all alike, below 1. Null where a figure is negative or the mean not above zero.
 * Gini, C. (1912), Variabilita e mutabilita.
 */
export function gini(holdings: readonly Holding[]): number | null {
  const mean = meanOf(holdings)
  if (mean === null || mean <= 0 || holdings.some(({ value }) => value < 0)) return null
  const weight = sum(holdings.map((one) => one.weight))
  let held = 0
  let under = 0
  for (const one of [...holdings].sort((a, b) => a.value - b.value)) {
    const part = one.weight / weight
    const before = held
    held += (part * one.value) / mean
    under += part * (before + held)
  }
  return Math.max(0, 1 - under)
}

/**
 * Sigma: the standard deviation of the natural logarithms, every region counting once; its fall over the years is sigma
 * convergence. Null for fewer than two regions or a figure that is not above zero.
 * Barro, R. J. and Sala-i-Martin, X. (1992), Convergence, Journal of Political Economy 100(2).
 */
export function sigma(values: readonly number[]): number | null {
  if (values.length < 2 || values.some((value) => value <= 0)) return null
  const logs = values.map(Math.log)
  const mean = sum(logs) / logs.length
  return Math.sqrt(sum(logs.map((log) => (log - mean) ** 2)) / logs.length)
}

/** The line through growth and starting level. */
export interface Beta {
  readonly slope: number
  readonly intercept: number
  /** Part of the variance of growth that the starting level accounts for, 0..1. */
  readonly r2: number
  readonly points: readonly { readonly start: number; readonly growth: number }[]
  /** Part of the gap that closes in a year, and years until half of it has; null where the gap does not close. */
  readonly speed: number | null
  readonly halfLife: number | null
}

/**
 * Beta convergence: least squares of the mean yearly growth of the logarithm, (ln x_T - ln x_0) / T, on ln x_0. A slope
 * below zero says that what began lower grew faster. Speed: -ln(1 + slope T) / T; half-life: ln 2 / speed.
 * Null for fewer than three regions, a figure not above zero, no years between, or equal starting levels.
 * Barro and Sala-i-Martin (1992).
 *
 * @param pairs figure of the first and of the last year, for each region
 * @param years years between the two
 */
export function beta(pairs: readonly (readonly [number, number])[], years: number): Beta | null {
  if (pairs.length < 3 || years <= 0 || pairs.some(([a, b]) => a <= 0 || b <= 0)) return null
  const points = pairs.map(([a, b]) => ({ start: Math.log(a), growth: Math.log(b / a) / years }))
  const n = points.length
  const startMean = sum(points.map(({ start }) => start)) / n
  const growthMean = sum(points.map(({ growth }) => growth)) / n
  const sxx = sum(points.map(({ start }) => (start - startMean) ** 2))
  const sxy = sum(points.map(({ start, growth }) => (start - startMean) * (growth - growthMean)))
  const syy = sum(points.map(({ growth }) => (growth - growthMean) ** 2))
  if (sxx < 1e-12) return null
  const slope = sxy / sxx
  const left = 1 + slope * years
  const speed = slope < 0 && left > 0 ? -Math.log(left) / years : null
  return {
    slope,
    intercept: growthMean - slope * startMean,
    r2: syy > 0 ? sxy ** 2 / (sxx * syy) : 0,
    points,
    speed,
    halfLife: speed === null ? null : Math.LN2 / speed,
  }
}
