import { expect, JEJU, onOnePage, spotOf, type Page, test } from './fixtures'

const NORTH_GYEONGSANG = [128.75, 36.45] as const

const heightOf = async (page: Page) => (await page.locator('.sheet').boundingBox())!.height

/** Draws the handle of the sheet up by so many px, in so many steps of a screen's time, and holds still before letting go, or throws. */
async function draw(page: Page, up: number, how: 'held' | 'thrown' = 'held'): Promise<void> {
  const handle = (await page.locator('.handle').boundingBox())!
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  // What follows the hand comes when it is first held.
  await expect.poll(() => page.locator('.sheet').evaluate((sheet) => sheet.style.transition)).toBe('none')
  const steps = how === 'held' ? 6 : 3
  for (let i = 1; i <= steps; i++) await page.mouse.move(x, y - (up * i) / steps)
  if (how === 'held') {
    await expect.poll(() => heightOf(page)).not.toBe(0)
    await page.waitForTimeout(150)
  }
}

onOnePage(
  'the sheet of a phone',
  {
    query: 'show=map&overlays=clusters-12',
    still: true,
    before: (page) => void page.setViewportSize({ width: 390, height: 844 }),
  },
  (page) => {
    test('shows in its lowest stop what the map means: classes, places that are on, years', async () => {
      const sheet = page().locator('.sheet')
      await expect(sheet.locator('.classes')).toBeInViewport({ ratio: 1 })
      await expect(sheet.getByRole('button', { name: /12개 혁신클러스터 12/ })).toBeInViewport({ ratio: 1 })
      await expect(sheet.getByRole('slider')).toBeInViewport({ ratio: 1 })
      const doors = (await page().locator('.rail').boundingBox())!
      const key = (await sheet.getByRole('button', { name: /12개 혁신클러스터/ }).boundingBox())!
      expect(key.y + key.height).toBeLessThanOrEqual(doors.y)
    })

    test('follows the hand, rests at the nearest stop, goes on when it is thrown, and is pressed as before', async () => {
      const peek = await heightOf(page())
      await draw(page(), 120)
      expect(await heightOf(page())).toBeCloseTo(peek + 120, -1)
      await page().mouse.up()
      await expect(page().locator('.sheet')).toHaveClass(/half/)
      await expect(page().locator('.sheet')).not.toHaveAttribute('style', /height: \d/)
      const half = await heightOf(page())
      expect(half).toBeGreaterThan(peek + 100)
      // On a machine that is slow a hand may seem to have held still: it is thrown again.
      await expect(async () => {
        await draw(page(), 60, 'thrown')
        await page().mouse.up()
        await expect(page().locator('.sheet')).toHaveClass(/full/, { timeout: 500 })
      }).toPass()
      // Down to the lowest, and a press opens it again.
      await draw(page(), -600)
      await page().mouse.up()
      await expect(page().locator('.sheet')).toHaveClass(/peek/)
      await page().locator('.handle').click()
      await expect(page().locator('.sheet')).toHaveClass(/half/)
    })

    test('two towns are compared within three taps, on one screen', async () => {
      await page().goto('./?show=map&level=province&overlays=none&lang=ko')
      await expect(page().locator('#still path[data-code]')).toHaveCount(17)
      let taps = 0
      const tap = async (at: readonly [number, number]) => {
        taps++
        await page().mouse.click(...(await spotOf(page(), at)))
      }
      await tap(JEJU)
      await expect(page()).toHaveURL(/select=50/)
      taps++
      await page().getByRole('button', { name: /비교/ }).first().click()
      await tap(NORTH_GYEONGSANG)
      await expect(page()).toHaveURL(/select=50,47/)
      expect(taps).toBe(3)
      for (const name of ['제주', '경상북도'])
        await expect(page().locator('.sheet article').getByText(name).first()).toBeInViewport()
    })

    test('two maps lie one behind the other, as a curtain that is drawn', async () => {
      await page().goto('./?show=beside&indicator=population-resident&level=province&lang=ko')
      const second = page().locator('.second')
      await expect(second.locator('svg [data-code]')).toHaveCount(17)
      const curtain = page().getByRole('slider', { name: '두 지도의 경계' })
      const first = (await page().locator('#still').boundingBox())!
      expect(await second.boundingBox()).toEqual(first)
      const at = () =>
        second.evaluate((map) => Number(/(\d+(\.\d+)?)px\)$/.exec(getComputedStyle(map).clipPath)?.[1]))
      const middle = await at()
      expect(middle).toBeCloseTo(first.width / 2, 0)
      await curtain.focus()
      await curtain.press('Home')
      expect(await at()).toBeCloseTo(22, 0)
      await expect(curtain).toHaveAttribute('aria-valuetext', '왼쪽 0%가 첫째 지도')
      // Years of one figure have the same classes: one key.
      await expect(page().locator('[role=group].half ul')).toHaveCount(1)
    })
  },
)
