import { indicatorOf, type Atlas } from '../atlas/atlas'
import { decodeNames, inEvery, tableOfMarks } from '../atlas/embed-whole'
import type { Lang } from '../atlas/model'
import { langOf } from '../embed/address'
import { bringExtras } from '../render/svg/extras-later'
import { gatherApart, readCatalogue } from '../supply/gather'
import { pictureOf } from '../lenses/index'
import { suppliesOf, type Reader, type Supplies } from '../supply/supplies'
import { yearsShown } from '../view/parameters'
import { SHOW_RULES, type Show } from '../view/show'
import type { View } from '../view/view'
import type { Bring, Stand } from './embed-atlas'
import { file, marksOf, packed, reasonOf, soon } from './embed-files'
import { look, understood } from './embed-further'
import { load, LoadError } from './load'

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

const catalogueOf = (lang: Lang) =>
  readCatalogue((_, decode) => file(`catalogue.${lang}`, (value) => decode(inEvery(value))))

/** Whether the catalogue knows what a bundle is named after: then it should be there. */
export async function isPublished(name: string, lang: Lang): Promise<boolean> {
  const { indicators } = await catalogueOf(lang)
  const [id, level] = name.split('.')
  return indicators.some((one) => one.id === id && (level === undefined || Object.hasOwn(one.levels, level)))
}

/** A view from the files of the whole atlas. */
export async function fromAtlas(query: string, bring: Bring | null): Promise<Stand> {
  const lang = langOf(query)
  const built = suppliesOf(await catalogueOf(lang))
  const brought = (atlas: Atlas) => bring?.into(atlas) ?? Promise.resolve({ atlas, wrong: [] })
  const { atlas, wrong } = await brought(built.atlas)
  const { view, notes, told } = understood(query, atlas.catalogue)
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
  const [needed, then] = await gatherApart(read, view, built, (error) => missing.push(reasonOf(error)))
  const [gathered, late] = await soon(needed, then)
  // What came with the files comes first; figures and places of the reader's own are added to it.
  const withOwn = async (all: Supplies) => ({ ...all, atlas: (await brought(all.atlas)).atlas })
  const own = await pictureOf(view.show)
  const supplies = await withOwn(gathered)
  const indicator = indicatorOf(supplies.atlas.catalogue, view.indicator)!
  return {
    view,
    notes,
    unused: [...told, ...wrong.map((text) => text[lang])],
    supplies,
    years: yearsShown(indicator, view.level, view.show),
    ready: () => Promise.resolve(supplies),
    missing,
    late:
      late &&
      late.then(async (put) => {
        const all = await withOwn(put(needed))
        return () => all
      }),
    look,
    chart: own?.words ?? null,
  }
}
