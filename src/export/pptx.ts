import type PptxGenJS from 'pptxgenjs'
import type { Lang, Source } from '../atlas/model'
import { articleWord as word } from '../i18n/article-words'
import { stageWord } from '../i18n/stage-words'
import { say } from '../i18n/words'
import type { LineChart } from '../render/svg/chart-graphic'
import { escapeText } from '../render/svg/text'
import { sourceLine } from '../scene/source-line'
import { sourceName } from '../scene/spoken'
import { THEMES } from '../scene/themes'
import {
  HEADINGS,
  linesIn,
  SIGNS,
  type Block,
  type Heading,
  type Span,
  type ResolvedSlide,
  type ResolvedStory,
} from '../story/model'
import type { StepSlide } from '../story/steps'
import { inkOn, readableOn } from '../story/brand'
import { BIG, GAP, heightOf, sizeFor } from './slide-text'
import { workbookParts } from './slide-workbook'
import type { SlideSaid } from './slide-figure'
import { chartLinks, chartPart, RULE_TYPE, rulePart } from './slide-chart'
import { drawLegend, hatch, legendHeight } from './slide-legend'
import type { SlideTable, TableRow } from './slide-table'

/** A picture as it lies in the file, PNG or JPEG. */
export interface Png {
  /** Data URL. */
  readonly data: string
  /** Pixels as it was drawn; the file has more of them. */
  readonly width: number
  readonly height: number
}

/** One of two maps. */
export interface SlideHalf {
  readonly picture: Png
  readonly said: SlideSaid
}

/** What stands beside the words of a slide. */
export interface SlideSeen {
  /** Plain lines are a chart of the file's own, and a table is one. */
  readonly picture: Png | LineChart | SlideTable
  /** Two maps side by side, in place of the one; absent: one. */
  readonly halves?: readonly [SlideHalf, SlideHalf]
  readonly said: SlideSaid
  /** Ids of the sources of the map. */
  readonly sources: readonly string[]
  /** A code that leads to the view; null: none is asked for, or the atlas stands nowhere. */
  readonly qr: Png | null
  /** Where the figures are from, in place of the names of the sources; absent: those. */
  readonly credit?: string
  /** Whole address of the view; empty: the atlas stands nowhere. */
  readonly address: string
}

interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
type Run = PptxGenJS.TextProps

/** Inches: a sheet of 16:9 as PowerPoint makes it, its margins, the column of words and the picture beside it. */
const SHEET = { w: 13.333, h: 7.5 } as const
const EDGE = 0.55
const COLUMN = 4.9
const PICTURE: Box = { x: 5.75, y: 0.5, w: SHEET.w - 5.75 - EDGE, h: 6.2 }
const HEAD = { x: EDGE, y: 0.75, h: 1.2 } as const
/** The title of a slide that opens the talk or a part of it, and what stands below. */
const HEADED: Box = { x: EDGE, y: 1.7, w: SHEET.w - 2 * EDGE, h: 2 }
const BELOW: Box = { x: EDGE, y: 3.9, w: SHEET.w - 2 * EDGE, h: 2.6 }
const HEADED_TITLES = { title: [54, 48, 44, 40, 36, 32, 28], section: [44, 40, 36, 32, 28] } as const
const BELOWS = [26, 24, 22, 20, 18, 16, 14]
const FOOT: Box = { x: 5.75, y: 6.74, w: 6.4, h: 0.6 }
/** The sign of the organiser, at most so large. */
const LOGO: Box = { x: EDGE, y: 6.8, w: 2.4, h: 0.5 }
/** Between two maps, and what one is of, below it. */
const HALVES = 0.3
const OF = 0.5
/** Side of a code. */
const QR = 1.15
const TITLES = [32, 28, 24, 20, 17, 14]
const WORDS = [22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9]
/** Smaller than this nobody reads a source. */
const FOOTS = [11, 10, 9]
/** Type that both Windows and macOS have for the language. */
const FACES: Readonly<Record<Lang, string>> = { ko: 'Malgun Gothic', en: 'Arial' }

const hex = (colour: string) => colour.replace('#', '')
const INK = hex(THEMES.light.ink)
const QUIET = hex(THEMES.light.quiet)
const ACCENT = hex(THEMES.light.accent)

/**
 * A story as slides that PowerPoint, Keynote and LibreOffice open: text that can be edited, maps in high resolution, and
 * the speaker's notes with every source.
 *
 * @param story each slide as one of its steps shows it; its words are set as large as all of them will be
 * @param seen by the ids of the slides; words alone have none
 * @param own pictures of the author's own by their data addresses, as an office program takes them
 */
export async function pptxOf(
  story: ResolvedStory & { readonly slides: readonly StepSlide[] },
  seen: ReadonlyMap<string, SlideSeen>,
  sources: ReadonlyMap<string, Source>,
  own: ReadonlyMap<string, Png> = new Map(),
): Promise<ArrayBuffer> {
  const { default: Pptx } = await import('pptxgenjs')
  const pptx = new Pptx()
  const { lang } = story
  pptx.defineLayout({ name: 'GORU', width: SHEET.w, height: SHEET.h })
  pptx.layout = 'GORU'
  pptx.title = story.title
  pptx.subject = story.about
  pptx.author = say('name', lang)
  pptx.company = say('name', lang)
  pptx.theme = { headFontFace: FACES[lang], bodyFontFace: FACES[lang] }
  const dress = dressOf(story, own)
  const number = { x: 12.3, y: FOOT.y, w: 0.6, h: 0.3, fontSize: 10, color: QUIET, align: 'right' } as const
  for (const [name, w] of [
    ['map', COLUMN],
    ['words', SHEET.w - 2 * EDGE],
  ] as const)
    pptx.defineSlideMaster({
      title: name,
      background: { color: 'FFFFFF' },
      slideNumber: number,
      objects: [
        ...dress.objects,
        { placeholder: { options: { name: 'title', type: 'title', x: EDGE, y: 0.8, w, h: 1 }, text: '' } },
      ],
    })
  for (const name of HEADINGS)
    pptx.defineSlideMaster({
      title: name,
      background: { color: name === 'section' ? dress.ground : 'FFFFFF' },
      slideNumber: { ...number, color: name === 'section' ? dress.ink : QUIET },
      objects: [
        ...dress.objects,
        {
          rect: {
            x: HEADED.x,
            y: HEADED.y - 0.4,
            w: 1.5,
            h: 0.1,
            fill: { color: name === 'section' && story.colour ? dress.ink : dress.accent },
          },
        },
        { placeholder: { options: { name: 'title', type: 'title', ...HEADED }, text: '' } },
      ],
    })
  for (const slide of story.slides) laidOut(pptx, slide, story, seen.get(slide.id) ?? null, sources, own)
  const charts = story.slides.flatMap(({ id }) => {
    const picture = seen.get(id)?.picture
    return picture && 'years' in picture ? [picture] : []
  })
  // Of this kind it is what was asked for.
  return mended((await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer, charts)
}

/** The part that says what the others are. */
const TYPES = '[Content_Types].xml'

/** Characters that no XML may hold (XML 1.0, Char), and that texts of other programs bring along, such as the line break of a title. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

/**
 * The library writes texts as they are, and an office program opens no file that holds a character XML forbids: each is a
 * space. It also repeats the properties of a paragraph before each of its runs, which the format allows once, at its
 * beginning (ECMA-376, CT_TextParagraph), and knows no hatch. Its charts become those of `slide-chart`.
 * @param charts in the order of their slides
 */
async function mended(file: ArrayBuffer, charts: readonly LineChart[]): Promise<ArrayBuffer> {
  const { default: Zip } = await import('jszip')
  const zip = await Zip.loadAsync(file)
  const order = (name: string) => Number(/\d+/.exec(name)?.[0])
  const drawings: string[] = []
  const parts = zip.file(/^ppt\/charts\/chart\d+\.xml$/).sort((a, b) => order(a.name) - order(b.name))
  for (const [i, { name }] of parts.entries()) {
    const chart = charts[i]
    if (!chart) continue
    const book = new Zip()
    for (const [part, text] of workbookParts(chart)) book.file(part, text.replace(NO_XML, ' '))
    const [workbook, drawing] = [`Microsoft_Excel_Worksheet${order(name)}.xlsx`, `drawing${i + 1}.xml`]
    zip.file(name, chartPart(chart))
    zip.file(name.replace('charts/', 'charts/_rels/') + '.rels', chartLinks(chart, workbook, drawing))
    const packed = await book.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })
    zip.file(`ppt/embeddings/${workbook}`, packed)
    const rule = rulePart(chart)
    if (!rule) continue
    zip.file(`ppt/drawings/${drawing}`, rule)
    drawings.push(`<Override PartName="/ppt/drawings/${drawing}" ContentType="${RULE_TYPE}"/>`)
  }
  for (const part of zip.file(/\.(xml|rels)$/)) {
    const text = await part.async('string')
    const whole = text
      .replace(NO_XML, ' ')
      .replace(
        /(<a:p>(?:<a:pPr[^>]*\/>|<a:pPr.*?<\/a:pPr>)?)(.*?<\/a:p>)/gs,
        (_, first: string, rest: string) => first + rest.replace(/<a:pPr[^>]*\/>|<a:pPr.*?<\/a:pPr>/gs, ''),
      )
    zip.file(part.name, hatch(whole))
  }
  const types = (await zip.file(TYPES)?.async('string')) ?? ''
  if (drawings.length) zip.file(TYPES, types.replace('</Types>', `${drawings.join('')}</Types>`))
  return zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' })
}

function laidOut(
  pptx: PptxGenJS,
  slide: StepSlide,
  story: ResolvedStory,
  seen: SlideSeen | null,
  known: ReadonlyMap<string, Source>,
  own: ReadonlyMap<string, Png>,
): void {
  const picture = slide.picture && own.get(slide.picture.src)
  const page = pptx.addSlide({ masterName: slide.heading ?? (seen || picture ? 'map' : 'words') })
  const dress = dressOf(story, own)
  const w = seen || picture ? COLUMN : SHEET.w - 2 * EDGE
  const { lang, title: name } = story
  const text = {
    lang: lang === 'ko' ? 'ko-KR' : 'en-GB',
    fontFace: FACES[lang],
    margin: 0,
    valign: 'top',
  } as const
  const small = { ...text, fontSize: 9, color: QUIET }
  if (slide.heading) {
    headed(page, slide, slide.heading, dress, text)
    page.addNotes(notesOf(slide, null, namesOf(sourcesOf(slide, null), known, lang), lang))
    return
  }
  page.addText(name, { ...small, x: EDGE, y: 0.45, w, h: 0.25, fontSize: 11 })

  const head: Block = { kind: 'text', line: slide.title }
  // Bold type is wider than what lines are counted by.
  const headSize = sizeFor([head], TITLES, w * 0.9, HEAD.h)
  page.addText(runsOf(slide.title, dress.accent, { bold: true }), {
    ...text,
    ...HEAD,
    w,
    placeholder: 'title',
    fontSize: headSize,
    color: INK,
    align: 'left',
    valign: 'bottom',
  })

  // From the foot upwards: the legend, what it is of, what the marks mean; the words have what is left.
  let bottom = seen && !dress.logo ? SHEET.h - EDGE : FOOT.y - 0.1
  // Of two maps each has its legend and what it is of below itself; a table heads its columns.
  const alone = seen && !seen.halves && !('rows' in seen.picture) ? seen : null
  const legend = alone?.said.key
  if (legend) {
    bottom -= legendHeight(legend)
    drawLegend(page, legend, { x: EDGE, y: bottom, w }, { ...text, color: INK })
  }
  if (alone) {
    const { said } = alone
    bottom -= 0.45
    const runs: Run[] = [
      { text: said.title, options: { bold: true, color: INK } },
      { text: ` ${said.unit}`, options: {} },
    ]
    page.addText(runs, { ...small, x: EDGE, y: bottom, w, h: 0.36, valign: 'bottom' })
  }
  if (seen?.qr) {
    bottom -= QR + 0.1
    page.addImage({ data: seen.qr.data, x: EDGE, y: bottom, w: QR, h: QR, altText: seen.address })
  }
  const marks = marksIn(slide, lang)
  if (marks.length) {
    const h = 0.2 * marks.length
    bottom -= h + 0.12
    page.addText(marks.join('\n'), { ...small, x: EDGE, y: bottom, w, h })
  }
  const top = HEAD.y + HEAD.h + 0.2
  const bodyBox = { x: EDGE, y: top, w, h: Math.max(0.4, bottom - top - 0.1) }
  if (slide.body.length) {
    const size = sizeFor(slide.whole, WORDS, w, bodyBox.h)
    page.addText(paragraphs(slide.body, size, dress.accent), {
      ...text,
      ...bodyBox,
      fontSize: size,
      color: INK,
    })
  }

  if (picture)
    page.addImage({ data: picture.data, ...within(picture, PICTURE), altText: slide.picture?.alt ?? '' })
  if (seen) {
    const { picture: shown, halves, said, address } = seen
    // The library writes the address of a picture as it is given, and its & would break the part it stands in.
    const link = address ? { hyperlink: { url: escapeText(address) } } : {}
    if (halves) for (const [i, half] of halves.entries()) drawHalf(page, half, i, text, i ? {} : link)
    else if ('rows' in shown) drawTable(page, shown, PICTURE, text)
    else if ('years' in shown) drawChart(page, shown, altOf(said))
    else page.addImage({ data: shown.data, ...within(shown, PICTURE), altText: altOf(said), ...link })
  }
  const ids = sourcesOf(slide, seen)
  const credit = seen?.credit ?? sourceLine(ids, known, lang)
  const foot = footOf([credit, ...(seen?.said.cautions ?? [])].filter(Boolean))
  if (foot.text) page.addText(foot.text, { ...small, ...FOOT, fontSize: foot.size })
  page.addNotes(notesOf(slide, seen, seen?.credit ? [seen.credit] : namesOf(ids, known, lang), lang))
}

const altOf = ({ title, unit, sentence }: SlideSaid) => [title, unit, sentence].filter(Boolean).join('. ')

/** A table that an office can go on with. */
function drawTable(
  page: PptxGenJS.Slide,
  { title, head, rows, more }: SlideTable,
  { x, y, w }: Box,
  text: PptxGenJS.TextPropsOptions,
): void {
  page.addText(title, { ...text, x, y, w, h: 0.35, fontSize: 14, bold: true, color: INK })
  const line = { type: 'solid', color: 'D0D5D8', pt: 0.75 } as const
  const none = { type: 'none' } as const
  const face = text.fontFace === undefined ? {} : { fontFace: text.fontFace }
  const cells = ({ rank, name, value }: TableRow, own: PptxGenJS.TableCellProps) =>
    [rank, name, value].map((one, i) => ({
      text: one,
      options: {
        ...{ ...face, fontSize: 15, color: INK, border: [none, none, line, none] },
        ...(i === 2 ? { align: 'right' as const } : {}),
        ...own,
      } satisfies PptxGenJS.TableCellProps,
    }))
  page.addTable([cells(head, { fontSize: 11, color: QUIET }), ...rows.map((row) => cells(row, {}))], {
    ...{ x, y: y + 0.45, w, rowH: 0.42 },
    colW: [w * 0.14, w * 0.5, w * 0.36],
  })
  const below = y + 0.5 + (rows.length + 1) * 0.42
  if (more) page.addText(more, { ...text, x, y: below, w, h: 0.3, fontSize: 11, color: QUIET })
}

/** One of two maps: below it what it is of, and its legend. */
function drawHalf(
  page: PptxGenJS.Slide,
  { picture, said }: SlideHalf,
  i: number,
  text: PptxGenJS.TextPropsOptions,
  link: Pick<PptxGenJS.ImageProps, 'hyperlink'>,
): void {
  const w = (PICTURE.w - HALVES) / 2
  const x = PICTURE.x + i * (w + HALVES)
  const tall = said.key ? legendHeight(said.key) : 0
  const bottom = PICTURE.y + PICTURE.h - tall
  const room = { x, y: PICTURE.y, w, h: PICTURE.h - tall - OF - 0.1 }
  page.addImage({ data: picture.data, ...within(picture, room), altText: altOf(said), ...link })
  const runs: Run[] = [
    { text: said.title, options: { bold: true, color: INK } },
    { text: ` ${said.unit}`, options: {} },
  ]
  const at = { x, y: bottom - OF, w, h: OF - 0.06 }
  page.addText(runs, { ...text, ...at, fontSize: 11, color: QUIET, valign: 'bottom' })
  if (said.key) drawLegend(page, said.key, { x, y: bottom, w }, { ...text, color: INK })
}

/** A picture in the middle of a box, as large as it fits. */
function within({ width, height }: Png, { x, y, w, h }: Box): Box {
  const scale = Math.min(w / width, h / height)
  const [wide, tall] = [width * scale, height * scale]
  return { x: x + (w - wide) / 2, y: y + (h - tall) / 2, w: wide, h: tall }
}

/** What stands on all slides, and the colours of the organiser. */
function dressOf({ logo, colour }: ResolvedStory, own: ReadonlyMap<string, Png>) {
  const sign = logo && own.get(logo.src)
  const size = sign ? Math.min(LOGO.h / sign.height, LOGO.w / sign.width) : 0
  return {
    accent: colour ? hex(readableOn(colour, '#ffffff')) : ACCENT,
    ground: hex(colour ?? '#ffffff'),
    ink: colour ? hex(inkOn(colour)) : INK,
    quiet: colour ? hex(inkOn(colour)) : QUIET,
    logo: Boolean(sign),
    objects: [
      ...(colour ? [{ rect: { x: 0, y: 0, w: SHEET.w, h: 0.12, fill: { color: hex(colour) } } }] : []),
      ...(sign
        ? [
            { rect: { ...LOGO, w: sign.width * size, fill: { color: 'FFFFFF' } } },
            {
              image: {
                ...{ data: sign.data, x: LOGO.x, y: LOGO.y, w: sign.width * size, h: sign.height * size },
                altText: logo.alt,
              },
            },
          ]
        : []),
    ],
  }
}

/** A slide that opens the talk, or a part of it: its title large, and below it its words; the points of a list are lines. */
function headed(
  page: PptxGenJS.Slide,
  { title, body, whole }: StepSlide,
  heading: Heading,
  dress: ReturnType<typeof dressOf>,
  text: PptxGenJS.TextPropsOptions,
): void {
  const [accent, ink, quiet] =
    heading === 'section' ? [dress.ink, dress.ink, dress.quiet] : [dress.accent, INK, QUIET]
  const head: Block = { kind: 'text', line: title }
  page.addText(runsOf(title, heading === 'section' ? ink : accent, { bold: true }), {
    ...{ ...text, ...HEADED, placeholder: 'title', color: ink, align: 'left' },
    fontSize: sizeFor([head], HEADED_TITLES[heading], HEADED.w * 0.85, HEADED.h),
  })
  if (!body.length) return
  const fontSize = sizeFor(whole, BELOWS, BELOW.w, BELOW.h)
  const said = paragraphs(body, fontSize, accent).map(
    ({ text: words, options: { bullet, ...own } = {} }) => ({
      text: words ?? '',
      options: bullet ? { ...own, color: quiet } : own,
    }),
  )
  page.addText(said, { ...text, ...BELOW, fontSize, color: ink })
}

/** Sources by name, each once. */
const namesOf = (ids: readonly string[], known: ReadonlyMap<string, Source>, lang: Lang) => [
  ...new Set(ids.flatMap((id) => known.get(id) ?? []).map((source) => sourceName(source, lang))),
]

/** Makes room for a chart: its parts are written once the file is packed. */
function drawChart(page: PptxGenJS.Slide, { years, lines }: LineChart, altText: string): void {
  const labels = years.map(String)
  const data = lines.map(({ name }) => ({ name, labels, values: labels.map(() => 1) }))
  page.addChart('line', data, { ...PICTURE, altText })
}

/** What stands below the picture, as large as it fits; cautions that do not fit stand in the notes alone. @param parts sources first */
function footOf(parts: readonly string[]): { readonly text: string; readonly size: number } {
  const text = parts.join(' · ')
  const words: readonly Block[] = [{ kind: 'text', line: [bare(text)] }]
  const size = sizeFor(words, FOOTS, FOOT.w, FOOT.h)
  const fits = parts.length < 2 || heightOf(words, FOOT.w, size) <= FOOT.h
  return fits ? { text, size } : footOf(parts.slice(0, -1))
}

const bare = (text: string): Span => ({ text, strong: false, figure: null })

/** Words as runs of type; what is strong in a colour of its own, with the sign of a figure behind it. */
function runsOf(line: readonly Span[], accent: string, first: PptxGenJS.TextPropsOptions = {}): Run[] {
  return line.flatMap(({ text, strong, figure }) => {
    const own = { ...first, ...(strong ? { bold: true, color: accent } : {}) }
    const sign = figure ? SIGNS[figure.standing] : ''
    return [
      { text, options: own },
      ...(sign ? [{ text: sign, options: { ...first, superscript: true, color: QUIET } }] : []),
    ]
  })
}

function paragraphs(blocks: readonly Block[], size: number, accent: string): Run[] {
  return blocks.flatMap((block) =>
    linesIn(block)
      .filter((line) => line.length > 0)
      .flatMap((line, i): Run[] => {
        const big = block.kind === 'big' && i === 0
        const by = block.kind === 'quote' && line === block.by
        const runs = runsOf(by ? [bare('— '), ...line] : line, accent, {
          ...(big ? { fontSize: size * BIG, bold: true, color: accent } : {}),
          ...(block.kind === 'quote' ? { italic: true } : {}),
        })
        const last = runs.length - 1
        return runs.map(({ text, options }, k) => ({
          text: text ?? '',
          options: {
            ...options,
            paraSpaceAfter: size * GAP,
            ...(block.kind === 'list' && k === 0 ? { bullet: { indent: 16 } } : {}),
            ...(k === last ? { breakLine: true } : {}),
          },
        }))
      }),
  )
}

/** What the signs of a slide and its notes mean. */
function marksIn({ standings, notes }: ResolvedSlide, lang: Lang): string[] {
  const inNotes = notes
    .flatMap(linesIn)
    .flatMap((line) => line.flatMap(({ figure }) => figure?.standing ?? []))
  return [...new Set([...standings, ...inNotes])].flatMap((standing) =>
    standing === 'established' ? [] : [stageWord(standing, lang)],
  )
}

/** All sources of a slide, each once: of its map, its words and its notes. */
function sourcesOf({ sources, notes }: ResolvedSlide, seen: SlideSeen | null): string[] {
  const inNotes = notes
    .flatMap(linesIn)
    .flatMap((line) => line.flatMap(({ figure }) => figure?.sources ?? []))
  return [...new Set([...(seen?.sources ?? []), ...sources, ...inNotes])]
}

/** Notes as plain text: what is to be said, what the signs mean, the sources, and where the view is found. */
function notesOf(
  slide: ResolvedSlide,
  seen: SlideSeen | null,
  sources: readonly string[],
  lang: Lang,
): string {
  const said = slide.notes
    .flatMap(linesIn)
    .map((line) => line.map(({ text, figure }) => `${text}${figure ? SIGNS[figure.standing] : ''}`).join(''))
  return [
    ...said,
    '',
    ...marksIn(slide, lang),
    ...(seen?.said.cautions ?? []),
    ...(sources.length ? [`${stageWord('source', lang)} ${sources.join(' · ')}`] : []),
    ...(seen?.address ? [`${word('inAtlas', lang)}: ${seen.address}`] : []),
  ]
    .join('\n')
    .trim()
}

/** Name of the file. */
export const pptxName = ({ id, lang }: ResolvedStory): string => `goru-${id}.${lang}.pptx`
