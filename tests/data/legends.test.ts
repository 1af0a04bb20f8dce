import path from 'node:path'
import { expect, test } from 'vitest'
import { folderReader, readCatalogue } from '../../scripts/page/atlas'
import { LANGS, LEVELS } from '../../src/atlas/model'
import { writtenBreaks } from '../../src/scene/legend-position'
import { suppliesFor } from '../../src/supply/gather'
import { sceneFor } from '../../src/supply/look'
import { parse } from '../../src/view/url'

const DATA = path.resolve(import.meta.dirname, '../../public/data')
/** px of the classes in a narrow frame, in the column of words of a wide one, below the map, and in a page. */
const WIDTHS = [220, 280, 308, 600, 1200]
/** Rows that the legend below the map has room for. */
const ROOM = 2

test('the legend of every figure, level and language has its breaks in two rows at most, at every width', async () => {
  const catalogue = readCatalogue(DATA)
  const reader = folderReader(DATA)
  const crowded: string[] = []
  let seen = 0
  for (const { id, levels } of catalogue.indicators)
    for (const level of LEVELS.filter((one) => levels[one]))
      for (const lang of LANGS) {
        const query = `indicator=${id}&level=${level}&lang=${lang}&overlays=none`
        const { view } = parse(query, catalogue)
        const { legend } = sceneFor(view, await suppliesFor(reader, view), { theme: 'light', zoom: 6 })
        for (const width of WIDTHS) {
          seen += legend.breakTexts.length
          const written = writtenBreaks(legend, lang, width, 12)
          if (written.some(({ row }) => row >= ROOM)) crowded.push(`${query} at ${width} px`)
        }
      }
  expect(crowded).toEqual([])
  expect(seen).toBeGreaterThan(1000)
})

test('a legend that runs both ways says by sign or in words where its middle is, for a copy in grey', async () => {
  const catalogue = readCatalogue(DATA)
  const reader = folderReader(DATA)
  const silent: string[] = []
  let seen = 0
  for (const { id, levels, midpoint } of catalogue.indicators.filter(({ nature }) => nature === 'diverging'))
    for (const level of LEVELS.filter((one) => levels[one])) {
      const { view } = parse(`indicator=${id}&level=${level}&lang=en&overlays=none`, catalogue)
      const { legend } = sceneFor(view, await suppliesFor(reader, view), { theme: 'light', zoom: 6 })
      if (legend.breakTexts.length === 0) continue
      seen++
      const signed = midpoint === 0 && legend.breakTexts.every((text) => /^[+−]|^0/.test(text))
      if (!signed && !legend.midpointLabel) silent.push(`${id}.${level}: ${legend.breakTexts.join(' ')}`)
    }
  expect(silent).toEqual([])
  expect(seen).toBeGreaterThan(10)
})
