import { expect, test } from 'vitest'
import { atlas, squares, view } from '../../scene/atlas.fixture'
import { COUNTRY, extentFrame } from '../../scene/projection'
import { sceneOf } from '../../scene/scene'
import { renderSvg } from './svg'

const frame = extentFrame(COUNTRY, 600)
const scene = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const shapes = squares(['11110', '29110', '46110'])
const svg = renderSvg(scene, shapes, { frame, colours: 'inline' })

test('every region is drawn once, in the colour of its class', () => {
  for (const { code, cls } of scene.regions) {
    const drawn = [...svg.matchAll(new RegExp(`<path data-code="${code}"[^>]*fill="([^"]+)"`, 'g'))]
    expect(drawn.map(([, fill]) => fill)).toEqual([scene.ramp[cls ?? -1]])
  }
})

test('a region without a figure is hatched', () => {
  const empty = { ...scene, regions: scene.regions.map((region) => ({ ...region, cls: null })) }
  expect(renderSvg(empty, shapes, { frame, colours: 'inline' })).toContain(
    'data-code="11110" fill="url(#g-hatch)"',
  )
})

test('names are escaped, so that a table cannot put markup into the page', () => {
  expect(svg).not.toContain('<city-a>')
  expect(svg).toContain('&lt;city-a&gt;')
})

test('with classes for colours no colour of the ramp is written', () => {
  const css = renderSvg(scene, shapes, { frame, colours: 'css' })
  for (const colour of scene.ramp) expect(css).not.toContain(colour)
  expect(css).toContain('class="c0"')
})

test('no style attribute is written, which a strict policy would refuse', () => {
  expect(svg).not.toMatch(/\sstyle=/)
})

test('selected and hovered regions are outlined in the accent colour', () => {
  const chosen = { ...scene, selected: ['46110'] }
  const outlined = renderSvg(chosen, shapes, { frame, colours: 'inline', hovered: '11110' })
  expect(outlined.match(new RegExp(`stroke="${scene.colours.accent}"`, 'g'))?.length).toBe(2)
})

test('the same scene gives the same text', () => {
  expect(renderSvg(scene, shapes, { frame, colours: 'inline' })).toBe(svg)
})
