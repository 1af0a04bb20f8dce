import type { Indicator, Level, MapTheme, Lang } from '../atlas/model'
import type { View } from './view'

/** The overlay that is on by itself. */
export const DEFAULT_OVERLAY = 'innovation-cities'

/**
 * The view of an address that names no more than an indicator, a level at which that has figures, the language and the colours:
 * as `parse` reads it, for whoever has the one indicator and no rules.
 */
export function plainView(
  { id: indicator, scheme, palette, levels }: Indicator,
  said: {
    readonly level: Level
    readonly vintage: string
    readonly lang: Lang
    readonly theme: MapTheme | null
  },
): View {
  return {
    ...{ indicator, scheme, palette, ...said },
    year: levels[said.level]!.years.at(-1)!,
    breaks: 'all',
    overlays: [DEFAULT_OVERLAY],
    ...{
      select: [],
      camera: null,
      show: 'map',
      by: null,
      from: null,
      as: '',
      least: null,
      weigh: [],
      note: [],
    },
  }
}
