import { readFileSync } from 'node:fs'
import path from 'node:path'
import { mergeArcs, quantize } from 'topojson-client'
import { filter, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { decodePacked } from '../src/atlas/packed-topology'
import { unitsOf } from '../src/atlas/units'
import type { Scene } from '../src/scene/model'
import { suppliesFor } from '../src/supply/gather'
import { sceneFor } from '../src/supply/look'
import { opened } from '../src/view/opening'
import { parse } from '../src/view/url'
import { folderReader, readCatalogue } from '../scripts/page/atlas'
import type { Figures } from './contender'

/** Triangles of fewer square degrees are left out, and coordinates are whole steps of a grid this wide: */
const COARSER = 3e-4
const GRID = 1100
/* both as in the picture that stands in the atlas's page, so that no peer loads a vertex the atlas does not. */

/** What the peers are given, and the colours by which pictures are known. */
interface Given {
  readonly topology: Topology
  readonly figures: Figures
  /** Colours of the classes of the map, which the atlas shows when it is asked for no more than a map. */
  readonly mapRamp: readonly string[]
}

/** The atlas's first view as boundaries and figures for others. @param data folder of the built data */
export async function given(data: string): Promise<Given> {
  const catalogue = readCatalogue(data)
  const sceneOfQuery = async (query: string): Promise<Scene> => {
    const { view } = parse(query, catalogue)
    return sceneFor(view, await suppliesFor(folderReader(data), view), { theme: 'light', zoom: 7 })
  }
  const [scene, map] = [await sceneOfQuery(opened('')), await sceneOfQuery('')]
  const { view } = scene
  const packed: unknown = JSON.parse(readFileSync(path.join(data, 'overview.topo.json'), 'utf8'))

  type Loose = Parameters<typeof presimplify>[0]
  const atoms = simplify(
    presimplify(decodePacked(packed, 'atoms') as unknown as Loose),
    COARSER,
  ) as unknown as Topology<{
    atoms: GeometryCollection
  }>
  const areaOf = new Map(
    atoms.objects.atoms.geometries.map((area) => [String(area.id), area as Polygon | MultiPolygon]),
  )
  const areas: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: unitsOf(catalogue, view.vintage, view.level).map((unit) => ({
      ...mergeArcs(
        atoms,
        unit.atoms.flatMap((id) => areaOf.get(id) ?? []),
      ),
      id: unit.region.code,
    })),
  }
  // The borders inside a municipality are referred to no longer and leave with their arcs.
  const kept = filter({ ...atoms, objects: { areas } }, () => true) as Loose
  return {
    topology: quantize(kept, GRID),
    figures: {
      ramp: scene.ramp,
      noData: scene.colours.noData,
      classes: Object.fromEntries(
        scene.regions.flatMap(({ code, cls }) => (cls === null ? [] : [[code, cls]])),
      ),
    },
    mapRamp: map.ramp,
  }
}
