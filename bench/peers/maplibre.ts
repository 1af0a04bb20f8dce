import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { box, fetchTask, markPainted, offer } from './shared'

setWorkerUrl(workerUrl)
const task = await fetchTask()
const map = new MapLibre({
  container: box(),
  attributionControl: false,
  fadeDuration: 0,
  bounds: [124.55, 33.02, 131.95, 38.68],
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: { areas: { type: 'geojson', data: task.areas, promoteId: 'code' } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#e3ecf1' } },
      {
        id: 'fill',
        type: 'fill',
        source: 'areas',
        // The colour comes with the data, so that the first picture waits for no state.
        paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], ['get', 'colour']] },
      },
      { id: 'line', type: 'line', source: 'areas', paint: { 'line-color': '#ffffff', 'line-width': 0.6 } },
    ],
  },
})
void map.once('idle', markPainted)
const targets = task.areas.features.map(({ properties }) => ({ source: 'areas', id: properties.code }))
const { lng, lat } = map.getCenter()
offer(
  task,
  (colours) => targets.forEach((target, i) => map.setFeatureState(target, { colour: colours[i] })),
  (x) => map.jumpTo({ center: [lng + (x * 360) / (512 * 2 ** map.getZoom()), lat] }),
)
