import { existsSync } from 'node:fs'
import path from 'node:path'
import { barriers, expect, test } from './fixtures'

const narrow = 'document.documentElement.scrollWidth <= 360'

test.use({ viewport: { width: 360, height: 760 } })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page of an indicator reads well on a narrow screen, and all its links lead somewhere', async ({
    page,
    request,
  }) => {
    for (const file of ['births', 'youth-net-migration-rate-20-39.en', 'regional-talent-hiring-rate.en']) {
      await page.goto(`./indicator/${file}.html`)
      expect(await page.evaluate(narrow)).toBe(true)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('figure svg.map')).toBeVisible()
      expect(await page.locator('tbody [data-region]').count()).toBeGreaterThan(1)
    }
    const addresses = await page
      .locator('[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    const own = [...new Set(addresses)].filter((one) => one.startsWith(process.env['GORU_URL']!))
    expect(own.length).toBeGreaterThan(10)
    for (const address of own) expect((await request.get(address)).status(), address).toBe(200)
  })
})

// The pages run no script, and their policy forbids any: axe brings its own from outside.
test('the list leads to every page; both are fit for all readers by day and by night', async ({ page }) => {
  for (const [file, colorScheme] of [
    ['index', 'light'],
    ['births', 'light'],
    ['emergency-care-vulnerable.en', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`./indicator/${file}.html`)
    expect(await barriers(page)).toEqual([])
    expect(await page.evaluate(narrow)).toBe(true)
  }
  await page.goto('./indicator/')
  const links = page.locator('main li a')
  const files = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(files.length).toBeGreaterThan(80)
  expect(files.filter((file) => !existsSync(path.join('dist/indicator', file)))).toEqual([])
  await links.first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('청년')
})

test('a link that was pasted elsewhere opens the very view, with all that it says, and no step back is a trap', async ({
  page,
}) => {
  await page.goto('./indicator/births.en.html')
  await page.goto('./view/births.municipality.en.html?year=2010&select=11110&overlays=none')
  await expect(page).toHaveURL(/\/\?indicator=births&lang=en&level=municipality&year=2010&select=11110/)
  await expect(page.locator('tr[data-region="11110"]').first()).toBeAttached()
  await page.goBack()
  await expect(page).toHaveURL(/indicator\/births\.en\.html/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('a link that was pasted elsewhere opens the map of its indicator and level', async ({ page }) => {
    await page.goto('./view/births.municipality.html')
    await expect(page).toHaveURL(/\/\?indicator=births&level=municipality$/)
  })
})
