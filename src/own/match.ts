import { disassemble } from 'es-hangul'
import type { Catalogue, Level, Text } from '../atlas/model'
import { plain } from '../atlas/search'
import { fullName, gazetteerOf, type Candidate, type Gazetteer } from './regions'

export interface Named {
  readonly name: string
  readonly province?: string
}

/** A row that did not find its unit, or not alone. `row` counts from 0. */
export interface Problem {
  readonly row: number
  readonly name: string
  readonly kind: 'unknown' | 'ambiguous' | 'repeated' | 'total'
  readonly suggestions: readonly { readonly code: string; readonly name: Text }[]
}

export interface Matching {
  readonly level: Level
  /** Code of each row; a repeated row has its code too. */
  readonly matched: readonly (string | null)[]
  readonly problems: readonly Problem[]
}

const MOST_SUGGESTED = 3
/** So many misspellings are looked up; a column of something else is not a column of misspellings. */
const MOST_LOOKED_UP = 60
const LONGEST = 60
/** Provinces in the codes of Statistics Korea, which are others than those of the administration. */
const FOREIGN = /^(2[1-5]|3[2-57-9])(\d{3})?$/

/** What a name can mean: units, or `total`. Empty for what is no region. */
export function meaningOf(catalogue: Catalogue, named: Named): readonly Candidate[] | 'total' {
  const gazetteer = gazetteerOf(catalogue)
  const text = cleaned(named.name)
  if (!text) return []
  if (gazetteer.totals.has(text) || /(소계|합계|총계)$/.test(text)) return 'total'
  const found = lookUp(gazetteer, text)
  const province = cleaned(named.province ?? '')
  const within = gazetteer.provinces.get(province)
  if (!within) return found
  const inside = found.filter((candidate) => within.includes(candidate.province))
  return inside.length ? inside : (gazetteer.names.get(province + text) ?? [])
}

/**
 * The unit of each row. The level is the one at which more rows match; rows of whole provinces among municipalities
 * are totals. A homonym is settled by its province: in the row, or in a row of its own above it, as in tables where
 * 부산광역시 stands before its districts. Codes are those of the administration; a column in those of Statistics Korea
 * (21 for Busan) matches nothing, since half of it would match something else.
 */
export function matchRegions(names: readonly Named[], catalogue: Catalogue): Matching {
  const gazetteer = gazetteerOf(catalogue)
  const foreign = names.some(({ name }) => FOREIGN.test(name.trim()))
  const meanings = names.map((named) =>
    foreign && /^\d+$/.test(named.name.trim()) ? [] : meaningOf(catalogue, named),
  )
  const level = levelOf(meanings)
  const problems: Problem[] = []
  const seen = new Set<string>()
  let lookedUp = 0
  let above = ''
  const matched = names.map(({ name, province }, row) => {
    const meaning = meanings[row]!
    const problem = (kind: Problem['kind'], candidates: readonly Candidate[] = []) => {
      const suggestions = candidates
        .slice(0, MOST_SUGGESTED)
        .map((candidate) => ({ code: candidate.code, name: fullName(catalogue, candidate) }))
      problems.push({ row, name, kind, suggestions })
      return null
    }
    if (meaning === 'total') return problem('total')
    const whole = meaning.find((candidate) => candidate.level === 'province')
    if (whole) above = whole.province
    const here = meaning.filter((candidate) => candidate.level === level)
    if (here.length === 0) {
      if (whole) return problem('total')
      const near = meaning.length
        ? gazetteer.units.filter(({ code }) => meaning.some(({ province: of }) => of === code))
        : lookedUp++ < MOST_LOOKED_UP
          ? similar(gazetteer, name, province, level)
          : []
      return problem('unknown', near)
    }
    const settled = here.length > 1 ? here.filter((candidate) => candidate.province === above) : here
    if (settled.length !== 1) return problem('ambiguous', here)
    const { code } = settled[0]!
    if (seen.has(code)) problem('repeated')
    seen.add(code)
    return code
  })
  return { level, matched, problems }
}

function levelOf(meanings: readonly (readonly Candidate[] | 'total')[]): Level {
  const count = (level: Level) =>
    new Set(
      meanings.flatMap((meaning) =>
        meaning === 'total' ? [] : meaning.filter((c) => c.level === level).map(({ code }) => code),
      ),
    ).size
  const rows = (level: Level) =>
    meanings.filter((meaning) => meaning !== 'total' && meaning.some((c) => c.level === level)).length
  const [provinces, municipalities] = [rows('province'), rows('municipality')]
  if (provinces !== municipalities) return provinces > municipalities ? 'province' : 'municipality'
  return count('province') >= count('municipality') ? 'province' : 'municipality'
}

/** A name as it stands, with a province before or behind it, or with its code before it. */
function lookUp(gazetteer: Gazetteer, text: string): readonly Candidate[] {
  const direct = gazetteer.names.get(text)
  if (direct) return direct
  const [, code = '', rest = ''] = /^(\d{10}|\d{5}|\d{2})(\D.*)$/.exec(text) ?? []
  if (code) {
    const named = lookUp(gazetteer, rest)
    const coded = gazetteer.names.get(code) ?? []
    const both = named.filter((candidate) => coded.includes(candidate))
    return both.length ? both : named
  }
  for (let cut = text.length - 1; cut >= 2; cut--) {
    const found = [
      inside(gazetteer, text.slice(0, cut), text.slice(cut)),
      inside(gazetteer, text.slice(-cut), text.slice(0, -cut)),
    ].flat()
    if (found.length) return found
  }
  return []
}

const inside = ({ names, provinces }: Gazetteer, province: string, name: string) => {
  const within = /^\d/.test(province) ? undefined : provinces.get(province)
  return within
    ? (names.get(name) ?? []).filter((c) => c.level === 'municipality' && within.includes(c.province))
    : []
}

/** Letters and digits of a name, without the number or mark of a footnote. */
function cleaned(name: string): string {
  if (name.length > LONGEST) return ''
  const bare = name
    .replace(/[\u00B2\u00B3\u00B9\u2070-\u209F\u2460-\u24FF]/g, '')
    .normalize('NFKC')
    .trim()
    .replace(/\s*(주?\s*\d{1,2}\)|\([^()]*\)|\*+)+$/, '')
  return plain(bare || name)
}

/** The units a name may have been meant for: the city of a district, else those written most alike. */
function similar(
  gazetteer: Gazetteer,
  name: string,
  province: string | undefined,
  level: Level,
): readonly Candidate[] {
  const text = cleaned(name)
  const cities = gazetteer.former.get(text) ?? suffixed(gazetteer.former, text)
  if (cities) return level === 'municipality' ? cities : provincesOf(gazetteer, cities)
  if (/^\d*$/.test(text) || text.length > LONGEST / 2) return []
  const within = gazetteer.provinces.get(cleaned(province ?? ''))
  const letters = disassemble(text)
  const renamed = gazetteer.names.get(text.replace(/[시군구]$/, '')) ?? []
  return gazetteer.units
    .filter((unit) => unit.level === level)
    .map((unit) => {
      const keys = gazetteer.keys.get(unit.code) ?? []
      if (renamed.includes(unit)) return { unit, far: 0 }
      const far = Math.min(
        ...keys.filter((key) => !/^\d/.test(key)).map((key) => distance(letters, disassemble(key))),
      )
      return { unit, far: far + (within && !within.includes(unit.province) ? 1 : 0) }
    })
    .filter(({ far }) => far <= Math.max(2, letters.length / 3))
    .sort((a, b) => a.far - b.far)
    .map(({ unit }) => unit)
}

const suffixed = (former: Gazetteer['former'], text: string) =>
  [...former].find(([key]) => key.length > 3 && text.endsWith(key))?.[1]

const provincesOf = ({ units }: Gazetteer, cities: readonly Candidate[]) =>
  units.filter(({ code }) => cities.some(({ province }) => province === code))

/** Edit distance of Levenshtein (1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
