import type { Indicator, Lang } from '../atlas/model'
import { formatValue } from '../scene/format'

/** Units that are said in front of a figure: "인구 1천 명당 7.1명" of 명/인구 1천 명. */
const RATIO = /^([^/]+)\/(.+)$/

/** A figure with its unit as a sentence says it; what the title says already of the unit is not said again. */
export function figureSaid(indicator: Indicator, value: number, lang: Lang): string {
  const number = formatValue(indicator, value, lang)
  const { unit } = indicator.display
  const title = indicator.title[lang].toLowerCase()
  if (unit.en === 'index') return number
  if (unit.en.includes(' = 100')) return `${number} (${unit[lang]})`
  if (lang === 'en') {
    if (unit.en === '%') return `${number}%`
    return title.includes(unit.en.toLowerCase()) ? number : `${number} ${unit.en}`
  }
  const [, counted, per = ''] = RATIO.exec(unit.ko) ?? []
  if (!counted) return `${number}${unit.ko}`
  return title.includes(`${per}당`)
    ? `${number}${counted}`
    : `${per === '곳' ? '한 곳' : per}당 ${number}${counted}`
}
