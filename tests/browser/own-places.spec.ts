import { readFileSync } from 'node:fs'
import { manyPlaces, manyPlacesCsv } from '../../src/own/places.fixture'
import { barriers, expect, openAtlas, spotOf, test, type Page } from './fixtures'

const MANY = 20_000

/** Brings a table of places through the dialog and has it drawn. */
async function bring(page: Page, count: number) {
  await page.getByRole('button', { name: 'Map your own figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Map your own figures and places' })
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'places.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(manyPlacesCsv(count)),
  })
  return dialog
}

/** All that dots and numbers of a picture add up to. */
const drawnIn = (crowd: { readonly innerHTML: string }) => {
  const numbers = [...crowd.innerHTML.matchAll(/<text[^>]*>([\d,]+)</g)].map(([, text = '']) =>
    Number(text.replaceAll(',', '')),
  )
  const dots = crowd.innerHTML.match(/a[\d.]+ [\d.]+ 0 1 1 /g)?.length ?? 0
  return dots + numbers.reduce((sum, number) => sum + number, 0)
}

test('twenty thousand places come through the dialog onto the map, into a picture, a figures file and an embed', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/news\.example|request to another origin/)
  await openStill('lang=en&overlays=none')
  const dialog = await bring(page, MANY)
  await expect(dialog).toContainText('20000 places read')
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(dialog.getByRole('alert')).toContainText('too large for an address')
  await dialog.getByRole('button', { name: 'Close' }).click()

  // No element a place: some paths and the numbers of the bubbles, which add up to all of them.
  const crowd = page.locator('#still .crowd')
  await expect(crowd).toHaveCount(1)
  expect(await page.locator('#still [data-place]').count()).toBe(0)
  expect(await crowd.locator('*').count()).toBeLessThan(400)
  expect(await crowd.evaluate(drawnIn)).toBe(MANY)
  await expect(page.getByRole('group', { name: 'Places on the map' })).toContainText(
    /Own places\s*20,000\s*a number: places too close for dots/,
  )

  // What is listed is told.
  await page.getByRole('button', { name: 'Places', exact: true }).click()
  await page.locator('.all').getByRole('button', { name: 'Own places', exact: true }).click()
  await expect(page.locator('ul.places li button')).toHaveCount(200)
  await expect(page.getByText('The first 200 of 20,000.')).toBeVisible()
  expect(await barriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const save = page.getByRole('dialog', { name: 'Take away' })
  await expect(save.locator('.preview .crowd')).toHaveCount(1)
  await expect(save.locator('.preview')).toContainText('a number: places too close for dots')
  await page.getByRole('tab', { name: 'Into an article' }).click()
  const [figures] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('tabpanel').getByRole('button', { name: 'Figures file' }).click(),
  ])
  const body = readFileSync(await figures.path(), 'utf8')
  expect(body.length).toBeLessThan(1_000_000)

  await page.route('https://news.example/**', (route) =>
    route.fulfill({ body, headers: { 'Access-Control-Allow-Origin': '*' } }),
  )
  await page.goto(
    'embed.html?indicator=population-resident&level=province&lang=en&overlays=own&data=https://news.example/f.json',
  )
  await expect(page.locator('.picture .crowd')).toHaveCount(1)
  expect(await page.locator('.picture .crowd').evaluate(drawnIn)).toBe(MANY)
  await expect(page.locator('.legend')).toContainText('20,000 places')
})

test('a dot is told by its name, a bubble opens by a press, and a place that is chosen has its card', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&overlays=none')
  const dialog = await bring(page, 300)
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  const carried = await dialog.isHidden()
  if (!carried) await dialog.getByRole('button', { name: 'Close' }).click()
  const bubble = page.locator('#still .crowd text').first()
  await expect(bubble).toBeVisible()
  const count = Number(await bubble.textContent())
  const box = (await bubble.boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.locator('.tip')).toContainText(`${count} places:`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page).toHaveURL(/camera=/)

  await page.locator('.search input').fill(manyPlaces(300)[4]!.name)
  await page.keyboard.press('Enter')
  await expect(page.locator('#still [data-place="own-5"]')).toBeAttached()
  await expect(page.getByRole('heading', { name: manyPlaces(300)[4]!.name })).toBeVisible()
})

test('one place more than twenty thousand refuses them all in a sentence', async ({ page, openStill }) => {
  await openStill('lang=en&overlays=none')
  const dialog = await bring(page, MANY + 1)
  await expect(dialog.getByRole('alert')).toHaveText(
    'There are 20001 places, more than the 20000 allowed. None was taken: keep only the region or the kind you need.',
  )
  await expect(dialog.getByRole('button', { name: 'Draw the map' })).toHaveCount(0)
})

test('the live map draws a crowd, names a dot under the pointer and opens a bubble by a press', async ({
  page,
}) => {
  await openAtlas(page, 'lang=en&overlays=none')
  const dialog = await bring(page, 2000)
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  // Most of the places lie around six towns; Gwangju's stand alone in the west.
  const [x, y] = await spotOf(page, [126.85, 35.16])
  await page.mouse.move(x, y)
  await expect(page.locator('.tip')).toContainText(/[\d,]+ places: /)
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/camera=126\.\d+,35\./)
})
