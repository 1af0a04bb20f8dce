import { format } from 'prettier'
import { EVEN_AT } from '../src/shells/graphics'
import type { ChoiceResult } from './choice'
import type { ColdResult } from './cold'
import type { MovedRow, PanResult, RecolourResult } from './drawn'
import type { EmbedName, EmbedRow } from './embeds'
import type { MemoryRow } from './memory'
import type { NextRow } from './next'
import { COSTS, type Cost, type UnitsResult } from './units'

/** What was measured in one run; a part that was left out is null. */
export interface Results {
  readonly date: string
  /** Kind of machine, in one line. */
  readonly machine: string
  readonly rounds: number
  readonly cold: ColdResult | null
  readonly recolour: RecolourResult | null
  readonly pan: PanResult | null
  /** Panning with columns and arcs above the map. */
  readonly standing: PanResult | null
  /** The map of each contender moved, where it can be. */
  readonly moved: readonly MovedRow[] | null
  /** From what a hand does to the next paint. */
  readonly next: readonly NextRow[] | null
  /** Which of the atlas's two maps it chooses, and which is faster. */
  readonly choice: ChoiceResult | null
  /** Own figures of few and of many units. */
  readonly units: UnitsResult | null
  /** What each contender's page holds while it rests. */
  readonly memory: readonly MemoryRow[] | null
  /** What the atlas's embeds send. */
  readonly embeds: readonly EmbedRow[] | null
}

/** What the atlas is to reach: ratios, and times in milliseconds. */
const GOALS = { cold: 0.45, live: 1.5, recolour: 1, pan: 1.05, standing: 1.15 } as const
/** Milliseconds to the next paint, by how many times slower the processor is made. */
const NEXT_GOALS: Readonly<Record<number, number>> = { 1: 100, 4: 200 }

const NAMES: Readonly<Record<string, string>> = {
  atlas: 'the atlas',
  live: "the atlas's live map",
  plain: 'MapLibre alone (feature state)',
  d3: 'd3-geo + SVG',
  leaflet: 'Leaflet, canvas',
  echarts: 'ECharts, canvas',
  plot: 'Observable Plot, SVG',
  vegalite: 'Vega-Lite, canvas',
  openlayers: 'OpenLayers, canvas',
  maplibre: 'MapLibre alone',
  deck: 'deck.gl alone',
  still: "the atlas's still picture",
}

/** Where the whole page of the atlas is meant, not a map of it. */
const MEMORY_NAMES: Readonly<Record<string, string>> = {
  still: 'the whole atlas, still picture',
  atlas: 'the whole atlas, live map',
}

const ACTS = {
  year: 'a year by arrow key',
  choose: 'a region chosen',
  level: 'provinces or municipalities',
  theme: 'another theme',
} as const

const COST_NAMES: Readonly<Record<Cost, string>> = {
  load: 'first picture',
  script: 'new colours, script',
  recolour: 'new colours, shown',
  pan: 'a frame of panning',
}

const EMBED_NAMES: Readonly<Record<EmbedName, string>> = {
  municipality: 'a map of municipalities',
  province: 'a map of provinces',
  region: 'a small profile of a region',
}

/** What an entry is named in the tables and in the chart. */
export const named = (name: string) => NAMES[name] ?? name
const verdict = (found: number, goal: number) => (found <= goal ? 'reached' : 'missed')
const whole = (value: number) => Math.round(value).toLocaleString('en')
/** A ratio as it stands in the tables and in the chart. */
export const fine = (value: number) => value.toFixed(2)
const tenth = (value: number) => value.toFixed(1)
const between = ([least, most]: readonly [number, number], as: (value: number) => string) =>
  `${as(least)} – ${as(most)}`
const megabytes = (bytes: number) => tenth(bytes / 1e6)
/** What stands in a cell where a library has no such thing; a zero would be a result. */
const NOT_OFFERED = 'not offered'

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(line).join('\n')
}

/** The goals and whether they were reached, one line each. */
export function verdicts({ cold, recolour, pan, standing, next, choice, units }: Results): string[] {
  const lines: string[] = []
  if (cold)
    lines.push(
      `First coloured map on a slow line: ${fine(cold.ratio)} of the time of the fastest peer, ${named(cold.fastest)} (goal: at most ${fine(GOALS.cold)}) — ${verdict(cold.ratio, GOALS.cold)}`,
    )
  if (cold)
    lines.push(
      `The live map on that line, sent for at once since a browser calls it 4g: ${fine(cold.live)} of the time of MapLibre alone (goal: at most ${fine(GOALS.live)}) — ${verdict(cold.live, GOALS.live)}`,
    )
  const own = recolour?.rows.find(({ name }) => name === 'live')
  if (own)
    lines.push(
      `Recolouring all municipalities: ${fine(own.p95)} ms of script at the 95th percentile (goal: at most ${GOALS.recolour} ms) — ${verdict(own.p95, GOALS.recolour)}`,
    )
  if (pan)
    lines.push(
      `A frame of panning: ${fine(pan.ratio)} of the time of MapLibre alone with the same fills and lines, ${between(pan.spread, fine)} in the rounds (goal: at most ${fine(GOALS.pan)}) — ${verdict(pan.ratio, GOALS.pan)}`,
    )
  if (standing)
    lines.push(
      `A frame of panning with arcs and columns in three dimensions: ${fine(standing.ratio)} of the time of MapLibre alone, leaning as much, ${between(standing.spread, fine)} in the rounds (goal: at most ${fine(GOALS.standing)}) — ${verdict(standing.ratio, GOALS.standing)}`,
    )
  const most = units?.rows.at(-1)
  const base = units?.rows.find(({ times }) => times.load === 1)
  if (most && base) {
    const more = most.units / base.units
    const worst = Math.max(...COSTS.map((cost) => most.times[cost]))
    lines.push(
      `Own figures of ${whole(most.units)} townships, ${tenth(more)} times as many units as ${base.units} municipalities: at most ${tenth(worst)} times the cost, of loading, recolouring or panning (goal: no more than the units) — ${verdict(worst, more)}`,
    )
  }
  for (const slower of [1, 4])
    for (const name of ['live', 'still'] as const) {
      const rows = next?.filter((row) => row.name === name && row.slower === slower) ?? []
      if (rows.length === 0) continue
      const most = Math.max(...rows.map(({ p95 }) => p95))
      const goal = NEXT_GOALS[slower] ?? NaN
      lines.push(
        `The next paint after whatever a hand does, ${named(name)}${slower > 1 ? `, processor ${slower} times slower` : ''}: at most ${whole(most)} ms at the 95th percentile (goal: at most ${goal} ms) — ${verdict(most, goal)}`,
      )
    }
  if (choice)
    lines.push(
      `Live map or still picture: shading takes ${choice.shading === null ? 'no time, since there is no WebGL' : `${tenth(choice.shading)} ms (even at ${EVEN_AT})`}, so the atlas draws ${named(choice.chosen)}: a step is seen in at most ${fine(choice.ratio)} of the time of the other (goal: the faster one) — ${verdict(choice.ratio, 1)}`,
    )
  return lines
}

const frames = (pan: PanResult) =>
  table(
    ['', 'ms a frame, p50', 'p95'],
    (['live', 'plain'] as const).map((name) => [
      name === 'live' ? named('live') : 'MapLibre alone, same fills and lines',
      tenth(pan[name].p50),
      tenth(pan[name].p95),
    ]),
  )

/** The report as Markdown, laid out as Prettier would. */
export async function reportOf(results: Results): Promise<string> {
  const { date, machine, rounds, cold, recolour, pan, standing, moved, next, choice, units, memory, embeds } =
    results
  const parts = [
    '# Benchmark',
    `\`npm run bench\`, ${date}; ${machine}; ${rounds} rounds, contenders in turn, medians. Times are of this machine and mean little elsewhere; the ratios are what counts. A ratio of another below 1 means that it is faster or lighter than the atlas.`,
    verdicts(results)
      .map((line) => `- ${line}`)
      .join('\n'),
  ]
  if (cold)
    parts.push(
      '## First coloured map',
      'Empty cache, the same compression for all (brotli), 1.6 Mbit/s, 150 ms round trip, processor four times slower, 1200 x 860 px. Every peer is built alone with Vite and draws the municipalities of the first view with the vertices, classes and colours of the picture in the page of the atlas; boundaries and figures are preloaded beside the script. From the start of the navigation until the second frame after the map was drawn. For each one a picture taken at that moment must show the map.',
      table(
        ['', 'of the atlas', 'ms', 'from – to', 'kB by then', 'live map, ms', 'coloured, % of the picture'],
        cold.rows.map((row) => [
          named(row.name),
          fine(row.times),
          whole(row.painted),
          between(row.spread, whole),
          whole(row.bytes / 1000),
          row.live === null ? '' : whole(row.live),
          tenth(row.coloured * 100),
        ]),
      ),
    )
  if (recolour)
    parts.push(
      '## New colours for all regions',
      `Every region changes its colour at every step; figures and classes are worked out beforehand. The maps of OpenLayers and Leaflet draw at the next frame, Observable Plot makes a new plot since a plot does not change. Script until the call comes back, or with Vega-Lite until its promise is kept; shown: until the second frame after it began, with WebGL until its picture is complete. Working out the scene of another year costs the atlas ${tenth(recolour.scene.p50)} ms of script more (95th percentile: ${tenth(recolour.scene.p95)} ms).`,
      table(
        ['', 'script, ms, p50', 'p95', 'shown, of the atlas', 'shown, ms', 'from – to'],
        recolour.rows.map((row) => [
          named(row.name),
          fine(row.p50),
          fine(row.p95),
          fine(row.times),
          whole(row.shown),
          between(row.spread, whole),
        ]),
      ),
    )
  if (pan)
    parts.push(
      '## Panning',
      `Script of a frame and the wait until its picture is complete, the whole country in 1200 x 860 px, 4 px a frame. The atlas draws labels, symbols and places as well. MapLibre alone has a source each for neighbours, regions and lines, as one would write it; the atlas has them in one, since MapLibre cuts out the whole picture anew from source to source. Both pages take turns every few frames. Drawn by: ${pan.renderer}.`,
      frames(pan),
    )
  if (standing)
    parts.push(
      '## Panning with arcs and columns',
      'The same way over a map that leans by 50 degrees: the atlas has a column for every municipality and all arcs of the relocation above it, drawn by deck.gl in the same picture below the names; MapLibre alone has its fills and lines. Both take turns as above.',
      frames(standing),
    )
  if (moved)
    parts.push(
      '## Every map moved',
      'The same way for all maps that can be moved by their own library, the whole country in 1200 x 860 px: script of a frame and the wait until its picture is complete. The peers draw regions alone, the atlas its lines, labels, symbols and neighbours as well. Without a graphics card, as here, the processor draws WebGL, and maps on a plain canvas are many times faster. d3-geo, Observable Plot and Vega-Lite draw maps that stand: they offer no movement.',
      table(
        ['', 'of the atlas', 'ms a frame, p50', 'p95'],
        moved.map(({ name, moved: found }) => [
          named(name),
          ...(found
            ? [fine(found.times), tenth(found.p50), tenth(found.p95)]
            : [NOT_OFFERED, NOT_OFFERED, NOT_OFFERED]),
        ]),
      ),
    )
  if (next)
    parts.push(
      '## The next paint',
      "From a key or a press until the browser has painted again, by its own event timing (steps of 8 ms, from 16 ms on), the longest event of each interaction, each act twice a round. The peers give the same regions new colours at a key and have no words, no list and no legend to change, and no choice, level or theme: these are not offered; all pages are open at once and take turns. In the last column: in relation to d3-geo + SVG at a year's step in the same round.",
      table(
        ['', '', 'processor', 'ms, p50', 'p95', 'of d3-geo + SVG'],
        next.map((row) => [
          named(row.name),
          ACTS[row.act],
          row.slower > 1 ? `${row.slower} x slower` : 'as it is',
          whole(row.p50),
          whole(row.p95),
          fine(row.times),
        ]),
      ),
    )
  if (choice)
    parts.push(
      '## Which map is drawn',
      `Until a step is seen: until the second frame after it, and with WebGL until its picture is complete; 1200 x 860 px, both maps on bare pages, in turn, so at least 33 ms on a screen of 60 frames a second. Before it sends for the live map the atlas asks how long WebGL takes to shade a square: above ${EVEN_AT} ms the still picture remains, but for what leans.`,
      table(
        ['', '', 'ms, p50', 'p95'],
        choice.rows.map(({ name, act, p50, p95 }) => [
          named(name),
          act === 'pan' ? 'a step of panning' : 'new colours',
          tenth(p50),
          tenth(p95),
        ]),
      ),
    )
  if (units)
    parts.push(
      '## Few units and many',
      'The same own figures on 17 provinces, 229 and 252 municipalities and 5,066 townships, the whole country in 1200 x 860 px, by the live map on a bare page; each on a fresh page, in turn. First picture: from the table, boundaries of townships not yet loaded, until the map has drawn it. New colours: script, and until the picture is complete. In each cell milliseconds, microseconds a unit, and in brackets how many times as much as 229 municipalities in the same round.',
      table(
        ['units', ...COSTS.map((cost) => COST_NAMES[cost])],
        units.rows.map(({ units: count, ms, times }) => [
          whole(count),
          ...COSTS.map(
            (cost) => `${tenth(ms[cost])}, ${whole((ms[cost] * 1000) / count)} (${fine(times[cost])})`,
          ),
        ]),
      ),
    )
  if (memory)
    parts.push(
      '## Memory',
      `Each page in a browser of its own, three seconds after its map was drawn. JavaScript: the heap of the page after the browser collected all it could; a worker's is not in it. In all: what the processes of the browser together hold more than with an empty page (${memory.some(({ whole: held }) => held === null) ? 'this system does not say it' : 'proportional set size, from `/proc`'}), so code, pictures, workers and what the processor draws for WebGL as well. The first two are the whole atlas with its panels, list and legend; the third its live map alone, against which all are held.`,
      table(
        ['', "of the atlas's live map", 'in all, MB', 'from – to', 'JavaScript, MB'],
        memory.map((row) => [
          MEMORY_NAMES[row.name] ?? named(row.name),
          fine(row.times),
          row.whole === null ? 'not measured' : megabytes(row.whole),
          between(row.spread, megabytes),
          megabytes(row.heap),
        ]),
      ),
    )
  if (embeds)
    parts.push(
      '## Embeds',
      'What a frame in an article sends until it rests, all in: page, code, figures, boundaries, type; on the line, brotli, with headers. Datawrapper and Flourish, whose frames these stand beside in articles, publish no size of an embedded map that we could find (looked for on 2026-11-27), and their pages cannot be measured from here: a row for them would be invented, so there is none.',
      table(
        ['', 'kB', 'files'],
        embeds.map(({ name, bytes, files }) => [EMBED_NAMES[name], tenth(bytes / 1000), whole(files)]),
      ),
    )
  return format(parts.join('\n\n'), { parser: 'markdown', printWidth: 110 })
}
