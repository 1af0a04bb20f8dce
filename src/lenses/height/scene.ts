import type { Atlas } from '../../atlas/atlas'
import type { Lang, Place, PlaceFact } from '../../atlas/model'
import { heightWord } from './words'
import { pitchOf } from '../../view/show'
import { formatNumber } from '../../scene/format'
import { apart } from '../../scene/marks'
import type { Column, Depth, KeyEntry, LonLat, Scene } from '../../scene/model'
import { bareLand } from '../shared/bare'
import type { Lens } from '../lens'

/** What an innovation city was planned for and what it holds. */
export interface Twin {
  readonly place: string
  readonly name: string
  /** null: the city and its parts have no point. */
  readonly at: LonLat | null
  /** Persons; null = not documented. */
  readonly planned: number | null
  readonly residents: number | null
  readonly plannedText: string
  readonly residentsText: string
  /** Of the residents, as documented, such as `2022-06`; empty when nothing is. */
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
    /** "The highest: Seoul, 9,300,000 persons"; empty when nothing stands. */
    readonly scale: string
    /** How to read it: what is linear, what the colour tells, what is not drawn. */
    readonly notes: readonly string[]
    /** The innovation cities, where they are what stands. */
    readonly twins: readonly Twin[]
  }
}

/**
 * The shares of the greatest distance from zero, in order; null stays null, and nothing but zeros are all 0.
 * @param others figures that belong to the same scale without being drawn, such as those of other years
 */
export function heightsOf(
  values: readonly (number | null)[],
  others: readonly (number | null)[] = [],
): (number | null)[] {
  const greatest = Math.max(0, ...[...values, ...others].map((value) => Math.abs(value ?? 0)))
  return values.map((value) => (value === null ? null : greatest === 0 ? 0 : Math.abs(value) / greatest))
}

/** Where the highest of them stands; -1 when none stands. */
const highest = (heights: readonly (number | null)[]) =>
  heights.reduce<number>(
    (best, height, i) => (height !== null && height > (heights[best] ?? 0) ? i : best),
    -1,
  )

/** The figures of a view as heights on a map that leans. */
export const lens: Lens<HeightScene> = {
  records: true,
  indicators: () => [],
  scene: ({ atlas, view, base }) =>
    view.as === 'cities' ? ofCities(atlas, base) : ofRegions(base, view.as === 'raised'),
}

/**
 * The regions as columns on bare land or raised as they are. All of them are there in each year, so that they can grow
 * from one to the next; the scale is that of the classes, over all years or of this one.
 */
function ofRegions(base: Scene, raised: boolean): HeightScene {
  const { lang } = base.view
  const ends = base.legend.classes.flatMap(({ from, to }) => [from, to])
  const heights = heightsOf(
    base.regions.map(({ value }) => value),
    ends,
  )
  const top = base.regions[highest(heights)]
  const signed = base.regions.some(({ value }) => value !== null && value < 0)
  const scale = top
    ? heightWord(signed && !raised ? 'longest' : 'scale', lang, {
        name: top.fullName,
        value: `${top.text} ${base.unit}`.trim(),
      })
    : ''
  const empty = heights.filter((height) => height === null).length
  const title = heightWord('title', lang, { title: base.title })
  const pitch = pitchOf(base.view)
  const { accent, noData, land } = base.colours
  const columns = base.regions.map(({ code, at, cls, fullName, text, value }, i): Column => ({
    id: code,
    of: { kind: 'region', id: code },
    at,
    side: 0,
    height: heights[i] ?? 0,
    ...(value !== null && value < 0 && { below: true }),
    colour: base.selected.includes(code) ? accent : ((cls === null ? null : base.ramp[cls]) ?? noData),
    name: `${fullName} ${text} ${base.unit}`.trim(),
  }))
  const depth: Depth = raised
    ? { arcs: [], pitch, raised: Object.fromEntries(columns.map(({ id, height }) => [id, height])) }
    : { arcs: [], pitch, columns }
  return {
    ...base,
    title,
    alt: heightWord('alt', lang, { title: base.title, scale }),
    // Columns are seen on bare land; the legend keeps their colours.
    ramp: raised ? base.ramp : base.ramp.map(() => land),
    depth,
    key: scale
      ? (['flat', 'leaning'] as const).map((of) => ({
          form: 'circle',
          colour: base.colours.quiet,
          text: heightWord(of, lang, { scale }),
          of,
        }))
      : [],
    height: {
      scale,
      notes: [
        heightWord(!signed ? 'linear' : raised ? 'signed' : 'below', lang),
        ...(empty ? [heightWord('empty', lang, { count: empty })] : []),
      ],
      twins: [],
    },
  }
}

/** The innovation cities' plan and residents as two columns each, on bare land. */
function ofCities(atlas: Atlas, base: Scene): HeightScene {
  const { lang, year } = base.view
  const twins = twinsOf(atlas, lang, year)
  const drawn = twins.filter((twin) => twin.share !== null && twin.at !== null)
  // One scale for all years.
  const ever = twinsOf(atlas, lang, Infinity).flatMap(({ planned, residents }) => [planned, residents])
  const heights = heightsOf(
    drawn.flatMap(({ planned, residents }) => [planned, residents]),
    ever,
  )
  const { quiet, accent } = base.colours
  const columns = drawn.flatMap(({ place, name, at, plannedText, residentsText, date }, i): Column[] => {
    const one = (side: -1 | 1, colour: string, text: string): Column => ({
      id: `${place}/${side < 0 ? 'plan' : 'residents'}`,
      of: { kind: 'place', id: place },
      at: at!,
      side,
      height: heights[2 * i + (side < 0 ? 0 : 1)] ?? 0,
      colour,
      name: `${name}: ${text}`,
    })
    return [
      one(-1, quiet, `${heightWord('plan', lang)} ${plannedText}`),
      one(1, accent, `${heightWord('residents', lang)} ${residentsText} (${date})`),
    ]
  })
  const top = columns[highest(columns.map(({ height }) => height))]
  const scale = top ? heightWord('scaleOf', lang, { name: top.name }) : ''
  const title = heightWord('citiesTitle', lang)
  const reached = drawn.filter(({ share }) => share! >= 1).length
  const [before = '', after = ''] = heightWord('citiesAnswer', lang, { total: drawn.length, year }).split('#')
  const sources = [...new Set(twins.flatMap((twin) => twin.sources))]
  const bare = bareLand(base, title)
  return {
    ...bare,
    question: heightWord('citiesQuestion', lang),
    answer: drawn.length ? { before, number: heightWord('reached', lang, { count: reached }), after } : null,
    description: heightWord('citiesNote', lang),
    legend: { ...bare.legend, unit: heightWord('persons', lang) },
    // The pairs stand where the cities' own symbols would.
    marks: apart(base.marks).filter(({ overlay }) => !peopled(atlas).has(overlay)),
    shapes: base.shapes.filter(({ place }) => !twins.some((twin) => twin.place === place)),
    labels: drawn.map(({ place, name, at }) => ({
      id: place,
      text: name,
      at: at!,
      priority: 1,
      kind: 'place' as const,
    })),
    caption: {
      sources,
      sourceText: heightWord('sourceLine', lang, { count: sources.length }),
      caption: heightWord('citiesNote', lang),
      caution: '',
      breakNotes: [],
    },
    alt: heightWord('alt', lang, { title, scale }),
    depth: { arcs: [], columns, pitch: pitchOf(base.view) },
    key: [
      { form: 'circle', colour: quiet, text: heightWord('plan', lang) },
      { form: 'circle', colour: accent, text: heightWord('residents', lang) },
      ...(['flat', 'leaning'] as const).map((of): KeyEntry => ({
        form: 'circle',
        colour: quiet,
        text: heightWord(of, lang, { scale: '' }).trim(),
        of,
      })),
      ...(scale ? [{ form: 'circle', colour: quiet, text: scale } as const] : []),
    ],
    height: { scale, notes: [heightWord('linear', lang)], twins },
  }
}

/** Overlays whose places have a planned population. */
const peopled = ({ catalogue }: Atlas) =>
  new Set(catalogue.overlays.flatMap((overlay) => (overlay.peopled ? overlay.id : [])))

/** The twins of all cities with a plan by the end of a year, in the order of the atlas. */
function twinsOf(atlas: Atlas, lang: Lang, year: number): Twin[] {
  const overlays = peopled(atlas)
  const cities = atlas.places.filter(({ overlay, group, id }) => overlays.has(overlay) && group === id)
  return cities.map((place): Twin => {
    const { facts = [] } = place.record ?? {}
    const planned = latest(facts, 'planned-population', Infinity)
    const residents = latest(facts, 'residents', year) ?? latest(facts, 'residents-rounded', year)
    const share =
      planned?.value && typeof residents?.value === 'number' ? residents.value / planned.value : null
    const text = (fact: PlaceFact | undefined) =>
      typeof fact?.value === 'number' ? formatNumber(fact.value, 0, lang) : heightWord('none', lang)
    const remark = (['computed', 'rounded'] as const).find((how) => residents?.note.en.startsWith(how))
    return {
      place: place.id,
      // Where all are innovation cities, none of them needs to say so.
      name: place.name[lang].replace(/ ?(공동)?혁신도시$| Innovation City$/, ''),
      at: place.at ?? middleOf(atlas.places, place),
      planned: planned?.value ?? null,
      residents: residents?.value ?? null,
      plannedText: text(planned),
      residentsText: text(residents),
      date: residents?.date ?? '',
      remark: remark ? heightWord(remark, lang) : '',
      share,
      shareText: share === null ? heightWord('none', lang) : `${formatNumber(share * 100, 1, lang)}%`,
      sources: [...new Set([...(planned?.sources ?? []), ...(residents?.sources ?? [])])],
    }
  })
}

/** The fact of a kind with the latest date up to the end of a year that has a value. */
function latest(facts: readonly PlaceFact[], kind: string, year: number): PlaceFact | undefined {
  return facts
    .filter((fact) => fact.kind === kind && fact.value !== null && !(Number(fact.date.slice(0, 4)) > year))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)
}

/** The middle of the parts of a city that has no one point. */
function middleOf(places: readonly Place[], { id }: Place): LonLat | null {
  const parts = places.flatMap((part) => (part.group === id && part.at ? [part.at] : []))
  const mean = (k: 0 | 1) => parts.reduce((sum, at) => sum + at[k], 0) / parts.length
  return parts.length ? [mean(0), mean(1)] : null
}
