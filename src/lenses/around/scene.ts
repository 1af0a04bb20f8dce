import { seriesOf, type Atlas } from '../../atlas/atlas'
import type { Catalogue, Indicator, Lang, Place } from '../../atlas/model'
import { capitalProvinces, municipalitiesIn, regionOf, unitsOf } from '../../atlas/units'
import { aroundWord, type AroundWord } from './words'
import { panelOf } from '../../stats/panel'
import { yearsOf } from '../../view/parameters'
import type { View } from '../../view/view'
import { bordersOf } from '../../scene/borders'
import { areaOf } from '../../scene/merged'
import { captionOf } from '../../scene/caption'
import { changeText } from '../../scene/compare'
import { formatValue } from '../../scene/format'
import type { Answer, PlaceShape, Scene } from '../../scene/model'
import { nationalFigures } from '../../scene/nation'
import type { AtomTopology } from '../../scene/shapes'
import { axisOf, breaksIn, seriesOfPoints, type Trend } from '../../scene/trend'
import type { Lens, LensContext } from '../lens'

const SETS = ['province', 'neighbours', 'rest', 'nation', 'chosen'] as const
/** With what the municipality is compared. */
export type AroundSet = (typeof SETS)[number]

/** The figures by municipality that tell most, at the head of the table the view's own. */
const TELLING = [
  'population-resident',
  'youth-net-migration-rate-20-39',
  'net-migration-rate',
  'ageing-share-65plus',
  'establishments-per-1000',
  'grdp-per-resident',
  'fiscal-independence-ratio',
]

/** Years before the dividing one, or from it on, and the mean over them in table units. */
export interface Spell {
  readonly from: number
  readonly to: number
  readonly mean: number
  readonly text: string
}

export interface AroundLine {
  readonly id: 'home' | 'neighbours' | 'set'
  readonly name: string
  /** Who is in it, and how many of how many. */
  readonly note: string
  readonly before: Spell | null
  readonly after: Spell | null
  /** Empty where one of the two is missing. */
  readonly change: string
}

export interface AroundRow {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** The years of both means, and which years had to be left out. */
  readonly about: string
  readonly sides: readonly Pick<AroundLine, 'id' | 'name' | 'before' | 'after' | 'change'>[]
}

/** What is seen around one place. */
export interface Around {
  readonly place: string
  readonly name: string
  readonly home: readonly { readonly code: string; readonly name: string }[]
  /** The dividing year, and the years a reader may choose, with what the documents say of them. */
  readonly from: number | null
  readonly years: readonly { readonly year: number; readonly label: string }[]
  readonly set: AroundSet
  /** Why another year than that of the start divides; why nothing is compared; each empty when there is no need. */
  readonly instead: string
  readonly withheld: string
  readonly lines: readonly AroundLine[]
  readonly chart: Trend | null
  /** How means are made, and who the neighbours are. */
  readonly notes: readonly string[]
  /** Figures with both means, and the titles of those that lack one. */
  readonly rows: readonly AroundRow[]
  readonly without: string
  /** Where all figures of the table come from. */
  readonly sources: string
  /** The map shows provinces although the figure has municipalities. */
  readonly coarse: boolean
}

export interface AroundScene extends Scene {
  /** Null until a place is chosen that lies in a municipality. */
  readonly around: Around | null
  /** The places to choose from, by overlay. */
  readonly choices: readonly {
    readonly title: string
    readonly places: readonly { readonly id: string; readonly name: string }[]
  }[]
}

/** The municipality of a place and those around it, before and after a year. It describes; it proves no cause. */
export const lens: Lens<AroundScene> = {
  records: true,
  indicators: (_, catalogue) => tellingOf(catalogue).map(({ id }) => id),
  scene(context) {
    const { atlas, view, base } = context
    const { lang } = view
    const choices = choicesOf(atlas, lang)
    const place = view.select
      .flatMap((id) => atlas.places.find((one) => one.id === id) ?? [])
      .find((one) => homeOf(atlas.catalogue, one).length > 0)
    if (!place)
      return {
        ...base,
        question: aroundWord('noPlaceTitle', lang),
        answer: null,
        description: aroundWord('chooseHint', lang),
        around: null,
        choices,
      }
    const { around, answer, shapes } = aroundOf(context, place)
    const home = around.home.map(({ name }) => name).join('·')
    return {
      ...base,
      question: around.from
        ? aroundWord('question', lang, { home, from: around.from, title: base.indicator.title[lang] })
        : aroundWord('title', lang, { place: around.name }),
      answer,
      description: aroundWord('caution', lang),
      shapes: [...shapes, ...base.shapes],
      labels: [
        ...base.regions
          .filter(({ code }) => around.home.some((one) => one.code === code) && !view.select.includes(code))
          .map(({ code, name, at }) => ({
            id: code,
            text: name,
            at,
            priority: 0,
            kind: 'selected' as const,
          })),
        ...base.labels.filter(
          ({ id }) => !around.home.some(({ code }) => code === id) || view.select.includes(id),
        ),
      ],
      around,
      choices,
    }
  },
}

/** The municipalities of the statistics in which a place lies. */
export const homeOf = (catalogue: Catalogue, { municipalities }: Place): string[] =>
  municipalitiesIn(catalogue, municipalities)

/** Years a document dates something of the place, earliest first, each with the first thing it says. */
export function milestonesOf(place: Place): { year: number; event: AroundWord }[] {
  const dates = (...kinds: string[]) =>
    (place.record?.facts ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ date }) => (/^\d{4}/.test(date) ? Number(date.slice(0, 4)) : []))
      .sort((a, b) => a - b)
  const moves = dates('institution', 'agency-moved')
  const all: [number | null | undefined, AroundWord][] = [
    [place.from, 'start'],
    [dates('completion')[0], 'completion'],
    [moves[0], 'firstMove'],
    [moves.at(-1), 'lastMove'],
    [dates('theme-2018')[0], 'theme'],
  ]
  return all
    .flatMap(([year, event]) => (year ? { year, event } : []))
    .filter(({ year }, i, found) => found.findIndex((one) => one.year === year) === i)
    .sort((a, b) => a.year - b.year)
}

/**
 * The years before `from`, and those from it on, that are of one definition: none reaches over a `barrier`, the first
 * year of a new definition, base or source.
 */
export function sidesOf(years: readonly number[], from: number, barriers: readonly number[]) {
  const low = Math.max(-Infinity, ...barriers.filter((year) => year <= from))
  const high = Math.min(Infinity, ...barriers.filter((year) => year > from))
  return {
    before: years.filter((year) => year >= low && year < from),
    after: years.filter((year) => year >= from && year < high),
  }
}

function aroundOf(
  { atlas, view, base, topology }: LensContext,
  place: Place,
): { around: Around; answer: Answer | null; shapes: PlaceShape[] } {
  const { lang } = view
  const { catalogue } = atlas
  const { indicator } = base
  const homeCodes = homeOf(catalogue, place)
  const beside = topology ? neighboursOf(catalogue, topology, homeCodes) : []
  const set = SETS.find((one) => one === view.as) ?? 'province'
  const nameOf = (code: string) => regionOf(catalogue, code)?.name[lang] ?? code
  const home: Group = {
    id: 'home',
    name: homeCodes.map(nameOf).join('·'),
    codes: homeCodes,
    nation: false,
  }
  const neighbours: Group = {
    id: 'neighbours',
    name: aroundWord('neighboursShort', lang),
    codes: beside,
    nation: false,
  }
  const compared: Group = {
    id: 'set',
    name: setName(catalogue, set, homeCodes, lang),
    codes: codesOf(catalogue, set, homeCodes, beside, view),
    nation: set === 'nation',
  }

  const municipal = yearsOf(indicator, 'municipality')
  const milestones = milestonesOf(place)
  const whole = (year: number) => {
    const { before, after } = sidesOf(municipal, year, barriersOf(indicator))
    return before.length > 0 && after.length > 0
  }
  const start = milestones.find(({ event }) => event === 'start')
  const usable = [...(start ? [start] : []), ...milestones].find(({ year }) => whole(year))
  const from = view.from ?? usable?.year ?? start?.year ?? null
  const groups =
    set === 'neighbours' ? [home, { ...neighbours, id: 'set' as const }] : [home, neighbours, compared]
  const means = municipal.length ? groups.map((group) => meansOf(atlas, indicator, group)) : []
  const lines =
    from === null
      ? []
      : means.map((mean) => ({
          ...lineOf(indicator, mean, means, from, lang),
          note: noteOf(mean, groups, nameOf, lang),
        }))
  const rows = from === null ? [] : rowsOf(atlas, indicator, [home, groups.at(-1) ?? compared], from, lang)
  const told = rows.filter(({ sides }) => sides[0]?.change)
  const lacking = rows.filter((row) => !told.includes(row))
  const withheld = withheldOf(indicator, municipal, from, lang)
  const last = lines.at(-1)
  const own = lines[0]
  return {
    around: {
      place: place.id,
      name: place.name[lang],
      home: homeCodes.map((code) => ({ code, name: nameOf(code) })),
      from,
      years: yearChoices(municipal, milestones, whole, from, lang),
      set,
      instead:
        view.from === null && usable && start && usable.year !== start.year
          ? aroundWord('instead', lang, {
              start: start.year,
              from: usable.year,
              event: aroundWord(usable.event, lang),
            })
          : '',
      withheld,
      lines,
      chart: chartOf(indicator, means, from, lang),
      notes: [
        beside.length
          ? aroundWord('neighboursAre', lang, { names: beside.map(nameOf).join(', ') })
          : aroundWord('noNeighbours', lang),
        ...(compared.codes.length ? [] : [aroundWord(set === 'chosen' ? 'noChosen' : 'noSet', lang)]),
        municipal.length ? weighingOf(catalogue, indicator, lang) : '',
        aroundWord('rule', lang),
      ].filter(Boolean),
      rows: told,
      without: lacking.length
        ? aroundWord('without', lang, { titles: lacking.map(({ title }) => title).join(', ') })
        : '',
      sources: sourcesOf(atlas, told, view),
      coarse: view.level === 'province' && municipal.length > 0,
    },
    answer:
      own?.change && last?.change && from !== null && !withheld
        ? {
            before: aroundWord('answerBefore', lang, { from, home: home.name }),
            number: own.change,
            after: aroundWord('answerAfter', lang, { set: last.name, change: last.change }),
          }
        : null,
    shapes: topology ? outlines(catalogue, topology, place, homeCodes, beside, base.colours.accent) : [],
  }
}

/** Some municipalities whose mean is one line; `nation`: the national figure in its place, where there is one. */
interface Group {
  readonly id: AroundLine['id']
  readonly name: string
  readonly codes: readonly string[]
  readonly nation: boolean
}

interface Mean {
  readonly group: Group
  /** How many municipalities are in it; null for a national figure. */
  readonly count: number | null
  /** Years ascending; values in table units; flags as in the series, for a single municipality. */
  readonly points: readonly { readonly year: number; readonly value: number; readonly flag: string }[]
}

const weightOf = (indicator: Indicator) => indicator.ratio?.denominator ?? indicator.weight

/** The mean of a group: weighted where the figure declares by what, otherwise each municipality counts once. */
function meansOf(atlas: Atlas, indicator: Indicator, group: Group): Mean {
  const series = seriesOf(atlas, indicator.id, 'municipality')
  if (!series) return { group, count: 0, points: [] }
  if (group.nation && !indicator.summable) {
    const national = [...nationalFigures(atlas, indicator, 'municipality')]
      .filter(([year]) => series.years.includes(year))
      .flatMap(([year, value]) => (value === null ? [] : { year, value, flag: '' }))
      .sort((a, b) => a.year - b.year)
    if (national.length) return { group, count: null, points: national }
  }
  const only = group.codes.length === 1 ? group.codes[0] : undefined
  const weight = indicator.summable || only !== undefined ? null : weightOf(indicator)
  const weights = weight ? (seriesOf(atlas, weight, 'municipality') ?? null) : null
  const { members, line } = panelOf(series, weights, group.codes)
  return {
    group,
    count: members.length,
    points: line.map(([year, value]) => ({
      year,
      value,
      flag: only === undefined ? '' : (series.flags[`${only} ${year}`] ?? ''),
    })),
  }
}

/** A line with its two means, over the years in which the first and the last of the lines both have a figure. */
function lineOf(
  indicator: Indicator,
  { group, points }: Mean,
  all: readonly Mean[],
  from: number,
  lang: Lang,
): Omit<AroundLine, 'note'> {
  const ends = [all[0], all.at(-1)].filter((one) => one && one.points.length > 0)
  const shared = points
    .map(({ year }) => year)
    .filter((year) => ends.every((one) => one?.points.some((point) => point.year === year)))
  const { before, after } = sidesOf(shared, from, barriersOf(indicator))
  const spell = (years: readonly number[]): Spell | null => {
    const [first, last] = [years[0], years.at(-1)]
    if (first === undefined || last === undefined) return null
    const values = points.filter(({ year }) => years.includes(year)).map(({ value }) => value)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return { from: first, to: last, mean, text: formatValue(indicator, mean, lang) }
  }
  const [early, late] = [spell(before), spell(after)]
  return {
    id: group.id,
    name: group.name,
    before: early,
    after: late,
    change: early && late ? changeText(indicator, { value: early.mean }, { value: late.mean }, lang) : '',
  }
}

function noteOf(
  { group, count }: Mean,
  groups: readonly Group[],
  nameOf: (code: string) => string,
  lang: Lang,
): string {
  if (count === null) return aroundWord('nationNote', lang)
  if (group === groups[0])
    return group.codes.length > 1
      ? aroundWord('homeTogether', lang, { regions: group.codes.map(nameOf).join(', ') })
      : group.name
  return aroundWord(count === group.codes.length ? 'setNote' : 'setPart', lang, {
    name: group.name,
    count,
    total: group.codes.length,
  })
}

function rowsOf(
  atlas: Atlas,
  own: Indicator,
  groups: readonly Group[],
  from: number,
  lang: Lang,
): AroundRow[] {
  const others = tellingOf(atlas.catalogue).filter(({ id }) => id !== own.id)
  return [...(yearsOf(own, 'municipality').length ? [own] : []), ...others].flatMap((indicator) => {
    if (!seriesOf(atlas, indicator.id, 'municipality')) return []
    const means = groups.map((group) => meansOf(atlas, indicator, group))
    const sides = means.map((mean) => lineOf(indicator, mean, means, from, lang))
    const [before, after] = [sides[0]?.before, sides[0]?.after]
    const cut = barriersOf(indicator).filter((year) => {
      const years = yearsOf(indicator, 'municipality')
      return year > (years[0] ?? Infinity) && year <= (years.at(-1) ?? -Infinity)
    })
    return {
      id: indicator.id,
      title: indicator.title[lang],
      unit: indicator.display.unit[lang],
      about: [
        before && after
          ? aroundWord('spells', lang, { before: spellText(before, lang), after: spellText(after, lang) })
          : '',
        cut.length ? aroundWord('cutOff', lang, { years: cut.join(', ') }) : '',
      ]
        .filter(Boolean)
        .join('. '),
      sides,
    }
  })
}

/** Publisher and table of the municipal figures of some rows, each once. */
function sourcesOf(atlas: Atlas, rows: readonly AroundRow[], view: View): string {
  const texts = rows.flatMap(({ id }) => {
    const indicator = atlas.catalogue.indicators.find((one) => one.id === id)
    return indicator ? captionOf(atlas, indicator, { ...view, level: 'municipality' }).sourceText : []
  })
  return [...new Set(texts)].filter(Boolean).join(' · ')
}

const spellText = ({ from, to }: Spell, lang: Lang) =>
  from === to ? aroundWord('oneYear', lang, { year: from }) : aroundWord('years', lang, { from, to })

/** First years of a new definition, base or source of the municipal figures. */
const barriersOf = ({ breaks }: Indicator) =>
  breaks.filter(({ kind, level }) => kind !== 'boundary' && level !== 'province').map(({ year }) => year)

function withheldOf(indicator: Indicator, years: readonly number[], from: number | null, lang: Lang): string {
  if (!years.length) return aroundWord('notMunicipal', lang, { title: indicator.title[lang] })
  if (from === null) return aroundWord('undated', lang)
  if (barriersOf(indicator).includes(from)) return aroundWord('brokenAt', lang, { from })
  const { before, after } = sidesOf(years, from, barriersOf(indicator))
  if (!before.length) return aroundWord('nothingBefore', lang, { from })
  return after.length ? '' : aroundWord('nothingAfter', lang, { from })
}

function chartOf(
  indicator: Indicator,
  means: readonly Mean[],
  from: number | null,
  lang: Lang,
): Trend | null {
  const years = yearsOf(indicator, 'municipality')
  const year = from ?? years.at(-1) ?? 0
  const breaks = breaksIn(indicator, { level: 'municipality', lang })
  const lines = means.flatMap(
    ({ group, points }, i) =>
      seriesOfPoints(
        indicator,
        { lang, year },
        {
          id: group.id,
          kind: i === 0 ? 'region' : 'group',
          name: group.name,
          points,
          breaks: breaks.map((one) => one.year),
        },
      ) ?? [],
  )
  const values = lines.flatMap(({ segments }) => segments.flat().map(({ value }) => value))
  const [first, last] = [years[0], years.at(-1)]
  if (!values.length || first === undefined || last === undefined) return null
  const unit = indicator.display.unit[lang]
  return {
    from: first,
    to: last,
    year,
    unit,
    ...axisOf(indicator, values, lang),
    lines,
    breaks: breaks.filter((one) => one.year > first && one.year <= last),
    provisional: '',
    sentence: aroundWord('picture', lang, {
      title: indicator.title[lang],
      unit,
      from: year,
      lines: lines
        .map((line) =>
          aroundWord('line', lang, {
            name: line.name,
            from: line.first.year,
            first: line.first.text,
            to: line.last.year,
            last: line.last.text,
          }),
        )
        .join(' '),
    }),
  }
}

function weighingOf(catalogue: Catalogue, indicator: Indicator, lang: Lang): string {
  if (indicator.summable) return aroundWord('perMunicipality', lang)
  const weight = catalogue.indicators.find(({ id }) => id === weightOf(indicator))
  return weight ? aroundWord('weighted', lang, { weight: weight.title[lang] }) : aroundWord('simple', lang)
}

/** Documented years first named, then every other year that has figures on both sides. */
function yearChoices(
  years: readonly number[],
  milestones: readonly { year: number; event: AroundWord }[],
  whole: (year: number) => boolean,
  from: number | null,
  lang: Lang,
): Around['years'] {
  const all = new Set([...years.filter(whole), ...(from === null ? [] : [from])])
  return [...all]
    .sort((a, b) => a - b)
    .map((year) => {
      const event = milestones.find((one) => one.year === year)?.event
      return {
        year,
        label: event
          ? aroundWord('datedYear', lang, { year, event: aroundWord(event, lang) })
          : aroundWord('someYear', lang, { year }),
      }
    })
}

function neighboursOf(catalogue: Catalogue, topology: AtomTopology, home: readonly string[]): string[] {
  const borders = bordersOf(catalogue, topology)
  const beside = new Set(home.flatMap((code) => borders.get(code) ?? []))
  return [...beside].filter((code) => !home.includes(code)).sort()
}

/** The codes of what is compared with, never the place's own municipality. */
function codesOf(
  catalogue: Catalogue,
  set: AroundSet,
  home: readonly string[],
  beside: readonly string[],
  view: View,
): string[] {
  const units = unitsOf(catalogue, 'statistics', 'municipality')
  const provinces = provincesOf(catalogue, home)
  const capital = capitalProvinces(catalogue)
  const inside = {
    province: (_: string, province: string) => provinces.includes(province),
    neighbours: (code: string) => beside.includes(code),
    rest: (_: string, province: string) => !capital.includes(province),
    nation: () => true,
    // A province that is chosen stands for its municipalities.
    chosen: (code: string, province: string) => view.select.includes(code) || view.select.includes(province),
  }[set]
  return units
    .filter(({ region, province }) => inside(region.code, province))
    .map(({ region }) => region.code)
    .filter((code) => set === 'nation' || !home.includes(code))
}

const provincesOf = (catalogue: Catalogue, home: readonly string[]) => [
  ...new Set(
    unitsOf(catalogue, 'statistics', 'municipality')
      .filter(({ region }) => home.includes(region.code))
      .map(({ province }) => province),
  ),
]

function setName(catalogue: Catalogue, set: AroundSet, home: readonly string[], lang: Lang): string {
  if (set !== 'province') return aroundWord(`${set}Short`, lang)
  const provinces = provincesOf(catalogue, home)
  const province = provinces.length === 1 ? regionOf(catalogue, provinces[0] ?? '') : undefined
  return province
    ? aroundWord('provinceShort', lang, { province: province.short[lang] })
    : aroundWord('provincesShort', lang)
}

function outlines(
  catalogue: Catalogue,
  topology: AtomTopology,
  place: Place,
  home: readonly string[],
  beside: readonly string[],
  colour: string,
): PlaceShape[] {
  const shape = (kind: 'home' | 'near', codes: readonly string[]): PlaceShape[] =>
    codes.length
      ? [
          {
            id: `${place.id}/${kind}`,
            place: place.id,
            kind,
            colour,
            geometry: areaOf(catalogue, topology, codes),
          },
        ]
      : []
  return [...shape('near', [...home, ...beside]), ...shape('home', home)]
}

const tellingOf = (catalogue: Catalogue): Indicator[] =>
  TELLING.flatMap((id) => catalogue.indicators.find((one) => one.id === id) ?? []).filter(
    (indicator) => yearsOf(indicator, 'municipality').length > 0,
  )

function choicesOf({ catalogue, places }: Atlas, lang: Lang): AroundScene['choices'] {
  return catalogue.overlays
    .filter(({ sited }) => sited)
    .map((overlay) => ({
      title: overlay.name[lang],
      places: places
        .filter((place) => place.overlay === overlay.id && homeOf(catalogue, place).length > 0)
        .map((place) => ({ id: place.id, name: place.name[lang] })),
    }))
    .filter((choice) => choice.places.length > 0)
}
