import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Heading as HeadingNode, RootContent } from 'mdast'
import type { Lang } from '../atlas/model'
import { hideReferences } from './lines'
import { isColour } from './brand'
import { asPicture } from './pictures'
import { HEADINGS, MOST_MINUTES, type Alt, type Heading, type Slide, type Story, type Words } from './model'
import { problem, type Problem } from './problem'

const LANGS = ['ko', 'en'] as const
const FRONT = [
  ...(['title.ko', 'title.en', 'about.ko', 'about.en', 'sources', 'names'] as const),
  ...(['logo', 'logo.ko', 'logo.en', 'colour'] as const),
] as const
const ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
const FENCE = '---'
/** What may be said of a slide below its view, a line each: what it sets. */
const SAID: Readonly<Record<string, Partial<Pick<Slide, 'apart' | 'points' | 'qr'>>>> = {
  'picture: apart': { apart: true },
  'points: one by one': { points: true },
  'qr: beside': { qr: true },
}
/** What the slide's own picture shows, in a language. */
const ALT = /^alt\.(ko|en): (.+)$/
/** A picture at the end of the file, as Markdown defines what a link leads to. */
const PICTURE = /^\[([a-z0-9-]{1,40})\]: (data:\S+)$/gm
const MINUTES = /^minutes: (\d{1,3}(?:\.\d)?)$/

/** What lines below the view set: of the slide, and of its picture. */
interface Sets extends Partial<Slide> {
  readonly alt?: Alt
}

/** What a line below the view sets; null: it is none of them. */
function setBy(line: string): Sets | null {
  const [, lang, shows = ''] = ALT.exec(line) ?? []
  if (lang) return { alt: { [lang]: shows.trim() } }
  const minutes = Number(MINUTES.exec(line)?.[1] ?? 0)
  return SAID[line] ?? (minutes > 0 && minutes <= MOST_MINUTES ? { minutes } : null)
}

/** Where the texts of a slide begin in the file: line of its name, and of each title, body and notes. */
export interface Places {
  readonly slide: number
  readonly view: number
  readonly words: Readonly<Partial<Record<Lang, Readonly<Record<keyof Words, number>>>>>
}

/** A story read from Markdown: as much of it as could be, where its texts stand, and all that is wrong with its form. */
export interface ReadStory {
  readonly story: Story
  /** By slide, in their order. */
  readonly places: readonly Places[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a story file: front matter, then slides (`## id`), each with its view (`[view](?…)`, or `[words](?)` for words
 * alone, `[title](?)` or `[section](?)` where it opens the talk or a part of it, `[table](?…)` for a table of what the view shows,
 * and `[beside](?…)` for a second view beside the first; below it `[then](?…)` for each further view of the same words, and lines that say of the slide `picture: apart`,
 * `points: one by one`, `qr: beside` or `minutes: 2`; or a picture of the author's own, `[picture](#name)` with `alt.ko: …` and
 * `alt.en: …`, that stands at the end of the file as `[name]: data:…`) and a section for each language (`### ko: Title`) with body and `#### notes`. Never throws.
 */
export function readStory(text: string): ReadStory {
  const problems: Problem[] = []
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const { text: words, pictures } = picturesIn(lines, problems)
  const { front, rest, skipped } = frontMatter(words, problems)
  const slides: Slide[] = []
  const places: Places[] = []
  for (const part of partsOf(rest, skipped, problems)) {
    const { slide, place } = slideOf(part, problems)
    if (slides.some(({ id }) => id === slide.id))
      problems.push(problem(place.slide, 'slideTwice', { text: slide.id }))
    slides.push(slide)
    places.push(place)
  }
  if (slides.length === 0) problems.push(problem(1, 'noSlides'))
  for (const [i, { picture }] of slides.entries())
    if (picture && !pictures[picture.name])
      problems.push(problem(places[i]?.view ?? 1, 'noPicture', { text: picture.name }))
  if (front.logo && !pictures[front.logo.name])
    problems.push(problem(1, 'noPicture', { text: front.logo.name }))
  const own = Object.keys(pictures).length ? { pictures } : {}
  return { story: { ...front, ...own, slides }, places, problems: problems.sort((a, b) => a.line - b.line) }
}

/** The file of a story; `readStory` gives it back, but for white space and for marks that would break its form. */
export function writeStory({
  title,
  about,
  sources,
  names,
  pictures = {},
  logo,
  colour,
  slides,
}: Story): string {
  const front = {
    'title.ko': title.ko,
    'title.en': title.en,
    'about.ko': about.ko,
    'about.en': about.en,
    sources: sources.join('; '),
    names: names.join('; '),
    logo: logo?.name,
    'logo.ko': logo?.alt.ko,
    'logo.en': logo?.alt.en,
    colour,
  }
  const defined = Object.entries(pictures).map(([name, address]) => `[${name}]: ${address}\n`)
  const head = FRONT.flatMap((key) => (front[key] ? [`${key}: ${oneLine(front[key])}`] : []))
  return `${[FENCE, ...head, FENCE].join('\n')}\n\n${[...slides.map(written), ...defined].join('\n')}`
}

function written(slide: Slide): string {
  const { id, view, plain, heading, picture, beside, table, then = [], words } = slide
  const sections = LANGS.flatMap((lang) => {
    const said = words[lang]
    if (!said) return []
    const { title, body, notes } = said
    return [
      `### ${lang}: ${oneLine(title).replace(/(^|\s)(#+)$/, '$1\\$2')}`,
      harmless(body),
      ...(notes.trim() ? ['#### notes', harmless(notes)] : []),
    ]
  })
  // A round bracket would end the address of the view before its time.
  const address = (query: string) => query.replaceAll('(', '%28').replaceAll(')', '%29')
  const views = plain
    ? [picture ? `[picture](#${picture.name})` : `[${heading ?? 'words'}](?)`]
    : [
        `[${table ? 'table' : 'view'}](?${address(view)})`,
        ...(beside === undefined || table ? [] : [`[beside](?${address(beside)})`]),
        ...then.map((one) => `[then](?${address(one)})`),
      ]
  const said = Object.entries(SAID).flatMap(([line, sets]) =>
    Object.keys(sets).every((key) => slide[key as keyof Slide]) ? [line] : [],
  )
  for (const lang of LANGS) {
    const shows = oneLine(picture?.alt[lang] ?? '')
    if (shows) said.push(`alt.${lang}: ${shows}`)
  }
  if (slide.minutes) said.push(`minutes: ${Math.max(0.1, Math.round(slide.minutes * 10) / 10)}`)
  return `${[`## ${id}`, ...views, said.join('\n'), ...sections].filter(Boolean).join('\n\n')}\n`
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Marks that would begin a heading, a fence, a comment or a rule are written as plain signs. */
function harmless(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd().replace(/^ {4,}|^\t+/, ''))
    .map((line) => line.replace(/^( {0,3})(#{1,6}(?=\s|$)|```|~~~|<|=+$|-+$|\[)/, '$1\\$2'))
    .join('\n')
    .trim()
}

interface Part {
  readonly heading: HeadingNode
  readonly nodes: readonly RootContent[]
  /** The text that the positions of the nodes are counted in, and the lines of the file before it. */
  readonly source: string
  readonly skipped: number
}

/** The nodes of each slide, with the heading that begins it. */
function partsOf(source: string, skipped: number, problems: Problem[]): Part[] {
  const parts: { heading: HeadingNode; nodes: RootContent[]; source: string; skipped: number }[] = []
  for (const node of fromMarkdown(hideReferences(source)).children) {
    if (node.type === 'heading' && node.depth === 2) parts.push({ heading: node, nodes: [], source, skipped })
    else if (parts.length) parts.at(-1)?.nodes.push(node)
    else problems.push(problem(lineOf(node) + skipped, 'outside'))
  }
  return parts
}

function slideOf(part: Part, problems: Problem[]): { slide: Slide; place: Places } {
  const { heading, nodes, skipped } = part
  const at = (node: RootContent) => lineOf(node) + skipped
  const id = headingText(heading, part)
  const slide = at(heading)
  if (!ID.test(id)) problems.push(problem(slide, 'slideId', { text: id }))
  let view: { query: string; kind: Kind; line: number } | null = null
  const words: Partial<Record<Lang, Words>> = {}
  const lines: Partial<Record<Lang, Record<keyof Words, number>>> = {}
  let sets: Sets = {}
  const then: string[] = []
  let beside: string | null = null
  let lang: Lang | null = null
  let field: 'body' | 'notes' = 'body'
  let from: RootContent | null = null
  let to: RootContent | null = null
  const close = () => {
    const [said, line] = [lang && words[lang], lang && lines[lang]]
    if (lang && said && line && from && to) {
      words[lang] = { ...said, [field]: sliced(part, from, to) }
      line[field] = at(from)
    }
    from = to = null
  }
  for (const node of nodes) {
    if (node.type === 'heading') {
      close()
      const text = headingText(node, part)
      const section = node.depth === 3 ? /^(ko|en):\s*(.*)$/.exec(text) : null
      if (section) {
        lang = section[1] as Lang
        field = 'body'
        if (words[lang]) problems.push(problem(at(node), 'sectionTwice', { text: lang }))
        const title = section[2] ?? ''
        if (!title) problems.push(problem(at(node), 'titleMissing'))
        words[lang] = { title, body: '', notes: '' }
        lines[lang] = { title: at(node), body: at(node), notes: at(node) }
      } else if (node.depth === 4 && text === 'notes' && lang && field === 'body') field = 'notes'
      else problems.push(problem(at(node), 'heading', { text }))
    } else if (lang) {
      from ??= node
      to = node
    } else {
      const said = saidIn(node, part)
      const found = viewIn(node)
      if (said) sets = both(sets, said)
      else if (found?.kind === 'then' && (view?.kind === 'view' || view?.kind === 'table'))
        then.push(found.query)
      else if (found?.kind === 'beside' && view?.kind === 'view' && beside === null) beside = found.query
      else if (!found || found.kind === 'then' || found.kind === 'beside' || view)
        problems.push(problem(at(node), 'outside'))
      else view = { ...found, line: at(node) }
    }
  }
  close()
  const { alt = {}, ...others } = sets
  if (!view) problems.push(problem(slide, 'viewMissing', { text: id }))
  return {
    slide: {
      ...{ id, ...shownBy(view, alt) },
      ...(beside === null ? {} : { beside }),
      ...(then.length ? { then } : {}),
      ...others,
      words,
    },
    place: { slide, view: view?.line ?? slide, words: lines },
  }
}

const KINDS = ['view', 'words', 'then', 'picture', 'beside', 'table', ...HEADINGS] as const
type Kind = (typeof KINDS)[number]

const isHeading = (kind: Kind | undefined): kind is Heading => HEADINGS.some((one) => one === kind)

/** What a slide shows beside its words. @param view null: nothing is said of it */
function shownBy(
  view: { readonly query: string; readonly kind: Kind } | null,
  alt: Alt,
): Pick<Slide, 'view' | 'plain' | 'heading' | 'picture' | 'table'> {
  if (view?.kind === 'table') return { view: view.query, plain: false, table: true }
  if (view?.kind === 'picture') return { view: '', plain: true, picture: { name: view.query, alt } }
  if (isHeading(view?.kind)) return { view: '', plain: true, heading: view.kind }
  return { view: view?.query ?? '', plain: view?.kind === 'words' }
}

/** `[view](?…)`, `[words](?)`, `[picture](#name)`, `[then](?…)` and their like, alone in its paragraph. */
function viewIn(node: RootContent): { query: string; kind: Kind } | null {
  const link = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : null
  const said = link?.type === 'link' && link.children.length === 1 ? link.children[0] : null
  if (link?.type !== 'link' || said?.type !== 'text') return null
  const kind = KINDS.find((one) => one === said.value)
  if (kind === 'picture') return { query: link.url.replace(/^#/, ''), kind }
  return kind ? { query: link.url.replace(/^[^?]*\??/, ''), kind } : null
}

/** What the lines of a paragraph say of the slide; null where one of them is something else. */
function saidIn(node: RootContent, part: Part): Sets | null {
  if (node.type !== 'paragraph') return null
  // As it is written: what a picture shows may hold any sign.
  const lines = sliced(part, node, node)
    .split('\n')
    .map((line) => setBy(line.trim()))
  return lines.reduce<Sets | null>((all, one) => all && one && both(all, one), {})
}

const both = (all: Sets, one: Sets): Sets => ({
  ...all,
  ...one,
  ...(one.alt ? { alt: { ...all.alt, ...one.alt } } : {}),
})

/** The pictures of a file, whose lines are left empty: nobody else need read what is as long as they are. */
function picturesIn(text: string, problems: Problem[]) {
  const pictures: Record<string, string> = {}
  const left = text.replace(PICTURE, (_, name: string, address: string, at: number) => {
    const picture = ID.test(name) ? asPicture(address) : null
    if (picture) pictures[name] = picture
    else problems.push(problem(text.slice(0, at).split('\n').length, 'picture', { text: name }))
    return ''
  })
  return { text: left, pictures }
}

const lineOf = ({ position }: RootContent) => position?.start.line ?? 1

function sliced({ source }: Part, from: RootContent, to: RootContent): string {
  return source.slice(from.position?.start.offset, to.position?.end.offset).trim()
}

/** As it is written behind the marks. */
function headingText({ children, position }: HeadingNode, { source }: Part): string {
  const [first, last] = [children[0], children.at(-1)]
  return first && last && position
    ? source.slice(first.position?.start.offset, last.position?.end.offset).trim()
    : ''
}

type Front = Omit<Story, 'slides'>

/** The lines between two of `---`, each `key: text`. */
function frontMatter(text: string, problems: Problem[]): { front: Front; rest: string; skipped: number } {
  const lines = text.split('\n')
  const read: Record<string, string> = {}
  const first = lines.findIndex((line) => line.trim() !== '')
  const begins = lines[first]?.trim() === FENCE
  const end = begins ? lines.findIndex((line, i) => i > first && line.trim() === FENCE) : -1
  if (!begins) problems.push(problem(1, 'frontMissing'))
  else if (end < 0) problems.push(problem(first + 1, 'frontOpen'))
  lines.slice(first + 1, Math.max(end, first + 1)).forEach((line, i) => {
    if (!line.trim()) return
    const [key = '', ...value] = line.split(':')
    if (FRONT.some((known) => known === key.trim())) read[key.trim()] = value.join(':').trim()
    else problems.push(problem(first + 2 + i, 'frontKey', { text: key.trim(), known: FRONT.join(', ') }))
  })
  const told = (name: 'title' | 'about' | 'logo') => ({
    ...(read[`${name}.ko`] ? { ko: read[`${name}.ko`] } : {}),
    ...(read[`${name}.en`] ? { en: read[`${name}.en`] } : {}),
  })
  const list = (text = '') =>
    text
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean)
  const { logo, colour } = read
  if (colour && !isColour(colour)) problems.push(problem(first + 1, 'colour', { text: colour }))
  const skipped = end < 0 ? 0 : end + 1
  return {
    front: {
      title: told('title'),
      about: told('about'),
      sources: list(read['sources']),
      names: list(read['names']),
      ...(logo ? { logo: { name: logo, alt: told('logo') } } : {}),
      ...(colour && isColour(colour) ? { colour } : {}),
    },
    rest: lines.slice(skipped).join('\n'),
    skipped,
  }
}
