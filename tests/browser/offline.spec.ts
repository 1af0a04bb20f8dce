import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { serve } from '../../scripts/serve.mjs'
import { expect, openAtlas, test as base, withoutWebGL } from './fixtures'

/** An atlas in a sub-folder of a server of its own, so that a test may stop it or put another version in its place. */
const test = base.extend<{ place: { readonly dist: string; readonly stop: () => Promise<void> } }>({
  serviceWorkers: 'allow',
  place: async ({}, use) => {
    const root = mkdtempSync(path.join(tmpdir(), 'goru-offline-'))
    const dist = path.join(root, 'atlas')
    cpSync('dist', dist, {
      recursive: true,
      // What lies beside a file is never older than it.
      preserveTimestamps: true,
      filter: (name) => !/\.png$/.test(name) || /icons/.test(name),
    })
    const { url, close } = await serve({ root, port: 0 })
    process.env['GORU_PLACE'] = url
    await use({ dist, stop: close })
    await close().catch(() => undefined)
    rmSync(root, { recursive: true })
  },
  baseURL: async ({ place }, use) => {
    expect(place.dist).toBeTruthy()
    await use(`${process.env['GORU_PLACE']}atlas/`)
  },
})

/** One visit: until all is kept that is to be. */
async function visit(page: Page, open: (page: Page) => Promise<void>): Promise<void> {
  await open(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
}

async function pullThePlug(context: BrowserContext, stop: () => Promise<void>): Promise<void> {
  await context.setOffline(true)
  await stop()
}

test('after one visit everything works without a network', async ({ page, context, place, allow }) => {
  test.setTimeout(180_000)
  await visit(page, openAtlas)
  await pullThePlug(context, place.stop)

  // In the third dimension, with its own library.
  await openAtlas(page, 'show=height')
  await expect(page.locator('.notice')).toHaveCount(0)
  // What the visit has never shown, the live map being known: an indicator by a link, its figures.
  allow(/WebGL/)
  await withoutWebGL(page)
  await openAtlas(page, 'indicator=births&level=province&year=2020&lang=en', 'failed')
  await expect(page.locator('tr[data-region]')).toHaveCount(17)
  await expect(page).toHaveTitle(/born/)
  // A policy's table and its lens, and a dialog.
  await openAtlas(page, 'show=promise', 'failed')
  await page.getByRole('button', { name: '그림과 자료 내려받기' }).click()
  await expect(page.getByRole('dialog')).toContainText('네트워크가 있을 때')
  // A talk.
  await page.goto('./present.html')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 45_000 })
  const number = page.locator('.stage .number')
  const last = Number((await number.textContent())?.split('/')[1])
  expect(last).toBeGreaterThan(3)
  for (let at = 1; at <= last; at++) {
    await expect(number).toHaveText(`${at} / ${last}`)
    // Each slide has the map of its own view.
    await expect(page.locator('.astray')).toHaveCount(0)
    await expect(page.locator('.stage .key, .chart svg')).not.toHaveCount(0)
    // A slide may be built in steps.
    await expect(async () => {
      await page.keyboard.press('PageDown')
      await expect(number).toHaveText(`${Math.min(at + 1, last)} / ${last}`, { timeout: 1000 })
    }).toPass()
  }
  await expect(number).toHaveText(`${last} / ${last}`)
  // The embed, with figures that have a twin among the files, and moved live.
  const article = await context.newPage()
  await article.goto('./embed.html?indicator=births&level=province&interactive=live')
  await expect(article.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  await article.close()
  // The page of an indicator is not kept; its address leads to the same figures.
  await page.goto('./indicator/population-resident.en.html')
  await expect(page).toHaveURL(/\/atlas\/\?indicator=population-resident&lang=en$/)
  await expect(page.locator('tr[data-region]')).not.toHaveCount(0)
  // So does that of a story, which is drawn here.
  await page.goto('./story/promise-outcome.html')
  await expect(page).toHaveURL(/\/atlas\/present\.html\?story=promise-outcome&read=$/)
  await expect(page.locator('.article section figure svg.map').first()).toBeVisible()
})

/** Another version in the place of the one that is served: its page says so. */
function publish(dist: string): void {
  const page = path.join(dist, 'index.html')
  const before = readFileSync(page, 'utf8')
  writeFileSync(page, before.replace('<body>', '<body data-version="2">'))
  const hash = (text: string) => createHash('sha256').update(text).digest('base64')
  const worker = path.join(dist, 'sw.js')
  const list = readFileSync(worker, 'utf8')
  expect(list).toContain(hash(before))
  writeFileSync(worker, list.replace(hash(before), hash(readFileSync(page, 'utf8'))))
}

test('a new version is offered when it is whole, and the page goes on with its own until it is wanted', async ({
  page,
  context,
  place,
  allow,
}) => {
  test.setTimeout(180_000)
  // Which map is drawn is no matter of versions.
  allow(/WebGL/)
  await withoutWebGL(page)
  const open = () => openAtlas(page, '', 'failed')
  await visit(page, open)
  publish(place.dist)

  // In the middle of a publication the list is of one version and a file of another: nothing is changed or offered.
  const file = path.join(place.dist, 'index.html')
  const whole = readFileSync(file)
  writeFileSync(file, 'half of the next version')
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const worker = registration.installing
    await new Promise((done) => worker?.addEventListener('statechange', done))
    return worker?.state
  })
  expect(failed).toBe('redundant')
  await expect(page.locator('.new-version')).toHaveCount(0)
  writeFileSync(file, whole)

  await open()
  const offer = page.getByText('새 판이 있습니다.')
  await expect(offer).toBeVisible({ timeout: 45_000 })
  // Not even a reload changes the version.
  await page.reload()
  await expect(page.locator('body[data-version]')).toHaveCount(0)
  await expect(offer).toBeVisible({ timeout: 45_000 })
  // Code of the old version that was never loaded is still there.
  await page.getByRole('button', { name: '그림과 자료 내려받기' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')

  // Another window would be left behind: it is asked to be closed first.
  const other = await context.newPage()
  await other.goto('./')
  await page.getByRole('button', { name: '지금 바꾸기' }).click()
  await expect(page.getByText('다른 창을 먼저 닫아')).toBeVisible()
  await expect(page.locator('body[data-version]')).toHaveCount(0)
  await other.close()
  await page.getByRole('button', { name: '지금 바꾸기' }).click()
  await expect(page.locator('body[data-version="2"]')).toHaveCount(1)
  await expect(offer).toHaveCount(0)
})

test('what installs it: icons, scope, a start page', async ({ request }) => {
  const manifest = (await (await request.get('manifest.webmanifest')).json()) as {
    start_url: string
    icons: { src: string; sizes: string; type: string }[]
    shortcuts: { url: string }[]
  }
  for (const { src, type, sizes } of manifest.icons) {
    const answer = await request.get(src)
    expect(answer.headers()['content-type']).toContain(type)
    if (type !== 'image/png') continue
    // Width and height stand in the header of a PNG.
    const png = await answer.body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
  for (const { url } of [{ url: manifest.start_url }, ...manifest.shortcuts])
    expect((await request.get(url)).status(), url).toBe(200)
})
