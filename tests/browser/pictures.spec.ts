import { expect, openAtlas, test } from './fixtures'

/**
 * What the atlas looks like. A picture is made anew, on purpose and looked at, by
 * `npx playwright test pictures --update-snapshots`; how much may differ is said in playwright.config.ts.
 */
const VIEWS = {
  'first-view': { query: '', width: 1440, height: 900 },
  'provinces-dark-english': {
    query: 'indicator=grdp-per-capita&level=province&select=31&lang=en&theme=dark',
    width: 1440,
    height: 900,
  },
  stage: {
    query: 'indicator=ageing-share-65plus&level=province&theme=stage&overlays=none',
    width: 1920,
    height: 1080,
  },
  phone: { query: 'select=46170', width: 390, height: 844 },
}

for (const [name, { query, width, height }] of Object.entries(VIEWS))
  test(`looks as it did: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openAtlas(page, query)
    await expect(page).toHaveScreenshot(`${name}.png`, { timeout: 30_000 })
  })
