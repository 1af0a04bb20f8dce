import { expect, test, type Page } from './fixtures'

/** What a file of the data is answered with; `null`: as it is. Changed while the page stands, it is another answer from then on. */
async function answered(page: Page, file: string, first: { status?: number; body?: string } | null) {
  const answer = { with: first }
  await page.route(`**/data/${file}`, (route) =>
    answer.with ? route.fulfill({ contentType: 'application/json', ...answer.with }) : route.continue(),
  )
  return answer
}

test('the skip link leads the keyboard to the table and leaves the page and its own figures as they are', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.locator('a.skip').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#table')).toBeFocused()
  // The buttons of its head come when it is opened first.
  await expect(page.locator('#table thead button').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('#table button').first()).toBeFocused()
  await page.evaluate(() => (location.hash = '#elsewhere'))
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
})

test('boundaries of the wrong shape draw nothing: the file is named, no other year stands behind, and the way back is one press', async ({
  page,
  allow,
}) => {
  allow(/WebGL/)
  const answer = await answered(page, 'overview.topo.json', {
    body: JSON.stringify({ type: 'Topology', objects: { atoms: {} }, arcs: [] }),
  })
  await page.goto('./?indicator=grdp-per-capita&year=2019&lang=en')
  await expect(page.getByRole('alert')).toContainText('overview.topo.json did not arrive')
  const fill = (code: string) =>
    page
      .locator(`#still [data-code="${code}"]`)
      .first()
      .evaluate((one) => getComputedStyle(one).fill)
  expect(await fill('11110')).toBe(await fill('50130'))
  await expect(page.locator('h1')).toBeHidden()
  answer.with = null
  await page.getByRole('alert').locator('..').getByText('Reload').click()
  await expect(page.locator('tr[data-region]')).toHaveCount(17)
  await expect(page).toHaveURL(/year=2019/)
})

test('a picture that cannot be drawn is taken away and said to be so, and the table still works', async ({
  page,
  allow,
}) => {
  allow(/WebGL/)
  // Whole by its shape, but of another version: some municipalities are not in it.
  await page.route('**/data/overview.topo.json', async (route) => {
    const response = await route.fetch()
    const file = (await response.json()) as { ids: string[] }
    file.ids.fill('another', 20, 50)
    await route.fulfill({ json: file })
  })
  await page.goto('./')
  await expect(page.getByRole('alert')).toContainText('the boundaries do not fit')
  await expect(page.locator('#still [data-code]')).toHaveCount(0)
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a view whose figures do not come stands on no other view’s map, words or language', async ({
  page,
  allow,
}) => {
  allow(/500/)
  await answered(page, 'series/births.province.json', { status: 500 })
  await page.goto('./?indicator=births&lang=en')
  await expect(page.getByRole('alert')).toContainText('series/births.province.json did not arrive (500')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('h1')).toBeHidden()
  await expect(page.locator('#still text').first()).toBeHidden()
  await expect(page.getByText('To the first view of Goru')).toBeVisible()
})

test('a part of the page that is gone since a new version came out is told of and comes with a reload, the address kept', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/Save|404/)
  await openStill('indicator=births&lang=en')
  await page.route(/assets\/Save-.*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await expect(page.getByRole('alert')).toContainText('A new version may be out')
  await page.unroute(/assets\/Save-.*\.js/)
  await page.getByRole('alert').getByRole('button').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page).toHaveURL(/indicator=births/)
})

for (const [name, script] of [
  ['index.html', /assets\/index-.*\.js/],
  ['present.html', /assets\/index-.*\.js/],
  ['embed.html', /embed\/embed-.*\.js/],
] as const)
  test(`${name} whose script does not come says so and offers a way on`, async ({ page, allow }) => {
    allow(/404|index-|embed-/)
    await page.route(script, (route) => route.fulfill({ status: 404 }))
    await page.goto(`./${name}`)
    await expect(page.getByText('이 페이지의 나머지가 아직 오지 않았습니다')).toBeVisible({ timeout: 12_000 })
    await expect(page.getByRole('link', { name: '다시 불러오기' })).toBeVisible()
  })

test('a catalogue that takes its time shows that it is awaited', async ({ page }) => {
  let come: () => void = () => undefined
  const waiting = new Promise<void>((done) => (come = done))
  await page.route('**/data/catalogue.json', async (route) => {
    await waiting
    await route.continue()
  })
  await page.goto('./')
  await expect(page.locator('#late i')).toHaveCSS('visibility', 'visible', { timeout: 4000 })
  come()
  await expect(page.locator('#late')).toBeHidden()
})

test('only a story that is not there is no story; another file that does not come is named', async ({
  page,
  allow,
}) => {
  allow(/404/)
  await answered(page, 'catalogue.json', { status: 404 })
  await page.goto('./present.html?lang=en')
  await expect(page.getByRole('alert')).toContainText('catalogue.json')
  await expect(page.getByRole('alert')).not.toContainText('no story')
})

test('an embed without one of its overlays is a map without it, which says so', async ({ page, allow }) => {
  allow(/404/)
  const answer = await answered(page, 'embed/places-innovation-cities.en.json', { status: 404 })
  await page.goto('./embed.html?indicator=births&level=province&lang=en')
  await expect(page.locator('.picture [data-code]')).not.toHaveCount(0)
  await expect(page.getByRole('alert')).toContainText('places-innovation-cities.en.json: 404')
  answer.with = null
  await page.getByRole('alert').getByRole('button').click()
  await expect(page.locator('.picture [data-code]')).not.toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('an embed whose figures do not come names the file, shows no other figures, and can be asked again', async ({
  page,
  allow,
}) => {
  allow(/500/)
  await answered(page, 'embed/births.province.en.json', { status: 500 })
  await page.goto('./embed.html?indicator=births&level=province&lang=en')
  await expect(page.getByRole('alert')).toContainText('births.province.en.json: 500')
  await expect(page.locator('.picture')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  await expect(page.getByRole('link')).toHaveAttribute('href', /indicator=births/)
})

for (const [name, query] of [
  ['of a map', 'indicator=births&level=province'],
  ['of a way of looking', 'show=change&indicator=births&level=province'],
] as const)
  test(`an embed ${name} is drawn before what it can do without, which is added when it comes`, async ({
    page,
  }) => {
    let come: () => void = () => undefined
    const late = new Promise<void>((done) => (come = done))
    await page.route(/\/data\/embed\/(land\.topo|places-innovation-cities\.en)\.json/, async (route) => {
      await late
      await route.continue()
    })
    await page.goto(`./embed.html?${query}&controls=years&lang=en`)
    const regions = page.locator('.picture [data-code], .graphic [data-code]')
    const places = page.locator('[data-place]')
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static')
    await expect(regions).toHaveCount(17)
    await expect(places).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
    const words = await page.locator('header').textContent()
    const paths = await page.locator('svg path').count()
    come()
    await expect(places).not.toHaveCount(0)
    await expect.poll(() => page.locator('svg path').count()).toBeGreaterThan(paths)
    await expect(regions).toHaveCount(17)
    await expect(page.locator('header')).toHaveText(words ?? '')
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
