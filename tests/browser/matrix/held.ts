import type { Request } from '@playwright/test'
import { expect, withoutWebGL, type Page } from '../fixtures'
import { seenOn, type Seen } from './seen'
import type { Place } from './table'

/** What a page shows to which nothing has happened. Looked at once for all rows of it. */
const known = new Map<string, Promise<Seen>>()

/** Requests of each page that have no answer yet. */
const waiting = new WeakMap<Page, Set<Request>>()
export function watchRequests(page: Page): void {
  if (waiting.has(page)) return
  const open = new Set<Request>()
  waiting.set(page, open)
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
}
/** That a page has nothing left to do: its script has come to rest twice, and it waits for no answer. */
async function expectIdle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(null)))),
  )
  expect(waiting.get(page)?.size ?? 0).toBe(0)
}

/** Opens a page as a browser without WebGL does, which draws at once what it has. */
export async function begin(page: Page, { address }: Place): Promise<void> {
  watchRequests(page)
  await withoutWebGL(page)
  await page.goto(`./${address}`)
}

/**
 * Waits until a page has come to rest, and answers what it shows. Half a second without a request is no sign of it: on a busy
 * machine a script may take as long until it asks for the next file.
 */
export async function restOf(page: Page): Promise<Seen> {
  await expect(page.locator('html')).toHaveAttribute('data-map', /static|still|failed|live/)
  await page.waitForLoadState('load')
  let seen = await seenOn(page)
  await expect(async () => {
    const before = seen
    await expectIdle(page)
    seen = await seenOn(page)
    expect(seen).toEqual(before)
  }).toPass({ intervals: [150] })
  return seen
}

/** Opens a page to which nothing happens, whole. */
export async function whole(page: Page, place: Place): Promise<Seen> {
  await begin(page, place)
  await expect.poll(async () => (await seenOn(page)).title, { timeout: 30_000 }).not.toBe('')
  return restOf(page)
}

/** What a page shows to which nothing has happened. */
export function asAsked(page: Page, place: Place): Promise<Seen> {
  let seen = known.get(place.name)
  if (!seen) {
    seen = page
      .context()
      .newPage()
      .then(async (other) => {
        const all = await whole(other, place)
        await other.close()
        return all
      })
    known.set(place.name, seen)
  }
  return seen
}
