import { describe, expect, it } from 'vitest'
import { readAtlas, readSupplies } from '../../scripts/page/atlas'
import { figure, seriesNeeded, seriesOf } from '../../src/atlas/atlas'
import { LEVELS, type AlikeFigures } from '../../src/atlas/model'
import { unitsOf } from '../../src/atlas/units'
import { alike } from '../../src/stats/alike'
import { spearman } from '../../src/stats/bivariate'

const DATA = 'public/data'
const { alike: tables, atlas: start } = readSupplies(
  DATA,
  LEVELS.map((level) => `alike/${level}.json`),
)
const { indicators } = start.catalogue
const ids = LEVELS.flatMap((level) => tables.get(level)!.figures.map(({ id }) => id))
const atlas = readAtlas(DATA, [
  ...new Set(indicators.filter(({ id }) => ids.includes(id)).flatMap(seriesNeeded)),
])

describe.each(LEVELS)('the figures by which regions are compared, by %s', (level) => {
  const table = tables.get(level) as AlikeFigures
  const column = (i: number) => table.values.map((row) => row[i] ?? null)
  const own = table.figures.map(({ weight }, i) => ({ i, weight })).filter(({ weight }) => weight > 0)

  it('are those of the series, of every unit, in a year that nearly all have', () => {
    expect(table.regions).toEqual(
      unitsOf(atlas.catalogue, 'statistics', level).map(({ region }) => region.code),
    )
    table.figures.forEach(({ id, year, sources }, i) => {
      const series = seriesOf(atlas, id, level)!
      expect(column(i)).toEqual(table.regions.map((code) => figure(series, code, year)))
      expect(sources.length).toBeGreaterThan(0)
    })
    for (const { i } of own) {
      const known = column(i).filter((value) => value !== null).length
      expect(known, table.figures[i]!.id).toBeGreaterThanOrEqual(0.9 * table.regions.length)
    }
  })
  it('are no near-duplicates of each other, of those that weigh by themselves', () => {
    for (const { i } of own)
      for (const { i: j } of own)
        if (i < j) {
          const pairs = column(i).flatMap((x, r) => {
            const y = column(j)[r]
            return x === null || typeof y !== 'number' ? [] : [[x, y] as const]
          })
          expect(
            Math.abs(spearman(pairs) ?? 0),
            `${table.figures[i]!.id} and ${table.figures[j]!.id}`,
          ).toBeLessThan(0.92)
        }
  })
  it('are of many themes, and none is a count', () => {
    const of = (id: string) => indicators.find((one) => one.id === id)!
    expect(new Set(own.map(({ i }) => of(table.figures[i]!.id).theme)).size).toBeGreaterThanOrEqual(7)
    for (const { id } of table.figures) expect(of(id).summable).toBe(false)
  })
  it('make the same likeness when it is worked out anew, pair by pair', () => {
    const weights = Object.fromEntries(table.figures.map(({ id, weight }) => [id, weight]))
    const shape = {
      regions: table.regions,
      indicators: table.figures.map(({ id }) => id),
      values: table.values,
    }
    const place = own.map(({ i }) => {
      const known = column(i).filter((value) => value !== null)
      return (value: number) => {
        const below = known.filter((one) => one < value).length
        const same = known.filter((one) => one === value).length
        return (below + (same - 1) / 2) / (known.length - 1)
      }
    })
    const far = (a: number, b: number) => {
      const gaps = own.flatMap(({ i }, k) => {
        const [x, y] = [table.values[a]![i], table.values[b]![i]]
        return typeof x === 'number' && typeof y === 'number' ? [Math.abs(place[k]!(x) - place[k]!(y))] : []
      })
      return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    }
    for (const home of [0, Math.floor(table.regions.length / 2), table.regions.length - 1])
      for (const { region, distance } of alike(shape, table.regions[home]!, weights).slice(0, 20))
        expect(distance).toBeCloseTo(far(home, table.regions.indexOf(region)), 9)
  })
})
