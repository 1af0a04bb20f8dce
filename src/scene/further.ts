import type { Atlas } from '../atlas/atlas'
import type { Partial, SingleFact } from '../atlas/decode-profile'
import type { Lang } from '../atlas/model'
import { capitalProvinces, regionOf } from '../atlas/units'
import { tell } from '../i18n/profile-words'
import { say } from '../i18n/words'
import { formatNumber } from './format'

/** What the atlas knows of a region and cannot map: series of a few regions, and single facts. */
export interface Further {
  readonly partial: Partial
  readonly facts: readonly SingleFact[]
}

export interface FurtherFigure {
  readonly id: string
  /** Of the page that tells where figures come from. */
  readonly row: string
  readonly title: string
  /** The latest figure with its unit. */
  readonly text: string
  readonly when: string
  /** Earliest figure of the series, in words; empty for a single fact or a series of one year. */
  readonly since: string
  /** What must be said with it, one line each. */
  readonly notes: readonly string[]
  readonly sources: readonly string[]
}

export interface FurtherGroup {
  /** The region, its macro-region, capital area or rest, or the nation. */
  readonly of: string
  readonly figures: readonly FurtherFigure[]
}

/**
 * The further figures that hold for a region: its own, those of the macro-region and of the part of the country it
 * lies in, and the nation's; groups without any are left out.
 */
export function furtherOf(
  atlas: Atlas,
  { partial, facts }: Further,
  code: string,
  lang: Lang,
): FurtherGroup[] {
  const region = regionOf(atlas.catalogue, code)
  if (!region) return []
  const province = provinceOf(atlas, code)
  const capital = capitalProvinces(atlas.catalogue).includes(province)
  const named = (other: string) => regionOf(atlas.catalogue, other)?.name[lang] ?? other
  const macro = partial.macros[province]
  const areas: readonly (readonly [string, string])[] = [
    [code, region.name[lang]],
    ...(province === code ? [] : [[province, named(province)] as const]),
    ...(macro ? [[macro, named(macro)] as const] : []),
    capital ? ['CA', say('capitalArea', lang)] : ['NC', say('rest', lang)],
    ['00', say('nation', lang)],
  ]
  // The capital area is a macro-region too: one group for both.
  const groups = new Map<string, FurtherFigure[]>()
  for (const [area, of] of areas) {
    const figures = [...seriesOf(partial, area, lang), ...factsOf(atlas, facts, area, lang)]
    if (figures.length) groups.set(of, [...(groups.get(of) ?? []), ...figures])
  }
  return [...groups].map(([of, figures]) => ({ of, figures }))
}

/** The province a region lies in: a general district lies in a city, which lies in a province. */
function provinceOf(atlas: Atlas, code: string): string {
  const region = regionOf(atlas.catalogue, code)
  return !region || region.level === 'province' ? code : provinceOf(atlas, region.parent)
}

function seriesOf(partial: Partial, area: string, lang: Lang): FurtherFigure[] {
  const rows = partial.regions[area] ?? []
  return partial.indicators.flatMap((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator.id).sort((a, b) => a.year - b.year)
    const [first, last] = [own[0], own.at(-1)]
    if (!first || !last) return []
    const text = (value: number) =>
      `${formatNumber(value, indicator.decimals, lang)} ${indicator.unit[lang]}`.trim()
    return {
      id: indicator.id,
      row: indicator.id,
      title: indicator.title[lang],
      text: text(last.value),
      when: [
        tell('ofYear', lang, { year: last.year }),
        ...(last.flag.includes('p') ? [say('provisional', lang)] : []),
      ].join(' · '),
      since: first === last ? '' : `${tell('ofYear', lang, { year: first.year })} ${text(first.value)}`,
      notes: [indicator.caption[lang]].filter(Boolean),
      sources: [...new Set(own.map(({ source }) => source))],
    }
  })
}

function factsOf(atlas: Atlas, facts: readonly SingleFact[], area: string, lang: Lang): FurtherFigure[] {
  const holds = ({ region }: SingleFact) => (region === '' ? area === '00' : region.split(';').includes(area))
  return facts.filter(holds).map((fact) => {
    const several = fact.region.includes(';')
    const whole = fact.region.split(';').map((code) => regionOf(atlas.catalogue, code)?.short[lang] ?? code)
    return {
      id: fact.id,
      row: `fact.${fact.id}`,
      title: fact.label[lang],
      text: `${fact.value || '–'} ${fact.unit[lang]}`.trim(),
      when: fact.period,
      since: '',
      notes: [
        fact.status === 'as-printed' ? tell('asPrinted', lang, { slide: fact.slide }) : '',
        fact.status === 'candidate' ? tell('candidate', lang, { slide: fact.slide }) : '',
        several ? whole.join(' + ') : '',
        fact.note[lang],
      ].filter(Boolean),
      sources: fact.sources,
    }
  })
}
