import type { GeometryCollection, Topology } from 'topojson-specification'
import { seriesKey, seriesNeeded, type Atlas } from '../../src/atlas/atlas'
import {
  decodeCatalogue,
  decodePlaces,
  decodePolicy,
  decodeSeries,
  decodeSources,
} from '../../src/atlas/decode'
import type { Depth, Scene, Shapes } from '../../src/scene/model'
import { outlinesOf } from '../../src/scene/outlines'
import { COUNTRY, fitCamera } from '../../src/scene/projection'
import { sceneOf } from '../../src/scene/scene'
import { neighboursOf, shapesOf, type AtomTopology, type ContextTopology } from '../../src/scene/shapes'
import { SEQUENTIAL, DIVERGING } from '../../src/atlas/model'
import { SHOW_RULES } from '../../src/view/show'
import type { Camera, View } from '../../src/view/view'
import { parse } from '../../src/view/url'

/** The atlas's first view with all it draws, on a bare page. */
interface FirstView {
  readonly shapes: Shapes
  /** The whole country in the box of the page. */
  readonly camera: Camera
  readonly scene: Scene
  /** The same scene in the colours of another palette each: from one to the next every region changes. */
  readonly recoloured: readonly Scene[]
  /** Works out the scene of a step of the year slider. */
  readonly sceneAt: (step: number) => Scene
}

/** How the map of the page is to look: flat, or leaning with all that can stand and fly above it. */
export const leans = () => location.search === '?standing'

/** The arcs of the relocation and a column for every municipality. */
async function depthOf(base: Scene, atlas: Atlas): Promise<Depth> {
  const [flows, height] = await Promise.all([
    import('../../src/lenses/flows/scene'),
    import('../../src/lenses/height/scene'),
  ])
  const policy = new Map(
    await Promise.all(
      (flows.lens.policy ?? []).map(
        async (name) => [name, decodePolicy(await json(`policy/${name}.json`), name)] as const,
      ),
    ),
  )
  const context = { atlas, setting: { theme: 'light' as const, zoom: 6 }, base, topology: null, policy }
  const seen = (show: 'flows' | 'height') => ({
    ...context,
    view: {
      ...base.view,
      show,
      as: SHOW_RULES[show].as[0]!,
      year: SHOW_RULES[show].years?.at(-1) ?? base.year,
    },
  })
  const { arcs = [] } = flows.lens.scene(seen('flows')).depth ?? {}
  const { columns = [] } = height.lens.scene(seen('height')).depth ?? {}
  if (!arcs.length || !columns.length) throw new Error('Nothing stands or flies above the map.')
  return { arcs, columns, pitch: LEAN }
}

/** Degrees. */
const LEAN = 50

const json = async (file: string): Promise<unknown> => (await fetch(`./data/${file}`)).json()

/** Loads what the atlas loads for its first view. `box`: the element of the map. */
export async function firstView(box: HTMLElement): Promise<FirstView> {
  const catalogue = decodeCatalogue(await json('catalogue.json'))
  const { view } = parse('', catalogue)
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  if (!indicator) throw new Error(`The first view names ${view.indicator}, which the catalogue lacks.`)
  const series = await Promise.all(
    seriesNeeded(indicator).map(async (id) =>
      decodeSeries(await json(`series/${id}.json`), `series/${id}.json`),
    ),
  )
  const { kinds, places } = decodePlaces(await json('places.json'))
  const atlas: Atlas = {
    catalogue,
    series: new Map(series.flat().map((one) => [seriesKey(one.indicator, one.level), one])),
    sources: new Map(decodeSources(await json('sources.json')).map((source) => [source.id, source])),
    places,
    factKinds: kinds,
    outlines: outlinesOf((await json('outlines.topo.json')) as Topology<Record<string, GeometryCollection>>),
  }
  const shapes = shapesOf(
    catalogue,
    (await json('overview.topo.json')) as AtomTopology,
    neighboursOf((await json('context.topo.json')) as ContextTopology),
    view.vintage,
    view.level,
    'overview',
  )
  const flat = fitCamera(COUNTRY, box.clientWidth, box.clientHeight)
  const plainIn = (other: Partial<View>) =>
    sceneOf(atlas, { ...view, ...other }, { theme: 'light', zoom: flat.zoom })
  const depth = leans() ? await depthOf(plainIn({}), atlas) : null
  const camera = depth ? { ...flat, pitch: LEAN } : flat
  const sceneIn = (other: Partial<View>) => ({ ...plainIn(other), ...(depth ? { depth } : {}) })
  const years = indicator.levels[view.level]?.years ?? []
  const palettes = indicator.nature === 'diverging' ? DIVERGING : SEQUENTIAL
  return {
    shapes,
    camera,
    scene: sceneIn({}),
    recoloured: palettes.map((palette) => sceneIn({ palette })),
    sceneAt: (step) => sceneIn({ year: years[step % years.length] ?? view.year }),
  }
}

/** The element that the map fills. */
export function box(): HTMLElement {
  const element = document.getElementById('map')
  if (!element) throw new Error('The bench page has no #map.')
  return element
}

/** The camera `x` px east of another. */
export function eastOf(camera: Camera, x: number): Camera {
  return { ...camera, lng: camera.lng + (x * 360) / (512 * 2 ** camera.zoom) }
}
