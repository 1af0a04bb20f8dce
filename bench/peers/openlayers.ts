import GeoJSON from 'ol/format/GeoJSON'
import VectorLayer from 'ol/layer/Vector'
import OlMap from 'ol/Map'
import VectorSource from 'ol/source/Vector'
import Fill from 'ol/style/Fill'
import Stroke from 'ol/style/Stroke'
import Style from 'ol/style/Style'
import OlView from 'ol/View'
import 'ol/ol.css'
import { box, fetchTask, markPainted, offer } from './shared'

const task = await fetchTask()
const features = new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(task.areas)
const source = new VectorSource({ features })
const stroke = new Stroke({ color: '#ffffff', width: 0.6 })
const styles = new Map<string, Style>()
const styleOf = (colour: string) => {
  let style = styles.get(colour)
  if (!style) styles.set(colour, (style = new Style({ fill: new Fill({ color: colour }), stroke })))
  return style
}
const layer = new VectorLayer({ source, style: (area) => styleOf(String(area.get('colour'))) })
const view = new OlView({ constrainResolution: false })
const map = new OlMap({ target: box(), controls: [], layers: [layer], view })
const extent = source.getExtent()
if (!extent) throw new Error('There are no areas.')
view.fit(extent)
const [x0 = 0, y0 = 0] = view.getCenter() ?? []
map.once('rendercomplete', markPainted)
offer(
  task,
  (colours) => {
    features.forEach((area, i) => area.set('colour', colours[i], true))
    layer.changed()
  },
  (x) => view.setCenter([x0 + x * (view.getResolution() ?? NaN), y0]),
)
