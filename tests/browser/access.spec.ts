import { barriers, expect, onOnePage, test } from './fixtures'

for (const [lang, theme, width, height] of [
  ['ko', 'light', 1440, 900],
  ['ko', 'dark', 390, 844],
  ['en', 'dark', 1440, 900],
  ['en', 'light', 390, 844],
] as const)
  test(`no finding of axe: ${lang}, ${theme}, ${width} px wide`, async ({ page, openStill }) => {
    await page.setViewportSize({ width, height })
    const query = `lang=${lang}&theme=${theme}&select=46170,innovation-city-naju&overlays=innovation-cities,clusters-12`
    await openStill(query)
    expect(await barriers(page)).toEqual([])
  })

onOnePage('at any width', { query: 'lang=en&select=46170', still: true }, (page) => {
  for (const width of [360, 390, 768, 1024, 1440])
    test(`nothing overflows the page at ${width} px`, async () => {
      await page().setViewportSize({ width, height: 800 })
      // What follows the width of the window has followed a frame later.
      await page().evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      const overflow = await page().evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      const cut = await page().evaluate(() =>
        [...document.querySelectorAll('#app button, #app select, #app h1, #app h2')].flatMap((element) => {
          const box = element.getBoundingClientRect()
          const shown = box.width > 1 && box.height > 1
          return shown && (box.left < -1 || box.right > innerWidth + 1)
            ? [element.textContent?.trim().slice(0, 40)]
            : []
        }),
      )
      expect(cut).toEqual([])
    })
})

test('every control is reached by Tab and shows that it is', async ({ page, openStill }) => {
  await openStill()
  const reached = new Set<string>()
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const style = getComputedStyle(element)
      const seen =
        style.outlineStyle !== 'none' || element.closest('label') !== null || style.boxShadow !== 'none'
      const label =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent
      const name = (element.getAttribute('aria-label') ?? label ?? element.id).trim()
      return { name: `${element.tagName} ${name.slice(0, 40)}`, seen }
    })
    if (!focus) continue
    expect(focus.seen, focus.name).toBe(true)
    reached.add(focus.name)
  }
  const names = [...reached].join('\n')
  for (const part of [
    '표로 건너뛰기',
    '지도.',
    '크게',
    'English',
    '시도',
    '시군구',
    '인구와 청년',
    '산학융합지구',
    '거점',
    '보는 법',
    '순위',
  ])
    expect.soft(names).toContain(part)
})

test('the list of regions is sorted by its heads and filtered by letters, by keys as well, and what is chosen stays', async ({
  page,
  openStill,
}) => {
  await openStill('show=map&indicator=population-resident&level=municipality&lang=en&select=46170')
  const table = page.locator('#table')
  const rows = table.locator('[data-region]')
  const values = async () =>
    (await rows.locator('.value').evaluateAll((all) => all.map((one) => one.getAttribute('data-value')))).map(
      Number,
    )
  await expect(rows).toHaveCount(229)
  const head = table.getByRole('columnheader', { name: /Resident population/ })
  await expect(table.getByRole('columnheader', { name: 'Rank' })).toHaveAttribute('aria-sort', 'ascending')
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const up = await values()
  expect(up).toEqual(up.toSorted((a, b) => a - b))
  await table.getByRole('button', { name: 'Region' }).click()
  const names = await rows.locator('th button').allTextContents()
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
  await table.getByRole('searchbox', { name: 'Filter by name' }).fill('naju')
  await expect(rows).toHaveCount(1)
  await expect(table.getByRole('status')).toHaveText('1 of 229')
  await expect(rows.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  await table.getByRole('searchbox').fill('atlantis')
  await expect(table.getByRole('status')).toHaveText('No region has such a name.')
  await table.getByRole('searchbox').fill('')
  await expect(rows).toHaveCount(229)
  expect(await barriers(page)).toEqual([])
})
