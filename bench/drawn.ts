import type { Browser, Page } from '@playwright/test'
import { HARNESSES, PEERS } from './build'
import { markOf, mustDiffer, mustShowMap, onFreshPage } from './browser'
import type { Recolouring } from './contender'
import { median, medianRatio, quantile, rotated } from './summary'

/** Recolourings of one round; turns of panning in a round, and frames in a turn. */
const RECOLOURINGS = 60
const TURNS = 6
const FRAMES = 12

/** `live`: the atlas's own map. `plain`: MapLibre alone with the same fills and lines. */
const RECOLOURED = [...HARNESSES, ...PEERS.filter((name) => name !== 'maplibre')] as const
type Recoloured = (typeof RECOLOURED)[number]

export interface RecolourResult {
  readonly rows: readonly {
    readonly name: Recoloured
    /** Milliseconds of script in a round, the median of all rounds. */
    readonly p50: number
    readonly p95: number
    /** Milliseconds until it is shown, median. */
    readonly shown: number
    /** That time in relation to the atlas's. */
    readonly times: number
  }[]
  /** Milliseconds the atlas takes to work out the scene of another year. */
  readonly scene: { readonly p50: number; readonly p95: number }
}

export interface PanResult {
  /** Median milliseconds of a frame, and the one that 95 % of the frames stay under. */
  readonly live: { readonly p50: number; readonly p95: number }
  readonly plain: { readonly p50: number; readonly p95: number }
  /** Frame of the atlas in relation to MapLibre alone. */
  readonly ratio: number
  readonly renderer: string
}

/** Opens a page, makes sure that its map is there and takes new colours, and leaves the measuring script in it. */
async function ready(
  page: Page,
  url: string,
  name: Recoloured,
  ramp: readonly string[],
  query = '',
): Promise<void> {
  await page.goto(`${url}${name}/${query}`)
  await markOf(page, 'painted')
  // Whatever a map does after its first picture is over by then.
  await page.waitForTimeout(1000)
  await mustShowMap(page, name, ramp)
  const before = await page.screenshot()
  await page.addScriptTag({ url: `${url}measure.js`, type: 'module' })
  await page.waitForFunction(() => window.measure !== undefined)
  await page.evaluate(() => window.measure?.recolour(1))
  mustDiffer(name, before, await page.screenshot())
}

const pick = (times: readonly number[]) => ({ p50: median(times), p95: quantile(times, 0.95) })

/** Recolours all regions again and again, `rounds` times in turn. @param ramp of the first picture */
export async function measureRecolour(
  browser: Browser,
  url: string,
  ramp: readonly string[],
  rounds: number,
  say: (text: string) => void,
): Promise<RecolourResult> {
  const times = new Map<Recoloured, Recolouring[][]>(RECOLOURED.map((name) => [name, []]))
  const scenes: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(RECOLOURED, round)) {
      const one = await onFreshPage(browser, async (page) => {
        await ready(page, url, name, ramp)
        const found = await page.evaluate((count) => window.measure?.recolour(count), RECOLOURINGS)
        if (name === 'live')
          scenes.push(...((await page.evaluate((count) => window.measure?.scene(count), RECOLOURINGS)) ?? []))
        return found ?? []
      })
      times.get(name)?.push(one)
      say(
        `recolour ${round + 1}/${rounds} ${name}: ${pick(one.map(({ script }) => script)).p95.toFixed(1)} ms`,
      )
    }
  }
  const inRounds = (name: Recoloured, what: (round: readonly Recolouring[]) => number) =>
    (times.get(name) ?? []).map(what)
  const script = (part: number) => (round: readonly Recolouring[]) =>
    quantile(
      round.map((one) => one.script),
      part,
    )
  const shown = (round: readonly Recolouring[]) => median(round.map((one) => one.shown))
  return {
    rows: RECOLOURED.map((name) => ({
      name,
      p50: median(inRounds(name, script(0.5))),
      p95: median(inRounds(name, script(0.95))),
      shown: median(inRounds(name, shown)),
      times: medianRatio(inRounds(name, shown), inRounds('live', shown)),
    })),
    scene: pick(scenes),
  }
}

/** A map without its third dimension would be measured as a fast one. */
async function mustStand(page: Page): Promise<void> {
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/depth-[^/]+\.js$/.test(name)),
  )
  if (!loaded) throw new Error('The map of the atlas draws neither columns nor arcs.')
}

/**
 * Pans the atlas's live map and MapLibre alone by the same way. Both pages are open at once and take turns after every
 * few frames, since what else the machine does comes and goes within seconds; a map that rests draws nothing.
 * @param standing both maps lean, and the atlas's has columns and arcs above it
 */
export async function measurePan(
  browser: Browser,
  url: string,
  ramp: readonly string[],
  rounds: number,
  say: (text: string) => void,
  standing = false,
): Promise<PanResult> {
  return onFreshPage(browser, (live) =>
    onFreshPage(browser, async (plain) => {
      const pages = { live, plain }
      const times = { live: [] as number[][], plain: [] as number[][] }
      for (const name of HARNESSES) await ready(pages[name], url, name, ramp, standing ? '?standing' : '')
      if (standing) await mustStand(live)
      const panned = async (name: 'live' | 'plain', frames: number) =>
        (await pages[name].evaluate((count) => window.measure?.pan(count), frames)) ?? []
      for (const name of HARNESSES) await panned(name, 1)
      for (let turn = 0; turn < rounds * TURNS; turn++) {
        for (const name of rotated(HARNESSES, turn)) times[name].push(await panned(name, FRAMES))
        if ((turn + 1) % TURNS === 0)
          say(
            `${standing ? 'standing' : 'pan'} ${(turn + 1) / TURNS}/${rounds}: ${HARNESSES.map((name) => median(times[name].slice(-TURNS).flat()).toFixed(1)).join(' and ')} ms`,
          )
      }
      const renderer = await live.evaluate(() => {
        const gl = document.querySelector('canvas')?.getContext('webgl2')
        const names = gl?.getExtension('WEBGL_debug_renderer_info')
        return gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : ''
      })
      return {
        live: pick(times.live.flat()),
        plain: pick(times.plain.flat()),
        ratio: medianRatio(times.live.map(median), times.plain.map(median)),
        renderer,
      }
    }),
  )
}
