import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readAtlas, readCatalogue } from '../../scripts/page/atlas'
import { seriesNeeded, type Atlas } from '../../src/atlas/atlas'
import {
  atlasOfBundle,
  decodeAreas,
  decodeBase,
  decodeBundle,
  decodeMarks,
  decodeYears,
  packFigures,
  unpackFigures,
  withFigures,
} from '../../src/atlas/embed-bundle'
import { decodeNames } from '../../src/atlas/embed-whole'
import { LANGS, LEVELS, type Lang, type Level, type Source } from '../../src/atlas/model'
import { decodePacked } from '../../src/atlas/packed-topology'
import { unitsOf } from '../../src/atlas/units'
import { answerOf } from '../../src/scene/answer'
import { balanceBar } from '../../src/scene/balance'
import { sceneOf } from '../../src/scene/scene'
import { neighboursOf, shapesOf, type AtomTopology } from '../../src/scene/shapes'
import { sourceName } from '../../src/scene/spoken'
import { THEMES } from '../../src/scene/themes'
import { ramp } from '../../src/stats/palette'
import { levelsOf } from '../../src/view/parameters'
import { plainView } from '../../src/view/plain'
import { parse } from '../../src/view/url'

/** An embed draws from a bundle what the atlas draws from all its files. */

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(DATA, `${name}.json`), 'utf8'))
const catalogue = readCatalogue(DATA)
const whole = readAtlas(DATA, [...new Set(catalogue.indicators.flatMap(seriesNeeded))])
const views = catalogue.indicators.flatMap((indicator) =>
  levelsOf(indicator).map((level) => [indicator.id, level] as const),
)
const bundle = (name: string, level: Level, lang: Lang) =>
  atlasOfBundle(
    decodeBundle(json(`embed/${name}.${lang}`), name),
    decodeBase(json(`embed/base.${level}.${lang}`), level),
    level,
  )
/** A bundle to which the figures of all years have come. */
const withYears = (small: Atlas, id: string, level: Level) => {
  const name = `${id}.${level}.years`
  return withFigures(small, id, decodeYears(json(`embed/${name}`), name).figures)
}

const opened = (id: string, level: Level, lang: Lang) => {
  const atlas = bundle(`${id}.${level}`, level, lang)
  const { vintage } = decodeBase(json(`embed/base.${level}.${lang}`), level)
  return { atlas, indicator: atlas.catalogue.indicators[0]!, vintage }
}

/** What stands for the rooms that an embed opens without, as it does before they have come. */
const later = await (async () => {
  vi.resetModules()
  const rooms = await Promise.all([
    import('../../src/stats/palette-later'),
    import('../../src/scene/themes-later'),
    import('../../src/scene/balance-later'),
  ])
  return { ...rooms[0], ...rooms[1], ...rooms[2] }
})()

/** What a reader of an embed sees and hears, year by year. */
function told(atlas: Atlas, query: string) {
  const { view, notes } = parse(query, atlas.catalogue)
  const scene = sceneOf({ ...atlas, places: [] }, view, { theme: 'light', zoom: 6 })
  const { question, answer, title, unit, year, ramp, ranking, nation, legend, caption, alt, labels } = scene
  return {
    notes,
    ...{ question, answer, title, unit, year, ramp, ranking, nation: nation.text, alt },
    caption: [caption.sourceText, caption.caption, caption.caution],
    labels: labels.map(({ id, text, at, kind }) => ({ id, text, at, kind })),
    legend: {
      ...legend,
      classes: legend.classes.map(({ label, count, colour }) => ({ label, count, colour })),
      breaks: [],
    },
    regions: scene.regions.map(({ value: _, extent: __, ...rest }) => rest),
  }
}

describe('a bundle', () => {
  it.each(views)('tells of %s by %s what the atlas tells, in both languages', (id, level) => {
    const years = catalogue.indicators.find((one) => one.id === id)!.levels[level]!.years
    for (const lang of LANGS) {
      const small = bundle(`${id}.${level}`, level, lang)
      const query = `indicator=${id}&level=${level}&lang=${lang}`
      expect(told(small, query)).toEqual(told(whole, query))
      const first = `${query}&year=${years[0]}`
      expect(told(withYears(small, id, level), first)).toEqual(told(whole, first))
    }
  })

  it.each(views)('opens %s by %s as its address does, with colours and answer of its own', (id, level) => {
    const read = decodeBundle(json(`embed/${id}.${level}.ko`), id)
    const { atlas, indicator, vintage } = opened(id, level, 'ko')
    const { view } = parse(`indicator=${id}&level=${level}`, atlas.catalogue)
    expect(plainView(indicator, { level, vintage, lang: 'ko', theme: null })).toEqual(view)
    const scene = sceneOf(atlas, view, { theme: 'light', zoom: 6 })
    later.giveRamp(view.palette, read.ramp)
    expect(later.ramp(view.palette, scene.ramp.length, 'light')).toEqual(scene.ramp)
    later.givePart(id, level, view.year, read.part)
    const bar = later.balanceBar(atlas, indicator, view)
    expect(answerOf(indicator, view, scene.regions, bar)).toEqual(scene.answer)
  })

  it('has no other colours and no other answer before what makes them has come', () => {
    const { atlas, indicator } = opened('population-resident', 'province', 'ko')
    expect(() => later.ramp('blues', 8, 'light')).toThrow('What mixes colours is not here.')
    expect(() => later.ramp(indicator.palette, 5, 'dark')).toThrow('What mixes colours is not here.')
    expect(later.THEMES).toEqual({ light: THEMES.light })
    const early = { level: 'province', lang: 'ko', year: 1999 } as const
    expect(later.balanceBar(atlas, indicator, early)).toBeNull()
    later.takeRamp(ramp)
    later.takeThemes(THEMES)
    later.takeBalance(balanceBar)
    expect(later.ramp('blues', 8, 'dark')).toEqual(ramp('blues', 8, 'dark'))
    expect(later.THEMES).toEqual(THEMES)
    const { view } = parse('indicator=population-resident&level=province', catalogue)
    expect(later.balanceBar(whole, indicator, view)).toEqual(balanceBar(whole, indicator, view))
  })

  it.each(views)('classes %s by %s otherwise as the atlas does, once all years are there', (id, level) => {
    const small = withYears(bundle(`${id}.${level}`, level, 'en'), id, level)
    for (const other of ['breaks=year', 'scheme=equal-4', 'scheme=quantile-5&breaks=year']) {
      const query = `indicator=${id}&level=${level}&lang=en&${other}`
      expect(told(small, query)).toEqual(told(whole, query))
    }
  })

  it('of the first view is the first view', () => {
    const { view } = parse('', catalogue)
    for (const lang of LANGS) {
      expect(json(`embed/first.${lang}`)).toEqual(json(`embed/${view.indicator}.${view.level}.${lang}`))
      for (const level of ['province', 'municipality'])
        expect(json(`embed/first.${level}.${lang}`)).toEqual(json(`embed/${view.indicator}.${level}.${lang}`))
    }
  })

  it('holds one year, and no word of the other language', () => {
    const korean = /[가-힣]/
    for (const [id, level] of views) {
      const read = json(`embed/${id}.${level}.en`) as { indicator: object; caption: string; caution: string }
      expect(JSON.stringify([read.indicator, read.caption, read.caution]), id).not.toMatch(korean)
      const { figures } = decodeBundle(read, id)
      for (const { years } of figures) expect(years.length).toBeLessThanOrEqual(1)
    }
    for (const level of LEVELS) expect(JSON.stringify(json(`embed/base.${level}.en`))).not.toMatch(korean)
  })

  it('says which file is wrong, and how', () => {
    const kept = json('embed/first.en') as Record<string, unknown>
    expect(() => decodeBundle(null, 'a.json')).toThrow('a.json')
    expect(() => decodeBundle({ ...kept, form: 0 }, 'a.json')).toThrow('a.json: not of the form')
    expect(() => decodeBundle({ ...kept, level: 'town' }, 'a.json')).toThrow('a.json: no level')
    expect(() => decodeBundle({ ...kept, indicator: {} }, 'a.json')).toThrow('a.json: no indicator')
    expect(() => decodeBundle({ ...kept, figures: 1 }, 'a.json')).toThrow('a.json: no list of figures')
    const { id, level } = views.map(([one, at]) => ({ id: one, level: at }))[0]!
    const small = bundle(`${id}.${level}`, level, 'en')
    const [first] = decodeYears(json(`embed/${id}.${level}.years`), 'y.json').figures
    const short = { ...first!, values: first!.values.slice(1) }
    expect(() => withFigures(small, id, [short])).toThrow(`${id}: the table is not`)
    expect(() => decodeYears({ form: 1 }, 'y.json')).toThrow('y.json')
    expect(() => decodeBase({ form: 1 }, 'b.json')).toThrow('b.json')
    expect(() => decodeMarks([], 'c')).toThrow('places-c')
    const land = json('embed/land.topo') as { walk: string }
    expect(() => decodeAreas({ ...land, walk: land.walk.slice(9) }, 'd.json', 'land')).toThrow('d.json: ')
  })

  it.each(catalogue.overlays.map(({ id }) => id))('has the places of %s as marks', (id) => {
    const marks = decodeMarks(json(`embed/places-${id}.ko`), id)
    const drawn = (atlas: Atlas) => {
      const { view } = parse(`overlays=${id}`, catalogue)
      const { marks: seen, overlays } = sceneOf(atlas, view, { theme: 'light', zoom: 6 })
      return [seen, overlays.find(({ overlay }) => overlay.id === id)?.shown]
    }
    expect(drawn({ ...whole, places: marks })).toEqual(drawn(whole))
  })

  it.each(LEVELS)('has boundaries of all %s, Dokdo among them', (level) => {
    const land = neighboursOf(decodeAreas(json('embed/land.topo'), 'land', 'land'))
    const name = level === 'province' ? 'population-resident.province' : 'first'
    const { catalogue: own } = bundle(name, level, 'ko')
    const units = decodeAreas(json(`embed/${level}.topo`), level, 'atoms')
    const shapes = shapesOf(own, units, land, 'statistics', level, '')
    expect(shapes.regions.map(({ code }) => code)).toEqual(
      unitsOf(catalogue, 'statistics', level).map(({ region }) => region.code),
    )
    for (const { geometry, code } of shapes.regions)
      expect(geometry.coordinates.length, code).toBeGreaterThan(0)
    const east = shapes.regions.flatMap(({ geometry }) => geometry.coordinates.flat(2).map(([lng]) => lng!))
    expect(Math.max(...east)).toBeGreaterThan(131.8)
  })
})

describe('what other ways of looking have in an embed', () => {
  it('is every atom', () => {
    const atoms = decodeAreas(json('embed/atoms.topo'), 'atoms', 'atoms')
    const codes = (all: AtomTopology) => all.objects.atoms.geometries.map(({ id }) => id)
    expect(codes(atoms)).toEqual(codes(decodePacked(json('overview.topo'), 'atoms')))
    for (const area of atoms.objects.atoms.geometries)
      expect('arcs' in area && area.arcs.length).toBeGreaterThan(0)
  })
  it.each(LANGS)('is the name of every source, in %s', (lang) => {
    const named = decodeNames(json(`embed/sources.${lang}`), 'sources')
    const said = (all: readonly Source[]) => all.map((one) => [one.id, sourceName(one, lang)])
    expect(said(named)).toEqual(said([...whole.sources.values()]))
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
          const codes = series.regions
          expect(unpackFigures('x', packFigures(series, codes, decimals), codes)).toEqual(series)
        },
      ),
    )
  })
})
