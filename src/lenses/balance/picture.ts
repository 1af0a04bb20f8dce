import type { BalanceScene, Measure, MeasureYear } from './scene'
import { textWidth } from '../../scene/labels'
import { chartGraphic, sheetFormat, type ChartWords, type LineChart } from '../../render/svg/chart-graphic'
import { escapeText } from '../../render/svg/svg'
import { ticksOf } from '../../render/svg/ticks'
import type { Picture } from '../lens'

const LETTERS = 12
const round = (value: number) => Math.round(value * 10) / 10

/**
 * A measure over the years as a line (Theil's index as its two parts, one on the other), or growth against starting
 * level as a scatter plot with its fitted line. Vectors, text as text. Pure.
 */
export function measurePicture(scene: BalanceScene, width: number, height: number): string {
  const { measures, alt, colours } = scene
  const inner = measures.beta
    ? scatter(scene, measures.beta, width, height)
    : lines(scene, measures.shown.line, width, height)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(alt)}" font-size="${LETTERS}" fill="${colours.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">${inner}</svg>`
}

/** The measure with its words. Throws an `Error` with the reason where it cannot be worked out. */
function measureWords(scene: BalanceScene): ChartWords {
  const { measures, caption } = scene
  if (measures.shown.reason) throw new Error(measures.shown.reason)
  const notes = measures.breaks.map(({ note }) => note)
  const lines = plainLines(scene)
  return {
    // The question names both the figure and the measure.
    title: '',
    sentence: measures.sentence,
    credit: [caption.sourceText, caption.caption, caption.caution, ...notes].filter(Boolean).join(' · '),
    draw: (width, height) => measurePicture(scene, width, height),
    ...(lines && { lines }),
  }
}

/** The measure as plain lines; null where it is areas or a scatter plot. */
function plainLines(scene: BalanceScene): LineChart | null {
  const { colours: c, measures } = scene
  const { shown, words, breaks } = measures
  const { factor, format } = shownAs(scene)
  const [first, last] = [shown.line[0], shown.line.at(-1)]
  if (!first || !last || shown.line.some(({ parts }) => parts)) return null
  const rest = otherSide(shown)
  const [low, high] = spanOf(shown.id, [...shown.line, ...rest]).map((end) => end * factor) as [
    number,
    number,
  ]
  const ticks = ticksOf(low, high)
  const step = ticks.length > 1 ? (ticks[1] ?? 0) - (ticks[0] ?? 0) : high - low
  const on = (value: number, round: (steps: number) => number) =>
    Number((round(value / step) * step).toPrecision(12))
  const years = Array.from({ length: last.year - first.year + 1 }, (_, i) => first.year + i)
  const cuts = breaks.map(({ year }) => year)
  const stretches = (line: readonly MeasureYear[], name: string, colour: string) =>
    stretchesOf(line, cuts).map((points) => ({
      name,
      colour,
      values: years.map((year) => {
        const value = points.find((one) => one.year === year)?.value
        return value === undefined ? null : value * factor
      }),
    }))
  return {
    years,
    year: scene.year,
    lines: [
      ...stretches(shown.line, rest.length ? words.inside : shown.name, c.accent),
      ...stretches(rest, words.outside, c.k6),
    ],
    axis: { low: on(low, Math.floor), high: on(high, Math.ceil), step },
    format,
  }
}

/** What figures are multiplied by to be shown as they are, and how spreadsheets then write them: those write a percentage of its part. */
function shownAs({ measures, indicator }: BalanceScene) {
  const { id } = measures.shown
  return id === 'means'
    ? { factor: indicator.display.factor, format: sheetFormat(indicator) }
    : { factor: 1, format: id === 'share' ? '0.0%' : '0.000' }
}

/** Of two means that of the other side; a share says all of its two sides. */
const otherSide = ({ id, line }: BalanceScene['measures']['shown']): MeasureYear[] =>
  id === 'means' ? line.map(({ sides, year }) => ({ year, value: sides?.outside ?? 0, parts: null })) : []

/** Ends of the axis: a share is told apart by its changes; measures of difference are read from zero, where all are alike. */
function spanOf(id: Measure, line: readonly MeasureYear[]): readonly [low: number, high: number] {
  const values = line.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const pad = (most - least) * 0.15 || 0.01
  const share = id === 'share' || id === 'means'
  return [!share ? 0 : least < 0 ? least - pad : Math.max(0, least - pad), most + pad]
}

function lines(scene: BalanceScene, line: readonly MeasureYear[], width: number, height: number): string {
  const { colours: c, measures } = scene
  const first = line[0]
  const last = line.at(-1)
  if (!first || !last) return ''
  const { id } = measures.shown
  const rest = otherSide(measures.shown)
  const [low, high] = spanOf(id, [...line, ...rest])
  const ticks = ticksOf(low, high)
  const left = Math.max(...ticks.map((tick) => textWidth(measures.text(tick)))) * LETTERS + 12
  const [right, top, bottom] = [width - 18, 14, height - 26]
  const x = (year: number) =>
    last.year === first.year
      ? (left + right) / 2
      : left + ((year - first.year) / (last.year - first.year)) * (right - left)
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top)
  const breaks = measures.breaks.map(({ year }) => year)
  const stretches = stretchesOf(line, breaks)
  /** The figure of an end; of two sides the first end says whose it is. */
  const labelOf = ({ value }: MeasureYear, i: number) => {
    const whose = rest.length && i % 2 === 0 ? measures.words[i < 2 ? 'inside' : 'outside'] : ''
    return [whose, measures.text(value)].filter(Boolean).join(' ')
  }
  /** Its figure is written below it: where the other side lies above, else where the line rises from it. */
  const below = (one: MeasureYear, i: number) => {
    const [own, other] = i < 2 ? [line, rest] : [rest, line]
    const beside = other.find(({ year }) => year === one.year)
    return beside ? beside.value > one.value : i % 2 === 0 && (own[1]?.value ?? 0) > one.value
  }
  const path = (points: readonly MeasureYear[], of: (one: MeasureYear) => number) =>
    points.map((one) => `${round(x(one.year))} ${round(y(of(one)))}`).join('L')
  const area = (
    points: readonly MeasureYear[],
    lower: (one: MeasureYear) => number,
    upper: (one: MeasureYear) => number,
    fill: string,
  ) =>
    `<path d="M${path(points, upper)}L${path([...points].reverse(), lower)}Z" fill="${fill}" fill-opacity=".35"/>`
  const parts = line.some((one) => one.parts)
  const names = parts
    ? [
        [c.accent, measures.words.between],
        [c.k6, measures.words.within],
      ]
    : []
  const step = Math.max(1, Math.ceil(((last.year - first.year) * 44) / Math.max(1, right - left)))
  return [
    ...ticks.map(
      (tick) =>
        `<path d="M${left} ${round(y(tick))}H${right}" stroke="${c.municipalityLine === c.sea ? c.neighbourLine : c.noDataLine}" stroke-opacity=".4"/><text x="${left - 6}" y="${round(y(tick) + 4)}" text-anchor="end" fill="${c.quiet}">${escapeText(measures.text(tick))}</text>`,
    ),
    ...measures.breaks
      .filter(({ year }) => year > first.year && year <= last.year)
      .map(
        ({ year, note }) =>
          `<path d="M${round(x(year - 0.5))} ${top}V${bottom}" stroke="${c.quiet}" stroke-dasharray="2 4"><title>${escapeText(note)}</title></path>`,
      ),
    ...stretches.flatMap((points) => [
      ...(parts
        ? [
            area(
              points,
              () => 0,
              (one) => one.parts?.within ?? 0,
              c.k6,
            ),
            area(
              points,
              (one) => one.parts?.within ?? 0,
              (one) => one.value,
              c.accent,
            ),
          ]
        : []),
      points.length > 1
        ? `<path d="M${path(points, (one) => one.value)}" fill="none" stroke="${c.accent}" stroke-width="2.5" stroke-linejoin="round"/>`
        : '',
    ]),
    ...stretchesOf(rest, breaks).map((points) =>
      points.length > 1
        ? `<path d="M${path(points, (one) => one.value)}" fill="none" stroke="${c.k6}" stroke-width="2.5" stroke-linejoin="round"/>`
        : '',
    ),
    ...rest.map(
      (one) =>
        `<circle cx="${round(x(one.year))}" cy="${round(y(one.value))}" r="${one.year === scene.year ? 5 : 3}" fill="${c.k6}"><title>${one.year}: ${escapeText(measures.text(one.value))}</title></circle>`,
    ),
    ...line.map(
      (one) =>
        `<circle cx="${round(x(one.year))}" cy="${round(y(one.value))}" r="${one.year === scene.year ? 5 : 3}" fill="${c.accent}"><title>${one.year}: ${escapeText(measures.text(one.value))}</title></circle>`,
    ),
    ...line
      .filter(({ year }) => (last.year - year) % step === 0)
      .map(
        ({ year }) =>
          `<text x="${round(x(year))}" y="${height - 8}" text-anchor="middle" fill="${c.quiet}">${year}</text>`,
      ),
    // Beside its line, not on it.
    ...[first, last, ...[rest[0], rest.at(-1)].flatMap((one) => one ?? [])].map(
      (one, i) =>
        `<text x="${round(x(one.year))}" y="${round(y(one.value) + (below(one, i) ? 20 : -10))}" text-anchor="${i % 2 ? 'end' : 'start'}" font-weight="650">${escapeText(labelOf(one, i))}</text>`,
    ),
    names
      .map(
        ([fill, name], i) =>
          `<rect x="${left + 10}" y="${height - 78 + i * 20}" width="14" height="12" fill="${fill}" fill-opacity=".5"/><text x="${left + 30}" y="${height - 68 + i * 20}">${escapeText(name ?? '')}</text>`,
      )
      .join(''),
  ].join('')
}

/** Cut where a year is missing, or where the statistics changed. */
function stretchesOf(line: readonly MeasureYear[], breaks: readonly number[]): MeasureYear[][] {
  const stretches: MeasureYear[][] = []
  for (const one of line) {
    const before = stretches.at(-1)?.at(-1)
    if (before && one.year === before.year + 1 && !breaks.includes(one.year)) stretches.at(-1)?.push(one)
    else stretches.push([one])
  }
  return stretches
}

function scatter(
  { colours: c, measures }: BalanceScene,
  fit: NonNullable<BalanceScene['measures']['beta']>,
  width: number,
  height: number,
): string {
  const starts = fit.points.map(({ start }) => start)
  const growths = fit.points.map(({ growth }) => growth * 100)
  const span = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const pad = (high - low) * 0.08 || 1
    return [low - pad, high + pad] as const
  }
  const [x0, x1] = span(starts)
  const [y0, y1] = span([...growths, 0])
  const [left, right, top, bottom] = [54, width - 16, 16, height - 40]
  const x = (start: number) => left + ((start - x0) / (x1 - x0)) * (right - left)
  const y = (growth: number) => bottom - ((growth - y0) / (y1 - y0)) * (bottom - top)
  const named = fit.points.length <= 20
  return [
    ...ticksOf(y0, y1).map(
      (tick) =>
        `<path d="M${left} ${round(y(tick))}H${right}" stroke="${c.noDataLine}" stroke-opacity="${Math.abs(tick) < 1e-9 ? 1 : 0.35}"/><text x="${left - 6}" y="${round(y(tick) + 4)}" text-anchor="end" fill="${c.quiet}">${Number(tick.toFixed(6))}</text>`,
    ),
    `<path d="M${round(x(x0))} ${round(y((fit.intercept + fit.slope * x0) * 100))}L${round(x(x1))} ${round(y((fit.intercept + fit.slope * x1) * 100))}" stroke="${c.accent}" stroke-width="2"/>`,
    ...fit.points.map(({ start, growth }, i) => {
      const [cx, cy] = [round(x(start)), round(y(growth * 100))]
      const name = escapeText(fit.names[i] ?? '')
      return `<circle cx="${cx}" cy="${cy}" r="4" fill="${c.ink}" fill-opacity=".65"><title>${name}</title></circle>${named ? `<text x="${cx + 6}" y="${cy - 4}" fill="${c.quiet}">${name}</text>` : ''}`
    }),
    `<text x="${(left + right) / 2}" y="${height - 10}" text-anchor="middle" fill="${c.quiet}">${escapeText(measures.words.start)} →</text>`,
    `<text x="${left}" y="${top - 4}" fill="${c.quiet}">↑ ${escapeText(measures.words.growth)}</text>`,
  ].join('')
}

export const picture: Picture<BalanceScene> = {
  graphic: (scene, _, options) => chartGraphic(scene, measureWords(scene), options),
  words: measureWords,
  bare: null,
}
