import type { Catalogue, Level } from '../atlas/model'
import { plain } from '../atlas/search'
import { regionOf, unitsOf, type Unit } from '../atlas/units'

/** The state of boundaries in which own figures are read. */
export const VINTAGE = 'statistics'

/** A unit that a name may mean. */
export interface Candidate {
  readonly code: string
  readonly level: Level
  readonly province: string
}

/** What names mean in a catalogue; keys are `plain`. */
export interface Gazetteer {
  readonly names: ReadonlyMap<string, readonly Candidate[]>
  /** Names of provinces of any vintage -> provinces of the statistics. */
  readonly provinces: ReadonlyMap<string, readonly string[]>
  /** Names that are known but have no figures here (general districts, newer districts) -> the units they touch. */
  readonly former: ReadonlyMap<string, readonly Candidate[]>
  readonly totals: ReadonlySet<string>
  readonly units: readonly Candidate[]
  /** Code -> all its keys. */
  readonly keys: ReadonlyMap<string, readonly string[]>
}

const TOTALS =
  '전국 합계 총계 계 소계 전체 총합 평균 전국평균 수도권 비수도권 지방 동부 읍부 면부 시부 군부 total subtotal sum all average mean nationwide nonmetropolitan noncapitalarea'
const known = new WeakMap<Catalogue, Gazetteer>()

/** The gazetteer of a catalogue, made once. */
export function gazetteerOf(catalogue: Catalogue): Gazetteer {
  let found = known.get(catalogue)
  if (!found) known.set(catalogue, (found = make(catalogue)))
  return found
}

function make(catalogue: Catalogue): Gazetteer {
  const names = new Map<string, Candidate[]>()
  const former = new Map<string, Candidate[]>()
  const provinces = new Map<string, string[]>()
  const byCode = new Map<string, readonly string[]>()
  const candidates = (['province', 'municipality'] as const).flatMap((level) =>
    unitsOf(catalogue, VINTAGE, level).map((unit) => {
      const candidate = { code: unit.region.code, level, province: unit.province }
      const keys = keysOf(unit, level)
      byCode.set(candidate.code, keys)
      for (const key of keys) push(names, key, candidate)
      if (level === 'province') for (const key of keys) push(provinces, key, candidate.code)
      return candidate
    }),
  )
  const find = new Map(candidates.map((candidate) => [candidate.code, candidate]))
  // 수원 for 수원시; but 광주 and 제주 are provinces first.
  for (const { code, level } of candidates)
    for (const key of level === 'municipality' ? (byCode.get(code) ?? []) : []) {
      const stem = key.replace(/^(.{2,})[시군구]$/, '$1').replace(/^(.{3,})(si|gun|gu)$/, '$1')
      if (stem !== key && !provinces.has(stem) && !/^\d/.test(stem)) push(names, stem, find.get(code)!)
    }
  const touched = (code: string, at: 0 | 1) =>
    new Set(
      catalogue.atoms
        .filter((atom) => Object.values(atom.units).some((unit) => unit[at] === code))
        .map((atom) => atom.units[VINTAGE]?.[at] ?? ''),
    )
  for (const region of catalogue.regions.filter(({ code, place }) => place && !find.has(code))) {
    const keys = [region.name.ko, region.short.ko, region.name.en, region.short.en, region.code].map(plain)
    for (const key of new Set(keys))
      if (region.level === 'province') for (const code of touched(region.code, 1)) push(provinces, key, code)
      else
        for (const code of region.level === 'district' ? [region.parent] : touched(region.code, 0))
          if (find.has(code)) push(former, key, find.get(code)!)
  }
  const wholes = catalogue.regions.filter(({ level }) => level === 'nation' || level === 'macro')
  return {
    names,
    provinces,
    former,
    totals: new Set([
      ...TOTALS.split(' '),
      ...wholes.flatMap(({ name, aliases }) => [name.ko, name.en, ...aliases].map(plain)),
    ]),
    units: candidates,
    keys: byCode,
  }
}

function keysOf({ region }: Unit, level: Level): string[] {
  const { name, short, aliases, code } = region
  const words = [name.ko, short.ko, name.en, short.en, ...aliases]
  if (level === 'province') {
    const city = /[별역]시$/.test(name.ko)
    words.push(...(city ? [`${short.en}si`, `${short.en}city`] : [`${short.en}do`, `${short.en}province`]))
  }
  // As people write them: 11, 11000, and the ten digits of a legal dong.
  const codes = [code, ...aliases.filter((alias) => /^\d+$/.test(alias))].flatMap((digits) =>
    level === 'province'
      ? [digits, `${digits}000`, digits.padEnd(10, '0')]
      : [digits, digits.padEnd(10, '0')],
  )
  return [...new Set([...words.map(plain), ...codes])]
}

function push<T>(map: Map<string, T[]>, key: string, value: T) {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}

/** Name of a unit that no other has: 인천 중구, Jung-gu, Incheon. */
export function fullName(catalogue: Catalogue, { code, province, level }: Candidate) {
  const { name } = regionOf(catalogue, code)!
  const whole = regionOf(catalogue, province)!
  if (level === 'province' || name.ko === whole.name.ko) return name
  return { ko: `${whole.short.ko} ${name.ko}`, en: `${name.en}, ${whole.short.en}` }
}
