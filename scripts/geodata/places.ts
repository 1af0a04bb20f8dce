import type { FactKind, Place, PlaceRecord, Source, Text } from '../../src/atlas/model'
import type { Tables } from './load'
import { policyFactsOf } from './policy-facts'

const words = (ko: string, en: string): Text => ({ ko, en })
/** The year of a date written as year, year-month or day; null when none is documented. */
const yearOf = (date: string): number | null => (date === '' ? null : Number(date.slice(0, 4)))

/** The places: what the map and its lists show of them. */
export const placesOf = (tables: Tables): Place[] =>
  tables.places.rows.map((row) => ({
    id: row.id,
    overlay: row.overlay,
    group: row.group || row.id,
    name: words(row.name_ko, row.name_en),
    province: row.province,
    municipalities: row.municipality,
    at: row.lon === null || row.lat === null ? null : [row.lon, row.lat],
    precision: row.precision,
    from: yearOf(row.from),
    to: yearOf(row.to),
    fromText: row.from,
    counted: row.counted,
    areaKm2: row.area_km2,
  }))

/** What documents tell of each place, and what kinds of facts there are. */
export function recordsOf(tables: Tables): { kinds: FactKind[]; records: Record<string, PlaceRecord> } {
  const kinds = [...tables.factKinds.rows].sort((a, b) => a.order - b.order)
  const rank = new Map(kinds.map((kind, i) => [kind.id, i]))
  return {
    kinds: kinds.map((row) => ({
      id: row.id,
      group: row.group,
      label: words(row.label_ko, row.label_en),
      unit: words(row.unit_ko, row.unit_en),
      decimals: row.decimals,
    })),
    records: Object.fromEntries(
      tables.places.rows.map((row) => [
        row.id,
        {
          sources: row.sources,
          confidence: row.confidence,
          precisionText: words(row.precision_ko, row.precision_en),
          note: words(row.note_ko, row.note_en),
          facts: [
            ...tables.placeFacts.rows
              .filter((fact) => fact.place === row.id)
              .map((fact) => ({
                kind: fact.fact,
                date: fact.date,
                value: fact.value,
                unit: fact.unit,
                text: words(fact.text_ko, fact.text_en),
                sources: fact.sources,
                confidence: fact.confidence,
                note: words(fact.note_ko, fact.note_en),
              })),
            ...policyFactsOf(tables, row.id),
          ].sort((a, b) => rank.get(a.kind)! - rank.get(b.kind)! || compare(a.date, b.date)),
        },
      ]),
    ),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every source, in the order of its id. How it was found and cross-checked stays in the tables. */
export function sourcesOf(tables: Tables): Source[] {
  const licences = new Map(tables.licences.rows.map((row) => [row.id, words(row.name_ko, row.name_en)]))
  return tables.sources
    .flatMap((table) => table.rows)
    .map((row) => ({
      id: row.id,
      publisher: words(row.publisher_ko, row.publisher_en),
      title: words(row.title_ko, row.title_en),
      tableId: row.table_id,
      vintage: row.vintage,
      url: row.url,
      licence: licences.get(row.licence) ?? words('', ''),
      confidence: row.confidence,
    }))
    .sort((a, b) => compare(a.id, b.id))
}

/** The series that only some regions have, their figures by region; and the single facts. */
export function remainderOf(tables: Tables): { partial: unknown; facts: unknown } {
  const regions: Record<string, unknown[]> = {}
  for (const table of tables.partialSeries)
    for (const { region, year, value, source, flag } of table.rows)
      (regions[region] ??= []).push({ indicator: table.indicator, year, value, source, flag })
  return {
    partial: {
      indicators: tables.partial.rows.map((row) => ({
        id: row.id,
        coverage: row.coverage,
        standing: row.standing,
        theme: row.theme,
        title: words(row.title_ko, row.title_en),
        unit: words(row.unit_ko, row.unit_en),
        decimals: row.decimals,
        caption: words(row.caption_ko, row.caption_en),
        notJoinedWith: row.not_joined_with,
      })),
      regions,
      macros: Object.fromEntries(
        tables.regions.rows.flatMap(({ code, level, macro }) =>
          level === 'province' && macro ? [[code, macro]] : [],
        ),
      ),
    },
    facts: tables.facts.rows.map((row) => ({
      id: row.id,
      topic: row.topic,
      region: row.region,
      period: row.period,
      value: row.value,
      unit: words(row.unit_ko, row.unit_en),
      label: words(row.label_ko, row.label_en),
      status: row.status,
      sources: row.source,
      note: words(row.note_ko, row.note_en),
      slide: row.slide,
    })),
  }
}
