import { promiseWord } from '../../../i18n/lens/promise'
import type { PromiseRow, PromiseScene } from '../../../scene/lens/promise'

const [WIDTH, HEIGHT, EDGE] = [220, 46, 5]

/** The documented values over the years on an axis from zero, the target dashed; empty where nothing is documented. */
export function gaugeOf({ series, target }: PromiseRow, { colours, view }: PromiseScene): string {
  const [first, last] = [series[0], series.at(-1)]
  if (!first || !last) return ''
  const top = Math.max(target ?? 0, ...series.map(({ value }) => value)) || 1
  const x = (year: number) =>
    EDGE + ((year - first.year) / (last.year - first.year || 1)) * (WIDTH - 2 * EDGE)
  const y = (value: number) => HEIGHT - EDGE - (value / top) * (HEIGHT - 2 * EDGE)
  const points = series.map(({ year, value }) => [x(year).toFixed(1), y(value).toFixed(1)] as const)
  const across = (at: number, colour: string, dash = '') =>
    `<path d="M0 ${at.toFixed(1)}H${WIDTH}" stroke="${colour}"${dash}/>`
  const label = promiseWord('gauge', view.lang, { first: first.year, last: last.year })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${label}" width="${WIDTH}" height="${HEIGHT}" fill="none">` +
    across(y(0), colours.quiet) +
    (target === null ? '' : across(y(target), colours.ink, ' stroke-dasharray="4 3"')) +
    `<path d="M${points.map((point) => point.join(' ')).join('L')}" stroke="${colours.accent}" stroke-width="1.5"/>` +
    points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="2.5" fill="${colours.accent}"/>`).join('') +
    '</svg>'
  )
}
