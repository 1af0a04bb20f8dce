import type { Lang, Text } from '../atlas/model'
import type { Standing } from '../atlas/policy/standing'

/** A slide that is talked about for longer is none. */
export const MOST_MINUTES = 600

/** What a slide says in one language, as it is written: Markdown, with figures by reference (`reference.ts`). */
export interface Words {
  readonly title: string
  /** Paragraphs, lists, one big number, quotations. */
  readonly body: string
  /** For the speaker alone. */
  readonly notes: string
}

/** How a slide without a map is set that opens a talk, or a part of it. */
export const HEADINGS = ['title', 'section'] as const
export type Heading = (typeof HEADINGS)[number]

/** What a picture of the author's own shows, for who does not see it. */
export type Alt = Readonly<Partial<Record<Lang, string>>>

/** A slide: a view with words. */
export interface Slide {
  /** Short name, for its address: letters, digits and hyphens, once in a story. */
  readonly id: string
  /** The view as a query without `?`, its language and theme left out: those are the reader's. Empty: the first view. */
  readonly view: string
  /** Nothing of the map is meant: words alone. */
  readonly plain: boolean
  /**
   * It opens the talk, or a part of it, and is plain: its title is set large, paragraphs are what stands below it, and the points
   * of a list the lines of who speaks, where and when; absent: an ordinary slide.
   */
  readonly heading?: Heading
  /** A picture of the author's own in place of a map, by its name among the story's; the slide is plain. Absent: none. */
  readonly picture?: { readonly name: string; readonly alt: Alt }
  /** A second view beside the first, as a query; absent: none. */
  readonly beside?: string
  /** Its view is shown as a table of the regions that are chosen in it, or that rank first; absent: as a map or chart. */
  readonly table?: true
  /** Further views for the same words, one step each, as queries; absent: none. */
  readonly then?: readonly string[]
  /** Its points come one by one; absent: all at once. */
  readonly points?: true
  /** A code beside the words leads to its view; absent: none does. */
  readonly qr?: true
  /** How long it is to be talked about, minutes; absent: not said. */
  readonly minutes?: number
  /** Its picture is meant to show something else than its words cite; absent: the build holds them to each other. */
  readonly apart?: true
  readonly words: Readonly<Partial<Record<Lang, Words>>>
}

/** A story as it is written: a Markdown file, and nothing that the file does not hold. */
export interface Story {
  readonly title: Readonly<Partial<Record<Lang, string>>>
  /** What it is about, in a sentence or two. */
  readonly about: Readonly<Partial<Record<Lang, string>>>
  /** Ids of sources of what is told beside the figures. */
  readonly sources: readonly string[]
  /** Names with digits in them that are no figures ("시즌 2"). */
  readonly names: readonly string[]
  /** Pictures of the author's own by their names, as data addresses (`pictures.ts`); absent: none. */
  readonly pictures?: Readonly<Record<string, string>>
  /** The sign of who organises the talk, which stands on all slides. */
  readonly logo?: { readonly name: string; readonly alt: Alt }
  /** The colour of who organises it, `#rrggbb` (`brand.ts`). */
  readonly colour?: string
  readonly slides: readonly Slide[]
}

/** Signs behind a figure; an established one needs none. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  established: '',
  printed: '†',
  candidate: '‡',
  target: '*',
}

/** A figure in a text: what it says, and what stands behind it. */
export interface ResolvedFigure {
  readonly text: string
  readonly standing: Standing
  readonly sources: readonly string[]
  /** Its row on the page that tells where figures come from (`rowOf`); empty: it has none there, its sources tell. */
  readonly row: string
}

/** A piece of a line; `figure` where it was a reference. */
export interface Span {
  readonly text: string
  readonly strong: boolean
  readonly figure: ResolvedFigure | null
}

export type Block =
  | { readonly kind: 'text'; readonly line: readonly Span[] }
  /** One figure or word for the last row, and what it is. */
  | { readonly kind: 'big'; readonly line: readonly Span[]; readonly label: readonly Span[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] }
  | { readonly kind: 'quote'; readonly lines: readonly (readonly Span[])[]; readonly by: readonly Span[] }

/** A picture of the author's own: a data address, and what it shows. */
export interface ResolvedPicture {
  readonly src: string
  readonly alt: string
}

/** A slide in one language with its figures put in. */
export interface ResolvedSlide {
  readonly id: string
  /** The first is 1. */
  readonly number: number
  readonly view: string
  readonly plain: boolean
  /** It opens the talk, or a part of it; null: an ordinary slide. */
  readonly heading: Heading | null
  /** A picture of the author's own in place of a map. */
  readonly picture: ResolvedPicture | null
  /** A second view beside the first. */
  readonly beside: string | null
  /** Its view is shown as a table. */
  readonly table: boolean
  /** Further views for the same words, one step each (`steps.ts`). */
  readonly then: readonly string[]
  /** Its points come one by one. */
  readonly points: boolean
  /** A code beside the words leads to its view. */
  readonly qr: boolean
  /** How long it is to be talked about; null: not said. */
  readonly minutes: number | null
  readonly title: readonly Span[]
  readonly body: readonly Block[]
  readonly notes: readonly Block[]
  /** Ids of the sources of its figures, each once, in the order they are told; the map's own are its scene's. */
  readonly sources: readonly string[]
  /** Standings other than established that occur in title and body. */
  readonly standings: readonly Standing[]
}

/** A story in one language with its figures put in: what is presented, read, printed and taken away. */
export interface ResolvedStory {
  /** Name of its file without ending; `own` for a reader's own. */
  readonly id: string
  readonly lang: Lang
  readonly title: string
  readonly about: string
  readonly sources: readonly string[]
  readonly logo: ResolvedPicture | null
  readonly colour: string | null
  readonly slides: readonly ResolvedSlide[]
}

/** What a story file that the atlas ships was built into: both languages. */
export type BuiltStory = Readonly<Record<Lang, ResolvedStory>>

/** A story in a list. */
export interface StoryEntry {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly slides: number
  /** Of all its slides together. */
  readonly steps: number
}

/** The text of a line without what marks it. */
export const plainText = (line: readonly Span[]): string => line.map(({ text }) => text).join('')

/** All lines of a block. */
export function linesIn(block: Block): readonly (readonly Span[])[] {
  switch (block.kind) {
    case 'text':
      return [block.line]
    case 'big':
      return [block.line, block.label]
    case 'list':
      return block.items
    case 'quote':
      return [...block.lines, block.by]
  }
}
