import type { Catalogue, Level } from '../../src/atlas/model'
import { normalise } from '../../src/atlas/search'
import { isYear } from '../../src/tables/heading'
import { matchRegions, type Named } from '../../src/tables/match'
import { numberOf } from '../../src/tables/number'
import { VINTAGE } from '../../src/tables/regions'
import { UpdateError } from './errors'
import type { Cell, Member } from './kosis'
import type { Period, Plan } from './plan'

/** A figure of a region in a year, in the unit of the series. */
export interface Figure {
  readonly region: string
  readonly year: number
  readonly value: number
}

/** What was read of the cells of a table, and what was not. */
export interface Figures {
  readonly figures: readonly Figure[]
  /** Names that are no unit of the level, each once. */
  readonly unmatched: readonly string[]
  /** Cells without a figure. */
  readonly missing: number
  /** Figures with more decimals than the series has. */
  readonly rounded: number
  /** Day of the last change that KOSIS names; empty where it names none. */
  readonly lastChanged: string
}

const NATION = /^(전국|전국계|계|합계|총계|소계)$/

/** The code of each member of the class of regions: a municipality by its own name and that of what it stands under. */
export function codesOf(
  members: readonly Member[],
  catalogue: Catalogue,
  level: Level,
): ReadonlyMap<string, string> {
  const byId = new Map(members.map((one) => [one.ITM_ID, one]))
  const names = members.map((one): Named => {
    const above = byId.get(one.UP_ITM_ID ?? '')
    return {
      name: one.ITM_NM,
      ...(above && !NATION.test(normalise(above.ITM_NM)) ? { province: above.ITM_NM } : {}),
    }
  })
  const { matched } = matchRegions(names, catalogue, { level, vintage: VINTAGE })
  const codes = new Map<string, string>()
  members.forEach(({ ITM_ID, ITM_NM }, i) => {
    const code = NATION.test(normalise(ITM_NM)) ? '00' : matched[i]
    if (code && ![...codes.values()].includes(code)) codes.set(ITM_ID, code)
  })
  return codes
}

/**
 * The figures of a plan's cells: members of other classes are added up, of several parts of a year that is taken which the
 * period says. Throws an `UpdateError` where a cell is no figure.
 */
export function figuresOf(
  cells: readonly Cell[],
  { region, query }: Plan,
  catalogue: Catalogue,
  { level, period, factor, decimals }: { level: Level; period: Period; factor: number; decimals: number },
): Figures {
  const codes = codesOf(region.members, catalogue, level)
  const wanted = query.levels.reduce(
    (product, ids, i) => (i === region.at - 1 ? product : product * ids.length),
    1,
  )
  /** code and year -> period -> what its members say. */
  const found = new Map<string, Map<string, number[]>>()
  const unmatched = new Set<string>()
  let missing = 0
  for (const cell of cells) {
    const code = codes.get(String(cell[`C${region.at}`]))
    if (code === undefined) {
      unmatched.add(String(cell[`C${region.at}_NM`]))
      continue
    }
    const [, year = '', part = ''] = /^(\d{4})(\d{2})?$/.exec(cell.PRD_DE) ?? []
    if (!isYear(Number(year))) throw new UpdateError(`${query.table}: "${cell.PRD_DE}" is no period.`)
    if (typeof period.part === 'number' && Number(part) !== period.part) continue
    const value = numberOf(cell.DT ?? '')
    if (value === undefined)
      throw new UpdateError(
        `${query.table}: "${cell.DT}" of ${String(cell[`C${region.at}_NM`])}, ${year}, is no figure.`,
      )
    if (value === null) {
      missing++
      continue
    }
    const key = `${code} ${year}`
    const parts = found.get(key) ?? new Map<string, number[]>()
    found.set(key, parts)
    parts.set(part, [...(parts.get(part) ?? []), value])
  }
  const needed = period.part === 'mean' ? { H: 2, Q: 4, M: 12 }[period.every] : 1
  let rounded = 0
  const figures = [...found].flatMap(([key, parts]): Figure[] => {
    const sums = [...parts.values()]
    // A year of which a part or a member is missing has no figure.
    if (sums.length !== needed || sums.some((values) => values.length !== wanted)) {
      missing++
      return []
    }
    const exact = (sums.flat().reduce((sum, value) => sum + value, 0) / sums.length) * factor
    const value = Number(exact.toFixed(decimals))
    if (Math.abs(value - exact) > 1e-9 * Math.max(1, Math.abs(exact))) rounded++
    const [code = '', year = ''] = key.split(' ')
    return [{ region: code, year: Number(year), value }]
  })
  const lastChanged = cells.reduce(
    (last, { LST_CHN_DE }) => ((LST_CHN_DE ?? '') > last ? (LST_CHN_DE ?? '') : last),
    '',
  )
  return { figures, unmatched: [...unmatched], missing, rounded, lastChanged }
}
