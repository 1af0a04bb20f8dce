import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { FeatureCollection } from 'geojson'
import { styleOf } from '../../src/render/gl/style'
import { box, eastOf, firstView } from './first-view'

/**
 * MapLibre alone drawing the fills and lines of the atlas's first view, cut into the same tiles, and nothing else: no
 * hatch, no outlines of what is pointed at or selected, no labels, no symbols, no places. A source each for neighbours,
 * regions and lines, as one would write it: the atlas has them in one, which draws faster.
 */
setWorkerUrl(workerUrl)
const element = box()
const { scene, shapes, camera, recoloured } = await firstView(element)
const { colours } = scene
const { land } = styleOf(scene, shapes).sources
if (land?.type !== 'geojson') throw new Error('The style of the atlas has other sources now.')
const { features } = land.data as FeatureCollection
/** The part of the atlas's source that is meant, in a source of its own. */
const part = (is: (kind: unknown) => boolean) => ({
  ...land,
  data: {
    type: 'FeatureCollection' as const,
    features: features.filter(({ properties }) => is(properties?.['kind'])),
  },
})
const neighbours = part((kind) => kind === 'neighbour')
const regions = part((kind) => kind === undefined)
const lines = part((kind) => kind !== undefined && kind !== 'neighbour')
const map = new MapLibre({
  container: element,
  attributionControl: false,
  fadeDuration: 0,
  center: [camera.lng, camera.lat],
  zoom: camera.zoom,
  pitch: camera.pitch,
  style: {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: { neighbours, regions, lines },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'neighbours',
        paint: { 'fill-color': colours.neighbour, 'fill-antialias': false },
      },
      {
        id: 'land-line',
        type: 'line',
        source: 'neighbours',
        paint: { 'line-color': colours.neighbourLine, 'line-width': 0.8 },
      },
      {
        id: 'fill',
        type: 'fill',
        source: 'regions',
        paint: { 'fill-color': ['to-color', ['feature-state', 'colour'], colours.noData] },
      },
      {
        id: 'municipality-line',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], 'municipality'],
        paint: { 'line-color': colours.municipalityLine, 'line-width': 0.6 },
      },
      {
        id: 'coast',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], 'coast'],
        paint: { 'line-color': colours.coast, 'line-width': 0.6 },
      },
      {
        id: 'province-line',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], 'province'],
        paint: { 'line-color': colours.provinceLine, 'line-width': 1 },
      },
    ],
  },
})
await map.once('load')
const targets = scene.regions.map(({ code }) => ({ source: 'regions', id: code }))
const fillsOf = ({ regions, ramp }: typeof scene) =>
  regions.map(({ cls }) => (cls === null ? colours.noData : (ramp[cls] ?? colours.noData)))
const fill = (fills: readonly string[]) =>
  targets.forEach((target, i) => map.setFeatureState(target, { colour: fills[i] }))
fill(fillsOf(scene))
const steps = recoloured.map(fillsOf)
window.contender = {
  recolour: (step) => fill(steps[step % steps.length] ?? []),
  pan: (x) => {
    const { lng, lat } = eastOf(camera, x)
    map.jumpTo({ center: [lng, lat] })
  },
}
performance.mark('painted')
