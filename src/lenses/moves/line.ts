import type { Lang, Moves } from '../../atlas/model'
import { capitalProvinces } from '../../atlas/units'
import { say } from '../../i18n/words'
import { axisOf, breaksIn, seriesOfPoints, type Trend } from '../../scene/trend'
import type { LensContext } from '../lens'
import { figuresOf, type Chosen } from './figures'
import { movesWord } from './words'

/**
 * The net gain over the years: of the province chosen, whose line is cut where it was another land before, else of the
 * capital area, whose line goes on, since all that split off did so on the same side. Null for fewer than two years.
 */
export function netLine({ atlas, view }: LensContext, moves: Moves, chosen: Chosen | null): Trend | null {
  const { level, lang, year } = view
  const [from, to] = [moves.years[0], moves.years.at(-1)]
  if (from === undefined || to === undefined || from === to) return null
  const { indicator, series } = figuresOf(moves, level, 'net', null)
  const codes = chosen ? [chosen.code] : capitalProvinces(atlas.catalogue)
  const rows = series.values.filter((_, i) => codes.includes(series.regions[i] ?? ''))
  const points = moves.years.flatMap((one, i) => {
    const there = rows.flatMap((row) => row[i] ?? [])
    return there.length ? [{ year: one, value: there.reduce((sum, value) => sum + value, 0), flag: '' }] : []
  })
  const cuts = moves.births.filter(({ region, parent }) => codes.includes(region) || codes.includes(parent))
  const name = chosen?.name[lang] ?? say('capitalArea', lang)
  const kind = chosen ? 'region' : 'capital'
  const breaks = chosen ? cuts.map((birth) => birth.year) : []
  const line = seriesOfPoints(indicator, view, { id: kind, kind, name, points, breaks })
  if (!line) return null
  const shown = chosen
    ? { ...indicator, breaks: indicator.breaks.filter(({ year: at }) => breaks.includes(at)) }
    : indicator
  return {
    ...{ from, to, year },
    unit: indicator.display.unit[lang],
    ...axisOf(
      indicator,
      points.map(({ value }) => value),
      lang,
    ),
    lines: [line],
    breaks: breaksIn(shown, view),
    provisional: '',
    sentence: movesWord('lineSentence', lang, {
      ...{ name, from: line.first.year, first: line.first.text, to: line.last.year, last: line.last.text },
      ...peaks(points, line.segments.flat()),
    }),
  }
}

/** What the line over the years is called, in the panel and in pictures. */
export const titleOfLine = (line: Trend, lang: Lang) =>
  movesWord('lineTitle', lang, { name: line.lines[0]?.name ?? '', from: line.from, to: line.to })

/** The most and the least of a line, with their years. */
function peaks(
  points: readonly { readonly year: number; readonly value: number }[],
  told: readonly { readonly year: number; readonly text: string }[],
) {
  const sorted = [...points].sort((a, b) => a.value - b.value)
  const [least, most] = [sorted[0]?.year ?? 0, sorted.at(-1)?.year ?? 0]
  const textOf = (year: number) => told.find((point) => point.year === year)?.text ?? ''
  return { least: textOf(least), leastYear: least, most: textOf(most), mostYear: most }
}
