import type { GeometryCollection, Topology } from 'topojson-specification'

type Right = (one: unknown) => boolean
/** A list of at least so many members that are all right. */
const list = (value: unknown, least: number, right: Right) =>
  Array.isArray(value) && value.length >= least && value.every(right)

/**
 * A boundary file over the border: TopoJSON of areas and lines whose arcs are all there and have places on the ground. What
 * draws it relies on that, and a picture without half of its regions would be worse than none.
 *
 * @param object that must be in it, with something in it
 * @throws an `Error` for anything else
 */
export function decodeTopology<T extends Topology>(value: unknown, object?: string): T {
  const { type, arcs, objects, transform } = (value ?? {}) as Partial<
    Topology<Record<string, GeometryCollection>>
  >
  const known: Right = (one) =>
    Array.isArray(one) ? one.every(known) : Number.isInteger(one) && arcs?.at(one as number) !== undefined
  const right =
    type === 'Topology' &&
    objects &&
    list([transform?.scale, transform?.translate], 2, (pair) => list(pair, 2, Number.isFinite)) &&
    list(arcs, 0, (arc) => list(arc, 2, (point) => list(point, 2, Number.isFinite))) &&
    Object.values(objects).every(({ geometries }) =>
      list(geometries, 0, (area) => list((area as { arcs?: unknown }).arcs, 1, known)),
    ) &&
    (!object || objects[object]?.geometries.length)
  if (!right) throw new Error('not a TopoJSON topology')
  return value as T
}
