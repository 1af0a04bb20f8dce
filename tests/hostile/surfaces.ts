import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readSupplies, folderReader } from '../../scripts/page/atlas'
import { packText } from '../../src/codec/deflate'
import { bundlesFor, readEmbed, writeEmbed } from '../../src/embed/address'
import { creditOf, failureOf, footOf, headOf, legendOf, tableOf } from '../../src/embed/parts'
import { tipOf } from '../../src/embed/tip'
import { unusedWord } from '../../src/i18n/unused-words'
import { articleOf } from '../../src/export/article'
import { figuresFileOf, fragmentIn } from '../../src/own/figures-file'
import { bringLink, fragmentOf } from '../../src/own/link'
import type { Own } from '../../src/own/pack'
import { readDropped, readPasted, type Reading } from '../../src/own/reading'
import { readTable } from '../../src/own/table'
import { graphicOf } from '../../src/render/svg/graphic'
import { bringClassify } from '../../src/stats/classify-later'
import { storyFragment, storyIn } from '../../src/story/link'
import { readStory, writeStory } from '../../src/story/markdown'
import type { Story } from '../../src/story/model'
import { resolveBoth } from '../../src/story/resolve-story'
import { needs, PLACES, RECORDS } from '../../src/supply/needs'
import { look } from '../../src/supply/look'
import { tablesFor } from '../../src/supply/story-tables'
import type { Supplies } from '../../src/supply/supplies'
import { Refusal } from '../../src/tables/error'
import { xlsxOf } from '../../src/tables/xlsx.fixture'
import { readAddress } from '../../src/ui/stage/address'
import { letterOf } from '../../src/ui/stage/letter'
import { KEYS } from '../../src/view/legal'
import { parse, write } from '../../src/view/url'
import type { Note, View } from '../../src/view/view'
import { spoiledBytes } from '../../src/own/spoiled.fixture'
import { exchanged, json, spoiled, word } from './generators'
import { wrongIn } from './markup'

/** A way by which something of a reader's, or of anybody's, comes in. */
export interface Surface<T = unknown> {
  readonly name: string
  readonly cases: fc.Arbitrary<T>
  /**
   * Takes one case as the page would, to its end. Throws where something holds that must not; a refusal is no fault, and is
   * answered with false.
   */
  readonly take: (given: T) => Promise<boolean>
}

const data = 'public/data'
export const reader = folderReader(data)
const supplies = readSupplies(data, [
  'series/births.province.json',
  'series/population-resident.province.json',
  'series/population-resident.municipality.json',
  'overview.topo.json',
  'land.topo.json',
  ...PLACES,
  ...RECORDS,
])
export const { catalogue } = supplies.atlas
await bringClassify()

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** All numbers in a value, however deep. */
const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []

/** Draws a view with all its words, and looks at what came of it. */
function drawn(view: View, given: Supplies, notes: readonly Note[] = []): void {
  const { scene, shapes } = look(view, given, { theme: 'light', zoom: 6 })
  const { lang } = view
  const link = `./?${write(view, given.atlas.catalogue)}`
  const markup = [
    graphicOf(scene, shapes, {
      width: 600,
      height: 400,
      link,
      date: '2026-01-01',
      terms: '',
    }),
    headOf(scene, []),
    legendOf(scene, 400),
    tableOf(scene),
    ...scene.regions.slice(0, 3).map(({ code }) => tipOf(scene, { kind: 'region', id: code }) ?? ''),
    ...scene.marks.slice(0, 3).map(({ id }) => tipOf(scene, { kind: 'place', id }) ?? ''),
    footOf(
      lang,
      creditOf(scene),
      link,
      [],
      notes.map((note) => unusedWord(note, lang)),
      [scene.title],
    ),
    failureOf('failed', lang, scene.question),
  ]
  for (const one of markup) {
    const wrong = wrongIn(one)
    must(wrong === null, `in the picture: ${wrong}`)
  }
}

/** Without halves of letters, which no address and no file of UTF-8 can hold. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd')

const NAMES = [
  ...KEYS,
  ...'interactive hide controls height id data window kiosk story read'.split(' '),
  '__proto__',
]
const query = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), word), word), { maxLength: 12 })
  .map((pairs) => pairs.map(([name, text]) => `${name}=${safely(text)}`).join('&'))
const safely = (text: string) => encodeURIComponent(wellFormed(text))
const LEGAL =
  'indicator=births&year=2019&level=province&scheme=jenks-5&palette=reds&select=11,46170&camera=127.1,36.2,7.5,20,10&note=127,36,10,10,%EA%B8%80&lang=en&theme=dark&show=change&from=2001'

const address: Surface<string> = {
  name: 'address',
  cases: fc.oneof(query, spoiled(LEGAL), fc.string({ maxLength: 6000, unit: 'binary' })),
  take: (given) => {
    const { view, notes } = parse(given, catalogue)
    const again = parse(write(view, catalogue), catalogue)
    must(again.notes.length === 0, `what is written is not legal: ${write(view, catalogue)}`)
    must(
      write(again.view, catalogue) === write(view, catalogue),
      'an address that is read and written changes',
    )
    must(numbersIn(view).every(Number.isFinite), 'a number that is none')
    must(Object.values(view.camera ?? {}).every(Number.isFinite), 'a camera that is none')
    must(notes.length <= 20 && JSON.stringify(notes).length < 20_000, 'notes without end')
    const embed = readEmbed(given)
    readEmbed(writeEmbed(embed.query, embed.frame))
    for (const name of bundlesFor(embed.query) ?? [])
      must(/^[\w.-]+$/.test(name) && !name.includes('..'), `a file that is none of ours: ${name}`)
    const stage = readAddress({ search: `?${given}`, hash: `#${given}` })
    must(Number.isFinite(stage.kiosk), 'a pace that is none')
    // As the page would: what is not here stays away; the plain map of what is here is drawn.
    const shown: View = { ...view, indicator: 'births', level: 'province', show: 'map' }
    const legal = parse(write(shown, catalogue), catalogue).view
    if (needs(legal, catalogue).first.every((file) => supplies.files.has(file))) drawn(legal, supplies, notes)
    return Promise.resolve(notes.length === 0)
  },
}

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1e-300, 1e300, 5e-324),
)
const short = (most: number) => word.map((text) => wellFormed(text.slice(0, most)))
const CODES = '11 26 27 28 29 30 31 36 41 43 44 46 47 48 50 51 52'.split(' ')
const own: fc.Arbitrary<Own> = fc
  .record({
    title: short(60),
    unit: short(20),
    source: short(100),
    years: fc.uniqueArray(fc.integer({ min: 1900, max: 2100 }), { minLength: 1, maxLength: 4 }),
    regions: fc.shuffledSubarray(CODES, { minLength: 1 }),
    values: fc.array(fc.option(number), { minLength: 68, maxLength: 68 }),
    names: fc.array(short(40), { maxLength: 4 }),
    texts: fc.array(short(100), { minLength: 4, maxLength: 4 }),
    words: fc.option(fc.array(short(90), { minLength: 5, maxLength: 5 })),
    midpoint: fc.option(number),
  })
  .map(({ title, unit, source, years, regions, values, names, texts, words, midpoint }) => ({
    table: {
      ...{ title, unit, source, midpoint, decimals: 2, level: 'province', summable: true, palette: 'blues' },
      scheme: { method: 'quantile', classes: 5 },
      years: [...years].sort((a, b) => a - b),
      regions,
      values: regions.map((_, r) => years.map((_year, y) => (r + y === 0 ? 1 : values[r * 4 + y]!))),
    },
    ...(names.length && {
      places: names.map((name, i) => ({ name, text: texts[i]!, at: [126 + i, 36] as const })),
    }),
    ...(words && {
      words: {
        ...{ indicator: 'own', show: 'map', year: null, values: true },
        ...{
          headline: words[0]!,
          sentence: words[1]!,
          note: words[2]!,
          byline: words[3]!,
          credit: words[4]!,
        },
      },
    }),
  }))

/** A link as the page takes it: read, taken in, drawn. */
async function linked(hash: string): Promise<boolean> {
  const brought = await bringLink(hash, catalogue, reader)
  if ('wrong' in brought) return false
  const given = { ...supplies, atlas: brought.adopted.into(supplies.atlas) }
  const { view, notes } = parse('indicator=own&lang=en&overlays=own', given.atlas.catalogue)
  drawn(view, given, notes)
  return true
}

const PACKED = {
  v: 1,
  t: ['t', 'u', 0, 0, [2020], [11, 15], [0, [1, 2]], 's', 0, [0, 3], null, 1],
  p: [['n'], ['t'], [0, [127]], [0, [36]]],
}
const packed = fc.oneof(
  { weight: 3, arbitrary: own.map((one) => ({ own: one })) },
  { weight: 2, arbitrary: exchanged(PACKED).map((value) => ({ json: value })) },
  { weight: 1, arbitrary: json.map((value) => ({ json: value })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(own, fc.nat(), fc.constantFrom(...'abcXYZ019-_%<'))
      .map(([one, at, letter]) => ({ own: one, at, letter })),
  },
  { weight: 1, arbitrary: word.map((text) => ({ text })) },
)
type Packed = { own: Own; at?: number; letter?: string } | { json: unknown } | { text: string }
async function hashOf(given: Packed): Promise<string> {
  if ('text' in given) return `#own=${given.text}`
  if ('json' in given) return `#own=${await packText(JSON.stringify(given.json) ?? 'null')}`
  // What could not be packed could not be sent either.
  const hash = await fragmentOf(given.own).catch(refused)
  if (!hash || given.at === undefined) return hash || '#own='
  const i = 5 + (given.at % (hash.length - 5))
  return hash.slice(0, i) + given.letter! + hash.slice(i + 1)
}
function refused(error: unknown): '' {
  if (error instanceof Refusal) return ''
  throw error
}

const fragment: Surface<Packed> = {
  name: 'own-figures fragment',
  cases: packed,
  take: async (given) => linked(await hashOf(given)),
}

const STORY: Story = {
  title: { ko: '이야기', en: 'Story' },
  about: { en: 'About' },
  sources: ['S07'],
  names: ['5G'],
  slides: [
    {
      ...{ id: 'one', view: 'indicator=births', plain: false },
      words: {
        en: { title: 'A {{share population-resident 2024}}', body: '- **a**\n- b\n\n> quote', notes: 'n' },
      },
    },
    { id: 'two', view: '', plain: true, words: { ko: { title: '둘', body: '**3** 셋', notes: '' } } },
  ],
}
const FILE = writeStory(STORY)
const storyWords = fc
  .array(word, { minLength: 7, maxLength: 7 })
  .map(([title, body, notes, about, view, source, name]): Story => ({
    ...STORY,
    title: { ko: title!, en: title! },
    about: { en: about! },
    sources: [source!],
    names: [name!],
    slides: [
      {
        ...{ id: 'one', view: view!, plain: false, then: [view!] },
        words: { en: { title: title!, body: `${body}\n\n- ${notes}\n\n> ${title}`, notes: notes! } },
      },
    ],
  }))

/** A story as the page takes it: told in both languages, and set as an article. */
async function toldOf(story: Story): Promise<void> {
  const tables = await tablesFor(story, reader, catalogue)
  for (const { story: told } of Object.values(resolveBoth(story, 'own', tables))) {
    const markup = articleOf(told, { figures: new Map(), sources: tables.atlas.sources, up: '../' })
    const wrong = wrongIn(markup)
    must(wrong === null, `in the article: ${wrong}`)
    must(
      !/(?:href|src)="?\s*(?:javascript|data|https?:\/\/evil)/i.test(markup),
      'a link that runs or leads away',
    )
    for (const { view } of told.slides) must(parse(view, catalogue).view !== null, 'a slide without a view')
  }
}

type StoryCase = { story: Story } | { json: unknown } | { file: string } | { hash: string }
const story: Surface<StoryCase> = {
  name: 'story fragment and file',
  cases: fc.oneof(
    { weight: 3, arbitrary: storyWords.map((one) => ({ story: one })) },
    { weight: 2, arbitrary: exchanged({ v: 1, story: STORY }).map((value) => ({ json: value })) },
    { weight: 3, arbitrary: spoiled(FILE).map((file) => ({ file })) },
    { weight: 2, arbitrary: storyWords.map((one) => ({ file: writeStory(one) })) },
    { weight: 1, arbitrary: fc.array(word, { maxLength: 12 }).map((lines) => ({ file: lines.join('\n') })) },
    { weight: 1, arbitrary: word.map((text) => ({ hash: `#story=${text}` })) },
  ),
  take: async (given) => {
    if ('file' in given) {
      const read = readStory(given.file)
      await toldOf(read.story)
      return read.problems.length === 0
    }
    const hash =
      'hash' in given
        ? given.hash
        : 'json' in given
          ? `#story=${await packText(JSON.stringify(given.json) ?? 'null')}`
          : await storyFragment(given.story)
    const read = await storyIn(hash)
    if (read) await toldOf(read)
    return read !== null
  },
}

/** What was read of a file, as the page takes it: its first measures as tables, its places. */
async function readThrough(read: () => Reading | Promise<Reading>): Promise<boolean> {
  let reading: Reading
  try {
    reading = await read()
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
  const { layout, cells, places } = reading
  const owns: Own[] = places?.places.length ? [{ places: places.places }] : []
  for (const measure of (layout?.measures ?? []).slice(0, 2).keys()) {
    const { table } = readTable(cells, layout!, { measure, year: 2024 }, catalogue)
    if (table) {
      must(
        table.values.flat().every((value) => value === null || Number.isFinite(value)),
        'a figure that is none',
      )
      owns.push({ table })
    }
  }
  for (const { at } of places?.places ?? []) must(at.every(Number.isFinite), 'a place that is nowhere')
  for (const one of owns) {
    const hash = await fragmentOf(one).catch(refused)
    if (hash) await linked(hash)
  }
  return true
}

const TABLE = `표 제목,,,\n,,,(단위: 명)\n시도,2022,,2023p\n,남,여,남\n서울특별시,"1,234",△5,6\n부산,7%,-,8*\n강원도,9,10,11\n자료: 통계청,,,`
const FILES = [
  new TextEncoder().encode(TABLE),
  new Uint8Array(iconv.encode(TABLE, 'cp949')),
  new Uint8Array(iconv.encode(TABLE, 'utf16le', { addBOM: true })),
  xlsxOf(TABLE.split('\n').map((line) => line.split(','))),
  new TextEncoder().encode('<table><tr><td>시도<td>값<tr><td>서울<td>1</table>'),
]
const cells = fc.array(
  fc.array(
    fc.oneof(word, fc.constantFrom('시도', '서울', '부산', '값', '2023', '위도', '경도', '37.5', '127')),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 10 },
)
const spreadsheet: Surface<Uint8Array> = {
  name: 'spreadsheet',
  cases: fc.oneof(
    { weight: 4, arbitrary: spoiledBytes(FILES) },
    {
      weight: 3,
      arbitrary: cells.map((rows) =>
        xlsxOf(rows.map((row) => row.map((cell) => wellFormed(cell.replace(/\p{Cc}/gu, ''))))),
      ),
    },
    {
      weight: 3,
      arbitrary: cells.map((rows) => new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))),
    },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  ),
  take: (bytes) => readThrough(() => readDropped(bytes, 'a<b>.csv', catalogue)),
}

const GEO = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'EPSG:5179' } },
  features: [
    {
      type: 'Feature',
      properties: { name: '서울', 값: 3 },
      geometry: { type: 'Point', coordinates: [127, 37.5] },
    },
    {
      type: 'Feature',
      properties: { name: '부산', 값: 4 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [129, 35],
            [129.1, 35],
            [129, 35.1],
            [129, 35],
          ],
        ],
      },
    },
  ],
}
const geojson: Surface<string> = {
  name: 'GeoJSON',
  cases: fc.oneof(
    { weight: 4, arbitrary: exchanged(GEO).map((value) => JSON.stringify(value)) },
    { weight: 2, arbitrary: spoiled(JSON.stringify(GEO)) },
    {
      weight: 3,
      arbitrary: fc
        .array(fc.tuple(word, fc.double(), fc.double({ min: 33, max: 39 })), { maxLength: 8 })
        .map((places) =>
          JSON.stringify({
            ...GEO,
            crs: undefined,
            features: places.map(([name, x, y]) => ({
              ...{ type: 'Feature', properties: { name, description: name } },
              geometry: { type: 'Point', coordinates: [Number.isFinite(x) ? 124 + (Math.abs(x) % 8) : x, y] },
            })),
          }),
        ),
    },
    {
      weight: 1,
      arbitrary: json.map((value) => `{"type":"Feature","geometry":${JSON.stringify(value) ?? 'null'}}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .nat(60_000)
        .map((deep) => `{"type":"Feature","geometry":${'['.repeat(deep)}${']'.repeat(deep)}}`),
    },
  ),
  take: async (text) => {
    const pasted = await readThrough(() => readPasted(text, catalogue, text))
    return (
      (await readThrough(() => readDropped(new TextEncoder().encode(text), 'a.geojson', catalogue))) && pasted
    )
  },
}

const LETTER = {
  goru: 'talk',
  story: 's',
  from: 'x',
  count: 1,
  body: {
    said: 'picture',
    slide: 1,
    part: 0,
    svg: '<svg/>',
    room: { left: 0, top: 0, width: 1, height: 1, ratio: 1 },
  },
}
const TALK = {
  ...LETTER,
  body: { said: 'talk', talk: { at: 1, part: 0, screen: 'slide', cursor: 0, typed: '' }, lang: 'ko' },
}
const PEN = { ...LETTER, body: { said: 'pen', slide: 'a', stroke: 'b', at: [0.5, 0.5] } }
const COMMAND = { ...LETTER, body: { said: 'command', command: { go: 1, part: 0 } } }
const postMessage: Surface = {
  name: 'postMessage',
  cases: fc.oneof(...[LETTER, TALK, PEN, COMMAND].map(exchanged), json),
  take: (given) => {
    const letter = letterOf(given)
    if (letter) {
      must(Number.isFinite(letter.count), 'a count that is none')
      must(numbersIn(letter).every(Number.isFinite), 'a number that is none')
      const { body } = letter
      if (body.said === 'talk')
        must(Number.isInteger(body.talk.at) && body.talk.at >= 0, 'a slide that is none')
      if (body.said === 'pen') must(body.at.every(Number.isFinite), 'a line to nowhere')
    }
    return Promise.resolve(letter !== null)
  },
}

type FileCase = { own: Own } | { text: string }
const figures: Surface<FileCase> = {
  name: 'figures file',
  cases: fc.oneof(
    { weight: 3, arbitrary: own.map((one) => ({ own: one })) },
    {
      weight: 3,
      arbitrary: exchanged({ goru: 'figures', version: 1, packed: 'q1YqVrIqUUorAAA' }).map((value) => ({
        text: JSON.stringify(value),
      })),
    },
    {
      weight: 2,
      arbitrary: spoiled('{"goru":"figures","version":1,"packed":"q1YqVrIqUUorAAA"}').map((text) => ({
        text,
      })),
    },
    { weight: 1, arbitrary: word.map((text) => ({ text })) },
  ),
  take: async (given) => {
    const text = 'text' in given ? given.text : await figuresFileOf(given.own).catch(refused)
    try {
      return await linked(fragmentIn(text))
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  },
}

export const SURFACES = [
  address,
  fragment,
  story,
  spreadsheet,
  geojson,
  postMessage,
  figures,
] as readonly Surface[]
