import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactKind, PlaceFact } from '../atlas/model'
import { arrivalsPicture } from './arrivals-picture'
import { atlas, factOf, recordOf } from './atlas.fixture'
import { growthPicture } from './growth-picture'
import { placePortraitOf } from './place-portrait'

const fact = (over: Partial<PlaceFact>) => factOf({ kind: 'residents', ...over })
const kind = (id: string): FactKind => ({
  id,
  group: 'now',
  label: { ko: id, en: id },
  unit: { ko: '곳', en: 'firms' },
  decimals: 0,
})
const portrait = (facts: readonly Partial<PlaceFact>[], lang: 'ko' | 'en' = 'en') =>
  placePortraitOf(
    { ...atlas.places[0]!, record: recordOf(facts.map(fact)) },
    ['companies', 'relocated-staff', 'tenants', 'employment', 'production', 'zone'].map(kind),
    lang,
    (sources) => sources.join(),
  )
const planned = (value: number, date = '') => ({ kind: 'planned-population', value, date })
const said = (facts: readonly Partial<PlaceFact>[], lang: 'ko' | 'en' = 'en') => {
  const { sentence } = portrait(facts, lang)
  return sentence && `${sentence.before}|${sentence.figure.text}|${sentence.after}`
}

describe('what is told of a place first', () => {
  it('is nothing while its record has not come, or says nothing of the kind', () => {
    const nothing = { sentence: null, growth: null, facts: [], arrivals: [], arrivalsCited: '', zones: null }
    expect(placePortraitOf({ ...atlas.places[0]!, record: undefined }, [], 'ko', () => '')).toEqual(nothing)
    expect(portrait([{ kind: 'address', text: { ko: '가', en: 'a' } }])).toEqual(nothing)
  })
  it('sets the newest count against the plan: below its peak, above the plan, or as a part of it', () => {
    const [early, late] = [
      { date: '2015-12', value: 100 },
      { date: '2020-06', value: 300 },
    ]
    expect(said([planned(400), early, late])).toBe(
      'Planned for 400 people, it had|300|in June 2020, 75 % of the plan.',
    )
    expect(said([planned(250), early, late])).toContain('more than were planned')
    expect(said([planned(400), early, late, { date: '2021-06', value: 299 }])).toContain(
      'in June 2021, fewer than at its peak in June 2020.',
    )
    expect(said([planned(400, '2030'), early, late], 'ko')).toBe(
      '2030년까지 400명이 살도록 계획되었고, 2020년 6월 주민은|300명|입니다. 계획의 75%입니다.',
    )
  })
  it('makes no line of counts of another scope, and takes the surer of two of one date', () => {
    const { growth } = portrait([
      planned(400),
      { date: '2015-12', value: 100 },
      { date: '2016-12', value: 999, text: { ko: '외국인 포함', en: 'with foreigners' } },
      { date: '2017-12', value: 180, confidence: 'low' },
      { date: '2017-12', value: 200 },
    ])
    expect(growth?.points.map(({ value }) => value)).toEqual([100, 200])
  })
  it('cites what each of them rests on: the plan, the newest and the highest; of the line all counts', () => {
    const { sentence, growth } = portrait([
      { ...planned(400), sources: ['P'] },
      { date: '2015-12', value: 100, sources: ['A'] },
      { date: '2016-12', value: 300, sources: ['B'] },
      { date: '2017-12', value: 200, sources: ['C'] },
    ])
    expect(sentence?.cited).toBe('P,B,C')
    expect(growth?.cited).toBe('P,A,B,C')
  })
  it('draws no line of a single count', () => {
    expect(portrait([planned(400), { date: '2015-12', value: 100 }]).growth).toBeNull()
  })
  it('tells of workers where nobody was to live, with the firms of that date alone', () => {
    const workers = { kind: 'employment', date: '2026-Q1', value: 1200 }
    expect(said([workers, { kind: 'tenants', date: '2024', value: 7 }])).not.toContain('7')
    expect(said([workers, { kind: 'tenants', date: '2026-Q1', value: 7 }])).toContain('its 7 firms')
  })
  it('holds a goal only against what came of it in its own year', () => {
    const goal = { kind: 'stage-goal', date: '2020', value: 72.7 }
    expect(said([goal, { kind: 'stage-share', date: '2025', value: 40 }])).toBeNull()
    expect(said([goal, { kind: 'stage-share', date: '2020', value: 43 }])).toBe(
      '72.7 % was to be developed by 2020;|43 %|was.',
    )
  })
  it('picks three figures at most, each of its newest date, none that is uncertain', () => {
    const { facts } = portrait([
      { kind: 'companies', date: '2018', value: 5 },
      { kind: 'companies', date: '2019', value: 9, sources: ['B'] },
      { kind: 'relocated-staff', date: '2021-09', value: 7885, confidence: 'low' },
      { kind: 'production', value: 3 },
      { kind: 'tenants', value: 3 },
      { kind: 'unknown', value: 3 },
    ])
    expect(facts).toEqual([
      { label: 'companies (firms)', figure: '9', about: '2019', cited: 'B' },
      { label: 'production (firms)', figure: '3', about: '', cited: '' },
      { label: 'tenants (firms)', figure: '3', about: '', cited: '' },
    ])
    const [named] = placePortraitOf(
      { ...atlas.places[0]!, record: recordOf([fact({ kind: 'tenants', value: 5 })]) },
      [{ ...kind('tenants'), label: { ko: '입주 기업', en: 'Firms there' } }],
      'en',
      () => '',
    ).facts
    expect(named?.label).toBe('Firms there')
    const shortly = (value: number) =>
      placePortraitOf(
        { ...atlas.places[0]!, record: recordOf([fact({ kind: 'production', value })]) },
        [{ ...kind('production'), decimals: 4 }],
        'ko',
        () => '',
      ).facts[0]?.figure
    expect([11.5248, 7.361, 464.9, 49_499.5].map(shortly)).toEqual(['11.5곳', '7.36곳', '465곳', '49,500곳'])
    expect(portrait([{ kind: 'companies', value: 1234 }], 'ko').facts[0]?.figure).toBe('1,234곳')
  })
  it('names the parts of a plan in its order, each beside the largest', () => {
    const part = (name: string, value: number) => ({ kind: 'zone', value, text: { ko: name, en: name } })
    expect(portrait([part('1생활권', 50), part('2생활권', 200)], 'ko').zones).toEqual({
      title: 'zone',
      cited: '',
      rows: [
        { name: { text: '1생활권', lang: undefined }, figure: '50곳', share: 0.25 },
        { name: { text: '2생활권', lang: undefined }, figure: '200곳', share: 1 },
      ],
    })
  })
})

describe('the picture of a plan and what came of it', () => {
  it('keeps within its box, in the order of time, for any counts', () => {
    const counts = fc.uniqueArray(
      fc.record({ year: fc.integer({ min: 1990, max: 2030 }), value: fc.integer({ min: 1, max: 1e6 }) }),
      { minLength: 2, maxLength: 30, selector: ({ year }) => year },
    )
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 260, max: 900 }),
        (all, plan, width) => {
          const { growth } = portrait([
            planned(plan),
            ...all.map(({ year, value }) => ({ date: `${year}-12`, value })),
          ])
          const picture = growthPicture(growth!, { width, height: 176, letters: 12 }, 'ko')
          const xs = picture.dots.map(({ x }) => x)
          expect(xs).toEqual([...xs].sort((a, b) => a - b))
          for (const { x, y } of [
            ...picture.dots,
            picture.plan,
            ...picture.years.map(({ x }) => ({ x, y: 9 })),
          ]) {
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x).toBeLessThanOrEqual(width)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(176)
          }
          const gaps = picture.years.slice(1).map(({ x }, i) => x - picture.years[i]!.x)
          expect(Math.min(Infinity, ...gaps)).toBeGreaterThan(30)
        },
      ),
    )
  })
})

describe('the picture of those who came', () => {
  const came = (...years: (number | null)[]) =>
    portrait(
      years.map((year, i) => ({
        kind: 'institution',
        moved: year === null ? ('unknown' as const) : i % 2 ? ('planned' as const) : ('documented' as const),
        date: year === null ? '' : `${year}-03`,
        text: { ko: `기관 ${i}`, en: `Body ${i}` },
      })),
    ).arrivals
  it('has a dot for each whose year is known, and says how many have none', () => {
    const picture = arrivalsPicture(came(2014, 2013, null, 2014, 2014), { width: 320, letters: 12 }, 'en')
    expect(picture).toMatchObject({
      title: '5 bodies, by the year of the move',
      dated: 'dated in documents 2',
      about: 'planned or about 2',
      undated: 'without a year 1',
      sentence: '2013: 1, 2014: 3',
    })
    expect(picture?.dots).toHaveLength(4)
  })
  it('is not drawn of a few', () => {
    expect(arrivalsPicture(came(2014, 2013, null), { width: 320, letters: 12 }, 'en')).toBeNull()
  })
  it('lays no dot on another, and none outside its box, for any years', () => {
    const years = fc.array(fc.integer({ min: 2005, max: 2025 }), { minLength: 3, maxLength: 60 })
    fc.assert(
      fc.property(years, fc.integer({ min: 260, max: 700 }), (all, width) => {
        const picture = arrivalsPicture(came(...all), { width, letters: 12 }, 'ko')!
        const { dots, radius } = picture
        dots.forEach((dot, i) => {
          expect(dot.x).toBeGreaterThanOrEqual(0)
          expect(dot.x).toBeLessThanOrEqual(width)
          expect(dot.y).toBeGreaterThanOrEqual(radius - 1)
          for (const other of dots.slice(0, i))
            expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(radius * 2 - 0.2)
        })
      }),
    )
  })
})
