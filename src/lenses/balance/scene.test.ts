import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../../atlas/atlas'
import type { Indicator } from '../../atlas/model'
import { weightedCv } from '../../stats/disparity'
import type { View } from '../../view/view'
import { atlas as plain, seriesFixture, view } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
import { contextOf } from '../built.fixture'
import { lens, type Measure } from './scene'

/** The fixture's people under the id by which the atlas weighs, and a figure of four provinces' worth of years. */
const weights = { '11': [100, 110], '29': [40, 40], '46': [60, 50] }
const setting = { theme: 'light' as const, zoom: 7 }

function atlasWith(
  id: string,
  rows: Record<string, (number | null)[]>,
  changes: Partial<Indicator> = {},
): Atlas {
  const people = plain.catalogue.indicators.find((one) => one.id === 'people')!
  const named = (one: Indicator, changed: Partial<Indicator>): Indicator => ({ ...one, ...changed })
  return {
    ...plain,
    catalogue: {
      ...plain.catalogue,
      indicators: [
        ...plain.catalogue.indicators.filter((one) => one.id !== id),
        named(people, { id: 'population-resident' }),
        ...(id === 'population-resident' ? [] : [named(people, { id, ...changes })]),
      ],
    },
    series: new Map([
      ...plain.series,
      [
        seriesKey('population-resident', 'province'),
        seriesFixture('population-resident', 'province', weights),
      ],
      ...(id === 'population-resident'
        ? []
        : ([[seriesKey(id, 'province'), seriesFixture(id, 'province', rows)]] as const)),
    ]),
  }
}
function look(on: Atlas, indicator: string, changes: Partial<View> = {}) {
  const asked = {
    ...view,
    indicator,
    level: 'province' as const,
    show: 'balance' as const,
    as: 'cv',
    ...changes,
  }
  return lens.scene({ atlas: on, view: asked, setting, base: sceneOf(on, asked, setting), topology: null })
}
const of = (scene: ReturnType<typeof look>, id: Measure) => scene.measures.all.find((one) => one.id === id)!

const wage = atlasWith(
  'wage',
  { '11': [300, 330], '29': [200, 240], '46': [150, 190] },
  { summable: false, national: 'none' },
)

describe('the measures of a rate', () => {
  it('are weighted by the residents of the same year', () => {
    const holdings = [
      { value: 330, weight: 110, capital: true },
      { value: 240, weight: 40, capital: false },
      { value: 190, weight: 50, capital: false },
    ]
    expect(of(look(wage, 'wage'), 'cv').line.at(-1)).toEqual({
      year: 2021,
      value: weightedCv(holdings),
      parts: null,
    })
  })
  it('have no capital-area share, and say why; the first that can be had is shown instead', () => {
    const scene = look(wage, 'wage', { as: 'share' })
    expect(of(scene, 'share').reason).toContain('no total')
    expect(scene.measures.shown.id).toBe('cv')
  })
  it('say which way the line went, by how much, and nothing of causes', () => {
    const { sentence } = look(wage, 'wage').measures
    expect(sentence).toMatch(/^From 0\.\d{3} in 2020 to 0\.\d{3} in 2021: down by 0\.\d{3}\./)
    expect(sentence).not.toMatch(/because|due to|thanks/)
  })
  it('fit growth to the starting level, with the regions by name', () => {
    const scene = look(wage, 'wage', { as: 'beta' })
    expect(scene.measures.beta!.slope).toBeLessThan(0)
    expect(scene.measures.beta!.names).toEqual(['Capital', 'Metro', 'Country'])
    expect(scene.measures.sentence).toContain('what began lower grew faster')
  })
})

describe('the measures of a total', () => {
  const output = atlasWith('output', { '11': [100, 110], '29': [40, 40], '46': [60, 50] })
  it('are those of the figure per resident: alike where each has its part', () => {
    const scene = look(output, 'output')
    expect(of(scene, 'gini').line.map(({ value }) => value)).toEqual([0, 0])
    expect(scene.measures.subject).toContain('per resident')
  })
  it('have the capital area’s share of the total itself', () => {
    expect(of(look(output, 'output', { as: 'share' }), 'share').line).toEqual([
      { year: 2020, value: 0.5, parts: null, sides: { inside: 100, outside: 100 } },
      { year: 2021, value: 0.55, parts: null, sides: { inside: 110, outside: 90 } },
    ])
  })
})

describe('what cannot be measured', () => {
  it('is a year in which a region that existed has no figure', () => {
    const gap = atlasWith(
      'wage',
      { '11': [300, 330], '29': [null, 240], '46': [150, 190] },
      { summable: false },
    )
    expect(of(look(gap, 'wage'), 'cv').line.map(({ year }) => year)).toEqual([2021])
  })
  it('is a figure that may be negative, which is said of each measure', () => {
    const migration = atlasWith('moved', { '11': [5, 6], '29': [-2, -3], '46': [-3, -3] })
    for (const id of ['cv', 'theil', 'gini', 'sigma', 'beta'] as const)
      expect(of(look(migration, 'moved'), id)).toMatchObject({
        line: [],
        reason: expect.stringContaining('negative') as string,
      })
  })
  it('is the population per resident', () => {
    const people = atlasWith('population-resident', {})
    expect(of(look(people, 'population-resident'), 'gini').reason).toContain('the same everywhere')
  })
  it('is a comparison across a change of definition: the sentence begins after it', () => {
    const note = { ko: '새 정의', en: 'new definition' }
    const broken = atlasWith(
      'wage',
      { '11': [300, 330], '29': [200, 240], '46': [150, 190] },
      { summable: false, breaks: [{ level: null, year: 2021, kind: 'definition', note }] },
    )
    const scene = look(broken, 'wage')
    expect(scene.measures.sentence).toMatch(/^0\.\d{3} in 2021\./)
    expect(scene.measures.breaks).toEqual([{ year: 2021, note: 'Changed in 2021: new definition' }])
    expect(of(scene, 'beta').reason).not.toBe('')
  })
})

describe('a group of municipalities against all others', () => {
  const group = (query: string, lang = 'en') =>
    lens.scene(contextOf(lens, 'balance', `by=depopulation-areas&lang=${lang}&${query}`))
  const people = group('indicator=population-resident&level=municipality')
  const towns = contextOf(
    lens,
    'balance',
    'indicator=population-resident&level=municipality',
  ).atlas.series.get(seriesKey('population-resident', 'municipality'))!

  it('has the share of a total that its municipalities add up to', () => {
    const { line } = of(people, 'share')
    const last = line.at(-1)!
    const column = towns.years.indexOf(last.year)
    const all = towns.values.reduce((sum, row) => sum + (row[column] ?? 0), 0)
    expect(last.value).toBeCloseTo(last.sides!.inside / (last.sides!.inside + last.sides!.outside), 12)
    expect(last.sides!.inside + last.sides!.outside).toBeCloseTo(all, 3)
    expect(last.value).toBeGreaterThan(0)
    expect(last.value).toBeLessThan(0.2)
    expect(people.measures.shown).toMatchObject({ id: 'share', name: 'Depopulation areas: share' })
  })
  it('stays the same group whatever the level of the map', () => {
    const above = group('indicator=population-resident&level=province')
    expect(of(above, 'share').line).toEqual(of(people, 'share').line)
  })
  it('has two means of a rate, first of all measures, and says what weighs them and who is in it', () => {
    for (const lang of ['en', 'ko']) {
      const { measures } = group('indicator=ageing-share-65plus&level=municipality', lang)
      expect(measures.shown.id).toBe('means')
      const last = measures.shown.line.at(-1)!
      expect(last.sides!.inside).toBeGreaterThan(last.sides!.outside)
      expect(measures.what).toContain('89')
      expect(measures.sentence).toContain(String(last.year))
      expect(measures.sentence).toContain(measures.words.outside)
    }
  })
  it('is refused where the figure has no municipalities, and where it is no group', () => {
    const plain = (by: string) => contextOf(lens, 'balance', `indicator=population-resident&by=${by}`).view.by
    expect([plain('innovation-cities'), plain('education-zones'), plain('grdp-nominal')]).toEqual([
      null,
      null,
      null,
    ])
  })
  it('says that the list is being read while the places are on their way', () => {
    const context = contextOf(lens, 'balance', 'by=depopulation-areas&indicator=population-resident&lang=en')
    const early = lens.scene({ ...context, atlas: { ...context.atlas, places: [] } })
    expect(early.measures.sentence).toContain('Reading')
  })
})
