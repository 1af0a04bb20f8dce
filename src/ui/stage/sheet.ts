import { drawingsIn, keptDrawings, type Drawings } from '../../story/drawing'
import type { BuiltStory } from '../../story/model'

/** What of the browser's `sessionStorage` is used. */
type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** What is drawn on the slides of a story, kept as long as its window: a stage that is loaded anew has it again. */
export class Sheet {
  readonly #key: string

  /** @param keeper throws where the browser keeps nothing: then a drawing lasts as long as its page */
  constructor(
    { ko: { id, title } }: BuiltStory,
    private readonly keeper: () => Keeper,
  ) {
    // Stories of a reader's own have one id, and each its title.
    this.#key = `goru-drawn:${id}:${title}`
  }

  read(): Drawings {
    try {
      return drawingsIn(this.keeper().getItem(this.#key))
    } catch {
      return {}
    }
  }

  keep(drawings: Drawings): void {
    try {
      if (Object.keys(drawings).length) this.keeper().setItem(this.#key, keptDrawings(drawings))
      else this.keeper().removeItem(this.#key)
    } catch {
      // As said.
    }
  }
}
