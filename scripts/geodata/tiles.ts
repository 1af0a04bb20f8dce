import type { Tiles } from '../../src/atlas/model'
import { TableError } from './errors'
import type { Tables } from './load'
import { errorAt } from './table'

/** The cells of the tile map as the atlas reads them. */
export function tilesOf({ tiles }: Tables): Tiles {
  const vintages: Record<string, Record<string, readonly [number, number]>> = {}
  for (const { vintage, code, column, row } of tiles.rows) (vintages[vintage] ??= {})[code] = [column, row]
  return vintages
}

/**
 * What is wrong with the tile map: each unit of a vintage has one cell and no other unit has it, at either level, and
 * the municipalities of a province hang together by the sides of their cells.
 */
export function tileErrors(tables: Tables): TableError[] {
  const { tiles, atoms, vintages } = tables
  if ([tiles, atoms, vintages].some(({ errors }) => errors.length)) return []
  const errors: TableError[] = []
  for (const { id: vintage } of vintages.rows) {
    const provinceOf = unitsOf(tables, vintage)
    const units = new Set([...provinceOf.keys(), ...provinceOf.values()])
    const lines = new Map<string, number>()
    const cells = new Map<string, string>()
    tiles.rows.forEach((tile, i) => {
      if (tile.vintage !== vintage) return
      const level = provinceOf.has(tile.code) ? 'municipality' : 'province'
      const cell = `${level} ${tile.column} ${tile.row}`
      const at = (column: string, reason: string, hint: string) =>
        errors.push(errorAt(tiles, i, column, reason, hint))
      if (!units.has(tile.code)) at('code', `${tile.code} is no unit of ${vintage}`, 'delete the row')
      else if (lines.has(tile.code))
        at('code', `${tile.code} has a second cell in ${vintage}`, 'keep one of them')
      else if (cells.has(cell))
        at('column', `${cells.get(cell)!} has the same cell in ${vintage}`, 'move one of them')
      lines.set(tile.code, i)
      cells.set(cell, tile.code)
    })
    for (const code of units)
      if (!lines.has(code))
        errors.push(
          new TableError(
            tiles.file,
            1,
            null,
            `${code} has no cell in ${vintage}`,
            'add it, or run npm run tiles',
          ),
        )
    for (const province of new Set(provinceOf.values())) {
      const codes = [...provinceOf].flatMap(([code, of]) =>
        of === province && lines.has(code) ? [code] : [],
      )
      const stray = strayOf(codes.map((code) => tiles.rows[lines.get(code)!]!))
      if (stray)
        errors.push(
          errorAt(
            tiles,
            lines.get(stray.code)!,
            'column',
            `province ${province} is in pieces in ${vintage}`,
            'put its cells side by side',
          ),
        )
    }
  }
  const known = new Set(vintages.rows.map(({ id }) => id))
  tiles.rows.forEach(({ vintage }, i) => {
    if (!known.has(vintage))
      errors.push(
        errorAt(tiles, i, 'vintage', `unknown vintage "${vintage}"`, 'the ids stand in vintages.csv'),
      )
  })
  return errors
}

/** Municipality -> province of a vintage. The statistics' provinces are those of 2025. */
function unitsOf({ atoms }: Tables, vintage: string): Map<string, string> {
  return new Map(
    atoms.rows.map((atom) =>
      vintage === '2026-07'
        ? [atom['2026-07'], atom['province_2026-07']]
        : [vintage === '2025' ? atom['2025'] : atom.statistics, atom.province_2025],
    ),
  )
}

interface Tile {
  readonly code: string
  readonly column: number
  readonly row: number
}

/** A tile that no chain of sides leads to from the first; undefined when all hang together. */
function strayOf(tiles: readonly Tile[]): Tile | undefined {
  const left = new Set(tiles)
  const queue = tiles.slice(0, 1)
  for (let tile = queue.pop(); tile; tile = queue.pop()) {
    left.delete(tile)
    for (const other of left)
      if (Math.abs(other.column - tile.column) + Math.abs(other.row - tile.row) === 1) queue.push(other)
  }
  return [...left][0]
}
