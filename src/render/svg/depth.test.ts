import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atlas, squares, view } from '../../scene/atlas.fixture'
import { COUNTRY, extentFrame } from '../../scene/projection'
import type { Arc, Column, Depth } from '../../scene/model'
import { sceneOf } from '../../scene/scene'
import { largestRadius, radiusOf } from './depth'
import { renderSvg } from './svg'

const frame = extentFrame(COUNTRY, 600)
const scene = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const shapes = squares(['11110', '29110', '46110'])

const column: Column = {
  id: 'one',
  of: { kind: 'region', id: '11110' },
  at: [127, 37.5],
  side: 0,
  height: 1,
  colour: '#123456',
  name: 'A & B',
}
const arc: Arc = {
  id: 'there',
  from: [127, 37.5],
  to: [128.6, 35.8],
  bend: 0.2,
  width: 3,
  colour: '#654321',
  dashed: false,
  name: 'From <there>',
  keys: ['there'],
}
const draw = (depth: Depth) => renderSvg({ ...scene, depth }, shapes, { frame })
/** Radii of the discs in the order of drawing. */
const radii = (svg: string) =>
  [...svg.matchAll(/data-column="[^"]*"[^>]*d="M[^A]*A(\S+) /g)].map(([, r]) => Number(r))

test('a scene without depth is drawn as before', () => {
  expect(renderSvg(scene, shapes, { frame })).not.toMatch(/data-(arc|column)/)
  expect(draw({ arcs: [] })).toBe(renderSvg(scene, shapes, { frame }))
})

test('an arc is a curve with its words, and may be found by its id', () => {
  const svg = draw({ arcs: [arc] })
  expect(svg).toMatch(
    /<path data-arc="there" stroke="#654321" stroke-width="3" d="[^"]+"><title>From &lt;there&gt;<\/title>/,
  )
})

describe('circles', () => {
  test('whose class is not the one pointed at stand back, and the one pointed at has an outline', () => {
    const two = [column, { ...column, id: 'two', of: { kind: 'region' as const, id: '29110' } }]
    const options = { frame, lit: ['29110'], hovered: '29110' }
    const svg = renderSvg({ ...scene, depth: { arcs: [], columns: two } }, shapes, options)
    const drawn = (id: string) => new RegExp(`<path data-column="${id}"[^>]*>`).exec(svg)?.[0]
    expect(drawn('one')).toContain('opacity=')
    expect(drawn('one')).not.toContain('stroke=')
    expect(drawn('two')).not.toContain(' opacity=')
    expect(drawn('two')).toContain(`stroke="${scene.colours.accent}"`)
  })
  test('have areas in proportion to the heights', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (height, n) => {
          const largest = largestRadius(n)
          expect(radiusOf(height, largest) ** 2 / largest ** 2).toBeCloseTo(height, 9)
        },
      ),
    )
    const [big, small] = radii(draw({ arcs: [], columns: [{ ...column, id: 'q', height: 0.25 }, column] }))
    expect(small! / big!).toBeCloseTo(0.5, 2)
  })

  test('get smaller the more there are, within bounds', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), (n) => largestRadius(n) >= largestRadius(n + 1)))
  })

  test('of two at one spot are a left and a right half around one middle', () => {
    const pair = ([-1, 1] as const).map((side) => ({ ...column, id: `${side}`, side }))
    const halves = [
      ...draw({ arcs: [], columns: pair }).matchAll(
        /data-column="([^"]+)".*? d="M(\S+) \S+A\S+ \S+ 0 0 (\d)/g,
      ),
    ]
    expect(halves.map(([, id, , sweep]) => [id, sweep])).toEqual([
      ['-1', '0'],
      ['1', '1'],
    ])
    expect(halves[0]?.[2]).toBe(halves[1]?.[2])
  })

  test('tell which region or place they mean, and what they show', () => {
    const svg = draw({
      arcs: [],
      columns: [column, { ...column, id: 'two', of: { kind: 'place', id: 'naju' }, height: 0.5 }],
    })
    expect(svg).toContain('data-column="one" data-code="11110"')
    expect(svg).toContain('data-column="two" data-place="naju"')
    expect(svg).toContain('<title>A &amp; B</title>')
  })

  test('stand for raised regions at their point, in their colour; what lies flat has none', () => {
    const svg = draw({ arcs: [], raised: { '11110': 1, '29110': 0 } })
    const region = scene.regions.find(({ code }) => code === '11110')!
    expect(svg.match(/data-column=/g)).toHaveLength(1)
    expect(svg).toContain(`data-column="11110" data-code="11110" fill="${scene.ramp[region.cls!]}"`)
  })

  test('lie below the labels and above the regions', () => {
    const svg = draw({ arcs: [], columns: [column] })
    expect(svg.indexOf('data-column')).toBeGreaterThan(svg.lastIndexOf('<path data-code='))
    expect(svg.indexOf('data-column')).toBeLessThan(svg.indexOf('<text'))
  })
})
