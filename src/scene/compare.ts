import type { Atlas } from '../atlas/atlas'
import type { Latest } from '../atlas/decode-profile'
import type { Indicator, Lang, Level } from '../atlas/model'
import { regionOf } from '../atlas/units'
import { tell } from '../i18n/profile-words'
import { formatNumber } from './format'
import { keyFiguresOf, ownFigureOf } from './key-figures'
import type { Colours, Scene } from './model'
import { shownDifference } from './profile'
import { trendOf, type Trend, type TrendPoint, type TrendSeries } from './trend'

export interface ComparedRegion {
  readonly code: string
  readonly name: string
  readonly colour: string
  /** Drawn dashed: the colours have been used once already. */
  readonly dashed: boolean
}

export interface ComparedRow {
  readonly id: string
  /** As `indicator.level`, of a figure; empty for what follows from one. */
  readonly series: string
  readonly label: string
  /** Year and unit. */
  readonly about: string
  /** One for each region; `note` says what must be known of it. */
  readonly cells: readonly { readonly text: string; readonly note: string }[]
}

/** Two or more regions side by side. */
export interface Comparison {
  readonly title: string
  readonly regions: readonly ComparedRegion[]
  /** The figure in view: value, rank, change. */
  readonly now: readonly ComparedRow[]
  /** The main figures by theme; null while they are on their way. */
  readonly keyFigures: readonly { readonly title: string; readonly rows: readonly ComparedRow[] }[] | null
  readonly trend: Trend | null
}

/** Colours of the lines, far apart in hue and lightness; the first is that of the selection. */
const INKS: readonly (keyof Colours)[] = ['accent', 'k8', 'k4', 'k2', 'k1', 'k3', 'k5', 'k6', 'k7', 'k12']

/** The comparison of the selected regions, in the order they were chosen. */
export function compareOf(atlas: Atlas, scene: Scene, latest: Latest | null): Comparison {
  const { indicator, view } = scene
  const { lang } = view
  // A region that the map cannot show, such as a province among municipalities, has its own latest figure.
  const codes = view.select.filter((id) => regionOf(atlas.catalogue, id))
  const shown = codes.map((code) => {
    const region = scene.regions.find((one) => one.code === code)
    const name = region?.fullName ?? regionOf(atlas.catalogue, code)?.short[lang] ?? code
    return { code, region, name, own: ownFigureOf(atlas, scene, latest, code) }
  })
  const trend = trendOf(atlas, view, codes)
  const line = (code: string) => trend?.lines.find(({ id }) => id === code)
  const ranked = scene.regions.filter(({ rank }) => rank !== null).length
  const rankShort = (rank: number) => tell('rankShort', lang, { rank, total: formatNumber(ranked, 0, lang) })
  const none = { text: tell('none', lang), note: '' }
  return {
    title: tell('comparison', lang, { count: shown.length }),
    regions: shown.map(({ code, name }, i) => ({
      code,
      name,
      colour: scene.colours[INKS[i % INKS.length] ?? 'ink'],
      dashed: i >= INKS.length,
    })),
    now: [
      {
        id: 'value',
        series: `${indicator.id}.${scene.level}`,
        label: scene.title,
        about: aboutText(scene.year, scene.unit),
        cells: shown.map(({ region, own }) =>
          region
            ? { text: region.text, note: region.remark }
            : own
              ? { text: own.text, note: tell('ofYear', lang, { year: own.year }) }
              : none,
        ),
      },
      // Kinds have neither rank nor change.
      ...(scene.legend.unranked
        ? []
        : [
            {
              id: 'rank',
              series: '',
              label: tell('rankRow', lang),
              about: '',
              cells: shown.map(({ region, own }) => {
                const text = own?.rank ?? (region && region.rank !== null ? rankShort(region.rank) : null)
                return text === null ? none : { text, note: '' }
              }),
            },
            {
              id: 'change',
              series: '',
              label: tell('changeRow', lang),
              about: '',
              cells: shown.map(({ code }) => changeOf(indicator, line(code), scene) ?? none),
            },
          ]),
    ],
    keyFigures: latest && keyFigureRows(atlas, latest, scene, codes),
    trend,
  }
}

const aboutText = (year: number, unit: string) => [year, unit].filter(Boolean).join(', ')

/** The change to the year in view, in words; null where there is none to tell. */
function changeOf(indicator: Indicator, line: TrendSeries | undefined, { view }: Scene) {
  const { lang, level } = view
  const now = line?.now
  const since = line && now && changeStart(indicator, level, line.segments.flat(), now.year)
  if (!since) return null
  const { first, moved } = since
  return {
    text: changeText(indicator, first, now, lang),
    note: [
      tell('changeSince', lang, { year: first.year }),
      moved.length ? tell('acrossBoundary', lang, { years: moved.join(', ') }) : '',
    ]
      .filter(Boolean)
      .join('; '),
  }
}

/**
 * The point that a change up to a year is told from, and the years in which boundaries moved in between. A change never
 * reaches over a change of definition, base or source. Null where no earlier point is left.
 * @param points years ascending
 */
export function changeStart<T extends { readonly year: number }>(
  indicator: Indicator,
  level: Level,
  points: readonly T[],
  year: number,
): { readonly first: T; readonly moved: readonly number[] } | null {
  const own = indicator.breaks.filter(
    (one) => (one.level === null || one.level === level) && one.year <= year,
  )
  const since = Math.max(-Infinity, ...own.flatMap((one) => (one.kind === 'boundary' ? [] : [one.year])))
  const first = points.find((point) => point.year >= since)
  if (!first || first.year >= year) return null
  const moved = own.filter((one) => one.kind === 'boundary' && one.year > first.year)
  return { first, moved: [...new Set(moved.map((one) => one.year))] }
}

/** A change between two figures: percent of a quantity, otherwise the difference as shown; with its sign. */
export function changeText(
  indicator: Indicator,
  before: Pick<TrendPoint, 'value'>,
  after: Pick<TrendPoint, 'value'>,
  lang: Lang,
): string {
  const { unit, decimals } = indicator.display
  if (indicator.nature === 'sequential' && unit.en !== '%' && before.value > 0) {
    const amount = formatNumber((after.value / before.value - 1) * 100, 1, lang, true)
    return tell('percent', lang, { amount })
  }
  const amount = formatNumber(shownDifference(indicator, before.value, after.value), decimals, lang, true)
  return unit.en === '%' ? tell('percentagePoints', lang, { amount }) : amount
}

function keyFigureRows(
  atlas: Atlas,
  latest: Latest,
  scene: Scene,
  codes: readonly string[],
): Comparison['keyFigures'] {
  const { lang } = scene.view
  const of = codes.map((code) => {
    const level: Level = regionOf(atlas.catalogue, code)?.level === 'province' ? 'province' : 'municipality'
    return keyFiguresOf(atlas, latest, level, code, lang)
  })
  return atlas.catalogue.themes.flatMap((theme) => {
    const columns = of.map((groups) => groups.find((group) => group.theme === theme.id)?.figures ?? [])
    const ids = new Set(columns.flat().flatMap(({ indicator, main }) => (main ? [indicator] : [])))
    const rows = atlas.catalogue.indicators
      .filter(({ id }) => ids.has(id))
      .flatMap(({ id }): ComparedRow[] => {
        const cells = columns.map((figures) => figures.find(({ indicator }) => indicator === id))
        const any = cells.find((cell) => cell !== undefined)
        if (!any) return []
        return [
          {
            id,
            series: any.series,
            label: any.title,
            about: aboutText(any.year, any.unit),
            cells: cells.map((cell) => ({ text: cell?.text ?? tell('none', lang), note: '' })),
          },
        ]
      })
    return rows.length ? [{ title: theme.name[lang], rows }] : []
  })
}
