import { expect, test as base, type BrowserContext, type Page } from '@playwright/test'

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
    await use(context)
  },
  allow: async ({ watched }, use) => {
    await use((pattern) => watched.allowed.push(pattern))
  },
  openStill: async ({ page, allow }, use) => {
    await use(async (query = '') => {
      allow(/WebGL/)
      await page.addInitScript(() => {
        // Only the kinds of context that MapLibre asks for are away.
        const proto = HTMLCanvasElement.prototype as {
          getContext: (kind: string, ...rest: unknown[]) => unknown
        }
        const given = proto.getContext
        proto.getContext = function (kind, ...rest) {
          return kind.startsWith('webgl') ? null : given.call(this, kind, ...rest)
        }
      })
      await page.goto(query ? `./?${query}` : './')
      await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 45_000 })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
    })
  },
})

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
 * Opens the atlas and waits until the live map has drawn the view.
 *
 * @param query the view, as it stands in the address behind the question mark
 */
export async function openAtlas(page: Page, query = ''): Promise<void> {
  await page.goto(query ? `./?${query}` : './')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-map', /live|failed/, { timeout: 45_000 })
  await expect(html).toHaveAttribute('data-map', 'live')
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
