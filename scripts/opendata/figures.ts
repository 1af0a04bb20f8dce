import type { Catalogue, Level, Region, Series } from '../../src/atlas/model'
import type { Parks } from '../../src/atlas/parks'
import { regionOf } from '../../src/atlas/units'
import { rowsOf, type Table } from '../../src/export/table'

/** The columns of every file of figures. */
export const FIGURES = ['region', 'name_ko', 'name_en', 'province', 'year', 'value', 'flag'] as const
/** The columns of the file of regions. */
export const REGIONS = ['region', 'level', 'name_ko', 'name_en', 'province', 'parent', 'vintages'] as const

/** The columns of the file of industrial parks. */
export const PARKS = [
  ...(['region', 'region_ko', 'region_en', 'province', 'kind', 'name_ko', 'name_en', 'stage'] as const),
  ...(['area_1000m2', 'tenants', 'operating', 'sold_percent'] as const),
] as const

/** Korean name of the province that a region lies in, or is; empty for what is larger. */
function provinceOf(catalogue: Catalogue, region: Region): string {
  if (region.level === 'province') return region.name.ko
  const parent = region.parent ? regionOf(catalogue, region.parent) : undefined
  return parent ? provinceOf(catalogue, parent) : ''
}

/** All figures of a series, in the unit of their table and unrounded; what is not published has no row. */
export function figuresOf(catalogue: Catalogue, { regions, years, values, flags }: Series): Table {
  return rowsOf(
    FIGURES,
    regions.flatMap((code, r) => {
      const region = regionOf(catalogue, code)
      if (!region) throw new Error(`No region in the catalogue has the code ${code}.`)
      const names = [region.name.ko, region.name.en, provinceOf(catalogue, region)]
      return years.flatMap((year, y) => {
        const value = values[r]?.[y] ?? null
        return value === null ? [] : [[code, ...names, year, value, flags[`${code} ${year}`] ?? '']]
      })
    }),
  )
}

/** Every region of the tables: what it is called, what it lies in, and in which states of the law it stands. */
export const regionsOf = (catalogue: Catalogue): Table =>
  rowsOf(
    REGIONS,
    catalogue.regions.map((region) => [
      region.code,
      region.level,
      region.name.ko,
      region.name.en,
      provinceOf(catalogue, region),
      region.parent,
      vintagesOf(catalogue, region.code).join(';'),
    ]),
  )

const INDEX: Readonly<Record<Level, 0 | 1>> = { municipality: 0, province: 1 }

/** The vintages in which a code is that of a unit; none for what is larger or smaller. */
const vintagesOf = ({ vintages, atoms }: Catalogue, code: string): string[] =>
  vintages
    .map(({ id }) => id)
    .filter((id) => atoms.some(({ units }) => Object.values(INDEX).some((at) => units[id]?.[at] === code)))

/** Every industrial park, or the part of one that lies in a municipality. */
export const parksTable = (catalogue: Catalogue, files: readonly Parks[]): Table =>
  rowsOf(
    PARKS,
    files
      .flatMap(({ parks }) => parks)
      .map((park) => {
        const region = regionOf(catalogue, park.municipality)
        if (!region) throw new Error(`No region in the catalogue has the code ${park.municipality}.`)
        const { kind, name_ko, name_en, stage, area, tenants, operating, sold } = park
        const where = [region.code, region.name.ko, region.name.en, provinceOf(catalogue, region)]
        return [...where, kind, name_ko, name_en, stage, area, tenants, operating, sold]
      }),
  )
