import type { Story } from './model'
import { asStory } from './shape'

/** What of the browser's `localStorage` is used. */
export type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * What became of a story that was to be kept. `conflict`: somebody else, another tab, changed it since; `full`: there is
 * no room left; `blocked`: the browser keeps nothing for this page.
 */
export type Keeping = 'kept' | 'conflict' | 'full' | 'blocked'

/**
 * A name under which a story is kept. Not by `randomUUID`, which a page that came over plain http does not have.
 */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A story in the list of those that are kept. */
export interface Volume {
  readonly id: string
  readonly title: Story['title']
  /** When it was written last, ms since 1970. */
  readonly changed: number
}

/** A story as it is kept; `mark` tells one state of it from another. */
export interface Held {
  readonly story: Story
  readonly changed: number
  readonly mark: string
}

/** Each story has a key of its own, so that two tabs with two stories never meet. */
export const PREFIX = 'goru-story:'
/** Id of the story that was worked on last. */
const CURRENT = 'goru-story'
/** The story that was removed last. */
const REMOVED = 'goru-story-removed'

/**
 * The stories of a reader's own that a browser keeps. Nothing is thrown, and nothing unread is ever removed.
 *
 * @param keeper throws where the browser keeps nothing
 */
export class Shelf {
  constructor(private readonly keeper: () => Keeper) {}

  /** The last changed first; what cannot be read is left alone and left out. */
  list(): Volume[] {
    return this.attempt([], (keeper) =>
      Array.from({ length: keeper.length }, (_, i) => keeper.key(i) ?? '')
        .filter((key) => key.startsWith(PREFIX))
        .flatMap((key): Volume[] => {
          const held = heldIn(keeper.getItem(key))
          return held
            ? [{ id: key.slice(PREFIX.length), title: held.story.title, changed: held.changed }]
            : []
        })
        .sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1)),
    )
  }

  read(id: string): Held | null {
    return this.attempt(null, (keeper) => heldIn(keeper.getItem(PREFIX + id)))
  }

  /**
   * Keeps a story.
   *
   * @param mark the state it was known in, null where it is new
   * @param now ms since 1970
   */
  write(
    id: string,
    story: Story,
    mark: string | null,
    now: number,
  ): { readonly keeping: Keeping; readonly mark: string | null } {
    const text = JSON.stringify({ v: 1, changed: now, story })
    try {
      const keeper = this.keeper()
      if (keeper.getItem(PREFIX + id) !== mark) return { keeping: 'conflict', mark }
      keeper.setItem(PREFIX + id, text)
      keeper.setItem(CURRENT, id)
      return { keeping: 'kept', mark: text }
    } catch (error) {
      const full = error instanceof Error && /quota/i.test(`${error.name} ${error.message}`)
      return { keeping: full ? 'full' : 'blocked', mark }
    }
  }

  /** Removes a story; it can be had back from `removed` until another one is. */
  remove(id: string): void {
    this.attempt(undefined, (keeper) => {
      const text = keeper.getItem(PREFIX + id)
      // Taken away first: a browser that is full has no room for it twice.
      keeper.removeItem(PREFIX + id)
      if (text !== null) keeper.setItem(REMOVED, text)
    })
  }

  /** The story that was removed last, until `forget`. */
  removed(): Story | null {
    return this.attempt(null, (keeper) => heldIn(keeper.getItem(REMOVED))?.story ?? null)
  }

  forget(): void {
    this.attempt(undefined, (keeper) => {
      keeper.removeItem(REMOVED)
    })
  }

  /** Makes a story the one that is presented as `own`. */
  choose(id: string): void {
    this.attempt(undefined, (keeper) => {
      keeper.setItem(CURRENT, id)
    })
  }

  /** The story that was worked on last; null where there is none. */
  current(): string | null {
    return this.attempt(null, (keeper) => keeper.getItem(CURRENT))
  }

  private attempt<T>(otherwise: T, run: (keeper: Keeper) => T): T {
    try {
      return run(this.keeper())
    } catch {
      return otherwise
    }
  }
}

/** The story that `present.html?story=own` tells; null where the browser keeps none. */
export function ownStory(keeper: () => Keeper): Story | null {
  const shelf = new Shelf(keeper)
  const id = shelf.current()
  return id === null ? null : (shelf.read(id)?.story ?? null)
}

function heldIn(text: string | null): Held | null {
  if (text === null) return null
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof read !== 'object' || read === null || !('v' in read) || read.v !== 1) return null
  if (!('changed' in read) || typeof read.changed !== 'number' || !('story' in read)) return null
  const story = asStory(read.story)
  return story && { story, changed: read.changed, mark: text }
}
