import type { Atlas } from '../atlas/atlas'
import type { Catalogue, Indicator, Lang, Moves, PolicyTables } from '../atlas/model'
import { formatNumber, isSigned } from '../scene/format'
import type { Further } from '../scene/further'
import type { ResolvedFigure } from './model'
import type { Problem } from './problem'
import type { Reference } from './reference'

/** What the figures of a story are taken from; `needsOf` says how much of it a story needs. */
export interface Tables {
  readonly atlas: Atlas
  readonly further: Further
  readonly policy: PolicyTables
  /** Tables of moves by name. */
  readonly moves: ReadonlyMap<string, Moves>
}

/** Why a reference stands for no figure. Ends the resolving of one; `resolve` makes a problem of it. */
export class Unresolved extends Error {
  constructor(
    readonly code: Problem['code'],
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
  }
}

/** Where a figure comes from. */
export type Origin = Pick<ResolvedFigure, 'sources' | 'row'>

/** Resolves a reference: finds its figure and puts it into words. */
export class Resolver {
  protected readonly atlas: Atlas
  protected readonly catalogue: Catalogue

  constructor(
    protected readonly reference: Reference,
    protected readonly tables: Tables,
    protected readonly lang: Lang,
  ) {
    this.atlas = tables.atlas
    this.catalogue = tables.atlas.catalogue
  }

  /** A figure of an indicator in words: scaled, rounded, with its sign and unit as asked. */
  protected amount(
    indicator: Indicator,
    value: number | null,
    origin: Origin,
    signed = isSigned(indicator),
  ): ResolvedFigure {
    if (value === null) throw new Unresolved('noFigure')
    const { display } = indicator
    const { abs, digits } = this.reference
    const shown = value * display.factor
    const text = formatNumber(
      abs ? Math.abs(shown) : shown,
      digits ?? display.decimals,
      this.lang,
      signed && !abs,
    )
    return { text: this.withUnit(text, display.unit[this.lang]), standing: 'established', ...origin }
  }

  protected percentage(value: number | null, signed: boolean, origin: Origin): ResolvedFigure {
    if (value === null) throw new Unresolved('noFigure')
    const { abs, digits } = this.reference
    const text = formatNumber(abs ? Math.abs(value) : value, digits ?? 1, this.lang, signed && !abs)
    return { text: this.withUnit(text, '%'), standing: 'established', ...origin }
  }

  protected count(value: number | null, { sources, row }: Origin): ResolvedFigure {
    if (value === null) throw new Unresolved('noFigure')
    return {
      text: formatNumber(value, 0, this.lang),
      standing: 'established',
      sources: [...new Set(sources)],
      row,
    }
  }

  /**
   * Korean joins a unit to its number, English sets it apart, a percent sign is joined in both. A unit that says of how many
   * ("226개 시군구 중") stands before it in Korean.
   */
  protected withUnit(text: string, unit: string): string {
    if (this.reference.bare || !unit) return text
    if (this.lang === 'ko' && / 중$/.test(unit)) return `${unit} ${text}`
    return this.lang === 'ko' || unit === '%' ? `${text}${unit}` : `${text} ${unit}`
  }
}
