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

test.describe('a story that scrolls', () => {
  const built = JSON.parse(readFileSync('public/data/stories/promise-outcome.json', 'utf8')) as BuiltStory
  const shown = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('figure')]
        .filter((one) => getComputedStyle(one).opacity === '1')
        .map((one) => `${one.closest('section')?.id}${one.dataset['view'] ? `/${one.dataset['view']}` : ''}`),
    )
  /** To a slide by the keys. */
  const to = async (page: Page, id: string) => {
    for (let press = 0; press < 200; press++) {
      await page.keyboard.press('ArrowRight')
      if (await page.evaluate((wanted) => location.hash === `#${wanted}`, id)) return
    }
    throw new Error(`No key leads to ${id}.`)
  }
  const shift = (page: Page) =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) =>
            done(
              list.getEntries().reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => done(0), 300)
        }),
    )

  for (const { width, height, lang, dark } of [
    { width: 1440, height: 900, lang: 'ko', dark: false },
    { width: 1024, height: 768, lang: 'en', dark: true },
    { width: 390, height: 844, lang: 'en', dark: false },
    { width: 360, height: 740, lang: 'ko', dark: true },
  ] as const)
    test(`has the picture of the words that are read, at ${width} px`, async ({ page }) => {
      const { slides } = built[lang]
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      await page.goto(`./story/promise-outcome${lang === 'en' ? '.en' : ''}.html?scroll`)
      await expect.poll(() => shown(page)).toEqual([])
      for (const { id, plain } of slides) {
        await to(page, id)
        const heading = page.locator(`section#${id} h2`)
        await expect(heading).toBeInViewport()
        const on = plain ? [] : [id]
        await expect.poll(async () => (await shown(page)).map((one) => one.split('/')[0])).toEqual(on)
        if (plain) continue
        // The picture covers no word of what is read, and keeps to the page.
        const picture = await page.locator(`section#${id} > .on`).boundingBox()
        const words = await heading.boundingBox()
        const apart =
          width < 860
            ? (picture?.y ?? 0) + (picture?.height ?? 0) <= (words?.y ?? 0)
            : (words?.x ?? 0) + (words?.width ?? 0) <= (picture?.x ?? 0)
        expect(apart, `${id}: the picture lies on its words`).toBe(true)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(await shift(page)).toBeLessThan(0.01)
      expect(await barriers(page)).toEqual([])
      await page.keyboard.press('ArrowLeft')
      await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(`#${slides.at(-1)?.id}`)
    })

  test('leads an address that names a slide to its words and its key, on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const { id, plain } of built.en.slides) {
      if (plain) continue
      await page.goto('./story/index.html')
      await page.goto(`./story/promise-outcome.en.html?scroll#${id}`)
      await expect.poll(async () => (await shown(page)).map((one) => one.split('/')[0]), id).toEqual([id])
      const picture = await page.locator(`section#${id} > .on`).boundingBox()
      const words = await page.locator(`section#${id} h2`).boundingBox()
      expect(words!.y, id).toBeGreaterThanOrEqual(picture!.y + picture!.height)
      await expect(page.locator(`section#${id} h2`)).toBeInViewport()
      const key = page.locator(`section#${id} > .on figcaption`).first()
      await expect(key, id).toBeInViewport({ ratio: 0.5 })
    }
  })

  test('changes the picture with the steps of a slide, whose pictures come when they are near', async ({
    page,
  }) => {
    const told = SHIPPED.flatMap(({ en }) => en.slides.map((slide) => ({ slide, story: en.id }))).find(
      ({ slide }) => slide.then.length,
    )
    expect(told).toBeDefined()
    const { id, then } = told!.slide
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`./story/${told!.story}.en.html?scroll`)
    await expect(page.locator('.article h1')).toBeVisible()
    expect(asked.filter((url) => url.includes('.steps.json'))).toEqual([])
    await to(page, id)
    for (const [i] of then.entries()) {
      await expect.poll(() => shown(page)).toEqual([`${id}/${i}`])
      await page.keyboard.press('ArrowRight')
    }
    await expect.poll(() => shown(page)).toEqual([id])
    expect(asked.filter((url) => url.includes('.steps.json'))).toHaveLength(1)
  })

  test('is the article where it is not asked for, and on paper', async ({ page }) => {
    const { en } = built
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('./story/promise-outcome.en.html')
    await page.getByRole('link', { name: 'Scroll through it' }).click()
    await expect(page.getByRole('link', { name: /Read it as an article/ })).toBeVisible()
    expect(await sheets(page)).toBe(1 + en.slides.length)
    await page.getByRole('link', { name: /Read it as an article/ }).click()
    await expect(page.getByRole('link', { name: 'Scroll through it' })).toBeVisible()
    expect(asked.filter((url) => /scroll\.js/.test(url))).toHaveLength(1)
  })

  test('is there for a story that the atlas itself tells', async ({ page }) => {
    await page.goto('./present.html?story=promise-outcome&lang=en&read&scroll')
    const first = built.en.slides.find(({ plain }) => !plain)!
    await expect(page.locator('.article section figure').first()).toBeAttached({ timeout: 45_000 })
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate(() => location.hash)).not.toBe('')
    await page.locator(`section#${first.id} h2`).evaluate((one) => one.scrollIntoView())
    await expect(page.locator(`section#${first.id} > .on`)).toBeVisible()
  })
})
