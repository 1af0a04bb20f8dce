import { plainCsvOf, rowsOf, type Cell, type Table } from '../../src/export/table'
import { LANGS } from '../../src/atlas/model'
import type { Atlas } from '../../src/atlas/atlas'
import type { Portrait } from '../../src/region/portrait'
import { KINDS } from '../../src/region/strips'
import { factOf } from '../../src/scene/place-card'
import { sourceName } from '../../src/scene/spoken'
import { fullNameOf } from './told'

const COLUMNS = [
  'what',
  'id',
  'name_ko',
  'name_en',
  'year',
  'value',
  'unit_ko',
  'unit_en',
  'text_ko',
  'text_en',
  'flag',
  'rank',
  'of',
  'province',
  'nation',
  'capital_area',
  'means',
  'source',
] as const
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>

/**
 * All that the page of a region tells as one table, in both languages: its figures in the unit of their table, every year,
 * beside those of province, nation and capital area (`means` says which of them are not published but means of their regions,
 * and how made); who came and left; what documents tell of its places of the policy; its neighbours' figures. What is not
 * known is empty.
 */
export function tableOf(atlas: Atlas, portrait: Portrait): Table {
  const rows = [
    ...figures(atlas, portrait),
    ...moves(atlas, portrait),
    ...sites(portrait),
    ...neighbours(atlas, portrait),
  ]
  return rowsOf(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column] ?? null)),
  )
}

export const csvOf = (atlas: Atlas, portrait: Portrait) => plainCsvOf(tableOf(atlas, portrait))

const named = (atlas: Atlas, ids: readonly string[]) =>
  ids
    .flatMap((id) => atlas.sources.get(id) ?? [])
    .map((source) => sourceName(source, 'ko'))
    .join('; ')

function figures(atlas: Atlas, { strips, subject }: Portrait): Row[] {
  return strips.flatMap(({ indicator, level, lines, year: last, rank, of }) => {
    const source = named(atlas, indicator.levels[level]?.sources ?? [])
    const flags = atlas.series.get(`${indicator.id}/${level}`)?.flags
    const at = new Map(
      KINDS.map((kind) => [
        kind,
        new Map(
          lines
            .filter((line) => line.kind === kind)
            .flatMap(({ stretches }) => stretches.flat().map((point) => [point.year, point.value] as const)),
        ),
      ]),
    )
    return [...(at.get('place') ?? [])].map(([year, value]) => ({
      what: 'figure',
      id: indicator.id,
      name_ko: indicator.title.ko,
      name_en: indicator.title.en,
      year,
      value,
      unit_ko: indicator.unit.ko,
      unit_en: indicator.unit.en,
      flag: flags?.[`${subject.region.code} ${year}`] ?? '',
      rank: year === last ? rank : null,
      of: year === last ? of : null,
      province: at.get('province')?.get(year) ?? null,
      nation: at.get('nation')?.get(year) ?? null,
      capital_area: at.get('capital')?.get(year) ?? null,
      means: lines
        .flatMap(({ kind, made }) => (made ? [`${kind === 'capital' ? 'capital_area' : kind}: ${made}`] : []))
        .join('; '),
      source,
    }))
  })
}

const PERSONS = { unit_ko: '명', unit_en: 'persons' }

function moves(atlas: Atlas, { currents }: Portrait): Row[] {
  if (!currents) return []
  const { year, partners } = currents
  const source = named(atlas, currents.sources)
  const regions = new Map(atlas.catalogue.regions.map((region) => [region.code, region]))
  return partners.flatMap(({ code, came, left }) => {
    const region = regions.get(code)
    const [name_ko, name_en] = LANGS.map((lang) => (region ? fullNameOf(atlas, region, lang) : code))
    const row = { id: code, name_ko: name_ko ?? code, name_en: name_en ?? code, year, ...PERSONS, source }
    return [
      { what: 'came from', ...row, value: came },
      { what: 'went to', ...row, value: left },
    ]
  })
}

const sites = ({ sites: all }: Portrait): Row[] =>
  all.flatMap(({ place, plan, outcome }) =>
    [...plan.map((one) => ['plan', one] as const), ...outcome.map((one) => ['outcome', one] as const)].map(
      ([what, { fact, kind }]) => ({
        what,
        id: place.id,
        name_ko: place.name.ko,
        name_en: place.name.en,
        year: fact.date,
        value: fact.value,
        unit_ko: kind.unit.ko,
        unit_en: kind.unit.en,
        text_ko: [kind.label.ko, factOf(fact, kind, new Map(), 'ko')?.value.text].join(': '),
        text_en: [kind.label.en, factOf(fact, kind, new Map(), 'en')?.value.text].join(': '),
        source: fact.sources.join('; '),
      }),
    ),
  )

const neighbours = (atlas: Atlas, { nearby, columns }: Portrait): Row[] =>
  nearby.regions.flatMap((region) =>
    columns.map(({ indicator, year, values, whole, nation }) => ({
      what: nearby.across.has(region.code) ? 'neighbour across the sea' : 'neighbour',
      id: region.code,
      name_ko: fullNameOf(atlas, region, 'ko'),
      name_en: fullNameOf(atlas, region, 'en'),
      year,
      value: values.get(region.code) ?? null,
      province: whole,
      nation,
      unit_ko: indicator.unit.ko,
      unit_en: indicator.unit.en,
      text_ko: indicator.title.ko,
      text_en: indicator.title.en,
    })),
  )
