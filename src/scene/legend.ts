import type { Indicator, Lang, SymbolId } from '../atlas/model'
import { say } from '../i18n/words'
import { classCounts } from '../stats/classes'
import type { View } from '../view/view'
import { formatBreak, formatValue } from './format'
import { isDrawn } from './marks'
import type { KeyEntry, Legend, Scene, SceneRegion } from './model'

/** The legend of regions classed by `breaks`, lowest class first. */
export function legendOf(
  indicator: Indicator,
  { lang, year }: Pick<View, 'lang' | 'year'>,
  regions: readonly SceneRegion[],
  breaks: readonly number[],
  colours: readonly string[],
): Legend {
  const values = regions.flatMap(({ value }) => (value === null ? [] : [value]))
  const low = Math.min(...values, breaks[0] ?? Infinity)
  const high = Math.max(...values, breaks.at(-1) ?? -Infinity)
  const counts = classCounts(values, breaks)
  const bounds = values.length ? [low, ...breaks, high] : []
  return {
    title: indicator.title[lang],
    unit: indicator.display.unit[lang],
    year,
    classes: colours.slice(0, Math.max(0, bounds.length - 1)).map((colour, index) => {
      const from = bounds[index] ?? 0
      const to = bounds[index + 1] ?? 0
      const text = (value: number) => formatBreak(indicator, value, lang)
      return {
        index,
        from,
        to,
        colour,
        count: counts[index] ?? 0,
        label:
          breaks.length === 0
            ? formatValue(indicator, from, lang)
            : index === 0
              ? say('below', lang, { to: text(to) })
              : index === breaks.length
                ? say('andMore', lang, { from: text(from) })
                : say('range', lang, { from: text(from), to: text(to) }),
      }
    }),
    breaks,
    breakTexts: breaks.map((value) => formatBreak(indicator, value, lang)),
    noData: { count: regions.length - values.length, label: say('noData', lang) },
    midpointLabel: midpointText(indicator, lang),
  }
}

/** What the middle of a diverging ramp means, with its figure where it is a fixed one. */
function midpointText(indicator: Indicator, lang: Lang): string {
  const label = indicator.midpointLabel[lang]
  return label && typeof indicator.midpoint === 'number'
    ? `${formatBreak(indicator, indicator.midpoint, lang)} = ${label}`
    : label
}

/** A row of a legend: what it looks like on the map, and what it means. */
export type LegendEntry =
  | { readonly form: 'class' | KeyEntry['form']; readonly colour: string; readonly text: string }
  | { readonly form: 'no data' | 'ring'; readonly text: string }
  | {
      readonly form: 'symbol'
      readonly symbol: SymbolId
      readonly colour: string
      readonly text: string
    }

/** The rows of a legend: classes, lowest first, then no data, what else is coloured or drawn, and the symbols of the overlays on show. */
export function legendEntries(scene: Scene): LegendEntry[] {
  const { legend, colours, overlays, grid, key, view } = scene
  const ring = scene.marks.find((mark) => mark.ring)?.ring
  return [
    ...(grid ? [] : legend.classes).map(({ colour, label }) => ({
      form: 'class' as const,
      colour,
      text: label,
    })),
    ...(legend.noData.count > 0 ? [{ form: 'no data' as const, text: legend.noData.label }] : []),
    ...(key ?? []),
    ...overlays
      .filter(({ on, overlay }) => on && isDrawn(scene, overlay))
      .map(({ overlay: { symbol, colour, name } }) => ({
        form: 'symbol' as const,
        symbol,
        colour: colours[colour as keyof Scene['colours']],
        text: name[view.lang],
      })),
    ...(ring ? [{ form: 'ring' as const, text: ring.key }] : []),
  ]
}
