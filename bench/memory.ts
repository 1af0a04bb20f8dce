import { existsSync, readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { launch, markOf, mustShowMap, onFreshPage, withoutWebGL } from './browser'
import { PEERS } from './build'
import type { RampOf } from './contender'
import { median, medianRatio, rotated } from './summary'

/** `still` and `atlas`: the whole page, with its still picture alone and with its live map; `live`: that map alone. */
const CONTENDERS = ['still', 'atlas', 'live', ...PEERS] as const
type Name = (typeof CONTENDERS)[number]

/** What the others are held against. */
const AGAINST: Name = 'live'
/** Milliseconds a page is left alone before it is looked at. */
const SETTLE = 3000

/** What a page holds once it rests, in bytes. */
interface Held {
  /** JavaScript of the page itself after everything was collected that could be; workers are not in it. */
  readonly heap: number
  /** What all processes of the browser grew by, drawing and workers with them; null where the system does not say. */
  readonly whole: number | null
}

export interface MemoryRow {
  readonly name: Name
  readonly heap: number
  readonly whole: number | null
  /** Least and most of `whole`, or of `heap` where there is none. */
  readonly spread: readonly [number, number]
  /** `whole`, or `heap` where there is none, in relation to the atlas's live map in the same round. */
  readonly times: number
}

/** Bytes of memory that a process has, pages shared with others by its part; null where Linux's `/proc` is missing. */
function heldBy(pid: number, proc = '/proc'): number | null {
  const file = `${proc}/${pid}/smaps_rollup`
  if (!existsSync(file)) return null
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'))?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

async function heldByAll(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const each = processInfo.map(({ id }) => heldBy(id))
  return each.includes(null) || each.length === 0
    ? null
    : each.reduce<number>((sum, held) => sum + (held ?? 0), 0)
}

async function open(page: Page, url: string, name: Name): Promise<void> {
  if (name === 'still') await page.addInitScript(withoutWebGL)
  const atlas = name === 'still' || name === 'atlas'
  // The map that the others draw, not the opening that stands before it.
  const query = atlas ? '?show=map' : name === 'live' ? '' : '?whole'
  await page.goto(`${url}${atlas ? 'atlas' : name}/${query}`)
  if (atlas) await page.waitForSelector(`html[data-map=${name === 'atlas' ? 'live' : 'failed'}]`)
  else await markOf(page, 'painted')
  await page.waitForTimeout(SETTLE)
}

/** One page in a browser that has shown nothing else. */
async function held(url: string, name: Name, rampOf: RampOf): Promise<Held> {
  const browser = await launch()
  try {
    return await onFreshPage(browser, async (page, context) => {
      await page.goto('about:blank')
      await page.waitForTimeout(500)
      const before = await heldByAll(browser)
      await open(page, url, name)
      const session = await context.newCDPSession(page)
      await session.send('HeapProfiler.collectGarbage')
      await session.send('Performance.enable')
      const { metrics } = await session.send('Performance.getMetrics')
      const heap = metrics.find((metric) => metric.name === 'JSHeapUsedSize')?.value
      if (heap === undefined) throw new Error('The browser does not say how much it holds.')
      const after = await heldByAll(browser)
      await mustShowMap(page, name, rampOf(name))
      return { heap, whole: before === null || after === null ? null : after - before }
    })
  } finally {
    await browser.close()
  }
}

/** What every contender holds once its map rests, each in a browser of its own, `rounds` times in turn. */
export async function measureMemory(
  url: string,
  rampOf: RampOf,
  rounds: number,
  say: (text: string) => void,
): Promise<MemoryRow[]> {
  const found = new Map<Name, Held[]>(CONTENDERS.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of rotated(CONTENDERS, round)) {
      const one = await held(url, name, rampOf)
      found.get(name)?.push(one)
      say(
        `memory ${round + 1}/${rounds} ${name}: ${(one.heap / 1e6).toFixed(1)} and ${((one.whole ?? NaN) / 1e6).toFixed(0)} MB`,
      )
    }
  const sizes = (name: Name) => (found.get(name) ?? []).map(({ heap, whole }) => whole ?? heap)
  return CONTENDERS.map((name) => {
    const own = found.get(name) ?? []
    const wholes = own.flatMap(({ whole }) => (whole === null ? [] : [whole]))
    return {
      name,
      heap: median(own.map(({ heap }) => heap)),
      whole: wholes.length ? median(wholes) : null,
      spread: [Math.min(...sizes(name)), Math.max(...sizes(name))],
      times: medianRatio(sizes(name), sizes(AGAINST)),
    }
  })
}
