import { seriesKey, UNTOLD, type Atlas } from '../atlas/atlas'
import type {
  Catalogue,
  Indicator,
  Level,
  Place,
  PlaceFact,
  PlaceRecord,
  Region,
  Series,
} from '../atlas/model'
import type { View } from '../view/view'
import type { Shapes } from './model'

/**
 * A country of four atoms for tests: a capital province (11) of one municipality, a metropolitan city (29) of one, a
 * province (46) of one city that has two general districts. In 2026-07 the two provinces are one (12), and the
 * metropolitan city's municipality has taken a district of the other.
 */

const same = (word: string) => ({ ko: word, en: word })

const region = (
  code: string,
  level: Region['level'],
  parent: string,
  name: string,
  at: readonly [number, number] = [127, 36],
): Region => ({
  code,
  level,
  parent,
  name: same(name),
  short: same(name),
  aliases: [],
  capital: code.startsWith('11'),
  place: level === 'nation' ? null : [at[0], at[1], at[0] - 0.5, at[1] - 0.5, at[0] + 0.5, at[1] + 0.5, 100],
  note: same(''),
})

const regions: Region[] = [
  region('00', 'nation', '', 'Nation'),
  region('11', 'province', '00', 'Capital', [127, 37.5]),
  region('29', 'province', '00', 'Metro', [126.5, 35.5]),
  region('46', 'province', '00', 'Country', [127, 35]),
  region('12', 'province', '00', 'Merged', [126.8, 35.2]),
  region('11110', 'municipality', '11', 'Capital-gu', [127, 37.5]),
  region('29110', 'municipality', '29', 'Metro-gu', [126.5, 35.5]),
  region('46110', 'municipality', '46', 'City', [127, 35]),
  region('46111', 'district', '46110', 'City East', [127.2, 35]),
  region('46112', 'district', '46110', 'City West', [126.8, 35]),
  region('12999', 'municipality', '12', 'Redrawn', [126.6, 35.3]),
]

const atom = (
  id: string,
  statistics: [string, string],
  y2025: [string, string],
  y2026: [string, string],
) => ({
  id,
  units: { statistics, '2025': y2025, '2026-07': y2026 },
})

function indicatorFixture(id: string, over: Partial<Indicator> = {}): Indicator {
  return {
    id,
    aliases: [],
    family: id,
    theme: 'people',
    title: same(id),
    unit: same('명'),
    decimals: 0,
    display: { factor: 1, unit: same('명'), decimals: 0 },
    polarity: 'neutral',
    nature: 'sequential',
    midpoint: null,
    midpointLabel: same(''),
    palette: 'blues',
    scheme: { method: 'equal', classes: 3 },
    summable: true,
    national: 'sum',
    weight: null,
    ratio: null,
    notJoinedWith: [],
    breaks: [],
    levels: {
      province: { years: [2020, 2021], sources: [] },
      municipality: { years: [2020, 2021], sources: [] },
    },
    ...over,
  }
}

export function seriesFixture(
  indicator: string,
  level: Level,
  rows: Record<string, readonly (number | null)[]>,
  years: readonly number[] = [2020, 2021],
): Series {
  const [regions, values] = [Object.keys(rows), Object.values(rows)]
  const terms = { ...UNTOLD, question: same(`${indicator}?`) }
  return { indicator, level, years, regions, values, flags: {}, terms }
}

const people = indicatorFixture('people')
const births = indicatorFixture('births')
const rate = indicatorFixture('rate', {
  summable: false,
  national: 'none',
  ratio: { numerator: 'births', denominator: 'people', factor: 1000 },
})
const price = indicatorFixture('price', { summable: false, national: 'none' })

const catalogue: Catalogue = {
  version: 'test',
  themes: [{ id: 'people', name: same('People') }],
  indicators: [people, births, rate, price],
  overlays: [
    {
      id: 'cities',
      name: same('Cities'),
      what: same(''),
      symbol: 'ring-dot',
      colour: 'k1',
      planned: 3,
      documented: 2,
      extent: '',
      onProvince: false,
      counts: 'places',
      sited: true,
      peopled: false,
      industries: false,
      inset: false,
      plannedText: same('3 planned'),
      documentedText: same(''),
      caveat: same(''),
      dated: true,
    },
  ],
  vintages: ['statistics', '2025', '2026-07'].map((id) => ({ id, name: same(id), from: '', to: '' })),
  regions,
  atoms: [
    atom('a', ['11110', '11'], ['11110', '11'], ['11110', '11']),
    atom('b', ['29110', '29'], ['29110', '29'], ['12999', '12']),
    atom('c', ['46110', '46'], ['46111', '46'], ['12999', '12']),
    atom('d', ['46110', '46'], ['46112', '46'], ['46112', '12']),
  ],
  placeIds: ['city-a', 'city-b'],
}

const both = (id: string, province: Record<string, number[]>, municipality: Record<string, number[]>) => [
  seriesFixture(id, 'province', province),
  seriesFixture(id, 'municipality', municipality),
]
const all = [
  ...both(
    'people',
    { '11': [100, 110], '29': [40, 40], '46': [60, 50] },
    { '11110': [100, 110], '29110': [40, 40], '46110': [60, 50] },
  ),
  ...both(
    'births',
    { '11': [1, 1], '29': [2, 2], '46': [3, 2] },
    { '11110': [1, 1], '29110': [2, 2], '46110': [3, 2] },
  ),
  ...both(
    'rate',
    { '11': [10, 9], '29': [50, 50], '46': [50, 40] },
    { '11110': [10, 9], '29110': [50, 50], '46110': [50, 40] },
  ),
  ...both(
    'price',
    { '11': [9, 9], '29': [5, 5], '46': [4, 4] },
    { '11110': [9, 9], '29110': [5, 5], '46110': [4, 4] },
  ),
]

/** What documents tell of a place: these facts. */
export const recordOf = (facts: readonly PlaceFact[], over: Partial<PlaceRecord> = {}): PlaceRecord => ({
  ...{ sources: [], confidence: 'high', precisionText: same('town'), note: same(''), facts },
  ...over,
})

/** A fact of a place; what is not told is empty. */
export const factOf = (over: Partial<PlaceFact>): PlaceFact => ({
  ...{
    kind: '',
    date: '',
    value: null,
    unit: '',
    text: same(''),
    sources: [],
    confidence: 'high',
    note: same(''),
  },
  ...over,
})

const place = (id: string, at: Place['at'], from: number | null): Place => ({
  id,
  overlay: 'cities',
  group: id,
  name: same(`<${id}>`),
  province: '46',
  municipalities: ['46110'],
  at,
  precision: 'town',
  from,
  to: null,
  fromText: from === null ? '' : String(from),
  counted: true,
  areaKm2: null,
  record: recordOf([]),
})

export const atlas: Atlas = {
  catalogue,
  series: new Map(all.map((series) => [seriesKey(series.indicator, series.level), series])),
  sources: new Map(),
  places: [place('city-a', [127, 35], 2021), place('city-b', null, null)],
  factKinds: [],
  outlines: new Map(),
}

export const view: View = {
  indicator: 'people',
  year: 2021,
  level: 'municipality',
  vintage: 'statistics',
  scheme: { method: 'equal', classes: 3 },
  breaks: 'all',
  palette: 'blues',
  overlays: ['cities'],
  select: [],
  camera: null,
  show: 'map',
  by: null,
  from: null,
  as: '',
  least: null,
  weigh: [],
  lang: 'en',
  note: [],
  theme: 'light',
}

/** A square of half a degree around each region's point. */
export function squares(codes: readonly string[]): Shapes {
  const none = { type: 'MultiLineString' as const, coordinates: [] }
  return {
    key: `squares/${codes.join()}`,
    regions: codes.map((code) => {
      const [x = 0, y = 0] = regions.find((r) => r.code === code)?.place ?? []
      const ring = [
        [x, y],
        [x + 0.5, y],
        [x + 0.5, y + 0.5],
        [x, y + 0.5],
        [x, y],
      ]
      return { code, geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] } }
    }),
    municipalityLines: none,
    provinceLines: none,
    coast: none,
    neighbours: { type: 'MultiPolygon', coordinates: [] },
  }
}
