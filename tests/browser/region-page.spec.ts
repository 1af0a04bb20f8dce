import { existsSync } from 'node:fs'
import path from 'node:path'
import { barriers, expect, test } from './fixtures'

/** A province, a metropolitan district, a county, a city that is its own province, an island. */
const FILES = ['52', '11110.en', '47730', '36110.en', '47940']

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  for (const width of [390, 360])
    test(`the page of a region reads well ${width} px wide, and all its links lead somewhere`, async ({
      page,
      request,
    }) => {
      await page.setViewportSize({ width, height: 760 })
      for (const file of FILES) {
        await page.goto(`./region/${file}.html`)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.locator('svg.locator')).toHaveCount(2)
        expect(await page.locator('li[data-indicator]').count()).toBeGreaterThan(30)
        await page.locator('.sources summary').click()
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      }
      const addresses = await page
        .locator('[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/[?#].*/, '')))
      const own = [...new Set(addresses)].filter((one) => one.startsWith(process.env['GORU_URL']!))
      expect(own.length).toBeGreaterThan(40)
      for (const address of own) expect((await request.get(address)).status(), address).toBe(200)
    })
})

// The pages run no script, and their policy forbids any: axe brings its own from outside.
test('the list leads to every page; both are fit for all readers by day and by night', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const file of ['index', ...FILES]) {
      await page.emulateMedia({ colorScheme })
      await page.goto(`./region/${file}.html`)
      expect(await barriers(page), `${file} ${colorScheme}`).toEqual([])
    }
  await page.goto('./region/')
  const links = page.locator('main li a, main h2 a')
  const files = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(new Set(files).size).toBe(17 + 229)
  expect(files.filter((file) => !existsSync(path.join('dist/region', file)))).toEqual([])
  await page.getByRole('link', { name: '의성군' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('경북 의성군')
})

test('a page is two sheets of paper, in either language', async ({ page }) => {
  for (const file of [...FILES, '52.en', '41.en', '48.en', '47730.en']) {
    await page.goto(`./region/${file}.html`)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), file).toHaveLength(2)
  }
})

test('the first link of a page leads past what is the same on all', async ({ page }) => {
  await page.goto('./region/47730.html')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
})

test('a frame of a region is its small profile, light unless dark is asked for', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [query, name, ground] of [
    ['region=47150', '경북 김천시', 'rgb(255, 255, 255)'],
    ['region=52&lang=en&theme=dark', 'Jeonbuk State', 'rgb(16, 23, 29)'],
  ] as const) {
    await page.goto(`./embed.html?${query}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.locator('li[data-indicator]')).toHaveCount(8)
    await expect(page.locator('body')).toHaveCSS('background-color', ground)
    await expect(page.locator('footer')).toContainText(query.includes('en') ? 'Source' : '출처')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    expect(await barriers(page)).toEqual([])
  }
})

test('up to four regions stand beside each other on a page that prints', async ({ page }) => {
  await page.goto('./embed.html?region=47730,47150,47940,nowhere&lang=en')
  await expect(page.locator('thead th')).toHaveText(['Figure', /Uiseong/, /Gimcheon/, /Ulleung/])
  await expect(page.locator('footer')).toContainText('region=nowhere')
  expect(await barriers(page)).toEqual([])
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2)
})

test('the atlas leads from a region to its page, and from several to one page of all', async ({ page }) => {
  await page.goto('./?indicator=births&level=municipality&select=47730')
  await expect(
    page.locator('tr[data-region="47730"]').getByRole('link', { name: '이 지역의 쪽' }),
  ).toHaveAttribute('href', 'region/47730.html')
  await page.locator('article').getByRole('link', { name: '이 지역의 쪽' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('경북 의성군')
  await page.goto('./?indicator=births&level=municipality&select=47730,47150&lang=en')
  await page.getByRole('link', { name: 'Side by side' }).click()
  await expect(page.locator('thead th')).toHaveText(['Figure', /Uiseong/, /Gimcheon/])
})

test('what a search finds leads to its page, by keys and by touch, in either language', async ({
  page,
  openStill,
}) => {
  await openStill('')
  await page.keyboard.press('/')
  await page.keyboard.type('의성')
  const field = page.getByRole('combobox', { name: '찾기' })
  const link = page.getByRole('option', { name: '의성군의 쪽' })
  await expect(link).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(link).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await link.getAttribute('id'))!)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/region\/47730\.html$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('경북 의성군')

  await page.setViewportSize({ width: 390, height: 760 })
  await openStill('lang=en')
  await page.getByRole('combobox', { name: 'Find a region' }).fill('Uiseong')
  const touched = page.getByRole('option', { name: 'Page of Uiseong-gun' })
  const { width, height } = (await touched.boundingBox())!
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(36)
  await touched.click()
  await expect(page).toHaveURL(/region\/47730\.en\.html$/)
})
