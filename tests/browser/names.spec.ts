import { expect, onOnePage, openAtlas, test, type Page } from './fixtures'

/** Names on the still map with their boxes, and the lines that lead from some of them, CSS px. */
const namesOn = (page: Page) =>
  page.evaluate(() => {
    const names = [...document.querySelectorAll('#still text[font-size]')].flatMap((text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect()
      // The number within a ring is none.
      return text.closest('[data-place]') ? [] : [{ text: text.textContent ?? '', left, top, right, bottom }]
    })
    const lines = [
      ...document.querySelectorAll<SVGPathElement>('#still path[fill="none"][stroke-width="0.8"]'),
    ]
      .flatMap((path) => (path.getAttribute('d') ?? '').split('M').filter(Boolean))
      .map((line) => line.split(/[L ,]+/).map(Number))
    return { names, lines }
  })
type Names = Awaited<ReturnType<typeof namesOn>>

const touching = ({ names }: Names) =>
  names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} on ${b.text}`),
  )

const SMALL = {
  ko: ['서울', '인천', '세종', '대전', '광주', '대구', '울산'],
  en: ['Seoul', 'Incheon', 'Sejong', 'Daejeon', 'Gwangju', 'Daegu', 'Ulsan'],
} as const

/** Of the twelve clusters. */
const INDUSTRIES = [
  ...['전자', '광산업', '의료기기', '기계', '자동차', '부품소재', '기계·자동차부품', '전자정보'],
  ...['첨단 기계부품·부품소재', '조선기자재·기계부품', '메카트로닉스', '중형조선·조선기자재'],
]

onOnePage('names on a small map', { query: 'show=map&overlays=none', still: true }, (page) => {
  for (const width of [360, 390])
    for (const lang of ['ko', 'en'] as const)
      test(`are all there, none on another, aside with a line where land has no room: ${width} px, ${lang}`, async () => {
        await page().setViewportSize({ width, height: width === 360 ? 740 : 844 })
        await page().goto(`./?show=map&overlays=none&lang=${lang}`)
        await expect.poll(async () => (await namesOn(page())).lines.length).toBeGreaterThan(0)
        await expect.poll(async () => (await namesOn(page())).names.length).toBe(17)
        const told = await namesOn(page())
        expect(told.names.map(({ text }) => text)).toEqual(expect.arrayContaining([...SMALL[lang]]))
        expect(touching(told)).toEqual([])
        for (const { left, right } of told.names) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(width)
        }
      })

  test('name the twelve clusters by their industries, in the sea', async () => {
    await page().setViewportSize({ width: 1440, height: 900 })
    await page().goto('./?show=map&overlays=clusters-12&lang=ko')
    const all = async () => (await namesOn(page())).names
    await expect.poll(async () => (await all()).length).toBe(17 + INDUSTRIES.length)
    const told = await namesOn(page())
    const texts = told.names.map(({ text }) => text)
    // With their own names, which one that has little room goes without.
    for (const industry of INDUSTRIES)
      expect(
        texts.some((text) => text === industry || text.endsWith(` · ${industry}`)),
        industry,
      ).toBe(true)
    expect(texts.filter((text) => text.includes(' · ')).length).toBeGreaterThan(9)
    expect(touching(told)).toEqual([])
    // Whatever year is shown, names that have a place keep it.
    const before = await all()
    await page().getByRole('slider').first().press('ArrowLeft')
    await expect(page()).toHaveURL(/year=2024/)
    expect(await all()).toEqual(before)
  })
})

test('the live map has the same names at the same places', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openAtlas(page, 'show=map&overlays=none&lang=ko')
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  await expect(page.locator('#stage')).toHaveScreenshot('names-phone-live.png')
})
