import { expect, JEJU, lookBy, onOnePage, openAtlas, spotOf, test, type Page } from './fixtures'

/** Panels that stand on drawn land, by their class: none may. What they have in common with a region is asked point by point. */
const onLand = (page: Page) =>
  page.evaluate(() => {
    const panels = '.rail, .side, .dock, .more, .strip, .words, .sheet, .bar, .zoom, .sources > summary'
    const boxes = [...document.querySelectorAll<HTMLElement>(panels)].map((panel) => ({
      name: panel.className || panel.tagName,
      box: panel.getBoundingClientRect(),
    }))
    const covered = new Set<string>()
    for (const path of document.querySelectorAll<SVGGeometryElement>('#still path[data-code]')) {
      const land = path.getBoundingClientRect()
      const inverse = path.getScreenCTM()?.inverse()
      for (const { name, box } of boxes) {
        const [left, right] = [Math.max(land.left, box.left, 0), Math.min(land.right, box.right, innerWidth)]
        const [top, bottom] = [Math.max(land.top, box.top, 0), Math.min(land.bottom, box.bottom, innerHeight)]
        for (let x = left + 1; x < right; x += 3)
          for (let y = top + 1; y < bottom; y += 3)
            if (path.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse))) covered.add(name)
      }
    }
    return [...covered]
  })

/** The layout follows the width of the window, and the picture follows that. */
async function resized(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.waitForTimeout(400)
}

const WIDTHS = [
  [1920, 1080],
  [1440, 900],
  [1280, 800],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [360, 740],
] as const

onOnePage(
  'a chosen region and places',
  { query: 'overlays=clusters-12&select=46170', still: true },
  (page) => {
    test('leave the country free of every panel at all widths', async () => {
      for (const [width, height] of WIDTHS) {
        await resized(page(), width, height)
        // The country moves when the words that stand above it have been measured.
        await expect.poll(() => onLand(page()), `${width} px`).toEqual([])
      }
    })
  },
)

/** The ways of looking that are maps, with places on, and with a region chosen where one can be. */
const MAPS = [
  ...['change', 'pair', 'clusters', 'contexts', 'tiles', 'height'].map(
    (show) => `show=${show}&level=municipality&overlays=clusters-12&select=46170`,
  ),
  ...['alike', 'moves'].map((show) => `show=${show}&level=municipality&select=46170`),
  'show=around&level=municipality&select=innovation-city-naju',
  'show=promise',
  'show=flows&select=innovation-city-naju',
]

onOnePage('every way of looking', { still: true }, (page) => {
  for (const [width, height] of process.env['WALK'] === 'all'
    ? WIDTHS
    : WIDTHS.filter(([width]) => [1440, 1024, 390].includes(width)))
    test(`leaves the country free of every panel, at ${width} px`, async () => {
      test.setTimeout(180_000)
      await page().setViewportSize({ width, height })
      for (const query of MAPS) {
        await page().goto(`./?${query}`)
        await expect(page().locator('#still path[data-code]').nth(15), query).toBeAttached()
        // A card and what a way of looking brings come later, and make the country move.
        await page().waitForLoadState('networkidle')
        await expect.poll(() => onLand(page()), `${query}, ${width} px`).toEqual([])
      }
    })
})

onOnePage('the first view', { still: true }, (page) => {
  test('leaves the country free of every panel, and to the map most of the page', async () => {
    for (const [width, height] of WIDTHS) {
      await resized(page(), width, height)
      await expect.poll(() => onLand(page()), `${width} px`).toEqual([])
    }
    for (const [width, height, least] of [
      [1440, 900, 0.65],
      [1024, 768, 0.55],
    ] as const) {
      await resized(page(), width, height)
      const side = (await page().locator('.panel.side').boundingBox())!
      const dock = (await page().locator('.dock').boundingBox())!
      const share = ((width - side.x - side.width) * dock.y) / (width * height)
      expect(share, `${width} px`).toBeGreaterThanOrEqual(least)
    }
    await resized(page(), 1440, 900)
  })

  test('has four doors that do not scroll, each theme of figures among them', async () => {
    const side = page().locator('.panel.side')
    const hidden = () => side.evaluate((panel) => panel.scrollHeight - panel.clientHeight)
    for (const theme of await page().locator('.themes button').all()) {
      await theme.click()
      expect(await hidden(), (await theme.textContent()) ?? '').toBeLessThanOrEqual(0)
    }
    for (const door of ['거점', '보는 법']) {
      await page().getByRole('button', { name: door, exact: true }).click()
      await expect(side.getByRole('heading', { name: door })).toBeVisible()
      expect(await hidden(), door).toBeLessThanOrEqual(0)
    }
    const gallery = side.locator('.ways')
    expect(await gallery.evaluate((all) => all.scrollHeight - all.clientHeight)).toBeLessThanOrEqual(0)
    await expect(gallery.locator('button img')).toHaveCount(await gallery.getByRole('button').count())
    for (const picture of await gallery.locator('button img').all())
      await expect
        .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
        .toBeGreaterThan(0)
  })

  test('by keys leads to any overlay within eight', async () => {
    await page().locator('body').press('2')
    await expect(page().getByRole('checkbox').first()).toBeFocused()
    const names = await page()
      .getByRole('checkbox')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
    const far = Math.floor(names.length / 2)
    const keys = [
      ...Array<string>(Math.floor(far / 4)).fill('PageDown'),
      ...Array<string>(far % 4).fill('ArrowDown'),
    ]
    // The key of the door, the way round, and the bar that turns it on.
    expect(1 + keys.length + 1).toBeLessThanOrEqual(8)
    for (const key of keys) await page().keyboard.press(key)
    await page().keyboard.press('Space')
    await expect(page().locator('.dock')).toContainText(names[far] ?? '')
    await page().keyboard.press('Space')
  })
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`nothing on the page moves while it comes: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.addInitScript(() => {
      const all = ((window as unknown as { moved: number[] }).moved = [])
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          all.push((entry as unknown as { value: number }).value as never)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await openAtlas(page, 'show=map&overlays=clusters-12')
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(300)
    const moved = await page.evaluate(() => (window as unknown as { moved: number[] }).moved)
    expect(moved.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.01)
  })

const NORTH_GYEONGSANG = [128.75, 36.45] as const

/** Every press counts, on whatever; typing does not. What is pressed is in view: nobody scrolls to it. */
function counting(page: Page) {
  let presses = 0
  return {
    press: async (name: string | RegExp, within = 'body') => {
      presses++
      const button = page
        .locator(within)
        .getByRole('button', { name, exact: typeof name === 'string' })
        .first()
      await expect(button).toBeInViewport({ ratio: 1 })
      await button.click()
    },
    also: () => presses++,
    done: () => presses,
  }
}

onOnePage('what a visitor came for', { still: true }, (page) => {
  test.beforeEach(async () => {
    await page().goto('./')
    await expect(page().locator('.promise li')).toHaveCount(5)
  })

  test('a town by its initial consonants: two presses', async () => {
    const { also, done } = counting(page())
    also()
    await page().getByRole('combobox', { name: '찾기' }).click()
    await page().keyboard.type('ㄱㅊㅅ')
    also()
    await page().keyboard.press('Enter')
    await expect(page()).toHaveURL(/select=\d{5}/)
    expect(done()).toBeLessThanOrEqual(2)
  })

  test('which complexes are documented, which clusters have what industry, which parks were never named', async () => {
    const { press, done } = counting(page())
    await press('거점')
    await press('산학융합지구')
    await expect(page().locator('.room .places li').first()).toBeVisible()
    await expect(page().locator('.room .places')).toContainText('발표만')
    expect(done()).toBeLessThanOrEqual(3)
    for (const [name, says] of [
      ['12개 혁신클러스터', '광산업'],
      ['청년친화형 산업단지', '이름이 나온 적 없는 6곳'],
    ] as const) {
      await page().goto('./')
      await expect(page().locator('.promise li')).toHaveCount(5)
      const asked = counting(page())
      await asked.press('거점')
      await asked.press(name)
      await expect(page().locator('.room .places')).toContainText(says)
      // Each of the clusters has its industry.
      if (says === '광산업') await expect(page().locator('.room .places li span small')).toHaveCount(12)
      expect(asked.done()).toBeLessThanOrEqual(2)
    }
  })

  test('when the people of a city grew, from a chart, and the zones of Saemangeum: three presses, no scroll', async () => {
    const grown = counting(page())
    await grown.press('거점')
    await grown.press('혁신도시')
    await grown.press(/광주·전남 공동혁신도시/, '.room .places')
    const chart = page().getByRole('img', { name: /^주민 수: 2014년 12월 3,895명에서 .*계획 49,499/ })
    await expect(chart).toBeInViewport({ ratio: 1 })
    await expect(page().locator('.more article')).toContainText(/주민은\s*[\d,]+명/)
    expect(grown.done()).toBe(3)
    await page().goto('./')
    await expect(page().locator('.promise li')).toHaveCount(5)
    const zones = counting(page())
    await zones.press('거점')
    await zones.press('새만금', '.room')
    await zones.press(/새만금/, '.room .places')
    await expect(page().locator('.more .zones li').first()).toBeInViewport({ ratio: 1 })
    await expect(page().locator('.more .zones')).toContainText('산업연구용지')
    expect(zones.done()).toBe(3)
  })

  test('two provinces beside each other: four presses', async () => {
    const { press, also, done } = counting(page())
    await press('시도')
    await expect(page()).toHaveURL(/level=province/)
    await expect(page().locator('#still path[data-code]')).toHaveCount(17)
    also()
    await page().mouse.click(...(await spotOf(page(), JEJU)))
    await expect(page()).toHaveURL(/select=50/)
    await press(/비교/)
    also()
    // The country has made room for the card.
    await page().mouse.click(...(await spotOf(page(), NORTH_GYEONGSANG)))
    await expect(page()).toHaveURL(/select=50,47/)
    await expect(page().locator('.more')).toContainText('경상북도')
    expect(done()).toBeLessThanOrEqual(4)
  })

  test('the complexes on the map: one press, and Sejong: one', async () => {
    const { press, done } = counting(page())
    await press(/^산학융합지구/, '.promise')
    await expect(page()).toHaveURL(/overlays=industry-academia-complexes/)
    await expect(page().locator('.dock')).toContainText('산학융합지구')
    expect(done()).toBeLessThanOrEqual(2)
    await page().goto('./')
    await expect(page().locator('.promise li')).toHaveCount(5)
    await press(/^세종 인구/, '.promise')
    await expect(page()).toHaveURL(/overlays=sejong/)
    expect(done()).toBe(2)
  })

  test('a link to the view: one press', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const { press, done } = counting(page())
    await press('주소 복사')
    expect(done()).toBe(1)
    await expect.poll(() => page().evaluate(() => navigator.clipboard.readText())).toBe(page().url())
  })

  test('the years play: one press', async () => {
    const { press, done } = counting(page())
    const year = page().locator('.years [role="slider"], .years input[type="range"]').first()
    const before = await year.getAttribute('aria-valuetext')
    await press('해마다 넘겨 보기')
    expect(done()).toBe(1)
    await expect.poll(() => year.getAttribute('aria-valuetext')).not.toBe(before)
    await press('멈추기')
  })

  test('another way to class: two presses and a choice', async () => {
    const { also, done } = counting(page())
    also()
    await page().getByText('지도 설정').click()
    also()
    const method = page().getByLabel('구간 나누기')
    await expect(method).toBeInViewport({ ratio: 1 })
    also()
    // What the reader must know of quantiles that are not of one size stands there, and goes with them.
    const word = page().locator('.settings').getByText('구간마다 지역 수가 다릅니다')
    await expect(method).toHaveValue('quantile')
    await expect(word).toBeVisible()
    await method.selectOption('equal')
    await expect(page()).toHaveURL(/scheme=equal/)
    expect(done()).toBeLessThanOrEqual(3)
    await expect(word).toHaveCount(0)
  })

  test('the other language, which stays: one press', async () => {
    const { press, done } = counting(page())
    await press('English')
    expect(done()).toBe(1)
    await expect(page().locator('html')).toHaveAttribute('lang', 'en')
    await page().reload()
    await expect(page().locator('html')).toHaveAttribute('lang', 'en')
  })

  test('another way of looking brings back year and camera when it is left, and Back leads through all of it', async () => {
    await page().goto('./?show=map&year=2020&camera=127,36,7')
    await expect(page().locator('.words h1')).toBeVisible()
    await lookBy(page(), '기관 이전')
    await expect(page()).toHaveURL(/show=flows/)
    await lookBy(page(), '지도')
    await expect(page()).toHaveURL(/year=2020&camera=127,36,7/)
    await page().goBack()
    await expect(page()).toHaveURL(/show=flows/)
    await page().goBack()
    await expect(page()).toHaveURL(/year=2020/)
  })
})
