import type { SingleFact } from '../atlas/decode-profile'
import type { Lang, Overlay } from '../atlas/model'
import { formatNumber, formatPlain } from '../scene/format'
import { rowsWhere } from '../atlas/policy/query'
import type { Standing } from '../atlas/policy/standing'
import type { ResolvedFigure } from './model'
import { Resolver, Unresolved } from './resolver'

const MINUS = '\u2212'

/** Single facts, series of some regions, cells of the policy's tables, overlays and places. Throws `Unresolved`. */
export class TableResolver extends Resolver {
  fact(id: string): ResolvedFigure {
    const fact = this.tables.further.facts.find((one) => one.id === id)
    if (!fact) throw new Unresolved('unknown', { kind: 'fact', text: id })
    if (fact.value === '') throw new Unresolved('noFigure')
    return {
      text: this.withUnit(grouped(fact.value, this.lang), fact.unit[this.lang]),
      standing: STANDING_OF[fact.status],
      sources: fact.sources,
      row: `fact.${id}`,
    }
  }

  partial(id: string, region: string, asked: string): ResolvedFigure {
    const { partial } = this.tables.further
    const indicator = partial.indicators.find((one) => one.id === id)
    if (!indicator) throw new Unresolved('unknown', { kind: 'partial series', text: id })
    const rows = (partial.regions[region] ?? []).filter((row) => row.indicator === id)
    const last = Math.max(...rows.map(({ year }) => year))
    const row = rows.find(({ year }) => year === (asked === 'latest' ? last : Number(asked)))
    if (!row) throw new Unresolved('noFigure')
    const { lang } = this
    const digits = this.reference.digits ?? indicator.decimals
    return {
      text: this.withUnit(formatNumber(row.value, digits, lang), indicator.unit[lang]),
      standing: indicator.standing,
      sources: [row.source],
      row: id,
    }
  }

  cell(name: string, column: string, where: readonly string[]): ResolvedFigure {
    const rows = this.tables.policy.get(name)
    if (!rows) throw new Unresolved('unknown', { kind: 'table', text: name })
    const asked = where.map((pair) => pair.split(/=(.*)/s) as [string, string])
    const missing = asked.find(([key]) => rows[0]?.[key] === undefined)
    if (missing) throw new Unresolved('unknown', { kind: 'column', text: missing[0] })
    const fitting = rowsWhere(this.tables.policy, name, asked)
    const [row] = fitting
    if (!row || fitting.length > 1) throw new Unresolved('rows', { count: fitting.length })
    const text = row.cells[`${column}_${this.lang}`] ?? row.cells[column]
    if (text === undefined) throw new Unresolved('unknown', { kind: 'column', text: column })
    if (text === '') throw new Unresolved('noFigure')
    const digits = this.reference.digits
    const shown =
      digits === null || !NUMBER.test(text)
        ? grouped(text, this.lang)
        : formatNumber(Number(text), digits, this.lang)
    return {
      text: this.withUnit(shown, this.reference.suffix),
      standing: row.standing,
      sources: row.sources,
      row: '',
    }
  }

  documented(id: string, asked: string): ResolvedFigure {
    const overlay = this.overlay(id)
    const year = asked ? Number(asked) : null
    const places = this.atlas.places.filter(
      (place) =>
        place.overlay === overlay.id &&
        place.group === place.id &&
        place.counted &&
        (year === null ||
          (place.from !== null && place.from <= year && (place.to === null || place.to >= year))),
    )
    return this.count(places.length, {
      sources: places.flatMap(({ record }) => record?.sources ?? []),
      row: '',
    })
  }

  placeFact(id: string, kind: string, date: string): ResolvedFigure {
    const place = this.atlas.places.find((one) => one.id === id)
    if (!place) throw new Unresolved('unknown', { kind: 'place', text: id })
    const facts = (place.record?.facts ?? [])
      .filter((fact) => fact.kind === kind && (!date || fact.date === date))
      .sort((a, b) => (a.date < b.date ? 1 : -1))
    const [fact] = facts
    const known = this.atlas.factKinds.find((one) => one.id === kind)
    if (!fact || !known) throw new Unresolved('noFigure')
    const { lang } = this
    const { digits } = this.reference
    return {
      text:
        fact.value === null
          ? fact.text[lang]
          : this.withUnit(
              digits === null ? formatPlain(fact.value, 3, lang) : formatNumber(fact.value, digits, lang),
              known.unit[lang],
            ),
      standing: known.group === 'plan' ? 'target' : 'established',
      sources: fact.sources,
      row: '',
    }
  }

  private overlay(id: string): Overlay {
    const found = this.catalogue.overlays.find((one) => one.id === id)
    if (!found) throw new Unresolved('unknown', { kind: 'overlay', text: id })
    return found
  }

  planned(id: string): ResolvedFigure {
    return { ...this.count(this.overlay(id).planned, { sources: [], row: '' }), standing: 'target' }
  }
}

/** What a single fact is, by the word of its table. */
const STANDING_OF: Readonly<Record<SingleFact['status'], Standing>> = {
  established: 'established',
  candidate: 'candidate',
  'as-printed': 'printed',
}

const NUMBER = /^-?\d+(\.\d+)?$/
const YEAR = /^(19|20)\d\d$/

/** A number of a table in groups of three, with the decimals it has; anything else, and a year, as it is written. */
function grouped(text: string, lang: Lang): string {
  if (!NUMBER.test(text) || YEAR.test(text)) return text.replace(/^-(?=\d)/, MINUS)
  return formatNumber(Number(text), text.split('.')[1]?.length ?? 0, lang)
}
