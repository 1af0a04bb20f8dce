import type { Atlas } from '../atlas/atlas'
import type { AlikeFigures, Catalogue, Indicator, Moves, PolicyTables, Tiles } from '../atlas/model'
import type { Table } from '../export/table'
import type { ChartWords } from '../render/svg/chart-graphic'
import type { GraphicOptions } from '../render/svg/graphic'
import type { Scene, Shapes } from '../scene/model'
import type { Setting } from '../scene/scene'
import type { AtomTopology, WorldTopology } from '../scene/shapes'
import type { Show } from '../view/show'
import type { View } from '../view/view'

/** The deeper ways of looking: all but the map itself. */
export type LensId = Exclude<Show, 'map'>

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
  /** Who moved, of the tables that the lens takes, by name. */
  readonly moves?: ReadonlyMap<string, Moves>
  /** By level: the figures by which its regions are compared, for a lens that takes `alike`. */
  readonly alike?: ReadonlyMap<string, AlikeFigures>
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
  /** It shows none of the figures of the view's indicator. */
  readonly ownFigures?: boolean
  /** It reads what documents tell of places. */
  readonly records?: boolean
  /** It names no sources but those that come with its figures. */
  readonly ownSources?: boolean
  /** It reads no places but those of the overlays that are on: their counts come with the catalogue. */
  readonly placeless?: boolean
  /** Whether class breaks for what it shows of a view come with the figures; absent: they never do. */
  readonly classed?: (view: View, indicator: Indicator) => boolean
  /** Names of tables in geodata/policy that it reads. */
  readonly policy?: readonly string[]
  /** Names of the tables of moves that it reads for a view. */
  readonly moves?: (view: View, catalogue: Catalogue) => readonly string[]
  /** It reads the figures by which the regions of the view's level are compared. */
  readonly alike?: boolean
  /** It reads the table of tiles. */
  readonly tiles?: boolean
  /** It reads the countries of the world. */
  readonly world?: boolean
  /** What its regions look like, where that is not the land; the key of the answer says what it was made of. */
  shapes?(scene: S): Shapes
}

/** A picture of its own, for a lens that is no single map of Korea. All of it throws an `Error` that says why where there is nothing to draw. */
export interface Picture<S extends Scene = Scene> {
  /** A finished graphic as SVG text, with its words and sources. */
  readonly graphic: (scene: S, shapes: Shapes, options: GraphicOptions) => string
  /** The same as words and a picture apart, for a page that sets the words itself. */
  readonly words: (scene: S, shapes: Shapes) => ChartWords
  /** The same without any words, of this size in px; null where the words belong to it. */
  readonly bare: ((scene: S, width: number, height: number) => string) | null
}

/** What a lens shows as a table of its own; null where it is that of its regions. */
export type LensTable<S extends Scene = Scene> = (scene: S) => Table | null

/** The parts of a lens besides its panel, all of the same scene, each loaded when it is first asked for. */
export interface LensParts<S extends Scene = Scene> {
  readonly scene: () => Promise<{ readonly lens: Lens<S> }>
  /** null: its picture is that of any scene, a map of Korea. */
  readonly picture: (() => Promise<{ readonly picture: Picture<S> }>) | null
  /** null: its table is that of its regions. */
  readonly table: (() => Promise<{ readonly table: LensTable<S> }>) | null
}
