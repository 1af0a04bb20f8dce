/**
 * Colours in OKLab (Björn Ottosson 2020, bottosson.github.io/posts/oklab), in which equal distances look alike and
 * the straight line between two colours stays clean. L 0..1, a and b about ±0.3.
 */
export type Lab = readonly [L: number, a: number, b: number]
/** Red, green, blue as amounts of light, 0..1. */
export type LinearRgb = readonly [r: number, g: number, b: number]

/** `#rrggbb` to amounts of light (IEC 61966-2-1). */
export function linearOf(hex: string): LinearRgb {
  const n = Number.parseInt(hex.slice(1), 16)
  return [light(n >> 16), light((n >> 8) & 255), light(n & 255)]
}

/** Amounts of light to `#rrggbb`; what the screen cannot show is clipped. */
export function hexOf(rgb: LinearRgb): string {
  return `#${rgb.map((v) => byte(v).toString(16).padStart(2, '0')).join('')}`
}

export function labOf([r, g, b]: LinearRgb): Lab {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export function linearOfLab([L, a, b]: Lab): LinearRgb {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** The colour at `t` (0..1) of the way from one to another, a straight line in OKLab. */
export function mix(from: string, to: string, t: number): string {
  if (t <= 0) return from
  if (t >= 1) return to
  const [a, b] = [labOf(linearOf(from)), labOf(linearOf(to))]
  const at = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * t
  return hexOf(linearOfLab([at(0), at(1), at(2)]))
}

const light = (v: number) => (v <= 10.31475 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)
const byte = (v: number) => {
  const c = Math.min(1, Math.max(0, v))
  return Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055))
}
