import type { Atom, Catalogue, Region, Series, Terms, Text } from '../../src/atlas/model'
import { countOf } from '../../src/scene/placed'
import type { Tables } from './load'
import { placesOf } from './places'
import { coverageOf } from './series'

const words = (ko: string, en: string): Text => ({ ko, en })
const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order

/** What is told of each indicator at length, by its id: it lies with the figures, so that a first visit need not bring it. */
export const termsOf = (tables: Tables): Map<string, Terms> =>
  new Map(
    tables.indicators.rows.map((row) => [
      row.id,
      {
        question: words(row.question_ko, row.question_en),
        description: words(row.description_ko, row.description_en),
        caption: words(row.caption_ko, row.caption_en),
        caution: words(row.caution_ko, row.caution_en),
        period: words(row.period_ko, row.period_en),
      },
    ]),
  )

/** Everything the atlas knows but the figures themselves and what lies with them. */
export function catalogueOf(
  tables: Tables,
  series: ReadonlyMap<string, readonly Series[]>,
  placeOf: (code: string) => Region['place'],
  version: string,
): Catalogue {
  const themes = [...tables.themes.rows].sort(byOrder)
  const rank = new Map(themes.map((theme, i) => [theme.id, i]))
  const places = placesOf(tables)
  const straits = new Map(tables.straits.rows.map(({ atom, across }) => [atom, across]))
  return {
    version,
    themes: themes.map((row) => ({ id: row.id, name: words(row.name_ko, row.name_en) })),
    indicators: [...tables.indicators.rows]
      .sort((a, b) => rank.get(a.theme)! - rank.get(b.theme)! || byOrder(a, b))
      .map((row) => ({
        id: row.id,
        aliases: row.aliases,
        family: row.family,
        theme: row.theme,
        title: words(row.title_ko, row.title_en),
        unit: words(row.unit_ko, row.unit_en),
        decimals: row.decimals,
        display: {
          factor: row.display_factor,
          unit: words(row.display_unit_ko, row.display_unit_en),
          decimals: row.display_decimals,
        },
        polarity: row.polarity,
        nature: row.nature,
        midpoint: row.midpoint,
        midpointLabel: words(row.midpoint_ko, row.midpoint_en),
        palette: row.palette,
        scheme: row.scheme,
        summable: row.summable,
        national: row.national,
        weight: row.weight || null,
        ratio:
          row.numerator && row.factor !== null
            ? { numerator: row.numerator, denominator: row.denominator, factor: row.factor }
            : null,
        notJoinedWith: row.not_joined_with,
        breaks: tables.breaks.rows
          .filter((one) => one.indicator === row.id)
          .map((one) => ({
            level: one.level || null,
            year: one.year,
            kind: one.kind,
            note: words(one.note_ko, one.note_en),
          })),
        levels: coverageOf(tables, row.id, series.get(row.id) ?? []),
      })),
    overlays: [...tables.overlays.rows].sort(byOrder).map((row) => ({
      id: row.id,
      name: words(row.name_ko, row.name_en),
      what: words(row.what_ko, row.what_en),
      symbol: row.symbol,
      colour: row.colour,
      extent: row.extent,
      onProvince: row.without_position === 'province',
      counts: row.counts,
      sited: row.sited,
      peopled: row.peopled,
      industries: row.industries,
      inset: row.inset,
      planned: row.planned,
      documented: countOf(places, row),
      plannedText: words(row.planned_ko, row.planned_en),
      documentedText: words(row.documented_ko, row.documented_en),
      caveat: words(row.caveat_ko, row.caveat_en),
      dated: row.dated,
    })),
    vintages: tables.vintages.rows.map((row) => ({
      id: row.id,
      name: words(row.name_ko, row.name_en),
      from: row.from,
      to: row.to,
    })),
    regions: tables.regions.rows.map((row) => ({
      code: row.code,
      level: row.level,
      parent: row.parent,
      name: words(row.name_ko, row.name_en),
      short: words(row.short_ko, row.short_en),
      aliases: row.aliases,
      capital: row.capital,
      place: placeOf(row.code),
      note: words(row.note_ko, row.note_en),
    })),
    atoms: tables.atoms.rows.map((row): Atom => ({
      id: row.atom,
      units: {
        statistics: [row.statistics, row.province_2025],
        '2025': [row['2025'], row.province_2025],
        '2026-07': [row['2026-07'], row['province_2026-07']],
      },
      ...(straits.has(row.atom) ? { across: straits.get(row.atom) } : {}),
    })),
    placeIds: tables.places.rows.map((row) => row.id),
  }
}
