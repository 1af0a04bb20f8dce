import { linesOf } from '../scene/labels'
import { plainText, type Block, type ResolvedSlide, type Span } from '../story/model'

/** Words of a slide are set in no less of their size than this: else it says too much for the last row. */
export const LEAST_FIT = 0.85

/** Sizes of what stands on a stage, in hundredths of its height, as its style sheet has them. */
const HEADLINE = 6.6
const PLAIN_HEADLINE = 8
/** Of a slide that opens a talk or a part of it: its title, what stands below, and the bar above. */
const HEADINGS = { title: 10.5, section: 9 } as const
const BELOW = 4.2
const LEAST_BELOW = 3.6
const BAR = 4.3
const WORDS = 3.1
const SMALL = 2.25
/**
 * Room of the column of words on a projection of 16:9, and on one of 4:3, whose letters follow its width; a little wider than
 * it is, since letters are on the average narrower than they are counted.
 */
const HALLS = [
  { width: 75, plain: 155, height: 87 },
  { width: 65, plain: 133, height: 100 },
] as const
/** What a legend takes of the column, with what is said of the map. */
const LEGEND = 20

/** The legend stands below the words: of one map. Two have each its own, and a table needs none. */
export const legendBeside = ({ plain, beside, table }: ResolvedSlide): boolean =>
  !plain && !table && beside === null

/** The part of their full size in which the words of a slide are set, about: letters are counted, and not measured. */
export const fitOf = (slide: ResolvedSlide, legend: boolean): number =>
  Math.min(...HALLS.map((hall) => fitIn(slide, hall, legend)))

function fitIn(slide: ResolvedSlide, hall: (typeof HALLS)[number], legend: boolean): number {
  const width = slide.plain && !slide.picture ? hall.plain : hall.width
  const room = hall.height - (legend ? LEGEND : 0)
  let fit = 1
  while (fit > 0.5 && heightOf(slide, width, fit) > room) fit -= 0.04
  return Math.round(fit * 100) / 100
}

function heightOf(
  { title, body, standings, plain, heading, picture }: ResolvedSlide,
  width: number,
  fit: number,
): number {
  const headline = (heading ? HEADINGS[heading] : plain && !picture ? PLAIN_HEADLINE : HEADLINE) * fit
  const words = heading ? Math.max(LEAST_BELOW, BELOW * fit) : WORDS * Math.min(1, fit * 1.1)
  // The name of the story, the headline, the words, and what their signs mean.
  return (
    (heading ? BAR : 0) +
    4.4 +
    lines(title, width, headline) * headline * 1.13 +
    (body.length ? 3.2 * fit : 0) +
    body.reduce((sum, block, i) => sum + tall(block, width, words) + (i ? words * 0.7 : 0), 0) +
    (standings.length ? 2.2 + standings.length * SMALL * 1.4 : 0)
  )
}

function tall(block: Block, width: number, size: number): number {
  const set = (line: readonly Span[], inner: number, own = size) => lines(line, inner, own) * own * 1.42
  switch (block.kind) {
    case 'text':
      return set(block.line, width)
    case 'big':
      return lines(block.line, width, size * 3.1) * size * 3.1 * 1.05 + set(block.label, width)
    case 'list':
      return block.items.reduce((sum, item, i) => sum + set(item, width - size) + (i ? size * 0.45 : 0), 0)
    case 'quote': {
      const by = block.by.length ? set(block.by, width - size, Math.max(SMALL, size * 0.75)) + size * 0.35 : 0
      return block.lines.reduce((sum, line, i) => sum + set(line, width - size) + (i ? size * 0.7 : 0), by)
    }
  }
}

const lines = (line: readonly Span[], width: number, size: number) =>
  line.length ? Math.max(1, linesOf(plainText(line), width / size, Infinity).length) : 0
