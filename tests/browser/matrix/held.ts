import { expect, withoutWebGL, type Page } from '../fixtures'
import { seenOn, type Seen } from './seen'
import type { Place } from './table'

/** What a page shows to which nothing has happened. Looked at once for all rows of it. */
const known = new Map<string, Promise<Seen>>()

/** Opens a page as a browser without WebGL does, which draws at once what it has. */
export async function begin(page: Page, { address }: Place): Promise<void> {
  await withoutWebGL(page)
  await page.goto(`./${address}`)
}

/** Waits until a page has come to rest, and answers what it shows. */
export async function restOf(page: Page): Promise<Seen> {
  await expect(page.locator('html')).toHaveAttribute('data-map', /static|still|failed|live/)
  await page.waitForLoadState('networkidle')
  let seen = await seenOn(page)
  await expect(async () => {
    const before = seen
    seen = await seenOn(page)
    expect(seen).toEqual(before)
  }).toPass({ intervals: [150] })
  return seen
}

/** Opens a page to which nothing happens, whole. */
export async function whole(page: Page, place: Place): Promise<Seen> {
  await begin(page, place)
  const seen = await restOf(page)
  expect(seen.title).not.toBe('')
  return seen
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
