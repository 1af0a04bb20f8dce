import { csvFormatRows } from 'd3-dsv'
import { indicatorOf, type Atlas } from '../atlas/atlas'
import { unitsOf } from '../atlas/units'
import { figuresOf } from '../scene/figures'
import type { Scene } from '../scene/model'
import type { View } from '../view/view'

/** A cell of a table: a figure in the unit of its table, unrounded; null = nothing is known. */
export type Cell = string | number | null

/** A table as it leaves the atlas. Every row has a cell for each column. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export const rowsOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  columns,
  rows,
})

/** Several texts in one cell. */
export const listed = (texts: readonly string[]): string => texts.join(';')

/** Marks a file as UTF-8 for the spreadsheets that would otherwise take it for CP949. */
const BOM = '\ufeff'

/** RFC 4180 with a byte order mark; what is not known is an empty cell. */
export const csvOf = (table: Table): string => `${BOM}${plainCsvOf(table)}`

/** The same without a byte order mark, as programs read it. */
export function plainCsvOf({ columns, rows }: Table): string {
  const lines = rows.map((row) => row.map((cell) => (cell === null ? '' : guarded(cell))))
  return `${csvFormatRows([[...columns], ...lines]).replaceAll('\n', '\r\n')}\r\n`
}

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
const guarded = (cell: string | number) =>
  typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)

/** The rows as records by column. */
export const recordsOf = ({ columns, rows }: Table): Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])))

/** The figures on show, one row a region, in the order of their codes. */
export function shownTable(scene: Scene, { catalogue }: Pick<Atlas, 'catalogue'>): Table {
  const { view, level, legend, unit } = scene
  const units = new Map(unitsOf(catalogue, view.vintage, level).map((one) => [one.region.code, one.region]))
  return {
    columns: [
      'code',
      'region_ko',
      'region_en',
      'indicator',
      'year',
      'value',
      'unit',
      'rank',
      'class',
      'flag',
      'remark',
    ],
    rows: scene.regions.map(({ code, value, rank, cls, provisional, remark }) => {
      const region = units.get(code)
      return [
        code,
        region?.name.ko ?? '',
        region?.name.en ?? '',
        scene.indicator.id,
        String(legend.year),
        value,
        unitOf(scene, unit),
        rank,
        cls === null ? '' : (legend.classes[cls]?.label ?? ''),
        provisional ? 'p' : '',
        remark,
      ]
    }),
  }
}

/** Values are those of the table: of the plain map in the table's unit, of a lens in the lens's own. */
const unitOf = ({ indicator, view }: Scene, shown: string) =>
  view.show === 'map' || view.show === 'tiles' || view.show === 'height' ? indicator.unit[view.lang] : shown

/** All years of the view's indicator at its level and for its boundaries: one row a region and year. */
export function seriesTable(atlas: Atlas, view: View): Table {
  const indicator = indicatorOf(atlas.catalogue, view.indicator)
  const years = indicator?.levels[view.level]?.years ?? []
  return {
    columns: ['code', 'region_ko', 'region_en', 'indicator', 'year', 'value', 'unit', 'flag'],
    rows: indicator
      ? years.flatMap((year) =>
          figuresOf(atlas, indicator, view.level, view.vintage, year).map(
            ({ unit: { region }, value, flag }) => [
              region.code,
              region.name.ko,
              region.name.en,
              indicator.id,
              year,
              (atlas.kindOf && indicator.id === 'own' ? atlas.kindOf(region.code, year) : null) ?? value,
              indicator.unit[view.lang],
              flag,
            ],
          ),
        )
      : [],
  }
}
