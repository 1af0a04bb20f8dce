import { describe, expect, it } from 'vitest'
import { parse } from '../../view/url'
import { catalogue, contextOf } from '../built.fixture'
import { lens, partnerOf } from './scene'

const look = (query: string) => lens.scene(contextOf(lens, 'pair', query))
const scene = look('indicator=grdp-per-capita&by=ageing-share-65plus&lang=en')

describe('two figures on one map', () => {
  it('have a class of nine for each region that has both, and the thirds are as even as the figures allow', () => {
    const { grid, regions, legend, pair } = scene
    const counted = grid.counts.reduce((sum, count) => sum + count, 0)
    expect(counted).toBe(regions.filter(({ cls }) => cls !== null).length)
    expect(counted + legend.noData.count).toBe(regions.length)
    expect(pair.points).toHaveLength(counted)
    const third = (of: (cell: number) => boolean) =>
      grid.counts.reduce((sum, count, cell) => sum + (of(cell) ? count : 0), 0)
    for (const side of [0, 1, 2]) {
      expect(Math.abs(third((cell) => cell % 3 === side) - counted / 3)).toBeLessThanOrEqual(1)
      expect(Math.abs(third((cell) => Math.floor(cell / 3) === side) - counted / 3)).toBeLessThanOrEqual(1)
    }
  })
  it('cut a figure around a middle into thirds like any other', () => {
    const { grid } = look('indicator=youth-net-migration-rate-20-39&level=municipality')
    const columns = [0, 1, 2].map((x) => [0, 1, 2].reduce((sum, y) => sum + grid.counts[3 * y + x]!, 0))
    expect(Math.max(...columns) - Math.min(...columns)).toBeLessThan(8)
  })
  it('colour each point as its region on the map', () => {
    for (const { code, colour } of scene.pair.points) {
      const { cls } = scene.regions.find((region) => region.code === code)!
      expect(colour).toBe(scene.ramp[cls!])
    }
  })
  it('say how the ranks go together, with the number of regions, and that this is no cause', () => {
    const { rho, sentence, points } = look('indicator=population-resident&by=grdp-nominal&lang=en').pair
    expect(rho).not.toBeNull()
    expect(sentence).toContain(`${points.length} regions`)
    expect(sentence).toContain(rho! < 0 ? 'tend to rank lower' : 'tend to rank higher')
    expect(sentence).toContain('does not say that one causes the other')
    // Of the other pair the ranks have nothing to say: 0.04.
    expect(Math.abs(scene.pair.rho!)).toBeLessThan(0.1)
    expect(scene.pair.sentence).toContain('hardly any relation')
  })
  it('say plainly where the second figure is of another year', () => {
    expect(look('indicator=grdp-per-capita&by=ageing-share-65plus&year=2010').pair.otherYear === '').toBe(
      catalogue.indicators
        .find(({ id }) => id === 'ageing-share-65plus')!
        .levels.province!.years.includes(2010),
    )
    expect(look('by=ageing-share-65plus&level=municipality&year=2025').pair.otherYear).toContain('2025')
  })
  it('take a partner where none is asked for, never the figure itself', () => {
    for (const { id } of catalogue.indicators.filter(({ levels }) => levels.province)) {
      const { view } = parse(`show=pair&indicator=${id}`, catalogue)
      expect(partnerOf(view, catalogue)).not.toBe(view.indicator)
      expect(partnerOf(view, catalogue)).not.toBeNull()
    }
  })
})
