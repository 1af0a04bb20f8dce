import type { Catalogue } from '../atlas/model'
import { changeShow, clearSelection, stepYear, toggleSelect, withCamera, type Displaced } from '../view/moves'
import type { Show } from '../view/show'
import { addressed } from '../view/opening'
import { parse, write } from '../view/url'
import { suited } from '../view/ways'
import type { Camera, Note, View } from '../view/view'

/** What a view needs before it can be shown, and who hears that it is. */
export interface Showing {
  readonly catalogue: () => Catalogue
  /** Calls `then` when all that a view cannot do without is here: at once where it is, never where it does not come. */
  readonly ready: (view: View, then: () => void) => void
  readonly shown: (view: View, before: View) => void
}

/** Where addresses are written: the browser's history. */
export type AddressBar = Pick<History, 'pushState' | 'replaceState'>

/** How an address is written: as a step that the Back button returns from, in place of the last one, or not at all. */
export type Step = 'push' | 'replace' | 'silent'

/**
 * The view, which is all that matters of what is looked at, and its way through the browser's history. A view is shown when
 * its figures are here, so that the picture never stands without them; of those on their way the last one asked for wins.
 */
export class ViewHistory {
  view: View = $state.raw() as View
  /** What of an address could not be had. */
  notes: readonly Note[] = $state.raw([])
  /** The part of the address behind #, which carries what is the reader's own. */
  fragment = $state.raw('')
  /** Choosing adds to what is chosen, for comparing. */
  adding = $state.raw(false)
  #turn = 0
  #displaced: Displaced | null = null

  /** @param bar null: the address is somebody else's, as on a stage */
  constructor(
    query: string,
    private readonly bar: AddressBar | null,
    private readonly showing: Showing,
  ) {
    Object.assign(this, parse(query, showing.catalogue()))
  }

  /** What is seen is not what the address says: it belongs to a talk. */
  get aside(): boolean {
    return this.bar === null
  }

  /** The address of a view, relative to the page. */
  address(view: View = this.view): string {
    const query = addressed(write(view, this.showing.catalogue()))
    return `${query ? `?${query}` : './'}${this.fragment}`
  }

  /** Writes the address anew, in place of what stands there. */
  readdress(): void {
    this.bar?.replaceState(null, '', this.address())
  }

  /** Shows a view, as soon as its figures are here. */
  act = (view: View, step: Step = 'push'): void => {
    const turn = ++this.#turn
    this.showing.ready(view, () => {
      if (turn !== this.#turn) return
      const before = this.view
      this.view = view
      this.showing.shown(view, before)
      if (step === 'push') this.bar?.pushState(null, '', this.address())
      else if (step === 'replace') this.readdress()
    })
  }

  /** Back and forward: the address says what is to be seen. */
  read(query: string): void {
    const { view, notes } = parse(query, this.showing.catalogue())
    this.notes = notes
    this.#displaced = null
    this.act(view, 'silent')
  }

  /** Chooses a region or place, or lets it go if it was chosen. @param add beside what is chosen */
  choose(id: string, add = this.adding): void {
    this.act(toggleSelect(this.view, id, add, this.showing.catalogue()))
  }

  /** Lets all go that is chosen. */
  clear(): void {
    this.adding = false
    this.act(clearSelection(this.view))
  }

  /** The next (1) or previous (-1) year. */
  stepYear(step: 1 | -1): void {
    this.act(stepYear(this.view, step, this.showing.catalogue()), 'replace')
  }

  /** Where the map stands; null: the whole country. */
  frame(camera: Camera | null): void {
    this.act(withCamera(this.view, camera, this.showing.catalogue()), 'replace')
  }

  /** Another way of looking; year and camera that the last one could not take come back. */
  show = (show: Show): void => {
    const { view, displaced } = changeShow(this.view, show, this.#displaced, this.showing.catalogue())
    this.#displaced = displaced
    this.act(suited(view, this.showing.catalogue()))
  }
}
