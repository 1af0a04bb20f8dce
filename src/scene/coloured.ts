import { figure, seriesOf, termsOf, type Atlas } from '../atlas/atlas'
import type { Indicator, MapTheme } from '../atlas/model'
import { capitalProvinces, regionOf } from '../atlas/units'
import { say } from '../i18n/words'
import { ramp } from '../stats/palette'
import { rankingOf } from '../stats/rank'
import type { View } from '../view/view'
import { answerOf } from './answer'
import { balanceBar } from './balance'
import { captionOf } from './caption'
import type { Classed, ClassedBy } from './classed'
import type { UnitFigure } from './figures'
import { formatNumber, formatValue } from './format'
import { legendOf } from './legend'
import type { Colours, Scene, SceneRegion } from './model'
import { regionName } from './region-name'
import { THEMES } from './themes'

/** What of a view colours and words depend on. */
export type ColouredBy = ClassedBy & Pick<View, 'palette' | 'lang'>

/** Colours instead of the theme's own, such as variables that the page fills in. */
export interface Ink {
  readonly colours: Colours
  readonly ramp: (classes: number) => string[]
}

/** The third step to a scene: all that is said and coloured of its figures, wherever the map stands and whatever is chosen. */
export type Coloured = Pick<
  Scene,
  | 'indicator'
  | 'level'
  | 'theme'
  | 'colours'
  | 'question'
  | 'answer'
  | 'description'
  | 'title'
  | 'unit'
  | 'year'
  | 'ramp'
  | 'regions'
  | 'ranking'
  | 'nation'
  | 'legend'
  | 'balance'
  | 'caption'
  | 'alt'
>

export function coloured(
  atlas: Atlas,
  step: Classed,
  view: ColouredBy,
  theme: MapTheme,
  ink?: Ink,
): Coloured {
  const { indicator, breaks } = step
  const { lang, level, year } = view
  const classes = breaks.length + 1
  const colours = ink?.colours ?? THEMES[theme]
  const colourRamp = ink?.ramp(classes) ?? ramp(view.palette, classes, theme)
  const regions = regionsOf(atlas, step, view)
  const ranking = rankingOf(regions)
  const nation = {
    value: step.nation,
    text: step.nation === null ? say('noData', lang) : formatValue(indicator, step.nation, lang),
  }
  const balance = balanceBar(atlas, indicator, view)
  const { question, description } = termsOf(atlas, indicator.id)
  return {
    ...{ indicator, level, theme, colours, year, regions, ranking, nation, balance },
    question: question[lang],
    answer: answerOf(indicator, view, regions, balance),
    description: description[lang],
    title: indicator.title[lang],
    unit: indicator.display.unit[lang],
    ramp: colourRamp,
    legend: legendOf(indicator, view, regions, breaks, colourRamp),
    caption: captionOf(atlas, indicator, view),
    alt: altOf(indicator, view, regions, ranking, nation),
  }
}

function regionsOf(
  atlas: Atlas,
  { indicator, figures, ranks, classes }: Classed,
  view: ColouredBy,
): SceneRegion[] {
  const { lang } = view
  const capital = new Set(capitalProvinces(atlas.catalogue))
  return figures.map((entry, i) => {
    const { region, province } = entry.unit
    const place = region.place ?? [0, 0, 0, 0, 0, 0, 0]
    const parent = regionOf(atlas.catalogue, province)
    const name = region.name[lang]
    return {
      code: region.code,
      name: view.level === 'province' ? region.short[lang] : name,
      fullName: regionName(region, parent, lang),
      province,
      capital: capital.has(province),
      value: entry.value,
      text: entry.value === null ? say('noData', lang) : formatValue(indicator, entry.value, lang),
      cls: classes[i] ?? null,
      rank: ranks[i] ?? null,
      provisional: entry.flag.includes('p'),
      remark: remarkOf(atlas, view, indicator, entry),
      at: [place[0], place[1]],
      extent: [place[2], place[3], place[4], place[5]],
    }
  })
}

function remarkOf(atlas: Atlas, view: ColouredBy, indicator: Indicator, entry: UnitFigure): string {
  const { lang } = view
  const named = (code: string) => regionOf(atlas.catalogue, code)?.name[lang] ?? code
  const series = seriesOf(atlas, indicator.id, view.level)
  const valued = (code: string) => {
    const value = series ? figure(series, code, view.year) : null
    return value === null
      ? say('noData', lang)
      : `${formatValue(indicator, value, lang)} ${indicator.display.unit[lang]}`
  }
  if (entry.kind === 'sum') return say('sumOf', lang, { parts: entry.parts.map(named).join(' + ') })
  if (entry.kind === 'part-of') {
    const whole = entry.parts[0] ?? ''
    return say('districtHasNone', lang, { whole: named(whole), value: valued(whole) })
  }
  if (entry.kind === 'redrawn')
    return say('redrawn', lang, {
      parts: entry.parts.map((code) => `${named(code)} ${valued(code)}`).join(', '),
    })
  const flags = { p: 'provisional', b: 'olderBoundaries', j: 'jointValue', r: 'rough' } as const
  const said = [...entry.flag].flatMap((flag) =>
    flag in flags ? [say(flags[flag as keyof typeof flags], lang)] : [],
  )
  if (said.length) return said.join(', ')
  return entry.unit.region.note[lang]
}

function altOf(
  indicator: Indicator,
  view: ColouredBy,
  regions: readonly SceneRegion[],
  ranking: readonly string[],
  nation: Scene['nation'],
): string {
  const { lang } = view
  const unit = indicator.display.unit[lang]
  const known = ranking.flatMap((code) => regions.find((r) => r.code === code && r.value !== null) ?? [])
  const high = known[0]
  const low = known.at(-1)
  if (!high || !low) return `${indicator.title[lang]}, ${view.year}. ${say('noData', lang)}.`
  const valued = (region: SceneRegion) => `${region.text} ${unit}`
  return (
    say('altMap', lang, {
      year: view.year,
      title: indicator.title[lang],
      count: formatNumber(regions.length, 0, lang),
      level: say(view.level, lang).toLowerCase(),
      high: high.fullName,
      highValue: valued(high),
      low: low.fullName,
      lowValue: valued(low),
    }) + (nation.value === null ? '' : say('altNation', lang, { value: `${nation.text} ${unit}` }))
  )
}
