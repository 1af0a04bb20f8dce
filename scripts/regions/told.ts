import type { Lang, Region } from '../../src/atlas/model'
import { regionOf, unitsOf } from '../../src/atlas/units'
import type { Atlas } from '../../src/atlas/atlas'
import { regionWord } from '../../src/i18n/region-words'
import { portraitOf, type Portrait } from '../../src/region/portrait'
import { sentenceOf } from '../../src/region/sentence'
import type { Subject } from '../../src/region/subject'
import { regionName } from '../../src/scene/region-name'
import type { Supplies } from '../../src/supply/supplies'
import { movesPart, PROVINCE_MOVES } from '../../src/atlas/moves'

/** A region in one language: what page, picture, frame and answers of it are made of. */
export interface Told {
  readonly atlas: Atlas
  readonly portrait: Portrait
  readonly lang: Lang
  /** As it is called alone, and so that no other is meant. */
  readonly name: string
  readonly fullName: string
  /** What is particular of it. */
  readonly sentence: string
  /** Query of its view in the atlas, and in an embed. */
  readonly query: string
  readonly frame: string
}

/** @param supplies all series, places with records, the boundaries, and the moves of the region */
export function portraitIn(supplies: Supplies, subject: Subject): Portrait {
  const { atlas, atoms, moves } = supplies
  if (!atoms.overview) throw new Error('The boundaries are not here.')
  const { code } = subject.region
  const table = moves.get(subject.level === 'province' ? PROVINCE_MOVES : movesPart(code))
  return portraitOf(atlas, atoms.overview, table, subject)
}

export function toldOf(atlas: Atlas, portrait: Portrait, lang: Lang): Told {
  const { subject, particulars, all } = portrait
  const { region, level } = subject
  const name = region.name[lang]
  const english = lang === 'ko' ? '' : `&lang=${lang}`
  const [first] = particulars
  return {
    atlas,
    portrait,
    lang,
    name,
    fullName: fullNameOf(atlas, region, lang),
    sentence: sentenceOf(subject, name, particulars, all, lang),
    query: `${first ? `indicator=${first.strip.indicator.id}&level=${level}` : 'show=map'}&select=${region.code}${english}`,
    frame: `region=${region.code}${english}`,
  }
}

/** As a region is called in a table on the page of another: as short as nobody else is meant there. */
export function nameNear({ atlas, portrait, lang }: Told, region: Region): string {
  if (region.level === 'province') return lang === 'ko' ? region.name.ko : region.short.en
  const { parent } = portrait.subject.region
  return parent !== null && region.parent === parent ? region.name[lang] : fullNameOf(atlas, region, lang)
}

/** A name that no other region has: with the province, or with its level where a city is its own province. */
export function fullNameOf({ catalogue }: Atlas, region: Region, lang: Lang): string {
  if (region.level === 'province') return region.name[lang]
  const unit = unitsOf(catalogue, 'statistics', 'municipality').find((one) => one.region === region)
  const province = unit && regionOf(catalogue, unit.province)
  const name = regionName(region, province, lang)
  return name === province?.name[lang] ? regionWord('asTown', lang, { name }) : name
}
