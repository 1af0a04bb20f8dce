import { needsOf } from '../../story/resolve'
import type { Tables } from '../../story/resolver'
import type { Story } from '../../story/model'
import { referencesIn } from '../../story/resolve-story'
import { tablesFor } from '../../supply/story-tables'
import type { Session } from '../session.svelte'

/** The tables of a story that is being written, brought as far as it needs them. */
export class StoryTables {
  /** Why they did not come; empty while all is well. */
  reason = $state.raw('')
  #brought: Tables | null = $state.raw(null)
  #asked = ''

  /** With what is on screen; null until they are here. */
  readonly tables: Tables | null = $derived.by(() => {
    const brought = this.#brought
    if (!brought) return null
    const { series } = this.session.atlas
    return { ...brought, atlas: { ...brought.atlas, series: new Map([...series, ...brought.atlas.series]) } }
  })

  constructor(private readonly session: Session) {}

  /** Brings what the story needs; again only when it needs something else, or when it did not come. */
  async want(story: Story): Promise<void> {
    const asked = JSON.stringify(needsOf(referencesIn(story), this.session.catalogue))
    if (asked === this.#asked && !this.reason) return
    this.#asked = asked
    try {
      const tables = await tablesFor(story, this.session.supply.reader, this.session.catalogue)
      if (asked !== this.#asked) return
      this.reason = ''
      this.#brought = tables
    } catch (error) {
      this.reason = error instanceof Error ? error.message : String(error)
    }
  }
}
