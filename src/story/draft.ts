import type { Lang } from '../atlas/model'
import { isColour } from './brand'
import { MOST_MINUTES, type Alt, type Slide, type Story, type Words } from './model'

/** A story as it was, and the slide that was looked at. */
interface Step {
  readonly story: Story
  /** Index of a slide; -1 where the story has none. */
  readonly selected: number
}

/** A story that is being written: what it is, and what it was. A move that changes nothing gives the same draft back. */
export interface Draft extends Step {
  /** The oldest first. */
  readonly past: readonly Step[]
  /** What was undone, the last undone first. */
  readonly future: readonly Step[]
  /** The text that is being typed: further letters in it are no step of their own. Empty: none. */
  readonly typing: string
}

/** Steps that can be undone. */
const MOST_STEPS = 200

export const EMPTY: Story = { title: {}, about: {}, sources: [], names: [], slides: [] }
const SILENT: Words = { title: '', body: '', notes: '' }

export const draftOf = (story: Story): Draft => ({
  story,
  selected: story.slides.length ? 0 : -1,
  past: [],
  future: [],
  typing: '',
})

/** What a slide shows: a view, or words alone, which may open the talk or a part of it. */
export type Shown = Pick<Slide, 'view' | 'plain' | 'heading' | 'picture'>

/** A new slide behind another (-1: at the beginning), and selected. */
export function addSlide(draft: Draft, shown: Shown, lang: Lang, title: string, after: number): Draft {
  const { slides } = draft.story
  const at = Math.min(slides.length, Math.max(0, after + 1))
  const id = newId(
    title,
    slides.map((slide) => slide.id),
  )
  const slide: Slide = { id, ...shown, words: title ? { [lang]: { ...SILENT, title } } : {} }
  return stepped(draft, slides.toSpliced(at, 0, slide), at)
}

export function removeSlide(draft: Draft, index: number): Draft {
  const { slides } = draft.story
  if (!slides[index]) return draft
  const selected = draft.selected > index ? draft.selected - 1 : draft.selected
  return stepped(draft, slides.toSpliced(index, 1), Math.min(selected, slides.length - 2))
}

/** A slide takes another place; the one that was selected stays so. */
export function moveSlide(draft: Draft, from: number, to: number): Draft {
  const { slides } = draft.story
  const slide = slides[from]
  if (!slide || !slides[to] || from === to) return draft
  const moved = slides.toSpliced(from, 1).toSpliced(to, 0, slide)
  const selected = slides[draft.selected]
  return stepped(draft, moved, selected ? moved.indexOf(selected) : -1)
}

/** The same slide once more, behind the first, and selected. */
export function duplicateSlide(draft: Draft, index: number): Draft {
  const { slides } = draft.story
  const slide = slides[index]
  if (!slide) return draft
  const id = newId(
    slide.id,
    slides.map((one) => one.id),
  )
  return stepped(draft, slides.toSpliced(index + 1, 0, { ...slide, id }), index + 1)
}

/** Words of a slide in a language; typing on in the same text is one step. A language that says nothing is left out. */
export function editWords(draft: Draft, index: number, lang: Lang, field: keyof Words, text: string): Draft {
  const slide = draft.story.slides[index]
  if (!slide || (slide.words[lang]?.[field] ?? '') === text) return draft
  const said = { ...SILENT, ...slide.words[lang], [field]: text }
  const { [lang]: _, ...others } = slide.words
  const silent = !said.title && !said.body && !said.notes
  const words = silent ? others : { ...others, [lang]: said }
  return withSlide(draft, index, { ...slide, words }, `${slide.id}/${lang}/${field}`)
}

export function setShown(draft: Draft, index: number, shown: Shown): Draft {
  const slide = draft.story.slides[index]
  const { view, plain, heading, picture } = shown
  const same = slide?.view === view && slide.plain === plain && slide.heading === heading
  if (!slide || (same && slide.picture === picture)) return draft
  const { heading: _, picture: __, then, beside, table, ...alone } = slide
  // A view takes the place of another; what is no view has neither steps nor a second one.
  const views = {
    ...(then && { then }),
    ...(beside !== undefined && { beside }),
    ...(table && { table }),
  }
  return withSlide(draft, index, { ...alone, ...(plain ? {} : views), ...shown })
}

/** A picture of the author's own among those of the story, and the name it has there: one that is there has it already. */
export function withPicture(draft: Draft, address: string, file: string): { draft: Draft; name: string } {
  const { story, selected } = draft
  const known = Object.entries(story.pictures ?? {})
  const found = known.find(([, one]) => one === address)?.[0]
  if (found) return { draft, name: found }
  const name = newId(
    file.replace(/\.\w+$/, ''),
    known.map(([one]) => one),
    'picture',
  )
  // No step of its own: what shows it is one.
  return {
    draft: { ...draft, story: { ...story, pictures: { ...story.pictures, [name]: address } }, selected },
    name,
  }
}

/** What the picture of a slide shows, in a language. */
export function setAlt(draft: Draft, index: number, lang: Lang, text: string): Draft {
  const slide = draft.story.slides[index]
  if (!slide?.picture || (slide.picture.alt[lang] ?? '') === text) return draft
  const picture = { ...slide.picture, alt: saidIn(slide.picture.alt, lang, text) }
  return withSlide(draft, index, { ...slide, picture }, `${slide.id}/${lang}/alt`)
}

/** The sign of the organiser on all slides; null: none. */
export function setLogo(draft: Draft, logo: Story['logo'] | null): Draft {
  const { logo: _, ...others } = draft.story
  if (!logo && !draft.story.logo) return draft
  const { selected } = draft
  return taken(draft, { story: logo ? { ...others, logo } : others, selected }, '')
}

/** Who the sign of the organiser is of, in a language. */
export function setLogoAlt(draft: Draft, lang: Lang, text: string): Draft {
  const { story, selected } = draft
  if (!story.logo || (story.logo.alt[lang] ?? '') === text) return draft
  const logo = { ...story.logo, alt: saidIn(story.logo.alt, lang, text) }
  return taken(draft, { story: { ...story, logo }, selected }, `logo/${lang}`)
}

/** The colour of the organiser; null: that of the atlas. What is no colour changes nothing. */
export function setColour(draft: Draft, colour: string | null): Draft {
  const { story, selected } = draft
  if ((story.colour ?? null) === colour || (colour !== null && !isColour(colour))) return draft
  const { colour: _, ...others } = story
  return taken(draft, { story: colour === null ? others : { ...others, colour }, selected }, 'colour')
}

function saidIn(all: Alt, lang: Lang, text: string): Alt {
  const { [lang]: _, ...others } = all
  return text ? { ...others, [lang]: text } : others
}

/** A further view for the words of a slide, behind those it has: a step of its own. Words alone have none. */
export function addThen(draft: Draft, index: number, view: string): Draft {
  const slide = draft.story.slides[index]
  if (!slide || slide.plain) return draft
  return withSlide(draft, index, { ...slide, then: [...(slide.then ?? []), view] })
}

/** Another view for a step, or none any more. @param step the first further view is 0 @param view null: it goes */
export function setThen(draft: Draft, index: number, step: number, view: string | null): Draft {
  const slide = draft.story.slides[index]
  if (!slide?.then || slide.then[step] === undefined || slide.then[step] === view) return draft
  const then = slide.then.toSpliced(step, 1, ...(view === null ? [] : [view]))
  const { then: _, ...others } = slide
  return withSlide(draft, index, then.length ? { ...slide, then } : others)
}

/** A second view beside the first of a slide, or none any more. A table has none. @param view null: it goes */
export function setBeside(draft: Draft, index: number, view: string | null): Draft {
  const slide = draft.story.slides[index]
  if (!slide || slide.plain || (slide.beside ?? null) === view) return draft
  const { beside: _, table: __, ...others } = slide
  return withSlide(draft, index, view === null ? others : { ...others, beside: view })
}

/** Whether the view of a slide is a table. A table has no second view beside it. */
export function setTable(draft: Draft, index: number, is: boolean): Draft {
  const slide = draft.story.slides[index]
  if (!slide || slide.plain || (slide.table ?? false) === is) return draft
  const { beside: _, table: __, ...others } = slide
  return withSlide(draft, index, is ? { ...others, table: true } : others)
}

/** Whether the points of a slide come one by one, or a code beside its words leads to its view. */
export function setSaid(draft: Draft, index: number, what: 'points' | 'qr', is: boolean): Draft {
  const slide = draft.story.slides[index]
  if (!slide || (slide[what] ?? false) === is) return draft
  const { [what]: _, ...others } = slide
  return withSlide(draft, index, is ? { ...slide, [what]: true } : others)
}

/** How long a slide is to be talked about; null: not said. What no talk takes changes nothing. */
export function setMinutes(draft: Draft, index: number, minutes: number | null): Draft {
  const slide = draft.story.slides[index]
  if (!slide || (slide.minutes ?? null) === minutes) return draft
  if (minutes !== null && !(minutes > 0 && minutes <= MOST_MINUTES)) return draft
  const { minutes: _, ...others } = slide
  return withSlide(draft, index, minutes === null ? others : { ...slide, minutes })
}

/** Another name for the address of a slide; one that is taken or cannot be one changes nothing. */
export function renameSlide(draft: Draft, index: number, id: string): Draft {
  const { slides } = draft.story
  const slide = slides[index]
  if (!slide || !isId(id) || slides.some((one) => one.id === id)) return draft
  return withSlide(draft, index, { ...slide, id })
}

/** The title of the story, or what it is about, in a language. */
export function setHead(draft: Draft, part: 'title' | 'about', lang: Lang, text: string): Draft {
  const { story, selected } = draft
  if ((story[part][lang] ?? '') === text) return draft
  const { [lang]: _, ...others } = story[part]
  const head = text ? { ...others, [lang]: text } : others
  return taken(draft, { story: { ...story, [part]: head }, selected }, `${part}/${lang}`)
}

/** Looks at another slide: no step, but the end of what was being typed. */
export function select(draft: Draft, index: number): Draft {
  return draft.story.slides[index] && index !== draft.selected
    ? { ...draft, selected: index, typing: '' }
    : draft
}

/** The text is left: what is typed next is a step of its own. */
export const settled = (draft: Draft): Draft => (draft.typing ? { ...draft, typing: '' } : draft)

export function undo(draft: Draft): Draft {
  const before = draft.past.at(-1)
  if (!before) return draft
  const { story, selected } = draft
  return {
    ...before,
    past: draft.past.slice(0, -1),
    future: [{ story, selected }, ...draft.future],
    typing: '',
  }
}

export function redo(draft: Draft): Draft {
  const [next, ...future] = draft.future
  if (!next) return draft
  const { story, selected } = draft
  return { ...next, past: [...draft.past, { story, selected }], future, typing: '' }
}

const ID = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/
export const isId = (text: string): boolean => ID.test(text)

/** A name that no other has: of the Latin letters of a title, or `slide` and a number. */
export function newId(title: string, taken: readonly string[], otherwise = 'slide'): string {
  const letters = title
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
  // Of a title in Hangul a Latin word or two would say the wrong thing.
  const slug = /[\u1100-\u11ff]/.test(letters)
    ? ''
    : letters
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 36)
        .replace(/^-|-$/g, '')
  if (slug && !taken.includes(slug)) return slug
  const base = slug || otherwise
  let number = slug ? 2 : taken.length + 1
  while (taken.includes(`${base}-${number}`)) number++
  return `${base}-${number}`
}

/** A story that was read from a file: slides whose names are taken, or are none, get others. */
export function withLegalIds(story: Story): Story {
  const taken: string[] = []
  const slides = story.slides.map((slide) => {
    const id = isId(slide.id) && !taken.includes(slide.id) ? slide.id : newId(slide.id, taken)
    taken.push(id)
    return { ...slide, id }
  })
  return { ...story, slides }
}

const withSlide = (draft: Draft, index: number, slide: Slide, typing = ''): Draft =>
  taken(
    draft,
    { story: { ...draft.story, slides: draft.story.slides.with(index, slide) }, selected: draft.selected },
    typing,
  )

const stepped = (draft: Draft, slides: readonly Slide[], selected: number): Draft =>
  taken(draft, { story: { ...draft.story, slides }, selected }, '')

/** The next state; what it was becomes the past, but for a text that goes on being typed. */
function taken(draft: Draft, { story: made, selected: chosen }: Step, typing: string): Draft {
  const next = { story: withoutUnseen(made), selected: chosen }
  const { story, selected, past } = draft
  const same = typing !== '' && typing === draft.typing
  return {
    ...next,
    past: same ? past : [...past, { story, selected }].slice(-MOST_STEPS),
    future: [],
    typing,
  }
}

/** A story without the pictures that nothing of it shows any more. */
function withoutUnseen(story: Story): Story {
  const { pictures, ...others } = story
  if (!pictures) return story
  const shown = new Set([story.logo?.name, ...story.slides.map(({ picture }) => picture?.name)])
  const kept = Object.entries(pictures).filter(([name]) => shown.has(name))
  if (kept.length === Object.keys(pictures).length) return story
  return kept.length ? { ...others, pictures: Object.fromEntries(kept) } : others
}
