import type { Atlas } from '../../atlas/atlas'
import type { Lang, PolicyTables } from '../../atlas/model'
import { STAGES } from '../../atlas/policy/relocation'
import { rowsOf } from '../../atlas/policy/table'
import type { Arc, Colours, LonLat } from '../../scene/model'
import { amountText, sum, widthOf, type FlowMeasure } from './amounts'
import type { FlowBody } from './bodies'
import { nameOf, partsOf, pointOf } from './destinations'
import type { FunctionColours } from './function-colours'
import { streamsOf, type Stream } from './streams'
import { flowsWord } from './words'

/** How far the curves of one destination stand apart, in parts of the length of one that is `USUAL` degrees long. */
const SPREAD = 0.055
const USUAL = 2.5
/** How far a ribbon stands off the straight line, and how far from it what has no date. */
const RIBBON = { bend: 0.12, beside: 0.035 } as const
/** Degrees by which a destination must lie further east, or it lies due south. */
const SOUTH = 0.2
/** px of a curve whose bodies have no date. */
const UNDATED_WIDTH = 1.4

/** The colours of ribbons: to the innovation cities, and to where the state itself moved in stages. */
export const RIBBON_COLOURS = { city: 'k8', state: 'k7' } as const satisfies Record<string, keyof Colours>

/** What is drawn, of whom, and in which words and colours. */
interface Drawing {
  readonly atlas: Atlas
  readonly tables: PolicyTables
  readonly bodies: ReadonlyMap<string, readonly FlowBody[]>
  readonly measure: FlowMeasure
  readonly year: number
  /** Whether a destination has a curve for each function in place of one ribbon. */
  readonly apart: (place: string) => boolean
  readonly colours: Colours
  readonly functions: FunctionColours
  readonly lang: Lang
}

/** What one curve stands for: a stream, or all that flow to a place. */
interface Current extends Pick<Stream, 'place' | 'dated' | 'value' | 'ids'> {
  readonly name: string
  readonly groups: readonly Stream['group'][]
  readonly colour: string
  readonly ribbon: boolean
}

/** Curves from the capital area: to each destination one ribbon, or one for each group of functions that moved there. */
export function arcsOf(drawing: Drawing, from: LonLat): Arc[] {
  const { atlas, tables, bodies, measure, year, apart, lang } = drawing
  const streams = streamsOf(tables, bodies, measure, year)
  const states = new Set(rowsOf(tables, STAGES).map(({ place }) => place))
  return [...new Set(streams.map(({ place }) => place))].flatMap((place) => {
    const to = pointOf(atlas, place)
    if (!to) return []
    const city = nameOf(atlas, place, lang)
    const own = streams.filter((stream) => stream.place === place)
    // Curves swell to the outside of the country: eastwards to the left of the way south, westwards to its right.
    const side = to[0] >= from[0] + SOUTH ? 1 : -1
    // Long ones swell less for their length, or they would fill the sea.
    const swell = Math.sqrt(USUAL / Math.hypot(to[0] - from[0], to[1] - from[1]))
    const currents = apart(place)
      ? own.map((stream) => strandOf(stream, drawing.functions))
      : ribbonsOf(own, drawing.colours[RIBBON_COLOURS[states.has(place) ? 'state' : 'city']])
    return currents.map(({ name, groups, dated, value, ids, colour, ribbon }, i): Arc => {
      const id = `${place}/${name}${dated ? '' : '/undated'}`
      const amount = amountText(value, measure, lang)
      const group = ribbon ? '' : flowsWord(groups[0] ?? 'government', lang)
      return {
        id,
        from,
        to,
        bend:
          side *
          (ribbon ? Math.min(1, swell) * (RIBBON.bend + RIBBON.beside * i) : swell * (0.03 + SPREAD * i)),
        width: dated ? widthOf(value, measure) : UNDATED_WIDTH,
        colour,
        dashed: !dated,
        tapers: ribbon && dated,
        name: flowsWord(`${ribbon ? 'ribbon' : 'arc'}${dated ? '' : 'Undated'}`, lang, {
          city,
          group,
          amount,
        }),
        keys: [id, ...groups, place, ...ids, ...partsOf(atlas, place)],
      }
    })
  })
}

const strandOf = (stream: Stream, functions: FunctionColours): Current => ({
  ...stream,
  name: stream.group,
  groups: [stream.group],
  colour: functions[stream.group],
  ribbon: false,
})

/** All that flow to one place as one ribbon, and those without a date beside it. */
const ribbonsOf = (streams: readonly Stream[], colour: string): Current[] =>
  [true, false].flatMap((dated): Current[] => {
    const those = streams.filter((stream) => stream.dated === dated)
    const [first] = those
    return first
      ? [
          {
            place: first.place,
            dated,
            value: sum(those, ({ value }) => value),
            ids: those.flatMap(({ ids }) => ids),
            name: 'all',
            groups: [...new Set(those.map(({ group }) => group))],
            colour,
            ribbon: true,
          },
        ]
      : []
  })
