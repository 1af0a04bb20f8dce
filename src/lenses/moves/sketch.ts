import type { Colours, Sketch } from '../../scene/model'
import type { Trend } from '../../scene/trend'
import { trendPicture } from '../../scene/trend-picture'

/** px: as wide as a narrow key, with letters that are read beside it; and as narrow as a hall has sea beside the land. */
const BOXES = { key: { width: 280, height: 104 }, inset: { width: 165, height: 106 } } as const

/** The line of net gains as it stands in the key of pictures or on a stage: years that split provinces off are dotted. */
export function sketchOf(trend: Trend, title: string, colours: Colours, at: keyof typeof BOXES): Sketch {
  const BOX = { ...BOXES[at], letters: 11, small: false }
  // Whose line it is stands in the title: the years have its room.
  const picture = trendPicture({ ...trend, lines: trend.lines.map((one) => ({ ...one, name: '' })) }, BOX)
  const { left, right, top, bottom, ticks, zeroY, nowX, years, breaks, lines } = picture
  const across = (y: number) => `M${left} ${y}H${right}`
  const upright = (x: number) => `M${x} ${top}V${bottom}`
  return {
    ...{ width: BOX.width, height: BOX.height, letters: BOX.letters, title, alt: trend.sentence },
    strokes: [
      { d: ticks.map(({ y }) => across(y)).join(''), colour: colours.provinceLine, width: 0.5 },
      ...(zeroY === null ? [] : [{ d: across(zeroY), colour: colours.quiet, width: 1 }]),
      { d: breaks.map(({ x }) => upright(x)).join(''), colour: colours.quiet, width: 1, dash: '1 3' },
      ...(nowX === null ? [] : [{ d: upright(nowX), colour: colours.accent, width: 1 }]),
      { d: lines.map(({ path }) => path).join(''), colour: colours.ink, width: 1.75 },
    ].filter(({ d }) => d),
    texts: [
      ...ticks.map(({ y, text }) => ({ x: left - 4, y: y + 4, anchor: 'end' as const, text })),
      ...years.map(({ x, text, anchor }) => ({ x, y: bottom + BOX.letters * 1.3, anchor, text })),
    ],
  }
}
