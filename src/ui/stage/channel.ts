import type { At, Drawings } from '../../story/drawing'
import type { Command, Talk, Tool } from '../../story/talk'

const FILE = location.protocol === 'file:'

/** What the two windows of a talk say to each other. */
export type Said =
  /** The stage stands here. */
  | { readonly said: 'talk'; readonly talk: Talk; readonly lang: 'ko' | 'en' }
  /** The speaker's window asks for a step. */
  | { readonly said: 'command'; readonly command: Command | { readonly tool: Tool } }
  /** The speaker's window has opened, and asks where the stage stands. */
  | { readonly said: 'hello' }
  /** The stage closes. */
  | { readonly said: 'gone' }
  /** A line is drawn on a slide, in either window; the laser points somewhere, or nowhere; a slide was erased. */
  | { readonly said: 'pen'; readonly slide: string; readonly stroke: string; readonly at: At }
  | { readonly said: 'laser'; readonly at: At | null }
  | { readonly said: 'erased'; readonly slide: string }
  /** What was drawn before this window opened is asked for, or given. */
  | { readonly said: 'drawn?' }
  | { readonly said: 'drawn'; readonly drawings: Drawings }
  /** A small picture of a step of a slide is asked for, or given as SVG text. */
  | { readonly said: 'picture?'; readonly slide: number; readonly part: number }
  | {
      readonly said: 'picture'
      readonly slide: number
      readonly part: number
      readonly svg: string
      readonly room: Room
    }

/** The part of the stage in which a picture stands, in parts of its width and height, and how wide the stage is for its height. */
export interface Room {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly ratio: number
}

interface Letter {
  readonly goru: 'talk'
  readonly story: string
  /** Who says it, and its how many word that is: what comes by two ways is heard once. */
  readonly from: string
  readonly count: number
  /** To whom alone; absent: to all. */
  readonly to?: string
  readonly body: Said
}

/** The line between the windows of a talk. */
export interface Channel {
  /** The name by which the others know this window. */
  readonly id: string
  /** @param to the name of the only window that is meant; absent: all */
  readonly say: (body: Said, to?: string) => void
  /** A window that was opened from here. */
  readonly join: (other: Window) => void
  readonly close: () => void
}

/**
 * Joins the windows of one story in one browser, without a server: by a BroadcastChannel, and straight to the window that
 * opened this one or was opened by it, since files opened from a disk have no channel in common.
 */
export function openChannel(story: string, hear: (body: Said, from: string) => void): Channel {
  const from = Math.random().toString(36).slice(2)
  const heard = new Map<string, number>()
  let count = 0
  const others = new Set<Window>(window.opener ? [window.opener as Window] : [])
  const take = (letter: unknown) => {
    if (!isLetter(letter) || letter.story !== story || letter.from === from) return
    if ((heard.get(letter.from) ?? 0) >= letter.count) return
    heard.set(letter.from, letter.count)
    if (letter.to === undefined || letter.to === from) hear(letter.body, letter.from)
  }
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('goru-talk')
  channel?.addEventListener('message', ({ data }) => take(data))
  const onmessage = ({ data, source, origin }: MessageEvent) => {
    // A file has no origin to be known by; a page has, and hears none that has not.
    if (origin !== location.origin && !(FILE && origin === 'null')) return
    if (source && isLetter(data) && data.story === story) others.add(source as Window)
    take(data)
  }
  addEventListener('message', onmessage)
  return {
    id: from,
    say: (body, to) => {
      count++
      const letter: Letter = { goru: 'talk', story, from, count, body, ...(to === undefined ? {} : { to }) }
      channel?.postMessage(letter)
      const target = FILE ? '*' : location.origin
      for (const other of others) if (!other.closed) other.postMessage(letter, target)
    },
    join: (other) => void others.add(other),
    close: () => {
      channel?.close()
      removeEventListener('message', onmessage)
    },
  }
}

function isLetter(value: unknown): value is Letter {
  return (
    typeof value === 'object' &&
    value !== null &&
    'goru' in value &&
    value.goru === 'talk' &&
    'story' in value &&
    'from' in value &&
    typeof value.from === 'string' &&
    'count' in value &&
    typeof value.count === 'number' &&
    'body' in value &&
    typeof value.body === 'object' &&
    value.body !== null &&
    'said' in value.body
  )
}
