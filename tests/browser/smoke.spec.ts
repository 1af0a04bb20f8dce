import path from 'node:path'
import { firstData, visitFiles } from '../../scripts/lib/budget.mjs'
import { barriers, expect, JEJU, onOnePage, spotOf, test } from './fixtures'

const answers: { url: string; type: string; encoding: string; status: number }[] = []

onOnePage(
  'a first visit',
  {
    before: (page) => {
      answers.length = 0
      page.on('response', (response) => {
        const headers = response.headers()
        answers.push({
          url: response.url(),
          status: response.status(),
          type: headers['content-type'] ?? '',
          encoding: headers['content-encoding'] ?? '',
        })
      })
    },
  },
  (page) => {
    test('opens: its name, a live map, 229 municipalities in the table', async () => {
      await expect(page()).toHaveTitle(/고루/)
      await expect(page().locator('html')).toHaveAttribute('data-map', 'live')
      await expect(page().locator('tr[data-region]')).toHaveCount(229)
    })

    test('every file of the first view comes compressed, typed and from here', () => {
      const files = answers.filter(({ url }) => url.startsWith('http'))
      expect(files.length).toBeGreaterThan(4)
      expect(files.filter(({ status }) => status >= 400)).toEqual([])
      const texts = files.filter(({ url }) => /\/$|\.(js|css|json|svg)$/.test(url))
      expect(texts.filter(({ type, encoding }) => type === '' || encoding === '')).toEqual([])
    })

    test('loads the scripts, sheets and data that its budget weighs, and no others', () => {
      const ours = answers.flatMap(
        ({ url }) => /\/(assets\/(?!maplibre)[^/]+\.(?:js|css)|data\/.+)$/.exec(url)?.[1] ?? [],
      )
      const weighed = [...visitFiles('dist'), ...firstData('dist')].map((file) => path.relative('dist', file))
      expect([...new Set(ours)].sort()).toEqual(weighed.sort())
    })

    test('sets no cookie and keeps nothing in the browser but what is chosen', async () => {
      expect(await page().context().cookies()).toEqual([])
      // That the live map is drawn was chosen for the test.
      expect(
        await page().evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
      ).toEqual(['goru:map'])
    })

    test('marks the moments of its first colours and of the live map', async () => {
      const marks = await page().evaluate(() =>
        Object.fromEntries(
          performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]),
        ),
      )
      expect(marks['goru:painted']).toBeGreaterThan(0)
      expect(marks['goru:live']).toBeGreaterThan(marks['goru:painted'] ?? Infinity)
    })

    test('has no barrier that axe finds, the live map among it', async () => {
      expect(await barriers(page())).toEqual([])
    })

    test('walks the live map by arrow keys, and chooses by Enter', async () => {
      await page().getByRole('application').focus()
      await page().keyboard.press('ArrowUp')
      await page().keyboard.press('ArrowRight')
      const readout = await page().locator('.readout').textContent()
      expect(readout).not.toBe('')
      await page().keyboard.press('Enter')
      await expect(page()).toHaveURL(/select=\d{5}/)
      await page().keyboard.press('Escape')
      await expect(page()).not.toHaveURL(/select=/)
    })

    test('chooses the region under a click on the live map', async () => {
      const box = await page().locator('#live canvas').boundingBox()
      expect(box).not.toBeNull()
      // Jeju lies alone in the south: its place follows from the camera that fits the country.
      await page().mouse.click(...(await spotOf(page(), JEJU)))
      await expect(page()).toHaveURL(/select=50/)
      await expect(page().locator('tr.selected')).toHaveCount(1)
    })
  },
)
