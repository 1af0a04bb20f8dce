import type { Around, AroundScene } from './scene'
import type { Colours } from '../../scene/model'
import type { Trend } from '../../scene/trend'
import { trendPicture } from '../../scene/trend-picture'
import { aroundWord } from './words'
import {
  chartGraphic,
  sheetFormat,
  type ChartLine,
  type ChartWords,
  type LineChart,
} from '../../render/svg/chart-graphic'
import { escapeText } from '../../render/svg/svg'
import type { Picture } from '../lens'

const LETTERS = 11

/** How each line is drawn: the municipality is loudest. */
const INKS = {
  home: { colour: 'accent', width: 2.5, dash: '' },
  neighbours: { colour: 'k8', width: 1.8, dash: '' },
  set: { colour: 'quiet', width: 1.8, dash: '' },
} as const satisfies Record<string, { colour: keyof Colours; width: number; dash: string }>

/**
 * The lines over the years with a rule at the dividing year, and each mean before and after as a level stroke over the
 * years it is the mean of. Vectors, text as text. Pure.
 * @param width, height px
 */
export function aroundPicture(
  { lines, from }: Pick<Around, 'lines' | 'from'>,
  chart: Trend,
  colours: Colours,
  width: number,
  height: number,
): string {
  const picture = trendPicture(chart, { width, height, letters: LETTERS, small: false })
  const { left, right, top, bottom } = picture
  const x = (year: number) =>
    chart.to === chart.from
      ? (left + right) / 2
      : left + ((year - chart.from) / (chart.to - chart.from)) * (right - left)
  const y = (value: number) => bottom - ((value - chart.low) / (chart.high - chart.low)) * (bottom - top)
  const ink = (id: string) => INKS[id as keyof typeof INKS] ?? INKS.set
  // A year that stands alone has a mean as wide as half a year to each side.
  const level = (first: number, last: number, mean: number, colour: string) =>
    `<path d="M${round(Math.max(left, x(first - 0.3)))} ${round(y(mean))}H${round(Math.min(right, x(last + 0.3)))}" stroke="${colour}" stroke-width="5" stroke-opacity=".28"/>`
  const rule = from !== null && from > chart.from && from <= chart.to ? round(x(from - 0.5)) : null
  /** The axis names the year itself where it has room. */
  const named = picture.years.some(({ text }) => text === String(from))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(chart.sentence)}" font-size="${LETTERS}" fill="${colours.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">`,
    ...picture.ticks.map(
      ({ y: at, text }) =>
        `<path d="M${left} ${at}H${right}" stroke="${colours.noDataLine}" stroke-opacity=".4"/><text x="${left - 5}" y="${at + LETTERS * 0.35}" text-anchor="end" fill="${colours.quiet}">${escapeText(text)}</text>`,
    ),
    picture.zeroY === null ? '' : `<path d="M${left} ${picture.zeroY}H${right}" stroke="${colours.quiet}"/>`,
    ...picture.breaks.map(
      ({ x: at, year, note }) =>
        `<path d="M${at} ${top}V${bottom}" stroke="${colours.quiet}" stroke-dasharray="2 4"><title>${year}: ${escapeText(note)}</title></path>`,
    ),
    rule === null
      ? ''
      : `<path class="rule" d="M${rule} ${top}V${bottom}" stroke="${colours.ink}" stroke-width="1.5"/>${named ? '' : `<text x="${rule + 4}" y="${round(bottom - 5)}" font-weight="650" stroke="${colours.halo}" stroke-width="3" paint-order="stroke">${from}</text>`}`,
    ...lines.flatMap(({ id, before, after }) =>
      [before, after].map((spell) =>
        spell ? level(spell.from, spell.to, spell.mean, colours[ink(id).colour]) : '',
      ),
    ),
    // The municipality is drawn last, over the others.
    ...[...picture.lines].reverse().map((line) => {
      const { colour, width: weight } = ink(line.id)
      const stroke = colours[colour]
      return [
        `<path data-line="${line.id}" d="${line.path}" fill="none" stroke="${stroke}" stroke-width="${weight}" stroke-linejoin="round"/>`,
        ...line.dots.map(
          (dot) =>
            `<circle cx="${dot.x}" cy="${dot.y}" r="3" fill="${dot.hollow ? colours.halo : stroke}" stroke="${stroke}"/>`,
        ),
        `<text x="${line.label.x}" y="${round(line.label.y + LETTERS * 0.35)}" fill="${stroke}" font-weight="${line.id === 'home' ? 650 : 500}">${escapeText(line.label.text)}</text>`,
      ].join('')
    }),
    ...picture.years.map(
      ({ x: at, text, anchor, now }) =>
        `<text x="${at}" y="${height - 2}" text-anchor="${anchor}" fill="${now ? colours.ink : colours.quiet}"${now ? ' font-weight="650"' : ''}>${text}</text>`,
    ),
    '</svg>',
  ].join('')
}

/** The lines with their words. Throws an `Error` that says what is missing where there is nothing to draw. */
function aroundWords(scene: AroundScene): ChartWords {
  const { around, view, indicator, caption } = scene
  const { lang } = view
  if (!around?.chart) throw new Error(around?.withheld || around?.notes[0] || aroundWord('chooseHint', lang))
  const { chart, lines } = around
  return {
    title: `${indicator.title[lang]}, ${chart.unit}`,
    sentence: aroundWord('title', lang, { place: around.name }),
    credit: [
      ...lines.slice(1).map(({ note }) => note),
      aroundWord('caution', lang),
      caption.sourceText,
      caption.caption,
      caption.caution,
    ]
      .filter(Boolean)
      .join(' · '),
    draw: (width, height) => aroundPicture(around, chart, scene.colours, width, height),
    lines: plainLines(scene, around, chart),
  }
}

/** The lines, and each mean as a level over the years it is the mean of. */
function plainLines({ indicator, colours }: AroundScene, around: Around, chart: Trend): LineChart {
  const { factor } = indicator.display
  const years = Array.from({ length: chart.to - chart.from + 1 }, (_, i) => chart.from + i)
  const [first, second] = chart.ticks
  const lineOf = ({ id, name, segments }: Trend['lines'][number]): ChartLine[] =>
    segments.map((points) => ({
      name,
      colour: colours[(INKS[id as keyof typeof INKS] ?? INKS.set).colour],
      values: years.map((year) => {
        const value = points.find((one) => one.year === year)?.value
        return value === undefined ? null : value * factor
      }),
      hollow: points.flatMap(({ year, provisional }) => (provisional ? [year] : [])),
    }))
  const levels = around.lines.flatMap(({ id, name, before, after }) =>
    [before, after].flatMap((spell): ChartLine[] =>
      spell
        ? [
            {
              name,
              colour: colours[INKS[id].colour],
              values: years.map((year) =>
                year >= spell.from && year <= spell.to ? spell.mean * factor : null,
              ),
              level: true,
            },
          ]
        : [],
    ),
  )
  return {
    years,
    year: chart.year,
    lines: [...chart.lines.flatMap(lineOf), ...levels],
    rule: around.from !== null && around.from > chart.from && around.from <= chart.to ? around.from : null,
    axis: {
      low: chart.low * factor,
      high: chart.high * factor,
      step: first && second ? (second.value - first.value) * factor : (chart.high - chart.low) * factor,
    },
    format: sheetFormat(indicator),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

export const picture: Picture<AroundScene> = {
  graphic: (scene, _, options) => chartGraphic(scene, aroundWords(scene), options),
  words: aroundWords,
  bare: null,
}
