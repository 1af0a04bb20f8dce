import { indicatorOf, seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Level, Series } from '../atlas/model'
import { capitalProvinces, unitsOf } from '../atlas/units'
import { balanceWord } from '../i18n/balance-words'
import { say } from '../i18n/words'
import { balanceOf, type Balance, type Mixing } from '../stats/balance'
import type { View } from '../view/view'
import { formatValue } from './format'
import type { BalanceBar } from './model'

/** The level whose table a balance is taken from: the provinces' reaches further back. */
const levelOf = (indicator: Indicator, year: number): Level | undefined =>
  (['province', 'municipality'] as const).find((at) => covers(indicator, at, year))

/**
 * Capital area and rest over the years, for an indicator that has a figure in `year`; null where its series is not here.
 */
export function balanceOver(
  atlas: Atlas,
  indicator: Indicator,
  year: number,
  otherwise: Level = 'province',
): (Balance & { readonly weight: string | undefined }) | null {
  const level = levelOf(indicator, year) ?? otherwise
  const series = seriesOf(atlas, indicator.id, level)
  // Of townships of a part of the country there is no capital area to be set against the rest.
  if (!series || indicator.ground) return null
  const weightId = indicator.ratio?.denominator ?? indicator.weight ?? undefined
  const weight = weightId ? (seriesOf(atlas, weightId, level) ?? null) : null
  const balance = balanceFor(atlas, series, indicator.summable ? { by: 'sum' } : { by: 'mean', weight })
  return { ...balance, weight: weightId }
}

/**
 * The capital area against the rest: shares of a sum, or two means. From the provinces' table where there is one,
 * since it reaches further back; null where the indicator has no figures for the year.
 */
export function balanceBar(
  atlas: Atlas,
  indicator: Indicator,
  view: Pick<View, 'lang' | 'level' | 'year'>,
): BalanceBar | null {
  const { lang } = view
  const balance = balanceOver(atlas, indicator, view.year, view.level)
  if (!balance) return null
  const now = balance.line.find(({ year }) => year === view.year)
  if (!now || (now.capital === null && now.rest === null)) return null
  const text = (value: number | null) =>
    value === null ? say('noData', lang) : formatValue(indicator, value, lang)
  const { kind } = balance
  return {
    kind,
    capital: now.capital,
    rest: now.rest,
    capitalText: text(now.capital),
    restText: text(now.rest),
    part: now.part,
    line: balance.line,
    remark:
      kind === 'share'
        ? balanceWord('shareRemark', lang)
        : kind === 'split'
          ? balanceWord('splitRemark', lang)
          : !balance.simple
            ? balanceWord('weightedRemark', lang, {
                weight: indicatorOf(atlas.catalogue, balance.weight ?? '')?.title[lang] ?? '',
              })
            : balanceWord('simpleRemark', lang),
  }
}

const known = new WeakMap<Series, { mixing: Mixing; balance: Balance }>()

/** The whole line of a series is worked out once; a year only picks from it. */
function balanceFor(atlas: Atlas, series: Series, mixing: Mixing): Balance {
  const found = known.get(series)
  if (found && sameMixing(found.mixing, mixing)) return found.balance
  const capital = new Set(capitalProvinces(atlas.catalogue))
  const units = unitsOf(atlas.catalogue, series.vintage ?? 'statistics', series.level)
  const codes = (inside: boolean) =>
    units.filter(({ province }) => capital.has(province) === inside).map(({ region }) => region.code)
  const balance = balanceOf(series, { capital: codes(true), rest: codes(false) }, mixing)
  known.set(series, { mixing, balance })
  return balance
}

const sameMixing = (a: Mixing, b: Mixing) =>
  a.by === b.by && (a.by === 'sum' || b.by === 'sum' || a.weight === b.weight)

const covers = (indicator: Indicator, level: Level, year: number) =>
  indicator.levels[level]?.years.includes(year) ?? false
