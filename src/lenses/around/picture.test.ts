import { describe, expect, it } from 'vitest'
import { atlas, view } from '../../scene/atlas.fixture'
import { lens } from './scene'
import { sceneOf } from '../../scene/scene'
import { row } from '../../scene/topology.fixture'
import { aroundPicture } from './picture'

const setting = { theme: 'light' as const, zoom: 7 }
/** The city of 2021 in figures of 2020 and 2021, beside its only neighbour. */
function picture(from: number | null) {
  const asked = { ...view, show: 'around' as const, as: 'neighbours', select: ['city-a'], from }
  const scene = lens.scene({
    atlas,
    view: asked,
    setting,
    base: sceneOf(atlas, asked, setting),
    topology: row,
  })
  return aroundPicture(scene.around!, scene.around!.chart!, scene.colours, 300, 200)
}

describe('the picture around a place', () => {
  it('has a line for each side, a rule at the year with its mean on each side, and the figures in words', () => {
    const svg = picture(null)
    expect(svg.match(/data-line=/g)).toHaveLength(2)
    expect(svg).toMatch(/class="rule".*>2021</)
    expect(svg.match(/stroke-opacity="\.28"/g)).toHaveLength(4)
    expect(svg).toMatch(/aria-label="[^"]*City: 60 in 2020, 50 in 2021/)
    expect(svg).not.toContain('NaN')
  })
  it('has no rule where nothing lies before the year', () => {
    expect(picture(2020)).not.toContain('class="rule"')
  })
})
