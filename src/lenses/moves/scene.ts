import { seriesKey, type Atlas } from '../../atlas/atlas'
import type { Catalogue, Moves } from '../../atlas/model'
import { movesPart, PROVINCE_MOVES, STRONG_MOVE, STRONGEST_MOVES } from '../../atlas/moves'
import { capitalProvinces, regionOf } from '../../atlas/units'
import { formatNumber } from '../../scene/format'
import type { Answer, Colours, KeyEntry, Label, Scene, SceneRegion } from '../../scene/model'
import { sceneWalker } from '../../scene/scene'
import type { Trend } from '../../scene/trend'
import { pitchOf } from '../../view/show'
import type { View } from '../../view/view'
import type { Lens, LensContext } from '../lens'
import { colourOfWay, curvesOf, wayOf, type Way } from './curves'
import {
  balanceOf,
  balancesOf,
  drawn,
  exchangesOf,
  isIn,
  MEASURES,
  together,
  type Balance,
  type Current,
  type Measure,
} from './exchange'
import { currentsIn, figuresOf, MOVES, partIn, type Chosen, type Figures } from './figures'
import { netLine, titleOfLine } from './line'
import { nameIn } from './names'
import { sketchOf } from './sketch'
import { movesWord } from './words'

export interface MovesScene extends Scene {
  readonly moves: {
    readonly measure: Measure
    /** The region whose moves are looked at; null: all. */
    readonly chosen: { readonly code: string; readonly name: string } | null
    /** Of the region chosen; null: none is, or it was not there yet. */
    readonly balance: Balance | null
    /** What is drawn, the strongest first; and how many there are in all. */
    readonly currents: readonly Current[]
    readonly all: number
    /** Fewest people that can be drawn here; 0: any number. */
    readonly floor: number
    /** The net gain over the years; null where there is one year. */
    readonly line: Trend | null
    /** Which provinces split off in which years, of those that the line is marked with. */
    readonly births: string
    /** Why nothing is drawn; empty when something is. */
    readonly lack: string
  }
}

/** The provinces' table, or what is told of municipalities: of the one chosen all, of all the strongest. */
const tableOf = (view: View, catalogue: Catalogue): string => {
  if (view.level === 'province') return PROVINCE_MOVES
  const chosen = view.select.find((code) => regionOf(catalogue, code)?.level === 'municipality')
  return chosen === undefined ? STRONGEST_MOVES : movesPart(chosen)
}

/** Who moved where: the currents of a year above the map of what each region gained or lost by them. */
export const lens: Lens<MovesScene> = {
  indicators: () => [],
  moves: (view, catalogue) => [tableOf(view, catalogue)],
  scene(context) {
    const { atlas, view, setting, base } = context
    const { lang, level, year } = view
    const moves = context.moves?.get(tableOf(view, atlas.catalogue)) ?? NOTHING
    const measure = MEASURES.find((one) => one === view.as) ?? 'net'
    const chosen = chosenIn(context, moves)
    const figures = figuresOf(moves, level, measure, chosen)
    const { indicator, most } = figures
    const seen = walked(
      atlasOf(atlas, figures),
      { ...view, indicator: MOVES, scheme: indicator.scheme, palette: indicator.palette, breaks: 'all' },
      setting,
    )
    const currents = currentsIn(moves, year, measure, chosen)
    const floor = moves.strongest.length ? STRONG_MOVE : 0
    const shown = drawn(currents, view.least === null ? null : Math.max(floor, view.least))
    const home = homeOf(atlas, chosen)
    const arcs = curvesOf(shown, {
      ...{ catalogue: atlas.catalogue, colours: base.colours, lang, most, measure, home },
      chosen: chosen !== null,
    })
    const balance = chosen ? balanceIn(moves, chosen.code, year) : null
    const name = chosen?.name[lang] ?? ''
    const line = netLine(context, moves, chosen)
    const ends = endsOf(shown, context, chosen)
    return {
      ...seen,
      view,
      ownFigures: true,
      ignoresYear: moves.years.length < 2,
      regions: seen.regions.map((region) => joined(region, seen.regions, moves, context, chosen)),
      ranking: seen.ranking.filter((code) => code !== chosen?.code && !partIn(moves, code, year)),
      answer: answerOf(context, moves, chosen, balance),
      nation: { value: null, text: '' },
      balance: measure === 'net' && !chosen ? seen.balance : null,
      caption: {
        ...seen.caption,
        // The line over the years stands with every picture, and the odd year in it.
        caution: level === 'province' ? movesWord('peculiar', lang) : '',
      },
      legend: { ...seen.legend, noData: { ...seen.legend.noData, count: 0 } },
      labels: [...ends, ...seen.labels.filter(({ id }) => ends.every((end) => end.id !== id))],
      alt: altOf(context, seen.title, shown),
      depth: { arcs, pitch: pitchOf(view) },
      key: keyOf(shown, home, base.colours, name, view),
      ...(line ? sketches(line, titleOfLine(line, lang), base.colours) : {}),
      moves: {
        measure,
        chosen: chosen && { code: chosen.code, name },
        balance,
        currents: shown,
        all: currents.length,
        floor,
        line,
        births: moves.births
          .filter(({ year: at }) => line?.breaks.some((one) => one.year === at))
          .map(({ region, year: at }) => `${at} ${nameIn(atlas.catalogue, region, lang)}`)
          .join(', '),
        lack: lackOf(context, moves, chosen),
      },
    }
  },
}

/** A year of half a century repeats only what it must, as a year of any indicator does. */
const walked = sceneWalker()
const made = new WeakMap<Atlas, WeakMap<Figures, Atlas>>()

/** The atlas with moves as its only figures; the same object for the same ones. */
function atlasOf(atlas: Atlas, figures: Figures): Atlas {
  let known = made.get(atlas)
  if (!known) made.set(atlas, (known = new WeakMap<Figures, Atlas>()))
  const { indicator, series } = figures
  const found = known.get(figures) ?? {
    ...atlas,
    catalogue: { ...atlas.catalogue, indicators: [indicator] },
    series: new Map([[seriesKey(MOVES, series.level), series]]),
  }
  known.set(figures, found)
  return found
}

/** While the table is on its way. */
const NOTHING: Moves = { sources: [], codes: [], years: [], out: {}, in: {}, strongest: [], births: [] }

/** The first of the regions chosen that the table knows. */
function chosenIn({ atlas, view }: LensContext, moves: Moves): Chosen | null {
  const code = view.select.find((one) => isIn(moves, one))
  const region = code === undefined ? undefined : regionOf(atlas.catalogue, code)
  return region ? { code: region.code, name: region.short } : null
}

/** What people are seen from: the region chosen, else the capital area. */
function homeOf({ catalogue }: Atlas, chosen: Chosen | null): (code: string) => boolean {
  if (chosen) return (code) => code === chosen.code
  const capital = capitalProvinces(catalogue)
  return (code) => capital.includes(code.slice(0, 2))
}

function balanceIn(moves: Moves, code: string, year: number): Balance | null {
  const all = exchangesOf(moves, code, year)
  return all.length ? balanceOf(all) : null
}

/** A region that was not there yet has the figure, and the colour, of the one it was a part of. */
function joined(
  region: SceneRegion,
  all: readonly SceneRegion[],
  moves: Moves,
  { atlas, view: { lang, year } }: LensContext,
  chosen: Chosen | null,
): SceneRegion {
  if (region.code === chosen?.code) return { ...region, text: '', remark: movesWord('chosenHere', lang) }
  const birth = partIn(moves, region.code, year)
  const whole = birth && all.find(({ code }) => code === birth.parent)
  if (!birth || !whole) return region
  const { value, text, cls } = whole
  const parent = regionOf(atlas.catalogue, birth.parent)?.short[lang] ?? ''
  const remark = movesWord('partOf', lang, { parent, year: birth.year - 1 })
  return { ...region, value, text, cls, rank: null, remark }
}

function answerOf(
  { atlas, view: { lang, year } }: LensContext,
  moves: Moves,
  chosen: Chosen | null,
  balance: Balance | null,
): Answer | null {
  const text = (value: number, signed = false) => formatNumber(value, 0, lang, signed)
  const said = (sentence: string, net: number): Answer => {
    const [before = '', after = ''] = sentence.split('#')
    return { before, number: movesWord('count', lang, { count: text(net, true) }), after }
  }
  if (balance) {
    const [came, left] = [text(balance.came), text(balance.left)]
    return said(movesWord('answerOf', lang, { year, came, left }), balance.came - balance.left)
  }
  if (chosen || !moves.codes.length) return null
  const capital = capitalProvinces(atlas.catalogue)
  const inside = moves.codes.filter((code) => capital.includes(code.slice(0, 2)))
  return said(movesWord('answer', lang, { year }), together(balancesOf(moves, year), inside))
}

function lackOf({ atlas, view }: LensContext, moves: Moves, chosen: Chosen | null): string {
  const birth = chosen && partIn(moves, chosen.code, view.year)
  if (!birth) return ''
  const parent = regionOf(atlas.catalogue, birth.parent)?.short[view.lang] ?? ''
  return movesWord('notYet', view.lang, { name: chosen.name[view.lang], parent, year: view.year })
}

/** As many of the strongest currents are told in the sentence for those who do not see them. */
const TOLD = 5

function altOf(
  { atlas, view: { lang, year } }: LensContext,
  title: string,
  shown: readonly Current[],
): string {
  const nameOf = (code: string) => nameIn(atlas.catalogue, code, lang)
  if (!shown.length) return movesWord('altNone', lang, { year, title })
  const list = shown
    .slice(0, TOLD)
    .map(({ from, to, persons }) =>
      movesWord('arc', lang, { from: nameOf(from), to: nameOf(to), count: formatNumber(persons, 0, lang) }),
    )
    .join(', ')
  return movesWord('alt', lang, { year, title, count: shown.length, list })
}

/** As many ends of the strongest currents are named on a map of municipalities, where else only provinces are. */
const NAMED = 8

function endsOf(shown: readonly Current[], { atlas, view }: LensContext, chosen: Chosen | null): Label[] {
  if (view.level === 'province') return []
  const codes = [...new Set(shown.flatMap(({ from, to }) => [from, to]))].filter(
    (code) => code !== chosen?.code,
  )
  return codes.slice(0, NAMED).flatMap((code, i): Label[] => {
    const region = regionOf(atlas.catalogue, code)
    if (!region?.place) return []
    const at = [region.place[0], region.place[1]] as const
    return [{ id: code, text: region.short[view.lang], at, priority: 0.5 + i / 100, kind: 'municipality' }]
  })
}

/** What the colours of the curves mean, of those there are. */
function keyOf(
  shown: readonly Current[],
  home: (code: string) => boolean,
  colours: Scene['colours'],
  name: string,
  { lang }: View,
): KeyEntry[] {
  const there = new Set(shown.map((current) => wayOf(current, home)))
  const text: Readonly<Record<Way, string>> = {
    to: movesWord(name ? 'toChosen' : 'toCapital', lang, { name }),
    from: movesWord(name ? 'fromChosen' : 'fromCapital', lang, { name }),
    among: movesWord('among', lang),
  }
  return (['to', 'from', 'among'] as const)
    .filter((way) => there.has(way))
    .map((way) => ({ form: 'line', colour: colourOfWay(way, name !== '', colours), text: text[way] }))
}

/** The line over the years, for the key and as an inset. */
const sketches = (line: Trend, title: string, colours: Colours) => ({
  sketch: sketchOf(line, title, colours, 'key'),
  inset: sketchOf(line, title, colours, 'inset'),
})
