import { expect, test } from './fixtures'

const BOTH = 'overlays=sejong,saemangeum&level=province&lang=en'

test('Sejong and Saemangeum stand beside the country at a scale that is told, with their zones, on no land and no panel', async ({
  page,
  openStill,
}) => {
  await openStill(BOTH)
  const insets = page.locator('.insets figure:not(.away)')
  // What the page has to say of itself comes first; the place is free when it has been read.
  await expect(insets).toHaveCount(1)
  await page.locator('.notices').getByRole('button', { name: 'Close' }).click()
  await expect(insets).toHaveCount(2)
  for (const [i, zone] of ['Living zone 1', 'Industry'].entries()) {
    await expect(insets.nth(i)).toContainText(zone)
    await expect(insets.nth(i)).toContainText('10 km')
    await expect(insets.nth(i)).toContainText('none drawn')
    await expect(insets.nth(i).getByRole('listitem')).toHaveCount(7)
  }
  const over = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.insets figure:not(.away)')].map((one) =>
      one.getBoundingClientRect(),
    )
    const others = [
      ...document.querySelectorAll('.words, .dock, .panel.side, .zoom, .sources, .rank'),
    ].filter((one) => one.checkVisibility())
    const touch = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const land = [...document.querySelectorAll<SVGGeometryElement>('#still path[data-code]')].flatMap(
      (path) => {
        const d = path.getAttribute('d') ?? ''
        const matrix = path.getScreenCTM()!
        const length = d ? path.getTotalLength() : 0
        return Array.from({ length: Math.ceil(length / 6) }, (_, i) =>
          path.getPointAtLength(i * 6).matrixTransform(matrix),
        )
      },
    )
    return {
      land: boxes.flatMap((box) =>
        land.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom),
      ).length,
      parts: boxes.flatMap((box) =>
        others.filter((one) => touch(box, one.getBoundingClientRect())).map((one) => one.className),
      ),
      points: land.length,
    }
  })
  expect(over).toMatchObject({ land: 0, parts: [] })
  // Names on the map give way to them, wherever they have come to stand.
  const covered = () =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.insets figure')].map((one) => one.getBoundingClientRect())
      return [...document.querySelectorAll('#still text')].flatMap((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        const under = boxes.some(
          (box) => left < box.right && box.left < right && top < box.bottom && box.top < bottom,
        )
        return under ? (text.textContent ?? '') : []
      })
    })
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto(`./?${BOTH.replace('overlays=', 'overlays=clusters-12,national-clusters-14,')}`)
  await page.locator('.notices').getByRole('button', { name: 'Close' }).click()
  await expect(insets).toHaveCount(2)
  await expect(page.locator('#still text').filter({ hasText: ' · ' }).nth(15)).toBeAttached()
  await expect.poll(covered).toEqual([])
  expect(over.points).toBeGreaterThan(500)
  // Close up the place itself is on the map.
  await page.goto(`./?${BOTH}&camera=127.3,36.5,9`)
  await expect(page.locator('.insets')).toHaveCount(0)
})

test('on a phone the outline and the zones are in the card', async ({ page, openStill }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openStill(`${BOTH}&select=sejong`)
  await expect(page.locator('.insets')).toHaveCount(0)
  const outline = page.getByRole('img', {
    name: 'Outline of Sejong, the administrative city; the bar is 10 km',
  })
  await outline.scrollIntoViewIfNeeded()
  await expect(outline).toBeVisible()
  await expect(page.locator('.zones')).toContainText('Living zone 1')
})
