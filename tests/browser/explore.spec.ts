import { expect, onOnePage, test, withoutWebGL } from './fixtures'

/** The address as the page has it, decoded. */
const query = (url: string) => decodeURIComponent(new URL(url).search)

test('a profile leads to the figures that no map shows, each with its year, its caution and its source', async ({
  page,
  openStill,
}) => {
  await openStill('select=28')
  await page.getByText('지도에 없는 수치 더 보기').click()
  const further = page.locator('details', { hasText: '지도에 없는 수치 더 보기' })
  await expect(further.getByRole('heading', { name: '인천광역시' })).toBeVisible()
  const establishments = further.locator('dl > div', { hasText: '사업체 수(2006~2020)' }).first()
  await expect(establishments).toContainText('2020년')
  await expect(establishments).toContainText('등록기반 이전의 정의')
  await expect(establishments).toContainText('통계청')
  await expect(further).toContainText('적힌 그대로')
})

test('another view is drawn although its script comes before the end of the page', async ({
  page,
  allow,
}) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  // The sheet in the middle of the page holds the rest of it back.
  await page.route(/index-.*\.css$/, async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await page.goto('./?year=2020')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
})

onOnePage('the first view', { still: true }, (page) => {
  test('opens with the promise, five counts of it, and 229 municipalities with their figures', async () => {
    await expect(page().getByRole('heading', { level: 1 })).toContainText(/수도권.*\d\d\.\d%/)
    await expect(page().locator('.promise li')).toHaveCount(5)
    await expect(page().locator('tr[data-region]')).toHaveCount(229)
    const values = await page()
      .locator('tr[data-region] [data-value]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value') ?? ''))
    expect(values.filter((value) => value !== '').every((value) => Number.isFinite(Number(value)))).toBe(true)
    expect(values.filter((value) => value !== '').length).toBeGreaterThan(220)
    await expect(page().locator('.source').first()).toContainText('자료')
  })

  test('a class of the legend lights its regions and says how many they are', async () => {
    const counts = await page()
      .locator('.legend .classes .count')
      .evaluateAll((counts) => counts.reduce((sum, count) => sum + Number(count.textContent || 0), 0))
    const empty = await page().locator('tr[data-region] [data-value=""]').count()
    expect(counts + empty).toBe(229)
  })

  test('a count turns its places on and off, and stays the first view; whatever else is asked for leaves it', async () => {
    const complexes = page().getByRole('button', { name: /^산학융합지구: 약속 15/ })
    await complexes.click()
    await expect(page()).toHaveURL(/overlays=industry-academia-complexes&show=opening/)
    await expect(page().locator('.dock')).toContainText('산학융합지구')
    await complexes.click()
    expect(new URL(page().url()).search).toBe('')
    await page().locator('.item').filter({ hasText: '순이동률' }).first().click()
    await expect(page().locator('.promise')).toHaveCount(0)
    await page().locator('.pill').click()
    await expect(page().locator('.promise')).toHaveCount(1)
  })

  test('changes its language and its colours without a reload', async () => {
    await page().evaluate(() => Object.assign(window, { stayed: true }))
    await page().getByRole('button', { name: 'English' }).click()
    await expect(page().locator('html')).toHaveAttribute('lang', 'en')
    await expect(page().getByRole('heading', { level: 1 })).toContainText('capital area')
    await page().getByLabel('Colours', { exact: true }).selectOption('dark')
    await expect(page().locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(await page().evaluate(() => 'stayed' in window)).toBe(true)
  })
})

test.describe('the first picture', () => {
  test('is a coloured map, its words and its table before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(baseURL ?? '')
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static')
    await expect(page.locator('#still path[data-code]')).toHaveCount(229)
    await expect(page.locator('[data-region]')).toHaveCount(229)
    const fills = await page
      .locator('#still path[data-code]')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).fill)).size)
    expect(fills).toBeGreaterThanOrEqual(5)
    await context.close()
  })

  test('stays where it was when the live map takes its place', async ({ page }) => {
    await page.route('**/assets/live-*.js', (route) => route.abort())
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
    await expect(page.locator('#still path[data-code]')).toHaveCount(229)
    const prerendered = await page.evaluate(async () => {
      const text = await (await fetch('./')).text()
      const still = new DOMParser().parseFromString(text, 'text/html').querySelector('#still')
      const holder = document.createElement('div')
      holder.className = 'pre'
      holder.id = 'still'
      holder.innerHTML = still?.innerHTML ?? ''
      document.getElementById('stage')?.append(holder)
      const box = holder.querySelector('path[data-code="51720"]')?.getBoundingClientRect()
      holder.remove()
      return box && { x: box.x, y: box.y, width: box.width }
    })
    const drawn = await page.locator('#still path[data-code="51720"]').first().boundingBox()
    expect(Math.abs((drawn?.x ?? 0) - (prerendered?.x ?? NaN))).toBeLessThan(1.5)
    expect(Math.abs((drawn?.y ?? 0) - (prerendered?.y ?? NaN))).toBeLessThan(1.5)
    expect(Math.abs((drawn?.width ?? 0) - (prerendered?.width ?? NaN))).toBeLessThan(2)
  })
})

test.describe('the address', () => {
  test('is the view: what it says is shown', async ({ page, openStill }) => {
    await openStill('indicator=grdp-per-capita&year=2020&level=province&select=31&lang=en')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('tr[data-region]')).toHaveCount(17)
    await expect(page.locator('tr[data-region="31"]')).toHaveClass(/selected/)
    const ulsan = await page.locator('tr[data-region="31"] [data-value]').getAttribute('data-value')
    expect(Number(ulsan)).toBeGreaterThan(10_000)
  })

  test('never breaks the page: what cannot be had is noted', async ({ page, openStill }) => {
    await openStill('indicator=<script>&year=1066&level=galaxy&scheme=jenks-99&camera=a,b&zzz=1&select=99999')
    await expect(page.locator('tr[data-region]')).toHaveCount(229)
    await expect(page.locator('.notices')).toContainText('zzz')
    await page.locator('.notices div').getByRole('button').click()
    await expect(page.locator('.notices')).not.toContainText('zzz')
  })

  test('follows what is done, and Back undoes it', async ({ page, openStill }) => {
    await openStill('show=map')
    await page.getByRole('button', { name: '순위 펼치기' }).click()
    await page.locator('tr[data-region="46170"] button').click()
    expect(query(page.url())).toBe('?select=46170')
    await page.getByRole('button', { name: '시도', exact: true }).click()
    await expect(page.locator('tr[data-region]')).toHaveCount(17)
    await page.goBack()
    await expect(page.locator('tr[data-region]')).toHaveCount(229)
    await expect(page.locator('tr[data-region="46170"]')).toHaveClass(/selected/)
  })
})

test.describe('the years', () => {
  test('change by arrow keys, slider and play, and the table follows', async ({ page, openStill }) => {
    await openStill('year=2020')
    const value = () => page.locator('tr[data-region="11680"] [data-value]').getAttribute('data-value')
    const before = await value()
    await page.keyboard.press('ArrowLeft')
    await expect(page).toHaveURL(/year=2019/)
    expect(await value()).not.toBe(before)
    await page.getByRole('slider', { name: '연도' }).fill('0')
    await expect(page).toHaveURL(/year=2016/)
    await page.getByRole('button', { name: '해마다 넘겨 보기' }).click()
    await expect(page).toHaveURL(/year=2018/)
    await page.getByRole('button', { name: '멈추기' }).click()
  })
})

test.describe('search', () => {
  test('comes with the first look into its field, finds by initial consonants, and leads there by keys', async ({
    page,
    openStill,
  }) => {
    await openStill('')
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: '찾기' })
    await expect(field).toBeFocused()
    await page.keyboard.type('ㄴㅈㅅ')
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('나주시')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/select=46170/)
    await page.keyboard.press('/')
    await page.keyboard.type('없는곳')
    await expect(page.getByText('찾은 곳이 없습니다.').first()).toBeVisible()
  })
})

test.describe('when something fails', () => {
  test('a missing data file is named and can be fetched again, and the rest works', async ({
    page,
    openStill,
    allow,
  }) => {
    allow(/places\.json|404|Failed to load/)
    let fail = true
    await page.route('**/data/places.json', (route) =>
      fail ? route.fulfill({ status: 404 }) : route.continue(),
    )
    await openStill('overlays=innovation-cities')
    await expect(page.getByRole('alert')).toContainText('places.json')
    await expect(page.locator('tr[data-region]')).toHaveCount(229)
    fail = false
    await page.getByRole('button', { name: '다시 받기' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('without the catalogue the picture stays, with a message and a way on', async ({ page, allow }) => {
    allow(/catalogue\.json|404|Failed to load/)
    let fail = true
    await page.route('**/data/catalogue.json', (route) =>
      fail ? route.fulfill({ status: 404 }) : route.continue(),
    )
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('catalogue.json')
    await expect(page.locator('#still path[data-code]')).toHaveCount(229)
    fail = false
    await page.getByRole('link', { name: '다시 불러오기' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 30_000 })
  })

  test('without WebGL the still picture has the same hands', async ({ page, allow }) => {
    allow(/WebGL|live map failed/)
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext
    })
    await page.goto('./?overlays=none')
    await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 30_000 })
    await page.locator('#still path[data-code="50130"]').first().click()
    await expect(page).toHaveURL(/select=50130/)
    await page.getByRole('button', { name: '크게' }).click()
    await expect(page).toHaveURL(/camera=/)
    // The picture follows the address a frame later.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    // A picture that is drawn anew while the button is down loses no click.
    const [x, y] = [720, 450]
    const under = await page.evaluate(
      ([left, top]) =>
        document.elementFromPoint(left, top)?.closest('[data-code]')?.getAttribute('data-code'),
      [x, y] as const,
    )
    expect(under).toMatch(/^\d{5}$/)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.setViewportSize({ width: 1440, height: 901 })
    await page.waitForTimeout(150)
    await page.mouse.up()
    await expect(page).toHaveURL(new RegExp(`select=${under}&`))
  })
})

test('words that a translator has replaced follow the map, and leave no old ones behind', async ({
  page,
  openStill,
}) => {
  /** What follows the translator comes late: what was written before it came is not lost. */
  let come = () => {}
  const late = new Promise<void>((resolve) => (come = resolve))
  await page.route(/\/stand-for-[^/]*\.js$/, async (route) => {
    await late
    await route.continue()
  })
  await openStill('show=map&indicator=grdp-per-capita&year=2020&lang=en&overlays=none')
  /** As the browser's own translator does it: each text makes room for its words in two elements. */
  const translate = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#app')!, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode())
        if (walker.currentNode.nodeValue?.trim()) texts.push(walker.currentNode as Text)
      for (const text of texts) {
        if (text.parentElement?.closest('font, style, svg')) continue
        const [font, words] = ['font', 'font'].map((name) => document.createElement(name))
        font!.append(Object.assign(words!, { textContent: `«${text.data}»` }))
        text.parentNode!.insertBefore(font!, text)
        text.remove()
      }
    })
  await translate()
  await expect(page.locator('.words h1')).toHaveText(/^«.*»$/)
  await page.locator('.years [role=slider], .years input[type=range]').first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/year=2021/)
  await expect(page.locator('.legend .head')).toContainText('2020')
  come()
  await expect(page.locator('.legend .head')).toContainText('2021')
  await expect(page.locator('.legend .head')).not.toContainText('2020')
  await translate()
  await page.getByRole('button', { name: /«Economic growth rate»/ }).click()
  await expect(page.locator('.words h1')).toHaveText(/^[^«]+$/)
  await expect(page.locator('.legend .head b')).toHaveText('Economic growth rate «2021»')
})

test('four regions stand beside each other whole, at each width, figures and names', async ({
  page,
  openStill,
}) => {
  await openStill('show=map&level=province&select=11,26,27,47&lang=en')
  for (const width of [1440, 1024, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const table = page.locator('article .wide')
    await expect(table.getByRole('columnheader')).toHaveCount(4)
    await expect(table.locator('td[headers*="-rank "]')).toHaveCount(4)
    await expect
      .poll(() => table.evaluate((box) => box.scrollWidth - box.clientWidth), `${width} px`)
      .toBeLessThanOrEqual(0)
    const cut = await page
      .locator('article .trend')
      .evaluate((box) =>
        [...box.querySelectorAll<SVGTextElement>('.region text')]
          .filter((text) => text.getBoundingClientRect().right > box.getBoundingClientRect().right + 0.5)
          .map((text) => text.textContent),
      )
    expect(cut).toEqual([])
  }
})
