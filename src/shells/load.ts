import {
  decodeCatalogue,
  decodeFacts,
  decodeLatest,
  decodePartial,
  decodePlaces,
  decodePolicy,
  decodeSeries,
  decodeSources,
  decodeTiles,
} from '../atlas/decode'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { outlinesOf } from '../scene/outlines'
import type { Loaders } from '../ui/session.svelte'
import type { AtomTopology, ContextTopology, WorldTopology } from '../scene/shapes'
import { fromArchive } from './archive'

/** A file of the atlas that did not come: which one, and why in words. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  constructor(
    readonly file: string,
    reason: string,
  ) {
    super(reason)
  }
}

const BASE = new URL(`${import.meta.env.BASE_URL}data/`, document.baseURI)
/** From the server; of the atlas as one file, from that file. */
const ask = (file: string) =>
  import.meta.env.MODE === 'single' ? fromArchive(`data/${file}`) : fetch(new URL(file, BASE))
const pending = new Map<string, Promise<unknown>>()

/**
 * Fetches a data file once; a failure is forgotten, so that a retry asks again.
 * Throws a `LoadError` that names the file.
 */
export function load<T>(file: string, decode: (value: unknown) => T): Promise<T> {
  const known = pending.get(file)
  if (known) return known as Promise<T>
  const request = ask(file)
    .then(async (response) => {
      if (!response.ok) throw new LoadError(file, `${response.status} ${response.statusText}`.trim())
      return decode((await response.json()) as unknown)
    })
    .catch((error: unknown) => {
      pending.delete(file)
      throw error instanceof LoadError
        ? error
        : new LoadError(file, error instanceof Error ? error.message : String(error))
    })
  pending.set(file, request)
  return request
}

/** Boundary files come out of our own build; their arcs are checked there, so here only the kind is. */
function topology<T>(value: unknown): T {
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology')
    return value as T
  throw new Error('not a TopoJSON topology')
}

export const loadCatalogue = () => load('catalogue.json', decodeCatalogue)

const atoms = (detail: 'overview' | 'detail') =>
  load(`${detail}.topo.json`, (value) => topology<AtomTopology>(value))

/** Where a session's data comes from. */
export const LOADERS: Loaders = {
  read: load,
  series: (indicator) =>
    load(`series/${indicator}.json`, (value) => decodeSeries(value, `series/${indicator}.json`)),
  further: async () => {
    const [partial, facts] = await Promise.all([
      load('partial.json', decodePartial),
      load('facts.json', decodeFacts),
    ])
    return { partial, facts }
  },
  places: () => load('places.json', decodePlaces),
  policy: (table) => load(`policy/${table}.json`, (value) => decodePolicy(value, `policy/${table}.json`)),
  sources: () => load('sources.json', decodeSources),
  tiles: () => load('tiles.json', decodeTiles),
  latest: () => load('latest.json', decodeLatest),
  atoms,
  context: () => load('context.topo.json', (value) => topology<ContextTopology>(value)),
  world: () => load('world.topo.json', (value) => topology<WorldTopology>(value)),
  outlines: () =>
    load('outlines.topo.json', (value) =>
      outlinesOf(topology<Topology<Record<string, GeometryCollection>>>(value)),
    ),
}
