import { draftOf, EMPTY, settled, type Draft } from '../../story/draft'
import type { Story } from '../../story/model'
import { newKey, PREFIX, Shelf, type Keeping, type Volume } from '../../story/shelf'

/** After so long without a letter the story is kept, ms; after so long the next letter is a step of its own. */
const REST = 300
const PAUSE = 1500

/** The story that is being written, and its keeping. Outlives the panel, so that undo goes on when it is opened again. */
export class Author {
  draft: Draft = $state.raw(draftOf(EMPTY))
  volumes: readonly Volume[] = $state.raw([])
  /** null: there is nothing to keep yet. */
  keeping: Keeping | null = $state.raw(null)
  /** When it was kept last, ms since 1970. */
  kept: number | null = $state.raw(null)
  /** The story that was removed last, to be brought back. */
  removed: Story | null = $state.raw(null)
  id = $state.raw(newKey())

  #shelf: Shelf
  /** The state in which the shelf has the story; null: it does not. */
  #mark: string | null = null
  #dirty = false
  /** Nothing has been done in it since it was opened. */
  #fresh = true
  #rest: ReturnType<typeof setTimeout> | undefined
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(shelf = new Shelf(() => localStorage)) {
    this.#shelf = shelf
    const current = shelf.current()
    if (current) this.#read(current)
    this.volumes = shelf.list()
    this.removed = shelf.removed()
  }

  /** Something is written that a closed page would lose. */
  get unkept(): boolean {
    return this.#dirty && this.keeping !== 'kept'
  }

  /** Index of the slide that a new one goes behind: the selected one, or the last where a story was opened to go on with it. */
  get after(): number {
    const { selected, story } = this.draft
    return this.#fresh ? story.slides.length - 1 : selected
  }

  /** One move of the draft; what it changes is kept a moment later. */
  do = (move: (draft: Draft) => Draft): void => {
    const before = this.draft
    this.#fresh = false
    this.draft = move(before)
    if (this.draft.story === before.story) return
    this.#dirty = true
    clearTimeout(this.#rest)
    clearTimeout(this.#pause)
    this.#rest = setTimeout(() => this.flush(), REST)
    this.#pause = setTimeout(() => (this.draft = settled(this.draft)), PAUSE)
  }

  /** Keeps at once what waits to be kept; never over what another tab wrote. */
  flush = (): void => {
    clearTimeout(this.#rest)
    if (!this.#dirty || this.keeping === 'conflict') return
    const now = Date.now()
    const { keeping, mark } = this.#shelf.write(this.id, this.draft.story, this.#mark, now)
    this.keeping = keeping
    this.#mark = mark
    if (keeping !== 'kept') return
    this.#dirty = false
    this.kept = now
    this.volumes = this.#shelf.list()
  }

  /** What is presented as the reader's own is this one. */
  present = (): void => {
    this.flush()
    this.#shelf.choose(this.id)
  }

  /** Opens another of the stories that are kept. */
  open(id: string): void {
    this.flush()
    this.#read(id)
    this.#shelf.choose(id)
  }

  /** A story that comes from elsewhere, beside those that are kept; without one, an empty one. */
  adopt(story: Story = EMPTY): void {
    this.flush()
    this.#begin(newKey(), story, null)
    if (story === EMPTY) return
    this.#dirty = true
    this.flush()
  }

  /** Removes the story that is open; it can be brought back until another one is removed. */
  remove(): void {
    clearTimeout(this.#rest)
    this.#dirty = false
    this.removed = this.draft.story
    this.#shelf.remove(this.id)
    this.volumes = this.#shelf.list()
    const next = this.volumes[0]
    if (next) this.open(next.id)
    else this.#begin(newKey(), EMPTY, null)
  }

  bringBack(): void {
    if (this.removed) this.adopt(this.removed)
    this.removed = null
    this.#shelf.forget()
  }

  /** Another tab wrote something: this story, perhaps. */
  heard({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>): void {
    if (key !== null && !key.startsWith(PREFIX)) return
    this.volumes = this.#shelf.list()
    if (key === PREFIX + this.id && newValue !== this.#mark) this.keeping = 'conflict'
  }

  takeTheirs(): void {
    this.#dirty = false
    this.#read(this.id)
  }

  /** What is written here becomes a story of its own, beside the one that the other tab has. */
  keepBoth(): void {
    const { draft } = this
    this.#begin(newKey(), draft.story, null)
    this.draft = draft
    this.#dirty = true
    this.flush()
  }

  #read(id: string): void {
    const held = this.#shelf.read(id)
    this.#begin(id, held?.story ?? EMPTY, held?.mark ?? null)
    if (held) {
      this.keeping = 'kept'
      this.kept = held.changed
    }
  }

  #begin(id: string, story: Story, mark: string | null): void {
    this.#dirty = false
    this.#fresh = true
    this.id = id
    this.draft = draftOf(story)
    this.keeping = null
    this.kept = null
    this.#mark = mark
  }
}
