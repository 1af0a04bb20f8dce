import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAP_THEMES, type MapTheme } from '../../src/atlas/model'
import { sceneFor } from '../../src/supply/look'
import { suppliesFor } from '../../src/supply/gather'
import { opened } from '../../src/view/opening'
import { parse } from '../../src/view/url'
import { folderReader, readCatalogue } from '../../scripts/page/atlas'
import { prerender } from '../../scripts/page/prerender'

const DATA = path.resolve(import.meta.dirname, '../../public/data')

/** The colours of the classes that a rule of the style sheet sets. */
const classes = (css: string, rule: string) =>
  [...(css.split(`${rule}{`)[1]?.split('}')[0] ?? '').matchAll(/--c\d+:([^;]+)/g)].map(([, colour]) => colour)

describe('the first picture, before any script', () => {
  it('and its legend have the colours that its view has in each theme', async () => {
    const { svg, css, wordsCss } = await prerender(DATA)
    const { view } = parse(opened(''), readCatalogue(DATA))
    const supplies = await suppliesFor(folderReader(DATA), view)
    const rampIn = (theme: MapTheme) => sceneFor(view, supplies, { theme, zoom: 6 }).ramp
    expect(classes(css, ':root')).toEqual(rampIn('light'))
    for (const theme of MAP_THEMES)
      expect(classes(css, `:root[data-theme=${theme}]`), theme).toEqual(rampIn(theme))
    for (const [i, colour] of rampIn('light').entries()) {
      expect(wordsCss).toContain(`.sw.c${i}{background:var(--c${i})}`)
      expect(svg).toContain(`var(--c${i})`)
      expect(svg).not.toContain(colour)
    }
  })
})
