import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../../atlas/atlas'
import type { Indicator, Place } from '../../atlas/model'
import type { View } from '../../view/view'
import { atlas as plain, seriesFixture, view, recordOf, factOf } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
import { row } from '../../scene/topology.fixture'
import { homeOf, lens, milestonesOf, sidesOf } from './scene'

const YEARS = [2018, 2019, 2020, 2021]
const setting = { theme: 'light' as const, zoom: 7 }
const coverage = { years: YEARS, sources: [] }

/** The fixture with four years of `people` (a total) and of `rate` (weighted by people). */
function atlasWith(changes: Partial<Indicator> = {}, place: Partial<Place> = {}): Atlas {
  const people = { '11110': [100, 100, 110, 130], '29110': [40, 40, 40, 40], '46110': [60, 60, 50, 40] }
  const rate = { '11110': [10, 10, 9, 9], '29110': [50, 50, 50, 50], '46110': [50, 50, 40, 40] }
  return {
    ...plain,
    catalogue: {
      ...plain.catalogue,
      indicators: plain.catalogue.indicators.map((one) => ({
        ...one,
        levels: { ...one.levels, municipality: coverage },
        ...(one.id === 'people' ? changes : {}),
      })),
    },
    series: new Map([
      ...plain.series,
      [seriesKey('people', 'municipality'), seriesFixture('people', 'municipality', people, YEARS)],
      [seriesKey('rate', 'municipality'), seriesFixture('rate', 'municipality', rate, YEARS)],
    ]),
    places: plain.places.map((one) => ({ ...one, from: 2020, ...place })),
  }
}
const look = (changes: Partial<View> = {}, on: Atlas = atlasWith()) => {
  const asked = { ...view, show: 'around' as const, as: 'province', select: ['city-a'], ...changes }
  return lens.scene({ atlas: on, view: asked, setting, base: sceneOf(on, asked, setting), topology: row })
}
const fact = (kind: string, date: string) => factOf({ kind, date })

describe('the years on both sides', () => {
  it('are those before the dividing year, and those from it on', () => {
    expect(sidesOf(YEARS, 2020, [])).toEqual({ before: [2018, 2019], after: [2020, 2021] })
  })
  it('end where the statistics changed', () => {
    expect(sidesOf(YEARS, 2020, [2019, 2021])).toEqual({ before: [2019], after: [2020] })
    expect(sidesOf(YEARS, 2020, [2020]).before).toEqual([])
  })
  it('never share a year, and never straddle a change', () => {
    const year = fc.integer({ min: 2000, max: 2030 })
    fc.assert(
      fc.property(fc.uniqueArray(year), year, fc.array(year), (years, from, barriers) => {
        const { before, after } = sidesOf(years, from, barriers)
        const both = [...before, ...after]
        expect(new Set(both).size).toBe(both.length)
        for (const barrier of barriers)
          expect(both.some((one) => one < barrier) && both.some((one) => one >= barrier)).toBe(false)
      }),
    )
  })
})

describe('a place', () => {
  const place = plain.places[0]!
  it('lies in the city of its general district', () => {
    expect(homeOf(plain.catalogue, { ...place, municipalities: ['46111', '46112'] })).toEqual(['46110'])
    expect(homeOf(plain.catalogue, { ...place, municipalities: [] })).toEqual([])
  })
  it('has the years its documents name, each once', () => {
    const facts = [fact('institution', '2014-12'), fact('institution', '2013-02'), fact('completion', '2013')]
    expect(milestonesOf({ ...place, from: 2007, record: recordOf(facts) })).toEqual([
      { year: 2007, event: 'start' },
      { year: 2013, event: 'completion' },
      { year: 2014, event: 'lastMove' },
    ])
  })
})

describe('before and after', () => {
  it('begins with the place’s own year, and compares means over the same years', () => {
    const { around } = look({ as: 'nation' })
    expect(around!.from).toBe(2020)
    const [home, , nation] = around!.lines
    expect(home).toMatchObject({
      name: 'City',
      before: { from: 2018, to: 2019, mean: 60 },
      after: { from: 2020, to: 2021, mean: 45 },
      change: '−25.0 %',
    })
    // A total is never compared as a total: (100 + 40 + 60) / 3.
    expect(nation!.before!.mean).toBeCloseTo(200 / 3)
    expect(around!.notes.join()).toContain('each municipality counts once')
  })
  it('weighs a rate as it declares', () => {
    const { around } = look({ indicator: 'rate', as: 'rest' })
    expect(around!.lines.at(-1)).toMatchObject({ name: 'rest of Korea', before: { mean: 50 } })
    expect(around!.notes.join()).toContain('weighted by people')
  })
  it('knows the neighbours by their border on land', () => {
    const { around, shapes } = look({ as: 'neighbours' })
    expect(around!.notes[0]).toBe('Neighbours: Metro-gu')
    expect(around!.lines.map(({ id }) => id)).toEqual(['home', 'set'])
    expect(shapes.map(({ kind }) => kind).slice(0, 2)).toEqual(['near', 'home'])
  })
  it('compares with what is chosen, and says so when nothing is', () => {
    expect(look({ as: 'chosen' }).around!.notes.join()).toContain('Choose municipalities')
    expect(look({ as: 'chosen', select: ['city-a', '11110'] }).around!.lines.at(-1)!.before!.mean).toBe(100)
  })
  it('says that a province has no other municipality', () => {
    expect(look().around!.notes).toContain('There are no municipalities to compare with.')
  })
  it('answers with both changes and says that it proves no cause', () => {
    const scene = look({ as: 'neighbours' })
    expect(scene.answer).toEqual({
      before: 'Across 2020, City changed by ',
      number: '−25.0 %',
      after: ', neighbours by 0.0 %.',
    })
    expect(scene.description).toContain('does not prove why')
    expect(scene.question).toBe('City before and after 2020: people')
  })
})

describe('what cannot be compared', () => {
  it('is a year before the first figure: another documented year divides, and it is told', () => {
    const on = atlasWith({}, { from: 2007, record: recordOf([fact('completion', '2019-05')]) })
    expect(look({}, on).around).toMatchObject({ from: 2019, withheld: '' })
    expect(look({}, on).around!.instead).toContain('begun in 2007')
  })
  it('is withheld where no document names a year with figures on both sides', () => {
    const { around, answer } = look({}, atlasWith({}, { from: 2007 }))
    expect(around!.withheld).toContain('no municipal figures before 2007')
    expect(answer).toBeNull()
    expect(around!.rows).toEqual([])
    expect(around!.years.map(({ year }) => year)).toEqual([2007, 2019, 2020, 2021])
  })
  it('is a definition that changed in the dividing year', () => {
    const note = { ko: '', en: 'new' }
    const { around } = look(
      {},
      atlasWith({ breaks: [{ level: null, year: 2020, kind: 'definition', note }] }),
    )
    expect(around).toMatchObject({ withheld: expect.stringContaining('changed in 2020') as string })
    expect(around!.lines[0]).toMatchObject({ before: null, change: '' })
  })
  it('is a figure that no municipality has', () => {
    const { around } = look({ level: 'province' }, atlasWith({ levels: { province: coverage } }))
    expect(around!.withheld).toContain('not published by municipality')
    expect(around!.chart).toBeNull()
  })
  it('is no place at all: then there is a list to choose from', () => {
    const scene = look({ select: ['46110'] })
    expect(scene.around).toBeNull()
    expect(scene.question).toBe('Around which place?')
  })
})
