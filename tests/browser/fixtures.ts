import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { decodeCatalogue } from '../../src/atlas/decode'
import type { Level } from '../../src/atlas/model'
import { COUNTRY, fitCamera, frameOf, toFrame } from '../../src/scene/projection'

export { expect }
export type { Page }

interface Fixtures {
  /** Says which troubles a test brings about itself: those that the pattern finds are no failure. */
  readonly allow: (pattern: RegExp) => void
  /**
   * Opens the atlas as a browser without WebGL does, with the still picture: for what does not ask the live map, in a
   * third of the time.
   */
  readonly openStill: (query?: string) => Promise<void>
}

/** A test of the atlas fails on any error in the console, any error of a script, any request to another origin. */
export const test = base.extend<Fixtures & { watched: { allowed: RegExp[]; troubles: string[] } }>({
  // Playwright wants to see which fixtures this one needs: none.
  baseURL: async ({}, use) => {
    await use(process.env['GORU_URL'])
  },
  watched: async ({}, use) => {
    const watched = { allowed: [] as RegExp[], troubles: [] as string[] }
    await use(watched)
    expect(
      watched.troubles.filter((trouble) => !watched.allowed.some((pattern) => pattern.test(trouble))),
    ).toEqual([])
  },
  context: async ({ context, watched, baseURL }, use) => {
    watch(context, new URL(baseURL ?? '').origin, watched.troubles)
    await choosingLive(context)
    await use(context)
  },
  allow: async ({ watched }, use) => {
    await use((pattern) => watched.allowed.push(pattern))
  },
  openStill: async ({ page, allow }, use) => {
    await use(async (query = '') => {
      allow(/WebGL/)
      await openWithoutWebGL(page, query)
    })
  },
})

/**
 * First and last year of an indicator, as the atlas that was built has them: a year that is added to a table changes no
 * test.
 */
export function yearsIn(indicator: string, level: Level): { first: number; last: number } {
  const { indicators } = decodeCatalogue(JSON.parse(readFileSync('dist/data/catalogue.json', 'utf8')))
  const years = indicators.find(({ id }) => id === indicator)?.levels[level]?.years
  if (!years?.length) throw new Error(`no ${indicator} by ${level}`)
  return { first: years[0]!, last: years.at(-1)! }
}

/**
 * Has the pages of a context draw the live map, as who chose it: here the processor draws WebGL, and the still picture would
 * remain.
 */
export const choosingLive = (context: BrowserContext) =>
  context.addInitScript(() => {
    try {
      localStorage.setItem('goru:map', 'live')
    } catch {
      // A page that may keep nothing asks what is faster.
    }
  })

/** Makes a page that of a browser without WebGL: only the kinds of context that MapLibre asks for are away. */
export const withoutWebGL = (page: Page) =>
  page.addInitScript(() => {
    const proto = HTMLCanvasElement.prototype as {
      getContext: (kind: string, ...rest: unknown[]) => unknown
    }
    const given = proto.getContext
    proto.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : given.call(this, kind, ...rest)
    }
  })

/** Opens the atlas with the still picture. */
async function openWithoutWebGL(page: Page, query = ''): Promise<void> {
  await withoutWebGL(page)
  await openAtlas(page, query, 'failed')
}

/**
 * Tests of one page that is opened once for all of them: each goes on where the one before has left it. They take no
 * `page` of their own; what no page of the atlas may do fails them as it fails all others.
 *
 * @param view the query, and whether its picture is the still one; `before` is done before the page is opened, and `allow`
 * finds the troubles that the tests bring about themselves
 * @param tests are given the page while they run
 */
export function onOnePage(
  name: string,
  view: { query?: string; still?: boolean; before?: (page: Page) => void; allow?: RegExp },
  tests: (page: () => Page) => void,
): void {
  base.describe(name, () => {
    base.describe.configure({ mode: 'default' })
    let page: Page
    let troubles: string[] = []
    base.beforeAll(async ({ browser }) => {
      const baseURL = process.env['GORU_URL'] ?? ''
      const context = await browser.newContext({ baseURL })
      troubles = []
      watch(context, new URL(baseURL).origin, troubles)
      await choosingLive(context)
      page = await context.newPage()
      view.before?.(page)
      await (view.still ? openWithoutWebGL : openAtlas)(page, view.query)
    })
    base.afterEach(() => {
      const allowed = view.still ? /WebGL/ : view.allow
      const minded = troubles.filter((trouble) => !allowed?.test(trouble))
      expect(minded).toEqual([])
    })
    base.afterAll(() => page.context().close())
    tests(() => page)
  })
}

/** Looks at the figures another way, as a visitor does: through its door, by the name in the gallery. */
export async function lookBy(page: Page, name: string): Promise<void> {
  const way = page.locator('.ways').getByRole('button', { name, exact: true })
  const back = page.locator('.back')
  if (!(await way.isVisible())) await ((await back.isVisible()) ? back : page.locator('#door-ways')).click()
  await way.click()
}

/** Where a point of the land stands on the page while the whole country is seen from straight above. */
export async function spotOf(page: Page, at: readonly [lng: number, lat: number]): Promise<[number, number]> {
  const probe = page.locator('.inset-probe')
  const box = (await probe.boundingBox())!
  const { width, height } = page.viewportSize()!
  const insets = {
    top: box.y,
    left: box.x,
    right: width - box.x - box.width,
    bottom: height - box.y - box.height,
  }
  return toFrame(frameOf(fitCamera(COUNTRY, width, height, insets), width, height), at)
}
/** In the west of Jeju, where it is one island for each of the renderers. */
export const JEJU = [126.45, 33.36] as const

/** What axe says of a page. */
interface Examined {
  /** A line for each rule that is broken, with the elements that break it. */
  readonly barriers: string[]
  /** Selectors of the words whose contrast it could not tell. */
  readonly open: string[]
}

/**
 * Looks at a page with axe.
 *
 * @param without selector of what is looked at elsewhere
 */
export async function examined(page: Page, without?: string): Promise<Examined> {
  // One frame is looked at, and nothing is told of what is in order: half of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations', 'incomplete'] })
  const { violations, incomplete } = await (without ? axe.exclude(without) : axe).analyze()
  return {
    barriers: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
    open: incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes.map(({ target }) => String(target[0]))),
  }
}

/** What axe finds amiss on a page: nothing, or a line for each rule that is broken, with the elements that break it. */
export const barriers = async (page: Page, without?: string): Promise<string[]> =>
  (await examined(page, without)).barriers

/** Notes what no page of the atlas may do. */
function watch(context: BrowserContext, origin: string, troubles: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error') return
    // What a test itself cuts off (`route.abort()`) fails with this very word; nothing else on our own origin does.
    if (message.text() === 'Failed to load resource: net::ERR_FAILED') return
    troubles.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => troubles.push(`script: ${error.error().message}`))
  context.on('request', (request) => {
    const url = new URL(request.url())
    const local = url.protocol === 'data:' || url.protocol === 'blob:'
    if (!local && url.origin !== origin) troubles.push(`request to another origin: ${request.url()}`)
  })
}

/**
 * Opens the atlas and waits until its map has drawn the view.
 *
 * @param query the view, as it stands in the address behind the question mark
 * @param map which map that is: the live one, or the still one that remains where it failed
 */
export async function openAtlas(page: Page, query = '', map: 'live' | 'failed' = 'live'): Promise<void> {
  await page.goto(query ? `./?${query}` : './')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-map', /live|failed/, { timeout: 45_000 })
  await expect(html).toHaveAttribute('data-map', map)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/**
 * Reference pictures of a way of looking, one test each. The menu of the side panel is no part of them.
 *
 * @param pictures name of the picture, view, width and height in px
 * @param how `still`: as a browser without WebGL draws it, which takes a third of the time, for views that the live map
 * adds nothing to; that the two draw one picture is tested for itself
 */
export function picturesOf(
  pictures: readonly (readonly [name: string, query: string, width: number, height: number])[],
  how: 'live' | 'still' = 'live',
): void {
  for (const [name, query, width, height] of pictures)
    test(`looks as it did: ${name}`, async ({ page, openStill }) => {
      await page.setViewportSize({ width, height })
      if (how === 'still') await openStill(query)
      else await openAtlas(page, query)
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(300)
      const mask = [page.locator('.panel.side'), page.locator('.notices')]
      await expect(page).toHaveScreenshot(`${name}.png`, { mask })
    })
}
