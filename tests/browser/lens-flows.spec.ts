import { barriers, expect, picturesOf, test, withoutWebGL, type Page } from './fixtures'

const PANEL = 'Institutions moved out of the capital area'
const panelOf = (page: Page) => page.getByRole('region', { name: PANEL })

test('moves are shown up to a year, as a list and as arcs, and no legend of classes stands beside them', async ({
  page,
  openStill,
}) => {
  await openStill('show=flows&lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where did public bodies move?')
  await expect(page.locator('.answer')).toContainText('96 of 115 listed bodies')
  await expect(page.locator('.legend .classes')).toHaveCount(0)
  await expect(page.locator('tr[data-region]')).toHaveCount(0)
  const panel = panelOf(page)
  await expect(panel).toContainText('Origin: capital area, one point for all')
  await expect(panel.locator('[data-city]')).toHaveCount(11)
  await expect(panel.locator('tfoot td')).toHaveText(['96', '115', '112', '19'])
  await expect(panel).toContainText('112 to innovation cities + 19 to Sejong + 22 one by one')
  await page.getByRole('slider').fill('0')
  await expect(page).toHaveURL(/year=2012/)
  await expect(page.locator('.answer')).toContainText('By 2012 4 of 115')
})

test('a city opens to its bodies with date, staff and sources, by keys as by mouse', async ({
  page,
  openStill,
}) => {
  await openStill('show=flows&as=count-by-function&lang=en')
  const panel = panelOf(page)
  const city = panel.getByRole('button', { name: 'Gwangju-Jeonnam Innovation City' })
  await city.focus()
  await expect(panel.locator('[data-city="innovation-city-naju"]')).toHaveClass(/lit/)
  await expect(panel.locator('tr.lit')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(city).toHaveAttribute('aria-expanded', 'true')
  const kepco = panel.getByRole('listitem').filter({ hasText: 'Korea Electric Power Corporation' })
  await expect(kepco).toContainText('December 2014 · planned')
  await kepco.locator('summary').click()
  await expect(kepco).toContainText('1,425 staff')
  await expect(kepco.getByRole('link').first()).toHaveAttribute('href', /^https?:/)
  await panel.getByRole('button', { name: 'Agriculture and sea' }).hover()
  expect(await panel.locator('tr.lit').count()).toBeGreaterThan(3)
})

test('the still picture draws the same arcs, and dims those that are not meant', async ({ page, allow }) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  await page.goto('./?show=flows&lang=en')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  const arcs = page.locator('#still path[data-arc]')
  await expect(arcs.first()).toBeAttached()
  const dashed = page.locator('#still path[data-arc$="/undated"]')
  expect(await dashed.count()).toBeGreaterThan(5)
  await expect(dashed.first()).toHaveAttribute('stroke-dasharray', /./)
  await panelOf(page).getByRole('button', { name: 'Busan Innovation City' }).focus()
  await expect(page.locator('#still path[data-arc^="innovation-city-naju/"][opacity]').first()).toBeAttached()
  await expect(page.locator('#still path[data-arc^="innovation-city-busan/"][opacity]')).toHaveCount(0)
  // What it leads to is a click away.
  await page.locator('#still path[data-arc^="innovation-city-busan/"]').first().dispatchEvent('click')
  await expect(page).toHaveURL(/select=innovation-city-busan/)
})

test('each city has one ribbon, and unfolds by function when it is chosen, or with all others', async ({
  page,
  openStill,
}) => {
  await openStill('show=flows&lang=en')
  const ribbons = page.locator('#still path[data-arc$="/all"]')
  await expect(ribbons).toHaveCount(11)
  await expect(page.locator('.dock')).toContainText('Width = institutions moved')
  await expect(page.locator('.dock')).toContainText('To the ten innovation cities')
  await ribbons.and(page.locator('[data-arc^="innovation-city-naju/"]')).dispatchEvent('click')
  await expect(page).toHaveURL(/select=innovation-city-naju/)
  await expect(ribbons).toHaveCount(10)
  await expect(page.locator('#still path[data-arc^="innovation-city-naju/"]')).not.toHaveCount(1)
  await expect(page.locator('.dock')).toContainText('Energy and resources')
  await panelOf(page).getByRole('button', { name: 'Unfold by function' }).click()
  await expect(page).toHaveURL(/as=count-by-function/)
  await expect(ribbons).toHaveCount(0)
  await panelOf(page).getByRole('button', { name: 'Staff' }).click()
  await expect(page).toHaveURL(/as=staff-by-function/)
})

test('staff say how many are not documented, and nothing in the panel is a barrier', async ({
  page,
  openStill,
}) => {
  await openStill('show=flows&as=staff&lang=en')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Busan Innovation City' }).click()
  await expect(panel).toContainText('12 of the 12 that moved have no documented staff')
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})

picturesOf([['flows', 'show=flows', 1440, 900]])
