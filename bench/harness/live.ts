import { seriesKey, type Atlas } from '../../src/atlas/atlas'
import { decodeCatalogue, decodeSeries } from '../../src/atlas/decode'
import { createLiveMap } from '../../src/render/gl/live'
import type { MapHandle } from '../../src/render/map'
import type { Scene, Shapes } from '../../src/scene/model'
import { sceneOf } from '../../src/scene/scene'
import { neighboursOf, shapesOf, type AtomTopology, type ContextTopology } from '../../src/scene/shapes'
import { parse } from '../../src/view/url'

/** The atlas's own live map on a bare page, with every year of the first view ready to be shown. */
interface Bench {
  readonly handle: MapHandle
  readonly scenes: readonly Scene[]
  readonly shapes: Shapes
  /** Milliseconds of script for each of `rounds` recolourings of all regions, as many different years as there are. */
  recolour(rounds: number): Promise<number[]>
}

const json = async (file: string): Promise<unknown> => (await fetch(`./data/${file}`)).json()

const catalogue = decodeCatalogue(await json('catalogue.json'))
const { view } = parse('overlays=none', catalogue)
const ids = [view.indicator]
const series = (
  await Promise.all(ids.map(async (id) => decodeSeries(await json(`series/${id}.json`), `series/${id}.json`)))
).flat()
const atlas: Atlas = {
  catalogue,
  series: new Map(series.map((one) => [seriesKey(one.indicator, one.level), one])),
  sources: new Map(),
  places: [],
  factKinds: [],
  outlines: new Map(),
}
const shapes = shapesOf(
  catalogue,
  (await json('overview.topo.json')) as AtomTopology,
  neighboursOf((await json('context.topo.json')) as ContextTopology),
  view.vintage,
  view.level,
  'overview',
)
const years = series.find((one) => one.indicator === view.indicator && one.level === view.level)?.years ?? []
const scenes = years.map((year) => sceneOf(atlas, { ...view, year }, { theme: 'light', zoom: 7 }))
const box = document.getElementById('map')
const first = scenes[0]
if (!box || !first) throw new Error('The bench page lacks its map or its figures.')
const nothing = () => undefined
const handle = await createLiveMap(
  box,
  { scene: first, shapes, camera: null, insets: { top: 0, right: 0, bottom: 0, left: 0 }, words: {} },
  { hover: nothing, click: nothing, camera: nothing, failed: nothing },
)
const bench: Bench = {
  handle,
  scenes,
  shapes,
  async recolour(rounds) {
    const times: number[] = []
    for (let i = 0; i < rounds; i++) {
      const scene = scenes[i % scenes.length]
      if (!scene) break
      const start = performance.now()
      void handle.show(scene, shapes)
      times.push(performance.now() - start)
      await new Promise(requestAnimationFrame)
    }
    return times
  },
}
Object.assign(window, { bench })
performance.mark('painted')
