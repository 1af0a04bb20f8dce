import { describe, expect, it } from 'vitest'
import { LENSES } from './every.fixture'
import { contextOf } from './built.fixture'
import { lensTable } from './tables'

const QUERIES = {
  around: 'select=innovation-city-naju',
  balance: 'indicator=grdp-nominal',
  beside: 'indicator=grdp-per-capita&from=2015',
  flows: '',
  height: 'as=cities',
  pair: 'indicator=grdp-per-capita&by=ageing-share-65plus',
  promise: '',
  sameness: '',
  world: '',
} as const

describe('the table of a way of looking', () => {
  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])('%s: has rows as wide as its header', (show) => {
    const lens = LENSES[show]
    const table = lensTable(lens.scene(contextOf(lens, show, QUERIES[show])))
    expect(table!.rows.length).toBeGreaterThan(8)
    expect(new Set(table!.columns).size).toBe(table!.columns.length)
    for (const row of table!.rows) {
      expect(row).toHaveLength(table!.columns.length)
      for (const cell of row)
        expect(cell === null || typeof cell === 'string' || Number.isFinite(cell)).toBe(true)
    }
    // No column that is empty throughout: a figure has not been forgotten.
    for (const [i, name] of table!.columns.entries())
      if (!['remark', 'between', 'within', 'staff_basis'].includes(name))
        expect(
          table!.rows.some((row) => row[i] !== null && row[i] !== ''),
          name,
        ).toBe(true)
  })
  it('is that of the regions where the map is of regions', () => {
    for (const show of ['tiles', 'change'] as const) {
      const lens = LENSES[show]
      expect(lensTable(lens.scene(contextOf(lens, show, 'indicator=grdp-per-capita')))).toBeNull()
    }
  })
})
