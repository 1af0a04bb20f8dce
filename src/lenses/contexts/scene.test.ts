import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../atlas/atlas'
import { figuresOf } from '../../scene/figures'
import { CONTEXTS } from '../../stats/contexts'
import { contextOf } from '../built.fixture'
import { lens } from './scene'
import { table } from './table'

const look = (query: string) => lens.scene(contextOf(lens, 'contexts', query))
const AGEING = 'indicator=ageing-share-65plus&level=municipality&lang=en'
const ageing = look(AGEING)

describe('against whom', () => {
  it('has a class of eight for each region that has all three contexts, told by the same pattern', () => {
    const { regions, legend, contexts } = ageing
    expect(legend.classes).toHaveLength(8)
    expect(legend.kinds).toBe(true)
    for (const { code, cls, value } of regions) {
      const found = contexts.of.get(code)!
      const above = CONTEXTS.map((id) => {
        const reference = found[id]?.reference?.value
        return typeof value === 'number' && reference !== undefined ? value >= reference : null
      })
      if (above.includes(null)) expect(cls).toBeNull()
      else {
        const label = legend.classes[cls!]!.label
        const many = above.filter(Boolean).length
        expect(label).toMatch([/below all three/, /above .* only/, /below .* only/, /above all three/][many]!)
        if (many === 1)
          expect(label).toContain(['the nation', 'its province', 'its neighbours'][above.indexOf(true)]!)
        if (many === 2)
          expect(label).toContain(['the nation', 'its province', 'its neighbours'][above.indexOf(false)]!)
      }
    }
    const counted = legend.classes.reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(regions.filter(({ cls }) => cls !== null).length)
    expect(counted + legend.noData.count).toBe(regions.length)
  })
  it('takes reported figures of nation and province, and weighs the neighbours', () => {
    const { of } = ageing.contexts
    expect(new Set([...of.values()].map((found) => found.nation?.reference?.how))).toEqual(
      new Set(['reported']),
    )
    expect(of.get('46170')!.province?.reference?.how).toBe('reported')
    expect(of.get('46170')!.neighbours?.reference?.how).toBe('weighted')
    expect(of.get('46170')!.nation?.reference?.value).toBe(ageing.nation.value)
  })
  it('has no province for Sejong, which is one by itself, and says so', () => {
    const sejong = ageing.regions.find(({ code }) => code === '36110')!
    expect(ageing.contexts.of.get('36110')!.province?.reference).toBeNull()
    expect(sejong.cls).toBeNull()
    expect(sejong.value).not.toBeNull()
    expect(sejong.remark).toContain('a province by itself')
  })
  it('makes the ratio of neighbours from the sums of its two tables', () => {
    const query = 'indicator=establishments-per-1000&level=municipality'
    const context = contextOf(lens, 'contexts', query)
    const { contexts } = lens.scene(context)
    const { atlas, view } = context
    const sum = (id: string, codes: readonly string[]) =>
      figuresOf(atlas, indicatorOf(atlas.catalogue, id)!, 'municipality', 'statistics', view.year)
        .filter(({ unit }) => codes.includes(unit.region.code))
        .reduce((total, { value }) => total + value!, 0)
    for (const code of ['11110', '46170', '47940', '50110']) {
      const { reference, codes } = contexts.of.get(code)!.neighbours!
      expect(codes.length).toBeGreaterThan(0)
      expect(codes).not.toContain(code)
      expect(reference!.how).toBe('ratio')
      expect(reference!.value).toBeCloseTo(
        (1000 * sum('establishments', codes)) / sum('population-resident', codes),
        9,
      )
    }
  })
  it('moves the line between above and below with the threshold, and says so in every label', () => {
    const higher = look(`${AGEING}&least=120`)
    const above = (scene: typeof ageing) => scene.legend.classes.at(-1)!.count
    expect(above(higher)).toBeLessThan(above(ageing))
    for (const { label } of higher.legend.classes) expect(label).toContain('120%')
    expect(higher.legend.unit).toContain('120%')
    expect(higher.answer!.after).toContain('120%')
  })
  it.each(CONTEXTS)('maps the percentage of %s, which colours divide at the threshold', (as) => {
    const scene = look(`${AGEING}&as=${as}&least=110`)
    expect(scene.legend.breaks).toContain(110)
    for (const { code, value } of scene.regions) {
      const found = ageing.contexts.of.get(code)![as]!
      const own = ageing.regions.find((region) => region.code === code)!.value
      if (value === null) expect(found.reference === null || own === null).toBe(true)
      else expect(value).toBeCloseTo((100 * own!) / found.reference!.value, 9)
    }
    const above = scene.regions.filter(({ value }) => value !== null && value >= 110).length
    expect(scene.answer!.number).toBe(String(above))
  })
  it('shows differences where figures may be negative, and uses no threshold there', () => {
    const scene = look('indicator=net-migration-rate&level=municipality&lang=en&as=nation&least=150')
    expect(scene.contexts.kind).toBe('difference')
    expect(scene.legend.breaks).toContain(0)
    expect(scene.caption.caution).toContain('no threshold')
  })
  it('compares provinces with nation and neighbours alone, in four classes', () => {
    const scene = look('indicator=grdp-per-capita&level=province&lang=en&as=province')
    expect(scene.contexts.ids).toEqual(['nation', 'neighbours'])
    expect(scene.contexts.as).toBe('synthesis')
    expect(scene.legend.classes).toHaveLength(4)
    expect(scene.caption.caution).toContain('no province of its own')
  })
  it('does not compare counts, and offers rates that are made of them first', () => {
    const scene = look('indicator=establishments&level=municipality&lang=en')
    expect(scene.bare).toBe(true)
    expect(scene.contexts.withheld).toContain('count')
    expect(scene.contexts.instead[0]!.id).toBe('establishments-per-1000')
    expect(table(scene)).toBeNull()
  })
  it('tells the three figures of the region chosen, and who its neighbours are', () => {
    const { chosen } = look(`${AGEING}&select=46170`).contexts
    expect(chosen!.rows.map(({ id }) => id)).toEqual([...CONTEXTS])
    const { codes } = ageing.contexts.of.get('46170')!.neighbours!
    expect(chosen!.rows[2]!.about).toMatch(new RegExp(`^${codes.length}: `))
    for (const row of chosen!.rows) expect(row.beside).toMatch(/^\d+$/)
  })
  it('names the islands whose neighbours lie across the sea', () => {
    expect(ageing.contexts.notes.join(' ')).toContain('Ulleung')
    expect(ageing.contexts.of.get('47940')!.neighbours!.codes).toHaveLength(1)
  })
  it('has one figure on the map and in the table', () => {
    const made = table(ageing)!
    const at = (name: string) => made.columns.indexOf(name)
    for (const row of made.rows) {
      const found = ageing.contexts.of.get(String(row[0]))!
      for (const id of CONTEXTS) {
        expect(row[at(id)]).toBe(found[id]!.reference?.value ?? null)
        expect(row[at(`percent_of_${id}`)]).toBe(found[id]!.value)
      }
    }
  })
  it('follows other boundaries, with neighbours and figures of their units', () => {
    const scene = look('indicator=establishments-per-1000&level=municipality&vintage=2026-07')
    expect(scene.regions.length).toBeGreaterThan(229)
    expect(scene.legend.classes.some(({ count }) => count > 0)).toBe(true)
  })
})
