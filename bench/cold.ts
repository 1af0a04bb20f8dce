import type { Browser } from '@playwright/test'
import { PEERS } from './build'
import { markOf, mustShowMap, onFreshPage } from './browser'
import { watchFiles } from './bytes'
import { median, medianRatio, rotated } from './summary'

/** A slow line and a slow processor: 1.6 Mbit/s, 150 ms round trip, a quarter of this machine's speed. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1.6e6 / 8,
  uploadThroughput: 1.6e6 / 8,
}
const SLOWER = 4
/** Milliseconds a page is left alone after its last file came. */
const SETTLE = 2000

const CONTENDERS = ['atlas', ...PEERS] as const
type ContenderName = (typeof CONTENDERS)[number]

/** One load: milliseconds since the navigation began, and bytes that had come by then. */
interface Load {
  readonly painted: number
  readonly bytes: number
  /** When the live map had drawn; the atlas alone has one to come. */
  readonly live: number | null
}

export interface ColdResult {
  readonly rows: readonly {
    readonly name: ContenderName
    readonly painted: number
    readonly spread: readonly [number, number]
    readonly bytes: number
    readonly live: number | null
    /** Time of this one in relation to the atlas's. */
    readonly times: number
    /** Part of the picture in colours of classes. */
    readonly coloured: number
  }[]
  readonly fastest: ContenderName
  /** Time of the atlas in relation to the fastest peer's. */
  readonly ratio: number
  /** Time of the atlas's live map, sent for at once, in relation to that of MapLibre alone. */
  readonly live: number
}

const paintedMark = (name: ContenderName) => (name === 'atlas' ? 'goru:painted' : 'painted')

/**
 * What stands on screen at the mark. The atlas goes on from there: its scripts are held back, so that the picture is
 * the one the mark means and no later one.
 */
async function verify(
  browser: Browser,
  url: string,
  name: ContenderName,
  ramp: readonly string[],
): Promise<number> {
  return onFreshPage(browser, async (page) => {
    if (name === 'atlas') await page.route(/\.js$/, () => undefined)
    await page.goto(`${url}${name}/`, { waitUntil: 'commit' })
    await markOf(page, paintedMark(name))
    return mustShowMap(page, name, ramp)
  })
}

async function load(browser: Browser, url: string, name: ContenderName): Promise<Load> {
  return onFreshPage(browser, async (page, context) => {
    const session = await context.newCDPSession(page)
    const files = watchFiles(session)
    await session.send('Network.enable')
    await session.send('Performance.enable')
    await session.send('Network.emulateNetworkConditions', LINE)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.goto(`${url}${name}/`, { waitUntil: 'commit' })
    // Asking a page for its marks runs scripts in it: it is left alone until it has loaded and drawn its first picture.
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(SETTLE)
    const painted = await markOf(page, paintedMark(name))
    const live = name === 'atlas' ? await markOf(page, 'goru:live') : null
    await page.waitForLoadState('networkidle')
    const { metrics } = await session.send('Performance.getMetrics')
    const began = metrics.find((metric) => metric.name === 'NavigationStart')?.value
    if (began === undefined) throw new Error('The browser does not say when the navigation began.')
    const until = began + painted / 1000
    return {
      painted,
      live,
      bytes: files.until(until),
    }
  })
}

/** Lets every contender paint its first map over a slow line, `rounds` times in turn. */
export async function measureCold(
  browser: Browser,
  url: string,
  ramp: readonly string[],
  rounds: number,
  say: (text: string) => void,
): Promise<ColdResult> {
  const pictures = new Map<ContenderName, number>()
  for (const name of CONTENDERS) pictures.set(name, await verify(browser, url, name, ramp))
  const loads = new Map<ContenderName, Load[]>(CONTENDERS.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of rotated(CONTENDERS, round)) {
      const one = await load(browser, url, name)
      loads.get(name)?.push(one)
      say(`cold ${round + 1}/${rounds} ${name}: ${Math.round(one.painted)} ms`)
    }
  }
  const painted = (name: ContenderName) => (loads.get(name) ?? []).map((one) => one.painted)
  const fastest = [...PEERS].sort((a, b) => median(painted(a)) - median(painted(b)))[0] ?? 'd3'
  return {
    rows: CONTENDERS.map((name) => {
      const own = loads.get(name) ?? []
      const lives = own.flatMap(({ live }) => (live === null ? [] : [live]))
      return {
        name,
        painted: median(painted(name)),
        spread: [Math.min(...painted(name)), Math.max(...painted(name))],
        bytes: median(own.map(({ bytes }) => bytes)),
        live: lives.length ? median(lives) : null,
        times: medianRatio(painted(name), painted('atlas')),
        coloured: pictures.get(name) ?? 0,
      }
    }),
    fastest,
    ratio: medianRatio(painted('atlas'), painted(fastest)),
    live: medianRatio(
      (loads.get('atlas') ?? []).map(({ live }) => live ?? NaN),
      painted('maplibre'),
    ),
  }
}
