import { quantize } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { countries } from './packages'
import { shape } from './shaper'

export type ContextFile = Topology<{ land: GeometryCollection }>

/** West, south, east, north: the sea around Korea that a wide screen shows. */
const BOX = '117,27,148,47'
/** How far the north reaches under the south: Natural Earth's border lies up to 5 km off the legal one. */
const UNDERLAP = '8km'

/**
 * The neighbours' land, ids ISO 3166 numeric, without South Korea (410), which is drawn on top from its own atoms.
 * North Korea (408) is continued a few kilometres into Natural Earth's South Korea, so that no sea shows along the
 * demilitarised zone.
 */
export async function context(): Promise<ContextFile> {
  const raw = await shape<ContextFile>(
    [
      `-i world.json id-field=iso`,
      `-drop target=land`,
      `-clip target=countries bbox=${BOX}`,
      `-filter target=countries + name=two "iso === '408' || iso === '410'"`,
      `-innerlines target=two + name=border`,
      `-buffer target=border ${UNDERLAP}`,
      `-filter target=two + name=south "iso === '410'"`,
      `-clip target=border source=south`,
      `-each target=border "iso = '408'"`,
      `-filter target=countries "iso !== '410'"`,
      `-merge-layers target=countries,border force name=land`,
      `-dissolve target=land iso`,
      `-filter-islands target=land min-area=3km2`,
      `-simplify visvalingam weighted interval=500`,
      `-o land.json target=land format=topojson no-quantization id-field=iso`,
    ],
    { 'world.json': countries('10m') },
  )
  const geometries = raw.objects.land.geometries.map(({ properties: _, ...rest }) => rest)
  return quantize(
    { type: raw.type, arcs: raw.arcs, objects: { land: { type: 'GeometryCollection', geometries } } },
    { scale: [0.002, 0.002], translate: [117, 27] },
  )
}
