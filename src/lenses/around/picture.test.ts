import { describe, expect, it } from 'vitest'
import { atlas, view } from '../../scene/atlas.fixture'
import type { Shapes } from '../../scene/model'
import { lens } from './scene'
import { sceneOf } from '../../scene/scene'
import { row } from '../../scene/topology.fixture'
import { aroundPicture, picture as own } from './picture'

const nowhere = { type: 'MultiLineString', coordinates: [] } as const
const noShapes: Shapes = {
  key: '',
  regions: [],
  municipalityLines: { ...nowhere, coordinates: [] },
  provinceLines: { ...nowhere, coordinates: [] },
  coast: { ...nowhere, coordinates: [] },
  neighbours: { type: 'MultiPolygon', coordinates: [] },
}
const setting = { theme: 'light' as const, zoom: 7 }
/** The city of 2021 in figures of 2020 and 2021, beside its only neighbour. */
function sceneAt(from: number | null) {
  const asked = { ...view, show: 'around' as const, as: 'neighbours', select: ['city-a'], from }
  return lens.scene({ atlas, view: asked, setting, base: sceneOf(atlas, asked, setting), topology: row })
}
function picture(from: number | null) {
  const scene = sceneAt(from)
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

  it('is plain lines, too, with each mean as a level over its years and the rule at the year', () => {
    const { lines } = own.words(sceneAt(null), noShapes)
    expect(lines).toMatchObject({
      years: [2020, 2021],
      rule: 2021,
      axis: { step: expect.any(Number) as number },
    })
    const [home, beside, ...levels] = lines?.lines ?? []
    expect(home).toMatchObject({ name: 'City', values: [60, 50] })
    expect(beside?.values).toHaveLength(2)
    expect(levels.map(({ level }) => level)).toEqual([true, true, true, true])
    expect(levels.slice(0, 2).map(({ name, values }) => [name, values])).toEqual([
      ['City', [60, null]],
      ['City', [null, 50]],
    ])
    expect(own.words(sceneAt(2020), noShapes).lines?.rule).toBeNull()
  })
})
