import { figure, indicatorOf, seriesKey, seriesOf } from '../atlas/atlas'
import { LEVELS, type Indicator, type Level } from '../atlas/model'
import { regionOf, unitsOf } from '../atlas/units'
import { balanceOver } from '../scene/balance'
import { nationalFigures } from '../scene/nation'
import { ranksOf } from '../stats/rank'
import type { ResolvedFigure } from './model'
import { Resolver, Unresolved, type Origin } from './resolver'

const NATION = 'nation'

/** A figure and the level whose table it is from. */
interface Found {
  readonly value: number | null
  readonly level: Level
}

/** Figures of indicators. What stands for none throws `Unresolved`. */
export class IndicatorResolver extends Resolver {
  value(id: string, code: string, asked: string): ResolvedFigure {
    return this.found(id, (indicator) => this.at(indicator, code, this.year(indicator, asked)))
  }

  capitalOrRest(id: string, side: 'capital' | 'rest', asked: string): ResolvedFigure {
    return this.found(id, (indicator) => this.side(indicator, side, this.year(indicator, asked)))
  }

  rank(id: string, code: string, asked: string): ResolvedFigure {
    const indicator = this.indicator(id)
    const { regions, level } = this.level(indicator, code)
    const year = this.year(indicator, asked)
    const ranks = ranksOf(regions.map((one) => this.own(indicator, level, one, year)))
    return this.count(ranks[regions.indexOf(code)] ?? null, this.origin(indicator, level))
  }

  /** How many units of a level the statistics have. */
  units(level: string): ResolvedFigure {
    return this.count(unitsOf(this.catalogue, 'statistics', this.levelNamed(level)).length, {
      sources: [],
      row: '',
    })
  }

  share(id: string, asked: string): ResolvedFigure {
    const indicator = this.indicator(id)
    if (!indicator.summable) throw new Unresolved('notSummable')
    const year = this.year(indicator, asked)
    const part = balanceOver(this.atlas, indicator, year)?.line.find((one) => one.year === year)?.part ?? null
    return this.percentage(part === null ? null : part * 100, false, this.origin(indicator, 'province'))
  }

  sum(id: string, area: string, from: string, to: string): ResolvedFigure {
    const indicator = this.indicator(id)
    if (!indicator.summable) throw new Unresolved('notSummable')
    const [first, last] = [this.year(indicator, from), this.year(indicator, to)]
    let sum = 0
    let level: Level = 'province'
    for (let year = first; year <= last; year++) {
      const found = this.area(indicator, area, year)
      if (found.value === null) throw new Unresolved('noFigure')
      sum += found.value
      level = found.level
    }
    return this.amount(indicator, sum, this.origin(indicator, level))
  }

  change(id: string, area: string, from: string, to: string): ResolvedFigure {
    const indicator = this.indicator(id)
    const before = this.area(indicator, area, this.year(indicator, from))
    const after = this.area(indicator, area, this.year(indicator, to))
    if (before.value === null || after.value === null) throw new Unresolved('noFigure')
    const origin = this.origin(indicator, after.level)
    if (this.reference.percent) {
      const percent = before.value > 0 ? (after.value / before.value - 1) * 100 : null
      return this.percentage(percent, true, origin)
    }
    return this.amount(indicator, after.value - before.value, origin, true)
  }

  extreme(form: 'highest' | 'lowest', id: string, named: string, asked: string): ResolvedFigure {
    const indicator = this.indicator(id)
    const level = this.levelNamed(named)
    const year = this.year(indicator, asked)
    const known = unitsOf(this.catalogue, 'statistics', level).flatMap(({ region }) => {
      const value = this.own(indicator, level, region.code, year)
      return value === null ? [] : [{ region, value }]
    })
    const sign = form === 'highest' ? -1 : 1
    const [best, second] = known.sort((a, b) => sign * (a.value - b.value))
    if (!best) throw new Unresolved('noFigure')
    if (best.value === second?.value && !this.reference.value) throw new Unresolved('tie')
    const origin = this.origin(indicator, level)
    if (this.reference.value) return this.amount(indicator, best.value, origin)
    const province = level === 'municipality' ? regionOf(this.catalogue, best.region.parent) : undefined
    const { lang } = this
    const text = [province?.short[lang], best.region.name[lang]].filter(Boolean)
    return {
      text: lang === 'ko' ? text.join(' ') : text.reverse().join(', '),
      standing: 'established',
      ...origin,
    }
  }

  counted(id: string, named: string, asked: string, compare: string, number: string): ResolvedFigure {
    const indicator = this.indicator(id)
    const level = this.levelNamed(named)
    const year = this.year(indicator, asked)
    const than = Number(number) / indicator.display.factor
    const test = COMPARE[compare]
    if (!test || !Number.isFinite(than))
      throw new Unresolved('unknown', { kind: 'comparison', text: `${compare} ${number}` })
    const values = unitsOf(this.catalogue, 'statistics', level).map(({ region }) =>
      this.own(indicator, level, region.code, year),
    )
    if (values.every((value) => value === null)) throw new Unresolved('noFigure')
    const count = values.filter((value) => value !== null && test(value, than)).length
    return this.count(count, this.origin(indicator, level))
  }

  private at(indicator: Indicator, code: string, year: number): Found {
    if (code === NATION)
      return {
        value: nationalFigures(this.atlas, indicator, 'province').get(year) ?? null,
        level: 'province',
      }
    const { level } = this.level(indicator, code)
    return { value: this.own(indicator, level, code, year), level }
  }

  private own(indicator: Indicator, level: Level, code: string, year: number): number | null {
    const series = seriesOf(this.atlas, indicator.id, level)
    return series ? figure(series, code, year) : null
  }

  private side(indicator: Indicator, side: 'capital' | 'rest', year: number): Found {
    const line = balanceOver(this.atlas, indicator, year)?.line
    return { value: line?.find((one) => one.year === year)?.[side] ?? null, level: 'province' }
  }

  private area(indicator: Indicator, area: string, year: number) {
    return area === 'capital' || area === 'rest'
      ? this.side(indicator, area, year)
      : this.at(indicator, area, year)
  }

  private indicator(id: string): Indicator {
    const found = indicatorOf(this.catalogue, id)
    if (!found) throw new Unresolved('unknown', { kind: 'indicator', text: id })
    return found
  }

  private level(indicator: Indicator, code: string): { level: Level; regions: readonly string[] } {
    const region = regionOf(this.catalogue, code)
    const level = LEVELS.find((one) => one === region?.level)
    if (!level) throw new Unresolved('unknown', { kind: 'region', text: code })
    const series = this.atlas.series.get(seriesKey(indicator.id, level))
    if (!series) throw new Unresolved('noFigure')
    return {
      level,
      regions: unitsOf(this.catalogue, 'statistics', level).map(({ region: { code } }) => code),
    }
  }

  private levelNamed(name: string): Level {
    const level = LEVELS.find((one) => one === name)
    if (!level) throw new Unresolved('unknown', { kind: 'level', text: name })
    return level
  }

  /** `latest`: the last year in which the indicator has figures at any level. */
  private year(indicator: Indicator, asked: string): number {
    const years = LEVELS.flatMap((level) => indicator.levels[level]?.years ?? [])
    const year = asked === 'latest' ? Math.max(...years) : Number(asked)
    if (!years.includes(year)) throw new Unresolved('noFigure')
    return year
  }

  /** Sources of an indicator at a level, of a computed one those of its two parts, and its row. */
  private origin(indicator: Indicator, level: Level): Origin {
    const parts = indicator.ratio ? [indicator.ratio.numerator, indicator.ratio.denominator] : [indicator.id]
    const sources = parts.flatMap((id) => {
      const levels = indicatorOf(this.catalogue, id)?.levels
      return (levels?.[level] ?? levels?.province ?? levels?.municipality)?.sources ?? []
    })
    const told = [level, ...LEVELS].find((one) => indicator.levels[one])
    // A reader's own figures are their own source.
    const row = told && !sources.includes(indicator.id) ? `${indicator.id}.${told}` : ''
    return { sources: [...new Set(sources)], row }
  }

  private found(id: string, find: (indicator: Indicator) => Found): ResolvedFigure {
    const indicator = this.indicator(id)
    const { value, level } = find(indicator)
    return this.amount(indicator, value, this.origin(indicator, level))
  }
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}
