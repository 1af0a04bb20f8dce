import type { Lang } from '../atlas/model'
import type { Standing } from '../atlas/policy/standing'
import { unturned } from '../atlas/unturned'
import { resolve } from './resolve'
import type { Tables } from './resolver'
import { blocksOf, lineOf, type Line, type WrittenBlock } from './lines'
import type { Places } from './markdown'
import {
  linesIn,
  type Block,
  type Slide,
  type Span,
  type Story,
  type ResolvedFigure,
  type ResolvedPicture,
  type ResolvedSlide,
  type ResolvedStory,
  type Words,
} from './model'
import { problem, type Problem } from './problem'
import { readReference, type Reference } from './reference'

/** A story in one language, and all that could not be told, or was typed where it should be told. */
export interface Resolution {
  readonly story: ResolvedStory
  readonly problems: readonly Problem[]
}

/** Every reference of a story in any language, each as often as it stands; what is no reference is left out. */
export const referencesIn = ({ slides }: Story): Reference[] =>
  slides
    .flatMap(({ words }) => Object.values(words))
    .flatMap(({ title, body, notes }) => [title, body, notes])
    .flatMap(referencesOf)

/** The references of a text, in their order; what is no reference is left out. */
export const referencesOf = (text: string): Reference[] =>
  (text.match(/\{\{[^{}\n]*\}\}/g) ?? []).flatMap((found) => {
    const read = readReference(found.slice(2, -2).trim(), 1)
    return 'form' in read ? [read] : []
  })

/**
 * Puts the figures into a story. What cannot be told stands as it is written, and is a problem; so is a number that was typed
 * (years, dates and times, and the story's own names apart).
 *
 * @param id name of its file, or `own`
 * @param places where its texts stand in the file; without them all lines are counted from 1
 */
export function resolveStory(
  story: Story,
  id: string,
  lang: Lang,
  tables: Tables,
  places: readonly Places[] = [],
): Resolution {
  const problems: Problem[] = []
  const slides = story.slides.map((slide, i) => {
    const resolved = resolveSlide(slide, lang, tables, story, places[i])
    problems.push(...resolved.problems)
    return { ...resolved.slide, number: i + 1 }
  })
  const one = (text: Story['title']) => unturned(text[lang] ?? text.ko ?? text.en ?? '')
  return {
    story: {
      ...{ id, lang, title: one(story.title), about: one(story.about), sources: story.sources },
      ...{ logo: pictureIn(story, story.logo, lang), colour: story.colour ?? null },
      slides,
    },
    problems,
  }
}

/** A story in both languages. */
export const resolveBoth = (
  story: Story,
  id: string,
  tables: Tables,
  places: readonly Places[] = [],
): Readonly<Record<Lang, Resolution>> => ({
  ko: resolveStory(story, id, 'ko', tables, places),
  en: resolveStory(story, id, 'en', tables, places),
})

/** A picture with what it shows; in the other language where it is not said in this one. */
function pictureIn(
  { pictures = {} }: { readonly pictures?: Story['pictures'] | undefined },
  shown: Slide['picture'],
  lang: Lang,
): ResolvedPicture | null {
  const src = shown && pictures[shown.name]
  return src ? { src, alt: unturned(shown.alt[lang] ?? shown.alt.ko ?? shown.alt.en ?? '') } : null
}

const NOTHING: Words = { title: '', body: '', notes: '' }
/** What stands beside the words of a slide, such as its number and the title of its story, keeps its direction. */
const straight = ({ title, body, notes }: Words): Words => ({
  title: unturned(title),
  body: unturned(body),
  notes: unturned(notes),
})

/** Puts the figures into one slide; in the other language where it says nothing in this one. */
export function resolveSlide(
  slide: Slide,
  lang: Lang,
  tables: Tables,
  { names, pictures }: Pick<Story, 'names' | 'pictures'>,
  place?: Places,
): { slide: Omit<ResolvedSlide, 'number'>; problems: readonly Problem[] } {
  const spoken = slide.words[lang] ? lang : lang === 'ko' ? 'en' : 'ko'
  const words = straight(slide.words[spoken] ?? NOTHING)
  const at = place?.words[spoken] ?? { title: 1, body: 1, notes: 1 }
  const problems: Problem[] = []
  const spans = (line: Line, where: number): Span[] =>
    line.map((piece) => {
      const { text, strong, reference } = piece
      if (!reference) {
        for (const digits of typedNumbers(text, names))
          problems.push(problem(where, 'digits', { text: digits }))
        return { text, strong, figure: null }
      }
      const figure = resolveReference(text, tables, lang, where)
      if ('code' in figure) {
        problems.push(figure)
        return { text: `{{${text}}}`, strong, figure: null }
      }
      return { text: figure.text, strong, figure }
    })
  const blocks = (text: string, from: number): Block[] => {
    const read = blocksOf(text)
    problems.push(...read.problems.map((one) => ({ ...one, line: one.line + from - 1 })))
    return read.blocks.map((block) => resolveBlock(block, (line) => spans(line, block.at + from - 1)))
  }
  const { line, problems: wrong } = lineOf(words.title)
  problems.push(...wrong.map((one) => ({ ...one, line: at.title })))
  const title = spans(line, at.title)
  const body = blocks(words.body, at.body)
  const notes = blocks(words.notes, at.notes)
  const figures = [title, ...body.flatMap(linesIn)].flat().flatMap(({ figure }) => figure ?? [])
  const unique = <T>(all: readonly T[]) => [...new Set(all)]
  return {
    slide: {
      id: slide.id,
      view: slide.view,
      plain: slide.plain,
      heading: slide.heading ?? null,
      picture: pictureIn({ pictures }, slide.picture, lang),
      beside: slide.beside ?? null,
      table: slide.table ?? false,
      then: slide.then ?? [],
      points: slide.points ?? false,
      qr: slide.qr ?? false,
      minutes: slide.minutes ?? null,
      title,
      body,
      notes,
      sources: unique(figures.flatMap(({ sources }) => sources)),
      standings: unique(figures.map(({ standing }) => standing)).filter(
        (standing): standing is Standing => standing !== 'established',
      ),
    },
    problems,
  }
}

function resolveReference(text: string, tables: Tables, lang: Lang, line: number): ResolvedFigure | Problem {
  const reference = readReference(text, line)
  return 'code' in reference ? reference : resolve(reference, tables, lang, line)
}

function resolveBlock(block: WrittenBlock, spans: (line: Line) => Span[]): Block {
  switch (block.kind) {
    case 'text':
      return { kind: 'text', line: spans(block.line) }
    case 'big':
      return { kind: 'big', line: spans(block.line), label: spans(block.label) }
    case 'list':
      return { kind: 'list', items: block.items.map(spans) }
    case 'quote':
      return { kind: 'quote', lines: block.lines.map(spans), by: spans(block.by) }
  }
}

const YEARS = /(?<![\d.,])(?:19|20)\d{2}(?:\s?[-–~]\s?(?:19|20)?\d{2})?(?![\d.,]*\d|\s?%)/g
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
const DATES = new RegExp(
  [
    String.raw`(?<!\d)\d{1,2}월(?:\s?\d{1,2}일)?`,
    String.raw`(?<!\d)\d{1,2}일(?!\d)`,
    String.raw`(?<!\d)\d{1,2} (?:${MONTHS})\b`,
    String.raw`\b(?:${MONTHS}) \d{1,2}(?!\d)`,
    String.raw`(?<!\d)\d{1,2}:\d{2}(?!\d)`,
  ].join('|'),
  'g',
)

/** Numbers typed into a text that are neither years, dates or times nor part of a name. */
export function typedNumbers(text: string, names: readonly string[]): string[] {
  const longest = [...names].sort((a, b) => b.length - a.length)
  const without = longest.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  return (
    without
      .replace(DATES, ' ')
      .replace(YEARS, ' ')
      .match(/\d[\d.,]*\d|\d/g) ?? []
  )
}
