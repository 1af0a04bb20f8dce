import AxeBuilder from '@axe-core/playwright'
import { PNG } from 'pngjs'
import { expect, openAtlas, test, type Page } from './fixtures'

/** What is said to who hears the page. */
const status = (page: Page) => page.locator('body > p[role=status]')

test('who hears the page is told what changed: year, level, figure, choice', async ({ page, openStill }) => {
  await openStill('indicator=births&level=province&year=2022&lang=en')
  await page.getByRole('slider', { name: 'Year' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(status(page)).toContainText(/^2021: .+ In 2021, the capital area held/)
  await page.getByRole('button', { name: 'Municipalities' }).click()
  await expect(status(page)).toContainText(/^229 municipalities, \d{4}\./)
  await page.getByRole('button', { name: 'Provinces' }).click()
  await expect(status(page)).toContainText(/^17 provinces, \d{4}\./)
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText(/ chosen: [\d,]+ persons, rank \d+ of 17\./)
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('no longer chosen')
})

test('the page is walked by its headings and landmarks, and the map from region to neighbour by the arrows', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=births&level=province&year=2022&lang=en')
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName[1])))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  levels.slice(1).forEach((level, i) => expect(level - levels[i]!).toBeLessThanOrEqual(1))
  for (const [role, count] of [
    ['main', 1],
    ['navigation', 1],
    ['search', 1],
  ] as const)
    expect.soft(await page.getByRole(role).count(), role).toBeGreaterThanOrEqual(count)
  await expect(page.getByRole('img', { name: /Map of Births/ })).toHaveCount(1)

  const walk = page.getByRole('application')
  const here = page.locator('.readout')
  await walk.focus()
  const at = async () => {
    const name = (await here.textContent())!.replace(/ [\d,]+ persons$/, '')
    return page.evaluate((said) => {
      const row = [...document.querySelectorAll('#table [data-region]')].find((one) =>
        one.textContent?.includes(said),
      )
      return row?.getAttribute('data-region') ?? ''
    }, name.trim())
  }
  // Degrees of the provinces, roughly: what is asked is the direction alone.
  const PLACES: Readonly<Record<string, readonly [number, number]>> = {
    11: [127, 37.55], 26: [129.05, 35.2], 27: [128.57, 35.83], 28: [126.6, 37.45], 29: [126.85, 35.15],
    30: [127.4, 36.35], 31: [129.25, 35.55], 36: [127.27, 36.55], 41: [127.2, 37.4], 51: [128.3, 37.7],
    43: [127.8, 36.75], 44: [126.85, 36.55], 52: [127.15, 35.75], 46: [126.9, 34.85], 47: [128.75, 36.35],
    48: [128.25, 35.35], 50: [126.55, 33.4],
  } // prettier-ignore
  await page.keyboard.press('ArrowDown')
  await expect(here).toContainText(/\S+ [\d,]+ persons/)
  const before = await at()
  await page.keyboard.press('ArrowDown')
  await expect.poll(at).not.toBe(before)
  expect(PLACES[await at()]![1]).toBeLessThan(PLACES[before]![1])
  const south = await at()
  await page.keyboard.press('ArrowRight')
  await expect.poll(at).not.toBe(south)
  expect(PLACES[await at()]![0]).toBeGreaterThan(PLACES[south]![0])
})

test('in the colours of the system the classes keep theirs, and what is chosen is seen to be', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openAtlas(page, 'indicator=births&level=province&lang=en')
  /** What is on screen in the middle of an element, and what its style says: the two differ where the system has its way. */
  const seen = async (name: string) => {
    const one = page.locator(name).last()
    const { data, width, height } = PNG.sync.read(await one.screenshot())
    const at = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4
    const styled = await one.evaluate((element) => getComputedStyle(element).backgroundColor)
    return { on: `rgb(${[...data.subarray(at, at + 3)].join(', ')})`, styled }
  }
  for (const name of ['.legend .swatch', '.strip .slices i', '.bar > i.rest'])
    await expect
      .poll(async () => {
        const { on, styled } = await seen(name)
        return on === styled ? '' : `${name}: ${on} in place of ${styled}`
      })
      .toBe('')
  const [chosen, other] = await Promise.all(
    ['true', 'false'].map((pressed) =>
      page
        .locator(`.room [aria-pressed=${pressed}]`)
        .first()
        .evaluate((one) => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]),
    ),
  )
  expect(chosen![0]).not.toBe(other![0])
  expect(chosen![0]).not.toBe(chosen![1])
})

test('who asks for more contrast reads no grey words', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' })
  await openAtlas(page, 'indicator=births&level=province&lang=en')
  const inks = () =>
    page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('h1')!)
      return [getComputedStyle(document.querySelector('.legend small')!).color === color, color]
    })
  await expect.poll(async () => (await inks())[0]).toBe(true)
})

/** Spacing of text that a reader may set: 1.4.12 of WCAG 2.2. */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`nothing is lost of text that a reader sets wider: ${width} px`, async ({ page, openStill }) => {
    await page.setViewportSize({ width, height })
    await openStill('indicator=births&level=province&select=11&lang=en')
    // A policy lets no style in but the page's own: a sheet made by script is not one of the page's text.
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets.push(sheet)
    }, SPACED)
    const lost = await page.evaluate(() => {
      const cut = [...document.querySelectorAll<HTMLElement>('#app *')].filter((one) => {
        if (!one.checkVisibility() || one.closest('svg, .hidden, .readout, select')) return false
        const text = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
        const style = getComputedStyle(one)
        const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible'
        const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
        // A line that ends in dots is whole behind its own link.
        if (!text || !clips || scrolls || style.textOverflow === 'ellipsis') return false
        return one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2
      })
      const wide = document.documentElement.scrollWidth > innerWidth
      return [...cut.map((one) => one.textContent?.trim().slice(0, 50)), ...(wide ? ['the page'] : [])]
    })
    expect(lost).toEqual([])
  })

const small = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withRules(['target-size'])
    .analyze()
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))
}

for (const [width, height] of [
  [1440, 900],
  [360, 760],
] as const)
  test(`every target is of 24 px or has room around it: ${width} px, doors, cards and dialogs`, async ({
    page,
    openStill,
  }) => {
    await page.setViewportSize({ width, height })
    await openStill('indicator=births&level=municipality&select=46170,innovation-city-naju&lang=en')
    expect(await small(page), 'figures').toEqual([])
    for (const door of ['2', '3', '4']) {
      await page.keyboard.press(door)
      await page.waitForTimeout(400)
      expect(await small(page), `door ${door}`).toEqual([])
    }
    if (width < 760) return
    await page.keyboard.press('Escape')
    await page.keyboard.press('1')
    await page.getByRole('button', { name: 'Download picture and data' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await small(page), 'take away').toEqual([])
    await page.getByRole('tab', { name: 'Into an article' }).click()
    await expect(page.getByRole('textbox').first()).toBeVisible()
    expect(await small(page), 'into an article').toEqual([])
  })
