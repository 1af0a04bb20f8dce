import { canvas, geoJSON, map as createMap, Path } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { box, fetchTask, markPainted, offer } from './shared'

const task = await fetchTask()
const map = createMap(box(), {
  renderer: canvas(),
  zoomSnap: 0,
  zoomControl: false,
  attributionControl: false,
})
const layer = geoJSON(task.areas, {
  style: (area) => ({
    fillColor: (area?.properties as { colour: string } | undefined)?.colour ?? '',
    fillOpacity: 1,
    color: '#ffffff',
    weight: 0.6,
  }),
})
map.fitBounds(layer.getBounds(), { animate: false })
layer.addTo(map)
markPainted()
const paths = layer.getLayers().filter((path) => path instanceof Path)
let east = 0
offer(
  task,
  (colours) => paths.forEach((path, i) => path.setStyle({ fillColor: colours[i] ?? '' })),
  (x) => {
    map.panBy([x - east, 0], { animate: false })
    east = x
  },
)
