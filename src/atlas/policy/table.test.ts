import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { date, figure, key, lastYearOf, list, oneOf, point, text, yearOf, yes } from './field'
import { readRow, rowsOf, type PolicyTable } from './table'

const TABLE: PolicyTable<{
  id: string
  staff: number | null
  counted: boolean
  name: { ko: string; en: string }
  kind: 'central' | ''
  sources: readonly string[]
}> = {
  name: 'bodies',
  fields: {
    id: key('id'),
    staff: figure('staff'),
    counted: yes('counted'),
    name: text('name'),
    kind: oneOf('kind', ['central', '']),
    sources: list('sources'),
  },
}
const CELLS = {
  id: 'a',
  staff: '12',
  counted: 'yes',
  name_ko: '가',
  name_en: 'A',
  kind: '',
  sources: 'S1;S2',
}

describe('a row of a policy table', () => {
  it('is read field by field; what is empty stays unknown', () => {
    expect(readRow(TABLE, { ...CELLS, staff: '' }).row).toEqual({
      id: 'a',
      staff: null,
      counted: true,
      name: { ko: '가', en: 'A' },
      kind: '',
      sources: ['S1', 'S2'],
    })
  })
  it('names each column whose cell does not fit, and the one that is not there', () => {
    const { name_en, ...without } = CELLS
    expect(name_en).toBe('A')
    const { row, misfits } = readRow(TABLE, { ...without, id: '', staff: 'many', counted: 'perhaps' })
    expect(row).toBeNull()
    expect(misfits.map(({ column }) => column)).toEqual(['id', 'staff', 'counted', 'name_en'])
  })
  it('is read once, however often its table is asked for', () => {
    const tables = new Map([['bodies', [CELLS]]])
    expect(rowsOf(tables, TABLE)).toBe(rowsOf(tables, TABLE))
    expect(rowsOf(undefined, TABLE)).toEqual([])
  })
  it('that does not fit is refused with its table, its number and its column', () => {
    const tables = new Map([['bodies', [CELLS, { ...CELLS, kind: 'other' }]]])
    expect(() => rowsOf(tables, TABLE)).toThrow(/policy\/bodies\.json: 1\.kind/)
  })
})

describe('a field', () => {
  it('reads every number as what it is, and no other words as a number', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(figure('n').read(String(n))).toBe(n)
      }),
    )
    for (const wrong of ['1,000', '12명', '.5', '1e3', ' 1']) expect(figure('n').read(wrong)).toBeUndefined()
  })
  it('takes dates as tables write them, and tells the first and the last year', () => {
    for (const right of ['', '2013', '2013-09', '2013-09-01', '2015/2017-01', '2018-H1'])
      expect(date('d').read(right)).toBe(right)
    for (const wrong of ['13', 'soon', '2013-9', '2013/']) expect(date('d').read(wrong)).toBeUndefined()
    expect([yearOf('2015/2017-01'), lastYearOf('2015/2017-01'), yearOf('')]).toEqual([2015, 2017, null])
  })
  it('takes a whole position or none', () => {
    expect(point('lon', 'lat').read('127.5', '36')).toEqual([127.5, 36])
    expect(point('lon', 'lat').read('', '')).toBeNull()
    expect(point('lon', 'lat').read('127.5', '')).toBeUndefined()
  })
})
