import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { seriesOf, type Atlas } from '../../src/atlas/atlas'
import { unitsOf } from '../../src/atlas/units'
import { nationalFigures } from '../../src/scene/nation'
import { shapesOf, type AtomTopology, type ContextTopology } from '../../src/scene/shapes'
import { firstIndicator, firstLevel, levelsOf } from '../../src/view/parameters'
import { FORM, packSeries, regionRow, type KitBase, type KitFile } from '../../src/atlas/kit'
import type { Catalogue, Indicator, Level, Place, Series, Source, Text } from '../../src/atlas/model'

/** Triangles of fewer square degrees are left out of an embed's boundaries: about five square pixels of a large embed. */
const COARSER = { province: 3e-4, municipality: 6e-4, land: 1e-2 } as const
/** Of the grid that vertices lie on: half a pixel of a large embed. */
const STEPS = 2200
const NOBODY: MultiPolygon = { type: 'MultiPolygon', coordinates: [] }
const NO_WORDS: Text = { ko: '', en: '' }
/** The boundaries an embed draws: units are published for these. */
const VINTAGE = 'statistics'

/**
 * The kits by file name: `<indicator>.<level>`, at its first level also `<indicator>` and its former names; `first` is
 * the first view's.
 */
export function kitsOf(atlas: Atlas): Map<string, KitFile> {
  const { catalogue } = atlas
  const kits = new Map<string, KitFile>()
  for (const indicator of catalogue.indicators)
    for (const level of levelsOf(indicator)) {
      const kit = kitOf(atlas, indicator, level)
      const names = [indicator.id, ...indicator.aliases]
      for (const name of names) kits.set(`${name}.${level}`, kit)
      if (level !== firstLevel(indicator)) continue
      for (const name of names) kits.set(name, kit)
      if (indicator === firstIndicator(catalogue)) kits.set('first', kit)
    }
  return kits
}

/**
 * All that the scene of one indicator at one level reads, and nothing else: its own figures, those of the provinces for
 * the capital area's share, and the nation's, which are worked out here, so that a ratio can leave its two tables behind.
 */
function kitOf(atlas: Atlas, indicator: Indicator, level: Level): KitFile {
  const levels: readonly Level[] = level === 'municipality' ? [level, 'province'] : [level]
  const national = nationalFigures(atlas, indicator, level)
  const own = levels.flatMap((at) => seriesOf(atlas, indicator.id, at) ?? [])
  const provinces = own.find((one) => one.level === 'province') ?? nobody(indicator)
  const series = [...own.filter((one) => one !== provinces), withNation(provinces, national)]
  const named = [indicator.ratio?.numerator, indicator.ratio?.denominator]
  const wanted = new Set(indicator.levels[level]?.sources)
  return {
    form: FORM,
    level,
    indicators: [
      { ...indicator, national: 'reported', aliases: [] },
      ...atlas.catalogue.indicators.filter(({ id }) => named.includes(id)).map(nameOnly),
    ],
    // All series of an indicator have the same terms: once is enough, and an embed tells no more of them than it must.
    series: series.map(({ terms, ...one }, i) => ({
      ...packSeries(one, decimalsOf(indicator, one)),
      ...(i === 0 && terms ? { terms: { ...terms, description: NO_WORDS, period: NO_WORDS } } : {}),
    })),
    sources: [...atlas.sources.values()].filter(({ id }) => wanted.has(id)).map(bySight),
  }
}

/**
 * Decimals that keep a table as it is. A computed figure has sixteen digits, of which a picture tells three: as many are
 * kept of it as let every figure be shown, and ranked within its year, as before.
 */
function decimalsOf({ decimals, display }: Indicator, { values, years }: Series): number {
  const flat = values.flat().filter((value) => value !== null)
  const kept = (digits: number) => (value: number) => Number(value.toFixed(digits))
  const exact = kept(decimals)
  if (flat.every((value) => Math.abs(value - exact(value)) < 1e-12 * Math.max(1, Math.abs(value))))
    return decimals
  const shown = (value: number) => (value * display.factor).toFixed(display.decimals)
  const columns = years.map((_, year) =>
    values.map((row) => row[year] ?? null).filter((value) => value !== null),
  )
  const ranked = (column: readonly number[]) =>
    column.map((one) => column.filter((other) => other > one).length)
  const fewest = display.decimals + Math.round(Math.log10(display.factor))
  const enough = [1, 2, 3, 4, 5, 6, 7].find((more) => {
    const round = kept(fewest + more)
    return (
      flat.every((value) => shown(value) === shown(round(value))) &&
      columns.every((column) => String(ranked(column)) === String(ranked(column.map(round))))
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

/** An indicator that is only named: it computes another one. */
const nameOnly = (indicator: Indicator): Indicator => ({
  ...indicator,
  aliases: [],
  question: NO_WORDS,
  breaks: [],
  levels: {},
})

/** What a caption says of a source. */
const bySight = (source: Source): Source => ({ ...source, title: NO_WORDS, url: '' })

/** What all kits of a level have in common: the provinces, which are named on every map, and the units themselves. */
export function baseOf(catalogue: Catalogue, level: Level): KitBase {
  const provinces = unitsOf(catalogue, VINTAGE, 'province').map(({ region }) => region)
  const units = unitsOf(catalogue, VINTAGE, level).map(({ region }) => region)
  return {
    form: FORM,
    version: catalogue.version,
    vintage: catalogue.vintages.find(({ id }) => id === VINTAGE)!,
    overlays: catalogue.overlays.map((one) => ({
      ...one,
      what: NO_WORDS,
      plannedText: NO_WORDS,
      documentedText: NO_WORDS,
      caveat: NO_WORDS,
    })),
    regions: [...new Set([...provinces, ...units])].map(regionRow),
  }
}

/** The places of each overlay without their facts: what marks are drawn from. */
export function marksOf(places: readonly Place[]): Map<string, Place[]> {
  const marks = new Map<string, Place[]>()
  for (const place of places)
    marks.set(place.overlay, [
      ...(marks.get(place.overlay) ?? []),
      {
        ...place,
        facts: [],
        sources: [],
        municipalities: [],
        precisionText: NO_WORDS,
        fromText: '',
        note: NO_WORDS,
      },
    ])
  return marks
}

/** The units of a level as the atoms of a topology of their own, with the vertices that an embed can show. */
export function unitTopology(catalogue: Catalogue, atoms: AtomTopology, level: Level): AtomTopology {
  const { regions } = shapesOf(catalogue, atoms, NOBODY, VINTAGE, level, '')
  const features = regions.map(({ code, geometry }): Feature => ({
    type: 'Feature',
    id: code,
    properties: {},
    geometry,
  }))
  return thinned({ atoms: { type: 'FeatureCollection', features } }, COARSER[level]) as AtomTopology
}

/** The neighbours as a backdrop. */
export const landTopology = (geometry: MultiPolygon) =>
  thinned(
    { land: { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] } },
    COARSER.land,
  ) as ContextTopology

/** Shared borders stay shared, since arcs are thinned. Thinning undoes the steps of the grid, without which the file would be several times as large. */
function thinned(objects: Record<string, FeatureCollection>, weight: number): Topology {
  const whole = topology(objects) as Topology<Record<string, GeometryCollection>>
  return quantize(simplify(presimplify(whole), weight), STEPS)
}
