import { expect, JEJU, onOnePage, openAtlas, type Page, spotOf, test } from './fixtures'

/** Takes the graphics card away from the live map, or gives it back. */
const gpu = (page: Page, what: 'lose' | 'restore') =>
  page.evaluate((wish) => {
    const canvas = document.querySelector<HTMLCanvasElement>('#live canvas')
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    const kept = window as unknown as { lost?: WEBGL_lose_context }
    if (wish === 'lose' && extension) {
      kept.lost = extension
      extension.loseContext()
    } else kept.lost?.restoreContext()
  }, what)

/** Jeju answers to a click, as soon as the map is there again. */
const expectAnswer = (page: Page) =>
  expect(async () => {
    await page.mouse.click(...(await spotOf(page, JEJU)))
    await expect(page).toHaveURL(/select=50/, { timeout: 2000 })
  }).toPass({ timeout: 30_000 })

test('columns stand again on a map of their own when their context was lost', async ({ page, allow }) => {
  allow(/context|luma|deck|WebGL/i)
  await page.setViewportSize({ width: 1440, height: 900 })
  await openAtlas(page, 'show=height&indicator=grdp-nominal&lang=en&overlays=none')
  await gpu(page, 'lose')
  await page.waitForTimeout(300)
  await gpu(page, 'restore')
  await page.waitForTimeout(3000)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live')
  // The upper end of the capital's column, in front of the land north of the border.
  await expect(async () => {
    await page.mouse.move(882, 229)
    await page.mouse.move(882, 230)
    await expect(page.locator('.tip')).toContainText('Seoul', { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
})

onOnePage('a live map', { query: 'overlays=none', allow: /context|live map failed/i }, (page) => {
  test('a lost WebGL context comes back, and the map goes on drawing and answering', async () => {
    await gpu(page(), 'lose')
    await page().waitForTimeout(300)
    await gpu(page(), 'restore')
    await page().waitForTimeout(2500)
    await expect(page().locator('html')).toHaveAttribute('data-map', 'live')
    await expectAnswer(page())
    await page().keyboard.press('Escape')
    await expect(page()).not.toHaveURL(/select=/)
  })

  test('a context that does not come back by itself is replaced, or the still picture takes its place', async () => {
    await gpu(page(), 'lose')
    await page().waitForTimeout(9000)
    const state = await page().locator('html').getAttribute('data-map')
    expect(['live', 'failed']).toContain(state)
    if (state === 'failed') await expect(page().locator('#still path[data-code]').first()).toBeVisible()
    await expectAnswer(page())
  })
})

test('workers that the system has taken away are missed, and a new map has new ones', async ({
  page,
  allow,
}) => {
  allow(/live map failed/i)
  // Nothing tells a page that its workers are gone: their messages are only never answered.
  await page.addInitScript(() => {
    const all: Worker[] = []
    ;(window as unknown as { workers: Worker[] }).workers = all
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        all.push(this)
      }
    }
  })
  await openAtlas(page, 'show=map&indicator=population-resident&level=municipality&overlays=none')
  const killed = await page.evaluate(() => {
    const { workers } = window as unknown as { workers: Worker[] }
    for (const worker of workers) worker.terminate()
    return workers.length
  })
  expect(killed).toBeGreaterThan(0)
  await page.getByRole('button', { name: '시도', exact: true }).click()
  await expect(page).not.toHaveURL(/level=municipality/)
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { workers: Worker[] }).workers.length), {
      timeout: 30_000,
    })
    .toBeGreaterThan(killed)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live')
  // The map answers with the regions that its legend counts.
  await expectAnswer(page)
})
