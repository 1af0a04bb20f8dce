import { disassemble } from 'es-hangul'
import type { Catalogue, Level, Text } from '../atlas/model'
import { normalise } from '../atlas/search'
import { regionOf } from '../atlas/units'
import { gazetteerOf, overlapping, VINTAGE, type Candidate, type Gazetteer, type Meaning } from './regions'

/** What a row says of its region, in one column or several. */
export interface Named {
  readonly name: string
  readonly province?: string
  readonly code?: string
}

/**
 * Why a row has no unit, or not alone: its name is none; several have it; code and name differ; it names a former city
 * that is now a part; it is a part, or a whole, of what the map shows; it was there before; it is a total.
 */
export type ProblemKind =
  'unknown' | 'ambiguous' | 'contradicted' | 'part' | 'district' | 'lower' | 'repeated' | 'total'

/** A row that did not find its unit, or not alone. `row` counts from 0. */
export interface Problem {
  readonly row: number
  readonly name: string
  readonly kind: ProblemKind
  readonly suggestions: readonly Suggestion[]
}

export interface Suggestion {
  readonly code: string
  readonly name: Text
}

/** What was taken for granted: a name that others have too, or homonyms by the province of the certain rows. */
export interface Taken {
  readonly row: number
  readonly name: string
  readonly kind: 'taken' | 'shared'
  readonly as: Text
}

/** A state of boundaries and a level at which rows find their units. */
export interface Ground {
  readonly vintage: string
  readonly level: Level
}

export interface Matching extends Ground {
  /** Code of each row; a repeated row has its code too. */
  readonly matched: readonly (string | null)[]
  readonly problems: readonly Problem[]
  readonly taken: readonly Taken[]
  /** Where other rows than these find units; the first is the one that was taken. */
  readonly grounds: readonly (Ground & { readonly count: number })[]
}

const MOST_SUGGESTED = 3
/** So many misspellings are looked up; a column of something else is not a column of misspellings. */
const MOST_LOOKED_UP = 60
const LONGEST = 60
const MOST_KEPT = 50_000
/** Provinces in the codes of Statistics Korea, which are others than those of the administration. */
const FOREIGN = /^(2[1-5]|3[2-57-9])(\d{3})?$/
/** What stands in brackets behind a name: 고성군(강원). */
const BRACKETED = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/
/** Those of Statistics Korea -> those of the administration. */
const PROVINCES: Readonly<Record<string, string>> = {
  ...{ 11: '11', 21: '26', 22: '27', 23: '28', 24: '29', 25: '30', 26: '31', 29: '36', 31: '41' },
  ...{ 32: '51', 33: '43', 34: '44', 35: '52', 36: '46', 37: '47', 38: '48', 39: '50' },
}
/** A share of rows in which a column of codes must say what the names say to be believed. */
const AGREED = 0.8

/** What a name can mean, in any vintage: units, or `total`. Empty for what is no region. */
export function meaningOf(catalogue: Catalogue, named: Named): readonly Meaning[] | 'total' {
  const gazetteer = gazetteerOf(catalogue)
  const text = cleaned(named.name)
  if (!text) return []
  if (gazetteer.totals.has(text) || /(소계|합계|총계)$/.test(text)) return 'total'
  const found = lookUp(gazetteer, text)
  const bracketed = cleaned(BRACKETED.exec(named.name.normalize('NFKC'))?.[1] ?? '')
  const behind = bracketed && gazetteer.provinces.has(bracketed) ? bracketed : ''
  const province = cleaned(named.province ?? '') || behind
  const within = province && gazetteer.provinces.get(province)
  if (!within) return found
  const inside = found.filter(({ unit }) => unit.provinces.some((code) => within.includes(code)))
  return inside.length ? inside : (gazetteer.names.get(province + text) ?? [])
}

/** The province in which a code of Statistics Korea lies (`21010`: 26); empty for what is none. */
export const provinceOfForeign = (code: string): string => {
  const [, province = ''] = /^(\d{2})(?:\d{2}0)?$/.exec(code.trim()) ?? []
  return PROVINCES[province] ?? ''
}

/** Whether a text names a region of any vintage. */
export function isRegion(catalogue: Catalogue, name: string): boolean {
  const meaning = meaningOf(catalogue, { name })
  return meaning !== 'total' && meaning.length > 0
}

/**
 * The unit of each row, at the level and in the vintage in which most rows find theirs; that of the statistics unless
 * another keeps all its rows and finds more by their present names.
 *
 * A code decides before a name where the column of codes agrees with the names. A homonym is settled by its province:
 * in the row; in a row of its own above it, as in tables where 부산광역시 stands before its districts, until a row lies
 * elsewhere; else by the province that all certain rows share. The rest is asked, with every candidate.
 *
 * @param wanted instead of what would be chosen
 * @param fixes what the reader decided: row -> code; empty = left out
 */
export function matchRegions(
  names: readonly Named[],
  catalogue: Catalogue,
  wanted: Partial<Ground> = {},
  fixes: ReadonlyMap<number, string> = new Map(),
): Matching {
  const meanings = meaningsOf(names, catalogue)
  const vintages = [VINTAGE, ...catalogue.vintages.map(({ id }) => id).filter((id) => id !== VINTAGE)]
  const settle = (vintage: string, level: Level, helpful = false) =>
    settled({ names, meanings, catalogue, vintage, level, fixes, helpful })
  const all = vintages.flatMap((vintage) =>
    (['province', 'municipality'] as const).map((level) => settle(vintage, level)),
  )
  const of = (vintage: string) =>
    all.find((one) => one.vintage === vintage && one.level === (wanted.level ?? levelOf(meanings, vintage)))!
  const [first, ...later] = vintages.map(of)
  const chosen = wanted.vintage
    ? of(wanted.vintage)
    : later.reduce((best, one) => (surpasses(one, best) ? one : best), first!)
  const rows = new Set(chosen.matched.flatMap((code, i) => (code ? [i] : [])))
  const finds = ({ matched }: Settled) => matched.filter(Boolean).length
  const others = all.filter((one) => finds(one) > 1 && one.matched.some((code, i) => code && !rows.has(i)))
  return {
    ...settle(chosen.vintage, chosen.level, true),
    grounds: [chosen, ...others].map((one) => ({
      vintage: one.vintage,
      level: one.level,
      count: finds(one),
    })),
  }
}

interface Settled extends Ground {
  readonly matched: readonly (string | null)[]
  /** Rows that were found by the name their unit has now. */
  readonly present: number
  readonly problems: readonly Problem[]
  readonly taken: readonly Taken[]
}

/** Another vintage is right only if it keeps every row that is found, and names more of them as they are called now. */
const surpasses = (one: Settled, best: Settled) =>
  one.level === best.level
    ? one.present > best.present && best.matched.every((code, i) => !code || one.matched[i])
    : best.present === 0 && one.present > 0

type RowMeaning = readonly Meaning[] | 'total' | { readonly contradicted: readonly Meaning[] }
type Meanings = readonly RowMeaning[]

const meant = (meaning: RowMeaning): readonly Meaning[] =>
  meaning === 'total' || 'contradicted' in meaning ? [] : meaning

/** What each row means: its code where codes are to be believed, else its name. */
function meaningsOf(names: readonly Named[], catalogue: Catalogue): Meanings {
  const gazetteer = gazetteerOf(catalogue)
  const before = new Map<string, ReturnType<typeof meaningOf>>()
  const byName = names.map((named) => {
    const key = `${named.province ?? ''}\t${named.name}`
    let meaning = before.get(key)
    if (!meaning) before.set(key, (meaning = meaningOf(catalogue, named)))
    return meaning
  })
  const byCode = names.map(({ code = '' }) => gazetteer.names.get(normalise(code)) ?? [])
  const agrees = (i: number) => {
    const meaning = byName[i]!
    return meaning !== 'total' && meaning.some(({ unit }) => byCode[i]!.some((coded) => coded.unit === unit))
  }
  const both = names.flatMap((_, i) =>
    byCode[i]!.length && byName[i]!.length && byName[i] !== 'total' ? [i] : [],
  )
  const believed = both.length > 0 && both.filter(agrees).length >= both.length * AGREED
  const foreign = names.some(({ name }) => FOREIGN.test(name.trim()))
  return names.map(({ name }, i) => {
    if (foreign && /^\d+$/.test(name.trim())) return []
    const [named, coded] = [byName[i]!, byCode[i]!]
    if (!believed || !coded.length) return named
    if (named === 'total') return 'total'
    if (!named.length || agrees(i)) return coded
    return { contradicted: [...coded, ...named] }
  })
}

interface Case extends Ground {
  readonly names: readonly Named[]
  readonly meanings: Meanings
  readonly catalogue: Catalogue
  readonly fixes: ReadonlyMap<number, string>
  /** Whether misspellings are looked up, which takes its time. */
  readonly helpful: boolean
}

function settled({ names, meanings, catalogue, vintage, level, fixes, helpful }: Case): Settled {
  const gazetteer = gazetteerOf(catalogue)
  const problems: Problem[] = []
  const taken: Taken[] = []
  const open: { row: number; here: readonly Candidate[] }[] = []
  /** Rows that found a unit without any help of other rows. */
  const certain: Candidate[] = []
  let present = 0
  let misspelt = 0
  // The province and the city that stand above, while the rows lie in them.
  let province: readonly string[] = []
  let city = ''
  const named = new Set(
    meanings.flatMap((meaning) =>
      meant(meaning).flatMap(({ unit, naming }) => (naming === 'part' ? [] : [unit.code])),
    ),
  )
  // 광주시 is a province only where others stand as headings: alone it is the city of Gyeonggi.
  const isHeading = (meaning: RowMeaning) =>
    meant(meaning).length > 0 && meant(meaning).every(({ unit }) => unit.level === 'province')
  const hierarchical = level === 'municipality' && meanings.some(isHeading)
  const suggest = (candidates: readonly Candidate[]) =>
    [...new Map(candidates.map((one) => [one.code, one])).values()].map((one) => ({
      code: one.code,
      name: fullName(catalogue, one),
    }))
  const problem = (row: number, kind: ProblemKind, candidates: () => readonly Candidate[] = () => []) => {
    problems.push({
      row,
      name: names[row]!.name || names[row]!.code || '',
      kind,
      suggestions: helpful ? suggest(candidates()) : [],
    })
    return null
  }
  const isHere = (unit: Candidate) => unit.level === level && unit.vintages.includes(vintage)
  const near = (units: readonly Candidate[]) =>
    units.flatMap((unit) =>
      (unit.level === level
        ? overlapping(catalogue, unit, vintage)
        : level === 'province'
          ? unit.provinces
          : []
      )
        .map((code) => gazetteer.units.find((one) => one.code === code && isHere(one)))
        .filter((one) => one !== undefined),
    )

  // The total of Sejong is its only municipality.
  const alone = ({ province: whole = '' }: Named) => {
    const codes = gazetteer.provinces.get(cleaned(whole)) ?? []
    const units = gazetteer.units.filter(
      (unit) =>
        level === 'municipality' && isHere(unit) && unit.provinces.some((code) => codes.includes(code)),
    )
    return units.length === 1 && !named.has(units[0]!.code) ? units[0] : undefined
  }

  const kinds = new Map<readonly Meaning[], ReturnType<typeof kindsOf>>()
  const kindsOf = (meaning: readonly Meaning[]) => {
    const units = meaning.filter(({ naming }) => naming !== 'part').map(({ unit }) => unit)
    const wholes = units.filter((unit) => unit.level === 'province')
    const here = units.filter(isHere)
    return {
      ...{ units, wholes, here },
      parts: meaning.filter(({ naming }) => naming === 'part').map(({ unit }) => unit),
      own: here.some((unit) => wholes.some(({ code }) => unit.provinces.includes(code))),
    }
  }
  /** The units of a meaning by what they are here; most rows of a long table share theirs with others. */
  const sorted = (meaning: readonly Meaning[]) => {
    const known = kinds.get(meaning) ?? kindsOf(meaning)
    kinds.set(meaning, known)
    return known
  }

  const found = names.map((said, row): Candidate | null => {
    const fix = fixes.get(row)
    if (fix !== undefined) return gazetteer.units.find((unit) => unit.code === fix && isHere(unit)) ?? null
    const meaning = meanings[row]!
    if (meaning === 'total') return alone(said) ?? problem(row, 'total')
    if ('contradicted' in meaning)
      return problem(row, 'contradicted', () => meaning.contradicted.map(({ unit }) => unit).filter(isHere))
    if (!meaning.length) {
      city = ''
      return problem(row, 'unknown', () =>
        misspelt++ < MOST_LOOKED_UP
          ? similar(gazetteer, said.name, said.province, isHere).slice(0, MOST_SUGGESTED)
          : [],
      )
    }
    const { units, parts, wholes, own, here: all } = sorted(meaning)
    let here = all
    const within = (unit: Candidate) => unit.provinces.some((code) => province.includes(code))
    const whole = wholes[0]
    if (
      level === 'municipality' &&
      whole &&
      !own &&
      (here.length === 0 || (hierarchical && !here.some(within)))
    ) {
      // A row that is a province sets that of the rows below.
      province = wholes.map(({ code }) => code)
      city = ''
      return problem(row, 'total')
    }
    // 남구 below 포항시 is a district of the city.
    const district = city
      ? meaning.find(({ unit }) => unit.city === city && !(said.province && !within(unit) && province.length))
      : undefined
    if (district && !isHere(district.unit)) return problem(row, 'district')
    if (district) here = [district.unit]
    else {
      const towns = meaning.filter(
        ({ unit, naming }) => naming !== 'part' && unit.level === 'municipality' && !unit.city,
      )
      city = towns.length === 1 ? towns[0]!.unit.code : ''
    }
    if (!here.length) {
      if (parts.length) return problem(row, 'part', () => near(parts))
      if (level === 'province' && units.length) return problem(row, 'lower', () => near(units))
      const lower = units.filter(({ city: of }) => of)
      if (lower.length && lower.every(({ city: of }) => named.has(of))) return problem(row, 'district')
      if (units.some((unit) => gazetteer.units.some((one) => one.city === unit.code && named.has(one.code))))
        return problem(row, 'total')
      return problem(row, lower.length ? 'part' : 'unknown', () => near(units))
    }
    const settling = here.length > 1 && province.length ? here.filter(within) : here
    if (settling.length !== 1) {
      open.push({ row, here })
      return null
    }
    const unit = settling[0]!
    if (here.length === 1) {
      certain.push(unit)
      if (!within(unit)) province = []
      const naming = meaning.find((one) => one.unit === unit)?.naming
      if (naming === 'present') present++
      const other = units.some(
        (one) => one !== unit && !one.provinces.some((code) => unit.provinces.includes(code)),
      )
      if (other && !said.province && !isShort(catalogue, unit, said.name))
        taken.push({ row, name: said.name, kind: 'taken', as: fullName(catalogue, unit) })
    } else present++
    return unit
  })

  const shared = sharedProvince(certain)
  const settles = (here: readonly Candidate[]) => here.filter(({ provinces }) => provinces.includes(shared))
  // A homonym that stands there more often than any certain name is of several provinces.
  const most = (codes: readonly string[]) => {
    const count = new Map<string, number>()
    for (const code of codes) count.set(code, (count.get(code) ?? 0) + 1)
    return Math.max(0, ...count.values())
  }
  const byShared =
    shared !== '' &&
    !hierarchical &&
    open.every(({ here }) => settles(here).length === 1) &&
    most(open.map(({ here }) => settles(here)[0]!.code)) <= most(certain.map(({ code }) => code))
  for (const { row, here } of open) {
    const [unit] = byShared ? settles(here) : []
    if (unit) {
      found[row] = unit
      present++
      taken.push({ row, name: names[row]!.name, kind: 'shared', as: fullName(catalogue, unit) })
    } else problem(row, 'ambiguous', () => here)
  }

  const seen = new Set<string>()
  const matched = found.map((unit, row) => {
    if (!unit) return null
    if (seen.has(unit.code)) problem(row, 'repeated')
    seen.add(unit.code)
    return unit.code
  })
  const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row
  return { vintage, level, matched, present, problems: problems.sort(byRow), taken: taken.sort(byRow) }
}

/** The province in which all these lie; empty where there is none. */
const sharedProvince = (units: readonly Candidate[]) =>
  units[0]?.provinces.find((code) => units.every(({ provinces }) => provinces.includes(code))) ?? ''

/** Whether a name is the unit's own, such as 광주 for the metropolitan city, and no looser one. */
const isShort = (catalogue: Catalogue, { code }: Candidate, name: string) => {
  const region = regionOf(catalogue, code)
  return [region?.name, region?.short].some(
    (text) => text && [text.ko, text.en].map(normalise).includes(cleaned(name)),
  )
}

function levelOf(meanings: Meanings, vintage: string): Level {
  const known = meanings.map((meaning) =>
    meant(meaning).filter(({ unit, naming }) => naming !== 'part' && unit.vintages.includes(vintage)),
  )
  const lists = known.some((list) => list.length) ? known : meanings.map(meant)
  const units = (level: Level) => lists.map((list) => list.filter(({ unit }) => unit.level === level))
  const count = (level: Level) =>
    new Set(units(level).flatMap((list) => list.map(({ unit }) => unit.code))).size
  const rows = (level: Level) => units(level).filter((list) => list.length).length
  const [provinces, municipalities] = [rows('province'), rows('municipality')]
  if (provinces !== municipalities) return provinces > municipalities ? 'province' : 'municipality'
  return count('province') >= count('municipality') ? 'province' : 'municipality'
}

/** A name as it stands, with a province before or behind it, or with its code before it. */
function lookUp(gazetteer: Gazetteer, text: string): readonly Meaning[] {
  const { looked } = gazetteer
  let found = looked.get(text)
  if (!found) {
    if (looked.size > MOST_KEPT) looked.clear()
    looked.set(text, (found = lookedUp(gazetteer, text)))
  }
  return found
}

function lookedUp(gazetteer: Gazetteer, text: string): readonly Meaning[] {
  const direct = gazetteer.names.get(text) ?? []
  // 인천 중구 is a part of what a later law made of it, and a unit of the statistics by itself.
  if (direct.some(({ naming }) => naming !== 'part')) return direct
  const [, code = '', rest = ''] = /^(\d{10}|\d{5}|\d{2})(\D.*)$/.exec(text) ?? []
  if (code) {
    const named = lookUp(gazetteer, rest)
    const coded = gazetteer.names.get(code) ?? []
    const both = named.filter(({ unit }) => coded.some((meaning) => meaning.unit === unit))
    return both.length ? both : named
  }
  for (let cut = text.length - 1; cut >= 2; cut--) {
    const found = [
      ...inside(gazetteer, text.slice(0, cut), text.slice(cut)),
      ...inside(gazetteer, text.slice(-cut), text.slice(0, -cut)),
    ]
    // 세종특별자치시 세종특별자치시 is read the same from both sides.
    if (found.length)
      return [...new Map([...direct, ...found].map((meaning) => [meaning.unit.code, meaning])).values()]
  }
  return direct
}

const inside = ({ names, provinces }: Gazetteer, province: string, name: string) => {
  const within = /^\d/.test(province) ? undefined : provinces.get(province)
  return within
    ? (names.get(name) ?? []).filter(
        ({ unit }) => unit.level === 'municipality' && unit.provinces.some((code) => within.includes(code)),
      )
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
  return normalise(bare || name)
}

/** The units of the map that are written most like a name. */
function similar(
  gazetteer: Gazetteer,
  name: string,
  province: string | undefined,
  isHere: (unit: Candidate) => boolean,
): readonly Candidate[] {
  const text = cleaned(name)
  if (/^\d*$/.test(text) || text.length > LONGEST / 2) return []
  const within = gazetteer.provinces.get(cleaned(province ?? ''))
  const letters = disassemble(text)
  const renamed = gazetteer.names.get(text.replace(/[시군구]$/, '')) ?? []
  return gazetteer.units
    .filter(isHere)
    .map((unit) => {
      const keys = gazetteer.keys.get(unit.code) ?? []
      if (renamed.some((meaning) => meaning.unit === unit)) return { unit, far: 0 }
      const far = Math.min(
        ...keys.filter((key) => !/^\d/.test(key)).map((key) => distance(letters, disassemble(key))),
      )
      const elsewhere = within && !unit.provinces.some((code) => within.includes(code))
      return { unit, far: far + (elsewhere ? 1 : 0) }
    })
    .filter(({ far }) => far <= Math.max(2, letters.length / 3))
    .sort((a, b) => a.far - b.far)
    .map(({ unit }) => unit)
}

/** Name of a unit that no other has: 인천 중구, Jung-gu, Incheon. */
function fullName(catalogue: Catalogue, { code, provinces, level }: Candidate): Text {
  const { name } = regionOf(catalogue, code)!
  const whole = regionOf(catalogue, provinces[0]!)!
  if (level === 'province' || name.ko === whole.name.ko) return name
  return { ko: `${whole.short.ko} ${name.ko}`, en: `${name.en}, ${whole.short.en}` }
}

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
