import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gzipSync } from 'node:zlib'
import { movesOf } from '../../scripts/geodata/moves'
import type { Moves } from '../../src/atlas/model'
import { movesPart, persons, PROVINCE_MOVES, STRONG_MOVE, STRONGEST_MOVES } from '../../src/atlas/moves'
import { balanceOf, balancesOf, exchangesOf, measured, together } from '../../src/lenses/moves/exchange'
import { rule } from '../../src/lenses/moves/rule'
import { CAPITAL, figureOf, sum, tables, yearsOf } from './tables'

/** Who moved, against everything it can be checked with. */

const files = movesOf(tables)
const file = (name: string): Moves => files.get(name)!
const provinces = file(PROVINCE_MOVES)
const strongest = file(STRONGEST_MOVES)
const rowsOf = (level: string) => tables.moves.find((table) => table.level === level)!.rows
const netOf = (code: string, year: number) => measured(balancesOf(provinces, year).get(code)!, 'net')

describe('moves between provinces', () => {
  test('made the capital area gain what is known of it', () => {
    const gain = (year: number) => together(balancesOf(provinces, year), CAPITAL)
    expect([1970, 1975, 2011, 2015, 2020].map(gain)).toEqual([391357, 635830, -8450, -32950, 87775])
  })
  test('leave each province the net migration that the atlas has of it, in every year that both tell', () => {
    let cells = 0
    for (const [year, { regions }] of yearsOf('net-migration-total'))
      for (const [code, value] of regions)
        if (provinces.years.includes(year) && persons(provinces, code, '41', year) !== null) {
          expect(netOf(code, year), `${code} ${year}`).toBe(value)
          cells++
        }
    expect(cells).toBeGreaterThan(300)
  })
  test('are told of a province from the year on in which it split off, and of no one before', () => {
    for (const { region, year } of provinces.births) {
      expect(exchangesOf(provinces, region, year - 1), region).toEqual([])
      const { came, left } = balanceOf(exchangesOf(provinces, region, year))
      expect(Math.min(came, left), region).toBeGreaterThan(0)
    }
    const born = new Map(provinces.births.map(({ region, year }) => [region, year]))
    const first = Math.min(...provinces.years)
    for (const code of provinces.codes)
      expect(exchangesOf(provinces, code, first).length > 0, code).toBe(!born.has(code))
  })
  test('have the years that the way of looking offers', () => {
    expect(provinces.years).toEqual(rule.years!.province)
    expect(strongest.years).toEqual(rule.years!.municipality)
  })
})

describe('moves between municipalities', () => {
  test('are those of 48,011 pairs and 4,021,952 people', () => {
    const rows = rowsOf('municipality')
    expect(rows).toHaveLength(48011)
    expect(sum(rows.map(({ persons: count }) => count))).toBe(4021952)
  })
  test('leave each of them the net migration that the atlas has of it', () => {
    const balances = balancesOf(strongest, 2025)
    expect(balances.size).toBe(229)
    for (const [code, balance] of balances)
      expect(measured(balance, 'net'), code).toBe(figureOf('net-migration-total', code, 2025, 'municipality'))
  })
  test('are the same in the parts as in the table, there and back', () => {
    const told = (name: string, { origin, destination }: { origin: string; destination: string }) =>
      persons(file(movesPart(name)), origin, destination, 2025)
    const other = rowsOf('municipality').filter(
      (row) => told(row.origin, row) !== row.persons || told(row.destination, row) !== row.persons,
    )
    expect(other).toEqual([])
  })
  test('that are told of the whole country are all pairs with as many people one way at least', () => {
    const strong = strongest.strongest.filter(([, , count]) => count >= STRONG_MOVE)
    expect(strong).toHaveLength(
      rowsOf('municipality').filter(({ persons: count }) => count >= STRONG_MOVE).length,
    )
  })
  test('come in parts of at most 12 kB', () => {
    for (const name of files.keys())
      if (name !== PROVINCE_MOVES)
        expect(gzipSync(readFileSync(`public/data/moves/${name}.json`)).length, name).toBeLessThan(12_000)
  })
})

test('every table of moves names a source, and no one moves from a place to itself', () => {
  for (const { level, rows } of tables.moves) {
    expect(
      tables.movesSources.rows.some((one) => one.level === level),
      level,
    ).toBe(true)
    expect(rows.filter(({ origin, destination }) => origin === destination)).toEqual([])
  }
})
