import { feature } from 'topojson-client'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** What every peer is given: the same municipalities, figures, breaks and colours as the atlas's first view. */
export interface Task {
  readonly areas: FeatureCollection<Polygon | MultiPolygon, { code: string; colour: string }>
}

interface Figures {
  readonly colours: Readonly<Record<string, string>>
}

/** Fetches boundaries and figures in one go, as a careful peer would. */
export async function fetchTask(): Promise<Task> {
  const [topology, figures] = await Promise.all([
    fetch('./areas.topo.json').then(
      (response) => response.json() as Promise<Topology<{ areas: GeometryCollection }>>,
    ),
    fetch('./figures.json').then((response) => response.json() as Promise<Figures>),
  ])
  const { features } = feature(topology, topology.objects.areas)
  return {
    areas: {
      type: 'FeatureCollection',
      features: features.map(
        ({ id, geometry }): Feature<Polygon | MultiPolygon, { code: string; colour: string }> => ({
          type: 'Feature',
          geometry: geometry as Polygon | MultiPolygon,
          properties: { code: String(id), colour: figures.colours[String(id)] ?? '#cccccc' },
        }),
      ),
    },
  }
}

/** Marks the moment the coloured map is on screen: two frames after it was drawn. */
export function markPainted(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')))
}

export const box = (): HTMLElement => {
  const element = document.getElementById('map')
  if (!element) throw new Error('The bench page has no #map.')
  return element
}
