import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parksOf } from '../../scripts/geodata/parks'
import { decodeParks, parksFile } from '../../src/atlas/parks'
import { tables } from './tables'

const { rows } = tables.parks
const seriesOf = (id: string) => {
  const table = tables.series.find(({ indicator }) => indicator === id)!
  return new Map(table.rows.map(({ region, value }) => [region, value ?? 0]))
}

describe('the 1,363 industrial parks', () => {
  test('add up to what the publisher prints: 131,269 tenants, 120,957 of them at work, 1,487,188 thousand m²', () => {
    const sum = (of: 'tenants' | 'operating' | 'area') => rows.reduce((total, row) => total + row[of], 0)
    expect(rows.length).toBe(1363)
    expect([sum('tenants'), sum('operating'), sum('area')]).toEqual([131_269, 120_957, 1_487_188])
  })

  test('add up to the four figures of every municipality, where none is zero', () => {
    for (const [id, of] of [
      ['industrial-parks', () => 1],
      ['industrial-park-tenants', (row: (typeof rows)[number]) => row.tenants],
      ['industrial-park-operating-firms', (row: (typeof rows)[number]) => row.operating],
      ['industrial-park-area', (row: (typeof rows)[number]) => row.area / 1000],
    ] as const) {
      const figures = seriesOf(id)
      expect(figures.size, id).toBe(229)
      for (const [region, value] of figures) {
        const own = rows.filter(({ municipality }) => municipality === region)
        const sum = own.reduce((total, row) => total + of(row), 0)
        expect(sum, `${id} of ${region}`).toBeCloseTo(value, 6)
      }
    }
  })

  test('of a national kind are 59, and what has not begun has nobody at work', () => {
    const kinds = (kind: string) => rows.filter((row) => row.kind === kind).length
    expect([kinds('national'), kinds('general'), kinds('urban'), kinds('rural')]).toEqual([59, 765, 54, 485])
    expect(rows.filter(({ stage }) => stage === 'not-begun').length).toBe(157)
    expect(rows.every(({ sold }) => sold >= 0 && sold <= 100)).toBe(true)
  })

  test('come by province, each in at most 6 kB, as they stand in the table', () => {
    const files = parksOf(tables)
    expect([...files.keys()].sort().length).toBe(17)
    const read = [...files.keys()].flatMap((province) => {
      const text = readFileSync(`public/data/${parksFile(province)}`)
      expect(gzipSync(text).length, province).toBeLessThan(6000)
      const { parks, sources } = decodeParks(JSON.parse(String(text)), parksFile(province))
      expect(sources.map(({ id }) => id)).toEqual(['KICOX_PARKS_2025Q4'])
      expect(parks.every(({ municipality }) => municipality.startsWith(province))).toBe(true)
      return parks
    })
    expect(read.length).toBe(rows.length)
  })
})
