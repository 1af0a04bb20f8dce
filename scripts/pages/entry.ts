import { seriesNeeded, termsOf, type Atlas } from '../../src/atlas/atlas'
import type { Indicator, Lang, Level, Source, Theme } from '../../src/atlas/model'
import { COUNTRY, fitCamera } from '../../src/scene/projection'
import type { Scene } from '../../src/scene/model'
import type { Setting } from '../../src/scene/scene'
import { seriesFiles } from '../../src/supply/files'
import type { Supplies } from '../../src/supply/supplies'
import { sceneFor } from '../../src/supply/look'
import { PLACES, RECORDS } from '../../src/supply/needs'
import { levelsOf, yearsOf } from '../../src/view/parameters'
import { parse } from '../../src/view/url'
import { readCatalogue, readSupplies } from '../page/atlas'

/** Pixels of the picture that stands for a page elsewhere, as social networks ask for it. */
export const CARD = [1200, 630] as const

/** What the page of an indicator is made of, in one language. */
export interface Entry {
  readonly atlas: Atlas
  readonly indicator: Indicator
  readonly lang: Lang
  readonly theme: Theme
  /** When its figures are taken. */
  readonly period: string
  /** The view of the page as a query: of the picture, the link to the atlas, and the embed. */
  readonly query: string
  /** That view: its latest year, in the colours of the day. */
  readonly scene: Scene
  /** The same of the provinces where there are any: what the table shows. */
  readonly table: Scene
  /** The same as `scene` in other colours, such as variables of a style sheet. */
  readonly coloured: (ink: NonNullable<Setting['ink']>) => Scene
  /** Of all its figures, of whatever level. */
  readonly sources: readonly Source[]
  /** Lowest and highest figure of a region in any year, in the unit of the table. */
  readonly bounds: readonly [number, number]
  readonly firstYear: number
  readonly lastYear: number
  /** The others of its theme. */
  readonly related: readonly Indicator[]
  /** Of the data. */
  readonly version: string
}

/** The indicators that have a page: all that can be mapped. */
export const paged = ({ catalogue }: Pick<Atlas, 'catalogue'>) =>
  catalogue.indicators.filter((indicator) => levelsOf(indicator).length > 0)

/** What every page is made of. @param data folder of the built data */
export function readWhole(data: string): Supplies {
  const catalogue = readCatalogue(data)
  const ids = new Set(paged({ catalogue }).flatMap(seriesNeeded))
  const figures = [...ids].flatMap((id) => seriesFiles(catalogue, id))
  const boundaries = ['overview.topo.json', 'context.topo.json']
  return readSupplies(data, [...figures, ...boundaries, ...PLACES, ...RECORDS])
}

/** Name of a page's file, as of its picture and its oEmbed, without the ending. */
export const fileOf = (id: string, lang: Lang) => (lang === 'ko' ? id : `${id}.${lang}`)

/** Query of the view of an indicator's page. */
const queryOf = (id: string, lang: Lang) => `indicator=${id}${lang === 'ko' ? '' : `&lang=${lang}`}`

/** Throws when a source or theme is named that the atlas lacks. */
export function entryOf(supplies: Supplies, indicator: Indicator, lang: Lang): Entry {
  const { atlas } = supplies
  const { catalogue } = atlas
  const levels = levelsOf(indicator)
  const query = queryOf(indicator.id, lang)
  const { view } = parse(query, catalogue)
  const setting: Setting = { theme: 'light', zoom: fitCamera(COUNTRY, ...CARD).zoom }
  const of = (level: Level) => parse(`${query}&level=${level}`, catalogue).view
  const theme = catalogue.themes.find(({ id }) => id === indicator.theme)
  if (!theme) throw new Error(`${indicator.id}: no theme has the id ${indicator.theme}.`)
  const years = levels.flatMap((level) => yearsOf(indicator, level))
  const figures = levels
    .flatMap((level) => atlas.series.get(`${indicator.id}/${level}`) ?? [])
    .flatMap(({ regions, values }) => values.filter((_, row) => regions[row] !== '00').flat())
    .filter((value): value is number => value !== null)
  const scene = sceneFor(view, supplies, setting)
  const first = levels[0] ?? view.level
  return {
    atlas,
    indicator,
    lang,
    theme,
    period: termsOf(atlas, indicator.id).period[lang],
    query,
    scene,
    table: first === view.level ? scene : sceneFor(of(first), supplies, setting),
    coloured: (ink) => sceneFor(view, supplies, { ...setting, ink }),
    sources: [...new Set(levels.flatMap((level) => indicator.levels[level]?.sources ?? []))].map((id) => {
      const source = atlas.sources.get(id)
      if (!source) throw new Error(`${indicator.id}: no source has the id ${id}.`)
      return source
    }),
    bounds: [Math.min(...figures), Math.max(...figures)],
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    related: paged(atlas).filter((one) => one.theme === indicator.theme && one.id !== indicator.id),
    version: catalogue.version,
  }
}

/** What the page says of itself in one or two sentences of real figures. */
export function summaryOf({ scene: { answer, alt } }: Pick<Entry, 'scene'>): string {
  return [answer && `${answer.before}${answer.number}${answer.after}`, alt].filter(Boolean).join(' ')
}

/** The years as spans: `1995, 2000–2023`. @param years ascending */
export function spansOf(years: readonly number[]): string {
  return years
    .filter((year) => !years.includes(year - 1))
    .map((from) => {
      let to = from
      while (years.includes(to + 1)) to++
      return from === to ? String(from) : `${from}–${to}`
    })
    .join(', ')
}
