import type { Lang } from '../../atlas/model'
import { formatNumber } from '../../scene/format'
import type { Colours, Sketch } from '../../scene/model'
import { SAMPLES, widthOf, type FlowMeasure } from './amounts'
import { flowsWord } from './words'

/** px: a sample of a line, with its amount below it, and the letters. */
const SAMPLE = { width: 62, line: 40, middle: 8, height: 32, letters: 11 } as const

/** Lines of several widths with their amounts, for the key. */
export function sketchOfWidths(measure: FlowMeasure, colours: Colours, lang: Lang): Sketch {
  const samples = SAMPLES[measure].map((value, i) => ({
    left: i * SAMPLE.width,
    width: widthOf(value, measure),
    text: formatNumber(value, 0, lang),
  }))
  const title = flowsWord(`${measure}Widths`, lang)
  return {
    ...{ width: samples.length * SAMPLE.width, height: SAMPLE.height, letters: SAMPLE.letters },
    title,
    alt: `${title}: ${samples.map(({ text }) => text).join(', ')}`,
    strokes: samples.map(({ left, width }) => ({
      d: `M${left} ${SAMPLE.middle}H${left + SAMPLE.line}`,
      colour: colours.ink,
      width,
    })),
    texts: samples.map(({ left, text }) => ({
      ...{ x: left, y: SAMPLE.height - 4, anchor: 'start' as const, text },
    })),
  }
}
