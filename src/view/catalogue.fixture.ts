import type { Catalogue, Indicator, Overlay, Region } from '../atlas/model'

const same = (word: string) => ({ ko: word, en: word })
const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)

const indicator = (id: string, more: Partial<Indicator>): Indicator => ({
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
  scheme: { method: 'quantile', classes: 5 },
  summable: true,
  national: 'reported',
  weight: null,
  ratio: null,
  notJoinedWith: [],
  breaks: [],
  levels: {},
  ...more,
})

const covered = (years: readonly number[]) => ({ years, sources: ['KOSIS'] })

const region = (code: string, level: Region['level'], parent: string, name: string): Region => ({
  code,
  level,
  parent,
  name: same(name),
  short: same(name),
  aliases: [],
  capital: ['11', '28', '41'].includes(code.slice(0, 2)),
  place: level === 'nation' || level === 'macro' ? null : [127, 37, 126.5, 36.5, 127.5, 37.5, 600],
  note: same(''),
})

const overlay = (id: string, symbol: Overlay['symbol']): Overlay => ({
  id,
  name: same(id),
  what: same(id),
  symbol,
  colour: 'k1',
  planned: null,
  documented: 0,
  plannedText: same(''),
  documentedText: same(''),
  caveat: same(''),
  extent: '',
  onProvince: false,
  counts: 'places',
  sited: true,
  peopled: false,
  industries: false,
  inset: false,
  dated: true,
})

/** A small catalogue shaped like the real one, for the tests of the view. */
export const CATALOGUE: Catalogue = {
  version: 'test',
  themes: [{ id: 'people', name: same('people') }],
  indicators: [
    indicator('capital-area-only', {}),
    indicator('population-resident', {
      aliases: ['population', 'resident-population'],
      levels: { province: covered(span(1992, 2025)), municipality: covered(span(2015, 2024)) },
    }),
    indicator('youth-net-migration-rate-20-39', {
      nature: 'diverging',
      midpoint: 0,
      palette: 'orange-blue',
      scheme: { method: 'jenks', classes: 7 },
      levels: { province: covered(span(2016, 2025)), municipality: covered(span(2016, 2025)) },
    }),
    indicator('grdp-per-capita', {
      palette: 'greens',
      scheme: { method: 'jenks', classes: 5 },
      levels: { province: covered([1985, 1990, 1995, ...span(2000, 2024)]) },
    }),
    indicator('extinction-risk-index', {
      nature: 'diverging',
      midpoint: 0.5,
      palette: 'brown-teal',
      levels: { municipality: covered([2018, 2022]) },
    }),
  ],
  overlays: [
    overlay('innovation-cities', 'ring-dot'),
    overlay('clusters-12', 'hexagon'),
    overlay('sejong', 'star'),
    overlay('saemangeum', 'wave'),
  ],
  vintages: [
    { id: 'statistics', name: same('statistics'), from: '', to: '' },
    { id: '2025', name: same('2025'), from: '2024-01-01', to: '2026-06-30' },
    { id: '2026-07', name: same('2026-07'), from: '2026-07-01', to: '' },
  ],
  regions: [
    region('00', 'nation', '00', '전국'),
    region('capital', 'macro', '00', '수도권'),
    region('11', 'province', '00', '서울'),
    region('46', 'province', '00', '전남'),
    region('11110', 'municipality', '11', '종로구'),
    region('46170', 'municipality', '46', '나주시'),
    region('41111', 'district', '41110', '장안구'),
    ...span(47010, 47040).map((code) => region(String(code), 'municipality', '47', `시 ${code}`)),
  ],
  atoms: [],
  placeIds: ['innovation-city-naju', 'sejong-city', 'saemangeum-lake'],
}
