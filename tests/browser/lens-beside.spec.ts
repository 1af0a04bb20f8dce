import {
  barriers,
  expect,
  lookBy,
  openAtlas,
  type Page,
  picturesOf,
  test,
  withoutWebGL,
  yearsIn,
} from './fixtures'

/** Waits until the second map is live, too. */
async function openBeside(page: Page, query: string): Promise<void> {
  await openAtlas(page, query)
  await expect(page.locator('.second canvas')).toBeVisible({ timeout: 30_000 })
}

test('two maps are reached from the menu; the second figure and year are in the address', async ({
  page,
  openStill,
}) => {
  const { first, last } = yearsIn('population-resident', 'municipality')
  const aged = yearsIn('ageing-share-65plus', 'municipality')
  await openStill('indicator=population-resident&level=municipality&lang=en')
  await lookBy(page, 'Side by side')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Resident population in ${last} and in ${first}`,
  )
  const halves = page.getByRole('group', { name: /^Resident population, / })
  await expect(halves).toHaveCount(2)
  const [left, right] = await halves.locator('ul').allInnerTexts()
  expect(left).toBe(right)
  await page.getByLabel('Figure of the second map').selectOption('ageing-share-65plus')
  await expect(page).toHaveURL(/show=beside&by=ageing-share-65plus/)
  await expect(
    page.getByRole('group', { name: `Share of people aged 65 and over, ${aged.last}` }),
  ).toBeVisible()
  await page.getByLabel('Year of the second map').selectOption('2015')
  await expect(page).toHaveURL(/by=ageing-share-65plus&from=2015/)
  await lookBy(page, 'Map')
  await expect(page.locator('.second')).toHaveCount(0)
  await expect(page).not.toHaveURL(/by=|from=/)
})

test('what is done to one map is done to the other', async ({ page }) => {
  await openBeside(page, 'indicator=population-resident&level=municipality&lang=en&show=beside&overlays=none')
  const [left, right] = [page.locator('#live'), page.locator('.second .live')]
  const [a, b] = [(await left.boundingBox())!, (await right.boundingBox())!]
  expect(b.width).toBeCloseTo(a.width, 0)
  // Pointing at the second map is told on both; a click there chooses on both.
  await page.mouse.move(b.x + b.width * 0.42, b.y + b.height * 0.45)
  const told = page.locator('.half .told')
  await expect(told.first()).toHaveText(/\S+.* [\d,]+$/)
  const [first, second] = await told.allInnerTexts()
  const name = (text = '') => text.replace(/ [\d,]+$/, '')
  expect(name(first)).toBe(name(second))
  expect(first).not.toBe(second)
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/select=\d{5}/)
  await expect(page.getByRole('table', { name: 'Both figures' })).toContainText(name(first))
  // Zooming the second one moves the first: the picture of it changes, and the address has one camera.
  await page.mouse.move(b.x + b.width * 0.15, b.y + b.height * 0.5)
  const before = await left.screenshot()
  await page.mouse.wheel(0, -400)
  await expect(page).toHaveURL(/camera=/)
  await page.waitForTimeout(600)
  expect((await left.screenshot()).equals(before)).toBe(false)
})

test('two maps without WebGL are still pictures', async ({ page, allow }) => {
  allow(/WebGL|live map/)
  await withoutWebGL(page)
  await page.goto('./?show=beside&indicator=grdp-per-capita&lang=en')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  await expect(page.locator('.second svg [data-code]')).toHaveCount(17)
  await expect(page.locator('.second canvas')).toHaveCount(0)
})

for (const [width, height] of [
  [1440, 900],
  [360, 780],
] as const)
  test(`two maps have no finding of axe at ${width} px`, async ({ page, openStill }) => {
    await page.setViewportSize({ width, height })
    const query = 'show=beside&by=population-resident&lang=en&select=46170&level=municipality'
    await openStill(query)
    await expect(page.locator('.second svg [data-code]').first()).toBeAttached()
    // Neither map nor legend lies over the buttons.
    await page.getByRole('button', { name: 'Zoom in' }).click({ trial: true, timeout: 5000 })
    await page.waitForLoadState('networkidle')
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })

picturesOf([['beside', 'show=beside&indicator=ageing-share-65plus&level=municipality', 1440, 900]], 'still')
