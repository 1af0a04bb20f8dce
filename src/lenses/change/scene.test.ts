import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../../atlas/atlas'
import type { Indicator } from '../../atlas/model'
import type { View } from '../../view/view'
import { atlas, seriesFixture, view } from '../../scene/atlas.fixture'
import { sceneOf } from '../../scene/scene'
import { changeBetween, changeLens as lens, kindsOf, yearsCompared } from '../shared/change'

const setting = { theme: 'light' as const, zoom: 7 }
const look = (changes: Partial<View> = {}, on: Atlas = atlas) => {
  const asked = { ...view, show: 'change' as const, as: 'absolute', ...changes }
  return lens.scene({ atlas: on, view: asked, setting, base: sceneOf(on, asked, setting), topology: null })
}
const people = atlas.catalogue.indicators.find(({ id }) => id === 'people')!
const withIndicator = (changes: Partial<Indicator>): Atlas => ({
  ...atlas,
  catalogue: {
    ...atlas.catalogue,
    indicators: atlas.catalogue.indicators.map((one) => (one.id === 'people' ? { ...one, ...changes } : one)),
  },
})

describe('a change', () => {
  it('is the later figure less the earlier one, or that in percent of the earlier', () => {
    expect(changeBetween(40, 50, 'absolute')).toBe(10)
    expect(changeBetween(40, 50, 'percent')).toBe(25)
  })
  it('is nothing where a figure is missing, and no percentage of nothing', () => {
    expect(changeBetween(null, 5, 'absolute')).toBeNull()
    expect(changeBetween(5, null, 'percent')).toBeNull()
    expect(changeBetween(0, 5, 'percent')).toBeNull()
    expect(changeBetween(-5, 5, 'percent')).toBeNull()
  })
  it('turns its sign when the years are swapped', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(changeBetween(a, b, 'absolute')! + changeBetween(b, a, 'absolute')!).toBe(0)
      }),
    )
  })
  it('of a share is in points alone, and of a figure around a midpoint in its own unit alone', () => {
    expect(kindsOf(people)).toEqual(['absolute', 'percent'])
    expect(kindsOf({ ...people, unit: { ko: '%', en: '%' } })).toEqual(['absolute'])
    expect(kindsOf({ ...people, nature: 'diverging' })).toEqual(['absolute'])
  })
})

describe('the years compared', () => {
  const years = [2000, 2010, 2014, 2020]
  it('are ten years apart where none is asked for, or go back to the first', () => {
    expect(yearsCompared({ ...view, year: 2020 }, years)).toEqual([2010, 2020])
    expect(yearsCompared({ ...view, year: 2014 }, years)).toEqual([2000, 2014])
    expect(yearsCompared({ ...view, year: 2000 }, years)).toEqual([2000, 2000])
  })
  it('stand in their order, whichever was asked for', () => {
    expect(yearsCompared({ ...view, year: 2010, from: 2020 }, years)).toEqual([2010, 2020])
  })
})

describe('the change map', () => {
  it('gives every region its change, signed, and ranks the largest rise first', () => {
    const scene = look()
    expect(scene.regions.map(({ code, value, text }) => [code, value, text])).toEqual([
      ['11110', 10, '+10'],
      ['29110', 0, '0'],
      ['46110', -10, '−10'],
    ])
    expect(scene.ranking).toEqual(['11110', '29110', '46110'])
    expect(scene.change).toMatchObject({ from: 2020, to: 2021, rose: 1, fell: 1, same: 1 })
  })
  it('runs both ways around zero: rises and falls never share a class', () => {
    const { regions, ramp } = look()
    const cls = (code: string) => regions.find((region) => region.code === code)!.cls!
    expect(cls('46110')).toBeLessThan(cls('11110'))
    expect(ramp.length).toBeGreaterThan(1)
  })
  it('says in percent what it says of the nation, too', () => {
    const scene = look({ as: 'percent' })
    expect(scene.regions.map(({ text }) => text)).toEqual(['+10.0', '0.0', '−16.7'])
    expect(scene.unit).toBe('%')
    expect(scene.nation.value).toBe(0)
  })
  it('refuses a percentage of a share, and says so', () => {
    const scene = look({ as: 'percent' }, withIndicator({ unit: { ko: '%', en: '%' } }))
    expect(scene.change.kind).toBe('absolute')
    expect(scene.caption.caution).toContain('its difference is shown')
  })
  it('calls the change of a percentage percentage points', () => {
    const unit = { ko: '%', en: '%' }
    const scene = look({}, withIndicator({ unit, display: { factor: 1, unit, decimals: 1 } }))
    expect(scene.unit).toBe('percentage points')
  })
  it('withholds every figure where the statistics changed between the two years, and says when and why', () => {
    const note = { ko: '새 정의', en: 'new definition' }
    const scene = look({}, withIndicator({ breaks: [{ level: null, year: 2021, kind: 'definition', note }] }))
    expect(scene.regions.every(({ value, cls }) => value === null && cls === null)).toBe(true)
    expect(scene.change.withheld).toContain('2021')
    expect(scene.caption.caution).toContain('new definition')
  })
  it('only warns of moved boundaries', () => {
    const note = { ko: '경계', en: 'a district moved' }
    const scene = look({}, withIndicator({ breaks: [{ level: null, year: 2021, kind: 'boundary', note }] }))
    expect(scene.change.rose).toBe(1)
    expect(scene.caption.caution).toContain('a district moved')
  })
  it('says of a region that lacks a year which one it lacks', () => {
    const series = new Map(atlas.series)
    const rows = { '11110': [null, 110], '29110': [40, 40], '46110': [60, 50] }
    series.set(seriesKey('people', 'municipality'), seriesFixture('people', 'municipality', rows))
    const region = look({}, { ...atlas, series }).regions[0]!
    expect(region).toMatchObject({ value: null, remark: 'no figure for 2020' })
  })
})
