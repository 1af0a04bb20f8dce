import { describe, expect, it } from 'vitest'
import { atlas, squares, view } from '../../scene/atlas.fixture'
import { lens } from './scene'
import { sceneOf } from '../../scene/scene'
import { besideGraphic } from './picture'

const setting = { theme: 'light' as const, zoom: 7 }
const graphic = (width: number, height: number) => {
  const asked = { ...view, show: 'beside' as const, by: 'rate' }
  const scene = lens.scene({
    atlas,
    view: asked,
    setting,
    base: sceneOf(atlas, asked, setting),
    topology: null,
  })
  return besideGraphic(scene, squares(['11110', '29110', '46110']), { width, height, link: '?by=rate' })
}
const boxes = (svg: string) =>
  [...svg.matchAll(/<svg y="([\d.]+)"[^>]*viewBox="([^"]+)"/g)].map(([, y, box]) => [y, box])
const offsets = (svg: string) => [...svg.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\)"><text/g)]

describe('the graphic of two maps', () => {
  it('has each region twice, in boxes of one size and with hatches of their own', () => {
    const svg = graphic(1200, 675)
    for (const code of ['11110', '29110', '46110'])
      expect(svg.match(new RegExp(`data-code="${code}"`, 'g'))).toHaveLength(2)
    const [first, second] = boxes(svg)
    expect(first).toEqual(second)
    expect(svg).toContain('id="half0-hatch"')
    expect(svg).toContain('id="half1-hatch"')
    expect(svg).not.toMatch(/NaN|undefined/)
  })
  it('sets them beside each other where it is wide, and one above the other where it is tall', () => {
    const [left, right] = offsets(graphic(1200, 675))
    expect(left![2]).toBe(right![2])
    const [upper, lower] = offsets(graphic(1080, 1350))
    expect(upper![1]).toBe(lower![1])
  })
  it('says what each half shows, and where to find it again', () => {
    const svg = graphic(1200, 675)
    expect(svg).toContain('people 2021')
    expect(svg).toContain('rate 2021')
    expect(svg).toContain('?by=rate')
  })
})
