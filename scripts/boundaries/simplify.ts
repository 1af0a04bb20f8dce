import { quantize } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { FullAtoms } from './atoms'
import { shape } from './shaper'
import { untangle } from './untangle'

/** What the browser loads: atoms by id, nothing else. */
export type AtomFile = Topology<{ atoms: GeometryCollection }>

export interface Detail {
  /** Metres: Visvalingam interval, about the size of the smallest bend that stays. */
  readonly interval: number
  /** Degrees: the grid that coordinates lie on. */
  readonly grid: number
  /** km²: detached islets below this size are left out, except the named ones. */
  readonly islets: number
}

export const OVERVIEW: Detail = { interval: 700, grid: 0.001, islets: 0.3 }
export const DETAIL: Detail = { interval: 100, grid: 0.0001, islets: 0 }

/** Boxes (west, south, east, north) of islets that are on every map of Korea, however small: Dokdo and Marado. */
const NAMED_ISLETS = [
  [131.8, 37.2, 131.9, 37.3],
  [126.25, 33.1, 126.29, 33.13],
] as const

/** South-west corner of the grid. */
const ORIGIN: [number, number] = [124, 33]

/** The atoms simplified to a detail, on a grid, with arcs still shared. */
export async function simplifyAtoms(full: FullAtoms, { interval, grid, islets }: Detail): Promise<AtomFile> {
  const named = NAMED_ISLETS.map(
    ([w, s, e, n]) =>
      `(this.innerX > ${w} && this.innerX < ${e} && this.innerY > ${s} && this.innerY < ${n})`,
  ).join(' || ')
  const dropIslets = [
    `-filter target=atoms + name=named true`,
    `-explode target=named`,
    `-filter target=named "${named}"`,
    `-filter-islands target=atoms min-area=${islets}km2`,
    `-merge-layers target=atoms,named name=atoms`,
    `-dissolve target=atoms atom`,
  ]
  const simple = await shape<FullAtoms>(
    [
      `-i atoms.json name=atoms`,
      ...(islets > 0 ? dropIslets : []),
      // In parts, so that `keep-shapes` keeps every island and not only the largest of an atom.
      `-explode target=atoms`,
      `-simplify visvalingam weighted interval=${interval} keep-shapes`,
      `-snap precision=${grid} fix-geometry`,
      `-dissolve atom target=atoms`,
      `-clean target=atoms gap-fill-area=0.05km2`,
      `-sort atom target=atoms`,
      `-o atoms.json target=atoms format=topojson no-quantization id-field=atom`,
    ],
    { 'atoms.json': full },
  )
  return untangle(quantize(withoutProperties(simple), { scale: [grid, grid], translate: ORIGIN }))
}

function withoutProperties(topology: FullAtoms): AtomFile {
  const { type, arcs, objects } = topology
  const geometries = objects.atoms.geometries.map((geometry) => {
    const { properties: _, ...rest } = geometry
    return rest
  })
  return { type, arcs, objects: { atoms: { type: 'GeometryCollection', geometries } } }
}
