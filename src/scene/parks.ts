import type { Atlas } from '../atlas/atlas'
import { unitsOf } from '../atlas/units'
import type { Lang } from '../atlas/model'
import { PARK_KINDS, type Park, type ParkKind, type Parks } from '../atlas/parks'
import { parkWord } from '../i18n/park-words'
import { formatNumber } from './format'
import { sourceName } from './spoken'

/** A park in the words of a language. */
export interface ParkRow {
  readonly name: string
  /** What it is called where it lies; empty where that is its name here. */
  readonly own: string
  /** What is not so of most parks: that it is not complete, and how much of it is sold. */
  readonly stage: string
  readonly area: string
  readonly firms: string
}

export interface ParkGroup {
  readonly kind: ParkKind
  readonly title: string
  readonly parks: readonly ParkRow[]
}

/** The industrial parks of some municipalities. */
export interface ParksTold {
  readonly sentence: string
  /** By kind, the largest first; kinds without any are left out. */
  readonly groups: readonly ParkGroup[]
  readonly source: string
}

/**
 * The municipalities, as the statistics know them, that make up a province or a municipality of any state of the law: those
 * that lie wholly within it.
 */
export function municipalitiesOf({ catalogue }: Atlas, vintage: string, code: string): string[] {
  const own = unitsOf(catalogue, vintage, 'municipality').filter(
    ({ region, province }) => region.code === code || province === code,
  )
  const atoms = new Set(own.flatMap((unit) => unit.atoms))
  return unitsOf(catalogue, 'statistics', 'municipality')
    .filter((unit) => unit.atoms.every((atom) => atoms.has(atom)))
    .map(({ region }) => region.code)
}

/** 1,000 m² in a km². */
const KM2 = 1000

const sum = (parks: readonly Park[], of: 'area' | 'tenants' | 'operating') =>
  parks.reduce((total, park) => total + park[of], 0)

/** As a sentence: how many there are, of which kinds, how large, and how many firms are at work in them. */
export function parksSentence(parks: readonly Park[], lang: Lang): string {
  if (!parks.length) return parkWord('none', lang)
  const number = (value: number, decimals = 0) => formatNumber(value, decimals, lang)
  const kinds = PARK_KINDS.flatMap((kind) => {
    const count = parks.filter((park) => park.kind === kind).length
    return count ? [`${parkWord(kind, lang)} ${number(count)}`] : []
  })
  return parkWord('sentence', lang, {
    count: number(parks.length),
    kinds: kinds.join(', '),
    area: number(sum(parks, 'area') / KM2, 1),
    tenants: number(sum(parks, 'tenants')),
    operating: number(sum(parks, 'operating')),
  })
}

/** @param codes of the municipalities, as the statistics know them */
export function parksTold({ parks, sources }: Parks, codes: ReadonlySet<string>, lang: Lang): ParksTold {
  const own = parks.filter(({ municipality }) => codes.has(municipality))
  return {
    sentence: parksSentence(own, lang),
    groups: PARK_KINDS.flatMap((kind) => {
      const all = own.filter((park) => park.kind === kind).sort((a, b) => b.area - a.area)
      return all.length
        ? [{ kind, title: parkWord(kind, lang), parks: all.map((park) => rowOf(park, lang)) }]
        : []
    }),
    source: sources.map((one) => sourceName(one, lang)).join(' · '),
  }
}

function rowOf({ name_ko, name_en, stage, area, tenants, operating, sold }: Park, lang: Lang): ParkRow {
  const number = (value: number, decimals = 0) => formatNumber(value, decimals, lang)
  const state = [
    stage === 'complete' ? '' : parkWord(stage, lang),
    stage === 'not-begun' || sold === 100 ? '' : parkWord('sold', lang, { part: number(sold, 1) }),
  ]
  return {
    name: lang === 'ko' ? name_ko : name_en,
    own: lang === 'ko' || name_en === name_ko ? '' : name_ko,
    stage: state.filter(Boolean).join(', '),
    area: parkWord('km2', lang, { area: number(area / KM2, area < KM2 ? 2 : 1) }),
    firms: parkWord('firms', lang, { operating: number(operating), tenants: number(tenants) }),
  }
}
