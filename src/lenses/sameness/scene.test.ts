import { describe, expect, it } from 'vitest'
import { INDUSTRY_FIELDS, INDUSTRY_LISTS, REGIONAL_INDUSTRIES } from '../../atlas/policy/industries'
import { rowsOf } from '../../atlas/policy/table'
import { SHOW_RULES } from '../../view/show'
import { contextOf } from '../built.fixture'
import { lens } from './scene'

const look = (query: string) => lens.scene(contextOf(lens, 'sameness', query))
const { atlas, policy } = contextOf(lens, 'sameness', '')
const rows = rowsOf(policy, REGIONAL_INDUSTRIES)

describe('our grouping', () => {
  const fields = rowsOf(policy, INDUSTRY_FIELDS)
  it('names a field for each industry of each period, once', () => {
    const names = fields.map(({ industry }) => industry)
    expect(new Set(names).size).toBe(names.length)
    for (const { industry } of rows.filter(({ scheme }) => SHOW_RULES.sameness.as.includes(scheme)))
      expect(names).toContain(industry.ko)
  })
  it('comes with a word on how complete each list is', () => {
    const known = rowsOf(policy, INDUSTRY_LISTS).map(({ scheme, province }) => `${scheme} ${province}`)
    const wanted = rows
      .filter(({ scheme }) => SHOW_RULES.sameness.as.includes(scheme))
      .map(({ scheme, province }) => `${scheme} ${province}`)
    expect([...new Set(wanted)].sort()).toEqual([...known].sort())
  })
})

describe('the likeness of key industries', () => {
  it('has a list for each province that is documented and no other, and hatches the rest', () => {
    for (const period of SHOW_RULES.sameness.as) {
      const { sameness, regions } = look(`as=${period}&level=province`)
      const wanted = [
        ...new Set(rows.filter(({ scheme }) => scheme === period).map(({ province }) => province)),
      ]
      expect(sameness.lists.map(({ province }) => province).sort()).toEqual(wanted.sort())
      for (const { code, cls } of regions) expect(cls === null).toBe(!wanted.includes(code))
    }
  })
  it('is by hand for Chungnam and Chungbuk in 2021: bio, vehicles and electronics both, so the same', () => {
    const { sameness } = look('lang=en')
    const at = (code: string) => sameness.lists.findIndex(({ province }) => province === code)
    expect([...sameness.lists[at('44')]!.fields].sort()).toEqual(['bio', 'electronics', 'mobility'])
    expect([...sameness.lists[at('43')]!.fields].sort()).toEqual(['bio', 'electronics', 'mobility'])
    expect(sameness.matrix[at('44')]![at('43')]).toBe(1)
    expect(sameness.pairText(at('44'), at('43'))).toContain('100%')
    expect(Math.abs(at('44') - at('43'))).toBe(1)
  })
  it('says in its answer how many chose the field most chosen', () => {
    const { sameness, answer } = look('lang=en')
    expect(answer!.number).toBe(String(sameness.fields[0]!.count))
    expect(answer!.after).toContain(sameness.fields[0]!.name)
    expect(sameness.fields[0]!.count).toBe(sameness.lists.filter(({ fields }) => fields.has('bio')).length)
  })
  it('shows who is like the province that is chosen, and that one as what it is', () => {
    const { sameness, regions, title } = look('select=46&level=province&lang=en')
    const row = sameness.lists.findIndex(({ province }) => province === '46')
    expect(title).toContain('Jeonnam')
    for (const { code, value } of regions) {
      const column = sameness.lists.findIndex(({ province }) => province === code)
      expect(value).toBe(column < 0 ? null : sameness.matrix[row]![column])
    }
    expect(regions.find(({ code }) => code === '46')!.text).toBe('The one compared with')
  })
  it('marks a list that is known only in part, and says so', () => {
    const { sameness, regions } = look('as=key-2018&lang=en&level=province')
    const partial = sameness.lists.filter(({ complete }) => !complete).map(({ province }) => province)
    expect(partial).toContain('46')
    expect(partial).not.toContain('26')
    for (const code of partial)
      expect(regions.find((region) => region.code === code)!.remark).toBe('documented in part')
    expect(sameness.notes.some((note) => note.startsWith('*'))).toBe(true)
    expect(look('as=key-2021').sameness.notes.some((note) => note.startsWith('*'))).toBe(false)
  })
  it('names the sources of each list', () => {
    for (const { sources } of look('').sameness.lists)
      for (const id of sources) expect(atlas.sources.has(id), id).toBe(true)
  })
})
