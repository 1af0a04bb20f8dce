import type { Atlas } from '../atlas/atlas'
import {
  atlasOfBundle,
  decodeAreas,
  decodeBase,
  decodeBundle,
  decodeMarks,
  tableOfMarks,
  decodeNames,
  inEvery,
  decodeYears,
  formed,
  withFigures,
  type EmbedBundle,
} from '../atlas/embed-bundle'
import type { Lang, Level, Place, Text } from '../atlas/model'
import { bundlesFor, langOf } from '../embed/address'
import { bringExtras } from '../render/svg/extras-later'
import type { ChartWords } from '../render/svg/chart-graphic'
import { mergedOf } from '../scene/borders'
import type { Scene, Shapes } from '../scene/model'
import { ownClasses } from '../scene/classed'
import type { AtomTopology } from '../scene/shapes'
import { bringClassify } from '../stats/classify-later'
import type { Put } from '../supply/files'
import { suppliesOf, type Reader, type Supplies } from '../supply/supplies'
import { SHOW_RULES, type Show } from '../view/show'
import { parse } from '../view/url'
import type { Note, View } from '../view/view'

/** All that an embed draws from. */
export interface Stand {
  readonly view: View
  readonly notes: readonly Note[]
  /** What is wrong with the figures in the address. */
  readonly wrong: readonly Text[]
  /** What the view is drawn from. */
  readonly supplies: Supplies
  /** What did not come and is not in the picture: file and reason. What comes late is told here when it failed. */
  readonly missing: readonly string[]
  /** Adds what the picture gains by, and is not waited for, when it has come; null: it is there. Never rejects. */
  readonly late: Promise<Put> | null
  /** All that another view of the same indicator is drawn from, such as the figures of another year. */
  readonly ready: (view: View) => Promise<Supplies>
  /** A way of looking that is no single map of Korea, as words and a picture; throws where it has nothing to draw. */
  readonly chart: ((scene: Scene, shapes: Shapes) => ChartWords) | null
}

/**
 * Of the files of an embed, as `name`, let in by `decode`, which is told where the file lies. Throws an `Error` that names the
 * file and says why.
 */
async function file<T>(name: string, decode: (value: unknown, path: string) => T): Promise<T> {
  const path = `data/embed/${name}.json`
  let value: unknown
  try {
    const response = await fetch(new URL(path, document.baseURI))
    if (!response.ok) throw new Error(String(response.status))
    value = await response.json()
  } catch (error) {
    throw new Error(`${path}: ${error instanceof SyntaxError ? 'no JSON' : reasonOf(error)}`)
  }
  return decode(value, path)
}
const marksOf = (id: string, lang: Lang) => file(`places-${id}.${lang}`, (value) => decodeMarks(value, id))
const areasOf =
  <K extends string>(object: K) =>
  (value: unknown, path: string) =>
    decodeAreas(value, path, object)
const packed = (value: unknown, path: string) => formed(value, path, ['ids'])

/** Why something failed, and of which file. */
export const reasonOf = (error: unknown): string => {
  const { file, message = String(error) } = error as Partial<Error & { file: string }>
  // Of a script that did not come, browsers tell the whole address.
  return [file, /[\w-]+\.js$/.exec(message)?.[0] ?? message].filter(Boolean).join(': ')
}

/**
 * What a query asks for: from a bundle where one holds it all, else from the files of the whole atlas.
 *
 * @param hash figures and places of the reader's own, as the address carries them behind #
 */
export async function standFor(query: string, hash: string): Promise<Stand> {
  const bundles = bundlesFor(query)
  const link = hash.startsWith('#own=') ? await import('./bring-own') : null
  // Only a bundle has class breaks with it.
  if (link || !bundles) await bringClassify()
  const bring = async (atlas: Atlas) => (link ? link.bringOwnInto(atlas, hash) : { atlas, wrong: [] })
  const level = link && (await link.levelIn(hash))
  return bundles ? fromBundle(query, bundles, bring, level) : fromAtlas(query, bring)
}

/** Adds what is in the link to an atlas; `wrong` says why it could not. */
type Bring = (atlas: Atlas) => Promise<{ atlas: Atlas; wrong: readonly Text[] }>

/** The first of these bundles that there is: one that does not come for another reason is no reason to show other figures. */
async function bundleOf(names: readonly string[], lang: Lang): Promise<EmbedBundle> {
  const [name = 'first', ...others] = names
  try {
    return await file(`${name}.${lang}`, decodeBundle)
  } catch (error) {
    // An indicator or level that is not known: the nearest there is, with a note.
    if (others.length === 0 || !reasonOf(error).endsWith(': 404')) throw error
    return bundleOf(others, lang)
  }
}

async function fromBundle(
  query: string,
  names: readonly string[],
  bring: Bring,
  own: Level | null,
): Promise<Stand> {
  const missing: string[] = []
  /** What the picture can do without. */
  const spare = <T>(part: Promise<T>) =>
    part.catch((error: unknown) => {
      missing.push(reasonOf(error))
      return null
    })
  const land = spare(file('land.topo', areasOf('land')))
  const lang = langOf(query)
  // Own figures need no bundle but the regions of their level, and of what is not there no bundle is asked for.
  const mine = names[0]?.split('.')[0] === 'own'
  const bundle =
    own && mine ? null : await bundleOf(mine ? names.filter((name) => name.startsWith('first')) : names, lang)
  const level = bundle?.level ?? own ?? 'province'
  const [base, overview] = await Promise.all([
    file(`base.${level}.${lang}`, decodeBase),
    file(`${level}.topo`, areasOf('atoms')),
  ])
  const { atlas: bare, wrong } = await bring(atlasOfBundle(bundle, base, level))
  const { view, notes } = parse(query, bare.catalogue)
  if (view.note.length) await bringExtras()
  const start: Supplies = { ...suppliesOf(bare.catalogue), atlas: bare, atoms: { overview } }
  const rest = async (): Promise<Put> => {
    const [around, places, here] = await Promise.all([
      land,
      Promise.all(view.overlays.map((id) => spare(id === 'own' ? Promise.resolve([]) : marksOf(id, lang)))),
      view.overlays.length ? spare(import('../scene/places-here')) : null,
    ])
    const marks = here ? places.flatMap((some) => some ?? []) : []
    const wholes = marks.filter(({ municipalities }) => municipalities.length)
    const whole = wholes.length ? await spare(towns(level, overview)) : null
    return (all) => ({
      ...all,
      atlas: {
        ...all.atlas,
        places: [...all.atlas.places, ...marks],
        outlines: whole ? wholesOf(wholes, whole) : all.atlas.outlines,
      },
      land: around,
    })
  }
  const [first, late] = await soon(start, rest())
  let years: Promise<Supplies> | null = null
  const ready = (one: View) => {
    if (!bundle || one.indicator !== bundle.indicator.id || opensWith(bundle, one))
      return Promise.resolve(years ?? first)
    return (years ??= whole(bundle, first).catch((error: unknown) => {
      // The next who asks tries again.
      years = null
      throw error
    }))
  }
  return { view, notes, wrong, supplies: await ready(view), ready, missing, late, chart: null }
}

/** ms that what a picture can do without is waited for: less than a reader who sees nothing waits. */
const PATIENCE = 800

/** Supplies with the rest where that is there soon; else without it, and the rest for later. */
async function soon(supplies: Supplies, rest: Promise<Put>): Promise<readonly [Supplies, Stand['late']]> {
  const put = await Promise.race([rest, new Promise<null>((done) => setTimeout(done, PATIENCE, null))])
  return put ? [put(supplies), null] : [supplies, rest]
}

/** The boundaries of the municipalities, of which a bundle of provinces has none. */
const towns = async (level: Level, here: AtomTopology): Promise<AtomTopology> =>
  level === 'municipality' ? here : file('municipality.topo', areasOf('atoms'))

/** The areas of places that are whole municipalities, as their outlines. */
const wholesOf = (places: readonly Place[], topology: AtomTopology): Atlas['outlines'] =>
  new Map(
    places.map(({ overlay, id, municipalities }) => [
      `${overlay}/${id}`,
      mergedOf(topology, (code) => municipalities.includes(code)),
    ]),
  )

/** Whether a bundle has all that a view is made of: its latest year, in the classes of the indicator's own. */
const opensWith = ({ indicator, figures }: EmbedBundle, view: View) =>
  ownClasses(view, indicator) && figures.some(({ years }) => years.includes(view.year))

/** Supplies with the figures of all years of a bundle, and what classes them. */
async function whole({ indicator, level }: EmbedBundle, supplies: Supplies): Promise<Supplies> {
  const name = `${indicator.id}.${level}.years`
  const [{ figures }] = await Promise.all([file(name, decodeYears), bringClassify()])
  return { ...supplies, atlas: withFigures(supplies.atlas, indicator.id, figures) }
}

/** Ways of looking that tell nothing of a place but that it is there. */
const MARKS = 'map alike change contexts beside balance bars moves pair clusters tiles sameness world'.split(
  ' ',
) as readonly Show[]

/** Files of the atlas of which an embed shows less than they hold: read from what the build wrote for it, as they would be. */
const SMALLER: Readonly<Record<string, (view: View) => Promise<unknown> | undefined>> = {
  'overview.topo.json': () => file('atoms.topo', packed),
  'land.topo.json': () => file('land.topo', packed),
  'records.json': () => file('records', (value) => value),
  'sources.json': ({ lang }) => file(`sources.${lang}`, decodeNames),
  'places.json': ({ show, select, overlays, by, lang }) =>
    MARKS.includes(show) && select.every((id) => /^\d+$/.test(id))
      ? Promise.all(
          [...new Set([...overlays, ...(by && SHOW_RULES[show].by === 'group' ? [by] : [])])]
            .filter((id) => id !== 'own')
            .map((id) => marksOf(id, lang)),
        ).then((places) => tableOfMarks(places.flat()))
      : undefined,
}

async function fromAtlas(query: string, bring: Bring): Promise<Stand> {
  const [{ load, LoadError }, supply] = await Promise.all([import('./load'), import('../supply/gather')])
  const lang = langOf(query)
  const catalogue: Reader = (_, decode) => file(`catalogue.${lang}`, (value) => decode(inEvery(value)))
  const built = suppliesOf(await supply.readCatalogue(catalogue))
  const { atlas, wrong } = await bring(built.atlas)
  const { view, notes } = parse(query, atlas.catalogue)
  if (view.note.length) await bringExtras()
  const missing: string[] = []
  const read: Reader = async (name, decode) => {
    const smaller = SMALLER[name]?.(view)
    if (!smaller) return load(name, decode)
    const value = await smaller
    try {
      return decode(value)
    } catch (error) {
      throw new LoadError(name, reasonOf(error))
    }
  }
  const [needed, then] = await supply.gatherApart(read, view, built, (error) => missing.push(reasonOf(error)))
  const [gathered, late] = await soon(needed, then)
  // What came with the files comes first; figures and places of the reader's own are added to it.
  const withOwn = async (all: Supplies) => ({ ...all, atlas: (await bring(all.atlas)).atlas })
  const { pictureOf } = await import('../lenses/index')
  const own = await pictureOf(view.show)
  const supplies = await withOwn(gathered)
  return {
    view,
    notes,
    wrong,
    supplies,
    ready: () => Promise.resolve(supplies),
    missing,
    late:
      late &&
      late.then(async (put) => {
        const all = await withOwn(put(needed))
        return () => all
      }),
    chart: own?.words ?? null,
  }
}
