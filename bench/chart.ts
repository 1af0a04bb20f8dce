import { fine, named, type Results } from './report'

/** One bar: how many times as much as the atlas takes. */
interface Bar {
  readonly name: string
  readonly times: number
}

interface Panel {
  readonly title: string
  readonly bars: readonly Bar[]
}

/** The atlas's panels of the chart, from what was measured. */
function panelsOf({ cold, recolour, moved, memory }: Results): Panel[] {
  const others = (title: string, rows: readonly { readonly name: string; readonly times: number }[]) => ({
    title,
    bars: rows
      .filter(({ name }) => !OWN.includes(name))
      .map(({ name, times }) => ({ name: named(name), times })),
  })
  return [
    ...(cold ? [others('First coloured map on a slow line', cold.rows)] : []),
    ...(recolour ? [others('All regions in new colours, until shown', recolour.rows)] : []),
    ...(moved
      ? [
          others(
            'A frame of moving the map, where that is offered',
            moved.flatMap(({ name, moved: found }) => (found ? [{ name, times: found.times }] : [])),
          ),
        ]
      : []),
    ...(memory ? [others('Memory', memory)] : []),
  ]
}

/** Who draws WebGL, which decides what is fast. */
const drawnBy = ({ pan }: Results) =>
  /swiftshader|llvmpipe|software/i.test(pan?.renderer ?? '')
    ? 'No graphics card: the processor draws WebGL, so what draws without it is faster once it is there.'
    : escaped(`WebGL drawn by ${pan?.renderer ?? 'an unknown card'}.`)

/** What the others are held against, in any of its forms. */
const OWN: readonly string[] = ['atlas', 'live', 'still']

const WIDTH = 760
const ROW = 20
const HEAD = 30
const GAP = 18
const TOP = 80
const LEFT = 262
const RIGHT = 58

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The ratios of a run as SVG, on one logarithmic scale, with its figures in words as in the report. Bars to the right of the
 * line are slower or heavier than the atlas, bars to the left faster or lighter. Reads in a light and in a dark page.
 */
export function chartOf(results: Results): string {
  const panels = panelsOf(results)
  const all = panels.flatMap(({ bars }) => bars.map(({ times }) => times))
  const [least, most] = [Math.min(1, ...all), Math.max(1, ...all)]
  const span = Math.log(most / least) || 1
  const x = (times: number) => LEFT + (Math.log(times / least) / span) * (WIDTH - LEFT - RIGHT)
  let y = TOP
  const parts = panels.map(({ title, bars }) => {
    const top = y + HEAD
    y = top + bars.length * ROW + GAP
    return [
      `<text class="title" x="16" y="${top - 9}">${escaped(title)}</text>`,
      ...bars.map(({ name, times }, i) => {
        const [from, to] = [x(Math.min(1, times)), x(Math.max(1, times))].map((at) => at.toFixed(1))
        const middle = top + i * ROW + ROW / 2
        return [
          `<text x="${LEFT - 46}" y="${middle + 4}" text-anchor="end">${escaped(name)}</text>`,
          `<text class="figure" x="${LEFT - 6}" y="${middle + 4}" text-anchor="end">${fine(times)}</text>`,
          `<rect class="${times < 1 ? 'less' : 'more'}" x="${from}" y="${middle - 6}" width="${(Number(to) - Number(from)).toFixed(1)}" height="12"/>`,
        ].join('')
      }),
      `<path class="one" d="M${x(1).toFixed(1)} ${top - 2}V${top + bars.length * ROW + 2}"/>`,
    ].join('\n')
  })
  const sentence = 'How many times as much as the atlas (line: 1) others need'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${sentence}">
<style>
svg{--paper:#fff;--ink:#1c2430;--quiet:#56606e;--more:#2a6a9e;--less:#c2571a}
@media (prefers-color-scheme:dark){svg{--paper:#12171e;--ink:#e8edf3;--quiet:#a3aebb;--more:#6fb1e4;--less:#f0955a}}
text{font:12px system-ui,sans-serif;fill:var(--ink)}
.head{font-size:15px;font-weight:600}.title{font-weight:600}.quiet{fill:var(--quiet)}.figure{font-variant-numeric:tabular-nums}
.paper{fill:var(--paper)}.more{fill:var(--more)}.less{fill:var(--less)}.one{stroke:var(--ink);fill:none}
</style>
<rect class="paper" width="${WIDTH}" height="${y}"/>
<text class="head" x="16" y="26">${sentence}</text>
<text class="quiet" x="16" y="46">Blue: more than the atlas. Orange: less. Bars on a logarithmic scale. ${results.date}, ${results.rounds} rounds.</text>
<text class="quiet" x="16" y="64">${drawnBy(results)}</text>
${parts.join('\n')}
</svg>
`
}
