import { canvas, geoJSON, map as createMap } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { box, fetchTask, markPainted } from './shared'

const { areas } = await fetchTask()
const map = createMap(box(), {
  renderer: canvas(),
  zoomSnap: 0,
  zoomControl: false,
  attributionControl: false,
})
const layer = geoJSON(areas, {
  style: (area) => ({
    fillColor: (area?.properties as { colour: string } | undefined)?.colour ?? '#cccccc',
    fillOpacity: 1,
    color: '#ffffff',
    weight: 0.6,
  }),
})
map.fitBounds(layer.getBounds(), { animate: false })
layer.addTo(map)
markPainted()
