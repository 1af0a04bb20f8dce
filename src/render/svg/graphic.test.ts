import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlas, squares, view } from '../../scene/atlas.fixture'
import { linesOf, textWidth } from '../../scene/labels'
import { sceneOf } from '../../scene/scene'
import { PRESETS, presetOptions, type PresetId } from './presets'
import { COUNTRY, fitCamera, frameOf, toFrame } from '../../scene/projection'
import { GRAPHIC_SIZES, graphicInsets, graphicOf } from './graphic'

const scene = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const shapes = squares(scene.regions.map(({ code }) => code))
const drawn = (changes: Partial<typeof scene> = {}, size: readonly [number, number] = GRAPHIC_SIZES.wide) =>
  graphicOf({ ...scene, ...changes }, shapes, { width: size[0], height: size[1], link: '?select=11' })

describe('a finished graphic', () => {
  it('carries title, unit and year, every class of the legend, the source and the address as text', () => {
    const svg = drawn()
    const text = svg.replace(/<[^>]*>/g, '|')
    for (const word of [
      scene.title,
      String(scene.year),
      '?select=11',
      ...scene.legend.classes.map((c) => c.label),
    ])
      expect(text).toContain(word)
    expect(text).toContain(scene.question)
  })
  it('prints the caption that a source requires, and the caution', () => {
    const svg = drawn({ caption: { ...scene.caption, caption: 'As-required', caution: 'Beware' } })
    expect(svg).toContain('As-required')
    expect(svg).toContain('Beware')
  })
  it('is as large as asked for, and holds every region, in every format', () => {
    for (const size of [...Object.values(GRAPHIC_SIZES), [600, 400], [300, 900]] as const) {
      const svg = drawn({}, size)
      expect(svg).toContain(`viewBox="0 0 ${size[0]} ${size[1]}"`)
      for (const { code } of scene.regions) expect(svg).toContain(`data-code="${code}"`)
    }
  })
  it('has no letter on a phone story, on its map or beside it, under 24 px', () => {
    const svg = graphicOf(scene, shapes, {
      ...presetOptions('story'),
      link: 'https://goru.example/?select=11',
    })
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(23.99)
  })
  it('has letters that grow with what the picture is made for', () => {
    const title = (id: PresetId) =>
      Number(/font-size="([\d.]+)" font-weight="700"/.exec(graphicOf(scene, shapes, presetOptions(id)))?.[1])
    expect(title('slide')).toBeGreaterThan(title('wide') * 1.6)
    expect(title('story')).toBeGreaterThan(title('tall'))
    expect(title('a4')).toBeGreaterThan(title('tall') * 2)
  })
  it.each(Object.keys(PRESETS) as PresetId[])('gives the country most of what words leave it: %s', (id) => {
    const options = presetOptions(id)
    const { width, height } = options
    const { top, right, bottom, left } = graphicInsets(scene, options)
    const frame = frameOf(fitCamera(COUNTRY, width, height, { top, right, bottom, left }), width, height)
    const [west, south, east, north] = COUNTRY
    const [x0, y0] = toFrame(frame, [west, north])
    const [x1, y1] = toFrame(frame, [east, south])
    const left60 = (width - left - right) * (height - top - bottom)
    expect(((x1 - x0) * (y1 - y0)) / left60).toBeGreaterThanOrEqual(0.6)
  })
  it('names its parts and each region for programs that draw on, each name once', () => {
    const svg = graphicOf(scene, shapes, { ...presetOptions('wide'), layers: true })
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const name of ['map', 'regions', 'borders', 'headline', 'legend', 'sources'])
      expect(svg).toContain(`<g id="${name}" inkscape:groupmode="layer" inkscape:label="${name}">`)
    for (const { code, fullName } of scene.regions)
      expect(svg).toContain(`id="region-${code}" inkscape:label="${fullName}"`)
    expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
  })
  it('names the hatch only where a region has no figure', () => {
    const whole = { ...scene.legend, noData: { count: 0, label: 'Nothing known' } }
    expect(drawn({ legend: whole })).not.toContain('Nothing known')
    expect(drawn({ legend: { ...whole, noData: { count: 2, label: 'Nothing known' } } })).toContain(
      'Nothing known',
    )
  })
  it('carries the terms, the day and the address it is given', () => {
    const words = { terms: 'Terms: as said', date: '2026-11-23', link: '?select=11' }
    const svg = graphicOf(scene, shapes, { width: 1200, height: 675, ...words })
    for (const word of Object.values(words)) expect(svg.replace(/<[^>]*>/g, ' ')).toContain(word)
  })
  it('says of circles and columns only what is in the picture', () => {
    const entry = { form: 'circle', colour: '#123456' } as const
    const key = [
      { ...entry, text: 'Area-of-circles', of: 'flat' },
      { ...entry, text: 'Height-of-columns', of: 'leaning' },
      { ...entry, text: 'Both' },
    ] as const
    const size = { width: 1200, height: 675 }
    const flat = graphicOf({ ...scene, key }, shapes, size)
    const leaning = graphicOf({ ...scene, key }, shapes, { ...size, image: 'data:image/png;base64,' })
    for (const svg of [flat, leaning]) expect(svg).toContain('Both')
    expect(flat).toContain('Area-of-circles')
    expect(flat).not.toContain('Height-of-columns')
    expect(leaning).toContain('Height-of-columns')
    expect(leaning).not.toContain('Area-of-circles')
  })
  it('lets no word of a table become markup', () => {
    const svg = drawn({ question: '<script>alert(1)</script>', alt: '"><script>' })
    expect(svg).not.toContain('<script')
  })
})

describe('lines of a text', () => {
  it('are never wider than asked for, and lose nothing while there is room', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 3, max: 40 }), (text, ems) => {
        const lines = linesOf(text, ems, Infinity)
        expect(lines.every((line) => textWidth(line) <= ems)).toBe(true)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
  it('end in … when there are too many of them', () => {
    expect(linesOf('한 줄 두 줄 세 줄', 3, 2)).toHaveLength(2)
    expect(linesOf('한 줄 두 줄 세 줄', 3, 2).at(-1)).toMatch(/…$/)
  })
})
