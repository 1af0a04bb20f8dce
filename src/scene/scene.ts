import { figure, seriesKey, seriesOf, termsOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Lang, Place, Region, Series } from '../atlas/model'
import { capitalProvinces, regionOf } from '../atlas/units'
import { say } from '../i18n/words'
import { classCounts, classOf } from '../stats/classes'
import { breaksOf } from '../stats/classify'
import { ramp } from '../stats/palette'
import { rankingOf, ranksOf } from '../stats/rank'
import type { MapTheme } from '../atlas/model'
import type { View } from '../view/view'
import { answerOf } from './answer'
import { balanceBar } from './balance'
import { captionOf } from './caption'
import { figuresOf, type UnitFigure } from './figures'
import { formatBreak, formatNumber, formatValue } from './format'
import { circleOfArea, existsIn, separate } from './marks'
import { nationalFigures } from './nation'
import type { Colours, Label, Legend, Mark, PlaceShape, Scene, SceneRegion } from './model'
import { THEMES } from './themes'

/** What a scene depends on besides atlas and view. */
export interface Setting {
  /** The theme in force when the view leaves it to the system. */
  readonly theme: MapTheme
  /** Colours instead of the theme's own, such as variables that the page fills in. */
  readonly ink?: { readonly colours: Colours; readonly ramp: (classes: number) => string[] }
  /** Size of the names on the map against their ordinary size; absent: 1. */
  readonly type?: number
  /** Zoom at which crowded symbols are separated and labels chosen. */
  readonly zoom: number
}

/** Municipality names appear from this zoom on; below it only provinces are named. */
const MUNICIPALITY_LABEL_ZOOM = 8.2

/**
 * The scene of a view: a pure chain, figures -> classes -> coloured regions -> marks and labels -> legend and words.
 * Throws when the view names an indicator the catalogue lacks; `view/legal.ts` makes sure that it does not.
 */
export function sceneOf(atlas: Atlas, view: View, setting: Setting): Scene {
  const { catalogue } = atlas
  const { lang, level } = view
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  if (!indicator) throw new Error(`No indicator has the id ${view.indicator}.`)
  const theme = view.theme ?? setting.theme
  const colours = setting.ink?.colours ?? THEMES[theme]
  const series = seriesOf(atlas, indicator.id, level)
  const figures = figuresOf(atlas, indicator, level, view.vintage, view.year)
  const midpoint = midpointOf(atlas, indicator, view)
  const breaks = givenBreaks(atlas, indicator, view) ?? breaksFor(indicator, series, view, midpoint)
  const classes = breaks.length + 1
  const colourRamp = setting.ink?.ramp(classes) ?? ramp(view.palette, classes, theme)
  const regions = regionsOf(atlas, view, indicator, figures, breaks)
  const ranking = rankingOf(regions)
  const nation = nationAt(atlas, indicator, view)
  const unit = indicator.display.unit[lang]
  const balance = balanceBar(atlas, indicator, view)
  const selectedPlaces = atlas.places.filter(({ id }) => view.select.includes(id))
  const marks = marksOf(atlas, view, setting.zoom, colours)

  return {
    view,
    indicator,
    level,
    theme,
    colours,
    question: termsOf(atlas, indicator.id).question[lang],
    answer: answerOf(indicator, view, regions, balance),
    description: termsOf(atlas, indicator.id).description[lang],
    title: indicator.title[lang],
    unit,
    year: view.year,
    ramp: colourRamp,
    regions,
    ranking,
    nation,
    legend: legendOf(indicator, view, regions, breaks, colourRamp),
    balance,
    overlays: catalogue.overlays.map((overlay) => ({
      overlay,
      on: view.overlays.includes(overlay.id),
      shown: countOf(atlas.places, overlay.id, view.year),
    })),
    marks,
    shapes: shapesOfPlaces(atlas, view, colours),
    labels: grown(labelsOf(atlas, view, regions, setting.zoom), setting.type),
    annotations: view.note,
    selected: view.select.filter((id) => regions.some(({ code }) => code === id)),
    selectedPlaces,
    caption: captionOf(atlas, indicator, view),
    alt: altOf(indicator, view, regions, ranking, nation),
  }
}

/** Distinct wholes of an overlay that are counted and existed in a year. */
function countOf(places: readonly Place[], overlay: string, year: number): number {
  return new Set(
    places.filter((p) => p.overlay === overlay && p.counted && existsIn(p, year)).map((p) => p.group),
  ).size
}

/** The middle of a diverging ramp: the national figure of the latest year where colours are to mean the same in all. */
function midpointOf(atlas: Atlas, indicator: Indicator, view: View): number | null {
  if (indicator.midpoint !== 'nation') return indicator.midpoint
  const national = nationalFigures(atlas, indicator, view.level)
  const year = view.breaks === 'year' ? view.year : indicator.levels[view.level]?.years.at(-1)
  return year === undefined ? null : (national.get(year) ?? null)
}

/** Breaks that were worked out before: of the indicator's own scheme, the same in all years. */
function givenBreaks(
  { breaks }: Atlas,
  { id, scheme }: Indicator,
  view: View,
): readonly number[] | undefined {
  const own = view.scheme.method === scheme.method && view.scheme.classes === scheme.classes
  return own && view.breaks === 'all' ? breaks?.get(seriesKey(id, view.level)) : undefined
}

const breaksCache = new WeakMap<Series, Map<string, number[]>>()

/** Breaks of a series; kept, since the same ones serve every year and every hover. */
function breaksFor(
  indicator: Indicator,
  series: Series | undefined,
  view: View,
  midpoint: number | null,
): number[] {
  if (!series) return []
  let known = breaksCache.get(series)
  if (!known) breaksCache.set(series, (known = new Map<string, number[]>()))
  const key = `${view.scheme.method}-${view.scheme.classes}-${view.breaks === 'year' ? view.year : 'all'}-${midpoint}`
  const found = known.get(key)
  if (found) return found
  const ofYear = view.breaks === 'year'
  const column = series.years.indexOf(view.year)
  const values = series.values
    .filter((_, row) => series.regions[row] !== '00')
    .flatMap((row) => (ofYear ? [row[column] ?? null] : row))
    .filter((value): value is number => value !== null)
  const breaks = breaksOf(values, view.scheme, {
    nature: indicator.nature,
    midpoint,
    factor: indicator.display.factor,
  })
  known.set(key, breaks)
  return breaks
}

function regionsOf(
  atlas: Atlas,
  view: View,
  indicator: Indicator,
  figures: readonly UnitFigure[],
  breaks: readonly number[],
): SceneRegion[] {
  const { lang } = view
  const capital = new Set(capitalProvinces(atlas.catalogue))
  const rank = ranksOf(figures.map(({ value }) => value))
  return figures.map((entry, i) => {
    const { region, province } = entry.unit
    const place = region.place ?? [0, 0, 0, 0, 0, 0, 0]
    const parent = regionOf(atlas.catalogue, province)
    const name = region.name[lang]
    return {
      code: region.code,
      name: view.level === 'province' ? region.short[lang] : name,
      fullName: fullName(view, region, parent),
      province,
      capital: capital.has(province),
      value: entry.value,
      text: entry.value === null ? say('noData', lang) : formatValue(indicator, entry.value, lang),
      cls: entry.value === null ? null : classOf(entry.value, breaks),
      rank: rank[i] ?? null,
      provisional: entry.flag.includes('p'),
      remark: remarkOf(atlas, view, indicator, entry),
      at: [place[0], place[1]],
      extent: [place[2], place[3], place[4], place[5]],
    }
  })
}

/** A name that tells two homonyms apart: with its province, unless it is one, or has the same name. */
function fullName({ level, lang }: View, region: Region, province: Region | undefined): string {
  if (level === 'province') return lang === 'ko' ? region.name.ko : region.short.en
  const name = region.name[lang]
  if (!province || province.name[lang] === name) return name
  return lang === 'ko' ? `${province.short.ko} ${name}` : `${name}, ${province.short.en}`
}

function remarkOf(atlas: Atlas, view: View, indicator: Indicator, entry: UnitFigure): string {
  const { lang } = view
  const named = (code: string) => regionOf(atlas.catalogue, code)?.name[lang] ?? code
  const series = seriesOf(atlas, indicator.id, view.level)
  const valued = (code: string) => {
    const value = series ? figure(series, code, view.year) : null
    return value === null
      ? say('noData', lang)
      : `${formatValue(indicator, value, lang)} ${indicator.display.unit[lang]}`
  }
  if (entry.kind === 'sum') return say('sumOf', lang, { parts: entry.parts.map(named).join(' + ') })
  if (entry.kind === 'part-of') {
    const whole = entry.parts[0] ?? ''
    return say('districtHasNone', lang, { whole: named(whole), value: valued(whole) })
  }
  if (entry.kind === 'redrawn')
    return say('redrawn', lang, {
      parts: entry.parts.map((code) => `${named(code)} ${valued(code)}`).join(', '),
    })
  const flags = { p: 'provisional', b: 'olderBoundaries', j: 'jointValue', r: 'rough' } as const
  const said = [...entry.flag].flatMap((flag) =>
    flag in flags ? [say(flags[flag as keyof typeof flags], lang)] : [],
  )
  if (said.length) return said.join(', ')
  return entry.unit.region.note[lang]
}

function nationAt(atlas: Atlas, indicator: Indicator, view: View): Scene['nation'] {
  const value = nationalFigures(atlas, indicator, view.level).get(view.year) ?? null
  return {
    value,
    text: value === null ? say('noData', view.lang) : formatValue(indicator, value, view.lang),
  }
}

/** The legend of regions classed by `breaks`, lowest class first. */
export function legendOf(
  indicator: Indicator,
  view: View,
  regions: readonly SceneRegion[],
  breaks: readonly number[],
  colours: readonly string[],
): Legend {
  const { lang } = view
  const values = regions.flatMap(({ value }) => (value === null ? [] : [value]))
  const low = Math.min(...values, breaks[0] ?? Infinity)
  const high = Math.max(...values, breaks.at(-1) ?? -Infinity)
  const counts = classCounts(values, breaks)
  const bounds = values.length ? [low, ...breaks, high] : []
  return {
    title: indicator.title[lang],
    unit: indicator.display.unit[lang],
    year: view.year,
    classes: colours.slice(0, Math.max(0, bounds.length - 1)).map((colour, index) => {
      const from = bounds[index] ?? 0
      const to = bounds[index + 1] ?? 0
      const text = (value: number) => formatBreak(indicator, value, lang)
      return {
        index,
        from,
        to,
        colour,
        count: counts[index] ?? 0,
        label:
          breaks.length === 0
            ? formatValue(indicator, from, lang)
            : index === 0
              ? say('below', lang, { to: text(to) })
              : index === breaks.length
                ? say('andMore', lang, { from: text(from) })
                : say('range', lang, { from: text(from), to: text(to) }),
      }
    }),
    breaks,
    breakTexts: breaks.map((value) => formatBreak(indicator, value, lang)),
    noData: { count: regions.length - values.length, label: say('noData', lang) },
    midpointLabel: midpointText(indicator, lang),
  }
}

/** What the middle of a diverging ramp means, with its figure where it is a fixed one. */
function midpointText(indicator: Indicator, lang: Lang): string {
  const label = indicator.midpointLabel[lang]
  return label && typeof indicator.midpoint === 'number'
    ? `${formatBreak(indicator, indicator.midpoint, lang)} = ${label}`
    : label
}

function marksOf(atlas: Atlas, view: View, zoom: number, colours: Scene['colours']): Mark[] {
  const overlays = new Map(atlas.catalogue.overlays.map((overlay) => [overlay.id, overlay]))
  const chosen = atlas.places.flatMap((place) => {
    const overlay = overlays.get(place.overlay)
    const selected = view.select.includes(place.id)
    const on = view.overlays.includes(place.overlay) && existsIn(place, view.year)
    if (!overlay || !(on || selected)) return []
    const at = place.at ?? provincePoint(atlas, place)
    if (!at) return []
    return {
      id: place.id,
      overlay: place.overlay,
      symbol: overlay.symbol,
      colour: colours[overlay.colour as keyof Scene['colours']],
      at,
      name: place.name[view.lang],
      approximate: !['site', 'complex'].includes(place.precision),
      selected,
    }
  })
  return separate(chosen, zoom)
}

/** Provinces as places (their key industries) stand on the province; anything else without a position is not drawn. */
function provincePoint(atlas: Atlas, place: Place) {
  if (place.overlay !== 'key-industries') return null
  const point = regionOf(atlas.catalogue, place.province)?.place
  // Beside the name of the province, not on it.
  return point ? ([point[0], point[1] - 0.14] as const) : null
}

function shapesOfPlaces(atlas: Atlas, view: View, colours: Scene['colours']): PlaceShape[] {
  const overlays = new Map(atlas.catalogue.overlays.map((overlay) => [overlay.id, overlay]))
  return atlas.places.flatMap((place): PlaceShape[] => {
    const overlay = overlays.get(place.overlay)
    const shown = view.overlays.includes(place.overlay) && existsIn(place, view.year)
    if (!overlay || !(shown || view.select.includes(place.id))) return []
    const colour = colours[overlay.colour as keyof Scene['colours']]
    const shape = (kind: PlaceShape['kind'], geometry: PlaceShape['geometry']) => ({
      id: `${place.id}/${kind}`,
      place: place.id,
      kind,
      colour,
      geometry,
    })
    if (place.id === 'saemangeum')
      return (['lake', 'dyke'] as const).flatMap((kind) => {
        const geometry = atlas.outlines.get(kind)
        return geometry ? [shape(kind, geometry)] : []
      })
    const outline = atlas.outlines.get(place.id)
    if (outline) return [shape('outline', outline)]
    if (place.overlay === 'innovation-cities' && place.at && place.areaKm2)
      return [shape('circle', circleOfArea(place.at, place.areaKm2))]
    return []
  })
}

/** Names in another size than their ordinary one. */
const grown = (labels: Label[], grow = 1): Label[] =>
  grow === 1 ? labels : labels.map((label) => ({ ...label, grow }))

function labelsOf(atlas: Atlas, view: View, regions: readonly SceneRegion[], zoom: number): Label[] {
  const { lang } = view
  const selected: Label[] = regions
    .filter(({ code }) => view.select.includes(code))
    .map(({ code, name, at }) => ({ id: code, text: name, at, priority: 0, kind: 'selected' }))
  const provinces: Label[] = provincesOf(atlas, view).map(({ code, short, place }) => ({
    id: code,
    text: short[lang],
    at: [place?.[0] ?? 0, place?.[1] ?? 0],
    priority: 1 + 1 / (1 + (place?.[6] ?? 0)),
    kind: 'province',
  }))
  const municipalities: Label[] =
    view.level === 'municipality' && zoom >= MUNICIPALITY_LABEL_ZOOM
      ? regions.map(({ code, name, at, extent }) => ({
          id: code,
          text: name,
          at,
          priority: 3 + 1 / (1 + (extent[2] - extent[0]) * (extent[3] - extent[1])),
          kind: 'municipality',
        }))
      : []
  const named = new Set(selected.map(({ id }) => id))
  const rest = zoom >= MUNICIPALITY_LABEL_ZOOM + 1 ? municipalities : [...provinces, ...municipalities]
  return [...selected, ...rest.filter(({ id }) => !named.has(id))]
}

/** The provinces of the view's vintage. */
function provincesOf(atlas: Atlas, view: View) {
  const codes = new Set(atlas.catalogue.atoms.map((atom) => atom.units[view.vintage]?.[1]))
  return atlas.catalogue.regions.filter((region) => region.level === 'province' && codes.has(region.code))
}

function altOf(
  indicator: Indicator,
  view: View,
  regions: readonly SceneRegion[],
  ranking: readonly string[],
  nation: Scene['nation'],
): string {
  const { lang } = view
  const unit = indicator.display.unit[lang]
  const known = ranking.flatMap((code) => regions.find((r) => r.code === code && r.value !== null) ?? [])
  const high = known[0]
  const low = known.at(-1)
  if (!high || !low) return `${indicator.title[lang]}, ${view.year}. ${say('noData', lang)}.`
  const valued = (region: SceneRegion) => `${region.text} ${unit}`
  return (
    say('altMap', lang, {
      year: view.year,
      title: indicator.title[lang],
      count: formatNumber(regions.length, 0, lang),
      level: say(view.level, lang).toLowerCase(),
      high: high.fullName,
      highValue: valued(high),
      low: low.fullName,
      lowValue: valued(low),
    }) + (nation.value === null ? '' : say('altNation', lang, { value: `${nation.text} ${unit}` }))
  )
}
