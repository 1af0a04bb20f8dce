import { pageWord } from '../../src/i18n/page-words'
import { escapeText as e, renderSvg } from '../../src/render/svg/svg'
import type { Scene, Shapes } from '../../src/scene/model'
import { isDrawn } from '../../src/scene/marks'
import { COUNTRY, extentFrame } from '../../src/scene/projection'
import { symbolDot, symbolPath } from '../../src/scene/symbols'
import { VARIABLES } from '../page/prerender'
import { CARD, fileOf, type Entry } from './entry'

/** The map is drawn this tall in whole pixels and shown at less than half of it, by which type is set: half the bytes. */
const HEIGHT = 1080
const SHOWN = 500

/**
 * The map of a page with its legend, and whose figures they are. Its colours are variables, by the names of the theme and
 * `c0`.. for the classes, so that one picture serves day and night.
 */
export function figureOf(entry: Entry, shapes: Shapes): string {
  const { lang, indicator } = entry
  const scene = entry.coloured(VARIABLES)
  const { legend, caption } = scene
  const frame = extentFrame(COUNTRY, HEIGHT)
  const map = renderSvg(scene, shapes, { frame, sea: false, fine: 1, grow: HEIGHT / SHOWN, idPrefix: 'map' })
  const png = pageWord('picture', lang, { width: CARD[0], height: CARD[1] })
  return [
    `<figure>${map}`,
    `<figcaption><b>${e(scene.title)} ${legend.year}</b>, ${e(legend.unit)}`,
    `<ul class="legend">${legendItems(scene)}</ul>`,
    ...[legend.midpointLabel, caption.sourceText, caption.caption, caption.caution]
      .filter(Boolean)
      .map((text) => `<p>${e(text)}</p>`),
    `<p><a href="${e(fileOf(indicator.id, lang))}.png">${e(png)}</a></p>`,
    '</figcaption></figure>',
  ].join('')
}

/** Classes, the hatch of what is not known, and the symbols on the map. */
function legendItems(scene: Scene): string {
  const { legend, overlays, colours, view } = scene
  const swatch = (fill: string) =>
    `<svg viewBox="0 0 22 16" aria-hidden="true"><path fill="${fill}" stroke="${colours.provinceLine}" stroke-width=".5" d="M.5 1.5h21v13H.5z"/></svg>`
  const symbols = overlays.filter(({ on, overlay }) => on && isDrawn(scene, overlay))
  return [
    ...legend.classes.map(({ colour, label }) => `${swatch(colour)}${e(label)}`),
    ...(legend.noData.count ? [`${swatch('url(#map-hatch)')}${e(legend.noData.label)}`] : []),
    ...symbols.map(({ overlay }) => {
      const colour = colours[overlay.colour as keyof typeof colours]
      const dot = symbolDot(overlay.symbol, 12)
      return `<svg viewBox="-11 -8 22 16" aria-hidden="true"><path d="${symbolPath(overlay.symbol, 12)}" fill="${colours.halo}" stroke="${colour}" stroke-width="1.6"/>${dot ? `<path d="${dot}" fill="${colour}"/>` : ''}</svg>${e(overlay.name[view.lang])}`
    }),
  ]
    .map((item) => `<li>${item}</li>`)
    .join('')
}
