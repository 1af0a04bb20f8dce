import type { GeometryCollection, Topology } from 'topojson-specification'
import {
  decodeAlike,
  decodeMoves,
  decodePlaces,
  decodeRecords,
  decodeSources,
  decodeTiles,
} from '../atlas/decode-more'
import type { Place } from '../atlas/model'
import { decodePacked } from '../atlas/packed-topology'
import { decodeTopology } from '../atlas/topology'
import '../scene/places-here'
import { outlinesOf } from '../scene/outlines'
import type { ContextTopology, WorldTopology } from '../scene/shapes'
import { boundaries, kind, KINDS, within, withSources, type Kinds } from './files'
import type { Supplies } from './supplies'

/** Places with what is told of them, as far as that is here. */
const recorded = (places: readonly Place[], records: Supplies['records']) =>
  records ? places.map((place) => ({ ...place, record: records[place.id] })) : places

/** Every kind of file. */
export const ALL_KINDS: Kinds = {
  ...KINDS,
  sources: kind({
    decode: decodeSources,
    put: (supplies, sources) => within(supplies, { sources: withSources(supplies, sources) }),
  }),
  moves: kind({
    decode: decodeMoves,
    put: (supplies, moves, name) => ({ ...supplies, moves: new Map([...supplies.moves, [name, moves]]) }),
  }),
  alike: kind({
    decode: decodeAlike,
    put: (supplies, figures, level) => ({
      ...supplies,
      alike: new Map([...supplies.alike, [level, figures]]),
    }),
  }),
  places: kind({
    decode: decodePlaces,
    put: (supplies, places) => within(supplies, { places: recorded(places, supplies.records) }),
  }),
  records: kind({
    decode: decodeRecords,
    put: (supplies, { kinds, records }) => ({
      ...within(supplies, { factKinds: kinds, places: recorded(supplies.atlas.places, records) }),
      records,
    }),
  }),
  outlines: kind({
    decode: (value) => outlinesOf(decodeTopology<Topology<Record<string, GeometryCollection>>>(value)),
    put: (supplies, outlines) => within(supplies, { outlines }),
  }),
  tiles: kind({ decode: decodeTiles, put: (supplies, tiles) => ({ ...supplies, tiles }) }),
  world: kind<WorldTopology>({
    decode: (value) => decodeTopology(value, 'countries'),
    put: (supplies, world) => ({ ...supplies, world }),
  }),
  context: kind<ContextTopology>({
    decode: (value) => decodePacked(value, 'land'),
    put: (supplies, land) => ({ ...supplies, land }),
  }),
  detail: boundaries('detail'),
}
