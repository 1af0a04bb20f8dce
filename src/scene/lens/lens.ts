import type { Atlas } from '../../atlas/atlas'
import type { Catalogue } from '../../atlas/model'
import type { View } from '../../view/view'
import type { Scene } from '../model'
import type { Setting } from '../scene'
import type { AtomTopology } from '../shapes'

/** What a lens looks through. */
export interface LensContext {
  readonly atlas: Atlas
  readonly view: View
  readonly setting: Setting
  /** The plain map of the view, which the lens begins with. */
  readonly base: Scene
  /** The boundaries, for what follows from who lies beside whom. */
  readonly topology: AtomTopology | null
}

/**
 * A lens: one of the deeper ways of looking, in plain data. `S` is the scene with what the lens alone has to show.
 * All of it is pure: the browser, the embeds and the command line draw from the same.
 */
export interface Lens<S extends Scene = Scene> {
  /** Ids of indicators it reads besides the view's own. */
  readonly indicators: (view: View, catalogue: Catalogue) => readonly string[]
  readonly scene: (context: LensContext) => S
}
