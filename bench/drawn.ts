import type { Browser, Page } from '@playwright/test'
import { HARNESSES, PEERS } from './build'
import { markOf, mustDiffer, mustShowMap, onFreshPage, onFreshPages } from './browser'
import type { RampOf, Recolouring } from './contender'
import { median, medianRatio, quantile, rotated } from './summary'

/** Recolourings of one round; turns of panning in a round, and frames in a turn. */
const RECOLOURINGS = 30
const TURNS = 6
/** The same where all contenders move. */
const MOVED_TURNS = 2
const FRAMES = 12

/** `live`: the atlas's own map. `plain`: MapLibre alone with the same fills and lines. */
const RECOLOURED = [...HARNESSES, ...PEERS.filter((name) => name !== 'maplibre')] as const
type Recoloured = (typeof RECOLOURED)[number]

type Spread = readonly [least: number, most: number]

export interface RecolourResult {
  readonly rows: readonly {
    readonly name: Recoloured
    /** Milliseconds of script in a round, the median of all rounds. */
    readonly p50: number
    readonly p95: number
    /** Milliseconds until it is shown, median; least and most of all rounds. */
    readonly shown: number
    readonly spread: Spread
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
  /** Frame of the atlas in relation to MapLibre alone; the least and the most of any round. */
  readonly ratio: number
  readonly spread: Spread
  readonly renderer: string
}

/** The contenders whose maps can be moved, the atlas's among them. */
const MOVED = ['live', 'leaflet', 'openlayers', 'echarts', 'maplibre', 'deck'] as const
type Moved = (typeof MOVED)[number]

export interface MovedRow {
  readonly name: Moved | Exclude<(typeof PEERS)[number], Moved>
  /** Null where the library's maps do not move. */
  readonly moved: {
    readonly p50: number
    readonly p95: number
    /** In relation to the atlas's live map, turn by turn. */
    readonly times: number
  } | null
}

/** Opens a page, makes sure that its map is there and takes new colours, and leaves the measuring script in it. */
async function ready(
  page: Page,
  url: string,
  name: Recoloured | Moved,
  rampOf: RampOf,
  query = '',
): Promise<void> {
  await page.goto(`${url}${name}/${query}`)
  await markOf(page, 'painted')
  // Whatever a map does after its first picture is over by then.
  await page.waitForTimeout(1000)
  await mustShowMap(page, name, rampOf(name))
  const before = await page.screenshot()
  await page.addScriptTag({ url: `${url}measure.js`, type: 'module' })
  await page.waitForFunction(() => window.measure !== undefined)
  await page.evaluate(() => window.measure?.recolour(1))
  mustDiffer(name, before, await page.screenshot())
}

const spreadOf = (values: readonly number[]): Spread => [Math.min(...values), Math.max(...values)]

const pick = (times: readonly number[]) => ({ p50: median(times), p95: quantile(times, 0.95) })

/** Recolours all regions again and again, `rounds` times in turn. @param rampOf colours by which its first picture is known */
export async function measureRecolour(
  browser: Browser,
  url: string,
  rampOf: RampOf,
  rounds: number,
  say: (text: string) => void,
): Promise<RecolourResult> {
  const times = new Map<Recoloured, Recolouring[][]>(RECOLOURED.map((name) => [name, []]))
  const scenes: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(RECOLOURED, round)) {
      const one = await onFreshPage(browser, async (page) => {
        await ready(page, url, name, rampOf)
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
      spread: spreadOf(inRounds(name, shown)),
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
  rampOf: RampOf,
  rounds: number,
  say: (text: string) => void,
  standing = false,
): Promise<PanResult> {
  return onFreshPage(browser, (live) =>
    onFreshPage(browser, async (plain) => {
      const pages = { live, plain }
      const times = { live: [] as number[][], plain: [] as number[][] }
      for (const name of HARNESSES) await ready(pages[name], url, name, rampOf, standing ? '?standing' : '')
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
        spread: spreadOf(
          Array.from({ length: rounds }, (_, round) => {
            const turns = [round * TURNS, (round + 1) * TURNS] as const
            return medianRatio(
              times.live.slice(...turns).map(median),
              times.plain.slice(...turns).map(median),
            )
          }),
        ),
        renderer,
      }
    }),
  )
}

/** Moves the map of every contender that can be moved by the same way, all over the same page; they take turns. */
export async function measureMoved(
  browser: Browser,
  url: string,
  rampOf: RampOf,
  rounds: number,
  say: (text: string) => void,
): Promise<MovedRow[]> {
  const open = (page: Page, name: Moved) => ready(page, url, name, rampOf, name === 'live' ? '' : '?whole')
  return onFreshPages(browser, MOVED, open, async (opened) => {
    const times = new Map<Moved, number[][]>(MOVED.map((name) => [name, []]))
    const panned = async (name: Moved, frames: number) =>
      (await opened(name).page.evaluate((count) => window.measure?.pan(count), frames)) ?? []
    for (const name of MOVED) {
      const { page } = opened(name)
      const before = await page.screenshot()
      await panned(name, 10)
      mustDiffer(`the moved map of ${name}`, before, await page.screenshot())
    }
    for (let turn = 0; turn < rounds * MOVED_TURNS; turn++)
      for (const name of rotated(MOVED, turn)) {
        const one = await panned(name, FRAMES)
        times.get(name)?.push(one)
        say(`moved ${turn + 1}/${rounds * MOVED_TURNS} ${name}: ${median(one).toFixed(1)} ms`)
      }
    const medians = (name: Moved) => (times.get(name) ?? []).map(median)
    return ['live' as const, ...PEERS].map((name) => ({
      name,
      moved: MOVED.some((moved) => moved === name)
        ? {
            ...pick((times.get(name as Moved) ?? []).flat()),
            times: medianRatio(medians(name as Moved), medians('live')),
          }
        : null,
    }))
  })
}
