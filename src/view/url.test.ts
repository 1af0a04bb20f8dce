import {
  assert,
  constantFrom,
  option,
  property,
  record,
  string,
  subarray,
  integer,
  double,
  array,
  oneof,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIVERGING, METHODS, SEQUENTIAL } from '../atlas/model'
import { CATALOGUE } from './catalogue.fixture'
import { legalise } from './legal'
import { parse, write } from './url'
import { MAP_THEMES } from '../atlas/model'
import { type View } from './view'

const read = (query: string) => parse(query, CATALOGUE)
const view = (query: string) => read(query).view
const notes = (query: string) =>
  read(query).notes.map((n) => `${n.parameter}=${n.given} ${n.reason} ${n.used}`)

const DEFAULT: View = {
  indicator: 'youth-net-migration-rate-20-39',
  year: 2025,
  level: 'municipality',
  vintage: 'statistics',
  scheme: { method: 'jenks', classes: 7 },
  breaks: 'all',
  palette: 'orange-blue',
  overlays: ['innovation-cities'],
  select: [],
  camera: null,
  show: 'map',
  by: null,
  from: null,
  as: '',
  least: null,
  weigh: [],
  lang: 'ko',
  note: [],
  theme: null,
}

describe('the first view', () => {
  it('is the migration of the young by municipality, in its latest year', () => {
    expect(read('')).toEqual({ view: DEFAULT, notes: [] })
  })
  it('has the empty address, with or without a question mark', () => {
    expect(write(DEFAULT, CATALOGUE)).toBe('')
    expect(read('?')).toEqual({ view: DEFAULT, notes: [] })
  })
  it('stays the same when its indicator is named', () => {
    expect(view('indicator=youth-net-migration-rate-20-39')).toEqual(DEFAULT)
  })
  it('falls back on the first indicator that can be mapped where the catalogue lacks its own', () => {
    const indicators = CATALOGUE.indicators.filter((i) => i.id !== DEFAULT.indicator)
    expect(parse('', { ...CATALOGUE, indicators }).view.indicator).toBe('population-resident')
  })
})

describe('a second indicator', () => {
  it('is taken by the two maps, at the level in view', () => {
    const asked = read('indicator=population-resident&show=beside&by=grdp-per-capita&level=province')
    expect(asked).toMatchObject({ view: { by: 'grdp-per-capita' }, notes: [] })
    expect(write(asked.view, CATALOGUE)).toBe('indicator=population-resident&show=beside&by=grdp-per-capita')
  })
  it('is refused where it is the view’s own, unknown, without figures there, or not asked for by the view', () => {
    for (const [query, reason] of [
      ['indicator=population-resident&show=beside&by=population-resident', 'not-available'],
      ['indicator=population-resident&show=beside&by=nothing', 'unknown-value'],
      ['indicator=population-resident&level=municipality&show=beside&by=grdp-per-capita', 'not-available'],
      ['indicator=population-resident&show=change&by=grdp-per-capita', 'not-available'],
    ] as const) {
      const { view, notes } = read(query)
      expect(view.by).toBeNull()
      expect(notes.map((note) => [note.parameter, note.reason])).toEqual([['by', reason]])
    }
  })
})

describe('a query', () => {
  it('names the fewest people of a way of looking that counts people, and of no other', () => {
    expect(read('show=moves&least=5000')).toMatchObject({ view: { least: 5000 }, notes: [] })
    expect(write(view('show=moves&least=5000'), CATALOGUE)).toBe('show=moves&least=5000')
    expect(read('show=contexts&least=110')).toMatchObject({ view: { least: 110 }, notes: [] })
    expect(view('show=contexts&least=5000').least).toBe(200)
    expect(notes('show=contexts&least=5000')).toEqual(['least=5000 out-of-range 200'])
    expect(view('show=flows&least=5000').least).toBeNull()
    expect(notes('show=moves&least=many')).toEqual(['least=many not-a-number '])
  })
  it('weighs figures of a way of looking that puts several together, each once, and of no other', () => {
    const asked = read('show=alike&weigh=population-resident*3,grdp-per-capita*0&level=province')
    expect(asked).toMatchObject({
      view: {
        weigh: [
          { of: 'population-resident', weight: 3 },
          { of: 'grdp-per-capita', weight: 0 },
        ],
      },
      notes: [],
    })
    expect(write(asked.view, CATALOGUE)).toBe(
      'level=province&show=alike&weigh=population-resident*3,grdp-per-capita*0',
    )
    expect(view('weigh=population-resident*3').weigh).toEqual([])
    const wrong = read(
      'show=alike&weigh=population-resident*12,nothing*1,population-resident*x,population-resident',
    )
    expect(wrong.view.weigh).toEqual([])
    expect(wrong.notes.map(({ given, reason }) => `${given} ${reason}`)).toEqual([
      'population-resident out-of-range',
      'nothing unknown-value',
      'population-resident not-a-number',
      'population-resident not-a-number',
    ])
  })
  it('names every part of the view', () => {
    const query =
      'indicator=population-resident&year=2020&level=municipality&vintage=2026-07&scheme=log-6&breaks=year' +
      '&palette=reds&overlays=clusters-12,sejong&select=46170,innovation-city-naju' +
      '&camera=126.71,35.0161,9.25,30,-20&show=change&from=2015&as=percent&note=126.97,37.56,-40,30,%EA%B0%95%EB%82%A8,%201,%202&lang=en&theme=stage'
    expect(read(query)).toEqual({
      view: {
        indicator: 'population-resident',
        year: 2020,
        level: 'municipality',
        vintage: '2026-07',
        scheme: { method: 'log', classes: 6 },
        breaks: 'year',
        palette: 'reds',
        overlays: ['clusters-12', 'sejong'],
        select: ['46170', 'innovation-city-naju'],
        camera: { lng: 126.71, lat: 35.0161, zoom: 9.25, pitch: 30, bearing: -20 },
        show: 'change',
        by: null,
        from: 2015,
        as: 'percent',
        least: null,
        weigh: [],
        lang: 'en',
        note: [{ at: [126.97, 37.56], dx: -40, dy: 30, text: '강남, 1, 2' }],
        theme: 'stage',
      },
      notes: [],
    })
    expect(write(view(query), CATALOGUE)).toBe(query)
  })
  it('is written in one order, whatever order it came in', () => {
    expect(write(view('lang=en&year=2020&indicator=grdp-per-capita'), CATALOGUE)).toBe(
      'indicator=grdp-per-capita&year=2020&lang=en',
    )
  })
  it('leaves out what equals the default of its indicator', () => {
    expect(
      write(
        view('indicator=grdp-per-capita&level=province&scheme=jenks-5&palette=greens&year=2024'),
        CATALOGUE,
      ),
    ).toBe('indicator=grdp-per-capita')
  })
  it('opens another indicator by province, or by municipality where it has only these', () => {
    expect(view('indicator=population-resident')).toMatchObject({ level: 'province', year: 2025 })
    expect(view('indicator=extinction-risk-index')).toMatchObject({ level: 'municipality', year: 2022 })
  })
  it('may name an indicator by an alias, and is not told', () => {
    expect(read('indicator=population')).toMatchObject({
      view: { indicator: 'population-resident' },
      notes: [],
    })
  })
  it('may ask for no overlay in two ways', () => {
    expect(read('overlays=none')).toMatchObject({ view: { overlays: [] }, notes: [] })
    expect(read('overlays=')).toMatchObject({ view: { overlays: [] }, notes: [] })
    expect(write(view('overlays='), CATALOGUE)).toBe('overlays=none')
  })
  it('takes an empty parameter for an absent one', () => {
    expect(read('indicator=&year=&level=&scheme=&camera=&theme=&select=')).toEqual({
      view: DEFAULT,
      notes: [],
    })
  })
  it('puts overlays in the order of the catalogue and keeps the order of the selection, each once', () => {
    expect(view('overlays=sejong,innovation-cities,sejong&select=46170,11,46170')).toMatchObject({
      overlays: ['innovation-cities', 'sejong'],
      select: ['46170', '11'],
    })
  })
  it('passes over what advertisers append', () => {
    expect(
      read('utm_source=x&utm_campaign=y&fbclid=z&gclid=1&igsh=2&NaPm=ct%3D3&n_media=8753').notes,
    ).toEqual([])
  })
})

describe('a wrong query', () => {
  it.each([
    ['indicator=grdp', 'indicator=grdp unknown-value youth-net-migration-rate-20-39'],
    [
      'indicator=capital-area-only',
      'indicator=capital-area-only not-available youth-net-migration-rate-20-39',
    ],
    ['indicator=grdp-per-capita&year=1987', 'year=1987 not-available 1985'],
    ['indicator=grdp-per-capita&year=1900', 'year=1900 out-of-range 1985'],
    ['year=2099', 'year=2099 out-of-range 2025'],
    ['year=two', 'year=two not-a-number 2025'],
    ['year=-2020', 'year=-2020 not-a-number 2025'],
    ['indicator=grdp-per-capita&level=municipality', 'level=municipality not-available province'],
    ['level=nation', 'level=nation unknown-value municipality'],
    ['vintage=1948', 'vintage=1948 unknown-value statistics'],
    ['scheme=jenks', 'scheme=jenks unknown-value jenks-7'],
    ['scheme=magic-5', 'scheme=magic-5 unknown-value jenks-7'],
    ['scheme=equal-12', 'scheme=equal-12 out-of-range equal-9'],
    ['scheme=equal-2', 'scheme=equal-2 out-of-range equal-3'],
    ['breaks=some', 'breaks=some unknown-value all'],
    ['palette=blues', 'palette=blues not-available orange-blue'],
    ['palette=rainbow', 'palette=rainbow unknown-value orange-blue'],
    ['overlays=sejong,atlantis', 'overlays=atlantis unknown-value '],
    ['select=11,99999', 'select=99999 unknown-value '],
    ['select=00', 'select=00 unknown-value '],
    ['camera=127,36', 'camera=127,36 not-a-number '],
    ['camera=127,36,6,30', 'camera=127,36,6,30 not-a-number '],
    ['camera=127,x,6', 'camera=127,x,6 not-a-number '],
    ['camera=0,0,6', 'camera=0,0,6 out-of-range 110,25,6'],
    ['camera=127,36,99,80,270', 'camera=127,36,99,80,270 out-of-range 127,36,14,60,180'],
    ['lang=fr', 'lang=fr unknown-value ko'],
    ['theme=pink', 'theme=pink unknown-value '],
    ['year=2020&year=2021', 'year=2021 repeated 2020'],
    ['colour=red', 'colour=red unknown-parameter '],
    ['__proto__=1', '__proto__=1 unknown-parameter '],
    ['constructor=1', 'constructor=1 unknown-parameter '],
  ])('%s is noted: %s', (query, note) => {
    expect(notes(query)).toEqual([note])
  })
  it('takes the later of two years that are as near', () => {
    expect(view('indicator=extinction-risk-index&year=2020').year).toBe(2022)
  })
  it('keeps the first twenty of a selection and names the rest', () => {
    const codes = Array.from({ length: 22 }, (_, i) => String(47010 + i))
    const { view, notes } = read(`select=${codes.join(',')}`)
    expect(view.select).toEqual(codes.slice(0, 20))
    expect(notes.map((n) => [n.given, n.reason])).toEqual([
      ['47030', 'out-of-range'],
      ['47031', 'out-of-range'],
    ])
  })
  it('is decoded as far as it can be', () => {
    expect(read('?a=%E0%A4%A').notes).toHaveLength(1)
    expect(view('year=%32%30%32%30').year).toBe(2020)
    expect(view('%&&==&=%%%')).toEqual(DEFAULT)
  })
  it('is cut before the parameter that makes it too long', () => {
    const { view, notes } = read(`year=2020&x=${'9'.repeat(100_000)}&lang=en`)
    expect(view).toMatchObject({ year: 2020, lang: 'ko' })
    expect(notes).toEqual([
      { parameter: '…', given: `&x=${'9'.repeat(57)}`, reason: 'out-of-range', used: '' },
    ])
  })
  it('is answered with at most twenty notes of at most sixty characters', () => {
    const { notes } = read(
      Array.from({ length: 60 }, (_, i) => `p${i}=${'😀'.repeat(70)}`)
        .join('&')
        .slice(0, 4000),
    )
    expect(notes).toHaveLength(20)
    expect(notes.every((n) => [...n.given].length <= 60)).toBe(true)
  })
})

/** Any request that is written in the right words. */
const requests = record({
  indicator: constantFrom(...CATALOGUE.indicators.map((i) => i.id), 'population'),
  year: integer({ min: 1980, max: 2030 }),
  level: constantFrom('province', 'municipality'),
  vintage: constantFrom(...CATALOGUE.vintages.map((v) => v.id)),
  scheme: record({ method: constantFrom(...METHODS), classes: integer({ min: 0, max: 12 }) }),
  breaks: constantFrom('all', 'year'),
  palette: constantFrom(...SEQUENTIAL, ...DIVERGING),
  overlays: subarray(CATALOGUE.overlays.map((o) => o.id)),
  select: array(constantFrom('00', ...CATALOGUE.regions.map((r) => r.code), ...CATALOGUE.placeIds), {
    maxLength: 30,
  }),
  camera: option(
    record({
      lng: double({ min: 100, max: 160, noNaN: true }),
      lat: double({ min: 20, max: 55, noNaN: true }),
      zoom: double({ min: 0, max: 20, noNaN: true }),
      pitch: double({ min: -10, max: 90, noNaN: true }),
      bearing: double({ min: -200, max: 200, noNaN: true }),
    }),
  ),
  note: array(
    record({
      at: tuple(double({ min: 100, max: 160, noNaN: true }), double({ min: 20, max: 55, noNaN: true })),
      dx: integer({ min: -400, max: 400 }),
      dy: integer({ min: -400, max: 400 }),
      text: string({ unit: 'binary', maxLength: 100 }),
    }),
    { maxLength: 7 },
  ),
  lang: constantFrom('ko', 'en'),
  theme: option(constantFrom(...MAP_THEMES)),
})

const names = constantFrom(...Object.keys(DEFAULT), 'utm_x', '__proto__')
const texts = oneof(
  string({ unit: 'binary', maxLength: 40 }),
  constantFrom(
    '%E0%A4%A',
    '%',
    '\ud800',
    '1e999',
    'NaN',
    '-0',
    'none',
    ',',
    '127,36,7',
    'jenks-0',
    'null',
    '۲۰۲۰',
    '2020',
  ),
)

describe('any view, any string', () => {
  it('a legal view survives writing and reading, without a note', () => {
    assert(
      property(requests, (request) => {
        const { view } = legalise(request, CATALOGUE)
        expect(read(write(view, CATALOGUE))).toEqual({ view, notes: [] })
      }),
      { numRuns: 500 },
    )
  })
  it('a legal view is legal', () => {
    assert(
      property(requests, (request) => {
        const { view } = legalise(request, CATALOGUE)
        expect(legalise(view, CATALOGUE)).toEqual({ view, notes: [] })
      }),
    )
  })
  it('any string gives a legal view', () => {
    const hostile = array(tuple(names, texts), { maxLength: 14 }).map((all) =>
      all.map(([k, v]) => `${k}=${v}`).join('&'),
    )
    assert(
      property(oneof(string({ unit: 'binary' }), string({ unit: 'grapheme' }), hostile), (query) => {
        const { view } = read(query)
        expect(legalise(view, CATALOGUE)).toEqual({ view, notes: [] })
        expect(read(write(view, CATALOGUE)).view).toEqual(view)
      }),
      { numRuns: 500 },
    )
  })
})

it('reads an address that went through HTML or a message as it was meant', () => {
  const meant = view('indicator=grdp-per-capita&lang=en')
  expect(read('lang=en&amp;indicator=grdp-per-capita')).toEqual({ view: meant, notes: [] })
  expect(read('lang=en&indicator=grdp-per-capita%20')).toEqual({ view: meant, notes: [] })
})
