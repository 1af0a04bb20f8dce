import type { Atlas } from '../atlas/atlas'
import type { MapTheme } from '../atlas/model'
import type { View } from '../view/view'
import { classed } from './classed'
import { coloured, type Ink } from './coloured'
import { figured } from './figured'
import type { Scene } from './model'
import { marksOf, placed } from './placed'
import type { AtomTopology } from './shapes'

/** What a scene depends on besides atlas and view. */
export interface Setting {
  /** The theme in force when the view leaves it to the system. */
  readonly theme: MapTheme
  readonly ink?: Ink
  /** Size of the names on the map against their ordinary size; absent: 1. */
  readonly type?: number
  /** Zoom at which crowded symbols are separated and labels chosen. */
  readonly zoom: number
}

/**
 * The scene of a view: a pure chain, figures -> classes -> colours and words -> marks and labels.
 * Places that are whole municipalities are drawn once the boundaries (`topology`) are here.
 * Throws when the view names an indicator the catalogue lacks; `view/legal.ts` makes sure that it does not.
 */
export function sceneOf(
  atlas: Atlas,
  view: View,
  { theme, ink, zoom, type = 1 }: Setting,
  topology: AtomTopology | null = null,
): Scene {
  const inClasses = classed(atlas, figured(atlas, view), view)
  const inColours = coloured(atlas, inClasses, view, view.theme ?? theme, ink)
  const marks = marksOf(atlas, view, { zoom, type }, inColours.colours)
  return placed(atlas, inColours, view, marks, zoom, topology)
}

/** Remembers what was made of something: the same asked again is the same object, as long as what it was made of is there. */
function remembering<From extends object, Made>(): (from: From, key: string, make: () => Made) => Made {
  const known = new WeakMap<From, Map<string, Made>>()
  return (from, key, make) => {
    let made = known.get(from)
    if (!made || made.size >= MOST_KEPT) known.set(from, (made = new Map<string, Made>()))
    const found = made.get(key) ?? make()
    made.set(key, found)
    return found
  }
}
/** More than an indicator has years. */
const MOST_KEPT = 64

/**
 * Scenes of views one after another: each repeats only the steps that its view changes. A choice leaves figures, classes, colours
 * and words as they are; a year that was on show before has them still.
 */
export function sceneWalker(): typeof sceneOf {
  const figures = remembering<Atlas, ReturnType<typeof figured>>()
  const classes = remembering<ReturnType<typeof figured>, ReturnType<typeof classed>>()
  const colours = remembering<ReturnType<typeof classed>, ReturnType<typeof coloured>>()
  const marks = remembering<Atlas, ReturnType<typeof marksOf>>()
  return (atlas, view, setting, topology) => {
    // Ink of its own is drawn with once.
    if (setting.ink) return sceneOf(atlas, view, setting, topology)
    const { indicator, level, vintage, year, scheme, breaks, palette, lang, overlays, select } = view
    const theme = view.theme ?? setting.theme
    const key = (...parts: readonly unknown[]) => JSON.stringify(parts)
    const inFigures = figures(atlas, key(indicator, level, vintage, year), () => figured(atlas, view))
    const inClasses = classes(inFigures, key(scheme, breaks), () => classed(atlas, inFigures, view))
    const inColours = colours(inClasses, key(palette, lang, theme), () =>
      coloured(atlas, inClasses, view, theme),
    )
    const { zoom, type = 1 } = setting
    const marked = marks(atlas, key(zoom, type, year, overlays, select, lang, theme), () =>
      marksOf(atlas, view, { zoom, type }, inColours.colours),
    )
    return placed(atlas, inColours, view, marked, zoom, topology ?? null)
  }
}
