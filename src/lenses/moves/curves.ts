import type { Catalogue, Lang } from '../../atlas/model'
import { regionOf } from '../../atlas/units'
import { formatNumber } from '../../scene/format'
import type { Arc, Colours } from '../../scene/model'
import type { Current, Measure } from './exchange'
import { movesWord } from './words'

/** Width (px) of the strongest current, and of one that can only just be seen. */
const WIDTH = { most: 13, least: 0.7 } as const
/** How far a curve swells to the left of its way, in parts of its length: the way back swells to the other side. */
const BEND = 0.14

/** Width of a current in px: the square root keeps the strongest from hiding all others. */
const widthOf = (persons: number, most: number) =>
  Math.max(WIDTH.least, WIDTH.most * Math.sqrt(persons / most))

/** On which way people are: seen from the region chosen, else from the capital area. */
export type Way = 'to' | 'from' | 'among'

/** Of all, and of the region chosen: both are seen on the fills that lie below most of them. */
const WAY_COLOURS = {
  all: { to: 'k2', from: 'k8', among: 'quiet' },
  chosen: { to: 'accent', from: 'k11', among: 'quiet' },
} as const satisfies Record<string, Record<Way, keyof Colours>>

export const colourOfWay = (way: Way, chosen: boolean, colours: Colours): string =>
  colours[WAY_COLOURS[chosen ? 'chosen' : 'all'][way]]

/** @param home codes of what is looked from; within it, people are among themselves */
export function wayOf({ from, to }: Current, home: (code: string) => boolean): Way {
  const [leave, arrive] = [home(from), home(to)]
  return leave === arrive ? 'among' : arrive ? 'to' : 'from'
}

/** Currents as curves, the strongest last, above the others; those whose ends are nowhere are left out. */
export function curvesOf(
  currents: readonly Current[],
  {
    catalogue,
    colours,
    lang,
    most,
    measure,
    home,
    chosen,
  }: {
    readonly catalogue: Catalogue
    readonly colours: Colours
    readonly lang: Lang
    readonly most: number
    readonly measure: Measure
    readonly home: (code: string) => boolean
    readonly chosen: boolean
  },
): Arc[] {
  const arcs = currents.flatMap((current): Arc[] => {
    const [from, to] = [regionOf(catalogue, current.from), regionOf(catalogue, current.to)]
    if (!from?.place || !to?.place) return []
    const way = wayOf(current, home)
    const name = movesWord(measure === 'net' ? 'arcNet' : 'arc', lang, {
      from: from.short[lang],
      to: to.short[lang],
      count: formatNumber(current.persons, 0, lang),
    })
    const id = `${current.from}-${current.to}`
    return [
      {
        id,
        from: [from.place[0], from.place[1]],
        to: [to.place[0], to.place[1]],
        bend: BEND,
        width: widthOf(current.persons, most),
        colour: colourOfWay(way, chosen, colours),
        dashed: false,
        fades: true,
        name,
        keys: [id, way, current.from, current.to],
      },
    ]
  })
  return arcs.reverse()
}
