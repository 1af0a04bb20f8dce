import type { Component } from 'svelte'
import type { Lens } from './lens'
import type { GraphicOptions } from '../render/svg/graphic'
import type { Scene, Shapes } from '../scene/model'
import type { Session } from '../ui/session.svelte'

/** A lens with its panel. `page`: the panel is as wide as the map and covers it, since its picture is no map. */
export interface LensRoom<S extends Scene = Scene> {
  readonly lens: Lens<S>
  readonly panel: Component<{ session: Session; scene: S }>
  readonly page: boolean
  /** Its finished graphic, where that is no single map. Throws an `Error` where it has nothing to draw. */
  readonly graphic?: (scene: S, shapes: Shapes, options: GraphicOptions) => string
  /** Its legend, in place of the row of classes. */
  readonly key?: Component<{ session: Session; scene: S }>
  /** What it lays over the map in place of the legend. */
  readonly over?: Component<{ session: Session; scene: S }>
}

/** A room as the registry keeps it: the session hands each panel the scene that its own lens made. */
export const roomOf = <S extends Scene>(room: LensRoom<S>): LensRoom => room as unknown as LensRoom
