import { readdirSync } from 'node:fs'
import { expect, openAtlas, test as base, withoutWebGL, type Page } from './fixtures'
import { anew, twoVersions } from './versions'

/** One address at which a version is served and then the next. */
const test = base.extend<{ release: () => Promise<void> }>({
  release: [
    async ({}, use) => {
      const { url, release, close } = await twoVersions()
      process.env['GORU_VERSIONS'] = url
      await use(release)
      await close()
    },
    { auto: true },
  ],
  baseURL: async ({ release }, use) => {
    expect(release).toBeTruthy()
    await use(process.env['GORU_VERSIONS'])
  },
})

/** What a browser says of a file that is gone; a rejection that nobody handles is none of it. */
const GONE =
  /^console: (Failed to load resource: the server responded with a status of 404|Failed to load resource: net::ERR_CONNECTION_REFUSED|Refused to apply style|.*WebGL)/

/** The page says that a new version may be out, still shows what was asked for, and is loaded anew by the button beside. */
async function reloadAsTold(page: Page): Promise<void> {
  const told = page.getByRole('alert').filter({ hasText: 'A new version may be out' })
  await expect(told).toBeVisible()
  await expect(page.locator('h1')).toHaveText('How many children were born?')
  await told.getByRole('button').click()
}

test('a door of the atlas whose script a new version took away says that one may be out, and comes with a reload at the same address', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await withoutWebGL(page)
  await openAtlas(page, 'indicator=births&year=2019&lang=en', 'failed')
  await release()
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await reloadAsTold(page)
  await expect(page.locator('tr[data-region]')).toHaveCount(17)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page).toHaveURL(/indicator=births&year=2019/)
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // It is the script of the new version that came.
  const save = readdirSync('dist/assets').find((name) => /^Save-.*\.js$/.test(name))!
  const came = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(came).toContain(`${process.env['GORU_VERSIONS']}assets/${anew(save)}`)
})

test('a way of looking whose script is gone leaves the picture that stands, and is there after a reload', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await withoutWebGL(page)
  await openAtlas(page, 'indicator=births&lang=en', 'failed')
  await page.locator('#door-ways').click()
  await expect(page.locator('.ways')).toBeVisible()
  await release()
  await page.locator('.ways').getByRole('button', { name: 'Change', exact: true }).click()
  await reloadAsTold(page)
  await page.locator('#door-ways').click()
  await page.locator('.ways').getByRole('button', { name: 'Change', exact: true }).click()
  await expect(page.locator('h1')).toContainText('How much changed')
})

test('a talk whose next slide needs a script that is gone says so beside the words, and goes on from that slide', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await withoutWebGL(page)
  await page.goto('./present.html?story=promise-outcome&lang=en#1')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  await page.waitForLoadState('networkidle')
  await release()
  const told = page.getByRole('alert').filter({ hasText: 'A new version may be out' })
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    await expect(told).toBeVisible({ timeout: 1000 })
  }).toPass()
  const slide = new URL(page.url()).hash
  const words = await page.locator('h1').textContent()
  await told.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('h1')).toHaveText(words ?? '')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(new URL(page.url()).hash).toBe(slide)
})

test('an embed whose years need a script that is gone says so, keeps its picture, and can be asked again', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await page.goto('./embed.html?indicator=births&level=province&controls=years&lang=en')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'static')
  await release()
  await page.locator('.years input').focus()
  await page.keyboard.press('ArrowLeft')
  const told = page.getByRole('alert').filter({ hasText: 'What did not come' })
  await expect(told).toBeVisible()
  await expect(page.locator('.what')).toContainText('2023')
  const newest = String(await page.locator('.years input').getAttribute('max'))
  await expect(page.locator('.years input')).toHaveValue(newest)
  // Nor does it stand elsewhere than the picture when a hand moves it once more.
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.years input')).toHaveValue(newest)
  await told.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.locator('.years input').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.what')).toContainText('2022')
})
