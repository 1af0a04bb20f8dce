import { choosingLive, expect, openAtlas, test, type Page } from './fixtures'

/** Places of the five promises: from afar many of them are too near each other to be told apart. */
const FIVE =
  'overlays=innovation-cities,industry-academia-complexes,clusters-12,youth-friendly-parks,sejong,saemangeum&level=province&lang=en'

/** The middle of the ring of most places, CSS px. */
async function ringOf(page: Page): Promise<[number, number]> {
  const rings = page.locator('#still [data-place^="ring:"]')
  await expect(rings.first()).toBeAttached()
  return rings.evaluateAll((all) => {
    const count = (ring: Element) => Number(ring.querySelector('text')?.textContent)
    const [most] = all.sort((a, b) => count(b) - count(a))
    const { x, y, width, height } = most!.getBoundingClientRect()
    return [x + width / 2, y + height / 2]
  })
}

const zoomOf = (page: Page) => Number(/camera=[\d.]+,[\d.]+,([\d.]+)/.exec(page.url())?.[1] ?? 0)

test('places near each other are one ring from afar, which a press opens on both maps', async ({
  page,
  openStill,
}) => {
  await openStill(FIVE)
  // The country moves when the words above it have come.
  await page.waitForLoadState('networkidle')
  const at = await ringOf(page)
  // The key of what is drawn stands beside the places.
  await expect(page.locator('.dock')).toContainText('Ring: places nearby, by kind')
  await page.mouse.move(...at)
  await expect(page.locator('.tip')).toContainText(/\d+ places: .*clusters \d/)
  await page.mouse.click(...at)
  await expect.poll(() => zoomOf(page)).toBeGreaterThanOrEqual(7.5)
  await expect(page.locator('#still [data-place^="ring:"]')).toHaveCount(0)
  await expect(page.locator('#still [data-place]').nth(8)).toBeAttached()
  await expect(page.locator('.dock')).not.toContainText('Ring:')
})

test('the live map opens the same ring at the same place', async ({ page, browser, baseURL }) => {
  await openAtlas(page, FIVE)
  const at = await ringOf(page)
  await page.mouse.click(...at)
  await expect.poll(() => zoomOf(page)).toBeGreaterThanOrEqual(7.5)

  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  await choosingLive(context)
  const phone = await context.newPage()
  await phone.goto(`${baseURL ?? ''}?${FIVE}`)
  await expect(phone.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 30_000 })
  await phone.touchscreen.tap(...(await ringOf(phone)))
  await expect.poll(() => zoomOf(phone)).toBeGreaterThanOrEqual(7.5)
  await context.close()
})

test('the walk from region to region says what a ring holds, and O lists it by name', async ({
  page,
  openStill,
}) => {
  await openStill(FIVE)
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.readout')).toContainText(/persons|people/)
  const walked = async () => (await page.locator('.readout').textContent()) ?? ''
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown']) {
    if (/\d+ places: /.test(await walked())) break
    await page.keyboard.press(key)
  }
  const count = Number(/(\d+) places: /.exec(await walked())?.[1])
  expect(count).toBeGreaterThan(1)
  await page.keyboard.press('o')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(count)
  const first = dialog.getByRole('listitem').first().getByRole('button')
  const name = (await first.locator('b').textContent()) ?? '?'
  await first.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('.more')).toContainText(name)
})
