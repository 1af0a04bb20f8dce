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
  withFigures,
  type EmbedBundle,
} from '../atlas/embed-bundle'
import type { Lang, Level, Place, Text } from '../atlas/model'
import { bundlesFor, langOf } from '../embed/address'
import type { ChartWords } from '../render/svg/chart-graphic'
import { mergedOf } from '../scene/borders'
import type { Scene, Shapes } from '../scene/model'
import { ownClasses } from '../scene/classed'
import type { AtomTopology } from '../scene/shapes'
import { bringClassify } from '../stats/classify-later'
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
  /** What did not come and is not in the picture: file and reason. */
  readonly missing: readonly string[]
  /** All that another view of the same indicator is drawn from, such as the figures of another year. */
  readonly ready: (view: View) => Promise<Supplies>
  /** A way of looking that is no single map of Korea, as words and a picture; throws where it has nothing to draw. */
  readonly chart: ((scene: Scene, shapes: Shapes) => ChartWords) | null
}

/** Of the files of an embed, as `name`. Throws an `Error` that names the file and says why. */
async function file(name: string): Promise<unknown> {
  const path = `data/embed/${name}.json`
  try {
    const response = await fetch(new URL(path, document.baseURI))
    if (!response.ok) throw new Error(String(response.status))
    return await response.json()
  } catch (error) {
    throw new Error(`${path}: ${reasonOf(error)}`)
  }
}

/** Why something failed, and of which file. */
export const reasonOf = (error: unknown): string => {
  const { file, message } = error as Partial<Error & { file: string }>
  return [file, message ?? String(error)].filter(Boolean).join(': ')
}

/**
 * What a query asks for: from a bundle where one holds it all, else from the files of the whole atlas.
 *
 * @param hash figures and places of the reader's own, as the address carries them behind #
 */
export async function standFor(query: string, hash: string): Promise<Stand> {
  const bundles = bundlesFor(query)
  const link = hash.startsWith('#own=') ? await import('../own/link') : null
  // Only a bundle has class breaks with it.
  if (link || !bundles) await bringClassify()
  const bring = async (atlas: Atlas) => (link ? link.bringInto(atlas, hash) : { atlas, wrong: [] })
  const level = link && (await link.levelIn(hash))
  return bundles ? fromBundle(query, bundles, bring, level) : fromAtlas(query, bring)
}

/** Adds what is in the link to an atlas; `wrong` says why it could not. */
type Bring = (atlas: Atlas) => Promise<{ atlas: Atlas; wrong: readonly Text[] }>

/** The first of these bundles that there is: one that does not come for another reason is no reason to show other figures. */
async function bundleOf(names: readonly string[], lang: Lang): Promise<EmbedBundle> {
  const [name = 'first', ...others] = names
  try {
    return decodeBundle(await file(`${name}.${lang}`), name)
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
  const land = file('land.topo')
  const lang = langOf(query)
  // Own figures need no bundle but the regions of their level.
  const bundle = own && names[0]?.split('.')[0] === 'own' ? null : await bundleOf(names, lang)
  const level = bundle?.level ?? own ?? 'province'
  const missing: string[] = []
  const [base, units, around] = await Promise.all([
    file(`base.${level}.${lang}`),
    file(`${level}.topo`),
    land,
  ])
  const { atlas: bare, wrong } = await bring(atlasOfBundle(bundle, decodeBase(base, `base.${level}`), level))
  const { view, notes } = parse(query, bare.catalogue)
  const places = await Promise.all(
    view.overlays.map(async (id) => {
      try {
        return id === 'own' ? [] : decodeMarks(await file(`places-${id}.${lang}`), id)
      } catch (error) {
        missing.push(reasonOf(error))
        return []
      }
    }),
  )
  const overview = decodeAreas(units, level, 'atoms')
  const marks = places.flat()
  const wholes = marks.filter(({ municipalities }) => municipalities.length)
  const start: Supplies = {
    ...suppliesOf(bare.catalogue),
    atlas: {
      ...bare,
      places: [...bare.places, ...marks],
      outlines: wholes.length ? areasOf(wholes, await towns(level, overview)) : bare.outlines,
    },
    atoms: { overview },
    land: decodeAreas(around, 'land', 'land'),
  }
  let years: Promise<Supplies> | null = null
  const ready = (one: View) => {
    if (!bundle || one.indicator !== bundle.indicator.id || opensWith(bundle, one))
      return Promise.resolve(years ?? start)
    return (years ??= whole(bundle, start).catch((error: unknown) => {
      // The next who asks tries again.
      years = null
      throw error
    }))
  }
  return { view, notes, wrong, supplies: await ready(view), ready, missing, chart: null }
}

/** The boundaries of the municipalities, of which a bundle of provinces has none. */
const towns = async (level: Level, here: AtomTopology): Promise<AtomTopology> =>
  level === 'municipality' ? here : decodeAreas(await file('municipality.topo'), 'municipality', 'atoms')

/** The areas of places that are whole municipalities, as their outlines. */
const areasOf = (places: readonly Place[], topology: AtomTopology): Atlas['outlines'] =>
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
  const [years] = await Promise.all([file(name), bringClassify()])
  const { figures } = decodeYears(years, name)
  return { ...supplies, atlas: withFigures(supplies.atlas, indicator.id, figures) }
}

/** Ways of looking that tell nothing of a place but that it is there. */
const MARKS = 'map alike change contexts beside balance bars moves pair clusters tiles sameness world'.split(
  ' ',
) as readonly Show[]

/** Files of the atlas of which an embed shows less than they hold: read from what the build wrote for it, as they would be. */
const SMALLER: Readonly<Record<string, (view: View) => Promise<unknown> | undefined>> = {
  'overview.topo.json': () => file('atoms.topo'),
  'land.topo.json': () => file('land.topo'),
  'records.json': () => file('records'),
  'sources.json': async ({ lang }) => decodeNames(await file(`sources.${lang}`), 'sources'),
  'places.json': ({ show, select, overlays, by, lang }) =>
    MARKS.includes(show) && select.every((id) => /^\d+$/.test(id))
      ? Promise.all(
          [...new Set([...overlays, ...(by && SHOW_RULES[show].by === 'group' ? [by] : [])])]
            .filter((id) => id !== 'own')
            .map(async (id) => decodeMarks(await file(`places-${id}.${lang}`), id)),
        ).then((places) => tableOfMarks(places.flat()))
      : undefined,
}

async function fromAtlas(query: string, bring: Bring): Promise<Stand> {
  const [{ load }, supply] = await Promise.all([import('./load'), import('../supply/gather')])
  const lang = langOf(query)
  const catalogue: Reader = async (_, decode) => decode(inEvery(await file(`catalogue.${lang}`)))
  const built = suppliesOf(await supply.readCatalogue(catalogue))
  const { atlas, wrong } = await bring(built.atlas)
  const { view, notes } = parse(query, atlas.catalogue)
  const missing: string[] = []
  const read: Reader = (name, decode) => SMALLER[name]?.(view)?.then(decode) ?? load(name, decode)
  const gathered = await supply.gatherFor(read, view, built, (error) => missing.push(reasonOf(error)))
  // What came with the files comes first; figures and places of the reader's own are added to it.
  const brought = await bring(gathered.atlas)
  const { pictureOf } = await import('../lenses/index')
  const own = await pictureOf(view.show)
  const supplies = { ...gathered, atlas: brought.atlas }
  return {
    view,
    notes,
    wrong,
    supplies,
    ready: () => Promise.resolve(supplies),
    missing,
    chart: own?.words ?? null,
  }
}
