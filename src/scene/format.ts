import type { Indicator, Lang } from '../atlas/model'

const MINUS = '\u2212'
const formats = new Map<string, Intl.NumberFormat>()

/** A number with a fixed count of decimals, grouped digits and a true minus sign. */
export function formatNumber(value: number, decimals: number, lang: Lang, signed = false): string {
  const key = `${lang}${decimals}${signed}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(lang === 'ko' ? 'ko-KR' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
    formats.set(key, format)
  }
  return format.format(value).replace('-', MINUS)
}

/** True when a figure means a change or a difference, so that a plus sign belongs to it. */
export function isSigned(indicator: Indicator): boolean {
  return indicator.nature === 'diverging' && indicator.midpoint === 0
}

/** A figure of the table as it is shown: scaled, rounded, signed where it is a change; without its unit. */
export function formatValue(indicator: Indicator, value: number, lang: Lang): string {
  return formatNumber(value * indicator.display.factor, indicator.display.decimals, lang, isSigned(indicator))
}

/** A class break: as many decimals as it needs to be printed exactly, so that the legend shows the breaks really used. */
export function formatBreak(indicator: Indicator, value: number, lang: Lang): string {
  const shown = value * indicator.display.factor
  const decimals = decimalsOf(shown, indicator.display.decimals + 2)
  return formatNumber(shown, decimals, lang, isSigned(indicator))
}

/** A figure with as many decimals as it has, up to a limit: 7.361 but 409. */
export const formatPlain = (value: number, most: number, lang: Lang): string =>
  formatNumber(value, decimalsOf(value, most), lang)

/** Decimals that a number needs to be printed exactly, `most` at most. */
function decimalsOf(value: number, most: number): number {
  let decimals = 0
  while (decimals < most && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) decimals++
  return decimals
}
