import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Indicator } from '../atlas/model'
import { atlas as base, seriesFixture, view } from './atlas.fixture'
import { compareOf } from './compare'
import { sceneOf } from './scene'

const note = { ko: '', en: '' }
const BOTH = ['46110', '11110']

/** The fixture's country with a quantity over five years. */
function atlasWith(over: Partial<Indicator>): Atlas {
  const price = base.catalogue.indicators.find(({ id }) => id === 'price')!
  const years = [2018, 2019, 2020, 2021, 2022]
  const indicator: Indicator = {
    ...price,
    id: 'one',
    levels: { municipality: { years, sources: [] } },
    ...over,
  }
  const rows = { '11110': [100, 110, 120, 130, 150], '46110': [50, null, 40, 30, 20] }
  return {
    ...base,
    catalogue: { ...base.catalogue, indicators: [...base.catalogue.indicators, indicator] },
    series: new Map([
      ...base.series,
      [seriesKey('one', 'municipality'), seriesFixture('one', 'municipality', rows, years)],
    ]),
  }
}
function compare(atlas: Atlas, year = 2022, select: readonly string[] = BOTH) {
  const scene = sceneOf(atlas, { ...view, indicator: 'one', year, select }, { theme: 'light', zoom: 6 })
  return compareOf(atlas, scene, null)
}
const changes = (over: Partial<Indicator>, year?: number) =>
  compare(atlasWith(over), year).now.find(({ id }) => id === 'change')?.cells

describe('a comparison', () => {
  it('sets the regions side by side in the order they were chosen', () => {
    const { regions, now, trend } = compare(atlasWith({}))
    expect(regions.map(({ code }) => code)).toEqual(BOTH)
    expect(now[0]?.cells.map(({ text }) => text)).toEqual(['20', '150'])
    expect(now[1]?.cells.map(({ text }) => text)).toEqual(['2 of 2', '1 of 2'])
    expect(trend?.lines.slice(0, 2).map(({ id }) => id)).toEqual(BOTH)
  })
  it('leaves none out that the map cannot show: it has a column, its own figure and no change', () => {
    const latest = { people: { province: { year: 2021, values: { '46': 7, '11': 9 } } } }
    const scene = sceneOf(base, { ...view, select: ['46', '11110'] }, { theme: 'light', zoom: 6 })
    expect(scene.indicator.id).toBe('people')
    const { title, regions, now, keyFigures } = compareOf(base, scene, latest)
    expect(title).toContain('2')
    expect(regions.map(({ code }) => code)).toEqual(['46', '11110'])
    expect(now[0]?.cells[0]).toEqual({ text: '7', note: '2021' })
    expect(now[1]?.cells[0]?.text).toBe('2 of 2')
    expect(now.every(({ cells }) => cells.length === 2)).toBe(true)
    for (const { rows } of keyFigures ?? []) for (const { cells } of rows) expect(cells).toHaveLength(2)
    expect(compareOf(base, scene, null).now[0]?.cells[0]?.text).toBe('–')
  })
  it('gives each its own colour, and dashes when the colours are used up', () => {
    const eleven = Array.from({ length: 11 }, (_, i) => ['11110', '29110', '46110'][i % 3]!)
    const scene = sceneOf(base, { ...view, select: eleven }, { theme: 'light', zoom: 6 })
    const { regions } = compareOf(base, scene, null)
    const colours = regions.map(({ colour }) => colour)
    expect(new Set(colours.slice(0, 10)).size).toBe(10)
    expect(colours[0]).toBe(scene.colours.accent)
    expect(regions.map(({ dashed }) => dashed).indexOf(true)).toBe(10)
    expect(colours[10]).toBe(colours[0])
  })
  it('says the change since the first year: percent of a quantity', () => {
    expect(changes({})?.map(({ text }) => text)).toEqual(['−60.0 %', '+50.0 %'])
    expect(changes({})?.[0]?.note).toBe('since 2018')
  })
  it('says the change of a percentage in percentage points, of gains and losses in figures', () => {
    const percent = { display: { factor: 1, unit: { ko: '%', en: '%' }, decimals: 0 } }
    expect(changes(percent)?.[1]?.text).toBe('+50 percentage points')
    expect(changes({ nature: 'diverging', midpoint: 0 })?.[0]?.text).toBe('−30')
  })
  it('never reaches over a new definition', () => {
    const breaks: Indicator['breaks'] = [{ level: null, year: 2020, kind: 'definition', note }]
    expect(changes({ breaks })?.map(({ text }) => text)).toEqual(['−50.0 %', '+25.0 %'])
    expect(changes({ breaks })?.[0]?.note).toBe('since 2020')
    expect(changes({ breaks }, 2020)?.map(({ text }) => text)).toEqual(['–', '–'])
    expect(changes({ breaks }, 2019)?.map(({ text }) => text)).toEqual(['–', '+10.0 %'])
  })
  it('says where boundaries changed in between', () => {
    const breaks: Indicator['breaks'] = [{ level: 'municipality', year: 2020, kind: 'boundary', note }]
    expect(changes({ breaks })?.[1]).toEqual({
      text: '+50.0 %',
      note: 'since 2018; boundaries changed in between: 2020',
    })
  })
  it('shows the main figures by theme, with a dash where one is missing', () => {
    const scene = sceneOf(base, { ...view, select: BOTH }, { theme: 'light', zoom: 6 })
    const latest = { price: { municipality: { year: 2019, values: { '11110': 9 } } } }
    expect(compareOf(base, scene, latest).keyFigures).toEqual([
      {
        title: 'People',
        rows: [
          expect.objectContaining({
            id: 'price',
            about: '2019, 명',
            cells: [
              { text: '–', note: '' },
              { text: '9', note: '' },
            ],
          }),
        ],
      },
    ])
    expect(compareOf(base, scene, null).keyFigures).toBeNull()
  })
})
