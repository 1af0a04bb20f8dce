import type { Place, PlaceFact } from '../../atlas/model'
import type { Atlas } from '../../atlas/atlas'
import { heightWord } from '../../i18n/lens/height'
import { formatNumber } from '../format'
import type { Colours, LonLat, Scene } from '../model'
import type { Lens } from './lens'

export type HeightKind = 'columns' | 'raised' | 'cities'
export const HEIGHT_KINDS: readonly HeightKind[] = ['columns', 'raised', 'cities']

/** Something that stands on the map. `height`: its share of the greatest, 0 to 1, linear from zero. */
export interface Standing {
  readonly id: string
  /** Code of its region; empty for a city. */
  readonly region: string
  readonly at: LonLat
  /** -1 the left of a pair, 1 the right, 0 alone. */
  readonly side: -1 | 0 | 1
  readonly height: number
  readonly colour: string
  readonly name: string
  readonly text: string
}

/** What an innovation city was planned for and what it holds. */
export interface Twin {
  readonly place: string
  readonly name: string
  readonly at: LonLat | null
  readonly planned: number | null
  readonly residents: number | null
  readonly plannedText: string
  readonly residentsText: string
  /** As documented, such as `2022-06`; empty when nothing is. */
  readonly date: string
  /** How the count came about where it was not read off: computed, rounded; empty otherwise. */
  readonly remark: string
  /** Residents in parts of the plan; null where one of them is not documented. */
  readonly share: number | null
  readonly shareText: string
  readonly sources: readonly string[]
}

export interface HeightScene extends Scene {
  readonly height: {
    readonly kind: HeightKind
    /** What stands high; the scene's own title stays that of the figures ranked beside the picture. */
    readonly title: string
    readonly standing: readonly Standing[]
    /** "The highest: Seoul, 9,300,000 persons"; empty when nothing stands. */
    readonly scale: string
    readonly signed: boolean
    readonly empty: number
    readonly twins: readonly Twin[]
  }
}

/** The shares of the greatest distance from zero, in order; null stays null, and nothing but zeros are all 0. */
export function heightsOf(values: readonly (number | null)[]): (number | null)[] {
  const greatest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)))
  return values.map((value) => (value === null ? null : greatest === 0 ? 0 : Math.abs(value) / greatest))
}

/** The twins of all innovation cities, in the order of the atlas. */
export function twinsOf(atlas: Atlas, scene: Scene): Twin[] {
  const { lang } = scene.view
  const cities = atlas.places.filter(
    ({ overlay, group, id }) => overlay === 'innovation-cities' && group === id,
  )
  return cities.map((place): Twin => {
    const planned = latest(place.facts, 'planned-population')
    const residents = latest(place.facts, 'residents') ?? latest(place.facts, 'residents-rounded')
    const share =
      planned?.value && typeof residents?.value === 'number' ? residents.value / planned.value : null
    const text = (fact: PlaceFact | undefined) =>
      typeof fact?.value === 'number' ? formatNumber(fact.value, 0, lang) : heightWord('none', lang)
    return {
      place: place.id,
      name: place.name[lang],
      at: place.at ?? middleOf(atlas.places, place),
      planned: planned?.value ?? null,
      residents: residents?.value ?? null,
      plannedText: text(planned),
      residentsText: text(residents),
      date: residents?.date ?? '',
      remark: residents?.note.startsWith('computed')
        ? heightWord('computed', lang)
        : residents?.note.startsWith('rounded')
          ? heightWord('rounded', lang)
          : '',
      share,
      shareText: share === null ? heightWord('none', lang) : `${formatNumber(share * 100, 1, lang)}%`,
      sources: [...new Set([...(planned?.sources ?? []), ...(residents?.sources ?? [])])],
    }
  })
}

/** The fact of a kind with the latest date that has a value. */
function latest(facts: readonly PlaceFact[], kind: string): PlaceFact | undefined {
  return facts
    .filter((fact) => fact.kind === kind && fact.value !== null)
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)
}

/** The middle of the parts of a city that has no one point. */
function middleOf(places: readonly Place[], { id }: Place): LonLat | null {
  const parts = places.flatMap((part) => (part.group === id && part.at ? [part.at] : []))
  const mean = (k: 0 | 1) => parts.reduce((sum, at) => sum + at[k], 0) / parts.length
  return parts.length ? [mean(0), mean(1)] : null
}

/** The figures of a view as heights on a map seen at a slant. */
export const lens: Lens<HeightScene> = {
  indicators: () => [],
  scene({ atlas, view, base }) {
    const { lang } = view
    const kind = HEIGHT_KINDS.find((one) => one === view.as) ?? 'columns'
    return kind === 'cities' ? ofCities(atlas, base) : ofRegions(base, kind, lang)
  },
}

function ofRegions(base: Scene, kind: HeightKind, lang: Scene['view']['lang']): HeightScene {
  const heights = heightsOf(base.regions.map(({ value }) => value))
  const standing = base.regions.flatMap((region, i): Standing[] => {
    const height = heights[i] ?? null
    if (height === null || region.cls === null) return []
    const { code, at, fullName, text } = region
    const colour = base.ramp[region.cls] ?? base.colours.noData
    return [
      { id: code, region: code, at, side: 0, height, colour, name: fullName, text: `${text} ${base.unit}` },
    ]
  })
  const top = standing.find(({ height }) => height === 1)
  const scale = top ? heightWord('scale', lang, { name: top.name, value: top.text }) : ''
  const title = heightWord('title', lang, { title: base.title })
  return {
    ...base,
    alt: heightWord('alt', lang, { title: base.title, scale }),
    height: {
      kind,
      title,
      standing,
      scale,
      signed: base.regions.some(({ value }) => value !== null && value < 0),
      empty: base.regions.length - standing.length,
      twins: [],
    },
  }
}

function ofCities(atlas: Atlas, base: Scene): HeightScene {
  const { lang } = base.view
  const twins = twinsOf(atlas, base)
  const drawn = twins.filter((twin) => twin.share !== null && twin.at !== null)
  const heights = heightsOf(drawn.flatMap(({ planned, residents }) => [planned, residents]))
  const { quiet, accent }: Colours = base.colours
  const standing = drawn.flatMap(({ place, name, at, plannedText, residentsText, date }, i): Standing[] => {
    const one = (side: -1 | 1, height: number, colour: string, text: string): Standing => ({
      id: `${place}/${side}`,
      region: '',
      at: at!,
      side,
      height,
      colour,
      name,
      text,
    })
    return [
      one(-1, heights[2 * i] ?? 0, quiet, `${heightWord('plan', lang)} ${plannedText}`),
      one(1, heights[2 * i + 1] ?? 0, accent, `${heightWord('residents', lang)} ${residentsText} (${date})`),
    ]
  })
  const top = standing.find(({ height }) => height === 1)
  const scale = top ? heightWord('scale', lang, { name: top.name, value: top.text }) : ''
  const title = heightWord('citiesTitle', lang)
  const reached = drawn.filter(({ share }) => share! >= 1).length
  const [before = '', after = ''] = heightWord('citiesAnswer', lang, { total: drawn.length }).split('#')
  return {
    ...base,
    plain: true,
    balance: null,
    question: heightWord('citiesQuestion', lang),
    answer: drawn.length ? { before, number: heightWord('reached', lang, { count: reached }), after } : null,
    description: heightWord('citiesNote', lang),
    alt: heightWord('alt', lang, { title, scale }),
    height: { kind: 'cities', title, standing, scale, signed: false, empty: 0, twins },
  }
}
