import type { Atlas } from '../atlas/atlas'
import type { AlikeFigures, Catalogue, Moves, PlaceRecord, PolicyTables, Tiles } from '../atlas/model'
import type { Lens } from '../lenses/lens'
import type { AtomTopology, ContextTopology, WorldTopology } from '../scene/shapes'
import type { Show } from '../view/show'

/**
 * Where files of the built data come from: a server, an archive, a folder, the bundle of an embed. Answers a file's content
 * as `decode` lets it through; rejects with an `Error` that names the file, and asks again when it is called again.
 */
export type Reader = <T>(file: string, decode: (value: unknown) => T) => Promise<T>

/** How finely the boundaries are drawn: the whole country, or close up. */
export type Detail = 'overview' | 'detail'

/** What has been gathered so far: enough to look at any view whose needs are among `files`. */
export interface Supplies {
  readonly atlas: Atlas
  /** Names of the files that are in here. */
  readonly files: ReadonlySet<string>
  /** What documents tell of places, by id; null while that is not here. */
  readonly records: Readonly<Record<string, PlaceRecord>> | null
  /** The ways of looking whose code is here. */
  readonly lenses: ReadonlyMap<Show, Lens>
  readonly policy: PolicyTables
  readonly moves: ReadonlyMap<string, Moves>
  /** By level: the figures by which its regions are compared. */
  readonly alike: ReadonlyMap<string, AlikeFigures>
  readonly tiles: Tiles | null
  readonly world: WorldTopology | null
  readonly atoms: Readonly<Partial<Record<Detail, AtomTopology>>>
  /** Neighbouring land, so that Korea does not float. */
  readonly land: ContextTopology | null
}

/** Supplies that hold the catalogue alone. */
export const suppliesOf = (catalogue: Catalogue): Supplies => ({
  atlas: { catalogue, series: new Map(), sources: new Map(), places: [], factKinds: [], outlines: new Map() },
  files: new Set(),
  records: null,
  lenses: new Map(),
  policy: new Map(),
  moves: new Map(),
  alike: new Map(),
  tiles: null,
  world: null,
  atoms: {},
  land: null,
})
