import type { Catalogue, Lang } from '../../atlas/model'
import { regionOf } from '../../atlas/units'

/** A region as it is called in a list: a municipality with its province. */
export function nameIn(catalogue: Catalogue, code: string, lang: Lang): string {
  const region = regionOf(catalogue, code)
  if (!region) return code
  if (region.level === 'province') return region.short[lang]
  const province = regionOf(catalogue, region.parent)
  const name = region.short[lang]
  if (!province || province.short[lang] === name) return name
  return lang === 'ko' ? `${province.short.ko} ${name}` : `${name}, ${province.short.en}`
}
