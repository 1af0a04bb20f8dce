import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../scripts/lib/root.mjs'
import { chartOf } from './chart'
import type { Results } from './report'

const results: Results = {
  date: '2026-01-02',
  machine: '2 cores',
  rounds: 3,
  cold: {
    rows: (['atlas', 'd3', 'deck'] as const).map((name, i) => ({
      name,
      painted: 900,
      spread: [850, 950],
      bytes: 40_000,
      live: null,
      times: [1, 1.675, 8][i] ?? NaN,
      coloured: 0.12,
    })),
    fastest: 'd3',
    ratio: 0.6,
    live: 1.62,
  },
  recolour: null,
  pan: null,
  standing: null,
  moved: [
    { name: 'live', moved: { p50: 100, p95: 120, times: 1 } },
    { name: 'd3', moved: null },
    { name: 'leaflet', moved: { p50: 50, p95: 60, times: 0.5 } },
  ],
  next: null,
  choice: null,
  units: null,
  memory: null,
  embeds: null,
}

/** Name and figure of each bar of a chart, by its panel's title. */
function written(svg: string): Map<string, [name: string, figure: string][]> {
  const panels = new Map<string, [string, string][]>()
  const texts =
    /<text class="title"[^>]*>([^<]*)<|<text x[^>]*>([^<]*)<\/text><text class="figure"[^>]*>([^<]*)</g
  let rows: [string, string][] = []
  for (const [, title, name = '', figure = ''] of svg.matchAll(texts))
    if (title === undefined) rows.push([name, figure])
    else panels.set(title, (rows = []))
  return panels
}

/** Width and class of each bar in order. */
const bars = (svg: string) =>
  [...svg.matchAll(/<rect class="(more|less)" x="([\d.]+)"[^>]* width="([\d.]+)"/g)].map(
    ([, side, x, width]) => ({
      side,
      from: Number(x),
      width: Number(width),
    }),
  )

test('every bar has its name and its figure; the atlas itself and what is not offered have none', () => {
  expect([...written(chartOf(results))]).toEqual([
    [
      'First coloured map on a slow line',
      [
        ['d3-geo + SVG', '1.68'],
        ['deck.gl alone', '8.00'],
      ],
    ],
    ['A frame of moving the map, where that is offered', [['Leaflet, canvas', '0.50']]],
  ])
})

test('a bar is as long as its ratio has doublings; one below 1 goes the other way and ends at the line', () => {
  const [, deck, leaflet] = bars(chartOf(results))
  expect(deck?.side).toBe('more')
  expect(leaflet?.side).toBe('less')
  expect(deck!.width / leaflet!.width).toBeCloseTo(3, 1)
  expect(leaflet!.from + leaflet!.width).toBeCloseTo(deck!.from, 1)
})

/** The rows of a table of the report that stands under a heading: first cell, then the others. */
function tableIn(report: string, heading: string): Map<string, string[]> {
  const part = report.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? ''
  return new Map(
    [...part.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => {
      const [name = '', ...cells] = row.split('|').map((cell) => cell.trim())
      return [name, cells]
    }),
  )
}

test('the chart that is shown has the figures of the report that is printed, and leaves none of them out', () => {
  const read = (name: string) => readFileSync(path.join(ROOT, 'bench', name), 'utf8')
  const report = read('report.md')
  const shown = written(read('chart.svg'))
  const places = {
    'First coloured map on a slow line': ['First coloured map', 0],
    'All regions in new colours, until shown': ['New colours for all regions', 2],
    'A frame of moving the map, where that is offered': ['Every map moved', 0],
    Memory: ['Memory', 0],
  } as const
  expect([...shown.keys()]).toEqual(Object.keys(places))
  for (const [title, [heading, column]] of Object.entries(places)) {
    const own = /^$|^-+$|atlas|not offered/
    const printed = [...tableIn(report, heading)]
      .map(([name, cells]) => [name, cells[column] ?? ''] as const)
      .filter(([name, figure]) => !own.test(name) && !own.test(figure))
    expect(shown.get(title), title).toEqual(printed)
    expect(printed.length, title).toBeGreaterThan(4)
  }
  expect(read('chart.svg')).toContain(`${/\d{4}-\d\d-\d\d/.exec(report)?.[0]}, `)
})
