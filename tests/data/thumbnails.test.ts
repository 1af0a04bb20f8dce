import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { thumbnailsOf } from '../../scripts/page/thumbnails'
import { SHOWS } from '../../src/view/show'

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const light = await thumbnailsOf(DATA, 'light')
const dark = await thumbnailsOf(DATA, 'dark')
const colours = (svg: string) => [...new Set(svg.match(/#[0-9a-f]{6}\b/g))]

describe('the small picture of a way of looking', () => {
  it.each(SHOWS)('%s is there in both themes, drawn and coloured, without a word', (show) => {
    for (const svg of [light[show], dark[show]]) {
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 /)
      expect(svg.match(/<(path|rect|circle) /g)?.length).toBeGreaterThan(2)
      expect(colours(svg).length).toBeGreaterThan(2)
      expect(svg).not.toMatch(/<(text|title)/)
    }
    expect(colours(dark[show])).not.toEqual(colours(light[show]))
  })
  it('is told apart from every other', () => {
    expect(new Set(Object.values(light)).size).toBe(SHOWS.length)
  })
})
