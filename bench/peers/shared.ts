import { feature } from 'topojson-client'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Contender, Figures } from '../contender'

/** A municipality with its code and the colour of its class. */
type Area = Feature<Polygon | MultiPolygon, { code: string; colour: string }>

/** What every peer is given: the same municipalities, figures, breaks and colours as the atlas's first view. */
interface Task {
  readonly areas: FeatureCollection<Polygon | MultiPolygon, Area['properties']>
  readonly figures: Figures
}

/** Fetches boundaries and figures side by side, as a careful peer would; the page has asked for both already. */
export async function fetchTask(): Promise<Task> {
  const [topology, figures] = await Promise.all([
    fetch('./areas.topo.json').then(
      (response) => response.json() as Promise<Topology<{ areas: GeometryCollection }>>,
    ),
    fetch('./figures.json').then((response) => response.json() as Promise<Figures>),
  ])
  const { features } = feature(topology, topology.objects.areas)
  return {
    figures,
    areas: {
      type: 'FeatureCollection',
      features: features.map(({ id, geometry }): Area => {
        const code = String(id)
        return {
          type: 'Feature',
          geometry: geometry as Area['geometry'],
          properties: { code, colour: colourOf(figures, code, 0) },
        }
      }),
    },
  }
}

/** Marks the moment the coloured map is on screen: two frames after it was drawn. */
export function markPainted(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('painted')))
}

/** The element that the map fills: the box of the atlas's map, or the whole page where the address says so. */
export function box(): HTMLElement {
  const element = document.getElementById('map')
  if (!element) throw new Error('The bench page has no #map.')
  if (location.search === '?whole') element.style.inset = '0'
  return element
}

/**
 * Hands the peer over to the measuring script.
 * @param paint gives all areas new colours, in the order of the task; a promise where it goes on after the call
 * @param pan looks `x` px east of where it began; left out where the library's maps do not move
 */
export function offer(
  { areas, figures }: Task,
  paint: (colours: readonly string[]) => unknown,
  pan?: (x: number) => void,
): void {
  const codes = areas.features.map(({ properties }) => properties.code)
  // Worked out beforehand, as the atlas's scenes are: what is timed is the drawing alone.
  const steps = figures.ramp.map((_, shift) => codes.map((code) => colourOf(figures, code, shift)))
  const contender: Contender = {
    recolour: (step) => paint(steps[step % steps.length] ?? []),
    ...(pan ? { pan } : {}),
  }
  window.contender = contender
}

/** The colour of a region when every class takes the colour `shift` places further on. */
function colourOf({ ramp, noData, classes }: Figures, code: string, shift: number): string {
  const cls = classes[code]
  return cls === undefined ? noData : (ramp[(cls + shift) % ramp.length] ?? noData)
}
