import { geoCentroid } from 'd3-geo'
import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { regionOf } from '../../atlas/units'
import type { Lang, Source } from '../../atlas/model'
import {
  OVERSEAS_COOPERATION,
  OVERSEAS_PAIRS,
  type OverseasPair,
  type OverseasProgramme,
} from '../../atlas/policy/overseas'
import { rowsOf } from '../../atlas/policy/table'
import { placeName, worldWord } from './words'
import { dateText } from '../../scene/dates'
import type { LonLat, Scene } from '../../scene/model'
import type { WorldTopology } from '../../scene/shapes'
import { spoken, type Spoken } from '../../scene/spoken'
import { bareLand } from '../shared/bare'
import type { Lens, LensContext } from '../lens'

/** ISO 3166 numeric. */
export const KOREA = '410'
/** Code of the nation, for a programme of the whole country. */
const NATION = '00'

/**
 * How far documents carry a pair of the slide: a programme of the same theme and country; only a later or nearest
 * parallel of both; nothing but the slide.
 */
export const STATUSES = ['documented', 'parallel', 'slide'] as const
export type PairStatus = (typeof STATUSES)[number]

/** What the column `match` allows to draw for a row that belongs to a pair; all else is never drawn. */
const DRAWN_AS: Readonly<Partial<Record<OverseasProgramme['match'], PairStatus>>> = {
  'country-and-theme': 'documented',
  later: 'parallel',
  nearest: 'parallel',
}

/** One programme on record, or the record that none was found. */
export interface Cooperation {
  readonly id: string
  readonly theme: string
  readonly country: string
  readonly partner: string
  readonly koreans: string
  readonly region: string
  readonly period: string
  /** Empty = none was found. */
  readonly programme: string
  /** How it compares with the slide, in words. */
  readonly match: string
  readonly note: Spoken | null
  readonly sources: readonly string[]
  /** null = not stated. */
  readonly confidence: Source['confidence'] | null
  /** It belongs to a pair, but where abroad is not known. */
  readonly unplaced: boolean
}

/** A theme and a country that the slide prints together. */
export interface Pair {
  readonly id: string
  readonly theme: string
  readonly country: string
  readonly iso: string
  readonly status: PairStatus
  readonly period: string
  readonly rows: readonly Cooperation[]
  readonly sources: readonly string[]
  /** Whatever lights it: itself, its country, its programmes. */
  readonly keys: readonly string[]
}

/** A line along the great circle. */
export interface WorldArc {
  readonly id: string
  readonly from: LonLat
  readonly to: LonLat
  readonly status: PairStatus
  /** It starts from the point that stands for all of Korea. */
  readonly national: boolean
  /** The place abroad, as labelled. */
  readonly place: string
  readonly name: string
  readonly keys: readonly string[]
}

export interface WorldCountry {
  readonly iso: string
  /** Empty where the country has no part in this. */
  readonly name: string
  readonly status: PairStatus | 'korea' | null
  readonly geometry: MultiPolygon
  readonly keys: readonly string[]
}

export interface World {
  readonly pairs: readonly Pair[]
  /** Programmes that are similar, but no pair of the slide. */
  readonly unpaired: readonly Cooperation[]
  readonly arcs: readonly WorldArc[]
  readonly countries: readonly WorldCountry[]
  /** The point for Korea as a whole: the middle of its area. */
  readonly korea: LonLat
}

export interface WorldScene extends Scene {
  readonly world: World
}

/** The cooperation abroad that the slide of 2018 prints, and what is documented of it. */
export const lens: Lens<WorldScene> = {
  indicators: () => [],
  policy: [OVERSEAS_COOPERATION.name, OVERSEAS_PAIRS.name],
  world: true,
  scene(context) {
    const { base, view } = context
    const { lang } = view
    const world = worldOf(context)
    const count = (status: PairStatus) => world.pairs.filter((pair) => pair.status === status).length
    const counts = { all: world.pairs.length, parallel: count('parallel'), slide: count('slide') }
    const documented = worldWord('pairs', lang, { count: count('documented') })
    const [before = '', after = ''] = worldWord('answer', lang, counts).split('#')
    const programmes = rowsOf(context.policy, OVERSEAS_COOPERATION)
    const papers = [...new Set(programmes.flatMap(({ sources }) => sources))]
    const slides = world.pairs.flatMap(({ sources }) => sources)
    return {
      ...bareLand(base, worldWord('title', lang)),
      ignoresYear: true,
      ignoresOverlays: true,
      question: worldWord('question', lang),
      answer: { before, number: documented, after },
      description: worldWord('description', lang),
      marks: [],
      shapes: [],
      labels: [],
      caption: {
        sources: [...new Set([...slides, ...papers])],
        sourceText: worldWord('sourceLine', lang, {
          count: papers.filter((id) => !slides.includes(id)).length,
        }),
        caption: worldWord('projection', lang),
        caution: '',
        breakNotes: [],
      },
      alt: worldWord('alt', lang, {
        ...counts,
        documented: count('documented'),
        arcs: world.arcs.map(({ name }) => name).join('; '),
      }),
      world,
    }
  },
}

const statusOf = ({ match }: OverseasProgramme) => DRAWN_AS[match]

function worldOf(context: LensContext): World {
  const { view, policy, world } = context
  const { lang } = view
  const all = rowsOf(policy, OVERSEAS_COOPERATION)
  const told = rowsOf(policy, OVERSEAS_PAIRS).map((row) => {
    const rows = row.cooperation.flatMap((id) => all.filter((one) => one.id === id))
    return { row, rows }
  })
  const pairs = told.map(({ row, rows }): Pair => {
    const { id, iso } = row
    const statuses = rows.map(statusOf)
    const status = STATUSES.find((one) => statuses.includes(one)) ?? 'slide'
    return {
      id,
      iso,
      status,
      theme: row.theme[lang],
      country: row.country[lang],
      period: rows
        .filter((one) => statusOf(one) === status)
        .map(({ period }) => dateText(period, lang))
        .join(', '),
      rows: rows.map((one) => cooperationOf(one, context, true)),
      sources: row.sources,
      keys: [id, iso, ...row.cooperation],
    }
  })
  const countries = world ? countriesOf(world, pairs, lang) : []
  const area = countries.find(({ iso }) => iso === KOREA)?.geometry
  const korea = area ? geoCentroid(area) : ([0, 0] as const)
  const paired = new Set(told.flatMap(({ rows }) => rows))
  return {
    pairs,
    unpaired: all.filter((row) => !paired.has(row)).map((row) => cooperationOf(row, context, false)),
    arcs: told.flatMap(({ row, rows }) => rows.flatMap((one) => arcOf(one, row, korea, context) ?? [])),
    countries,
    korea,
  }
}

/** Name of the province a row starts from; null for a national programme, and where none is stated. */
function provinceOf({ province }: OverseasProgramme, { atlas, view }: LensContext): string | null {
  return regionOf(atlas.catalogue, province)?.short[view.lang] ?? null
}

function cooperationOf(row: OverseasProgramme, context: LensContext, paired: boolean): Cooperation {
  const { lang } = context.view
  const national = row.province === NATION ? worldWord('national', lang) : ''
  return {
    id: row.id,
    theme: row.theme[lang],
    country: row.country[lang],
    partner: row.partner[lang],
    koreans: row.koreanPartner[lang],
    region: national || (provinceOf(row, context) ?? ''),
    period: dateText(row.period, lang),
    programme: row.programme[lang],
    match: row.matchText[lang],
    note: spoken(row.note, lang),
    sources: row.sources,
    confidence: row.confidence || null,
    unplaced: paired && statusOf(row) !== undefined && !row.abroad,
  }
}

/** The line of a programme; null where its match or its lack of coordinates leaves nothing to draw. */
function arcOf(
  row: OverseasProgramme,
  pair: OverseasPair,
  korea: LonLat,
  context: LensContext,
): WorldArc | null {
  const { lang } = context.view
  const status = statusOf(row)
  const to = row.abroad
  const national = row.province === NATION
  const from = national ? korea : row.at
  if (!status || !to || !from) return null
  const { id } = row
  const place = placeName(row.place, lang)
  return {
    id,
    from,
    to,
    status,
    national,
    place,
    name: worldWord('arc', lang, {
      from: national ? worldWord('korea', lang) : (provinceOf(row, context) ?? ''),
      to: worldWord('place', lang, { place, country: row.country[lang] }),
      theme: row.theme[lang],
      period: dateText(row.period, lang),
    }),
    keys: [id, pair.id, pair.iso],
  }
}

function countriesOf(world: WorldTopology, pairs: readonly Pair[], lang: Lang): WorldCountry[] {
  return feature(world, world.objects.countries).features.flatMap(({ id, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const iso = String(id)
    const own = pairs.filter((pair) => pair.iso === iso)
    const name = iso === KOREA ? worldWord('korea', lang) : (own[0]?.country ?? '')
    const status = STATUSES.find((one) => own.some((pair) => pair.status === one)) ?? null
    return [
      {
        iso,
        name,
        status: iso === KOREA ? ('korea' as const) : status,
        keys: own.flatMap(({ keys }) => keys),
        geometry: {
          type: 'MultiPolygon' as const,
          coordinates: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
        },
      },
    ]
  })
}
