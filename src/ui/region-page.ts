import { LEVELS, type Catalogue, type Lang } from '../atlas/model'
import { unitsOf } from '../atlas/units'

/**
 * Address of the page that the build writes of a region; null where there is none: of units that no figures are published
 * of, and beside the atlas that is one file.
 */
export function regionPage(catalogue: Catalogue, code: string, lang: Lang): string | null {
  if (import.meta.env.MODE === 'single') return null
  const known = LEVELS.some((level) =>
    unitsOf(catalogue, 'statistics', level).some(({ region }) => region.code === code),
  )
  return known ? `region/${code}${lang === 'ko' ? '' : `.${lang}`}.html` : null
}
