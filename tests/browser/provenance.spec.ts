import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { barriers, expect, test } from './fixtures'

/** What a link of a figure leads to: the row of the page, which is there. */
async function rowOf(link: Locator): Promise<string> {
  const href = (await link.getAttribute('href')) ?? ''
  const [, file = '', id = ''] = /(provenance(?:\.en)?\.html)#(.+)$/.exec(href) ?? []
  expect(readFileSync(`dist/${file}`, 'utf8'), href).toContain(`<tbody id="${id}">`)
  return id
}
/** The line of sources: itself the link, for a hand, a finger and the keyboard. */
const line = (page: Page) => page.locator('.sources > a')
const row = (page: Page, inside: string) => page.locator(`${inside} a[href*="provenance"]`)

test('every figure of the atlas leads to its row in one click: map, card, key figures, comparison, moves', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=births&level=municipality&select=47730&lang=en')
  expect(await rowOf(line(page))).toBe('births.municipality')
  const card = page.locator('article').filter({ has: page.getByRole('heading', { name: 'Uiseong-gun' }) })
  expect(await rowOf(card.locator('header a.row'))).toBe('births.municipality')
  await expect(card.locator('.figures li').first()).toBeVisible()
  const figures = card.locator('.figures li')
  const links = card.locator('.figures li > a.row')
  expect(await links.count()).toBe(await figures.count())
  for (const i of [0, 7, 20]) expect(await rowOf(links.nth(i))).toMatch(/\.municipality$/)
  // The link opens beside the atlas, and what else is pressed in the row still shows the figure.
  const [opened] = await Promise.all([page.waitForEvent('popup'), links.first().click()])
  await expect(opened).toHaveURL(/provenance\.en\.html#/)
  await opened.close()

  await page.goto('./?indicator=births&level=municipality&select=47730,47150&lang=en')
  const compared = page.locator('article').filter({ hasText: '2 regions compared' })
  expect(await rowOf(compared.locator('a.row').first())).toBe('births.municipality')
  await expect.poll(() => compared.locator('a.row').count()).toBeGreaterThan(20)
  expect(await barriers(page)).toEqual([])

  await page.goto('./?show=moves&level=province&year=2015&lang=en')
  expect(await rowOf(line(page))).toBe('moves.province')
  await page.goto('./?show=promise&lang=en')
  await expect(line(page)).not.toHaveAttribute('href')
})

test('so do those of an embed, a small profile, a comparison, a page of a region and a slide', async ({
  page,
}) => {
  await page.goto('./embed.html?indicator=births&level=municipality')
  expect(await rowOf(row(page, 'footer'))).toBe('births.municipality')
  await page.goto('./embed.html?show=moves&level=province&year=2015&lang=en')
  expect(await rowOf(row(page, 'footer'))).toBe('moves.province')
  await page.goto('./embed.html?region=47150')
  await expect(row(page, '.strips')).toHaveCount(8)
  expect(await rowOf(row(page, '.strips').first())).toMatch(/\.municipality$/)
  await page.goto('./embed.html?region=47730,47150&lang=en')
  await expect(page.locator('tbody th[scope="row"]').first()).toBeVisible()
  const rows = await page.locator('tbody th[scope="row"]').count()
  await expect(row(page, 'tbody')).toHaveCount(rows)
  expect(await rowOf(row(page, 'tbody').first())).toMatch(/\.municipality$/)
  await page.goto('./region/47150.en.html')
  const strips = await page.locator('.themes li[data-indicator]').count()
  await expect(row(page, '.themes')).toHaveCount(strips)
  await page.goto('./story/half-century.en.html')
  const told = page.locator('.slide-words a.row, .sources b a')
  expect(await told.count()).toBeGreaterThan(20)
  for (const i of [0, 7, 20]) await rowOf(told.nth(i))
  expect(await barriers(page)).toEqual([])
  await page.goto('./present.html?story=half-century&lang=en#beginning')
  const count = Number((await page.locator('.number').textContent())!.split('/')[1])
  const led = new Set<string>()
  for (let slide = 0; slide < count; slide++) {
    const link = page.locator('footer a.sources[href]')
    await expect(page.locator('.number')).toContainText('/')
    if (await link.count()) led.add(await rowOf(link))
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(300)
  }
  expect([...led].some((id) => id.startsWith('moves.'))).toBe(true)
  expect(led.size).toBeGreaterThan(2)
})

test('a place tells its parks when they are asked for, and which source is whose fact', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=births&level=municipality&select=46170')
  const parks = page.locator('details').filter({ has: page.locator('summary', { hasText: '산업단지' }) })
  await parks.locator('summary').click()
  await expect(parks.locator('.sentence')).toContainText('가동')
  expect(await parks.locator('li').count()).toBeGreaterThan(3)
  expect(await rowOf(parks.locator('a.row'))).toBe('industrial-parks.municipality')
  await expect(parks.locator('li').first()).toContainText('㎢')
  expect(await barriers(page)).toEqual([])

  await page.goto('./?overlays=national-complexes&select=nic-namdong&lang=en')
  const place = page.locator('article').filter({ has: page.getByRole('heading', { name: /Namdong/ }) })
  const sources = place.locator('details').last()
  await place.locator('summary').first().click()
  await expect(sources).not.toHaveAttribute('open')
  await place.locator('sup button').first().click()
  await expect(sources).toHaveAttribute('open')
  await expect(sources.locator('li:focus')).toHaveCount(1)
  const around = page.locator('details').filter({ hasText: 'Industrial parks of its municipality' })
  await around.locator('summary').click()
  await expect(around.locator('li').first()).toContainText('km²')
})
