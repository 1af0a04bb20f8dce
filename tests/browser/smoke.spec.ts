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
