import { promiseWord } from './words'
import type { PromiseRow } from './promises'
import type { PromiseScene } from './scene'
import { textWidth } from '../../scene/labels'
import { escapeText } from '../../render/svg/text'

const LETTERS = 10

/**
 * The documented values over the years on an axis from zero, the target as a dashed level up to its deadline, targets on
 * the way as short strokes. Empty where nothing is documented. Vectors, text as text. Pure.
 * @param width, height px
 */
export function gaugePicture(
  { series, steps, target, targetText, outcome, deadline, places }: PromiseRow,
  { colours: c, view: { lang } }: PromiseScene,
  width: number,
  height: number,
): string {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return ''
  const ends = [...series.map(({ year }) => year), ...steps.map(({ year }) => year), deadline ?? last.year]
  // A plan of decades would press what is documented into a corner.
  const [from, to] = [Math.min(...ends), Math.min(Math.max(...ends), last.year + 6)]
  const top =
    Math.max(target ?? 0, ...steps.map(({ value }) => value), ...series.map(({ value }) => value)) || 1
  const [left, right, high, zero] = [4, width - 6, LETTERS * 1.5, height - LETTERS * 1.5]
  const x = (year: number) => n(left + ((Math.min(year, to) - from) / (to - from || 1)) * (right - left))
  const y = (value: number) => n(zero - (value / top) * (zero - high))
  const text = (at: number, words: string | number, anchor: string) =>
    `<text x="${n(at)}" y="${n(height - 2)}" text-anchor="${anchor}" fill="${c.quiet}">${words}</text>`
  const label = promiseWord('gauge', lang, { first: first.year, last: last.year })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-label="${escapeText(`${label}. ${[targetText, outcome].filter(Boolean).join(' – ')}`)}" font-size="${LETTERS}" fill="${c.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif" data-places="${escapeText(places)}">`,
    `<path d="M${left} ${zero}H${right}" stroke="${c.quiet}"/>`,
    target === null
      ? ''
      : `<path d="M${left} ${y(target)}H${x(deadline ?? to)}" stroke="${c.ink}" stroke-dasharray="4 3"/><text x="${left}" y="${n(y(target) - 3)}">${escapeText(targetText)}</text>`,
    ...steps.map(
      ({ year, value }) =>
        `<path d="M${n(x(year) - 6)} ${y(value)}h12" stroke="${c.ink}" stroke-width="1.5"/>`,
    ),
    `<path d="M${series.map(({ year, value }) => `${x(year)} ${y(value)}`).join('L')}" fill="none" stroke="${c.accent}" stroke-width="1.5"/>`,
    ...series.map(
      ({ year, value }) => `<circle cx="${x(year)}" cy="${y(value)}" r="2.5" fill="${c.accent}"/>`,
    ),
    text(left, from, 'start'),
    to === from || textWidth(String(from)) * LETTERS * 3 > width ? '' : text(right, to, 'end'),
    '</svg>',
  ].join('')
}

const n = (value: number) => Math.round(value * 10) / 10
