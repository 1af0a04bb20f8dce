import { expect, type Page } from '../fixtures'
import { faulty } from './faults'
import { asAsked, begin, restOf } from './held'
import { seenOn, type Seen } from './seen'
import { leftOfAnother, namedIn, saidOf, type Fault, type Left, type Place } from './table'

interface Row {
  readonly file: string
  readonly left: Left
  readonly fault: Fault
}

/** What a page says of what went wrong, and the press that mends it. */
const messages = (page: Page) =>
  page.locator('[role=alert]:visible, :is(footer, main.region) p:visible').filter({ hasText: /\S/ })
const ways = (page: Page) =>
  page
    .locator('#late a.chip, .apology button, [role=alert] button')
    .filter({ hasText: /Reload|Try again/, visible: true })
    .first()

/** Every part is as it was asked for, or not there: never another. A legend may lack the last of its lines, which is an overlay. */
function noOther(seen: Seen, asked: Seen): void {
  for (const part of ['title', 'rows', 'picture'] as const) expect([asked[part], '']).toContain(seen[part])
  for (const words of seen.legend.split(' | '))
    expect(asked.legend).toContain(withoutMarks(words, asked.legend))
}
/** The words of a legend as far as the legend as it was asked for has them. */
const withoutMarks = (words: string, asked: string) => (asked.includes(words) ? words : words.slice(0, 20))

/** A row of the matrix: opens the page with its fault, looks at what is left, and mends it. */
export async function holds(page: Page, place: Place, { file, left, fault }: Row): Promise<void> {
  const asked = await asAsked(page, place)
  let mended: () => void = () => undefined
  const mending = new Promise<void>((done) => (mended = done))
  let broken = true
  const path = new URL(file, 'http://goru/data/').pathname
  await page.route(
    (url) => url.pathname === path,
    async (route) => {
      if (!broken) return route.continue()
      if (fault === 'late') {
        await mending
        return route.continue()
      }
      const response = await route.fetch()
      return route.fulfill(faulty(fault, await response.text())!)
    },
  )
  const mend = () => {
    broken = false
    mended()
  }
  await begin(page, place)
  if (fault === 'late') {
    if (left === 'nothing') {
      const sign = page.locator('#late i, #late p, .progress').filter({ visible: true }).first()
      await expect(sign).toBeVisible({ timeout: 10_000 })
    } else await expect(page.locator('html')).toHaveAttribute('data-map', /./)
    noOther(await seenOn(page), asked)
    mend()
    await expect.poll(() => seenOn(page)).toEqual(asked)
    return
  }
  const remains = fault === 'another version' ? (leftOfAnother(file) ?? left) : left
  if (remains === 'all') {
    const seen = await restOf(page)
    noOther(seen, asked)
    expect(seen.picture).toBe(asked.picture)
    return
  }
  const named = saidOf(file, fault)
  await expect(messages(page).filter({ hasText: named }).first()).toBeVisible()
  const seen = await restOf(page)
  noOther(seen, asked)
  if (remains === 'nothing') expect(seen).toMatchObject({ title: '', legend: '', picture: '' })
  else if (remains === 'words') expect(seen.picture).toBe('')
  else expect(seen).toMatchObject({ title: asked.title, rows: asked.rows, picture: asked.picture })
  mend()
  if (namedIn(file, fault) !== null) {
    // There is a way to what there is; the same address leads to the file again as soon as it is there.
    await expect(page.locator('main a:visible, #app a:visible').first()).toBeVisible()
    await page.reload()
    await expect.poll(() => seenOn(page), { timeout: 30_000 }).toEqual(asked)
    return
  }
  // What the page asks for again by itself may be there before the press.
  await ways(page)
    .click({ timeout: 3000 })
    .catch(() => undefined)
  await expect(page.getByRole('alert').filter({ hasText: named })).toHaveCount(0)
  await expect.poll(() => seenOn(page)).toEqual(asked)
}
