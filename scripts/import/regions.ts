import type { Tables } from '../geodata/load'

/** What the name in a download stands for. */
export type Match =
  | {
      readonly kind: 'nation' | 'province' | 'municipality' | 'district'
      readonly code: string
      readonly exact: boolean
    }
  | { readonly kind: 'unmatched'; readonly reason: string }

const NATION = new Set(['전국', '전체', '계', '합계', '총계', '총합계', '전국계'])
const SUBTOTAL = new Set(['소계', '계', '합계', '전체', '시도계', '시도합계'])

/** A name without indents, numbers in brackets behind it and spaces. */
const clean = (text: string): string =>
  text
    .replace(/\(\d+\)\s*$/, '')
    .replace(/[\s\u3000·]+/g, ' ')
    .trim()
const key = (text: string): string => text.replace(/\s/g, '').toLowerCase()

interface Named {
  readonly code: string
  readonly exact: boolean
}
type Names = ReadonlyMap<string, Named>

/**
 * Reads the names of regions in the order of a file. A municipality is looked for in the province that stands in the
 * row or in a row above, so that 중구 is the one that is meant; old names and short names count.
 */
export class RegionNames {
  private readonly provinces: Names
  /** By province, then by name. */
  private readonly municipalities = new Map<string, Names>()
  private readonly districts = new Map<string, Names>()
  private province = ''
  private city = ''

  constructor(regions: Tables['regions']['rows']) {
    const statistics = regions.filter((row) => row.vintages.includes('statistics'))
    this.provinces = namesOf(statistics.filter((row) => row.level === 'province'))
    for (const { code } of statistics.filter((row) => row.level === 'province'))
      this.municipalities.set(
        code,
        namesOf(statistics.filter((row) => row.level === 'municipality' && row.parent === code)),
      )
    for (const { parent } of regions.filter((row) => row.level === 'district'))
      this.districts.set(
        parent,
        namesOf(regions.filter((row) => row.level === 'district' && row.parent === parent)),
      )
  }

  /** Whether a text alone is the name of some region. */
  knows(text: string): boolean {
    const [first = ''] = partsOf([text])
    return (
      NATION.has(first) ||
      this.provinces.has(key(first)) ||
      [...this.municipalities.values()].some((names) => names.has(key(first)))
    )
  }

  /** The region of a row; remembers its province for the rows below. */
  read(texts: readonly string[]): Match {
    let parts = partsOf(texts)
    if (parts.length > 1 && NATION.has(parts[0]!)) parts = parts.slice(1)
    const [first] = parts
    if (first === undefined) return { kind: 'unmatched', reason: 'the name is empty' }
    if (parts.length === 1 && NATION.has(first)) {
      this.province = this.city = ''
      return { kind: 'nation', code: '00', exact: true }
    }
    const province = this.provinces.get(key(first))
    const inside = this.municipalities.get(this.province)?.get(key(first))
    // 광주시 is a city of Gyeonggi below 경기도, and an old name of 광주 elsewhere.
    if (province && !(inside?.exact && !province.exact)) {
      this.province = province.code
      this.city = ''
      const rest = parts.slice(1).filter((part) => !SUBTOTAL.has(part))
      return rest.length ? this.within(rest) : { kind: 'province', ...province }
    }
    if (parts.every((part) => SUBTOTAL.has(part)) && this.province)
      return { kind: 'province', code: this.province, exact: false }
    return this.within(parts)
  }

  private within(parts: readonly string[]): Match {
    const names = parts.filter((part) => !SUBTOTAL.has(part)).map(key)
    const [name = '', lower] = names
    const whole = names.join('')
    const here = this.municipalities.get(this.province)
    const city = here?.get(name)
    if (city) {
      this.city = city.code
      if (lower === undefined) return { kind: 'municipality', ...city }
      const part = this.districts.get(city.code)?.get(lower)
      return part ? { kind: 'district', ...part } : unmatched(parts)
    }
    const near = this.districts.get(this.city)?.get(whole)
    if (near) return { kind: 'district', ...near }
    const districts = this.inProvinces(this.districts, whole, (code) => code.slice(0, 2) === this.province)
    if (districts.length === 1) return { kind: 'district', ...districts[0]! }
    const anywhere = this.inProvinces(this.municipalities, name, () => true)
    if (anywhere.length === 1 && lower === undefined) return { kind: 'municipality', ...anywhere[0]! }
    return anywhere.length > 1
      ? { kind: 'unmatched', reason: `"${parts.join(' ')}" is the name of ${anywhere.length} regions` }
      : unmatched(parts)
  }

  private inProvinces(
    groups: ReadonlyMap<string, Names>,
    name: string,
    admit: (group: string) => boolean,
  ): Named[] {
    return [...groups].flatMap(([group, names]) => (admit(group) ? (names.get(name) ?? []) : []))
  }
}

const unmatched = (parts: readonly string[]): Match => ({
  kind: 'unmatched',
  reason: `"${parts.join(' ')}" is no region of the statistics`,
})

/** Names of the region columns of a row, or the words of the only one; without repetitions. */
function partsOf(texts: readonly string[]): string[] {
  const parts = texts.map(clean).filter(Boolean)
  const words = parts.flatMap((part) => part.split(' '))
  return words.filter((word, i) => word !== words[i - 1])
}

function namesOf(rows: Tables['regions']['rows']): Names {
  const names = new Map<string, Named>()
  // Present names go first: an old name never hides one.
  for (const row of rows)
    for (const name of [row.name_ko, row.short_ko, row.short_en])
      names.set(key(name), { code: row.code, exact: true })
  for (const row of rows)
    for (const alias of row.aliases.map(key))
      if (!names.has(alias) && !/^\d+$/.test(alias)) names.set(alias, { code: row.code, exact: false })
  return names
}
