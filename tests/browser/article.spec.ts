import { readFileSync } from 'node:fs'
import type { BuiltStory, Story } from '../../src/story/model'
import { barriers, expect, test, type Page } from './fixtures'

const read = (id: string) => JSON.parse(readFileSync(`public/data/stories/${id}.json`, 'utf8')) as BuiltStory
const SHIPPED = ['deck-2018', 'season2-2017', 'promise-outcome'].map(read)
/** It has slides that open it, and a part of it. */
const HEADED = read('half-century')
const { en } = SHIPPED[0]!

/** Sheets of paper that a page becomes. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a story is read from top to end, each slide with its picture, words, notes and sources', async ({
    page,
  }) => {
    await page.goto('./story/index.en.html')
    await page.getByRole('link', { name: en.title }).click()
    for (const slide of en.slides) {
      const section = page.locator(`section#${slide.id}`)
      await expect(section.getByRole('heading')).toContainText(slide.title[0]?.text.trim() ?? '')
      await expect(section.locator('figure')).toHaveCount(slide.plain ? 0 : 1)
      await expect(section.locator('.sources')).toHaveCount(1)
    }
  })
})

test('on paper a story is a page for its list and one for each slide, notes included', async ({ page }) => {
  for (const { ko, en } of [...SHIPPED, HEADED])
    for (const told of [en, ko]) {
      await page.goto(`./story/${told.id}${told.lang === 'en' ? '.en' : ''}.html`)
      expect(await sheets(page), told.title).toBe(1 + told.slides.length)
    }
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.notes div').first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await expect(page.locator('.notes div').first()).toBeHidden()
  await page.goto('./story/promise-outcome.en.html')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await barriers(page)).toEqual([])
})

test('a story that is read and printed from the atlas itself keeps to a sheet a slide, too', async ({
  page,
}) => {
  // Three stories in two languages, each drawn by the page itself.
  test.setTimeout(180_000)
  for (const both of SHIPPED)
    for (const told of [both.en, both.ko]) {
      await page.goto(`./present.html?story=${told.id}&lang=${told.lang}&read`)
      // A figure for each slide that has one: then all that is printed is there.
      const pictures = told.slides.filter(({ plain }) => !plain).length
      await expect(page.locator('.article section figure')).toHaveCount(pictures, { timeout: 45_000 })
      expect(await sheets(page), `${told.id} ${told.lang}`).toBe(1 + told.slides.length)
    }
})

test('a story of one’s own is read and printed as those of the atlas are', async ({ page }) => {
  const words = { title: 'Then & now', body: '**{{share population-resident 2024}}** now', notes: 'Slowly.' }
  const slide = (id: string, plain: boolean) => ({ id, view: 'year=2024', plain, words: { en: words } })
  const story: Story = {
    title: { en: 'Mine' },
    about: {},
    sources: [],
    names: [],
    slides: [slide('then', false), slide('now', true)],
  }
  await page.goto('./story/index.html')
  await page.evaluate(
    (text) => {
      localStorage.setItem('goru-story:a', text)
      localStorage.setItem('goru-story', 'a')
    },
    JSON.stringify({ v: 1, story, changed: 1 }),
  )
  await page.goto('./present.html?story=own&lang=en&read')
  await expect(page.locator('.article section')).toHaveCount(2)
  await expect(page.locator('.article section figure svg.map')).toHaveCount(1)
  await expect(page.locator('#then .big')).toContainText('50.9%')
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
  expect(await sheets(page)).toBe(3)
})
