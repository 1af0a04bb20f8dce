import { seriesKey } from '../../src/atlas/atlas'
import { TOWNSHIPS } from '../../src/atlas/model'
import { unitsOf } from '../../src/atlas/units'
import { adopted } from '../../src/own/adopt'
import type { OwnTable } from '../../src/own/table'
import { bringTownships } from '../../src/own/townships'
import { createLiveMap } from '../../src/render/gl/live'
import type { Scene } from '../../src/scene/model'
import { COUNTRY, fitCamera } from '../../src/scene/projection'
import { readCatalogue, suppliesFor } from '../../src/supply/gather'
import { areasOf, sceneFor } from '../../src/supply/look'
import type { Reader } from '../../src/supply/supplies'
import { parse } from '../../src/view/url'
import { box, eastOf } from './first-view'

/**
 * The same figures of a reader's own on 17 provinces, 229 or 252 municipalities, or 5,066 townships (`?units=`), by the atlas's
 * live map on a bare page: from the table to the first picture, new colours for all, and a map that is moved.
 */
const GROUNDS: Readonly<Record<string, Pick<OwnTable, 'level' | 'vintage'>>> = {
  17: { level: 'province' },
  229: { level: 'municipality' },
  252: { level: 'municipality', vintage: '2025' },
  5066: { level: 'municipality', vintage: TOWNSHIPS },
}

const reader: Reader = async (file, decode) => decode(await (await fetch(`../atlas/data/${file}`)).json())
const element = box()
const count = new URLSearchParams(location.search).get('units') ?? ''
const ground = GROUNDS[count]
if (!ground) throw new Error(`No map of ${count} units is measured.`)

const catalogue = await readCatalogue(reader)
const built = await suppliesFor(reader, parse('', catalogue).view)
const provinces = unitsOf(catalogue, 'statistics', 'province').map(({ region }) => region.code)
// What every map needs is here; from now on it is the units that cost.
performance.mark('begun')
const towns = ground.vintage === TOWNSHIPS ? await bringTownships(reader, provinces, catalogue) : null
const units = towns?.units ?? unitsOf(catalogue, ground.vintage ?? 'statistics', ground.level)
if (units.length !== Number(count)) throw new Error(`There are ${units.length} units, not ${count}.`)
const table: OwnTable = {
  ...ground,
  ...{ title: 'Figures', unit: '', decimals: 0, source: '', midpoint: null, summable: false },
  years: [2024],
  regions: units.map(({ region }) => region.code),
  // Every class has as many units as the others, and neighbours are seldom in the same.
  values: units.map((_, i) => [(i * 7919) % 1009]),
  palette: 'blues',
  scheme: { method: 'quantile', classes: 5 },
}
const made = adopted(catalogue, { table }, towns)
const supplies = { ...built, atlas: made.into(built.atlas) }
if (!supplies.atlas.series.has(seriesKey('own', ground.level))) throw new Error('The figures are not here.')
const camera = fitCamera(COUNTRY, element.clientWidth, element.clientHeight)
const sceneIn = (palette: string): Scene => {
  const { view } = parse(`indicator=own&overlays=none&palette=${palette}`, supplies.atlas.catalogue)
  // Names are those of no unit, so that it is the units that are measured.
  return { ...sceneFor(view, supplies, { theme: 'light', zoom: camera.zoom }), labels: [] }
}
const scenes = ['blues', 'oranges', 'greens', 'purples'].map(sceneIn)
const [scene] = scenes as [Scene]
const shapes = areasOf(scene, supplies)
const nothing = () => undefined
const handle = await createLiveMap(
  element,
  { scene, shapes, camera, insets: { top: 0, right: 0, bottom: 0, left: 0 }, words: {} },
  { hover: nothing, click: nothing, camera: nothing, failed: nothing },
)
window.contender = {
  recolour: (step) => void handle.show(scenes[step % scenes.length] ?? scene, shapes),
  pan: (x) => handle.look(eastOf(camera, x), true),
}
performance.mark('painted')
