import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../../atlas/atlas'
import type { Indicator } from '../../atlas/model'
import { weightedCv } from '../../stats/disparity'
import type { View } from '../../view/view'
import { atlas as plain, seriesFixture, view } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
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
      { year: 2020, value: 0.5, parts: null },
      { year: 2021, value: 0.55, parts: null },
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
