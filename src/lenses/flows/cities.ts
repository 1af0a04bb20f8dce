import type { Atlas } from '../../atlas/atlas'
import type { Lang, PolicyTables } from '../../atlas/model'
import { INSTITUTION_COUNTS, STAGES } from '../../atlas/policy/relocation'
import { rowsOf } from '../../atlas/policy/table'
import { dateText } from '../../scene/dates'
import { formatNumber } from '../../scene/format'
import type { LensContext } from '../lens'
import { amountText, sum, type FlowMeasure } from './amounts'
import { asideOf, type FlowBody } from './bodies'
import { nameOf } from './destinations'
import { stagesUpTo, streamsOf } from './streams'
import { flowsWord } from './words'

export interface FlowCity {
  readonly id: string
  readonly name: string
  /** Dated moves up to the year in view, as counted for the width of its arcs, and as shown. */
  readonly amount: number
  readonly text: string
  /** The amount without its unit, for a table; a dash where nothing is documented. */
  readonly figure: string
  /** In the list of innovation cities; null for a city that is not in it. */
  readonly listed: number | null
  readonly undated: number
  /** Counted among the 112; null where that does not apply. */
  readonly counted: number | null
  readonly bodies: readonly FlowBody[]
  /** Sentences on its counts and its staff. */
  readonly notes: readonly string[]
}

export function citiesOf(
  { atlas, view }: LensContext,
  tables: PolicyTables,
  bodies: ReadonlyMap<string, readonly FlowBody[]>,
  measure: FlowMeasure,
): FlowCity[] {
  const { lang, year } = view
  const streams = streamsOf(tables, bodies, measure, year).filter(({ dated }) => dated)
  const counts = new Map(rowsOf(tables, INSTITUTION_COUNTS).map((row) => [row.place, row]))
  const staged = new Set(rowsOf(tables, STAGES).map(({ place }) => place))
  return [...bodies].map(([id, all]): FlowCity => {
    const row = counts.get(id)
    const own = streams.filter(({ place }) => place === id)
    const amount = sum(own, ({ value }) => value)
    // What no document tells is no zero.
    const untold = measure === 'staff' && amount === 0
    return {
      id,
      name: nameOf(atlas, id, lang),
      amount,
      figure: untold ? '–' : formatNumber(amount, 0, lang),
      text: untold ? flowsWord('noStaff', lang) : amountText(amount, measure, lang),
      listed: row?.listed ?? null,
      undated: all.filter(({ when }) => when === 'undated').length,
      counted: row?.counted ?? null,
      bodies: all,
      notes: [
        row
          ? [
              flowsWord('listedCounted', lang, { listed: row.listed, counted: row.counted }),
              flowsWord('printed', lang, { text: row.printed[lang] }),
            ].join(' · ')
          : '',
        ...(staged.has(id)
          ? stagedNotes(tables, id, all, measure, year, lang)
          : staffNotes(atlas, id, all, measure, lang)),
      ].filter(Boolean),
    }
  })
}

/** How many have no documented staff, and the staff of all as one figure, where a document gives it. */
function staffNotes(
  atlas: Atlas,
  id: string,
  bodies: readonly FlowBody[],
  measure: FlowMeasure,
  lang: Lang,
): string[] {
  if (measure === 'count') return []
  const moved = bodies.filter(({ when }) => when === 'moved')
  const lacking = moved.filter(({ staff }) => staff === null).length
  return [
    lacking ? flowsWord('lackStaff', lang, { total: moved.length, lacking }) : '',
    relocatedStaff(atlas, id, lang),
  ]
}

function relocatedStaff(atlas: Atlas, id: string, lang: Lang): string {
  const fact = atlas.places
    .find((place) => place.id === id)
    ?.record?.facts.find(({ kind, value }) => kind === 'relocated-staff' && value !== null)
  return fact
    ? flowsWord('allStaff', lang, {
        when: dateText(fact.date, lang),
        count: formatNumber(fact.value ?? 0, 0, lang),
      })
    : ''
}

/** What is to be known of a city to which bodies moved in stages. */
function stagedNotes(
  tables: PolicyTables,
  id: string,
  bodies: readonly FlowBody[],
  measure: FlowMeasure,
  year: number,
  lang: Lang,
): string[] {
  const all = rowsOf(tables, STAGES).find(({ stage, place }) => stage === 'all' && place === id)
  const figure = (value: number) => formatNumber(value, 0, lang)
  const ended = stagesUpTo(tables, year).filter(({ place }) => place === id)
  const institutes = sum(ended, (stage) => stage.institutes)
  return [
    all
      ? flowsWord('sejongNamed', lang, {
          count: bodies.length,
          agencies: figure(all.agencies),
          staff: figure(all.agencyStaff),
          institutes: figure(all.institutes),
          instituteStaff: figure(all.instituteStaff),
        })
      : '',
    institutes ? flowsWord('institutes', lang, { count: institutes }) : '',
    measure === 'staff' ? flowsWord('sejongStaff', lang) : flowsWord('sejongDates', lang),
    ...asideOf(tables)
      .filter(({ place }) => place === id)
      .map(({ moved, name, basis }) =>
        [flowsWord('notMoves', lang), dateText(moved, lang), name[lang], basis[lang]].join(' · '),
      ),
  ]
}
