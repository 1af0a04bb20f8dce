import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decodeTopology } from './topology'

const whole = () => ({
  type: 'Topology',
  transform: { scale: [0.1, 0.1], translate: [124, 33] },
  objects: {
    atoms: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '11', arcs: [[0, 1]] },
        { type: 'MultiPolygon', id: '26', arcs: [[[~1]], [[~0]]] },
      ],
    },
  },
  arcs: [
    [
      [0, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [2, 0],
    ],
  ] as unknown[],
})

it('lets a whole boundary file pass', () => {
  expect(() => decodeTopology(whole(), 'atoms')).not.toThrow()
})

it.each(['world', 'outlines'])('lets %s.topo.json pass as it is built', (name) => {
  const built: unknown = JSON.parse(readFileSync(`public/data/${name}.topo.json`, 'utf8'))
  expect(() => decodeTopology(built)).not.toThrow()
})

/** Each is JSON that a server may well send: of another kind, of another version, or cut and mended by somebody. */
const WRONG: Readonly<Record<string, (good: ReturnType<typeof whole>) => unknown>> = {
  'nothing at all': () => null,
  'a word': () => 'Topology',
  'an error in JSON': () => ({ error: 'not found' }),
  'a topology by name only': () => ({ type: 'Topology' }),
  'no arcs': ({ arcs: _, ...rest }) => rest,
  'fewer arcs than its areas are made of': (good) => ({ ...good, arcs: good.arcs.slice(0, 1) }),
  'an arc of one point': (good) => ({ ...good, arcs: [...good.arcs.slice(0, 1), [[0, 0]]] }),
  'a point of words': (good) => ({
    ...good,
    arcs: [
      [
        ['a', 'b'],
        [0, 0],
      ],
      good.arcs[1],
    ],
  }),
  'a point of one number': (good) => ({ ...good, arcs: [[[1], [0, 0]], good.arcs[1]] }),
  'numbers without their place on the ground': ({ transform: _, ...rest }) => rest,
  'another scale': (good) => ({ ...good, transform: { scale: ['1', null], translate: [0, 0] } }),
  'other objects': (good) => ({ ...good, objects: { land: good.objects.atoms } }),
  'an object without areas': (good) => ({ ...good, objects: { atoms: { type: 'GeometryCollection' } } }),
  'an empty object': (good) => ({
    ...good,
    objects: { atoms: { type: 'GeometryCollection', geometries: [] } },
  }),
  'an area without arcs': (good) => ({
    ...good,
    objects: { atoms: { geometries: [{ type: 'Polygon', id: '11' }] } },
  }),
  'areas in coordinates, as GeoJSON has them': (good) => ({
    ...good,
    objects: { atoms: { geometries: [{ type: 'Polygon', coordinates: [[[1, 2]]] }] } },
  }),
}

it.each(Object.entries(WRONG))('refuses %s', (_, make) => {
  expect(() => decodeTopology(make(whole()), 'atoms')).toThrow(/not a TopoJSON topology/)
})
