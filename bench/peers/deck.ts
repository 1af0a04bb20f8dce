import { Deck, MapView, WebMercatorViewport } from '@deck.gl/core'
import { GeoJsonLayer } from '@deck.gl/layers'
import { box, fetchTask, markPainted, offer } from './shared'

type Rgb = [number, number, number]

const task = await fetchTask()
const element = box()
const [west, south, east, north] = [124.55, 33.02, 131.95, 38.68] as const
const { clientWidth: width, clientHeight: height } = element
const { longitude, latitude, zoom } = new WebMercatorViewport({ width, height }).fitBounds([
  [west, south],
  [east, north],
])
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb
const indexOf = new Map(task.areas.features.map(({ properties }, i) => [properties.code, i]))

const layerIn = (colours: readonly Rgb[], step: readonly string[] | null) =>
  new GeoJsonLayer<{ code: string }>({
    id: 'areas',
    data: task.areas,
    getFillColor: ({ properties }) => colours[indexOf.get(properties.code) ?? -1] ?? [0, 0, 0],
    getLineColor: [255, 255, 255],
    getLineWidth: 0.6,
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: step },
  })
let painted = false
const deck = new Deck({
  parent: element as HTMLDivElement,
  views: new MapView(),
  viewState: { longitude, latitude, zoom },
  layers: [
    layerIn(
      task.areas.features.map(({ properties }) => rgb(properties.colour)),
      null,
    ),
  ],
  onAfterRender: () => {
    if (painted) return
    painted = true
    markPainted()
  },
})
const known = new Map<readonly string[], readonly Rgb[]>()
offer(
  task,
  (colours) => {
    // Colours as numbers, worked out once for each step.
    const numbers = known.get(colours) ?? colours.map(rgb)
    known.set(colours, numbers)
    deck.setProps({ layers: [layerIn(numbers, colours)] })
  },
  (x) =>
    deck.setProps({ viewState: { longitude: longitude + (x * 360) / (512 * 2 ** zoom), latitude, zoom } }),
)
