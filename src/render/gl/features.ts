import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Colours, Label, Mark, Ring, Scene, Shapes } from '../../scene/model'
import { MARK_SIZE } from '../../scene/symbols'
import type { SymbolId } from '../../atlas/model'
import { sizeOf } from '../../scene/labels'

/** An image the marks need, described; `icons.ts` draws it. Lengths in CSS px. */
export type IconSpec =
  | {
      readonly kind: 'mark'
      readonly symbol: SymbolId
      readonly size: number
      readonly stroke: string
      readonly ground: string
      /** Hollow and dashed. */
      readonly announced: boolean
    }
  | {
      readonly kind: 'ring'
      readonly parts: Ring['parts']
      readonly count: number
      readonly ink: string
    }
  | { readonly kind: 'leader'; readonly length: number; readonly colour: string }

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})

/**
 * What the map lies on, in one source: neighbouring land, regions, each with its `code`, by which its state is addressed, borders
 * and coast; all but regions are told apart by `kind`. From source to source MapLibre cuts the whole picture out anew, twice a
 * frame.
 */
export function landFeatures(shapes: Shapes): FeatureCollection {
  return collection(
    [
      feature(shapes.neighbours, { kind: 'neighbour' }),
      ...shapes.regions.map(({ code, geometry }) => feature(geometry, { code })),
      feature(shapes.municipalityLines, { kind: 'municipality' }),
      feature(shapes.coast, { kind: 'coast' }),
      feature(shapes.provinceLines, { kind: 'province' }),
    ].filter(({ geometry }) => 'coordinates' in geometry && geometry.coordinates.length > 0),
  )
}

/** Id of the hatch of an area in a colour, on the light line of a theme. */
export const areaHatchId = (colour: string, halo: string): string => `area ${colour} ${halo}`

/** Outlines, circles, lakes, dykes and areas of places, those that are hatched with the id of their hatch. */
export function placeFeatures({ shapes, colours }: Pick<Scene, 'shapes' | 'colours'>): FeatureCollection {
  return collection(
    shapes.map(({ place, kind, hatched, dashed, colour, geometry }) =>
      feature(geometry, {
        place,
        kind,
        colour,
        ...(dashed ? { dashed } : {}),
        ...(hatched ? { hatch: areaHatchId(colour, colours.halo) } : {}),
      }),
    ),
  )
}

export function labelFeatures(labels: readonly Label[]): FeatureCollection {
  return collection(
    labels.map((label) => {
      const { text, at, priority, kind } = label
      return feature({ type: 'Point', coordinates: [...at] }, { text, priority, kind, size: sizeOf(label) })
    }),
  )
}

/** A mark further than this from its place (px) gets a hairline to it. */
const LEADER_FROM = 8
/** Leaders come in lengths of this step, so that few images serve all; the rest is hidden by the symbol. */
const LEADER_STEP = 4

const iconId = (spec: IconSpec) => JSON.stringify(spec)

/** Marks and their leaders as points, each with the `id` of its mark, by which its state is addressed, and the images they need. */
export function markFeatures(
  marks: readonly Mark[],
  colours: Colours,
): { readonly data: FeatureCollection; readonly icons: ReadonlyMap<string, IconSpec> } {
  const icons = new Map<string, IconSpec>()
  const icon = (spec: IconSpec) => {
    const id = iconId(spec)
    icons.set(id, spec)
    return id
  }
  const features = marks.flatMap((mark, i) => {
    const point: Geometry = { type: 'Point', coordinates: [...mark.at] }
    const symbol = feature(point, {
      kind: 'mark',
      id: mark.id,
      icon: icon(
        mark.ring
          ? { kind: 'ring', parts: mark.ring.parts, count: mark.ring.members.length, ink: mark.colour }
          : {
              kind: 'mark',
              symbol: mark.symbol,
              size: MARK_SIZE * (mark.selected ? 1.25 : 1),
              stroke: mark.selected ? colours.accent : mark.colour,
              ground: colours.halo,
              announced: mark.announced ?? false,
            },
      ),
      offset: [mark.dx, mark.dy],
      order: mark.selected ? marks.length : i,
    })
    const distance = Math.hypot(mark.dx, mark.dy)
    if (distance <= LEADER_FROM) return [symbol]
    const length = Math.floor(distance / LEADER_STEP) * LEADER_STEP
    const leader = feature(point, {
      kind: 'leader',
      id: mark.id,
      icon: icon({ kind: 'leader', length, colour: mark.colour }),
      angle: (Math.atan2(mark.dy, mark.dx) * 180) / Math.PI,
    })
    return [leader, symbol]
  })
  return { data: collection(features), icons }
}
