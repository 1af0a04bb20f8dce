import type { Atlas } from '../../atlas/atlas'
import type { Lang, PaletteId, PolicyTables } from '../../atlas/model'
import { OUTCOMES, TARGETS } from '../../atlas/policy/promises'
import { rowsOf } from '../../atlas/policy/table'
import { ramp } from '../../stats/palette'
import { separate } from '../../scene/rings'
import type { Mark, Scene } from '../../scene/model'
import { bareLand } from '../shared/bare'
import type { Lens } from '../lens'
import { found, rowOf, type PromiseRow, type PromiseStatus } from './promises'
import { promiseWord } from './words'

export interface PromiseScene extends Scene {
  readonly statusColours: Readonly<Record<PromiseStatus, string>>
  readonly promises: readonly { readonly topic: string; readonly rows: readonly PromiseRow[] }[]
}

const STATUSES = ['reached', 'late', 'missed', 'before', 'open', 'uncompared', 'none', 'waiting'] as const

/** Teal, orange and purple stay apart for eyes without red or green cones. */
const coloursOf = ({ theme, colours }: Scene): Record<PromiseStatus, string> => {
  const strong = (palette: PaletteId) => ramp(palette, 5, theme)[3]!
  return {
    reached: strong('teals'),
    late: strong('blues'),
    missed: strong('oranges'),
    before: strong('purples'),
    open: strong('purples'),
    uncompared: colours.ink,
    none: colours.quiet,
    waiting: colours.quiet,
  }
}

/** How many were reached, were not, are before their date, and of how many neither can be said; or that it is being read. */
function answerOf(rows: readonly PromiseRow[], lang: Lang): NonNullable<Scene['answer']> {
  const all = rows.length
  const of = (...which: PromiseStatus[]) => rows.filter(({ status }) => which.includes(status)).length
  if (of('waiting'))
    return {
      before: promiseWord('reading', lang),
      number: String(all),
      after: promiseWord('readingEnd', lang),
    }
  const [late, missed, before] = [of('late'), of('missed'), of('before')]
  const reached = of('reached') + late
  const end = { missed, before, unknown: all - reached - missed - before }
  return {
    before: promiseWord('answer', lang, { all }),
    number: String(reached),
    after: [
      promiseWord('answerReached', lang),
      late ? promiseWord('answerLate', lang, { late }) : '',
      promiseWord('answerEnd', lang, end),
    ].join(''),
  }
}

/** The places the promises are about, each in the colour of the promise's status. */
function marksIn(
  atlas: Atlas,
  { colours, selected, selectedPlaces, view }: Scene,
  rows: readonly PromiseRow[],
  ink: Readonly<Record<PromiseStatus, string>>,
  zoom: number,
): Mark[] {
  const chosen = new Set([...selected, ...selectedPlaces.map(({ id }) => id)])
  const marks = rows
    .filter(({ places }) => places)
    .flatMap(({ places, status }) =>
      atlas.places
        .filter(
          ({ id, overlay, group, at }) => at && (id === places || group === places || overlay === places),
        )
        .flatMap(({ id, overlay, at, name, precision }) => {
          const symbol = atlas.catalogue.overlays.find((one) => one.id === overlay)?.symbol
          return at && symbol
            ? [
                {
                  id,
                  overlay,
                  symbol,
                  colour: ink[status] ?? colours.ink,
                  at,
                  name: name[view.lang],
                  approximate: !['site', 'complex'].includes(precision),
                  selected: chosen.has(id),
                },
              ]
            : []
        }),
    )
  return separate(marks, zoom)
}

/** What was promised, beside what is documented since. It says nothing of causes. */
export const lens: Lens<PromiseScene> = {
  records: true,
  indicators: () => ['regional-talent-hiring-rate'],
  policy: [
    OUTCOMES.name,
    TARGETS.name,
    'season2-plan',
    'innovation-city-totals',
    'talent-hiring',
    'sejong-population',
    'saemangeum-series',
  ],
  scene({ atlas, view, base, policy, setting }) {
    const { lang } = view
    const tables: PolicyTables = policy ?? new Map()
    const all = rowsOf(tables, OUTCOMES).map((row) => found(row, atlas, tables))
    const known = Math.max(...all.flatMap(({ series }) => series.map(({ year }) => year)))
    const rows = all.map((one) => rowOf(one, known, atlas, tables, lang))
    const sources = [...new Set(rows.flatMap((row) => row.sources))]
    const colours = coloursOf(base)
    const marks = marksIn(atlas, base, rows, colours, setting.zoom)
    const counts = STATUSES.map((status) => rows.filter((row) => row.status === status).length)
    const bare = bareLand(base, promiseWord('title', lang))
    return {
      // The figures of the indicator are no part of this page, nor are its years and the overlays.
      ...bare,
      ignoresYear: true,
      ignoresOverlays: true,
      legend: { ...bare.legend, year: '' },
      question: promiseWord('question', lang),
      answer: answerOf(rows, lang),
      description: promiseWord('description', lang),
      alt: promiseWord('description', lang),
      marks,
      // What symbols mean: those that stand on the map.
      overlays: base.overlays.map((one) => ({
        ...one,
        on: marks.some(({ overlay }) => overlay === one.overlay.id),
      })),
      shapes: [],
      key: STATUSES.flatMap((status, i) =>
        counts[i]
          ? [
              {
                form: 'circle' as const,
                colour: colours[status],
                text: promiseWord('keyEntry', lang, { status: promiseWord(status, lang), count: counts[i] }),
              },
            ]
          : [],
      ),
      statusColours: colours,
      caption: {
        sources,
        sourceText: promiseWord('sourceLine', lang, { count: sources.length }),
        caption: promiseWord('marks', lang),
        caution: '',
        breakNotes: [],
      },
      promises: [...new Set(rows.map(({ topic }) => topic))].map((topic) => ({
        topic,
        rows: rows.filter((row) => row.topic === topic),
      })),
    }
  },
}
