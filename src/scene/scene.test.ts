import { expect, test } from 'vitest'
import type { Atlas } from '../atlas/atlas'
import { seriesKey } from '../atlas/atlas'
import { atlas, seriesFixture, view } from './atlas.fixture'
import { figuresOf } from './figures'
import { sceneOf } from './scene'

const setting = { theme: 'light', zoom: 7 } as const
const indicator = (id: string) => {
  const found = atlas.catalogue.indicators.find((i) => i.id === id)
  if (!found) throw new Error(id)
  return found
}
const valueOf = (
  id: string,
  vintage: string,
  code: string,
  level: 'province' | 'municipality' = 'municipality',
) => figuresOf(atlas, indicator(id), level, vintage, 2021).find(({ unit }) => unit.region.code === code)

test('a unit of the statistics has its own figure', () => {
  expect(valueOf('people', 'statistics', '46110')).toMatchObject({ value: 50, kind: 'own' })
})

test('a general district has no figure of its own, and the remark gives the figure of its city', () => {
  expect(valueOf('people', '2025', '46111')).toMatchObject({ value: null, kind: 'part-of', parts: ['46110'] })
  const scene = sceneOf(atlas, { ...view, vintage: '2025' }, setting)
  expect(scene.regions.find(({ code }) => code === '46111')?.remark).toContain('City')
  expect(scene.regions.find(({ code }) => code === '46111')?.remark).toContain('50')
})

test('provinces that merged are added up where figures may be added', () => {
  expect(valueOf('people', '2026-07', '12', 'province')).toMatchObject({ value: 90, kind: 'sum' })
})

test('the ratio of a merged province is the ratio of the sums, not a mean of ratios', () => {
  expect(valueOf('rate', '2026-07', '12', 'province')?.value).toBeCloseTo((4 / 90) * 1000)
})

test('a figure that may not be added has none for a merged province', () => {
  expect(valueOf('price', '2026-07', '12', 'province')).toMatchObject({ value: null, kind: 'none' })
})

test('a redrawn municipality has no figure, and the remark names what it was made of', () => {
  expect(valueOf('people', '2026-07', '12999')).toMatchObject({ value: null, kind: 'redrawn' })
})

test('class breaks are the same in every year unless the view asks for those of the year', () => {
  const at = (year: number, breaks: 'all' | 'year') =>
    sceneOf(atlas, { ...view, year, breaks }, setting).legend.breaks
  expect(at(2020, 'all')).toEqual(at(2021, 'all'))
  expect(at(2020, 'year')).not.toEqual(at(2021, 'year'))
})

test('every region with a figure has a class whose bounds hold it, and the counts add up', () => {
  const { regions, legend } = sceneOf(atlas, view, setting)
  for (const { value, cls } of regions) {
    const bounds = legend.classes[cls ?? -1]
    expect(value).toBeGreaterThanOrEqual(bounds?.from ?? NaN)
    expect(value).toBeLessThanOrEqual(bounds?.to ?? NaN)
  }
  expect(legend.classes.reduce((sum, { count }) => sum + count, 0) + legend.noData.count).toBe(regions.length)
})

test('a missing figure stays missing: no value, no class, no rank, last in the ranking', () => {
  const series = seriesFixture('people', 'municipality', {
    '11110': [100, 110],
    '29110': [40, null],
    '46110': [60, 50],
  })
  const gap: Atlas = {
    ...atlas,
    series: new Map([...atlas.series, [seriesKey('people', 'municipality'), series]]),
  }
  const scene = sceneOf(gap, view, setting)
  expect(scene.regions.find(({ code }) => code === '29110')).toMatchObject({
    value: null,
    cls: null,
    rank: null,
  })
  expect(scene.ranking.at(-1)).toBe('29110')
  expect(scene.legend.noData.count).toBe(1)
})

test('a dated place appears in its year; one without a position is counted but not drawn', () => {
  const shown = (year: number) => sceneOf(atlas, { ...view, year }, setting)
  expect(shown(2020).marks).toEqual([])
  expect(shown(2021).marks.map(({ id }) => id)).toEqual(['city-a'])
  expect(shown(2020).overlays[0]?.shown).toBe(1)
  expect(shown(2021).overlays[0]?.shown).toBe(2)
})

test('the balance of a sum is a share, of a rate two means weighted by its denominator', () => {
  expect(sceneOf(atlas, view, setting).balance).toMatchObject({
    kind: 'share',
    capital: 110,
    rest: 90,
    part: 0.55,
  })
  const rate = sceneOf(atlas, { ...view, indicator: 'rate' }, setting).balance
  expect(rate?.kind).toBe('means')
  expect(rate?.rest).toBeCloseTo((4 / 90) * 1000)
})

test('the national figure is the sum where the indicator says so, and of a ratio the ratio of sums', () => {
  expect(sceneOf(atlas, view, setting).nation.value).toBe(200)
  expect(sceneOf(atlas, { ...view, indicator: 'rate' }, setting).nation.value).toBeCloseTo((5 / 200) * 1000)
})

test('the description for those who do not see the map names the highest and the lowest', () => {
  const { alt } = sceneOf(atlas, view, setting)
  expect(alt).toContain('Capital-gu')
  expect(alt).toContain('Metro-gu')
})

test('municipalities are named from zoom 7.5 on, provinces until there is no room for both', () => {
  const named = (zoom: number) => [
    ...new Set(
      sceneOf(atlas, { ...view, level: 'municipality' }, { ...setting, zoom }).labels.map(({ kind }) => kind),
    ),
  ]
  expect(named(7)).toEqual(['province'])
  expect(named(7.5)).toEqual(['province', 'municipality'])
  expect(named(9.5)).toEqual(['municipality'])
})
