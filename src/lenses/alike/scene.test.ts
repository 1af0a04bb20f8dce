import { describe, expect, it } from 'vitest'
import { contextOf } from '../built.fixture'
import { lens } from './scene'
import { table } from './table'

const look = (query: string) => lens.scene(contextOf(lens, 'alike', query))
const naju = look('select=46170&lang=en')

describe('who is like us', () => {
  it('asks for a choice, colours nothing and has no table while no region of the level is chosen', () => {
    for (const query of ['', 'select=46', 'level=province&select=46170']) {
      const scene = look(`lang=en&${query}`)
      expect(scene.alike.chosen).toBeNull()
      expect(scene.bare).toBe(true)
      expect(scene.legend.classes).toEqual([])
      expect(scene.description).toContain('Choose a place')
      expect(table(scene)).toBeNull()
    }
  })
  it('ranks all others by their likeness, and never the one chosen', () => {
    const { alike, regions, ranking, selected } = naju
    expect(selected).toEqual(['46170'])
    expect(alike.rows.map(({ region }) => region)).not.toContain('46170')
    expect(ranking).not.toContain('46170')
    expect(ranking).toHaveLength(regions.length - 1)
    expect(ranking.slice(0, alike.rows.length)).toEqual(alike.rows.map(({ region }) => region))
    const home = regions.find(({ code }) => code === '46170')!
    expect([home.value, home.rank, home.remark]).toEqual([100, null, 'the place chosen'])
  })
  it('has one figure on the map, in the legend, in the list and in the table', () => {
    const { alike, regions, legend } = naju
    const rows = table(naju)!.rows
    expect(rows).toHaveLength(alike.rows.length)
    for (const [i, row] of alike.rows.entries()) {
      const region = regions.find(({ code }) => code === row.region)!
      expect(region.value).toBe(row.likeness)
      expect(region.text).toBe(row.text)
      expect(rows[i]!.slice(1, 6)).toEqual([row.region, row.name, 'rank', i + 1, row.likeness])
      const { from, to } = legend.classes[region.cls!]!
      expect(region.value).toBeGreaterThanOrEqual(from)
      expect(region.value).toBeLessThanOrEqual(to)
    }
    expect(legend.classes.reduce((sum, { count }) => sum + count, 0)).toBe(alike.rows.length + 1)
  })
  it('says why in words that stand beside both figures', () => {
    const first = naju.alike.rows[0]!
    const words = new Map(naju.alike.figures.map(({ id, word }) => [id, word]))
    for (const id of first.near.slice(0, 3)) expect(first.reasons).toContain(words.get(id))
    for (const id of first.far.slice(0, 2)) expect(first.reasons).toContain(words.get(id))
    expect(first.texts).toHaveLength(naju.alike.figures.length)
  })
  it('weighs figures as the address says, leaves some out, and tells so in the picture', () => {
    const scene = look('select=46170&lang=en&weigh=average-pay-residence*3,ageing-share-65plus*0')
    expect(scene.alike.used).toBe(naju.alike.used - 1)
    expect(scene.caption.caption).toContain('pay 2024 (×3)')
    expect(scene.caption.caption).not.toContain('ageing')
    expect(scene.alike.rows.map(({ region }) => region)).not.toEqual(
      naju.alike.rows.map(({ region }) => region),
    )
  })
  it('takes figures that weigh nothing by themselves, and names those that it does not have', () => {
    const scene = look('select=46170&lang=en&weigh=grdp-per-resident*1,sewerage-coverage*2')
    expect(scene.alike.used).toBe(naju.alike.used + 1)
    expect(scene.alike.notes.join(' ')).toMatch(/Not among the figures.*[Ss]ewerage/)
  })
  it('has nothing to compare by when all figures are left out', () => {
    const out = naju.alike.figures.map(({ id }) => `${id}*0`).join(',')
    const scene = look(`select=46170&lang=en&weigh=${out}`)
    expect(scene.alike.rows).toEqual([])
    expect(scene.answer).toBeNull()
    expect(scene.caption.caution).toContain('nothing to compare by')
  })
  it('counts what lacks: figures of the one chosen, and places that share too few', () => {
    const sejong = look('select=36110&lang=en')
    const lacking = sejong.alike.figures.filter(({ weight, own }) => weight > 0 && !own)
    expect(lacking.length).toBeGreaterThan(0)
    const said = sejong.alike.notes.join(' ')
    for (const { word } of lacking) expect(said).toContain(word)
    for (const row of sejong.alike.rows)
      expect(row.shared).toBeLessThanOrEqual(sejong.alike.used - lacking.length)
  })
  it('tells of which years and by what formula, with both scales', () => {
    expect(naju.caption.caution).toContain('gaps in rank')
    expect(look('select=46170&lang=en&as=mad').caption.caution).toContain('gaps in deviation')
    const years = naju.alike.figures.filter(({ weight }) => weight > 0).map(({ year }) => year)
    expect(naju.legend.year).toBe(`${Math.min(...years)}–${Math.max(...years)}`)
  })
  it('says of provinces that they are few', () => {
    const scene = look('level=province&select=31&lang=en')
    expect(scene.alike.rows).toHaveLength(16)
    expect(scene.alike.notes.join(' ')).toContain('only 17 provinces')
  })
  it('joins a Korean name by its last sound', () => {
    expect(look('select=46170').title).toBe('나주시와 닮은 정도')
    expect(look('select=36110').title).toBe('세종과 닮은 정도')
  })
})
