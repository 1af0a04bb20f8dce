import path from 'node:path'
import { expect, test } from 'vitest'
import { readCatalogue, readSupplies } from '../../scripts/page/atlas'
import { tileErrors } from '../../scripts/geodata/tiles'
import { LEVELS } from '../../src/atlas/model'
import { unitsOf } from '../../src/atlas/units'
import { bordersOf } from '../../src/scene/borders'
import { project } from '../../src/scene/projection'
import { tileFit } from '../../src/stats/tile-fit'
import { tables } from './tables'

/** How well the tile maps keep neighbours and directions, and that a wrong one stops the build. */

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const catalogue = readCatalogue(DATA)
const { tiles, atoms } = readSupplies(DATA, ['tiles.json', 'overview.topo.json'])
const [all, topology] = [tiles!, atoms.overview!]

for (const { id: vintage } of catalogue.vintages)
  for (const level of LEVELS)
    test(`${vintage}, ${level}: three of four neighbours touch, and as many keep their direction`, () => {
      const units = unitsOf(catalogue, vintage, level)
      const cells = new Map(units.map(({ region: { code } }) => [code, all[vintage]![code]!]))
      const points = new Map(
        units.map(({ region: { code, place } }) => [code, project(place![0], place![1])]),
      )
      const fit = tileFit(bordersOf(catalogue, topology, vintage, level), cells, points)
      expect(fit.pairs).toBeGreaterThan(20)
      expect(fit.touching / fit.pairs).toBeGreaterThan(0.75)
      expect(fit.direction / fit.pairs).toBeGreaterThan(0.75)
    })

const broken = (change: (rows: typeof tables.tiles.rows) => typeof tables.tiles.rows) =>
  tileErrors({ ...tables, tiles: { ...tables.tiles, rows: change(tables.tiles.rows) } }).map(
    ({ reason }) => reason,
  )

test('the tables as they are have no error', () => {
  expect(broken((rows) => rows)).toEqual([])
})
test('two units on one cell, a unit without one, and a province in pieces are told', () => {
  const first = tables.tiles.rows.findIndex(({ code }) => code.length === 5)
  const moved = (column: number) =>
    broken((rows) => rows.map((row, i) => (i === first ? { ...row, column } : row)))
  const beside = tables.tiles.rows[first + 1]!
  expect(moved(90).join()).toContain('in pieces')
  expect(broken((rows) => rows.filter((_, i) => i !== first)).join()).toContain('has no cell')
  expect(
    broken((rows) =>
      rows.map((row, i) => (i === first ? { ...row, column: beside.column, row: beside.row } : row)),
    ).join(),
  ).toContain('has the same cell')
})
