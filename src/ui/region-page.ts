import type { Catalogue, Lang } from '../atlas/model'

/**
 * Address of the page that the build writes of a region; null where there is none: of units that no figures are published
 * of, and beside the atlas that is one file.
 */
export function regionPage(catalogue: Catalogue, code: string, lang: Lang): string | null {
  if (import.meta.env.MODE === 'single') return null
  const known = catalogue.atoms.some(({ units }) => units['statistics']?.includes(code))
  return known ? `region/${code}${lang === 'ko' ? '' : `.${lang}`}.html` : null
}
