import { DIVERGING, SEQUENTIAL } from '../../src/atlas/model'
import { indicatorOf } from '../../src/atlas/atlas'
import type { Depth, Scene, Shapes } from '../../src/scene/model'
import { COUNTRY, fitCamera } from '../../src/scene/projection'
import { gatherFor, suppliesFor, readCatalogue } from '../../src/supply/gather'
import { areasOf, sceneFor } from '../../src/supply/look'
import type { Reader, Supplies } from '../../src/supply/supplies'
import { SHOW_RULES } from '../../src/view/show'
import { parse } from '../../src/view/url'
import type { Camera, View } from '../../src/view/view'

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
async function depthOf(view: View, supplies: Supplies): Promise<Depth> {
  const seen = async (show: 'flows' | 'height') => {
    const rule = SHOW_RULES[show]
    const other = { ...view, show, as: rule.as[0]!, year: rule.years?.province.at(-1) ?? view.year }
    return sceneFor(other, await gatherFor(reader, other, supplies), { theme: 'light', zoom: 6 }).depth
  }
  const [{ arcs = [] } = {}, { columns = [] } = {}] = await Promise.all([seen('flows'), seen('height')])
  if (!arcs.length || !columns.length) throw new Error('Nothing stands or flies above the map.')
  return { arcs, columns, pitch: LEAN }
}

/** Degrees. */
const LEAN = 50

const reader: Reader = async (file, decode) => decode(await (await fetch(`../atlas/data/${file}`)).json())

/** Loads what the atlas loads for its first view. `box`: the element of the map. */
export async function firstView(box: HTMLElement): Promise<FirstView> {
  const catalogue = await readCatalogue(reader)
  const { view } = parse('', catalogue)
  const indicator = indicatorOf(catalogue, view.indicator)
  if (!indicator) throw new Error(`The first view names ${view.indicator}, which the catalogue lacks.`)
  const supplies = await suppliesFor(reader, view)
  const flat = fitCamera(COUNTRY, box.clientWidth, box.clientHeight)
  const plainIn = (other: Partial<View>) =>
    sceneFor({ ...view, ...other }, supplies, { theme: 'light', zoom: flat.zoom })
  const depth = leans() ? await depthOf(view, supplies) : null
  const camera = depth ? { ...flat, pitch: LEAN } : flat
  const sceneIn = (other: Partial<View>) => ({ ...plainIn(other), ...(depth ? { depth } : {}) })
  const years = indicator.levels[view.level]?.years ?? []
  const palettes = indicator.nature === 'diverging' ? DIVERGING : SEQUENTIAL
  return {
    shapes: areasOf(plainIn({}), supplies),
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
