import * as v from 'valibot'
import { DIVERGING, LEVELS, METHODS, SEQUENTIAL, TOWNSHIPS, type Catalogue } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { Refusal } from '../tables/error'
import { canInflate, FITS, packText, unpackText } from '../codec/deflate'
import { numbersOfText, textOfNumbers } from './numbers'
import { LONGEST_PLACE, MOST_PLACES, type OwnPlace } from './places'
import { VINTAGE } from '../tables/regions'
import { LONGEST_KIND, MOST_KINDS } from '../tables/kinds'
import { LONGEST, type OwnTable } from './table'
import { LONGEST_WORDS, type OwnWords } from './words'

/** What a link carries. */
export interface Own {
  readonly table?: OwnTable
  readonly places?: readonly OwnPlace[]
  /** What a newsroom says of a view in its own words. */
  readonly words?: OwnWords
}

export const fits = (text: string): boolean => text.length <= FITS

/** More than 20,000 places with name and address are. */
const MOST_BYTES = 8_000_000
const LONGEST_TEXT = 1_000_000
const MOST_REGIONS = 300
/** More than there are in the country. */
const MOST_TOWNSHIPS = 5200
const MOST_YEARS = 201
/** Sums and differences of integers up to here are exact. */
const EXACT = 2 ** 51
const PALETTES = [...SEQUENTIAL, ...DIVERGING] as const

const finite = v.pipe(v.number(), v.finite())
const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high))
const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
/** Numbers as integers and the decimals they stand for, or (-1) as they are; integers as a text of `numbers.ts`, formerly as a list. */
const numbers = v.strictTuple([
  whole(-1, 9),
  v.union([
    v.array(v.nullable(finite)),
    v.pipe(v.string(), v.transform(numbersOfText), v.array(v.nullable(finite))),
  ]),
])
/** Numbers as they are written: integers as text. */
const written = ([decimals, values]: readonly [number, readonly (number | null)[]]) => {
  const small = values.every((value) => value === null || Math.abs(value) < EXACT)
  return [decimals, decimals < 0 || !small ? values : textOfNumbers(values)] as const
}

const PACKED = v.strictObject({
  v: v.literal(1),
  /** The vintage of the regions where it is not that of the statistics. */
  g: v.optional(text(20)),
  /** The figures are what they differ by from going on as between the two years before, and not from the year before. */
  d: v.optional(v.literal(2)),
  /** The words of kinds, of which the numbers are the places. */
  k: v.optional(
    v.pipe(v.array(v.pipe(text(LONGEST_KIND), v.minLength(1))), v.minLength(1), v.maxLength(MOST_KINDS)),
  ),
  t: v.optional(
    v.strictTuple([
      text(LONGEST.title),
      text(LONGEST.unit),
      whole(0, 9),
      whole(0, LEVELS.length - 1),
      v.pipe(v.array(whole(-200, 2100)), v.minLength(1), v.maxLength(MOST_YEARS)),
      v.pipe(v.array(whole(-99_999_999, 99_999_999)), v.minLength(1), v.maxLength(MOST_TOWNSHIPS)),
      numbers,
      text(LONGEST.source),
      whole(0, PALETTES.length - 1),
      v.strictTuple([whole(0, METHODS.length - 1), whole(3, 9)]),
      v.nullable(finite),
      whole(0, 1),
    ]),
  ),
  /** Indicator, way of looking, year (0: all), values on the map, then the words. */
  w: v.optional(
    v.strictTuple([
      text(100),
      text(30),
      whole(0, 2100),
      whole(0, 1),
      text(LONGEST_WORDS.headline),
      text(LONGEST_WORDS.sentence),
      text(LONGEST_WORDS.note),
      text(LONGEST_WORDS.byline),
      text(LONGEST_WORDS.credit),
    ]),
  ),
  p: v.optional(
    v.strictTuple([
      v.pipe(v.array(text(LONGEST_PLACE.name)), v.maxLength(MOST_PLACES)),
      v.pipe(v.array(text(LONGEST_PLACE.text)), v.maxLength(MOST_PLACES)),
      numbers,
      numbers,
    ]),
  ),
})
type Packed = v.InferOutput<typeof PACKED>

/**
 * Own figures and places as text for a link: JSON of differences, deflated (RFC 1951), in base64url (RFC 4648, 5).
 * Throws `Refusal` tableLimits or dataTooLarge for what `unpack` would refuse.
 */
export async function pack(own: Own): Promise<string> {
  const { table } = own
  const square =
    table?.values.length === table?.regions.length &&
    table?.values.every((row) => row.length === table.years.length) !== false
  if (!square) throw new Refusal('tableLimits', { part: 'values' })
  const steady = own.table ? isSteady(own.table) : false
  const packed = {
    v: 1,
    ...(steady && { d: 2 }),
    ...(own.table?.vintage && { g: own.table.vintage }),
    ...(own.table?.kinds && { k: own.table.kinds }),
    ...(own.table && { t: packTable(own.table, steady) }),
    ...(own.places && { p: packPlaces(own.places) }),
    ...(own.words && { w: packWords(own.words) }),
  }
  const read = v.safeParse(PACKED, packed)
  const part = read.success ? misshapen(unpackAll(read.output)) : v.getDotPath(read.issues[0])
  if (part !== null) throw new Refusal('tableLimits', { part })
  const text = JSON.stringify(packed)
  if (new TextEncoder().encode(text).length > MOST_BYTES)
    throw new Refusal('dataTooLarge', { limit: MOST_BYTES / 1e6 })
  return packText(text)
}

/**
 * What `pack` made a text of. Trusts nothing: throws `Refusal` brokenLink, linkTooLarge or oldBrowser.
 *
 * @param catalogue where given, every code must be one of its units of the level: `Refusal` unknownCode
 */
export async function unpack(packed: string, catalogue?: Catalogue): Promise<Own> {
  if (!canInflate()) throw new Refusal('oldBrowser')
  const broken = () => new Refusal('brokenLink')
  if (packed.length > LONGEST_TEXT) throw tooLarge()
  if (!/^[\w-]+$/.test(packed)) throw broken()
  const json = await inflated(packed).catch((error: unknown) => {
    throw error instanceof Refusal ? error : broken()
  })
  const read = v.safeParse(PACKED, json)
  if (!read.success) throw broken()
  const own = unpackAll(read.output)
  if (misshapen(own) !== null) throw broken()
  if (own.table && catalogue) checkCodes(own.table, catalogue)
  return own
}

const tooLarge = () => new Refusal('linkTooLarge', { limit: MOST_BYTES / 1e6 })

async function inflated(packed: string): Promise<unknown> {
  const text = await unpackText(packed, MOST_BYTES)
  if (text === null) throw tooLarge()
  return JSON.parse(text)
}

/** Townships are looked up where theirs are at hand. */
function checkCodes({ level, vintage = VINTAGE, regions }: OwnTable, catalogue: Catalogue): void {
  if (vintage === TOWNSHIPS) return
  if (!catalogue.vintages.some(({ id }) => id === vintage)) throw new Refusal('brokenLink')
  const known = new Set(unitsOf(catalogue, vintage, level).map(({ region }) => region.code))
  const code = regions.find((one) => !known.has(one))
  if (code !== undefined) throw new Refusal('unknownCode', { code })
}

/** Whether figures go on from year to year so that their second differences are the shorter text. */
function isSteady({ values }: OwnTable): boolean {
  const size = (steady: boolean) =>
    values.reduce(
      (sum, row) =>
        sum +
        row.reduce<number>(
          (bits, value, y) => bits + Math.log2(1 + Math.abs((value ?? 0) - expected(row, y, steady))),
          0,
        ),
      0,
    )
  return size(true) < size(false)
}

/** What a figure would be by those before it in its row: the last one, or one as far from that as that from the one before. */
function expected(row: readonly (number | null | undefined)[], y: number, steady: boolean): number {
  const [last, before] = [row[y - 1] ?? 0, row[y - 2]]
  return steady && before !== null && before !== undefined && row[y - 1] !== null ? 2 * last - before : last
}

function packTable(own: OwnTable, steady: boolean): unknown {
  // Each row begins with its first figure, the first of each row one behind the other; then what changed.
  const columns = own.years.flatMap((_, y) => own.values.map((row) => row[y] ?? null))
  const [decimals, values] = packNumbers(columns)
  const height = own.regions.length
  return [
    own.title,
    own.unit,
    own.decimals,
    LEVELS.indexOf(own.level),
    steps(own.years),
    steps(own.regions.map(Number)),
    written([
      decimals,
      decimals < 0
        ? values
        : values.map((value, i) => (value === null ? null : value - expectedAt(values, i, height, steady))),
    ]),
    own.source,
    PALETTES.indexOf(own.palette),
    [METHODS.indexOf(own.scheme.method), own.scheme.classes],
    own.midpoint,
    own.summable ? 1 : 0,
  ]
}

function unpackAll({ t, p, g, k, w, d }: Packed): Own {
  return {
    ...(t && { table: { ...unpackTable(t, d === 2), ...(g && { vintage: g }), ...(k && { kinds: k }) } }),
    ...(p && { places: unpackPlaces(p) }),
    ...(w && { words: unpackWords(w) }),
  }
}

const packWords = ({ indicator, show, year, values, headline, sentence, note, byline, credit }: OwnWords) => [
  ...[indicator, show, year ?? 0, values ? 1 : 0],
  ...[headline, sentence, note, byline, credit],
]

const unpackWords = ([indicator, show, year, values, ...words]: NonNullable<Packed['w']>): OwnWords => {
  const [headline, sentence, note, byline, credit] = words
  return {
    ...{ indicator, show, year: year || null, values: values === 1 },
    ...{ headline, sentence, note, byline, credit },
  }
}

function unpackTable(t: NonNullable<Packed['t']>, steady: boolean): OwnTable {
  const [
    title,
    unit,
    decimals,
    level,
    years,
    codes,
    [scale, changes],
    source,
    palette,
    scheme,
    midpoint,
    summable,
  ] = t
  const regions = sums(codes).map((code) => String(code).padStart(2, '0'))
  const height = regions.length
  const values: (number | null)[] = []
  for (const [i, change] of changes.entries())
    values.push(scale < 0 || change === null ? change : change + expectedAt(values, i, height, steady))
  const read = values.length === height * years.length ? unpackNumbers(scale, values) : []
  return {
    title,
    unit,
    decimals,
    level: LEVELS[level]!,
    years: sums(years),
    regions,
    values: regions.map((_, r) => years.map((_year, y) => read[y * height + r] ?? null)),
    source,
    palette: PALETTES[palette]!,
    scheme: { method: METHODS[scheme[0]]!, classes: scheme[1] },
    midpoint,
    summable: summable === 1,
  }
}

const packPlaces = (places: readonly OwnPlace[]) => [
  places.map(({ name }) => name),
  places.map(({ text }) => text),
  written(packNumbers(places.map(({ at }) => at[0]))),
  written(packNumbers(places.map(({ at }) => at[1]))),
]

function unpackPlaces([names, texts, lng, lat]: NonNullable<Packed['p']>): OwnPlace[] {
  if ([texts, lng[1], lat[1]].some(({ length }) => length !== names.length)) throw new Refusal('brokenLink')
  const [x, y] = [unpackNumbers(...lng), unpackNumbers(...lat)]
  return names.map((name, i) => ({ name, text: texts[i] ?? '', at: [x[i] ?? NaN, y[i] ?? NaN] }))
}

/** What no schema of parts can see, by name; null when all is well. */
function misshapen({ table, places, words }: Own): string | null {
  if (!table && !places && !words) return 'empty'
  if (places?.some(({ at: [x, y] }) => !(x >= 124 && x <= 132 && y >= 33 && y <= 39))) return 'places'
  if (!table) return null
  const { years, regions, values, level, kinds, vintage } = table
  const townships = vintage === TOWNSHIPS
  const digits = level === 'province' ? /^\d{2}$/ : townships ? /^\d{8}$/ : /^\d{5}$/
  if (townships ? level === 'province' : regions.length > MOST_REGIONS) return 'regions'
  if (years.some((year, i) => year < 1900 || year > 2100 || year <= (years[i - 1] ?? 0))) return 'years'
  if (new Set(regions).size < regions.length || !regions.every((code) => digits.test(code))) return 'regions'
  const flat = values.flat()
  if (
    !flat.some((value) => value !== null) ||
    !flat.every((value) => value === null || Number.isFinite(value))
  )
    return 'values'
  const isKind = (value: number | null) => value === null || (Number.isInteger(value) && value >= 0)
  if (kinds && !flat.every((value) => isKind(value) && (value ?? 0) < kinds.length)) return 'kinds'
  return null
}

/** Integers and the fewest decimals that give every number back exactly; the numbers themselves (-1) where none do. */
function packNumbers(values: readonly (number | null)[]): [number, (number | null)[]] {
  for (let decimals = 0; decimals <= 9; decimals++) {
    const scaled = values.map((value) => value && Math.round(value * 10 ** decimals))
    const exact = scaled.every(
      (n, i) => n === null || (Math.abs(n) <= EXACT && n / 10 ** decimals === values[i]),
    )
    if (exact) return [decimals, scaled]
  }
  return [-1, [...values]]
}

const unpackNumbers = (decimals: number, values: readonly (number | null)[]) =>
  decimals < 0 ? [...values] : values.map((value) => value && value / 10 ** decimals)

/** The same in columns of years, one behind the other. */
const expectedAt = (values: readonly (number | null)[], i: number, height: number, steady: boolean) =>
  expected([values[i - 2 * height], values[i - height]], 2, steady)

const steps = (values: readonly number[]) => values.map((value, i) => value - (values[i - 1] ?? 0))

function sums(changes: readonly number[]): number[] {
  let sum = 0
  return changes.map((change) => (sum += change))
}
