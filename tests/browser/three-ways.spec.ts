import { barriers, expect, test } from './fixtures'

/** Pattern or chance, against whom, who is like us: in both languages. */
const WAYS = {
  clusters: { ko: '높은 곳 옆에 높은 곳', en: 'High beside high' },
  contexts: { ko: '셋 모두보다 높음', en: 'above all three' },
  alike: { ko: '나주', en: 'Naju' },
} as const
const QUERY = 'indicator=ageing-share-65plus&level=municipality&select=46170'

for (const [show, words] of Object.entries(WAYS))
  for (const lang of ['ko', 'en'] as const)
    test(`${show} is the same view on a phone, on a stage and in a frame (${lang})`, async ({
      page,
      openStill,
    }) => {
      const query = `show=${show}&${QUERY}&lang=${lang}`
      await page.setViewportSize({ width: 360, height: 780 })
      await openStill(query)
      await expect(page.locator('#still path[data-code]').first()).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      await expect(
        page.locator('h2', { hasText: lang === 'ko' ? '나주시' : 'Naju-si' }).first(),
      ).toBeVisible()
      expect(await barriers(page)).toEqual([])

      await page.setViewportSize({ width: 1920, height: 1080 })
      await openStill(`${query}&theme=stage`)
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'stage')
      const smallest = await page.evaluate(() => {
        const texts = [...document.querySelectorAll('#still text, .legend *')].filter(
          (one) =>
            one.childElementCount === 0 && one.textContent?.trim() && one.getBoundingClientRect().height,
        )
        return Math.min(...texts.map((one) => one.getBoundingClientRect().height))
      })
      expect(smallest).toBeGreaterThan(10)

      await page.goto(`./embed.html?${query}`)
      await expect(page.locator('svg text', { hasText: words[lang] }).first()).toBeVisible()
      await expect(page.locator('svg path[data-code]')).toHaveCount(229)
    })
