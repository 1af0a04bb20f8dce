import { PNG } from 'pngjs'
import { expect, test, type Page } from './fixtures'

type Fills = Readonly<Record<string, string>>

/** Colours of the regions as their shapes in the page have them, by code. */
const fills = (page: Page): Promise<Fills> =>
  page.locator('#still path[data-code]').evaluateAll((paths) => {
    const found: Record<string, string> = {}
    for (const path of paths) found[path.getAttribute('data-code') ?? ''] = path.getAttribute('fill') ?? ''
    return found
  })

/** The colour on screen at a point, as hex. */
async function colourOn(page: Page, x: number, y: number): Promise<string> {
  const { data } = PNG.sync.read(await page.screenshot({ clip: { x, y, width: 1, height: 1 } }))
  return `#${data.subarray(0, 3).toString('hex')}`
}

/** A point of the map, off borders and names, whose region had another colour before, and the one it has now. */
async function changed(page: Page, before: Fills): Promise<[number, number, string]> {
  const found = await page.evaluate((old) => {
    const names = [...document.querySelectorAll('#still text')].map((text) => text.getBoundingClientRect())
    for (const path of document.querySelectorAll<SVGGeometryElement>('#still path[data-code]')) {
      const { left, top, width, height } = path.getBoundingClientRect()
      const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)]
      const fill = path.getAttribute('fill') ?? ''
      if (x < 500 || x > 900 || y < 200 || y > 640 || !fill.startsWith('#')) continue
      if (fill === old[path.getAttribute('data-code') ?? '']) continue
      if (names.some((box) => x > box.left - 8 && x < box.right + 8 && y > box.top - 8 && y < box.bottom + 8))
        continue
      const around = [-6, 0, 6].flatMap((dx) => [-6, 0, 6].map((dy) => new DOMPoint(x + dx, y + dy)))
      if (around.every((point) => path.isPointInFill(point))) return [x, y, fill] as [number, number, string]
    }
    return null
  }, before)
  if (!found) throw new Error('No region has another colour.')
  return found
}

const kept = (page: Page) => expect(page.locator('#still')).toHaveClass(/kept-map/)

test('another year gives the regions of the still picture other colours and leaves the rest of it where it is', async ({
  page,
  openStill,
}) => {
  await openStill('overlays=none')
  await page.keyboard.press('ArrowLeft')
  await kept(page)
  const before = await fills(page)
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('#still *')) one.setAttribute('data-seen', '')
  })
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => fills(page)).not.toEqual(before)
  const after = await fills(page)
  expect(Object.keys(after)).toHaveLength(229)
  await expect(page.locator('#still :not([data-seen])')).toHaveCount(0)
  const [x, y, fill] = await changed(page, before)
  expect(await colourOn(page, x, y)).toBe(fill)
})

test('what is pointed at is outlined on the still picture although no shape of it is drawn anew', async ({
  page,
  openStill,
}) => {
  await openStill('overlays=none')
  await page.keyboard.press('ArrowLeft')
  await kept(page)
  const outlines = page.locator('#still .painted > :last-child path')
  await expect(outlines).toHaveCount(0)
  await page.locator('#still path[data-code="51720"]').hover()
  await expect(outlines).toHaveCount(1)
})

test('a row of the ranking that has the focus keeps it at the rank of another year', async ({
  page,
  openStill,
}) => {
  await openStill('overlays=none')
  await page.getByRole('button', { name: '순위 펼치기' }).click()
  const row = page.locator('tr[data-region="11680"]')
  await row.getByRole('button').focus()
  const rank = await row.locator('.rank').textContent()
  // The arrow keys belong to the list while it has the focus; the slider is moved from elsewhere.
  await page.getByRole('slider').evaluate((slider: HTMLInputElement) => {
    slider.value = '0'
    slider.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await expect(row.locator('.rank')).not.toHaveText(rank ?? '')
  await expect(row.getByRole('button')).toBeFocused()
})

test('rows of the ranking out of sight have their figures, and are laid out when they come into sight', async ({
  page,
  openStill,
}) => {
  await openStill('overlays=none')
  await page.getByRole('button', { name: '순위 펼치기' }).click()
  const last = page.locator('tr[data-region]').last()
  const drawn = () =>
    last
      .locator('td')
      .first()
      .evaluate((cell) => cell.checkVisibility({ contentVisibilityAuto: true }))
  expect(await drawn()).toBe(false)
  // Two of them are heads: what sorts, and what filters.
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(229 + 2)
  await last.scrollIntoViewIfNeeded()
  await expect.poll(drawn).toBe(true)
})
