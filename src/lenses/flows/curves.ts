import type { Atlas } from '../../atlas/atlas'
import type { Lang, PolicyTables } from '../../atlas/model'
import type { Arc, Colours, LonLat } from '../../scene/model'
import { amountText, widthOf, type FlowMeasure } from './amounts'
import { GROUP_COLOURS, type FlowBody } from './bodies'
import { nameOf, partsOf, pointOf } from './destinations'
import { streamsOf } from './streams'
import { flowsWord } from './words'

/** How far the curves of one destination stand apart, in parts of the length of one that is `USUAL` degrees long. */
const SPREAD = 0.055
const USUAL = 2.5
/** px of a curve whose bodies have no date. */
const UNDATED_WIDTH = 1.4

/** What is drawn, of whom, and in which words and colours. */
interface Drawing {
  readonly atlas: Atlas
  readonly tables: PolicyTables
  readonly bodies: ReadonlyMap<string, readonly FlowBody[]>
  readonly measure: FlowMeasure
  readonly year: number
  readonly colours: Colours
  readonly lang: Lang
}

/** A curve from the capital area for each group of functions that moved to each destination. */
export function arcsOf(drawing: Drawing, from: LonLat): Arc[] {
  const { atlas, tables, bodies, measure, year, colours, lang } = drawing
  const streams = streamsOf(tables, bodies, measure, year)
  return [...new Set(streams.map(({ place }) => place))].flatMap((place) => {
    const to = pointOf(atlas, place)
    if (!to) return []
    const city = nameOf(atlas, place, lang)
    // Curves swell to the outside of the country: eastwards to the left of the way south, westwards to its right.
    const side = to[0] >= from[0] ? 1 : -1
    // Long ones swell less for their length, or they would fill the sea.
    const swell = side * Math.sqrt(USUAL / Math.hypot(to[0] - from[0], to[1] - from[1]))
    return streams
      .filter((stream) => stream.place === place)
      .map(({ group, dated, value, ids }, i) => {
        const id = `${place}/${group}${dated ? '' : '/undated'}`
        return {
          id,
          from,
          to,
          bend: swell * (0.03 + SPREAD * i),
          width: dated ? widthOf(value, measure) : UNDATED_WIDTH,
          colour: colours[GROUP_COLOURS[group]],
          dashed: !dated,
          name: flowsWord(dated ? 'arc' : 'arcUndated', lang, {
            city,
            group: flowsWord(group, lang),
            amount: amountText(value, measure, lang),
          }),
          keys: [id, group, place, ...ids, ...partsOf(atlas, place)],
        }
      })
  })
}
