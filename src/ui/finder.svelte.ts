import type { Atlas } from '../atlas/atlas'
import { phraseOf, type Phrase } from '../atlas/phrase'
import { createIndex, search, type Named, type Result } from '../atlas/search'
import { regionOf } from '../atlas/units'
import { findWord as word } from '../i18n/find-words'
import { say } from '../i18n/ui-words'
import { SHOW_NAMES, SHOW_QUESTIONS } from '../lenses/names'
import type { Overlay, Text } from '../atlas/model'
import { choose } from '../view/choose'
import { toggleOverlay, withIndicator, withShow, withYear } from '../view/moves'
import { SHOWS, type Show } from '../view/show'
import type { View } from '../view/view'
import { regionPage } from './region-page'
import type { Session } from './session.svelte'

const LIMIT = 8

/** Figures, overlays and ways of looking, which are found as regions and places are. */
function namedIn({ catalogue: { themes, indicators, overlays } }: Atlas, places: Text): Named[] {
  const theme = (id: string) => themes.find((one) => one.id === id)?.name ?? { ko: '', en: '' }
  return [
    ...indicators
      .filter(({ levels }) => levels.province ?? levels.municipality)
      .map(({ id, title, aliases, theme: of }) => ({
        ...{ kind: 'indicator' as const, id, name: title, aliases },
        context: theme(of),
      })),
    ...overlays.map(({ id, name }) => ({ kind: 'overlay' as const, id, name, context: places })),
    ...SHOWS.map((id) => ({
      ...{ kind: 'way' as const, id, name: SHOW_NAMES[id] },
      context: SHOW_QUESTIONS[id],
    })),
  ]
}

/** Something found as a line of the list: it is chosen, and a region leads to its page. */
export interface Row {
  readonly result: Result
  /** Its place among all that keys move through, and that of its page behind it. */
  readonly at: number
  readonly page: { readonly at: number; readonly href: string } | null
}

/** What the field of the search finds, and where it leads: it comes when the field is first entered. */
export class Finder {
  /** What stands in the field. */
  query = $state.raw('')
  /** The list may be seen. */
  open = $state.raw(false)
  /** Place in the list that is marked; -1: none. */
  active = $state.raw(-1)
  readonly #session: Session
  readonly #places = $derived.by(() => {
    const { places, crowd = [] } = this.#session.atlas
    return [...places, ...crowd]
  })
  readonly #index = $derived.by(() => {
    const { catalogue, view } = this.#session
    return createIndex(catalogue, this.#places, view.vintage, this.#named)
  })
  readonly #named: readonly Named[] = $derived.by(() =>
    namedIn(this.#session.atlas, { ko: say('places', 'ko'), en: say('places', 'en') }),
  )
  readonly #asked = $derived(this.query.trim() !== '')
  readonly #found: readonly Result[] = $derived.by(() =>
    this.#asked ? search(this.#index, this.query, this.#session.view.lang, LIMIT + 1) : [],
  )

  /** A region, a figure and a year that are named together. */
  readonly phrase: Phrase | null = $derived.by(() =>
    this.#asked ? phraseOf(this.#index, this.query, this.#session.view.lang) : null,
  )
  readonly results: readonly Result[] = $derived(this.#found.slice(0, LIMIT))
  readonly rows: readonly Row[] = $derived.by(() => {
    const { atlas, view } = this.#session
    let next = 0
    return this.results.map((result): Row => {
      const at = next++
      const href = result.kind === 'region' ? regionPage(atlas.catalogue, result.id, view.lang) : null
      return { result, at, page: href === null ? null : { at: next++, href } }
    })
  })
  readonly shown: boolean = $derived(this.open && this.#asked)
  /** There is a list, and it may be seen. */
  readonly filled: boolean = $derived(this.shown && this.rows.length > 0)
  readonly announcement: string = $derived.by(() => {
    const { lang } = this.#session.view
    const { length } = this.#found
    if (!this.shown) return ''
    if (length > LIMIT) return word('searchMore', lang, { count: LIMIT })
    return length ? word('searchCount', lang, { count: length }) : word('searchNone', lang)
  })

  /**
   * @param leave called when something was taken
   * @param follow goes to the page of a region
   */
  constructor(
    session: Session,
    private readonly leave: () => void,
    private readonly follow = (href: string) => location.assign(href),
  ) {
    this.#session = session
  }

  /** Something was typed. */
  type(query: string): void {
    this.query = query
    this.open = true
    this.active = -1
  }

  close(): void {
    this.open = false
    this.active = -1
  }

  /** Marks the next in the list or the one before; false where there is none. */
  step(by: 1 | -1): boolean {
    const length = this.rows.reduce((sum, { page }) => sum + (page ? 2 : 1), 0)
    if (!length) return false
    this.open = true
    this.active = this.active < 0 && by < 0 ? length - 1 : (this.active + by + length) % length
    return true
  }

  /** The element of the line that is marked; undefined while none is. @param id of the field */
  marked(id: string): string | undefined {
    return this.shown && this.active >= 0 ? `${id}-${this.active}` : undefined
  }

  /** What is marked, else the phrase, else the first that was found. */
  takeFirst(): void {
    const marked = Math.max(0, this.active)
    const row = this.rows.find(({ at, page }) => at === marked || page?.at === marked)
    if (!this.shown) return
    if (this.phrase && this.active < 0) this.takePhrase(this.phrase)
    else if (row?.page?.at === marked) this.follow(row.page.href)
    else if (row) this.take(row.result)
  }

  /** The region of a phrase is chosen where its figure is known. */
  takePhrase({ region, indicator, year }: Phrase): void {
    const { catalogue } = this.#session
    let { view } = this.#session
    if (indicator) view = this.#withFigure(view, indicator.id)
    if (region) view = choose(view, region.id, catalogue)
    if (year !== null) view = withYear(view, year, catalogue)
    this.#session.act(view)
    this.leave()
  }

  take({ kind, id }: Result): void {
    const { act, catalogue, history, view } = this.#session
    if (kind === 'indicator') act(this.#withFigure(view, id))
    else if (kind === 'overlay') {
      if (!view.overlays.includes(id)) act(toggleOverlay(view, id, catalogue))
    } else if (kind === 'way') history.show(id as Show)
    else this.#go(kind, id)
    this.leave()
  }

  /** The overlay that a place found is one of. */
  overlayOf(place: string): Overlay | undefined {
    const overlay = this.#places.find(({ id }) => id === place)?.overlay
    return this.#session.catalogue.overlays.find(({ id }) => id === overlay)
  }

  /** A figure is seen on the map of it where the way of looking in use shows others. */
  #withFigure(view: View, indicator: string): View {
    const { catalogue, scene } = this.#session
    const map = scene.bare || scene.ownFigures ? withShow(view, 'map', catalogue) : view
    return withIndicator(map, indicator, catalogue)
  }

  #go(kind: Result['kind'], id: string): void {
    const { act, catalogue, go, view } = this.#session
    act(choose(view, id, catalogue))
    const place = kind === 'place' ? this.#places.find((one) => one.id === id) : undefined
    const extent = regionOf(catalogue, place ? (place.municipalities[0] ?? place.province) : id)?.place
    if (place?.at) go({ at: place.at })
    else if (extent) go({ extent: [extent[2], extent[3], extent[4], extent[5]] })
  }
}
