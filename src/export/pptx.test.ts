import Zip from 'jszip'
import readSheet from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Source } from '../atlas/model'
import type { LineChart } from '../render/svg/chart-graphic'
import type { LegendEntry } from '../scene/legend'
import type { Grid } from '../scene/model'
import type { Standing } from '../atlas/policy/standing'
import type { Block, Span, ResolvedSlide, ResolvedStory } from '../story/model'
import { spread } from '../story/steps'
import { pptxName, pptxOf, type SlideSeen } from './pptx'
import { heightOf, sizeFor } from './slide-text'
import { BLANK } from '../story/slide.fixture'

const say = (text: string): Span => ({ text, strong: false, figure: null })
const figure = (text: string, standing: Standing, source: string): Span => ({
  text,
  strong: true,
  figure: { text, standing, sources: [source], row: '' },
})
const body: Block[] = [
  { kind: 'text', line: [say('Printed '), figure('81%', 'printed', 'DECK'), say(' & <more>')] },
  { kind: 'big', line: [figure('15', 'target', 'DECK')], label: [say('planned')] },
  { kind: 'list', items: [[say('one '), figure('1', 'established', 'DECK')], [say('two')]] },
  { kind: 'quote', lines: [[say('what industry')]], by: [say('a slide')] },
]
const slide: ResolvedSlide = {
  ...BLANK,
  view: 'year=2018',
  title: [say('People & '), figure('49.6%', 'established', 'DECK')],
  body,
  notes: [{ kind: 'text', line: [say('Slowly '), figure('49.5%', 'candidate', 'REGISTER')] }],
  sources: ['DECK'],
  standings: ['printed', 'target'],
}
const story: ResolvedStory = {
  id: 'deck-2018',
  lang: 'en',
  title: 'The deck & <more>',
  about: 'Then & now',
  sources: [],
  logo: null,
  colour: null,
  slides: [slide, { ...slide, id: 'words', number: 2, plain: true, notes: [] }],
}
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const seen: SlideSeen = {
  picture: { data: png, width: 720, height: 640 },
  said: {
    title: 'Rate 2018',
    unit: '%',
    sentence: 'More "than" <ever> & all',
    cautions: ['Provisional.'],
    legend: '',
    key: { rows: [{ form: 'class', colour: '#123456', text: 'below 5' }], grid: null },
    lines: null,
  },
  sources: ['REGISTER'],
  qr: null,
  address: 'https://goru.example/?year=2018&lang=en',
}
const sources = new Map(
  ['DECK', 'REGISTER'].map((id) => [
    id,
    { id, publisher: { ko: id, en: `The ${id}` }, tableId: '', url: '' } as unknown as Source,
  ]),
)

async function opened(told = story, shown = seen) {
  const zip = await Zip.loadAsync(await pptxOf(spread(told), new Map([['share', shown]]), sources))
  const read = (file: string) => zip.file(file)?.async('string') ?? Promise.resolve('')
  return {
    slides: await Promise.all([1, 2].map((n) => read(`ppt/slides/slide${n}.xml`))),
    notes: await Promise.all([1, 2].map((n) => read(`ppt/notesSlides/notesSlide${n}.xml`))),
    links: await read('ppt/slides/_rels/slide1.xml.rels'),
    parts: await Promise.all(
      zip.file(/\.(xml|rels)$/).map(async (part) => [part.name, await part.async('string')] as const),
    ),
  }
}
/** The paragraphs of a part as a reader sees them. */
const paragraphsIn = (xml = '') =>
  (xml.match(/<a:p>.*?<\/a:p>/gs) ?? []).map((one) =>
    [...one.matchAll(/<a:t>(.*?)<\/a:t>/gs)]
      .map(([, text]) => text)
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )
const { slides, notes, links, parts } = await opened()

describe('a story as slides for PowerPoint', () => {
  it('has the words of each slide as text, marked and explained, and its sources', () => {
    const said = paragraphsIn(slides[0])
    for (const text of [
      'People & 49.6%',
      'Printed 81%† & <more>',
      '15*',
      'planned',
      'one 1',
      'two',
      'what industry',
      '— a slide',
      'Rate 2018 %',
      '* a target, not a count',
      'Source The REGISTER · The DECK · Provisional.',
    ])
      expect(said).toContain(text)
    expect(slides[0]).toMatch(/type="title"/)
    expect(slides[0]?.match(/<a:buChar/g)).toHaveLength(2)
  })

  it('has its notes with their signs, all sources and the address of the view', () => {
    const said = paragraphsIn(notes[0]).join('\n')
    expect(said).toContain('Slowly 49.5%‡')
    expect(said).toContain('Source The REGISTER · The DECK')
    expect(said).toContain('https://goru.example/?year=2018')
    expect(links).toContain('https://goru.example/?year=2018&amp;lang=en')
  })

  it('names every sign that XML would take for its own, in every part', () => {
    expect(parts.length).toBeGreaterThan(20)
    for (const [name, text] of parts)
      expect(text, name).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i)
  })

  it('holds no character that XML forbids, whatever was pasted into its texts', async () => {
    const odd = say('Soft\u000bbreak \ufffe \u001b[31m \ud800 \u{1f600}')
    const pasted = { ...slide, title: [odd], notes: [{ kind: 'text', line: [odd] }] } as const
    const { parts: all, slides: xml } = await opened({ ...story, title: 'A\u000bB', slides: [pasted] })
    for (const [name, text] of all)
      expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u)
    expect(paragraphsIn(xml[0])).toContainEqual(expect.stringMatching(/^Soft break .*\u{1f600}$/u))
  })

  it('sets its sources so that they can be read, and what is too long to stand there in the notes', async () => {
    const long = 'A caution that goes on and on. '.repeat(12).trim()
    const shown = { ...seen, said: { ...seen.said, cautions: ['Short.', long] } }
    const { slides: xml, notes: noted } = await opened(story, shown)
    const foot = /<a:p>(?:(?!<\/a:p>).)*Source The REGISTER.*?<\/a:p>/s.exec(xml[0] ?? '')?.[0] ?? ''
    expect(paragraphsIn(foot)).toEqual(['Source The REGISTER · The DECK · Short.'])
    for (const [, size] of foot.matchAll(/ sz="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(900)
    expect(paragraphsIn(noted[0]).join('\n')).toContain(long)
  })

  it('has its legend as shapes and words, in two columns where it is long', async () => {
    const rows: LegendEntry[] = [
      ...[1, 2, 3, 4, 5].map((n) => ({ form: 'class' as const, colour: `#00000${n}`, text: `class ${n}` })),
      { form: 'no data', text: 'No data' },
      { form: 'dashed', colour: '#0000aa', text: 'a border' },
      { form: 'symbol', symbol: 'diamond', colour: '#0000bb', text: 'a city' },
    ]
    const { slides: xml } = await opened(story, {
      ...seen,
      said: { ...seen.said, key: { rows, grid: null } },
    })
    const said = paragraphsIn(xml[0])
    for (const { text } of rows) expect(said).toContain(text)
    for (const n of [1, 2, 3, 4, 5]) expect(xml[0]).toContain(`<a:srgbClr val="00000${n}"`)
    // A symbol is drawn as it is on the map, and what has no figure is hatched.
    expect(xml[0]).toMatch(/name="diamond"(?:(?!<\/p:sp>).)*<a:custGeom>/s)
    expect(xml[0]).toMatch(/>No data</)
    expect(xml[0]?.match(/<a:pattFill prst="wdUpDiag">/g)).toHaveLength(1)
    expect(xml[0]).not.toMatch(/name="hatch \w/)
    expect(xml[0]?.match(/<p:pic>/g)).toHaveLength(1)
    const left = (text: string) =>
      new RegExp(`<a:off x="(\\d+)" y="(\\d+)"/>(?:(?!<a:off).)*${text}`, 's').exec(xml[0] ?? '')
    expect(left('class 1')?.[2]).toBe(left('class 5')?.[2])
    expect(Number(left('class 1')?.[1])).toBeLessThan(Number(left('class 5')?.[1]))
  })

  it('has the square of two figures as nine cells with their counts, breaks and names', async () => {
    const grid: Grid = {
      x: { title: 'People', low: 'few', high: 'many', breaks: ['10', '20'] },
      y: { title: 'Age', low: 'young', high: 'old', breaks: ['30', '40'] },
      colours: Array.from({ length: 9 }, (_, i) => `#00000${i}`),
      counts: [7, 0, 9, 11, 12, 13, 14, 15, 16],
    }
    const { slides: xml } = await opened(story, { ...seen, said: { ...seen.said, key: { rows: [], grid } } })
    for (const colour of grid.colours) expect(xml[0]).toContain(`<a:srgbClr val="${colour.slice(1)}"/>`)
    const said = paragraphsIn(xml[0])
    for (const text of ['→ People', '↑ Age', '10', '20', '30', '40', '7', '9', '16'])
      expect(said).toContain(text)
    expect(said).not.toContain('0')
  })

  it('has plain lines as a chart of its own with a workbook in which they can be edited', async () => {
    const lines = (name: string, values: (number | null)[]) => ({ name, colour: '#aa0000', values })
    const chart: LineChart = {
      years: [2015, 2016, 2017],
      year: 2016,
      lines: [lines('Share & more', [0.5, null, 0]), lines('Rest', [null, 0.75, 0.25])],
      rule: 2017,
      axis: { low: 0, high: 1, step: 0.25 },
      format: '0.0%',
    }
    const told = { ...story, slides: [slide, { ...slide, id: 'again', number: 2 }] }
    const other = { ...chart, rule: null, lines: [lines('Other', [1, 2, 3])] }
    const shown = new Map([
      ['share', { ...seen, picture: chart }],
      ['again', { ...seen, picture: other }],
    ])
    const zip = await Zip.loadAsync(await pptxOf(spread(told), shown, sources))
    const charts = zip.file(/^ppt\/charts\/chart\d+\.xml$/)
    const xml = await Promise.all(charts.map((part) => part.async('string')))
    expect(xml).toHaveLength(2)
    expect(xml[0]).toContain('<c:v>Share &amp; more</c:v>')
    expect(xml[1]).toContain('<c:v>Other</c:v>')
    // A year without a figure has no point; one of nothing has.
    expect(xml[0]).toContain(
      '<c:ptCount val="3"/><c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="2"><c:v>0</c:v></c:pt>',
    )
    expect(xml[0]).toContain('<c:min val="0"/>')
    const first = await zip.file('ppt/slides/_rels/slide1.xml.rels')?.async('string')
    const number = /charts\/chart(\d+)\.xml/.exec(first ?? '')?.[1]
    const links = await zip.file(`ppt/charts/_rels/chart${number}.xml.rels`)?.async('string')
    const file = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(links ?? '')?.[1]
    const types = await zip.file('[Content_Types].xml')?.async('string')
    expect(types).toContain(`PartName="/ppt/charts/chart${number}.xml"`)
    expect(types).toMatch(/Extension="xlsx"/)
    // What divides the years lies in the one chart that has it, two thirds along its plot.
    const rules = zip.file(/^ppt\/drawings\//)
    expect(rules.map(({ name }) => name)).toEqual(['ppt/drawings/drawing1.xml'])
    expect(types).toContain('PartName="/ppt/drawings/drawing1.xml"')
    expect(links).toContain('Target="../drawings/drawing1.xml"')
    const plot = ['x', 'w'].map((name) =>
      Number(new RegExp(`<c:${name} val="([\\d.]+)"`).exec(xml[0] ?? '')?.[1]),
    )
    const across = Number(/<cdr:x>([\d.]+)</.exec((await rules[0]?.async('string')) ?? '')?.[1])
    expect(across).toBeCloseTo((plot[0] ?? 0) + ((plot[1] ?? 0) * 2) / 3, 4)
    expect(xml.map((text) => text.includes('userShapes'))).toEqual([true, false])
    const book = (await zip.file(`ppt/${file}`)?.async('arraybuffer')) ?? new ArrayBuffer(0)
    const [sheet] = await readSheet(Buffer.from(book))
    expect(sheet?.data).toEqual([
      [null, 'Share & more', 'Rest'],
      ['2015', 0.5, null],
      ['2016', null, 0.75],
      ['2017', 0, 0.25],
    ])
  })

  it('has pictures beside the words, and none beside words alone', () => {
    expect(slides.map((xml) => xml.match(/<p:pic>/g)?.length ?? 0)).toEqual([1, 0])
  })

  it('keeps to the sheet, and no box of text lies over another', () => {
    for (const xml of slides) {
      const boxes = [
        ...xml.matchAll(/<p:sp>.*?<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/gs),
      ].map(
        ([, x, y, w, h]) =>
          [x, y, w, h].map((emu) => Number(emu) / 914_400) as [number, number, number, number],
      )
      expect(boxes.length).toBeGreaterThan(4)
      for (const [i, [x, y, w, h]] of boxes.entries()) {
        expect(x + w).toBeLessThanOrEqual(13.334)
        expect(y + h).toBeLessThanOrEqual(7.5)
        for (const [x2, y2, w2, h2] of boxes.slice(i + 1)) {
          const across = Math.min(x + w, x2 + w2) - Math.max(x, x2)
          const down = Math.min(y + h, y2 + h2) - Math.max(y, y2)
          expect(across > 0.01 && down > 0.01, `${x},${y} over ${x2},${y2}`).toBe(false)
        }
      }
    }
  })

  it('tells the properties of a paragraph once, at its beginning, as the format asks', () => {
    for (const paragraph of slides.flatMap((xml) => xml.match(/<a:p>.*?<\/a:p>/gs) ?? []))
      expect(paragraph).toMatch(/^<a:p>(<a:pPr(?:[^>]*\/>|.*?<\/a:pPr>))?(?!.*<a:pPr)/s)
  })

  it('is named after the story and its language', () => {
    expect(pptxName(story)).toBe('goru-deck-2018.en.pptx')
  })
})

describe('the size of type', () => {
  it('is the largest that keeps to the box, and the least where none does', () => {
    const sizes = [30, 20, 10]
    const size = sizeFor(body, sizes, 5, heightOf(body, 5, 20))
    expect(size).toBe(20)
    expect(sizeFor(body, sizes, 5, 0.1)).toBe(10)
    expect(sizeFor([], sizes, 5, 0.1)).toBe(30)
  })
})

it('has a slide for each step, with its words as large as they will be when all are there', async () => {
  const built = { ...slide, points: true }
  const zip = await Zip.loadAsync(
    await pptxOf(spread({ ...story, slides: [built] }), new Map([['share', seen]]), sources),
  )
  const xml = await Promise.all(
    [1, 2, 5].map((n) => zip.file(`ppt/slides/slide${n}.xml`)?.async('string') ?? Promise.resolve('')),
  )
  expect(zip.file(/slides\/slide\d+\.xml$/)).toHaveLength(5)
  expect(paragraphsIn(xml[0])).not.toContain('two')
  expect(paragraphsIn(xml[2])).toContain('two')
  const size = (part: string | undefined) =>
    /<a:rPr[^>]* sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>Printed /s.exec(part ?? '')?.[1]
  expect(size(xml[1])).toBeTruthy()
  expect(size(xml[1])).toBe(size(xml[2]))
})

it('has the code of a view among its pictures, with the address for who does not see it', async () => {
  const code = { data: png, width: 100, height: 100 }
  const { slides: xml } = await opened(story, { ...seen, qr: code })
  expect(xml[0]).toContain('descr="https://goru.example/?year=2018&amp;lang=en"')
  expect(slides[0]).not.toContain('descr="https://goru')
})

it('opens a talk, or a part of it, with its title large and lines in place of points', async () => {
  const opens = {
    ...{ ...slide, id: 'share', plain: true, heading: 'title' as const, title: [say('What became')] },
    body: [body[0]!, body[2]!],
  }
  const part = { ...opens, id: 'part', number: 2, heading: 'section' as const, body: [] }
  const zip = await Zip.loadAsync(
    await pptxOf(spread({ ...story, slides: [opens, part] }), new Map(), sources),
  )
  const read = (file: string) => zip.file(file)?.async('string') ?? Promise.resolve('')
  const [first, second] = await Promise.all([1, 2].map((n) => read(`ppt/slides/slide${n}.xml`)))
  // Behind its words stands its number.
  expect(paragraphsIn(first).slice(0, -1)).toEqual(['What became', 'Printed 81%† & <more>', 'one 1', 'two'])
  expect(first).not.toContain('<a:buChar')
  expect(paragraphsIn(second).slice(0, -1)).toEqual(['What became'])
  const size = (xml = '') => Number(/ sz="(\d+)"[^>]*>(?:(?!<a:t>).)*<a:t>What/s.exec(xml)?.[1])
  expect(size(first)).toBe(5400)
  expect(size(second)).toBe(4400)
  expect(paragraphsIn(await read('ppt/notesSlides/notesSlide1.xml')).join('\n')).toContain('Slowly 49.5%‡')
  // Its bar is the master's, so that an office restyles all of them at once.
  const masters = await Promise.all(zip.file(/slideLayouts\/.*\.xml$/).map((one) => one.async('string')))
  expect(masters.filter((xml) => xml.includes('name="title"') && xml.includes('prst="rect"'))).not.toEqual([])
})

it('has the author’s pictures, the logo on all slides and the colour of the organiser, which can be read', async () => {
  const own = 'data:image/png;base64,own'
  const sign = 'data:image/png;base64,sign'
  const photo = { ...slide, id: 'photo', plain: true, picture: { src: own, alt: 'A harbour & boats' } }
  const part = { ...slide, id: 'part', number: 2, plain: true, heading: 'section' as const }
  const told = {
    ...{ ...story, logo: { src: sign, alt: 'An institute' }, colour: '#ffd400' },
    slides: [photo, part],
  }
  const as = (width: number, height: number) => ({ data: png, width, height })
  const taken = new Map([
    [own, as(300, 100)],
    [sign, as(400, 100)],
  ])
  const zip = await Zip.loadAsync(await pptxOf(spread(told), new Map(), sources, taken))
  const read = (file: string) => zip.file(file)?.async('string') ?? Promise.resolve('')
  const [first, second] = await Promise.all([1, 2].map((n) => read(`ppt/slides/slide${n}.xml`)))
  expect(first?.match(/<p:pic>/g)).toHaveLength(1)
  expect(first).toContain('descr="A harbour &amp; boats"')
  const [, w, h] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/s.exec(first ?? '') ?? []
  expect(Number(w) / Number(h)).toBeCloseTo(3, 2)
  // Yellow words on white could not be read; on yellow they are black.
  expect(first).not.toContain('val="FFD400"')
  expect(first).not.toContain('val="D6276B"')
  expect(second).toMatch(/<a:srgbClr val="000000"/)
  const layouts = await Promise.all(
    zip
      .file(/slideLayouts\/slideLayout\d+\.xml$/)
      .map(async (one) => [
        await one.async('string'),
        await read(one.name.replace('slideLayouts/', 'slideLayouts/_rels/') + '.rels'),
      ]),
  )
  const dressed = layouts.filter(([xml = '']) => xml.includes('An institute'))
  expect(dressed).toHaveLength(4)
  const types = await read('[Content_Types].xml')
  expect(types).toContain('Extension="png"')
  for (const [xml = '', rels = ''] of dressed) {
    expect(xml).toContain('val="FFD400"')
    const [, media = ''] = /Target="\.\.\/(media\/[^"]+)"/.exec(rels) ?? []
    expect(zip.file(`ppt/${media}`), media).not.toBeNull()
  }
})

it('has two maps side by side, each with what it is of and its legend', async () => {
  const rows: LegendEntry[] = [{ form: 'class', colour: '#112233', text: 'below 5' }]
  const half = (title: string) => ({
    picture: { data: png, width: 300, height: 400 },
    said: { ...seen.said, title, sentence: '', key: { rows, grid: null } },
  })
  const halves = [half('Rate 2018'), half('Rate 2025')] as const
  const { slides: xml } = await opened(story, { ...seen, ...halves[0], halves })
  const said = paragraphsIn(xml[0])
  expect(said).toContain('Rate 2018 %')
  expect(said).toContain('Rate 2025 %')
  expect(said.filter((text) => text === 'below 5')).toHaveLength(2)
  const pictures = [
    ...(xml[0] ?? '').matchAll(/<p:pic>.*?<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/gs),
  ]
    .map(([, ...all]) => all.map(Number) as [number, number, number, number])
    .sort((a, b) => a[0] - b[0])
  expect(pictures).toHaveLength(2)
  const [left, right] = pictures
  expect(left![0] + left![2]).toBeLessThan(right![0])
  expect(right![0] + right![2]).toBeLessThanOrEqual(13.333 * 914_400)
})

it('has a table as a table that an office goes on with, and no picture', async () => {
  const table = {
    ...{ title: 'Rate & more 2018', more: '' },
    head: { rank: 'Rank', name: 'Region', value: '%' },
    rows: [
      { rank: '1', name: 'A <city>', value: '9' },
      { rank: '2', name: 'B', value: '8' },
    ],
  }
  const { slides: xml, links: rels } = await opened(story, { ...seen, picture: table })
  expect(xml[0]?.match(/<a:tr /g)).toHaveLength(3)
  expect(paragraphsIn(xml[0])).toEqual(expect.arrayContaining(['Rate & more 2018', '%', 'A <city>', '8']))
  expect(xml[0]).not.toContain('<p:pic>')
  expect(rels).not.toContain('media/')
})
