import { quantize } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { dongNames, legalDongs } from './packages'
import { shape } from './shaper'
import { touching, untangle } from './untangle'

/** What is told of a township: its names, and a point within it in degrees; null where the package has no outline of it. */
export interface Township {
  readonly code: string
  readonly ko: string
  readonly en: string
  readonly at: readonly [number, number] | null
}

/** All townships (법정동, 읍, 면) of the country: those with an outline as areas, their codes as ids. */
export interface Townships {
  readonly units: readonly Township[]
  readonly topology: Topology<{ townships: GeometryCollection }>
}

/** Degrees: about five metres, for the smallest are thirty across. */
const GRID = 0.00005
const ORIGIN: [number, number] = [124, 33]
/** A bend that stays is a part of the side of its township: an alley of an old town is not one of a mountain. */
const INTERVAL = `Math.max(6, Math.min(130, Math.sqrt(this.area) / 22))`

interface Told {
  readonly dong: string
  readonly x: number
  readonly y: number
}
type Shaped = Topology<{ townships: GeometryCollection<Told> }>

/** The townships as the page draws them: cleaned, simplified by their size, arcs shared with neighbours of other provinces, too. */
export async function townships(): Promise<Townships> {
  const dongs = await legalDongs(() => true)
  const shaped = await shape<Shaped>(
    [
      `-i townships.json snap-interval=0.00002 name=townships`,
      `-clean gap-fill-area=0.02km2`,
      `-simplify visvalingam weighted variable interval="${INTERVAL}" keep-shapes`,
      `-snap precision=${GRID} fix-geometry`,
      `-clean gap-fill-area=0.02km2`,
      `-filter remove-empty`,
      `-each "x = this.innerX, y = this.innerY"`,
      `-sort dong`,
      `-o townships.json format=topojson no-quantization id-field=dong`,
    ],
    { 'townships.json': dongs },
  )
  const points = new Map(
    shaped.objects.townships.geometries.map(({ id, properties }) => {
      const { x, y } = properties as Told
      return [String(id), [round(x), round(y)] as const]
    }),
  )
  const geometries = shaped.objects.townships.geometries.map(({ properties: _, ...rest }) => rest)
  const bare = { ...shaped, objects: { townships: { type: 'GeometryCollection' as const, geometries } } }
  const units = (await dongNames()).map(({ code, ko, en }) => ({
    code,
    ko,
    en,
    at: points.get(code) ?? null,
  }))
  return { units, topology: untangle(touching(quantize(bare, { scale: [GRID, GRID], translate: ORIGIN }))) }
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4
