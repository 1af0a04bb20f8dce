import { escapeText } from '../../render/svg/text'
import { ticksOf } from '../../render/svg/ticks'
import { formatPlain } from '../../scene/format'
import { textWidth } from '../../scene/labels'
import type { ClusterPoint, ClustersScene } from './scene'
import { clustersWord } from './words'

const LETTERS = 11
/** Radius of a dot, px. */
const DOT = 3.2

/**
 * Moran’s scatter plot (Anselin 1996): each place against the mean of its neighbours, both in standard deviations from the mean of
 * all, the means as cross lines, and a line whose slope is the index. Dots carry `data-code`. Vectors, text as text. Pure.
 *
 * @param width, height px
 */
export function moranPicture(
  { colours: c, clusters, view: { lang } }: ClustersScene,
  alt: string,
  width: number,
  height: number,
): string {
  const points = clusters?.points ?? []
  const [left, right] = [LETTERS * 2.6, width - 10]
  const [top, bottom] = [LETTERS * 2, height - LETTERS * 3.2]
  const run = axis(
    points.map(({ z }) => z),
    left + 4,
    right - 4,
  )
  const rise = axis(
    points.map(({ lag }) => lag),
    bottom - 4,
    top + 4,
  )
  const number = (value: number) => formatPlain(value, 2, lang)
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${n(x)}" y="${n(y)}"${more}>${escapeText(words)}</text>`
  const index = clusters?.index ?? 0
  const slope = [run.low, run.high].map(
    (z) => [z, Math.min(rise.high, Math.max(rise.low, index * z))] as const,
  )
  // The line ends where the picture does, and keeps its slope.
  const ends = slope.map(([z, lag]) =>
    index && lag !== index * z ? ([lag / index, lag] as const) : ([z, lag] as const),
  )
  const dots = [...points]
    .sort(
      (a, b) => Number(a.chosen) - Number(b.chosen) || Number(a.kind !== 'none') - Number(b.kind !== 'none'),
    )
    .map(
      (point) =>
        `<circle data-code="${point.code}" cx="${n(run.at(point.z))}" cy="${n(rise.at(point.lag))}" r="${point.chosen ? DOT + 2 : DOT}" fill="${point.colour}" stroke="${point.chosen ? c.accent : c.quiet}" stroke-width="${point.chosen ? 2 : 0.6}"><title>${escapeText(point.text)}</title></circle>`,
    )
  const named = points.filter(({ chosen }) => chosen).map((point) => nameOf(point))
  function nameOf({ name, z, lag }: ClusterPoint) {
    const end = run.at(z) > (left + right) / 2
    return text(
      run.at(z) + (end ? -9 : 9),
      rise.at(lag) + LETTERS * 0.35,
      name,
      ` font-weight="650" text-anchor="${end ? 'end' : 'start'}" stroke="${c.halo}" stroke-width="3" paint-order="stroke"`,
    )
  }
  const corner = (kind: 'highHigh' | 'lowLow' | 'highLow' | 'lowHigh') => {
    const [high, up] = [kind.startsWith('high'), kind.endsWith('High')]
    const words = clustersWord(kind, lang)
    // Where two would touch, none is written: the legend says what the colours are.
    return textWidth(words) * LETTERS > Math.min(run.at(0) - left, right - run.at(0)) - 4
      ? ''
      : text(
          high ? right - 2 : left + 2,
          up ? top + LETTERS : bottom - 4,
          words,
          ` text-anchor="${high ? 'end' : 'start'}" fill="${c.quiet}" stroke="${c.halo}" stroke-width="3" paint-order="stroke"`,
        )
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-label="${escapeText(alt)}" font-size="${LETTERS}" fill="${c.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">`,
    ...rise.ticks.map((tick) =>
      text(left - 4, rise.at(tick) + LETTERS * 0.35, number(tick), ` text-anchor="end" fill="${c.quiet}"`),
    ),
    ...run.ticks.map((tick) =>
      text(run.at(tick), bottom + LETTERS * 1.2, number(tick), ` text-anchor="middle" fill="${c.quiet}"`),
    ),
    `<path d="M${n(run.at(0))} ${n(top)}V${n(bottom)}M${n(left)} ${n(rise.at(0))}H${n(right)}" stroke="${c.quiet}" stroke-dasharray="2 3"/>`,
    ...dots,
    ...(['highHigh', 'lowLow', 'highLow', 'lowHigh'] as const).map(corner),
    `<path class="slope" d="M${ends.map(([z, lag]) => `${n(run.at(z))} ${n(rise.at(lag))}`).join('L')}" stroke="${c.ink}" stroke-width="1.5"/>`,
    ...named,
    text(0, LETTERS, `↑ ${clustersWord('axisY', lang)}`, ' font-weight="600"'),
    text(right, height - 3, `→ ${clustersWord('axisX', lang)}`, ' font-weight="600" text-anchor="end"'),
    '</svg>',
  ].join('')
}

/** Room for all figures and for zero between two ends in px. */
function axis(values: readonly number[], from: number, to: number) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  return {
    ...{ low, high, ticks: ticksOf(low, high) },
    at: (value: number) => from + ((value - low) / span) * (to - from),
  }
}

const n = (value: number) => String(Math.round(value * 10) / 10)
