import { boolean, byKind, fields, list, number, oneOf, orNull, string } from '../atlas/form'
import type { Text } from '../atlas/model'
import {
  HEADINGS,
  type Block,
  type BuiltStory,
  type Span,
  type StoryEntry,
  type ResolvedFigure,
  type ResolvedPicture,
  type ResolvedSlide,
  type ResolvedStory,
} from './model'

const text = fields<Text>({ ko: string, en: string })
const standing = oneOf(['established', 'candidate', 'printed', 'target'])
const strings = list(string)
const line = list(
  fields<Span>({
    text: string,
    strong: boolean,
    figure: orNull(fields<ResolvedFigure>({ text: string, standing, sources: strings, row: string })),
  }),
)
type Of<K> = Extract<Block, { kind: K }>
const block = byKind<Block>({
  text: fields<Of<'text'>>({ kind: oneOf(['text']), line }),
  big: fields<Of<'big'>>({ kind: oneOf(['big']), line, label: line }),
  list: fields<Of<'list'>>({ kind: oneOf(['list']), items: list(line) }),
  quote: fields<Of<'quote'>>({ kind: oneOf(['quote']), lines: list(line), by: line }),
})
const picture = orNull(fields<ResolvedPicture>({ src: string, alt: string }))
const slides = list(
  fields<ResolvedSlide>({
    id: string,
    number,
    view: string,
    plain: boolean,
    heading: orNull(oneOf(HEADINGS)),
    picture,
    beside: orNull(string),
    table: boolean,
    then: strings,
    points: boolean,
    qr: boolean,
    minutes: orNull(number),
    title: line,
    body: list(block),
    notes: list(block),
    sources: strings,
    standings: list(standing),
  }),
)
const story = fields<ResolvedStory>({
  id: string,
  lang: oneOf(['ko', 'en']),
  title: string,
  about: string,
  sources: strings,
  logo: picture,
  colour: orNull(string),
  slides: (value, place) => {
    const all = slides(value, place)
    if (all.length === 0) throw new Error(`${place} – a slide expected`)
    return all
  },
})
const both = fields<BuiltStory>({ ko: story, en: story })
const entries = list<StoryEntry, StoryEntry[]>(
  fields<StoryEntry>({ id: string, title: text, about: text, slides: number, steps: number }),
)

/** A story as the build wrote it. Throws an `Error` that says where it is something else. */
export const decodeStory = (value: unknown): BuiltStory => both(value, 'story:')

/** The list of the stories that the atlas ships. Throws as `decodeStory` does. */
export const decodeStories = (value: unknown): StoryEntry[] => entries(value, 'stories:')
