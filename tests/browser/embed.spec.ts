import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame } from '@playwright/test'
import { barriers, expect, test as base, type Page } from './fixtures'

interface Host {
  /** Address of a page of another origin than the atlas, with these headers. */
  readonly page: (html: string, headers?: Readonly<Record<string, string>>) => Promise<string>
}

/** A newspaper: pages that are not ours. */
const test = base.extend<{ host: Host }>({
  host: async ({ allow }, use) => {
    let answer = { html: '', headers: {} as Readonly<Record<string, string>> }
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...answer.headers })
      response.end(`<!doctype html><title>News</title><link rel="icon" href="data:,"><body>${answer.html}`)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    allow(new RegExp(`^request to another origin: http://localhost:${port}/`))
    await use({
      page: (html, headers = {}) => {
        answer = { html, headers }
        return Promise.resolve(`http://localhost:${port}/`)
      },
    })
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  },
})

const ATLAS = () => process.env['GORU_URL']!.replace(/\/$/, '')
/** The examples of the README's page for newsrooms, with the atlas's address in them. */
const EXAMPLES = readFileSync('README.md', 'utf8')
  .split('## For a newsroom')[1]!
  .split('\n## ')[0]!
  .split('```html\n')
  .slice(1)
  .map((text) => text.split('```')[0]!)

/** The frames of embeds on a page, each with its map drawn. */
async function drawn(page: Page, count: number): Promise<Frame[]> {
  const embeds = () => page.frames().filter((frame) => frame.url().includes('/embed.html'))
  await expect.poll(() => embeds().length).toBe(count)
  for (const frame of embeds())
    await expect(frame.locator('html')).toHaveAttribute('data-map', /static|still|live/, { timeout: 20_000 })
  return embeds()
}

const POLICIES = {
  'a bare page': () => ({}),
  'a page with a strict policy': () => ({
    'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${ATLAS()}; script-src ${ATLAS()}`,
  }),
  'a page in a sandbox': () => ({ 'Content-Security-Policy': 'sandbox allow-scripts' }),
}

for (const [name, policy] of Object.entries(POLICIES))
  test(`the examples of the README stand in ${name}, as tall as they are`, async ({ page, host }) => {
    expect(EXAMPLES.length).toBeGreaterThan(2)
    const html = EXAMPLES.join('').replaceAll('https://HOST', ATLAS()).replaceAll('loading="lazy"', '')
    await page.setViewportSize({ width: 420, height: 2400 })
    await page.goto(await host.page(html, policy()))
    const frames = await drawn(page, (html.match(/<iframe/g) ?? []).length)
    for (const frame of frames) {
      expect(await frame.locator('[data-region]').count()).toBeGreaterThan(16)
      expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
    // The script makes its frame as tall as what is in it; the others keep the shape they were given.
    const asked = page.locator('iframe[data-goru]')
    const inner = frames.find((frame) => frame.url().includes('controls=years'))!
    await expect
      .poll(async () => (await asked.boundingBox())!.height - Number(await inner.evaluate(TALL)))
      .toBe(0)
  })

const TALL = 'Math.ceil(document.querySelector("main").getBoundingClientRect().height)'

test('ten to a page, from 300 to 1200 px wide, without WebGL, cookies, storage or anybody else', async ({
  page,
  host,
}) => {
  const widths = [300, 400, 500, 600, 700, 800, 900, 1000, 1100, 1200]
  const views = ['show=balance&indicator=grdp-nominal&lang=en', '', 'indicator=births&lang=en', 'show=tiles']
  const html = widths
    .map(
      (width, i) =>
        `<iframe width="${width}" height="700" src="${ATLAS()}/embed.html?${views[i % 4]}"></iframe>`,
    )
    .join('')
  await page.setViewportSize({ width: 1280, height: 900 })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(await host.page(html))
  for (const frame of await drawn(page, 10)) {
    expect(await frame.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    // Nothing is cut short, however narrow: neither a title nor a source.
    expect(await frame.evaluate('document.querySelector("main").textContent.includes("…")')).toBe(false)
    // Which map a page of the atlas draws was chosen for the tests.
    expect(await frame.evaluate('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]')).toEqual([
      'goru:map',
    ])
  }
  expect(await page.context().cookies()).toEqual([])
  expect(asked.filter((url) => /maplibre|deck/.test(url))).toEqual([])
})

test('a live map in a page lets the page scroll; with Ctrl it grows, and says so in its language', async ({
  page,
  host,
}) => {
  const url = `${ATLAS()}/embed.html?indicator=births&lang=en&interactive=live`
  await page.setViewportSize({ width: 900, height: 700 })
  await page.goto(
    await host.page(`<iframe width="800" height="640" src="${url}"></iframe><p style="height:3000px">`),
  )
  const frame = page.frames().find((one) => one.url().includes('/embed.html'))!
  await expect(frame.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  const box = (await page.locator('iframe').boundingBox())!
  await page.mouse.move(box.x + 600, box.y + 300)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
  await expect(frame.getByText('Hold Ctrl and scroll to zoom the map')).toBeAttached()
  await page.evaluate(() => scrollTo(0, 0))
  const canvas = frame.locator('.live canvas').first()
  const before = await canvas.screenshot()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -400)
  await page.keyboard.up('Control')
  await expect(async () => expect(await canvas.screenshot()).not.toEqual(before)).toPass()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a height is believed from the frame it is about, and from nobody else', async ({ page, host }) => {
  const url = `${ATLAS()}/embed.html?indicator=births&lang=en`
  const html = `<iframe data-goru width="400" height="300" src="${url}"></iframe><iframe id="liar" srcdoc="x"></iframe><script src="${ATLAS()}/embed.js"></script>`
  await page.goto(await host.page(html))
  await drawn(page, 1)
  const tall = async () => (await page.locator('iframe[data-goru]').boundingBox())!.height
  await expect.poll(tall).toBeGreaterThan(400)
  const before = await tall()
  const liar = (await (await page.$('#liar'))!.contentFrame())!
  await liar.evaluate("parent.postMessage({ 'goru-height': 4000 }, '*')")
  await page.evaluate("postMessage({ 'goru-height': 4000 }, '*')")
  await page.waitForTimeout(100)
  expect(await tall()).toBe(before)
})

test('figures are told to mouse, finger and keys; years and classes have their hands', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 })
  await page.goto('./embed.html?indicator=grdp-per-capita&level=province&lang=en&controls=years')
  const said = page.locator('[aria-live]')
  await page.locator('.picture').focus()
  await page.keyboard.press('ArrowDown')
  await expect(said).toContainText('million won')
  await page.keyboard.press('Escape')
  await expect(said).toBeEmpty()
  await page.locator('.picture [data-code="51"]').click()
  await expect(page.locator('.tip')).toContainText('Gangwon')
  await page.locator('.picture [data-code="51"]').hover()
  const last = await page.locator('tr[data-region="51"] [data-value]').getAttribute('data-value')
  await page.getByRole('slider').fill('0')
  await expect(page.locator('output')).toHaveText('2010')
  await expect(page.locator('tr[data-region="51"] [data-value]')).not.toHaveAttribute('data-value', last!)
  await page.locator('[data-class="4"]').click()
  await expect(page.locator('.picture [data-code="51"]')).toHaveAttribute('opacity', /./)
  expect(await barriers(page)).toEqual([])
  await expect(page.getByRole('link', { name: 'Explore in Goru' })).toHaveAttribute(
    'href',
    /\?indicator=grdp-per-capita/,
  )
})

test('opens with one year in one language; the others, and what classes them, come when a hand asks for them', async ({
  page,
}) => {
  const files = (): Promise<string[]> =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\/(?=embed\/)/, '')),
    )
  await page.goto('./embed.html?indicator=population-resident&level=municipality&lang=en&controls=years')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'static')
  const data = (await files()).filter((name) => name.endsWith('.json'))
  expect(data.sort()).toEqual([
    'embed/base.municipality.en.json',
    'embed/land.topo.json',
    'embed/municipality.topo.json',
    'embed/places-innovation-cities.en.json',
    'embed/population-resident.municipality.en.json',
  ])
  await page.getByRole('slider').hover()
  await expect.poll(files).toContain('embed/population-resident.municipality.years.json')
  await page.getByRole('slider').fill('0')
  await expect(page.locator('output')).not.toHaveText(/2025|2024/)

  await page.goto(
    './embed.html?indicator=population-resident&level=municipality&lang=en&scheme=equal-4&breaks=year',
  )
  await expect(page.locator('[data-class]')).toHaveCount(4)
})

test('the map moves when it is asked to, at once in a sandbox that says so, and a locked one is never asked', async ({
  page,
  host,
}) => {
  const view = `${ATLAS()}/embed.html?indicator=grdp-per-capita&lang=en`
  const html = `<iframe width="400" height="760" src="${view}"></iframe><iframe sandbox="allow-scripts" width="400" height="760" src="${view}&interactive=live"></iframe><iframe width="300" height="760" src="${view}&interactive=locked"></iframe>`
  await page.goto(await host.page(html))
  const [free, sandboxed, locked] = await drawn(page, 3)
  await expect(sandboxed!.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  await expect(locked!.getByRole('button', { name: 'Move the map' })).toHaveCount(0)
  await free!.getByRole('button', { name: 'Move the map' }).click()
  await expect(free!.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  await free!.getByRole('button', { name: 'Zoom in' }).click()
  await expect(free!.locator('.live canvas')).toBeVisible()
})

test('the level that is asked for is shown without an indicator, too, and where that is not known', async ({
  page,
  allow,
}) => {
  allow(/404/)
  for (const query of ['level=province&overlays=sejong', 'indicator=happiness&level=province']) {
    await page.goto(`./embed.html?${query}&lang=en`)
    await expect(page.locator('path[data-code]'), query).toHaveCount(17)
    await expect(page.locator('.legend'), query).toBeVisible()
  }
})

test('a wrong address shows the nearest there is and says so', async ({ page, allow }) => {
  allow(/404/)
  await page.goto('./embed.html?indicator=nonsense&interactive=fly&lang=en')
  await expect(page.locator('footer')).toContainText('indicator=nonsense')
  await expect(page.locator('footer')).toContainText('interactive=fly')
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
})

for (const [name, query, width] of [
  ['embed', 'indicator=grdp-per-capita&lang=en&controls=years', 360],
  ['embed-wide-dark', 'theme=dark', 900],
  ['embed-pair', 'show=pair&indicator=grdp-per-capita&by=ageing-share-65plus', 360],
  ['embed-region', 'region=47730&lang=en', 640],
] as const)
  test(`looks as it did: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 })
    await page.goto(`./embed.html?${query}`)
    await expect(page.locator('html')).toHaveAttribute('data-map', 'static')
    await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true })
  })
