import { termsOf, type Atlas } from '../../src/atlas/atlas'
import type { Indicator, Level, Series, Source } from '../../src/atlas/model'
import { fileOf } from '../pages/entry'
import type { Site } from '../pages/site'
import { lastChange, type Keepers } from './keepers'

/** What the letters in the column `flag` mean. */
const FLAGS = {
  p: { ko: '잠정치', en: 'provisional' },
  b: { ko: '그때의 경계', en: 'on the boundaries of the time' },
  j: { ko: '두 지역을 합친 값', en: 'one value for two regions together' },
  r: { ko: '적은 사람에서 나온 거친 값', en: 'rough, of few people' },
} as const

/** A series and all that is needed to tell of it. */
export interface Told {
  readonly atlas: Atlas
  readonly keepers: Keepers
  readonly indicator: Indicator
  readonly level: Level
  readonly series: Series
  /** First digits of the SHA-256 of its CSV. */
  readonly fingerprint: string
}

/** The sources of an indicator at a level, those of most rows first. */
export const sourcesOf = ({
  atlas,
  indicator,
  level,
}: Pick<Told, 'atlas' | 'indicator' | 'level'>): Source[] =>
  (indicator.levels[level]?.sources ?? []).map((id) => {
    const source = atlas.sources.get(id)
    if (!source) throw new Error(`${indicator.id}: no source has the id ${id}.`)
    return source
  })

/** All that goes along with the figures of a file: what they are, whose, on what terms, what breaks them. */
export function descriptionOf(told: Told, site: Site): object {
  const { atlas, keepers, indicator, level, series, fingerprint } = told
  const terms = termsOf(atlas, indicator.id)
  return {
    indicator: indicator.id,
    level,
    aliases: indicator.aliases,
    title: indicator.title,
    question: terms.question,
    description: terms.description,
    unit: indicator.unit,
    decimals: indicator.decimals,
    period: terms.period,
    polarity: indicator.polarity,
    mayBeAddedUp: indicator.summable,
    computed: indicator.ratio,
    years: series.years,
    flags: FLAGS,
    caption: terms.caption,
    caution: terms.caution,
    breaksInSeries: indicator.breaks.filter((one) => one.level === null || one.level === level),
    notJoinedWith: indicator.notJoinedWith,
    boundaries: 'statistics',
    sources: sourcesOf(told).map((source) => ({
      ...source,
      standing: keepers.sources.get(source.id)?.standing ?? null,
      checks: keepers.sources.get(source.id)?.checks ?? [],
    })),
    lastChange: lastChange(keepers, indicator, level)?.date ?? null,
    fingerprint,
    dataVersion: atlas.catalogue.version,
    page: { ko: pageAt('ko'), en: pageAt('en') },
  }

  function pageAt(lang: 'ko' | 'en'): string {
    const page = `indicator/${fileOf(indicator.id, lang)}.html`
    return site.base === null ? `../../${page}` : site.at(page)
  }
}
