import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { ensureChromium, LAUNCH_FLAGS } from '../scripts/lib/chromium.mjs'

const WIDTH = 1200
const HEIGHT = 860

/**
 * Part of the picture that must show the colours of the classes, or there is no map in it. A map that fills the page
 * shows about 15 %; between the panels of the atlas it is smaller. A legend alone has a tenth of this.
 */
const LEAST_COLOURED = 0.03
/** Pixels from which the colour of a class counts as found: more than a legend shows of it. Every class must be. */
const LEAST_PIXELS = 400
/** Steps of a channel by which a pixel may differ from its class: codecs and blending round. */
const NEAR = 4

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium((text) => console.error(text)),
    args: [...LAUNCH_FLAGS],
  })

/** Opens a page in a context of its own, so with an empty cache; closes it when `use` is done. */
export async function onFreshPage<T>(
  browser: Browser,
  use: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: 1,
    colorScheme: 'light',
    locale: 'ko-KR',
    reducedMotion: 'no-preference',
    // What is kept for later is kept after the measuring, not beside it.
    serviceWorkers: 'block',
  })
  try {
    // Both maps of the atlas are measured, whichever is the faster one here.
    await context.addInitScript(() => localStorage.setItem('goru:map', 'live'))
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    return await use(page, context).catch((error: unknown) => {
      throw errors.length ? new Error(`${String(error)}\nThe page says: ${errors.join('; ')}`) : error
    })
  } finally {
    await context.close()
  }
}

/** What a page that stays open is measured by. */
export interface Opened {
  readonly page: Page
  readonly session: CDPSession
}

/** Opens a page for each of `names` at once, each in a context of its own; closes all when `use` is done. */
export async function onFreshPages<Name, T>(
  browser: Browser,
  names: readonly Name[],
  open: (page: Page, name: Name) => Promise<void>,
  use: (opened: (name: Name) => Opened) => Promise<T>,
): Promise<T> {
  const all = new Map<Name, Opened>()
  const next = async ([name, ...rest]: readonly Name[]): Promise<T> => {
    if (name === undefined)
      return use((wanted) => {
        const opened = all.get(wanted)
        if (!opened) throw new Error(`${String(wanted)} was not opened.`)
        return opened
      })
    return onFreshPage(browser, async (page, context) => {
      await open(page, name)
      all.set(name, { page, session: await context.newCDPSession(page) })
      return next(rest)
    })
  }
  return next(names)
}

/** As in a browser that has no WebGL; runs in a page before its own scripts. */
export function withoutWebGL(): void {
  const proto = HTMLCanvasElement.prototype as {
    getContext: (kind: string, ...rest: unknown[]) => unknown
  }
  const given = proto.getContext
  proto.getContext = function (kind, ...rest) {
    return kind.startsWith('webgl') ? null : given.call(this, kind, ...rest)
  }
}

/** Milliseconds from the start of the navigation to a performance mark. Throws when it does not come in a minute. */
export async function markOf(page: Page, name: string): Promise<number> {
  const found = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, {
    timeout: 60_000,
    polling: 100,
  })
  return (await found.jsonValue()) ?? NaN
}

/** How much of a picture shows the colours of the classes. */
interface Coloured {
  readonly part: number
  readonly classes: number
}

/** Counts the pixels of a PNG that have the colour of a class (hex). */
export function coloured(png: Buffer, ramp: readonly string[]): Coloured {
  const { data, width, height } = PNG.sync.read(png)
  const wanted = ramp.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
  const counts = ramp.map(() => 0)
  for (let at = 0; at < data.length; at += 4) {
    const found = wanted.findIndex((colour) =>
      colour.every((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) <= NEAR),
    )
    if (found >= 0) counts[found] = (counts[found] ?? 0) + 1
  }
  return {
    part: counts.reduce((sum, count) => sum + count, 0) / (width * height),
    classes: counts.filter((count) => count >= LEAST_PIXELS).length,
  }
}

/**
 * Takes a picture of what is on screen. Throws when it shows no coloured map: a mark without a picture is no result.
 * Returns the coloured part, 0..1.
 */
export async function mustShowMap(page: Page, who: string, ramp: readonly string[]): Promise<number> {
  const { part, classes } = coloured(await page.screenshot(), ramp)
  if (part >= LEAST_COLOURED && classes === ramp.length) return part
  throw new Error(
    `${who} says it has painted, but ${(part * 100).toFixed(1)} % of its picture and ${classes} of its classes are coloured.`,
  )
}

/** Part of the picture that a recolouring must change. */
const LEAST_CHANGED = 0.05

/** Throws when two pictures (PNG) of the same size are much the same: a map that took no new colours. */
export function mustDiffer(who: string, before: Buffer, after: Buffer): void {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)]
  let changed = 0
  for (let at = 0; at < a.data.length; at += 4) {
    if (
      [0, 1, 2].some((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > NEAR)
    )
      changed++
  }
  const part = changed / (a.width * a.height)
  if (part < LEAST_CHANGED)
    throw new Error(`${who} was recoloured, but ${(part * 100).toFixed(1)} % of its picture changed.`)
}
