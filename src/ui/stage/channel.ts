import { letterOf, type Letter, type Said } from './letter'

const FILE = location.protocol === 'file:'

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
  const take = (letter: Letter | null) => {
    if (letter?.story !== story || letter.from === from) return
    if ((heard.get(letter.from) ?? 0) >= letter.count) return
    heard.set(letter.from, letter.count)
    if (letter.to === undefined || letter.to === from) hear(letter.body, letter.from)
  }
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('goru-talk')
  channel?.addEventListener('message', ({ data }) => take(letterOf(data)))
  const onmessage = ({ data, source, origin }: MessageEvent) => {
    // A file has no origin to be known by; a page has, and hears none that has not.
    if (origin !== location.origin && !(FILE && origin === 'null')) return
    const letter = letterOf(data)
    if (source && letter?.story === story) others.add(source as Window)
    take(letter)
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
