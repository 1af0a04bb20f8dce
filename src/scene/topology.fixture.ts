import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import type { AtomTopology } from './shapes'

const square = (id: string, x: number) => ({
  type: 'Feature' as const,
  id,
  properties: {},
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [x, 0],
        [x, 1],
        [x + 1, 1],
        [x + 1, 0],
        [x, 0],
      ],
    ],
  },
})

const atoms: FeatureCollection = {
  type: 'FeatureCollection',
  features: ['a', 'b', 'c', 'd'].map((id, x) => square(id, x)),
}
/** The four atoms of the fixture's country as squares in a row, from west to east: a | b | c d. */
export const row = topology({ atoms }) as unknown as AtomTopology
