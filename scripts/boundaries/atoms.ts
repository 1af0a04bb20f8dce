import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { atomOfDong, PARENTS } from './cuts'
import { divide, type Piece } from './divide'
import { legalDongs, municipalities } from './packages'
import { shape } from './shaper'

type Coded = { readonly code: string }
type Raw = Topology<{ whole: GeometryCollection<Coded>; pieces: GeometryCollection<Piece> }>
type Named = { readonly atom: string }
/** An area with the name of its atom. */
export type NamedArea = (Polygon<Named> | MultiPolygon<Named>) & { properties: Named }
/** Atoms at full resolution, one geometry each; arcs shared and unquantised. */
export type FullAtoms = Topology<{ atoms: { type: 'GeometryCollection'; geometries: NamedArea[] } }>

/** Closes the hair gaps of the municipality package (up to 2 m) before any line is compared. */
const SNAP = 'snap-interval=0.00002'
/** Fills enclosed slivers; real lakes (the Saemangeum lake has 315 km²) are larger and stay. */
const FILL = 'gap-fill-area=0.05km2'

/**
 * The 257 atoms: every municipality that all vintages share, and the parts of the four that the law of 2026 cut
 * along legal dongs. Cleaned (no overlaps, no hair gaps), not simplified.
 */
export async function cleanAtoms(): Promise<FullAtoms> {
  const parents = JSON.stringify(PARENTS).replaceAll('"', "'")
  const dongs = await legalDongs((code) => PARENTS.includes(code.slice(0, 5)))
  const cuts = {
    ...dongs,
    features: dongs.features.map((one) => ({
      ...one,
      properties: { cut: atomOfDong(one.properties.dong) },
    })),
  }
  const raw = await shape<Raw>(
    [
      `-i whole.json ${SNAP} name=whole`,
      `-clean ${FILL}`,
      `-i cuts.json snap-interval=0.00005 name=cuts`,
      `-clean target=cuts gap-fill-area=1km2`,
      `-dissolve cut target=cuts`,
      `-filter target=whole + name=parents "${parents}.indexOf(code) >= 0"`,
      `-filter target=whole "${parents}.indexOf(code) < 0"`,
      `-union target=parents,cuts name=pieces`,
      `-filter target=pieces "!!code"`,
      `-explode target=pieces`,
      `-each target=pieces "km2 = this.area / 1e6"`,
      `-o raw.json target=whole,pieces format=topojson no-quantization`,
    ],
    { 'whole.json': municipalities(), 'cuts.json': cuts },
  )
  return shape<FullAtoms>(
    [
      `-i atoms.json ${SNAP} name=atoms`,
      `-clean ${FILL}`,
      `-dissolve atom`,
      `-o atoms.json format=topojson no-quantization`,
    ],
    { 'atoms.json': named(raw) },
  )
}

/** One object of all areas, each with the name of its atom. */
function named(raw: Raw): FullAtoms {
  const cut = divide(raw)
  const whole = raw.objects.whole.geometries as (Polygon<Coded> & { properties: Coded })[]
  const pieces = raw.objects.pieces.geometries as Polygon<Piece>[]
  return {
    ...raw,
    objects: {
      atoms: {
        type: 'GeometryCollection',
        geometries: [
          ...whole.map((area) => ({ ...area, properties: { atom: area.properties.code } })),
          ...pieces.map((piece, i) => ({ ...piece, properties: { atom: cut[i] ?? '' } })),
        ],
      },
    },
  }
}
