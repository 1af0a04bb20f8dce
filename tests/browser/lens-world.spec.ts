import { barriers, expect, lookBy, type Page, picturesOf, test } from './fixtures'

const panelOf = (page: Page) => page.getByRole('region', { name: 'Cooperation abroad' })
const arc = (page: Page, id: string) => page.locator(`.earth [data-arc="${id}"]`)

test('pairs of the slide are told by what is documented, and nothing of the figures stands beside them', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en')
  await lookBy(page, 'The world')
  await expect(page).toHaveURL(/show=world/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What cooperation abroad is on record?')
  await expect(page.locator('.answer')).toContainText('3 of 7 pairs')
  const rows = (status: string) => panelOf(page).locator(`[data-status="${status}"] [data-pair]`)
  await expect(rows('documented')).toHaveCount(3)
  await expect(rows('parallel')).toHaveCount(2)
  await expect(rows('slide')).toHaveCount(2)
  await expect(page.locator('.earth [data-arc]')).toHaveCount(5)
  for (const control of ['.legend', '.timeline', 'tr[data-region]', '.balance'])
    await expect(page.locator(control)).toHaveCount(0)
  await expect(page.locator('#live')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden()
  await lookBy(page, 'Map')
  await expect(page.locator('.earth')).toHaveCount(0)
  await expect(page.locator('#still')).toBeVisible()
  await expect(page.locator('.timeline')).toBeVisible()
})

test('list and lines light each other, by keys as by mouse', async ({ page, openStill }) => {
  await openStill('show=world&lang=en')
  const pair = panelOf(page).locator('[data-pair="op2"]')
  const myanmar = pair.getByRole('button', { name: 'Myanmar' })
  await myanmar.focus()
  await expect(arc(page, 'oc01')).toHaveAttribute('opacity', /0\./)
  await expect(arc(page, 'oc02')).not.toHaveAttribute('opacity', /./)
  await expect(page.locator('.earth [data-country="104"]')).toHaveClass(/lit/)
  await page.keyboard.press('Enter')
  await expect(myanmar).toHaveAttribute('aria-expanded', 'true')
  const told = panelOf(page).locator('[data-pair="op2"] + .open')
  await expect(told).toContainText('National (no single region)')
  await expect(told.getByRole('link').first()).toHaveAttribute('href', /^https?:/)
  await page.keyboard.press('Enter')
  await page.mouse.move(0, 0)
  // Its end in Jakarta is where no other line runs.
  await arc(page, 'oc05').locator('circle').last().hover()
  await expect(panelOf(page).locator('tr.lit')).toHaveCount(1)
  await expect(panelOf(page).locator('[data-pair="op4"]')).toHaveClass(/lit/)
})

for (const [width, height] of [
  [1440, 900],
  [360, 780],
] as const)
  test(`the world has no finding of axe at ${width} px`, async ({ page, openStill }) => {
    await page.setViewportSize({ width, height })
    await openStill('show=world&lang=en')
    await panelOf(page).getByRole('button', { name: 'Vietnam' }).last().click()
    await page.waitForLoadState('networkidle')
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })

picturesOf([['world', 'show=world', 1440, 900]], 'still')
