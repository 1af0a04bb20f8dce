import { say } from '../../src/i18n/ui-words'
import { figureSaid } from '../../src/region/said'
import { placeSaid } from '../../src/region/sentence'
import { FONT, paragraph, stack } from '../../src/render/svg/graphic'
import { escapeText as e } from '../../src/render/svg/text'
import { THEMES } from '../../src/scene/themes'
import { CARD } from '../pages/entry'
import type { Site } from '../pages/site'
import { countryDrawn, type Ground } from './locator'
import type { Told } from './told'

const [WIDTH, HEIGHT] = CARD
const { light } = THEMES
const EDGE = 56
/** The locator at the right, and the words at the left of it. */
const MAP = 560
const WORDS = WIDTH - MAP - EDGE - 20
/** Where the words begin, what is between them, how tall they may be above the foot, and how large they are set. */
const TOP = 48
const GAP = 6
const ROOM = 516
const SCALES = [1, 0.93, 0.86, 0.8, 0.74, 0.68]

/** The locator's style as attributes are not: a picture stands alone. */
const STYLE = `.land{fill:${light.land};stroke:${light.neighbourLine}}.whole{fill:${light.noData};stroke:${light.provinceLine}}.here{fill:${light.accent}}.ring{fill:none;stroke:${light.accent};stroke-width:4}`

/** The picture that stands for a region elsewhere: its name, where it lies, and the three figures particular of it. */
export function cardOf(told: Told, ground: Ground, site: Site): string {
  const { lang, portrait, name } = told
  const { whole } = portrait.subject
  const { width, height, marks } = countryDrawn(ground, portrait.subject)
  const scale = Math.min(MAP / width, (HEIGHT - 60) / height)
  const [x, y] = [WIDTH - 10 - (MAP + width * scale) / 2, (HEIGHT - 20 - height * scale) / 2]
  // Moved, and no drawing within the drawing: that would be cut at its frame, for a fifth of the time.
  const map = `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})">${marks}</g>`
  const words = (scale: number) => {
    const size = (px: number) => Math.round(px * scale)
    const gap = (px: number) => ({ height: px * scale, svg: () => '' })
    return [
      ...(whole ? [paragraph(whole.name[lang], size(28), WORDS, light.quiet, 500, 1)] : []),
      paragraph(name, size(68), WORDS, light.ink, 700, 2),
      gap(14),
      ...portrait.particulars.flatMap(({ strip, standing }) => [
        paragraph(figureSaid(strip.indicator, standing.value, lang), size(36), WORDS, light.accent, 700, 1),
        paragraph(
          `${placeSaid(standing, standing.of, lang)} · ${strip.indicator.title[lang]}, ${strip.year}`,
          size(22),
          WORDS,
          light.ink,
          500,
          2,
        ),
        gap(10),
      ]),
    ]
  }
  const tall = (all: ReturnType<typeof words>) => all.reduce((sum, { height }) => sum + height + GAP, 0)
  // Long names and titles are set smaller, so that they end above the foot.
  const said = SCALES.map(words).find((all) => tall(all) <= ROOM) ?? words(SCALES.at(-1) ?? 1)
  const foot = [say('name', lang), say('tagline', lang), site.base?.replace(/^https?:\/\/|\/$/g, '')]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="${e(FONT)}"><style>${STYLE}</style>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${light.sea}"/>`,
    map,
    stack(said, EDGE, TOP, GAP),
    `<text x="${EDGE}" y="${HEIGHT - 34}" font-size="22" fill="${light.quiet}">${e(foot.filter(Boolean).join(' · '))}</text></svg>`,
  ].join('')
}
