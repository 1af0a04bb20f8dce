import type { Atlas } from '../atlas/atlas'
import {
  atlasOfBundle,
  decodeBase,
  decodeBundle,
  decodeYears,
  withFigures,
  type EmbedBase,
  type EmbedBundle,
} from '../atlas/embed-bundle'
import type { Indicator, Lang, Level, Text } from '../atlas/model'
import { bundlesFor, langOf } from '../embed/address'
import type { ChartWords } from '../render/svg/chart-graphic'
import { bringExtras } from '../render/svg/extras-later'
import { givePart } from '../scene/balance-later'
import type { Scene, Shapes } from '../scene/model'
import { ownClasses } from '../scene/classed'
import { sceneOf, type Setting } from '../scene/scene'
import { bringClassify } from '../stats/classify-later'
import { giveRamp } from '../stats/palette-later'
import { areasFrom } from '../supply/areas'
import type { Put } from '../supply/files'
import { suppliesOf, type Supplies } from '../supply/supplies'
import { plainView } from '../view/plain'
import type { Note, View } from '../view/view'
import { areasOf, file, marksOf, reasonOf, soon } from './embed-files'

/** All that an embed draws from. */
export interface Stand {
  readonly view: View
  readonly notes: readonly Note[]
  /** What of the address is not shown, told in the language of the view, and what is wrong with the figures in it. */
  readonly unused: readonly string[]
  /** What the view is drawn from. */
  readonly supplies: Supplies
  /** What did not come and is not in the picture: file and reason. What comes late is told here when it failed. */
  readonly missing: readonly string[]
  /** Adds what the picture gains by, and is not waited for, when it has come; null: it is there. Never rejects. */
  readonly late: Promise<Put> | null
  /** The years that a hand can go through. */
  readonly years: readonly number[]
  /** All that the view is drawn from in another of them. */
  readonly ready: (year: number) => Promise<Supplies>
  /** What a view shows of supplies, and the areas it is shown on. */
  readonly look: Looking
  /** A way of looking that is no single map of Korea, as words and a picture; throws where it has nothing to draw. */
  readonly chart: ((scene: Scene, shapes: Shapes) => ChartWords) | null
}

/** How a picture is made of supplies. */
export interface Looking {
  readonly scene: (view: View, supplies: Supplies, setting: Setting) => Scene
  readonly areas: (scene: Scene, supplies: Supplies) => Shapes
}

/** That of a plain map from a bundle: as `supply/look.ts` has it, without other ways of looking. */
const PLAIN: Looking = {
  scene: (view, { atlas, atoms }, setting) => sceneOf(atlas, view, setting, atoms.overview),
  areas: ({ view }, { atlas, atoms, land }) =>
    areasFrom(atoms.overview!, land, atlas.catalogue, view, 'overview'),
}

/**
 * What a query asks for: from a bundle where one holds it all, else from the files of the whole atlas.
 *
 * @param hash figures and places of the reader's own, as the address carries them behind #
 * @param auto whether the colours follow the reader's device
 */
export async function standFor(query: string, hash: string, auto = false): Promise<Stand> {
  const bundles = bundlesFor(query)
  const link = hash.startsWith('#own=')
  if (bundles && isPlain(query) && !auto && !link) return fromBundle(query, bundles, null)
  const [bring] = await Promise.all([
    link ? bringing(hash) : null,
    bringFurther(),
    // Only a bundle has class breaks with it.
    link || !bundles ? bringClassify() : null,
  ])
  return bundles ? fromBundle(query, bundles, bring) : (await import('./embed-whole')).fromAtlas(query, bring)
}

/** What adds to an atlas what a link carries; `wrong` says why it could not. */
export interface Bring {
  readonly into: (atlas: Atlas) => Promise<{ atlas: Atlas; wrong: readonly Text[] }>
  /** The level of the figures in it; null: it has none. */
  readonly level: Level | null
}

async function bringing(hash: string): Promise<Bring> {
  const { bringOwnInto, levelIn } = await import('./bring-own')
  return { into: (atlas) => bringOwnInto(atlas, hash), level: await levelIn(hash) }
}

/** Whether a query asks for nothing but what a bundle opens with. */
function isPlain(query: string): boolean {
  const asked = [...new URLSearchParams(query)]
  return (
    asked.every(([name, value]) =>
      /^((indicator|level)=.+|lang=(ko|en)|theme=light)$/.test(`${name}=${value}`),
    ) && new Set(asked.map(([name]) => name)).size === asked.length
  )
}

/** The code behind every view but that. */
const bringFurther = () => import('./embed-further')

/** The first of these bundles that there is; that a known one does not come is no reason to show other figures. */
async function bundleOf(names: readonly string[], lang: Lang): Promise<EmbedBundle> {
  const [name = 'first', ...others] = names
  try {
    return await file(`${name}.${lang}`, decodeBundle)
  } catch (error) {
    // An indicator or level that is not known: the nearest there is, with a note.
    const unknown = others.length > 0 && reasonOf(error).endsWith(': 404')
    const published = async () => (await import('./embed-whole')).isPublished(name, lang)
    if (!unknown || (await published().catch(() => true))) throw error
    return bundleOf(others, lang)
  }
}

async function fromBundle(query: string, names: readonly string[], bring: Bring | null): Promise<Stand> {
  const missing: string[] = []
  /** What the picture can do without. */
  const spare = <T>(part: Promise<T>) =>
    part.catch((error: unknown) => {
      missing.push(reasonOf(error))
      return null
    })
  const land = spare(file('land.topo', areasOf('land')))
  const lang = langOf(query)
  const own = bring?.level ?? null
  // Own figures need no bundle but the regions of their level, and of what is not there no bundle is asked for.
  const mine = names[0]?.split('.')[0] === 'own'
  const bundle =
    own && mine ? null : await bundleOf(mine ? names.filter((name) => name.startsWith('first')) : names, lang)
  const level = bundle?.level ?? own ?? 'province'
  const [base, overview] = await Promise.all([
    file(`base.${level}.${lang}`, decodeBase),
    file(`${level}.topo`, areasOf('atoms')),
  ])
  const given = atlasOfBundle(bundle, base, level)
  const { atlas: bare, wrong } = bring ? await bring.into(given) : { atlas: given, wrong: [] }
  const opening = bundle && openingOf(query, bundle, base, lang)
  const further = opening ? null : await bringFurther()
  const { view, notes, told } = opening ?? further!.understood(query, bare.catalogue)
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
    const outlines = wholes.length && further ? await spare(further.wholesOf(wholes, level, overview)) : null
    return (all) => ({
      ...all,
      atlas: {
        ...all.atlas,
        places: [...all.atlas.places, ...marks],
        outlines: outlines || all.atlas.outlines,
      },
      land: around,
    })
  }
  const [first, late] = await soon(start, rest())
  let all: Promise<Supplies> | null = null
  const ready = (year: number) => {
    if (!bundle || view.indicator !== bundle.indicator.id || opensWith(bundle, { ...view, year }))
      return Promise.resolve(all ?? first)
    return (all ??= whole(bundle, first).catch((error: unknown) => {
      // The next who asks tries again.
      all = null
      throw error
    }))
  }
  const { levels } = bare.catalogue.indicators.find(({ id }) => id === view.indicator)!
  const years = levels[view.level]?.years ?? []
  const supplies = await ready(view.year)
  const unused = [...told, ...wrong.map((text) => text[lang])]
  return {
    ...{ view, notes, unused, supplies, years, ready, missing, late },
    look: further?.look ?? PLAIN,
    chart: null,
  }
}

/** The view that a bundle opens with, in the colours that it brings; null where the query asks for another. */
function openingOf(query: string, bundle: EmbedBundle, { vintage }: EmbedBase, lang: Lang) {
  const { level, ramp, part } = bundle
  const indicator = bundle.indicator as Indicator
  const asked = new URLSearchParams(query)
  const isAsked = (name: string, here: string) => (asked.get(name) ?? here) === here
  if (!isPlain(query) || !isAsked('indicator', indicator.id) || !isAsked('level', level)) return null
  const theme = asked.has('theme') ? ('light' as const) : null
  const view = plainView(indicator, { level, vintage, lang, theme })
  giveRamp(view.palette, ramp)
  givePart(view.indicator, level, view.year, part)
  return { view, notes: [], told: [] }
}

/** Whether a bundle has all that a view is made of: its latest year, in the classes of the indicator's own. */
const opensWith = ({ indicator, figures }: EmbedBundle, view: View) =>
  ownClasses(view, indicator) && figures.some(({ years }) => years.includes(view.year))

/** Supplies with the figures of all years of a bundle, and what classes them. */
async function whole({ indicator, level }: EmbedBundle, supplies: Supplies): Promise<Supplies> {
  const name = `${indicator.id}.${level}.years`
  const [{ figures }] = await Promise.all([file(name, decodeYears), bringClassify(), bringFurther()])
  return { ...supplies, atlas: withFigures(supplies.atlas, indicator.id, figures) }
}
