import type { Lang, Region } from '../atlas/model'

/**
 * A name that tells two homonyms apart: with its province, unless it is one, or has the same name.
 * @param province that it lies in
 */
export function regionName(region: Region, province: Region | undefined, lang: Lang): string {
  if (region.level === 'province') return lang === 'ko' ? region.name.ko : region.short.en
  const name = region.name[lang]
  if (!province || province.name[lang] === name) return name
  return lang === 'ko' ? `${province.short.ko} ${name}` : `${name}, ${province.short.en}`
}
