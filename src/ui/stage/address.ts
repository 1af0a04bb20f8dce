import type { Lang, MapTheme } from '../../atlas/model'
import { MAP_THEMES } from '../../atlas/model'

/** What the address of a stage asks for. */
export interface StageAddress {
  readonly story: string
  readonly lang: Lang
  readonly theme: MapTheme
  /** Seconds for each slide of a screen that runs by itself; 0: it does not. */
  readonly kiosk: number
  /** This is the speaker's window. */
  readonly notes: boolean
  /** The story is to be read, or printed, and not presented. */
  readonly read: boolean
  /** It is read while it scrolls. */
  readonly scroll: boolean
  /** What stands behind #: id or number of the slide to begin with. */
  readonly slide: string
}

/** The story that a file opens with, and its language; nothing on the atlas's own page. */
export interface OpensWith {
  readonly story?: string | undefined
  readonly lang?: string | undefined
}
type Where = Pick<Location, 'pathname' | 'search' | 'hash'>

const FIRST_STORY = 'promise-outcome'
/** Seconds a slide stands by itself. */
const SHORTEST = 3
const LONGEST = 600

/** The address of a stage, read. Never throws: what is wrong in it counts as not given. */
export function readAddress(
  { search, hash }: Pick<Where, 'search' | 'hash'>,
  file: OpensWith = {},
): StageAddress {
  const given = new URLSearchParams(search)
  const kiosk = Number(given.get('kiosk') ?? 0)
  return {
    story: given.get('story') || file.story || FIRST_STORY,
    lang: (given.get('lang') ?? file.lang) === 'en' ? 'en' : 'ko',
    theme: MAP_THEMES.find((theme) => theme === given.get('theme')) ?? 'stage',
    kiosk: Number.isFinite(kiosk) && kiosk > 0 ? Math.min(LONGEST, Math.max(SHORTEST, kiosk)) : 0,
    notes: given.get('window') === 'notes',
    read: given.has('read'),
    scroll: given.has('scroll'),
    slide: hash,
  }
}

/** The address of a slide, in the language it is seen in. @param slide its id */
export function slideAddress(
  { pathname, search }: Where,
  slide: string,
  lang: Lang,
  file: OpensWith = {},
): string {
  const query = new URLSearchParams(search)
  if (lang === (file.lang ?? 'ko')) query.delete('lang')
  else query.set('lang', lang)
  return `${pathname}?${query.toString()}#${slide}`
}

/** The address of the speaker's window. @param stage the name by which it knows the stage it belongs to */
export function notesAddress({ pathname, search }: Where, slide: string, stage: string): string {
  const query = new URLSearchParams(search)
  query.set('window', 'notes')
  query.set('stage', stage)
  query.delete('kiosk')
  return `${pathname}?${query.toString()}#${slide}`
}
