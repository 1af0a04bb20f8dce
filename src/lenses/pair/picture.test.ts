import { describe, expect, it } from 'vitest'
import { contextOf } from '../built.fixture'
import { textWidth } from '../../scene/labels'
import { lens } from './scene'
import { gridBlock } from '../../render/svg/grid'
import { scatterPicture } from './picture'

const look = (query: string) => lens.scene(contextOf(lens, 'pair', query))
const scene = look('indicator=grdp-per-capita&by=ageing-share-65plus&lang=en')

describe('the pictures of two figures', () => {
  it('are a dot for each region, and nine cells', () => {
    const svg = scatterPicture(scene, 'A & B', 300, 260)
    expect(svg.match(/<circle /g)).toHaveLength(scene.pair.points.length)
    expect(svg).toContain('aria-label="A &amp; B"')
    expect(svg).not.toContain('NaN')
    expect(
      gridBlock(scene.grid, scene.colours, 11)
        .svg(0, 0)
        .match(/data-cell=/g),
    ).toHaveLength(9)
  })
  it('write the whole name of an axis, however narrow they are', () => {
    const long = look('indicator=youth-net-migration-rate-20-39&by=ageing-share-65plus&lang=en')
    const svg = scatterPicture(long, '', 250, 220)
    const bold = [...svg.matchAll(/font-weight="600"[^>]*>([^<]+)</g)].map(([, words = '']) => words)
    const words = bold.join(' ')
    for (const { title, unit } of [long.pair.x, long.pair.y]) expect(words).toContain(`${title} (${unit})`)
    for (const line of bold) expect(textWidth(line) * 11).toBeLessThanOrEqual(250 - 8)
  })
  it('have equal steps for equal ratios where figures span orders of magnitude', () => {
    const wide = look('indicator=grdp-nominal&by=ageing-share-65plus&lang=en')
    const sides = look('indicator=population-resident&level=municipality&by=ageing-share-65plus').pair
    expect(sides.x.log).toBe(true)
    expect(sides.y.log).toBe(false)
    expect(scatterPicture(wide, '', 300, 260)).not.toContain('NaN')
  })
})
