import type { Atlas } from '../atlas/atlas'
import type { Catalogue, PolicyTables, Tiles } from '../atlas/model'
import type { View } from '../view/view'
import type { Scene, Shapes } from '../scene/model'
import type { Setting } from '../scene/scene'
import type { AtomTopology, WorldTopology } from '../scene/shapes'

/** What a lens looks through. */
export interface LensContext {
  readonly atlas: Atlas
  readonly view: View
  readonly setting: Setting
  /** The plain map of the view, which the lens begins with. */
  readonly base: Scene
  /** The boundaries, for what follows from who lies beside whom. */
  readonly topology: AtomTopology | null
  /** The policy's own tables that the lens takes, by name. */
  readonly policy?: PolicyTables
  /** The cells of the units, for a lens that takes `tiles`. */
  readonly tiles?: Tiles | null
  /** The countries of the world, for a lens that takes `world`. */
  readonly world?: WorldTopology | null
}

/**
 * A lens: one of the deeper ways of looking, in plain data. `S` is the scene with what the lens alone has to show.
 * All of it is pure: the browser, the embeds and the command line draw from the same.
 */
export interface Lens<S extends Scene = Scene> {
  /** Ids of indicators it reads besides the view's own. */
  readonly indicators: (view: View, catalogue: Catalogue) => readonly string[]
  readonly scene: (context: LensContext) => S
  /** Names of tables in geodata/policy that it reads. */
  readonly policy?: readonly string[]
  /** It reads the table of tiles. */
  readonly tiles?: boolean
  /** It reads the countries of the world. */
  readonly world?: boolean
  /** What its regions look like, where that is not the land; the key of the answer says what it was made of. */
  shapes?(scene: S): Shapes
}
