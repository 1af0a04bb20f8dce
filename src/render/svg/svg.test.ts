import { expect, test } from 'vitest'
import { atlas, squares, view } from '../../scene/atlas.fixture'
import { COUNTRY, extentFrame } from '../../scene/projection'
import type { Colours } from '../../scene/model'
import { sceneOf } from '../../scene/scene'
import { renderSvg } from './svg'

const frame = extentFrame(COUNTRY, 600)
const scene = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const shapes = squares(['11110', '29110', '46110'])
const svg = renderSvg(scene, shapes, { frame })

test('every region is drawn once, in the colour of its class', () => {
  for (const { code, cls } of scene.regions) {
    const drawn = [...svg.matchAll(new RegExp(`<path data-code="${code}"[^>]*fill="([^"]+)"`, 'g'))]
    expect(drawn.map(([, fill]) => fill)).toEqual([scene.ramp[cls ?? -1]])
  }
})

test('a region without a figure is hatched', () => {
  const empty = { ...scene, regions: scene.regions.map((region) => ({ ...region, cls: null })) }
  expect(renderSvg(empty, shapes, { frame })).toContain('data-code="11110" fill="url(#g-hatch)"')
})

test('names are escaped, so that a table cannot put markup into the page', () => {
  expect(svg).not.toContain('<city-a>')
  expect(svg).toContain('&lt;city-a&gt;')
})

test('colours may be variables, so that one text serves every theme', () => {
  const colours = Object.fromEntries(
    Object.keys(scene.colours).map((key) => [key, `var(--${key})`]),
  ) as unknown as Colours
  const variable = sceneOf(atlas, view, {
    theme: 'light',
    zoom: 7,
    ink: { colours, ramp: (classes) => Array.from({ length: classes }, (_, i) => `var(--c${i})`) },
  })
  const text = renderSvg(variable, shapes, { frame })
  expect(text).not.toMatch(/#[0-9a-f]{6}/)
  expect(text).toContain('fill="var(--c0)"')
})

test('no style attribute is written, which a strict policy would refuse', () => {
  expect(svg).not.toMatch(/\sstyle=/)
})

test('selected and hovered regions are outlined in the accent colour', () => {
  const chosen = { ...scene, selected: ['46110'] }
  const outlined = renderSvg(chosen, shapes, { frame, hovered: '11110' })
  expect(outlined.match(new RegExp(`stroke="${scene.colours.accent}"`, 'g'))?.length).toBe(2)
})

test('the same scene gives the same text', () => {
  expect(renderSvg(scene, shapes, { frame })).toBe(svg)
})

test('what the reader wrote stands on the map with its line, and stays text', () => {
  const note = { at: [127, 36] as const, dx: 40, dy: -40, text: 'Here <b>more</b> than there' }
  const text = renderSvg({ ...scene, annotations: [note] }, shapes, { frame })
  expect(text).toContain('data-note')
  expect(text).toContain('&lt;b&gt;more&lt;/b&gt;')
  expect(text.match(/<path d="M[^"]*L[^"]*" stroke="[^"]*" stroke-width="1.2"/g)).toHaveLength(1)
  expect(renderSvg({ ...scene, annotations: [] }, shapes, { frame })).not.toContain('data-note')
})
