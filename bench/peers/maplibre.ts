import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { box, fetchTask, markPainted } from './shared'

setWorkerUrl(workerUrl)
const { areas } = await fetchTask()
const map = new MapLibre({
  container: box(),
  attributionControl: false,
  fadeDuration: 0,
  bounds: [124.55, 33.02, 131.95, 38.68],
  style: {
    version: 8,
    sources: { areas: { type: 'geojson', data: areas } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#e3ecf1' } },
      {
        id: 'fill',
        type: 'fill',
        source: 'areas',
        paint: { 'fill-color': ['get', 'colour'], 'fill-antialias': true },
      },
      { id: 'line', type: 'line', source: 'areas', paint: { 'line-color': '#ffffff', 'line-width': 0.6 } },
    ],
  },
})
map.once('idle', markPainted)
Object.assign(window, { peer: map })
