import type { PolicyTables } from '../../atlas/model'
import {
  AGENCIES,
  FUNCTIONS,
  INSTITUTION_COUNTS,
  INSTITUTIONS,
  RELOCATION_TOTALS,
  SEASON2_PLAN,
  STAGES,
  type FunctionGroup,
} from '../../atlas/policy/relocation'
import { rowsOf } from '../../atlas/policy/table'
import { formatNumber } from '../../scene/format'
import type { Arc, Colours, KeyEntry, Scene } from '../../scene/model'
import { pitchOf } from '../../view/show'
import { bareLand } from '../shared/bare'
import type { Lens } from '../lens'
import { readAs, sum, type FlowMeasure } from './amounts'
import { bodiesOf, type FlowBody } from './bodies'
import { citiesOf, type FlowCity } from './cities'
import { arcsOf, RIBBON_COLOURS } from './curves'
import { capitalPoint, partsOf } from './destinations'
import { functionColours, type FunctionColours } from './function-colours'
import { labelsOf, marksOf } from './on-the-map'
import { sketchOfWidths } from './sketch'
import { sumsOf, type FlowSum } from './totals'
import { flowsWord } from './words'

export interface Flows {
  readonly measure: FlowMeasure
  /** Every destination has a curve for each function. */
  readonly apart: boolean
  readonly cities: readonly FlowCity[]
  /** Groups that an arc on show has. */
  readonly groups: readonly { readonly id: FunctionGroup; readonly name: string; readonly colour: string }[]
  readonly widthsNote: string
  /** Undated arcs are on the map. */
  readonly dashed: boolean
  readonly origin: string
  /** Sums of the listed cities: of their amounts as shown, of those listed, undated and counted. */
  readonly total: {
    readonly figure: string
    readonly listed: number
    readonly undated: number
    readonly counted: number
  }
  readonly notes: readonly string[]
  readonly sums: readonly FlowSum[]
  /** What the plan of 2018 for these cities says. */
  readonly plan: readonly {
    readonly label: string
    readonly text: string
    readonly sources: readonly string[]
  }[]
}

export interface FlowsScene extends Scene {
  readonly flows: Flows
}

const TABLES = [INSTITUTIONS, INSTITUTION_COUNTS, RELOCATION_TOTALS, AGENCIES, STAGES, SEASON2_PLAN] as const

/** Moves of public bodies out of the capital area, up to the year in view. */
export const lens: Lens<FlowsScene> = {
  records: true,
  indicators: () => [],
  policy: TABLES.map(({ name }) => name),
  scene(context) {
    const { atlas, view, base } = context
    const { lang, year } = view
    const { colours, theme } = base
    const functions = functionColours(theme)
    const tables: PolicyTables = context.policy ?? new Map()
    const { measure, apart: all } = readAs(view.as ?? '')
    const chosen = new Set(view.select)
    /** A destination that is chosen unfolds. */
    const apart = (place: string) => all || [place, ...partsOf(atlas, place)].some((id) => chosen.has(id))
    const bodies = bodiesOf(tables, year, functions, lang)
    const cities = citiesOf(context, tables, bodies, measure)
    const origin = capitalPoint(atlas)
    const arcs = origin
      ? arcsOf({ atlas, tables, bodies, measure, year, apart, colours, functions, lang }, origin)
      : []
    const flows = { ...flowsOf(tables, cities, arcs, measure, functions, lang), apart: all }
    const sketch = arcs.length ? sketchOfWidths(measure, colours, lang) : undefined
    const listed = cities.filter((city) => city.listed !== null).flatMap((city) => city.bodies)
    const moved = listed.filter(({ when }) => when === 'moved')
    const measureWord = flowsWord(`${measure}Measure`, lang)
    const [before = '', after = ''] = flowsWord('answer', lang, {
      year,
      listed: listed.length,
      rough: roughOf(tables, moved),
    }).split('#')
    const sources = sourcesOf(tables)
    const bare = bareLand(base, flowsWord('title', lang))
    return {
      ...bare,
      question: flowsWord('question', lang),
      answer: { before, number: flowsWord('bodies', lang, { count: moved.length }), after },
      description: flowsWord(all ? 'descriptionApart' : 'description', lang, { measure: measureWord }),
      legend: { ...bare.legend, year: `2012–${year}` },
      marks: marksOf(context, cities, origin),
      labels: labelsOf(context, cities, origin),
      caption: {
        sources,
        sourceText: flowsWord('sourceLine', lang, { count: sources.length }),
        caption: flowsWord('origin', lang),
        caution: measure === 'staff' ? flowsWord('staffCaution', lang) : '',
        breakNotes: [],
      },
      alt: flowsWord('alt', lang, {
        year,
        measure: measureWord,
        places: cities.map(({ name, text }) => flowsWord('place', lang, { name, count: text })).join(', '),
      }),
      depth: { arcs, pitch: pitchOf(view) },
      ...(sketch ? { sketch, inset: sketch } : {}),
      key: [
        ...ribbonKeys(arcs, colours, lang),
        ...flows.groups.map(({ name, colour }) => ({ form: 'line' as const, colour, text: name })),
        ...(flows.dashed
          ? [{ form: 'dashed' as const, colour: colours.quiet, text: flowsWord('dashedKey', lang) }]
          : []),
      ],
      flows,
    }
  },
}

/** What the colours of ribbons mean, where there are any. */
function ribbonKeys(arcs: readonly Arc[], colours: Colours, lang: FlowsScene['view']['lang']): KeyEntry[] {
  const drawn = new Set(arcs.flatMap(({ tapers, colour }) => (tapers ? colour : [])))
  return (['city', 'state'] as const).flatMap((kind) => {
    const colour = colours[RIBBON_COLOURS[kind]]
    return drawn.has(colour) ? [{ form: 'line' as const, colour, text: flowsWord(kind, lang) }] : []
  })
}

/** What stands beside the map. */
function flowsOf(
  tables: PolicyTables,
  cities: readonly FlowCity[],
  arcs: readonly Arc[],
  measure: FlowMeasure,
  functions: FunctionColours,
  lang: FlowsScene['view']['lang'],
): Omit<Flows, 'apart'> {
  const ten = cities.filter(({ listed }) => listed !== null)
  const bodies = ten.flatMap((city) => city.bodies)
  const undated = bodies.filter(({ when }) => when === 'undated').length
  const strands = new Set(arcs.map(({ id }) => id.split('/')[1]))
  const institutions = rowsOf(tables, INSTITUTIONS)
  return {
    measure,
    cities,
    groups: FUNCTIONS.filter((id) => strands.has(id)).map((id) => ({
      id,
      name: flowsWord(id, lang),
      colour: functions[id],
    })),
    widthsNote: flowsWord('widthsNote', lang),
    dashed: arcs.some((arc) => arc.dashed),
    origin: flowsWord('origin', lang),
    total: {
      figure: formatNumber(
        sum(ten, ({ amount }) => amount),
        0,
        lang,
      ),
      listed: bodies.length,
      undated,
      counted: sum(ten, ({ counted }) => counted ?? 0),
    },
    notes: [
      undated ? flowsWord('undatedRule', lang, { count: undated }) : '',
      measure === 'staff' ? flowsWord('staffCaution', lang) : '',
      flowsWord('groupedBy', lang, {
        words: new Set(institutions.map((row) => row.function.ko)).size,
        assigned: institutions.filter(({ functionBasis }) => functionBasis !== 'documented').length,
      }),
    ].filter(Boolean),
    sums: sumsOf(tables, lang),
    plan: rowsOf(tables, SEASON2_PLAN).map(({ label, text, sources }) => ({
      label: label[lang],
      text: text[lang],
      sources,
    })),
  }
}

/** How many of those that moved did so in a year that is a planned or an approximate one. */
function roughOf(tables: PolicyTables, moved: readonly FlowBody[]): number {
  const rough = new Set(
    rowsOf(tables, INSTITUTIONS).flatMap(({ id, movedState }) => (movedState === 'documented' ? [] : id)),
  )
  return moved.filter(({ id }) => rough.has(id)).length
}

const sourcesOf = (tables: PolicyTables): string[] => [
  ...new Set(
    TABLES.flatMap((table) => rowsOf<{ readonly sources: readonly string[] }>(tables, table)).flatMap(
      ({ sources }) => sources,
    ),
  ),
]
