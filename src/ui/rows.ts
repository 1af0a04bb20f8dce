import type { Scene } from '../scene/model'
import { rowOf, seriesOn } from '../scene/row'

/** Where it is told how the figures on show were had, by their series; the atlas as one file has no such page. */
export const rowsOn = (scene: Scene): readonly { readonly series: string; readonly href: string }[] =>
  import.meta.env.MODE === 'single'
    ? []
    : seriesOn(scene).map((series) => ({ series, href: rowOf(series, scene.view.lang) }))
