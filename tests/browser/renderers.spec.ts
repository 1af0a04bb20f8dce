import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, openAtlas, test, withoutWebGL, type Page } from './fixtures'

/**
 * Share of pixels that may differ between the two renderers. They draw type, the phase of the hatch and the smoothing
 * of lines each in their own way; a region in another colour or a border out of place is far more than this.
 */
const TOLERANCE = 0.05
/** Colour distance at which pixelmatch counts a pixel as different (0 = any). */
const THRESHOLD = 0.15

const VIEWS = {
  'the whole country by municipality': 'overlays=none',
  'provinces around a midpoint, dark': 'indicator=net-migration-rate&level=province&overlays=none&theme=dark',
  'rings of places': 'overlays=industry-academia-complexes,clusters-12,youth-friendly-parks&level=province',
  'Seoul and its surroundings': 'camera=126.98,37.55,8.7&overlays=none',
  'townships close up, whose names are few': 'camera=128.3,36.9,9.2&overlays=none',
}

/** The map alone: the panels are taken away, the labels with them. */
async function picture(page: Page): Promise<PNG> {
  await page.evaluate(() => {
    document.getElementById('app')?.setAttribute('hidden', '')
    for (const text of document.querySelectorAll('#still text')) text.remove()
  })
  return PNG.sync.read(await page.locator('#stage').screenshot())
}

for (const [name, query] of Object.entries(VIEWS)) {
  test(`SVG and WebGL draw the same picture: ${name}`, async ({ page, browser, baseURL }, info) => {
    await openAtlas(page, query)
    await page.waitForTimeout(500)
    const live = await picture(page)

    const context = await browser.newContext({ viewport: page.viewportSize() })
    const other = await context.newPage()
    await withoutWebGL(other)
    await other.goto(`${baseURL ?? ''}?${query}`)
    await expect(other.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 30_000 })
    await expect(other.locator('#still path[data-code]').first()).toBeAttached()
    await other.waitForTimeout(500)
    const still = await picture(other)
    await context.close()

    const { width, height } = live
    expect([still.width, still.height]).toEqual([width, height])
    const diff = new PNG({ width, height })
    const different = pixelmatch(live.data, still.data, diff.data, width, height, { threshold: THRESHOLD })
    await info.attach('live', { body: PNG.sync.write(live), contentType: 'image/png' })
    await info.attach('still', { body: PNG.sync.write(still), contentType: 'image/png' })
    await info.attach('difference', { body: PNG.sync.write(diff), contentType: 'image/png' })
    expect(different / (width * height)).toBeLessThan(TOLERANCE)
    // A blank picture equals another blank one: there must be many colours to compare.
    expect(coloursOf(live)).toBeGreaterThan(5)
    expect(coloursOf(still)).toBeGreaterThan(5)
  })
}

/** Colours that cover at least a thousandth of a picture. */
function coloursOf({ data, width, height }: PNG): number {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  return [...counts.values()].filter((count) => count > (width * height) / 1000).length
}
