import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { THEMES } from '../../scene/themes'
import { filmFrame, graphicSize } from './film-frame'
import { presetOptions } from './presets'

const FORMS = ['slide', 'square', 'story'] as const
const frame = (year: number, years: readonly number[], form: (typeof FORMS)[number] = 'slide') =>
  filmFrame('<svg id="graphic"/>', { colours: THEMES.light }, year, years, presetOptions(form))
const numbers = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map(([, at]) => Number(at))

describe('a picture of a film', () => {
  it('has the graphic, and below it the year as the largest thing', () => {
    const svg = frame(2010, [2000, 2010, 2020])
    expect(svg).toContain('<svg id="graphic"/>')
    expect(svg).toMatch(/font-weight="700"[^>]*>2010<\/text>/)
    expect(Math.max(...numbers(svg, /font-size="([\d.]+)"/g))).toBeGreaterThan(80)
    expect(svg).toMatch(/>2000<\/text>.*>2020<\/text>/)
  })

  it('is as large as asked, and leaves the graphic what the strip of the year does not need', () => {
    for (const form of FORMS) {
      const size = presetOptions(form)
      const svg = frame(2010, [2000, 2010, 2020], form)
      expect(svg).toContain(`width="${size.width}" height="${size.height}"`)
      const inner = graphicSize(size)
      expect(inner.width).toBe(size.width)
      expect(svg).toContain(
        `<rect y="${inner.height}" width="${size.width}" height="${size.height - inner.height}"`,
      )
      expect(inner.height / size.height).toBeGreaterThan(0.88)
      for (const small of numbers(svg, /font-size="([\d.]+)"/g)) expect(small).toBeGreaterThanOrEqual(24)
    }
  })

  it('places each year where its time is, within the picture and beside the large one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1960, max: 2050 }), { minLength: 2, maxLength: 70 }),
        fc.constantFrom(...FORMS),
        (some, form) => {
          const years = [...some].sort((a, b) => a - b)
          const xs = numbers(frame(years[1]!, years, form), /cx="([\d.]+)"/g)
          expect(xs).toHaveLength(years.length)
          const [first, last] = [xs[0]!, xs.at(-1)!]
          expect(first).toBeGreaterThan(250)
          expect(last).toBeLessThan(presetOptions(form).width - 40)
          const of = (year: number) =>
            first + ((year - years[0]!) / (years.at(-1)! - years[0]!)) * (last - first)
          for (const [i, x] of xs.entries()) expect(Math.abs(x - of(years[i]!))).toBeLessThan(0.05)
        },
      ),
    )
  })

  it('draws no line of time where there is one year', () => {
    expect(frame(2010, [2010])).not.toContain('<circle')
  })
})
