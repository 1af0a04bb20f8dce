import type { Catalogue } from '../atlas/model'
import type { Adopted } from '../own/adopted'
import { bringExtras, hasExtras } from '../render/svg/extras-later'
import { gather, gatherFirst, gatherFor, lensOf, suffices, withLens } from '../supply/gather'
import { needs } from '../supply/needs'
import { suppliesOf, type Reader, type Supplies } from '../supply/supplies'
import type { View } from '../view/view'

/** A file of the data that did not come, or (`code`) a part of the page that does not work: why, and how to go on. */
export interface Failure {
  readonly file: string
  readonly code: boolean
  readonly reason: string
  readonly retry: () => void
}

/** What draws the texts of a view, where it has any. */
const textsFor = async ({ note }: View) => (note.length ? bringExtras() : undefined)

/** What a page has of the atlas, what is on its way, and what did not come. */
export class Supply {
  failures: readonly Failure[] = $state.raw([])
  /** Files on their way. */
  waiting = $state.raw(0)
  /** Figures and places of the reader's own, in the atlas's words. */
  own: Adopted | null = $state.raw(null)
  #gathered: Supplies = $state.raw() as Supplies

  /** All that has come, with what is the reader's own. */
  readonly supplies: Supplies = $derived.by(() => this.#withOwn(this.#gathered))

  constructor(
    catalogue: Catalogue,
    readonly reader: Reader,
  ) {
    this.#gathered = suppliesOf(catalogue)
  }

  has(view: View): boolean {
    return suffices(this.#gathered, view) && (hasExtras() || !view.note.length)
  }

  /** Brings what a view cannot do without. Rejects with what did not come. */
  async bring(view: View): Promise<void> {
    const lens = await lensOf(view.show)
    const wanted = needs(view, this.#gathered.atlas.catalogue, lens)
    const [add] = await Promise.all([gatherFirst(this.reader, wanted, this.#gathered), textsFor(view)])
    this.#gathered = withLens(add(this.#gathered), view.show, lens)
  }

  /** Brings what a view gains by; each file may fail by itself, and is then among the failures. */
  async complete(view: View): Promise<void> {
    const { atlas, lenses } = this.#gathered
    await this.want(...needs(view, atlas.catalogue, lenses.get(view.show)).then)
  }

  /** Brings files that the page has a use for; those that do not come are among the failures. */
  async want(...files: readonly string[]): Promise<void> {
    const one = (file: string) =>
      this.try(
        file,
        () => gather(this.reader, [file]),
        (add) => {
          this.#gathered = add(this.#gathered)
        },
      )
    await Promise.all(this.#missing(files).map(one))
  }

  /** Does what may fail, shows that it is on its way, and keeps how to do it again where it failed. @param name of what is waited for */
  async try<T>(name: string, load: () => Promise<T>, take: (value: T) => void): Promise<void> {
    this.waiting++
    try {
      take(await load())
      this.failures = this.failures.filter(({ file }) => file !== name)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const code = !(error instanceof Error && 'file' in error)
      // What a browser could not load of a page it will not load again, and perhaps it is gone since a new version is out.
      const retry = () => (code ? location.reload() : void this.try(name, load, take))
      // One part of the page that is gone is enough to tell: the same press mends all.
      this.failures = [
        ...this.failures.filter((one) => one.file !== name && !(code && one.code)),
        { file: name, code, reason, retry },
      ]
    } finally {
      this.waiting--
    }
  }

  /** All that a view shows, for a picture beside the page's own. Rejects with what did not come. */
  async gatherFor(view: View): Promise<Supplies> {
    const [all] = await Promise.all([gatherFor(this.reader, view, this.#gathered), textsFor(view)])
    return this.#withOwn(all)
  }

  #withOwn(all: Supplies): Supplies {
    return this.own ? { ...all, atlas: this.own.into(all.atlas) } : all
  }

  #missing(files: readonly string[]): string[] {
    return files.filter((file) => !this.#gathered.files.has(file))
  }
}
