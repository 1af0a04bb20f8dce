import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seriesKey, type Atlas } from '../../atlas/atlas'
import { atlas as plain, seriesFixture, view } from '../../scene/atlas.fixture'
import { legendEntries } from '../../scene/legend'
import { sceneOf } from '../../scene/scene'
import { row } from '../../scene/topology.fixture'
import { contextOf } from '../built.fixture'
import { KINDS } from './kinds'
import { moranPicture } from './picture'
import { lens } from './scene'
import { table } from './table'

const AGEING = 'indicator=ageing-share-65plus&level=municipality&lang=en'
const look = (query: string) => lens.scene(contextOf(lens, 'clusters', query))
const setting = { theme: 'light' as const, zoom: 7 }

/** The three municipalities of the fixture in a row, with these figures. */
function small(figures: Readonly<Record<string, readonly (number | null)[]>>) {
  const years = [2020, 2021]
  const atlas: Atlas = {
    ...plain,
    catalogue: {
      ...plain.catalogue,
      indicators: plain.catalogue.indicators.map((one) => ({
        ...one,
        levels: { ...one.levels, municipality: { years, sources: [] } },
      })),
    },
    series: new Map([
      ...plain.series,
      [seriesKey('people', 'municipality'), seriesFixture('people', 'municipality', figures, years)],
    ]),
  }
  const asked = { ...view, show: 'clusters' as const, as: 'fdr', level: 'municipality' as const, year: 2021 }
  return lens.scene({ atlas, view: asked, setting, base: sceneOf(atlas, asked, setting), topology: row })
}

describe('pattern or chance', () => {
  const scene = look(AGEING)
  const { points } = scene.clusters!
  it('puts every place with a figure into one of the five kinds, and counts them in legend and answer', () => {
    expect(points).toHaveLength(scene.regions.filter(({ value }) => value !== null).length)
    const counts = KINDS.map((kind) => points.filter((point) => point.kind === kind).length)
    expect(scene.legend.classes.map(({ count }) => count)).toEqual(counts)
    expect(scene.answer!.number).toBe(String(points.length - counts.at(-1)!))
    expect(scene.answer!.after).toContain(`${counts[0]} are high beside high, ${counts[1]} low beside low`)
    for (const { code, kind } of points)
      expect(scene.regions.find((region) => region.code === code)!.cls).toBe(KINDS.indexOf(kind))
  })
  it('calls high what is above the mean of all, of the place and of its neighbours', () => {
    for (const { kind, z, lag } of points.filter((point) => point.kind !== 'none'))
      expect(kind).toBe(`${z > 0 ? 'high' : 'low'}${lag > 0 ? 'High' : 'Low'}`)
  })
  it('believes fewer where it allows for many tests, and all of those that it believes then', () => {
    const each = look(`${AGEING}&as=plain`).clusters!.points.filter(({ kind }) => kind !== 'none')
    const all = points.filter(({ kind }) => kind !== 'none')
    expect(all.length).toBeGreaterThan(0)
    expect(each.length).toBeGreaterThan(all.length)
    expect(each.map(({ code }) => code)).toEqual(expect.arrayContaining(all.map(({ code }) => code)))
  })
  it('says the index, its p and how many random orders, in the panel and below the picture', () => {
    const index = scene.clusters!.index!.toFixed(2)
    expect(scene.clusters!.sentence).toMatch(
      new RegExp(`Like lies beside like.*${index}.*999.*p\\s=\\s0\\.0`),
    )
    expect(scene.caption.caption).toContain(`Moran’s I ${index}`)
    expect(scene.caption.caption).toContain('false discovery rate 5%')
    expect(look(`${AGEING}&as=plain`).caption.caption).toContain('p ≤ 0.05')
  })
  it('leaves the figure and the rank of a place as they are, and says its kind beside it', () => {
    const base = contextOf(lens, 'clusters', AGEING).base
    expect(scene.regions.map(({ value, text, rank }) => ({ value, text, rank }))).toEqual(
      base.regions.map(({ value, text, rank }) => ({ value, text, rank })),
    )
    expect(scene.regions[0]!.remark).toMatch(/p\s=\s\d/)
  })
  it('has the index of each year in a line, that of the year on show among them', () => {
    const { line, index } = scene.clusters!
    const all = line!.lines[0]!.segments.flat()
    expect(all.map(({ year }) => year)).toEqual(scene.indicator.levels.municipality!.years)
    expect(line!.lines[0]!.now!.value).toBeCloseTo(index!, 12)
    expect(line!.low).toBeLessThanOrEqual(0)
  })
  it('names the islands with the shore that stands for a border, and who is left out', () => {
    expect(scene.clusters!.notes.join(' ')).toContain('Ulleung-gun–Uljin-gun')
    const lacking = look('indicator=land-price-change&level=municipality&lang=en')
    const without = lacking.regions.filter(({ value }) => value === null)
    expect(without.length).toBeGreaterThan(0)
    expect(lacking.clusters!.notes[0]).toContain(without[0]!.fullName)
    expect(lacking.legend.noData).toEqual({ count: without.length, label: 'Left out: no figure' })
  })
  it('says of provinces that they are few, and leads to the municipalities', () => {
    const provinces = look('indicator=ageing-share-65plus&level=province&lang=en').clusters!
    expect(provinces.few).toContain('17 provinces are too few')
    expect(provinces.finer).toBe(true)
    expect(scene.clusters).toMatchObject({ few: '', finer: false })
  })
  it('names its kinds in a legend that stands alone', () => {
    expect(legendEntries(scene).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['High beside high', 'Low beside low', 'May be chance']),
    )
  })
  it('has a table with the statistic of each place', () => {
    const { columns, rows } = table(scene)!
    expect(rows).toHaveLength(points.length)
    const cell = (row: (typeof rows)[number], name: string) => row[columns.indexOf(name)] as number
    for (const one of rows) {
      expect(cell(one, 'local_moran')).toBeCloseTo(cell(one, 'z') * cell(one, 'neighbours_z'), 9)
      expect(cell(one, 'p_adjusted')).toBeGreaterThanOrEqual(cell(one, 'p'))
    }
  })
})

describe('what cannot be tested', () => {
  it('is figures that are all the same, and fewer than three: it is said, and nothing is coloured', () => {
    const nothing: Readonly<Record<string, readonly number[]>>[] = [
      { '11110': [5, 5], '29110': [5, 5], '46110': [5, 5] },
      { '11110': [5, 5], '29110': [6, 6] },
    ]
    for (const figures of nothing) {
      const scene = small(figures)
      expect(scene.clusters).toMatchObject({ points: [], index: null, line: null })
      expect(scene.clusters!.sentence).toContain('nothing can be said of a pattern')
      expect(scene.answer).toBeNull()
      expect(scene.regions.map(({ cls }) => cls)).toEqual([null, null, null])
      expect(scene.legend).toMatchObject({ classes: [], noData: { count: 3, label: 'Cannot be tested' } })
      expect(table(scene)).toBeNull()
      expect(moranPicture(scene, '', 300, 240)).not.toContain('NaN')
    }
  })
  it('is a place between two that have no figure: it is left out, and said', () => {
    // The middle of three in a row has none: the two at the ends have no neighbour left.
    const scene = small({ '11110': [1, 1], '46110': [3, 3] })
    expect(scene.regions.find(({ code }) => code === '11110')!.remark).toContain('no neighbour has a figure')
    expect(scene.clusters!.notes.join(' ')).toContain('Left out, as no neighbour has a figure')
  })
  it('waits for the boundaries, and shows the plain map until they are here', () => {
    const context = contextOf(lens, 'clusters', AGEING)
    const scene = lens.scene({ ...context, topology: null })
    expect(scene.clusters).toBeNull()
    expect(scene.regions).toEqual(context.base.regions)
    expect(table(scene)).toBeNull()
  })
})

describe('the scatter plot', () => {
  const scene = look(`${AGEING}&select=47940`)
  it('has a dot for each place within the picture at any size, and names the chosen one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 900 }), fc.integer({ min: 160, max: 700 }), (width, height) => {
        const svg = moranPicture(scene, 'alt', width, height)
        const dots = [...svg.matchAll(/data-code="(\d+)" cx="([-\d.]+)" cy="([-\d.]+)"/g)]
        expect(dots).toHaveLength(scene.clusters!.points.length)
        for (const [, , x, y] of dots) {
          expect(Number(x)).toBeGreaterThan(0)
          expect(Number(x)).toBeLessThan(width)
          expect(Number(y)).toBeGreaterThan(0)
          expect(Number(y)).toBeLessThan(height)
        }
        expect(svg).toContain('Ulleung-gun')
      }),
      { numRuns: 20 },
    )
  })
  it('has a line whose slope is the index', () => {
    const svg = moranPicture(scene, '', 600, 600)
    const [x0, y0, x1, y1] = /class="slope" d="M([-\d.]+) ([-\d.]+)L([-\d.]+) ([-\d.]+)"/
      .exec(svg)!
      .slice(1)
      .map(Number)
    const place = (code: string) => {
      const [, x, y] = new RegExp(`data-code="${code}" cx="([-\\d.]+)" cy="([-\\d.]+)"`).exec(svg)!
      return [Number(x), Number(y)] as const
    }
    // Pixels a standard deviation, from two dots that lie far apart.
    const sorted = [...scene.clusters!.points].sort((a, b) => a.z - b.z)
    const byLag = [...scene.clusters!.points].sort((a, b) => a.lag - b.lag)
    const [left, right, low, high] = [sorted[0]!, sorted.at(-1)!, byLag[0]!, byLag.at(-1)!]
    const across = (place(right.code)[0] - place(left.code)[0]) / (right.z - left.z)
    const upwards = (place(low.code)[1] - place(high.code)[1]) / (high.lag - low.lag)
    expect((y0! - y1!) / upwards / ((x1! - x0!) / across)).toBeCloseTo(scene.clusters!.index!, 2)
  })
})
