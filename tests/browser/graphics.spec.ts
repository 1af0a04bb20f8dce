import type { BrowserContext } from '@playwright/test'
import { expect, test, type Page } from './fixtures'

/** Chromium draws WebGL by the processor here: what this browser measures is a measure of the very case. */
const choosingNothing = (context: BrowserContext) =>
  context.addInitScript(() => {
    if (location.protocol.startsWith('http')) localStorage.removeItem('goru:map')
  })

/** As a graphics card answers: a picture is there before one has asked for it. */
const withCard = (page: Page) =>
  page.addInitScript(() => {
    WebGLRenderingContext.prototype.readPixels = () => undefined
  })

const html = (page: Page) => page.locator('html')
const drawnLive = (page: Page) => expect(html(page)).toHaveAttribute('data-map', 'live', { timeout: 30_000 })
const drawnStill = (page: Page) =>
  expect(html(page)).toHaveAttribute('data-map', 'still', { timeout: 30_000 })
/** What is on the live map's page part, if anything. */
const liveMaps = (page: Page) => page.locator('#live .gl-map')

test.describe('which map is drawn', () => {
  test.use({ locale: 'en-US' })

  test('where the processor draws WebGL the still picture remains, and its years, hands and towns work', async ({
    page,
    context,
  }) => {
    await choosingNothing(context)
    await page.goto('./?indicator=population&level=province&lang=en')
    await drawnStill(page)
    await expect(liveMaps(page)).toHaveCount(0)
    const slider = page.locator('input[type=range]').first()
    const year = await slider.getAttribute('aria-valuetext')
    await slider.press('ArrowLeft')
    await expect(slider).not.toHaveAttribute('aria-valuetext', year ?? '')
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect(page).toHaveURL(/camera=/)
    await page.getByRole('button', { name: 'Municipalities' }).click()
    await expect(page.locator('#still path[data-code]')).toHaveCount(229)
    await drawnStill(page)
    await expect(liveMaps(page)).toHaveCount(0)
  })

  test('where a graphics card draws it the live map takes its place', async ({ page, context }) => {
    await choosingNothing(context)
    await withCard(page)
    await page.goto('./?show=map&lang=en')
    await drawnLive(page)
  })

  test('what leans is drawn by the live map all the same, and the picture is back with what is flat', async ({
    page,
    context,
  }) => {
    await choosingNothing(context)
    await page.goto('./?show=height&lang=en')
    await drawnLive(page)
    // Without leaving the page: from what is flat to what leans and back, years and words in step.
    await page.evaluate(() => {
      history.pushState(null, '', '?show=height&lang=en')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await drawnLive(page)
    await page.evaluate(() => {
      history.pushState(null, '', '?indicator=population&year=2015&level=province&lang=en')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await drawnStill(page)
    await expect(page.locator('#still svg.map')).toHaveAttribute('aria-label', /2015/)
    await expect(page.locator('#still svg.map')).toBeVisible()
    await expect(page.locator('#live')).toBeHidden()
  })

  test('who chooses one has that one, at the next visit, too', async ({ page, context }) => {
    await page.goto('./?show=map&lang=en')
    await drawnLive(page)
    await page.locator('.legend summary').click()
    const choice = page.getByLabel('Map drawn')
    await choice.selectOption({ label: 'as a picture' })
    await drawnStill(page)
    const other = await context.newPage()
    await other.addInitScript(() => localStorage.setItem('goru:map', 'still'))
    await other.goto('./?show=height&lang=en')
    await drawnStill(other)
    // Nothing offers to lean what does not lean.
    await expect(other.getByRole('button', { name: 'Zoom in' })).toBeVisible()
    await expect(other.getByRole('button', { name: /tilt|lean/i })).toHaveCount(0)
    await other.close()
    await choice.selectOption({ label: 'by the graphics card' })
    await drawnLive(page)
  })
})
