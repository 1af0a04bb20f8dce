import { expect, it } from 'vitest'
import { folderReader, readCatalogue } from '../../scripts/page/atlas'
import { LANGS } from '../../src/atlas/model'
import { placeLabels, textWidth } from '../../src/scene/labels'
import { COUNTRY, fitCamera, frameOf, toFrame } from '../../src/scene/projection'
import { boxOf } from '../../src/scene/symbols'
import { suppliesFor } from '../../src/supply/gather'
import { sceneFor } from '../../src/supply/look'
import { parse } from '../../src/view/url'

/** Windows, what their panels take of them, px, and how many provinces are named at least with any overlay on. */
const WINDOWS = [
  [360, 740, { top: 150, right: 10, bottom: 260, left: 10 }, 10],
  [390, 844, { top: 150, right: 10, bottom: 260, left: 10 }, 11],
  [768, 1024, { top: 180, right: 60, bottom: 140, left: 90 }, 14],
  [1440, 900, { top: 20, right: 60, bottom: 130, left: 660 }, 14],
] as const

const reader = folderReader('public/data')
const catalogue = readCatalogue('public/data')

it.each(WINDOWS)(
  'no name stands on another or on a symbol at %i x %i, whatever overlay is on',
  async (width, height, insets, least) => {
    for (const lang of LANGS)
      for (const { id } of catalogue.overlays) {
        const { view } = parse(`overlays=${id}&lang=${lang}&level=province`, catalogue)
        const camera = fitCamera(COUNTRY, width, height, insets)
        const frame = frameOf(camera, width, height)
        // As the page does: symbols are laid out for steps of half a zoom.
        const zoom = Math.round(camera.zoom * 2) / 2
        const { labels, marks } = sceneFor(view, await suppliesFor(reader, view), { theme: 'light', zoom })
        const names = placeLabels(labels, marks, frame)
        const boxes = [
          ...names.map(({ label, x, y, size }) => {
            const half = (textWidth(label.text) * size) / 2
            return {
              what: label.text,
              left: x - half,
              right: x + half,
              top: y - size / 2,
              bottom: y + size / 2,
            }
          }),
          ...marks.map((mark) => {
            const [x, y] = toFrame(frame, mark.at)
            const half = boxOf(mark) / 2
            const [cx, cy] = [x + mark.dx, y + mark.dy]
            return { what: '', left: cx - half, right: cx + half, top: cy - half, bottom: cy + half }
          }),
        ]
        const touching = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) =>
                (a.what || b.what) &&
                a.left < b.right &&
                b.left < a.right &&
                a.top < b.bottom &&
                b.top < a.bottom,
            )
            .map((b) => `${a.what}|${b.what}`),
        )
        expect(touching, `${id} ${lang}`).toEqual([])
        // A narrow window has no room for all of the 17; of those left out, more important ones stand in the way.
        expect(names.length, `${id} ${lang}`).toBeGreaterThanOrEqual(least)
      }
  },
)
