import { expect, openAtlas, test } from './fixtures'

/**
 * The gallery: each picture is documentation and reference at once. A deliberate change of the look is accepted with
 * `npx playwright test pictures --update-snapshots`; look at what changed before you commit it (`npm run gallery` shows all).
 */
const GALLERY = {
  'first-view': { query: '', size: [1440, 900] },
  'first-view-phone-dark-en': { query: 'lang=en&theme=dark', size: [390, 844] },
  'provinces-profile': { query: 'indicator=grdp-per-capita&select=31', size: [1440, 900] },
  'all-overlays-stage': {
    query:
      'overlays=innovation-cities,industry-academia-complexes,clusters-12,national-clusters-14,youth-friendly-parks,national-complexes,sejong,saemangeum&theme=stage&lang=en',
    size: [1600, 900],
  },
  'place-card-close-up': {
    query: 'camera=126.78,35.02,10.5&select=innovation-city-naju&overlays=innovation-cities',
    size: [1440, 900],
  },
  'balance-theil-dark-en': {
    query: 'indicator=grdp-per-capita&show=balance&as=theil&lang=en&theme=dark',
    size: [1440, 900],
  },
  comparison: { query: 'select=46170,47150,11680&overlays=none', size: [1440, 900] },
} as const

/** Of panels, charts and plain colours, which the live map adds nothing to: taken with the still one, in a third of the time. */
const STILL = ['first-view-phone-dark-en', 'provinces-profile', 'balance-theil-dark-en', 'comparison']

for (const [name, { query, size }] of Object.entries(GALLERY))
  test(`looks as it did: ${name}`, async ({ page, openStill }) => {
    await page.setViewportSize({ width: size[0], height: size[1] })
    if (STILL.includes(name)) await openStill(query)
    else await openAtlas(page, query)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(500)
    await expect(page).toHaveScreenshot(`${name}.png`, { mask: [page.locator('.notices')] })
  })
