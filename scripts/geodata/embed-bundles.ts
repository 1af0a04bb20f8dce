import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { feature, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { seriesOf, termsOf, type Atlas, type ChangeBreaks } from '../../src/atlas/atlas'
import {
  FORM,
  packFigures,
  regionRow,
  rowsOf,
  type EmbedBase,
  type EmbedBundle,
  type MarkRow,
  type PackedFigures,
  type SteppedTopology,
  type EmbedYears,
} from '../../src/atlas/embed-bundle'
import { isArea, LANGS } from '../../src/atlas/model'
import type { Catalogue, Indicator, Lang, Level, Place, Series } from '../../src/atlas/model'
import { packTopology, type PackedTopology } from '../../src/atlas/packed-topology'
import { unitsOf, wholesOf } from '../../src/atlas/units'
import { rule as openingRule } from '../../src/lenses/opening/rule'
import { lens as opening } from '../../src/lenses/opening/scene'
import { nationalFigures } from '../../src/scene/nation'
import type { Scene } from '../../src/scene/model'
import { sceneOf } from '../../src/scene/scene'
import { shapesOf, type AtomTopology } from '../../src/scene/shapes'
import { firstIndicator, firstLevel, levelsOf } from '../../src/view/parameters'
import { parse } from '../../src/view/url'
import type { recordsOf } from './places'

/** Triangles of fewer square degrees are left out of an embed's boundaries: about five square pixels of a large embed. */
const COARSER = { province: 3e-4, municipality: 6e-4, land: 1e-2 } as const
/** Of the grid that vertices lie on: half a pixel of a large embed. */
const STEPS = 2200
const NOBODY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }
/** The boundaries an embed draws: units are published for these. */
const VINTAGE = 'statistics'

/** The names of an indicator's bundle at a level: at its first level also without it; `first` is that of the first view. */
function namesOf(catalogue: Catalogue, indicator: Indicator, level: Level): string[] {
  const first = indicator === firstIndicator(catalogue) ? ['first'] : []
  const names = [indicator.id, ...indicator.aliases, ...first]
  return [...names.map((name) => `${name}.${level}`), ...(level === firstLevel(indicator) ? names : [])]
}

/**
 * The bundles by file name: `<indicator>.<level>.<language>`, at its first level also `<indicator>.<language>`, under its
 * former names, too, and `first.<language>`; and the figures of all years as `<indicator>.<level>.years`.
 */
export function bundlesOf(atlas: Atlas): Map<string, EmbedBundle | EmbedYears> {
  const { catalogue } = atlas
  const bundles = new Map<string, EmbedBundle | EmbedYears>()
  for (const indicator of catalogue.indicators)
    for (const level of levelsOf(indicator)) {
      const series = seriesFor(atlas, indicator, level)
      const rows = (at: Level) =>
        rowsOf(
          at,
          unitsOf(catalogue, VINTAGE, at).map(({ region }) => region),
        )
      const whole = series.map((one) => packFigures(one, rows(one.level), decimalsOf(indicator, one)))
      bundles.set(`${indicator.id}.${level}.years`, { form: FORM, figures: whole })
      const latest = indicator.levels[level]?.years.at(-1)
      const figures = series.map((one, i) =>
        packFigures(ofYear(one, latest), rows(one.level), whole[i]!.decimals),
      )
      for (const lang of LANGS) {
        const bundle = bundleOf(atlas, indicator, level, figures, lang)
        for (const name of namesOf(catalogue, indicator, level)) bundles.set(`${name}.${lang}`, bundle)
      }
    }
  return bundles
}

/**
 * All figures that the scene of one indicator at one level reads, and no others: its own, those of the provinces for
 * the capital area's share, and the nation's, which are worked out here, so that a ratio can leave its two tables behind.
 */
function seriesFor(atlas: Atlas, indicator: Indicator, level: Level): Series[] {
  const levels: readonly Level[] = level === 'municipality' ? [level, 'province'] : [level]
  const national = nationalFigures(atlas, indicator, level)
  const own = levels.flatMap((at) => seriesOf(atlas, indicator.id, at) ?? [])
  const provinces = own.find((one) => one.level === 'province') ?? nobody(indicator)
  return [...own.filter((one) => one !== provinces), withNation(provinces, national)]
}

/** The table of one of its years; of none where it has no such year. */
function ofYear(series: Series, year: number | undefined): Series {
  const column = series.years.findIndex((one) => one === year)
  const has = (key: string) => key.endsWith(` ${year}`)
  return {
    ...series,
    years: column < 0 ? [] : [series.years[column]!],
    values: series.values.map((row) => (column < 0 ? [] : [row[column] ?? null])),
    flags: Object.fromEntries(Object.entries(series.flags).filter(([key]) => has(key))),
  }
}

/** An indicator as it is seen by itself, in its latest year. */
function plainScene(atlas: Atlas, indicator: Indicator, level: Level): Scene {
  const { view } = parse(`indicator=${indicator.id}&level=${level}&overlays=none`, atlas.catalogue)
  return sceneOf(atlas, view, { theme: 'light', zoom: 6 })
}

/** Inner class breaks of an indicator's own scheme over all years of a level. */
export const ownBreaks = (...of: Parameters<typeof plainScene>): readonly number[] =>
  plainScene(...of).legend.breaks

/** Class breaks of the change that the atlas opens with, for its figures; nothing for others. */
export function openingChange(
  atlas: Atlas,
  indicator: Indicator,
  level: Level,
): { readonly change?: ChangeBreaks } {
  const { opens } = openingRule
  if (indicator.id !== opens.indicator || level !== opens.level) return {}
  const { view } = parse('show=opening', atlas.catalogue)
  const setting = { theme: 'light', zoom: 6 } as const
  const base = sceneOf({ ...atlas, places: [] }, view, setting)
  const { change, legend } = opening.scene({ atlas, view, setting, base, topology: null })
  return { change: { from: change.from, to: change.to, breaks: legend.breaks } }
}

function bundleOf(
  atlas: Atlas,
  indicator: Indicator,
  level: Level,
  figures: readonly PackedFigures[],
  lang: Lang,
): EmbedBundle {
  const { catalogue } = atlas
  const { question, caption, caution } = termsOf(atlas, indicator.id)
  const parts = [indicator.ratio?.numerator, indicator.ratio?.denominator]
  const wanted = indicator.levels[level]?.sources ?? []
  const { legend, ramp, balance } = plainScene(atlas, indicator, level)
  return {
    form: FORM,
    level,
    indicator: inOne(
      { ...indicator, national: 'reported', aliases: [], breaks: [], notJoinedWith: [] },
      lang,
    ) as EmbedBundle['indicator'],
    named: catalogue.indicators
      .filter(({ id }) => parts.includes(id))
      .map(({ id, title }) => [id, title[lang]] as const),
    figures,
    breaks: legend.breaks,
    ramp,
    part: balance?.kind === 'share' ? balance.part : null,
    question: question[lang],
    caption: caption[lang],
    caution: caution[lang],
    sources: namesOfSources(atlas, lang).filter(([id]) => wanted.includes(id)),
  }
}

/** What a caption says of every source. */
export const namesOfSources = ({ sources }: Atlas, lang: Lang): EmbedBundle['sources'] =>
  [...sources.values()].map(({ id, publisher, tableId }) => [id, publisher[lang] || publisher.ko, tableId])

/** What it holds in every language, in one: `inEvery` of the embed is the way back. */
export function inOne<T>(value: T, lang: Lang): Readonly<Record<string, unknown>> {
  const read = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(read)
    if (typeof part !== 'object' || part === null) return part
    const names = Object.keys(part)
    const text = names.length === 2 && LANGS.every((one) => names.includes(one))
    const kept = Object.entries(part).filter(([name]) => !text || name === lang)
    return Object.fromEntries(kept.map(([name, one]) => [name, read(one)]))
  }
  return read(value) as Readonly<Record<string, unknown>>
}

/**
 * Decimals that keep a table as it is. A computed figure has sixteen digits, of which a picture tells three: as many are
 * kept of it as let every figure be shown, ranked within its year, and the highest told in times of the lowest, as before.
 */
function decimalsOf({ decimals, display }: Indicator, { values, years }: Series): number {
  const flat = values.flat().filter((value) => value !== null)
  // As figures are packed.
  const kept = (digits: number) => (value: number) => Math.round(value * 10 ** digits) / 10 ** digits
  const exact = kept(decimals)
  if (flat.every((value) => Math.abs(value - exact(value)) < 1e-12 * Math.max(1, Math.abs(value))))
    return decimals
  const shown = (value: number) => (value * display.factor).toFixed(display.decimals)
  const columns = years.map((_, year) =>
    values.map((row) => row[year] ?? null).filter((value) => value !== null),
  )
  const ranked = (column: readonly number[]) =>
    column.map((one) => column.filter((other) => other > one).length)
  const times = (column: readonly number[]) => (Math.max(...column) / Math.min(...column)).toFixed(1)
  const fewest = display.decimals + Math.round(Math.log10(display.factor))
  const enough = [1, 2, 3, 4, 5, 6, 7].find((more) => {
    const round = kept(fewest + more)
    return (
      flat.every((value) => shown(value) === shown(round(value))) &&
      columns.every(
        (column) =>
          String(ranked(column)) === String(ranked(column.map(round))) &&
          times(column) === times(column.map(round)),
      )
    )
  })
  return fewest + (enough ?? 8)
}

/** No province has a figure of its own. */
const nobody = ({ id }: Indicator): Series => ({
  indicator: id,
  level: 'province',
  years: [],
  regions: [],
  values: [],
  flags: {},
})

/** The table with the nation's figures in place of its own national row, in all years that either has. */
function withNation(series: Series, national: ReadonlyMap<number, number | null>): Series {
  const years = [...new Set([...series.years, ...national.keys()])].sort((a, b) => a - b)
  const rows = series.regions.flatMap((code, row) => {
    const values = years.map((year) => series.values[row]![series.years.indexOf(year)] ?? null)
    return code === '00' ? [] : [[code, values] as const]
  })
  return {
    ...series,
    years,
    regions: ['00', ...rows.map(([code]) => code)],
    values: [years.map((year) => national.get(year) ?? null), ...rows.map(([, values]) => values)],
  }
}

const SILENT = { ko: '', en: '' }

/** The catalogue as ways of looking read it: without what only lists, cards and the search say. */
export const quietCatalogue = ({ overlays, regions, ...others }: Catalogue): Catalogue => ({
  ...others,
  overlays: overlays.map((one) => ({
    ...one,
    ...{ what: SILENT, plannedText: SILENT, documentedText: SILENT, caveat: SILENT },
  })),
  regions: regions.map((one) => ({ ...one, aliases: [] })),
})

/** What documents tell of places as ways of looking read it: kinds, dates and figures; of a remark how the figure was come by. */
export const quietRecords = ({ kinds, records }: Documents): Documents => ({
  kinds,
  records: Object.fromEntries(
    Object.entries(records).map(([place, record]) => [
      place,
      {
        ...record,
        ...{ precisionText: SILENT, note: SILENT },
        facts: record.facts.map((fact) => ({
          ...fact,
          text: SILENT,
          note: { ko: '', en: /^(?:computed|rounded)/.exec(fact.note.en)?.[0] ?? '' },
        })),
      },
    ]),
  ),
})
type Documents = ReturnType<typeof recordsOf>

/** What all bundles of a level have in common: the provinces, which are named on every map, and the units themselves. */
export function baseOf(catalogue: Catalogue, level: Level, lang: Lang): EmbedBase {
  const provinces = unitsOf(catalogue, VINTAGE, 'province').map(({ region }) => region)
  const units = unitsOf(catalogue, VINTAGE, level).map(({ region }) => region)
  return {
    form: FORM,
    version: catalogue.version,
    vintage: VINTAGE,
    overlays: catalogue.overlays.map(
      ({ id, name, symbol, colour, dated, extent, onProvince }) =>
        [id, name[lang], symbol, colour, dated ? 1 : 0, extent, onProvince ? 1 : 0] as const,
    ),
    regions: [...new Set([...provinces, ...units])].map((region) => regionRow(region, lang)),
  }
}

/** The places of each overlay without their facts: what marks are drawn from. */
export function marksOf({ places, catalogue }: Atlas, lang: Lang): Map<string, MarkRow[]> {
  const areas = new Set(catalogue.overlays.flatMap(({ id, extent }) => (isArea(extent) ? id : [])))
  const marks = new Map<string, MarkRow[]>()
  for (const place of places) {
    const municipalities = areas.has(place.overlay) ? wholesOf(catalogue, place) : []
    const mark = markOf(place, lang)
    const row = municipalities.length ? { ...mark, municipalities } : mark
    marks.set(place.overlay, [...(marks.get(place.overlay) ?? []), row])
  }
  return marks
}

const markOf = (place: Place, lang: Lang): MarkRow => ({
  id: place.id,
  name: place.name[lang],
  at: place.at,
  ...(place.group === place.id ? {} : { group: place.group }),
  // What has no position of its own stands on its province.
  ...(place.at ? {} : { province: place.province }),
  ...(place.precision === 'site' ? {} : { precision: place.precision }),
  ...(place.from === null ? {} : { from: place.from }),
  ...(place.to === null ? {} : { to: place.to }),
  ...(place.areaKm2 === null ? {} : { areaKm2: place.areaKm2 }),
  ...(place.counted ? {} : { uncounted: 1 as const }),
})

/** The units of a level as the atoms of a topology of their own, with the vertices that an embed can show. */
export function unitTopology(
  catalogue: Catalogue,
  atoms: AtomTopology,
  level: Level,
): SteppedTopology & { readonly form: number } {
  const { regions } = shapesOf(catalogue, atoms, NOBODY, VINTAGE, level, '')
  const features = regions.map(({ code, geometry }): Feature => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry,
  }))
  const areas = packed({ type: 'FeatureCollection', features }, COARSER[level])
  return { ...areas, ids: areas.ids.map((id, i) => Number(id) - Number(areas.ids[i - 1] ?? 0)) }
}

/** All atoms with the vertices that an embed can show: for whatever is no plain map. */
export const atomTopology = (atoms: AtomTopology): PackedAreas =>
  packed(feature(atoms, atoms.objects.atoms), COARSER.municipality)

/** The neighbours as a backdrop. */
export const landTopology = (geometry: MultiPolygon) =>
  packed(
    { type: 'FeatureCollection', features: [{ type: 'Feature', id: 'land', properties: {}, geometry }] },
    COARSER.land,
  )

/** The same neighbouring land as the atlas itself reads it. */
export const landFromAfar = (geometry: MultiPolygon): Topology =>
  thinned(
    { land: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] } },
    COARSER.land,
  )

type PackedAreas = PackedTopology & { readonly form: number }

/** Shared borders stay shared, since arcs are thinned. Thinning undoes the steps of the grid, without which the file would be several times as large. */
function packed(areas: FeatureCollection, weight: number): PackedAreas {
  return { form: FORM, ...packTopology(thinned({ areas }, weight), 'areas') }
}

function thinned(objects: Record<string, FeatureCollection>, weight: number) {
  const whole = topology(objects) as Topology<Record<string, GeometryCollection>>
  return quantize(simplify(presimplify(whole), weight), STEPS)
}
