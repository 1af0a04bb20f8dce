import { barriers, expect, lookBy, picturesOf, test } from './fixtures'

test('promises stand beside what is documented, and lead to their places', async ({ page, openStill }) => {
  await openStill('lang=en')
  await lookBy(page, 'Promise and outcome')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What became of what was promised?')
  await expect(page.getByRole('slider')).toHaveCount(0)
  const panel = page.getByRole('region', { name: 'Promise and outcome' })
  const parks = panel.locator('[data-promise="pt04"]')
  await expect(parks).toHaveAttribute('data-status', 'missed')
  await expect(parks).toContainText('Target 20 parks, about')
  await expect(parks.locator('[data-outcome]')).toHaveText('14 parks')
  await expect(panel.locator('[data-promise="pt12"]')).toContainText('2018: 18, 2019: 21')
  await expect(panel.locator('[data-promise="pt14"]')).toContainText('As printed in the deck')
  await expect(panel.locator('[data-promise="pt14"]')).toContainText('Not documented')
  await parks.locator('summary').click()
  await expect(parks.locator('details a').first()).toHaveAttribute('href', /^https?:/)
  const busan = panel.locator('[data-promise="innovation-city-busan"]')
  await busan.getByRole('button').click()
  await expect(page).toHaveURL(/select=innovation-city-busan/)
  await expect(busan).toHaveClass(/lit/)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})

test('while the places are on their way the page says so, and counts no outcome', async ({ page }) => {
  let arrive = () => {}
  const arrived = new Promise<void>((done) => (arrive = done))
  await page.route(/\/places\.json/, async (route) => {
    await arrived
    await route.continue()
  })
  await page.goto('./?show=promise&lang=en')
  const answer = page.locator('.answer')
  await expect(answer).toContainText('Reading the outcomes')
  const panel = page.getByRole('region', { name: 'Promise and outcome' })
  const parks = panel.locator('[data-promise="pt04"]')
  await expect(parks).toHaveAttribute('data-status', 'waiting')
  await expect(panel.locator('[data-promise="pt12"]')).toHaveAttribute('data-status', 'reached')
  arrive()
  await expect(answer).toContainText(/were reached.+are before their date/)
  await expect(parks).toHaveAttribute('data-status', 'missed')
  await expect(panel.locator('[data-status="waiting"]')).toHaveCount(0)
})

test('a target whose year has not come is before its date', async ({ page, openStill }) => {
  await openStill('show=promise&lang=en')
  const panel = page.getByRole('region', { name: 'Promise and outcome' })
  await expect(panel.locator('[data-promise="residents"] .status')).toContainText('Before its date')
  await expect(panel.locator('[data-promise="saemangeum"] .status')).toContainText('Before its date')
  await expect(panel.locator('[data-promise="pt12"] [data-outcome]')).toHaveText('40.7 %')
})

picturesOf([['promise', 'show=promise', 1440, 900]], 'still')
