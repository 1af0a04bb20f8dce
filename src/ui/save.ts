import { citationOf } from '../export/citation'
import { fingerprintOf } from '../export/fingerprint'
import { geojsonOf, topojsonOf } from '../export/geo'
import { metadataOf, type Found } from '../export/metadata'
import { csvOf, recordsOf, seriesTable, shownTable, type Table } from '../export/table'
import { dressing } from '../render/svg/dressed'
import { graphicOf, type GraphicOptions } from '../render/svg/graphic'
import { TOWNSHIPS, type Catalogue, type Lang, type Level } from '../atlas/model'
import type { Scene, Shapes } from '../scene/model'
import { openFile } from '../supply/open'
import { rowOf, seriesOn } from '../scene/row'
import { withLang, withYear } from '../view/moves'
import { yearsShown } from '../view/parameters'
import type { View } from '../view/view'
import { WHOLE } from './download'
import { onLand } from './on-land'
import type { Session } from './session.svelte'

/** A4 is 297 mm wide: its pixels at 300 dots an inch. */
export const PRINT_WIDTH = 3508
export const PRINT_DPI = 300

/** A file that is offered: the name of its word, its ending, and what is in it. */
interface Offer {
  readonly word: 'shownCsv' | 'shownJson' | 'seriesCsv' | 'seriesJson' | 'geojson' | 'topojson' | 'metadata'
  readonly ending: string
  readonly text: () => string | Promise<string>
}

/** The view as a finished graphic, drawn by its own lens where it is no single map. */
export function pictureOf(session: Session, scene: Scene, shapes: Shapes, options: GraphicOptions): string {
  const own = session.room?.picture?.graphic
  if (own) return own(scene, shapes, options)
  // Land of the way of looking itself has other places for names.
  const dress = onLand(session, scene) ? { dress: dressing(session.atlas) } : {}
  return graphicOf(scene, shapes, { ...options, ...dress })
}

/** The figures on show; null where nothing of the view is a table. */
const tableOf = ({ atlas, room }: Session, scene: Scene): Table | null =>
  room?.table?.(scene) ?? (scene.bare ? null : shownTable(scene, atlas))

/** An address of the atlas as others find it: out of one file the one on the net where that is known, else in the file. */
function wholeAddress(address: string): string {
  if (import.meta.env.MODE !== 'single') return new URL(address, document.baseURI).href
  const query = address.replace(/^\.\//, '')
  return `${String(import.meta.env['VITE_SITE']) || WHOLE}${query}`
}

/** Where the view is found again, and what its figures are known by. */
export async function foundOf(session: Session, scene: Scene): Promise<Found> {
  const shown = tableOf(session, scene)
  return {
    url: wholeAddress(session.history.address()),
    date: new Date().toISOString().slice(0, 10),
    fingerprint: shown ? await fingerprintOf(csvOf(shown)) : '',
  }
}

/** The view credited in a language, whichever the page is in. */
export function creditOf(session: Session, scene: Scene, found: Found, lang: Lang): string {
  const { catalogue } = session
  const own = lang === scene.view.lang ? scene : session.sceneOf(withLang(scene.view, lang, catalogue))
  return citationOf(own, catalogue.version, found, lang)
}

/** The files of a view; none but its description where nothing of it is a table. */
export function offersOf(
  session: Session,
  scene: Scene,
  shapes: Shapes | null,
  found: Found | null,
): Offer[] {
  const { atlas } = session
  const pretty = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const about: Offer[] = found
    ? [{ word: 'metadata', ending: 'metadata.json', text: () => pretty(metadataOf(scene, atlas, found)) }]
    : []
  const own = session.room?.table?.(scene) ?? null
  const shown = () => own ?? shownTable(scene, atlas)
  const onShow: Offer[] = [
    { word: 'shownCsv', ending: 'csv', text: () => csvOf(shown()) },
    { word: 'shownJson', ending: 'json', text: () => pretty(recordsOf(shown())) },
  ]
  if (scene.bare) return own ? [...onShow, ...about] : about
  const series = () => seriesTable(atlas, scene.view)
  const geo = () => geojsonOf(shapes ?? { regions: [] }, shownTable(scene, atlas))
  return [
    ...onShow,
    { word: 'seriesCsv', ending: 'all-years.csv', text: () => csvOf(series()) },
    { word: 'seriesJson', ending: 'all-years.json', text: () => pretty(recordsOf(series())) },
    ...(shapes
      ? ([
          { word: 'geojson', ending: 'geojson', text: () => JSON.stringify(geo()) },
          { word: 'topojson', ending: 'topo.json', text: () => JSON.stringify(topojsonOf(geo())) },
        ] as const)
      : []),
    ...about,
  ]
}

/** What lies at an address that never changes: of the series on show, where they are few; whose it is where they are two. */
export function openOf(scene: Scene, { indicators }: Catalogue) {
  const series = seriesOn(scene)
  const { lang } = scene.view
  const titleOf = (one: string) => indicators.find(({ id }) => one.startsWith(`${id}.`))?.title[lang] ?? ''
  return series.slice(0, FEW).flatMap((one) => {
    const of = series.length > 1 ? titleOf(one) : ''
    const [id, level] = one.split('.') as [string, Level]
    const at = (ending: Parameters<typeof openFile>[2]) => openFile(id, level, ending)
    return [
      { of, word: 'openCsv', address: at('csv') },
      // A table of who moved is no series, and lies as a table alone.
      ...(titleOf(one) ? [{ of, word: 'openJson', address: at('json') } as const] : []),
      { of, word: 'metadata', address: at('metadata.json') },
      { of, word: 'provenance', address: rowOf(one, lang) },
    ] as const
  })
}
/** Files of so many series are offered. */
const FEW = 2

/** The years that the view can show one after another, ascending; none where the year changes nothing. */
export const filmYears = (
  { catalogue }: Session,
  { view, indicator, level, ignoresYear }: Scene,
): number[] =>
  ignoresYear
    ? []
    : yearsShown(indicator, level, view.show).filter((year) => withYear(view, year, catalogue).year === year)

/** What its units are called in the name of a file. */
const groundOf = ({ level, vintage }: View) => (vintage === TOWNSHIPS ? TOWNSHIPS : level)

/** Name of a file of a view, without what it ends with; `year`: the years that it holds. */
export const fileName = ({ view, legend }: Scene, year: number | string = legend.year): string =>
  ['goru', view.show === 'map' ? '' : view.show, view.indicator, year, groundOf(view)]
    .filter(Boolean)
    .join('-')
    .replaceAll('–', '-')
