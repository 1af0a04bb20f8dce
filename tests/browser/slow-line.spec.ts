import { expect, test } from './fixtures'

/** A line that is slow or to be spared: the live map is sent for when a hand moves the map. */

test('the live map is sent for by the first movement of a hand, and the page is whole before', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }),
  )
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  const library = () => sent.filter((url) => /maplibre/.test(url))
  const html = page.locator('html')
  await page.goto('./')
  await expect(html).toHaveAttribute('data-map', 'still')
  await page.waitForLoadState('networkidle')

  await page.locator('#still [data-code="51110"]').first().click({ force: true })
  await expect(page).toHaveURL(/select=51110/)
  await expect(page.locator('article')).toBeVisible()
  expect(library()).toEqual([])

  await page.getByRole('button', { name: '크게' }).click()
  await expect(html).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  await expect(page).toHaveURL(/camera=/)
  expect(library().length).toBeGreaterThan(0)
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0)
})
