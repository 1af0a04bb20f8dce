import { disassemble, getChoseong } from 'es-hangul'
import type { Catalogue, Lang, Level, Place, Region, Text } from './model'
import { regionOf, unitsOf } from './units'

/** Something found: a unit of the map, a place of the policy, a figure, an overlay, a way of looking. */
export interface Result {
  readonly kind: 'region' | 'place' | 'indicator' | 'overlay' | 'way'
  /** Code of the region, or the id. */
  readonly id: string
  readonly name: Text
  /** The province of a municipality, the overlay of a place; empty for a province. */
  readonly context: Text
  readonly matched: 'name' | 'alias' | 'code' | 'chosung' | 'near'
}

/** Something besides regions and places that can be looked for. */
export interface Named {
  readonly kind: 'indicator' | 'overlay' | 'way'
  readonly id: string
  readonly name: Text
  readonly aliases?: readonly string[]
  readonly context: Text
}

/** What a search reads, made once: see `createIndex`. */
export interface SearchIndex {
  readonly entries: readonly Entry[]
}

interface Key {
  readonly text: string
  /** As it sounds, for Latin letters alone: one Korean name is written in many ways. */
  readonly sound: string
  /** Taken apart into letters, so that a syllable still being typed is found: 김처 on the way to 김천. */
  readonly letters: string
  readonly matched: 'name' | 'alias'
}

interface Entry {
  readonly found: Omit<Result, 'matched'>
  readonly keys: readonly Key[]
  /** First consonants of the Korean names: ㄱㅊㅅ. */
  readonly chosung: readonly string[]
  readonly codes: readonly string[]
  /** The province it lies in; empty for a province. */
  readonly province: string
  /** Provinces before municipalities before places. */
  readonly order: number
  /** km2 */
  readonly size: number
}

interface Query {
  readonly text: string
  /** Empty unless a whole syllable has been typed. */
  readonly letters: string
  /** The query as first consonants; empty when it is anything else. */
  readonly chosung: string
}

/** How well it fits: lower is better. */
const EXACT = 0
const PREFIX = 1
const TYPING = 2
const INFIX = 3
/** Another spelling of the same sound, or one letter of difference. */
const NEAR = 4

type Fit = readonly [tier: number, matched: Result['matched']]

const NOTHING: Text = { ko: '', en: '' }
const LONGEST = 60

/**
 * Everything that can be found: the provinces and municipalities of a vintage, and the places. A few milliseconds; to
 * be kept while these stay the same.
 */
export function createIndex(
  catalogue: Catalogue,
  places: readonly Place[],
  vintage = 'statistics',
  named: readonly Named[] = [],
): SearchIndex {
  const units = (level: Level) => unitsOf(catalogue, vintage, level)
  const cities = new Map(units('municipality').map(({ region }) => [region.name.ko, region.code]))
  // A city that is its own province (Sejong) is found once, as the province.
  const provinces = units('province').map(({ region }) =>
    ofRegion(catalogue, region, region.code, cities.get(region.name.ko)),
  )
  const own = new Set(provinces.flatMap(({ codes }) => codes))
  const municipalities = units('municipality')
    .filter(({ region }) => !own.has(region.code))
    .map(({ region, province }) => ofRegion(catalogue, region, province))
  const overlays = new Map(catalogue.overlays.map((overlay) => [overlay.id, overlay.name]))
  return {
    entries: [
      ...provinces,
      ...municipalities,
      ...places.map((place) => ofPlace(place, overlays.get(place.overlay) ?? NOTHING)),
      ...named.map(ofNamed),
    ],
  }
}

/**
 * The best results for what was typed, in any of: Korean name, its first consonants, English name, code, former name;
 * a province may be named before or behind (`서울 중구`, `Jung-gu, Seoul`). Letter case, spaces and hyphens do not count.
 * A whole name comes before the beginning of one, and that before its middle; then provinces before municipalities
 * before places, and the larger area first. Never throws.
 *
 * @param lang results that fit equally well are put in the order of their names in this language
 * @param limit most results
 */
export function search(index: SearchIndex, query: string, lang: Lang, limit: number): Result[] {
  const words = query
    .slice(0, LONGEST)
    .split(/[\s,]+/)
    .filter((word) => normalise(word))
  if (!words.length) return []
  const whole = queryOf(words.join(''))
  const within = provincesNamed(index, words)
  return index.entries
    .flatMap((entry) => {
      const fits = [
        fitOf(entry, whole),
        ...within.map(({ province, rest }) => (entry.province === province ? fitOf(entry, rest) : null)),
      ].filter((fit) => fit !== null)
      const best = fits.sort((a, b) => a[0] - b[0])[0]
      return best ? [{ entry, tier: best[0], matched: best[1] }] : []
    })
    .sort(
      (a, b) =>
        a.tier - b.tier ||
        a.entry.order - b.entry.order ||
        b.entry.size - a.entry.size ||
        compare(a.entry.found.name[lang], b.entry.found.name[lang]) ||
        compare(a.entry.found.id, b.entry.found.id),
    )
    .slice(0, limit)
    .map(({ entry, matched }) => ({ ...entry.found, matched }))
}

function ofRegion(catalogue: Catalogue, region: Region, province: string, city?: string): Entry {
  const { code, name, short, aliases } = region
  const whole = code === province ? undefined : regionOf(catalogue, province)
  return {
    found: {
      kind: 'region',
      id: code,
      name,
      context: whole ? { ko: whole.name.ko, en: whole.short.en } : NOTHING,
    },
    keys: [...keysOf([name, short], 'name'), ...aliases.map((alias) => keyOf(alias, 'alias'))],
    chosung: chosungOf([name.ko, short.ko]),
    codes: city ? [code, city] : [code],
    province: whole ? province : '',
    order: whole ? 1 : 0,
    size: region.place?.[6] ?? 0,
  }
}

function ofPlace(place: Place, overlay: Text): Entry {
  return {
    found: { kind: 'place', id: place.id, name: place.name, context: overlay },
    keys: keysOf([place.name], 'name'),
    chosung: chosungOf([place.name.ko]),
    codes: [],
    province: place.province,
    order: 2,
    size: place.areaKm2 ?? 0,
  }
}

function ofNamed({ kind, id, name, aliases = [], context }: Named): Entry {
  return {
    found: { kind, id, name, context },
    keys: [...keysOf([name], 'name'), ...aliases.map((alias) => keyOf(alias, 'alias'))],
    chosung: chosungOf([name.ko]),
    codes: [],
    province: '',
    order: { indicator: 3, overlay: 4, way: 5 }[kind],
    size: 0,
  }
}

const keysOf = (names: readonly Text[], matched: Key['matched']): Key[] =>
  [...new Set(names.flatMap(({ ko, en }) => [ko, en]))].map((name) => keyOf(name, matched))

function keyOf(name: string, matched: Key['matched']): Key {
  const text = normalise(name)
  return { text, sound: soundOf(text), letters: disassemble(text), matched }
}

const chosungOf = (names: readonly string[]) => [
  ...new Set(names.map((name) => getChoseong(normalise(name)))),
]

function queryOf(words: string): Query {
  const text = normalise(words)
  return {
    text,
    letters: /[가-힣]/.test(text) ? disassemble(text) : '',
    // An input method may have joined two of them: ㄳ for 군산.
    chosung: /^[ㄱ-ㅎ]+$/.test(text) ? disassemble(text) : '',
  }
}

/** Provinces that the first or last words name, and what is left to look for in them. */
function provincesNamed(index: SearchIndex, words: readonly string[]) {
  const cuts = words.slice(1).flatMap((_, i) => {
    const [head, tail] = [words.slice(0, i + 1).join(''), words.slice(i + 1).join('')]
    return [
      { name: queryOf(head), rest: queryOf(tail) },
      { name: queryOf(tail), rest: queryOf(head) },
    ]
  })
  const provinces = index.entries.filter(({ found, province }) => found.kind === 'region' && province === '')
  return cuts.flatMap(({ name, rest }) =>
    provinces
      .filter((entry) => (fitOf(entry, name)?.[0] ?? INFIX) < TYPING)
      .map(({ found }) => ({ province: found.id, rest })),
  )
}

function fitOf(entry: Entry, query: Query): Fit | null {
  let best: Fit | null = null
  const offer = (tier: number | null, matched: Result['matched']) => {
    if (tier !== null && (best === null || tier < best[0])) best = [tier, matched]
  }
  for (const key of entry.keys) offer(tierOf(key.text, query.text) ?? typing(key, query), key.matched)
  for (const code of /^\d+$/.test(query.text) ? entry.codes : [])
    if (code.startsWith(query.text)) offer(tierOf(code, query.text), 'code')
  if (query.chosung) for (const first of entry.chosung) offer(tierOf(first, query.chosung), 'chosung')
  if (!best && entry.keys.some((key) => isNear(key, query.text))) best = [NEAR, 'near']
  return best
}

/** Letters that spell one Korean sound, as one of them; empty for what is not written in Latin letters. */
const soundOf = (text: string) =>
  /^[a-z0-9]+$/.test(text)
    ? text
        .replace(/eo|eu|oo|u/g, 'o')
        .replace(/ch|j/g, 'c')
        .replace(/([a-z])\1/g, '$1')
        .replace(/g/g, 'k')
        .replace(/d/g, 't')
        .replace(/b/g, 'p')
        .replace(/r/g, 'l')
        .replace(/(si|kon|ku)$/, '')
    : ''

/** Shorter ones are near to too much. */
const LEAST = 3
function isNear(key: Key, query: string): boolean {
  if (query.length < LEAST || key.text.length < LEAST) return false
  const sound = soundOf(query)
  return (sound.length >= LEAST && sound === key.sound) || withinOne(key.text, query)
}

/** Whether one letter put in, left out, changed, or two that changed places, make one text of the other. */
export function withinOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const rest = (text: string, from: number) => text.slice(at + from)
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 0) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
  )
}

function tierOf(text: string, query: string): number | null {
  const at = text.indexOf(query)
  if (at > 0) return INFIX
  if (at < 0) return null
  return text.length === query.length ? EXACT : PREFIX
}

function typing(key: Key, { letters }: Query): number | null {
  if (!letters) return null
  const at = key.letters.indexOf(letters)
  return at < 0 ? null : at === 0 ? TYPING : INFIX
}

/** Letters and digits only, in lower case, without accents. */
export const normalise = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
