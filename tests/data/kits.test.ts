import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAtlas, readCatalogue } from '../../scripts/page/atlas'
import { seriesNeeded, type Atlas } from '../../src/atlas/atlas'
import { atlasOfKit, decodeBase, decodeKit, decodeMarks, packSeries, unpackSeries } from '../../src/atlas/kit'
import { LEVELS, type Level } from '../../src/atlas/model'
import { unitsOf } from '../../src/atlas/units'
import { sceneOf } from '../../src/scene/scene'
import { neighboursOf, shapesOf, type AtomTopology, type ContextTopology } from '../../src/scene/shapes'
import { levelsOf } from '../../src/view/parameters'
import { parse } from '../../src/view/url'

/** An embed draws from a kit what the atlas draws from all its files. */

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(DATA, `${name}.json`), 'utf8'))
const catalogue = readCatalogue(DATA)
const whole = readAtlas(DATA, [...new Set(catalogue.indicators.flatMap(seriesNeeded))])
const views = catalogue.indicators.flatMap((indicator) =>
  levelsOf(indicator).map((level) => [indicator.id, level] as const),
)
const kit = (name: string, level: Level) =>
  atlasOfKit(decodeKit(json(`embed/${name}`), name), decodeBase(json(`embed/base.${level}`), level))

/** What a reader of an embed sees and hears, year by year. */
function told(atlas: Atlas, query: string) {
  const { view, notes } = parse(query, atlas.catalogue)
  const scene = sceneOf({ ...atlas, places: [] }, view, { theme: 'light', zoom: 6 })
  const { question, answer, title, unit, year, ramp, ranking, nation, legend, caption, alt, labels } = scene
  return {
    notes,
    ...{ question, answer, title, unit, year, ramp, ranking, nation: nation.text, caption, alt },
    labels: labels.map(({ id, text, at, kind }) => ({ id, text, at, kind })),
    legend: {
      ...legend,
      classes: legend.classes.map(({ label, count, colour }) => ({ label, count, colour })),
      breaks: [],
    },
    regions: scene.regions.map(({ value: _, extent: __, ...rest }) => rest),
  }
}

describe('a kit', () => {
  it.each(views)('tells of %s by %s what the atlas tells, in both languages', (id, level) => {
    const small = kit(`${id}.${level}`, level)
    const years = catalogue.indicators.find((one) => one.id === id)!.levels[level]!.years
    for (const lang of ['ko', 'en'])
      for (const year of new Set([years[0], years.at(-1)])) {
        const query = `indicator=${id}&level=${level}&lang=${lang}&year=${year}`
        expect(told(small, query)).toEqual(told(whole, query))
      }
  })

  it('of the first view is the first view', () => {
    const { view } = parse('', catalogue)
    expect(json('embed/first')).toEqual(json(`embed/${view.indicator}.${view.level}`))
  })

  it('says which file is wrong, and how', () => {
    const kept = json('embed/first') as Record<string, unknown>
    expect(() => decodeKit(null, 'a.json')).toThrow('a.json')
    expect(() => decodeKit({ ...kept, form: 0 }, 'a.json')).toThrow('form')
    expect(() => decodeKit({ ...kept, level: 'town' }, 'a.json')).toThrow('level')
    expect(() => decodeKit({ ...kept, indicators: [] }, 'a.json')).toThrow('indicator')
    const [first] = kept['series'] as { values: unknown[] }[]
    const short = [{ ...first, values: first!.values.slice(1) }]
    expect(() => decodeKit({ ...kept, series: short }, 'a.json')).toThrow('regions by')
    expect(() => decodeBase({ form: 1 }, 'b.json')).toThrow('b.json')
    expect(() => decodeMarks([], 'c.json')).toThrow('c.json')
  })

  it.each(catalogue.overlays.map(({ id }) => id))('has the places of %s as marks', (id) => {
    const marks = decodeMarks(json(`embed/places-${id}`), id)
    expect(marks.map((place) => place.id)).toEqual(
      whole.places.filter(({ overlay }) => overlay === id).map((place) => place.id),
    )
  })

  it.each(LEVELS)('has boundaries of all %s, Dokdo among them', (level) => {
    const land = neighboursOf(json('embed/land.topo') as ContextTopology)
    const { catalogue: own } = kit(level === 'province' ? 'population-resident.province' : 'first', level)
    const shapes = shapesOf(own, json(`embed/${level}.topo`) as AtomTopology, land, 'statistics', level, '')
    expect(shapes.regions.map(({ code }) => code)).toEqual(
      unitsOf(catalogue, 'statistics', level).map(({ region }) => region.code),
    )
    for (const { geometry, code } of shapes.regions)
      expect(geometry.coordinates.length, code).toBeGreaterThan(0)
    const east = shapes.regions.flatMap(({ geometry }) => geometry.coordinates.flat(2).map(([lng]) => lng!))
    expect(Math.max(...east)).toBeGreaterThan(131.8)
  })
})

describe('packed figures', () => {
  it('come out as they went in, with the decimals that are kept', () => {
    const figures = fc.oneof(fc.constant(null), fc.integer({ min: -1e9, max: 1e9 }))
    fc.assert(
      fc.property(
        fc.array(fc.array(figures, { minLength: 3, maxLength: 3 })),
        fc.nat(4),
        (rows, decimals) => {
          const values = rows.map((row) =>
            row.map((value) => (value === null ? null : value / 10 ** decimals)),
          )
          const series = {
            indicator: 'x',
            level: 'province' as const,
            years: [1, 2, 3],
            regions: rows.map((_, i) => String(i)),
            values,
            flags: {},
          }
          expect(unpackSeries(packSeries(series, decimals))).toEqual(series)
        },
      ),
    )
  })
})
