import { expect, test } from 'vitest'
import { reportOf, verdicts, type Results } from './report'

const results: Results = {
  date: '2026-01-02',
  machine: '2 cores',
  rounds: 3,
  cold: {
    rows: [
      {
        name: 'atlas',
        painted: 900,
        spread: [850, 950],
        bytes: 40_000,
        live: 9000,
        times: 1,
        coloured: 0.12,
      },
      {
        name: 'd3',
        painted: 1500,
        spread: [1400, 1600],
        bytes: 30_000,
        live: null,
        times: 1.67,
        coloured: 0.15,
      },
    ],
    fastest: 'd3',
    ratio: 0.6,
    live: 1.62,
  },
  recolour: {
    rows: [
      { name: 'live', p50: 0.3, p95: 1, shown: 200, spread: [190, 230], times: 1 },
      { name: 'vegalite', p50: 90, p95: 120, shown: 160, spread: [150, 190], times: 0.81 },
    ],
    scene: { p50: 1, p95: 2 },
  },
  pan: {
    live: { p50: 110, p95: 120 },
    plain: { p50: 100, p95: 105 },
    ratio: 1.05,
    spread: [1.01, 1.24],
    renderer: 'software',
  },
  standing: {
    live: { p50: 230, p95: 240 },
    plain: { p50: 100, p95: 105 },
    ratio: 2.3,
    spread: [2.2, 2.5],
    renderer: 'software',
  },
  moved: [
    { name: 'live', moved: { p50: 100, p95: 120, times: 1 } },
    { name: 'd3', moved: null },
    { name: 'deck', moved: { p50: 410, p95: 500, times: 4.13 } },
  ],
  next: [
    { name: 'live', act: 'year', slower: 1, p50: 64, p95: 100, times: 2 },
    { name: 'live', act: 'theme', slower: 1, p50: 40, p95: 48, times: 1.5 },
    { name: 'live', act: 'year', slower: 4, p50: 180, p95: 208, times: 3 },
    { name: 'd3', act: 'year', slower: 1, p50: 32, p95: 40, times: 1 },
  ],
  choice: {
    shading: 31,
    chosen: 'still',
    rows: [
      { name: 'live', act: 'pan', p50: 140, p95: 170 },
      { name: 'still', act: 'pan', p50: 33, p95: 40 },
    ],
    ratio: 0.24,
  },
  units: {
    rows: [
      {
        units: 229,
        ms: { load: 400, script: 1, recolour: 100, pan: 50 },
        times: { load: 1, script: 1, recolour: 1, pan: 1 },
      },
      {
        units: 5066,
        ms: { load: 2000, script: 10, recolour: 200, pan: 100 },
        times: { load: 5, script: 10.04, recolour: 2, pan: 2 },
      },
    ],
  },
  memory: [
    { name: 'still', heap: 12e6, whole: 60e6, spread: [58e6, 61e6], times: 0.5 },
    { name: 'live', heap: 20e6, whole: 120e6, spread: [118e6, 121e6], times: 1 },
    { name: 'plot', heap: 9e6, whole: 40.04e6, spread: [39e6, 41e6], times: 0.33 },
  ],
  embeds: [{ name: 'province', bytes: 44_600, files: 9 }],
}

test('a goal that is not reached is called missed, one that is just reached is not', () => {
  const [cold, live, recolour, pan] = verdicts(results)
  expect(cold).toContain('0.60 of the time of the fastest peer, d3-geo + SVG')
  expect(cold).toMatch(/missed$/)
  expect(live).toMatch(/1\.62 of the time of MapLibre alone .* missed$/)
  expect(recolour).toMatch(/reached$/)
  expect(pan).toMatch(/reached$/)
})

test('a part that was not measured is not in the report', async () => {
  const report = await reportOf({ ...results, cold: null, pan: null, standing: null })
  expect(report).toContain('## New colours')
  expect(report).not.toContain('slow line')
  expect(report).not.toContain('## Panning')
})

test('a ratio goes with the least and the most that any round had', () => {
  const line = verdicts({ ...results, next: null, choice: null, units: null }).at(-1)
  expect(line).toContain('2.30 of the time of MapLibre alone')
  expect(line).toMatch(/2\.20 – 2\.50 in the rounds .* missed$/)
})

test('what a library does not offer is said so, and is no zero', async () => {
  const report = await reportOf(results)
  expect(report).toMatch(/\| d3-geo \+ SVG +\| +not offered \| +not offered \| +not offered \|/)
  expect(report).toMatch(/\| deck\.gl alone +\| +4\.13 \| +410\.0 \|/)
})

test('where the atlas is slower or heavier, the tables say so like the rest', async () => {
  const report = await reportOf(results)
  expect(report).toMatch(/\| Vega-Lite, canvas +\| +90\.00 \| +120\.00 \| +0\.81 \|/)
  expect(report).toMatch(/\| Observable Plot, SVG +\| +0\.33 \| +40\.0 \| +39\.0 – 41\.0 \| +9\.0 \|/)
})

test('the next paint is judged by the slowest of what a hand does, for each speed of the processor', () => {
  const [own, slower, ...rest] = verdicts(results).filter((line) => line.startsWith('The next paint'))
  expect(own).toMatch(/at most 100 ms at the 95th percentile .* reached$/)
  expect(slower).toMatch(/4 times slower: at most 208 ms .* missed$/)
  expect(rest).toEqual([])
})

test('the map that is chosen must be the faster one, and the report says by which measure it was', async () => {
  const line = (ratio: number) =>
    verdicts({ ...results, choice: { ...results.choice!, ratio } }).find((one) => one.includes('shading'))
  expect(line(0.24)).toMatch(/shading takes 31\.0 ms .* still picture: .* 0\.24 of the time .* reached$/)
  expect(line(1.4)).toMatch(/missed$/)
  expect(await reportOf(results)).toMatch(
    /\| the atlas's live map +\| a step of panning \| +140\.0 \| +170\.0 \|/,
  )
})

test('the table of the first map names every contender with its time and its bytes', async () => {
  const report = await reportOf(results)
  expect(report).toMatch(/\| the atlas +\| +1\.00 \| +900 \| +850 – 950 \| +40 \| +9,000 \| +12\.0 \|/)
  expect(report).toMatch(/\| d3-geo \+ SVG +\| +1\.67 \| 1,500 \| 1,400 – 1,600 \| +30 \| +\| +15\.0 \|/)
})

test('many units are held against few, by the cost that grows most', () => {
  expect(verdicts(results).find((line) => line.includes('townships'))).toBe(
    'Own figures of 5,066 townships, 22.1 times as many units as 229 municipalities: at most 10.0 times the cost, of loading, recolouring or panning (goal: no more than the units) — reached',
  )
})

test('the cost of many units is told by unit', async () => {
  expect(await reportOf(results)).toMatch(/5,066 \|\s+2000\.0, 395 \(5\.00\)/)
})
