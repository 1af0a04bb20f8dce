import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { FullAtoms } from './atoms'
import { legalDongs } from './packages'
import { saemangeumLake, seawall } from './seawall'
import { shape } from './shaper'

/** The legal dongs that are an innovation city to within a few per cent, and the place each stands for. */
const INNOVATION_CITIES: Readonly<Record<string, string>> = {
  '46170134': 'innovation-city-naju',
  '47150120': 'innovation-city-gimcheon',
  '48170137': 'innovation-city-jinju',
}

type Outline = Feature<Polygon | MultiPolygon | LineString, { object: string; id: string }>

/**
 * True outlines of places, as a topology of three objects, ids on the geometries: `innovation-cities` (place ids),
 * `saemangeum` (`lake`, `dyke`) and `sejong` (its code). Kept to about 30 m.
 */
export async function outlines(full: FullAtoms) {
  const dissolve = (keep: (atom: string) => boolean) =>
    merge(
      full,
      full.objects.atoms.geometries.filter((one) => keep(one.properties.atom)),
    )
  const land = dissolve(() => true)
  const lake = saemangeumLake(land)
  const dongs = await legalDongs((code) => code in INNOVATION_CITIES)
  const areas: Outline[] = [
    ...dongs.features.map((one) =>
      outline('innovation-cities', INNOVATION_CITIES[one.properties.dong] ?? '', one.geometry),
    ),
    outline('saemangeum', 'lake', lake),
    outline(
      'sejong',
      '36110',
      dissolve((atom) => atom === '36110'),
    ),
  ]
  const simple = await shape<FeatureCollection<Polygon | MultiPolygon, Outline['properties']>>(
    [
      `-i areas.json`,
      `-simplify visvalingam weighted interval=30 keep-shapes`,
      `-o areas.json format=geojson gj2008`,
    ],
    { 'areas.json': { type: 'FeatureCollection', features: areas } },
  )
  const dyke = outline('saemangeum', 'dyke', { type: 'LineString', coordinates: seawall(land, lake) })
  const all: Outline[] = [...simple.features, dyke]
  const object = (name: string) => ({
    type: 'FeatureCollection' as const,
    features: all
      .filter((one) => one.properties.object === name)
      .map(({ type, properties, geometry }) => ({ type, id: properties.id, properties: {}, geometry })),
  })
  return topology(
    {
      'innovation-cities': object('innovation-cities'),
      saemangeum: object('saemangeum'),
      sejong: object('sejong'),
    },
    1e5,
  )
}

function outline(object: string, id: string, geometry: Outline['geometry']): Outline {
  return { type: 'Feature', properties: { object, id }, geometry }
}
