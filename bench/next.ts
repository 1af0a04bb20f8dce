import type { Browser, Page } from '@playwright/test'
import { markOf, onFreshPages, withoutWebGL } from './browser'
import { PEERS } from './build'
import { median, medianRatio, quantile, rotated } from './summary'

/** The atlas with its live map and with its still picture, and those that draw nothing but the same regions. */
const CONTENDERS = ['live', 'still', ...PEERS] as const
type Name = (typeof CONTENDERS)[number]

/** What a hand does. The peers have years alone. */
const ACTS = ['year', 'choose', 'level', 'theme'] as const
type Act = (typeof ACTS)[number]

/** The processor as it is, and four times slower. */
const SLOWER = [1, 4] as const
/** Interactions of one kind in one turn of a round, and milliseconds from one to the next. */
const TIMES = 2
const APART = 900

/** Where the map is pressed, px: two regions in the middle of the country, in turn. */
const PRESSED = [
  [585, 330],
  [640, 420],
] as const

export interface NextRow {
  readonly name: Name
  readonly act: Act
  /** How many times slower the processor was made. */
  readonly slower: number
  /** Milliseconds from the event to the next paint, of all interactions. */
  readonly p50: number
  readonly p95: number
  /** That time in relation to d3-geo + SVG giving the same regions new colours, round by round. */
  readonly times: number
}

/** Notes each event that belongs to an interaction; runs in the page before its own scripts. */
function listen(): void {
  const seen: { id: number; duration: number }[] = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId, duration } = entry as PerformanceEventTiming
      if (interactionId) seen.push({ id: interactionId, duration })
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  Object.assign(window, { interactions: seen })
}

/** The browser tells durations in steps of 8 ms from 16 ms on: an interaction it does not tell of took less. */
const LEAST = 16

/** Milliseconds of the longest event of each interaction while `act` goes on; one below the least is the least. */
async function durations(page: Page, acts: number, act: (i: number) => Promise<unknown>): Promise<number[]> {
  type Seen = { interactions: { id: number; duration: number }[] }
  const found: number[] = []
  for (let i = 0; i < acts; i++) {
    await page.evaluate(() => void (window as unknown as Seen).interactions.splice(0))
    await act(i)
    await page.waitForTimeout(APART)
    const seen = await page.evaluate(() => (window as unknown as Seen).interactions.splice(0))
    found.push(Math.max(LEAST, ...seen.map(({ duration }) => duration)))
  }
  return found
}

async function perform(page: Page, act: Act, i: number): Promise<void> {
  const odd = i % 2 === 1
  if (act === 'year') await page.keyboard.press(odd ? 'ArrowRight' : 'ArrowLeft')
  else if (act === 'choose') {
    const [x, y] = PRESSED[odd ? 1 : 0]
    await page.mouse.click(x, y)
  } else if (act === 'level')
    await page.getByRole('button', { name: odd ? '시군구' : '시도', exact: true }).click()
  else {
    const themes = page.locator('.tools select')
    await themes.focus()
    await themes.press(odd ? 'ArrowUp' : 'ArrowDown')
    await themes.blur()
  }
}

async function open(page: Page, url: string, name: Name): Promise<void> {
  await page.addInitScript(listen)
  if (name === 'still') await page.addInitScript(withoutWebGL)
  const peer = name !== 'live' && name !== 'still'
  // The map, not the opening that stands before it: it has years and levels.
  await page.goto(`${url}${peer ? `${name}/` : 'atlas/?show=map&theme=light'}`)
  if (peer) {
    await markOf(page, 'painted')
    await page.evaluate(() => {
      let step = 0
      addEventListener('keydown', () => window.contender?.recolour(++step))
    })
  } else await page.waitForSelector(`html[data-map=${name === 'live' ? 'live' : 'failed'}]`)
  await page.waitForTimeout(2000)
  // Beside the map, so that no region is pointed at.
  await page.mouse.move(600, 50)
}

const actsOf = (name: Name): readonly Act[] => (name === 'live' || name === 'still' ? ACTS : ['year'])

/** How long after a hand's act the browser paints again, by its own event timing; contenders take turns. */
export function measureNext(
  browser: Browser,
  url: string,
  rounds: number,
  say: (text: string) => void,
): Promise<NextRow[]> {
  const openOne = (page: Page, name: Name) => open(page, url, name)
  return onFreshPages(browser, CONTENDERS, openOne, async (opened) => {
    const rows: NextRow[] = []
    for (const slower of SLOWER) {
      const found = new Map<string, number[][]>()
      for (let round = -1; round < rounds; round++) {
        for (const name of rotated(CONTENDERS, round + 1)) {
          const { page, session } = opened(name)
          await page.bringToFront()
          await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
          for (const act of actsOf(name)) {
            const times = await durations(page, TIMES, (i) => perform(page, act, i))
            // The first round is for compiling and loading on demand.
            if (round < 0) continue
            const key = `${name} ${act}`
            found.set(key, [...(found.get(key) ?? []), times])
            say(`next paint x${slower} ${round + 1}/${rounds} ${key}: ${median(times)} ms`)
          }
          await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
        }
      }
      const peer = (found.get('d3 year') ?? []).map(median)
      for (const name of CONTENDERS)
        for (const act of actsOf(name)) {
          const times = found.get(`${name} ${act}`) ?? []
          rows.push({
            name,
            act,
            slower,
            p50: median(times.flat()),
            p95: quantile(times.flat(), 0.95),
            times: medianRatio(times.map(median), peer),
          })
        }
    }
    return rows
  })
}
