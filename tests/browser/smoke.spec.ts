import { expect, openAtlas, test } from './fixtures'

test('opens: its name, a live map, 229 municipalities in the table', async ({ page }) => {
  await openAtlas(page)
  await expect(page).toHaveTitle(/고루/)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live')
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
})

test('every file of the first view comes compressed, typed and from here', async ({ page }) => {
  const answers: { url: string; type: string; encoding: string; status: number }[] = []
  page.on('response', (response) => {
    const headers = response.headers()
    answers.push({
      url: response.url(),
      status: response.status(),
      type: headers['content-type'] ?? '',
      encoding: headers['content-encoding'] ?? '',
    })
  })
  await openAtlas(page)
  const files = answers.filter(({ url }) => url.startsWith('http'))
  expect(files.length).toBeGreaterThan(4)
  expect(files.filter(({ status }) => status >= 400)).toEqual([])
  const texts = files.filter(({ url }) => /\/$|\.(js|css|json|svg)$/.test(url))
  expect(texts.filter(({ type, encoding }) => type === '' || encoding === '')).toEqual([])
})

test('sets no cookie and keeps nothing in the browser but what is chosen', async ({ page, context }) => {
  await openAtlas(page)
  expect(await context.cookies()).toEqual([])
  expect(
    await page.evaluate(() => Object.keys(localStorage).length + Object.keys(sessionStorage).length),
  ).toBe(0)
})

test.describe('the type of the page', () => {
  /** Most that the type of a first view weighs, in kB. */
  const MOST = 70

  for (const [query, files] of [
    ['', ['goru-first', 'goru-view']],
    ['lang=en', ['goru-first']],
  ] as const)
    test(`comes in ${files.length === 1 ? 'one small file' : 'two small files'}: ?${query}`, async ({
      page,
    }) => {
      const sizes = new Map<string, number>()
      page.on('response', async (response) => {
        const [, name] = /fonts\/([\w-]+)\.woff2$/.exec(response.url()) ?? []
        if (name) sizes.set(name, (await response.body()).length / 1000)
      })
      await openAtlas(page, query)
      await page.waitForLoadState('networkidle')
      expect([...sizes.keys()].sort()).toEqual(files)
      expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST)
    })

  test('brings further letters when a text has them, and only their file', async ({ page }) => {
    await openAtlas(page)
    const before = await page.evaluate(() => [...document.fonts].map(({ status }) => status))
    const further = before.lastIndexOf('unloaded')
    expect(further).toBeGreaterThan(0)
    await page.evaluate(async (index) => {
      const [, point = ''] = /U\+([\dA-F]+)/i.exec([...document.fonts][index]?.unicodeRange ?? '') ?? []
      document.body.append(String.fromCodePoint(parseInt(point, 16)))
      await document.fonts.ready
    }, further)
    const after = () => page.evaluate(() => [...document.fonts].map(({ status }) => status))
    await expect.poll(after).toEqual(before.map((status, i) => (i === further ? 'loaded' : status)))
  })
})
