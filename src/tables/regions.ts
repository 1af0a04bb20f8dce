import type { Catalogue, Level, Region } from '../atlas/model'
import { normalise } from '../atlas/search'
import { regionOf, unitsOf } from '../atlas/units'

/** The state of boundaries in which figures are published, and which is tried first. */
export const VINTAGE = 'statistics'

/** A unit of one or more vintages that a name may mean. */
export interface Candidate {
  readonly code: string
  readonly level: Level
  /** Codes of the provinces it lies in, in one vintage or another. */
  readonly provinces: readonly string[]
  readonly vintages: readonly string[]
  /** The city of a general district; empty for all others. */
  readonly city: string
}

/** How a name names: as it is called now, as the whole was called once, or as something that is now a part of it. */
export type Naming = 'present' | 'former' | 'part'

export interface Meaning {
  readonly unit: Candidate
  readonly naming: Naming
}

/** What names mean in a catalogue; keys are normalised. */
export interface Gazetteer {
  readonly names: ReadonlyMap<string, readonly Meaning[]>
  /** Names of provinces of any vintage -> their codes. */
  readonly provinces: ReadonlyMap<string, readonly string[]>
  readonly totals: ReadonlySet<string>
  readonly units: readonly Candidate[]
  /** Code -> all its keys. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  /** What was looked up before. */
  readonly looked: Map<string, readonly Meaning[]>
}

const TOTALS =
  '전국 합계 총계 계 소계 전체 총합 평균 전국평균 수도권 비수도권 지방 동부 읍부 면부 시부 군부 시도계 시도합계 총합계 전국계 total subtotal sum all average mean nationwide nonmetropolitan noncapitalarea'
const known = new WeakMap<Catalogue, Gazetteer>()

/** The gazetteer of a catalogue, made once. */
export function gazetteerOf(catalogue: Catalogue): Gazetteer {
  let found = known.get(catalogue)
  if (!found) known.set(catalogue, (found = make(catalogue)))
  return found
}

/** Codes of the units of a vintage that share ground with a unit of another. */
export function overlapping(catalogue: Catalogue, { code, level }: Candidate, vintage: string): string[] {
  const at = level === 'province' ? 1 : 0
  const atoms = catalogue.atoms.filter(({ units }) => Object.values(units).some((unit) => unit[at] === code))
  return [...new Set(atoms.map(({ units }) => units[vintage]?.[at] ?? ''))].filter(Boolean)
}

function candidatesOf(catalogue: Catalogue): Candidate[] {
  const found = new Map<string, Candidate>()
  // The vintage of the statistics goes first: where nothing else decides, its units are named first.
  const vintages = [VINTAGE, ...catalogue.vintages.map(({ id }) => id).filter((id) => id !== VINTAGE)]
  for (const vintage of vintages)
    for (const level of ['province', 'municipality'] as const)
      for (const { region, province } of unitsOf(catalogue, vintage, level)) {
        const before = found.get(region.code)
        found.set(region.code, {
          code: region.code,
          level,
          provinces: [...new Set([...(before?.provinces ?? []), province])],
          vintages: [...(before?.vintages ?? []), vintage],
          city: region.level === 'district' ? region.parent : '',
        })
      }
  return [...found.values()]
}

function make(catalogue: Catalogue): Gazetteer {
  const names = new Map<string, Meaning[]>()
  const provinces = new Map<string, string[]>()
  const keys = new Map<string, readonly string[]>()
  const units = candidatesOf(catalogue)
  const present = new Set(
    units.flatMap(({ code, provinces: within }) => {
      const { name, short } = regionOf(catalogue, code)!
      return within.flatMap((province) =>
        [name.ko, name.en, short.ko].map((word) => province + normalise(word)),
      )
    }),
  )
  for (const unit of units) {
    const isNow = (word: string) => unit.provinces.some((province) => present.has(province + word))
    const named = keysOf(regionOf(catalogue, unit.code)!, unit.level, isNow)
    keys.set(unit.code, [...named.keys()])
    for (const [key, naming] of named) {
      const list = names.get(key)
      if (list) list.push({ unit, naming })
      else names.set(key, [{ unit, naming }])
      if (unit.level === 'province') provinces.set(key, [...(provinces.get(key) ?? []), unit.code])
    }
  }
  // 수원 for 수원시; but 광주 and 제주 are provinces first.
  for (const unit of units.filter(({ level, city }) => level === 'municipality' && !city))
    for (const key of keys.get(unit.code) ?? []) {
      const naming = names.get(key)?.find((meaning) => meaning.unit === unit)?.naming
      const stem = key.replace(/^(.{2,})[시군구]$/, '$1').replace(/^(.{3,})(si|gun|gu)$/, '$1')
      if (naming !== 'present' || stem === key || provinces.has(stem) || /^\d/.test(stem)) continue
      const list = names.get(stem) ?? []
      if (!list.some((meaning) => meaning.unit === unit)) names.set(stem, [...list, { unit, naming }])
    }
  const wholes = catalogue.regions.filter(({ level }) => level === 'nation' || level === 'macro')
  const totals = new Set([
    ...TOTALS.split(' '),
    ...wholes.flatMap(({ name, aliases }) => [name.ko, name.en, ...aliases].map(normalise)),
  ])
  return { names, provinces, totals, units, keys, looked: new Map() }
}

const ENDING = /(특별자치시|특별자치도|통합특별시|특별시|광역시|[시군구]|si|gun|gu)$/

/**
 * The keys of a unit and how each names it. An alias of another stem than the unit's own names a part of it, as 마산시
 * does of 창원시, but for a district that got a new name, as 남구 of Incheon did.
 */
function keysOf(region: Region, level: Level, isNow: (word: string) => boolean): Map<string, Naming> {
  const { name, short, code } = region
  const keys = new Map<string, Naming>()
  const add = (word: string, naming: Naming) => {
    const key = normalise(word)
    if (key && !keys.has(key)) keys.set(key, naming)
  }
  for (const word of [name.ko, short.ko, name.en, short.en]) add(word, 'present')
  if (level === 'province') {
    const city = /[별역]시$/.test(name.ko)
    for (const ending of city ? ['si', 'city'] : ['do', 'province']) add(`${short.en}${ending}`, 'present')
  }
  // 수원 장안구 for 수원시 장안구.
  if (region.level === 'district') add(name.ko.replace('시 ', ''), 'present')
  const stems = [name.ko, short.ko, name.en, short.en].map((word) => normalise(word).replace(ENDING, ''))
  const isWhole = (alias: string) => {
    if (level === 'province') return !/(군|gun)$/.test(alias)
    if (alias.split(/[ ,]+/).some((word) => stems.includes(normalise(word).replace(ENDING, '')))) return true
    // 인천 남구 for 미추홀구.
    const bare = normalise(alias.split(' ').at(-1)!)
    const district = /(구|gu)$/
    return (
      district.test(bare) && [name.ko, name.en].some((word) => district.test(normalise(word))) && !isNow(bare)
    )
  }
  const aliases = region.aliases.filter((alias) => !/^\d+$/.test(alias))
  for (const alias of aliases) add(alias, isWhole(alias) ? 'former' : 'part')
  const parts = aliases.some((alias) => !isWhole(alias))
  for (const digits of [code, ...region.aliases.filter((alias) => /^\d+$/.test(alias))]) {
    const naming = digits === code ? 'present' : parts ? 'part' : 'former'
    // As people write them: 11, 11000, and the ten digits of a legal dong.
    for (const word of level === 'province'
      ? [digits, `${digits}000`, digits.padEnd(10, '0')]
      : [digits, digits.padEnd(10, '0')])
      add(word, naming)
  }
  return keys
}
