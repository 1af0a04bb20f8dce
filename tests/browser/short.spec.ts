import { expect, test } from './fixtures'

test('a page at 400 % is still a map, and its headline is in the sheet', async ({ page, openStill }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openStill('lang=en')
  const free = await page.locator('.inset-probe').evaluate((probe) => probe.getBoundingClientRect().height)
  expect(free).toBeGreaterThan(128)
  await page.getByRole('button', { name: 'Open the panel' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('what is printed is the picture, its words, key, figures and sources under each other, with its address', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=births&year=2020&lang=en')
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const box = async (name: string) => (await page.locator(name).first().boundingBox())!
  const map = await box('#stage')
  for (const name of ['h1', '.legend', '#table']) {
    const part = await box(name)
    expect(part.height, name).toBeGreaterThan(0)
    expect(part.y, name).toBeGreaterThanOrEqual(map.y + map.height)
  }
  await expect(page.locator('#app > .bar')).toBeHidden()
  const after = await page.evaluate(() => getComputedStyle(document.documentElement, '::after').content)
  expect(after).toContain('year=2020')
})
