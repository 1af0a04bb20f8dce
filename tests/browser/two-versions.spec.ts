import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '../../scripts/serve.mjs'
import { expect, openAtlas, test as base, withoutWebGL, type Page } from './fixtures'

/** What every visit needs; the pages of regions, indicators and stories have no script that could be gone. */
const NEEDED = /^dist(\/((assets|embed|data|fonts|icons|geodata)(\/.*)?|[^/]+\.(html|json|webmanifest)))?$/

/** The name that a script or sheet has in another version: the letters of its hash backwards. */
const anew = (name: string) =>
  name.replace(
    /-([\w-]{8})\.(js|css)$/,
    (_, hash: string, kind) => `-${[...hash].reverse().join('')}.${kind}`,
  )

/** A build from which another version came: its scripts and sheets have other names, as the hashes of another version have. */
function nextVersion(folder: string): void {
  const names = ['assets', 'embed'].flatMap((part) =>
    readdirSync(path.join(folder, part))
      .filter((name) => /\.(js|css)$/.test(name))
      .map((name) => ({ part, name, next: anew(name) })),
  )
  const renamed = (text: string) => names.reduce((all, { name, next }) => all.replaceAll(name, next), text)
  for (const { part, name, next } of names) {
    const file = path.join(folder, part, name)
    writeFileSync(file, renamed(readFileSync(file, 'utf8')))
    renameSync(file, path.join(folder, part, next))
  }
  for (const page of ['index.html', 'present.html', 'embed.html']) {
    const file = path.join(folder, page)
    writeFileSync(file, lawful(readFileSync(file, 'utf8'), renamed(readFileSync(file, 'utf8'))))
  }
}

/** A page whose own scripts are allowed by their hashes, as the build would write them. */
function lawful(before: string, after: string): string {
  const hashes = (page: string) =>
    [...page.matchAll(/<script(?: id="\w+")?>([^]*?)<\/script>/g)].map(([, text = '']) =>
      createHash('sha256').update(text).digest('base64'),
    )
  const next = hashes(after)
  return hashes(before).reduce((page, hash, i) => page.replaceAll(hash, next[i]!), after)
}

/** Two versions in two folders, and one address at which the one is served and then the other. */
const test = base.extend<{ release: () => Promise<void> }>({
  release: [
    async ({}, use) => {
      const root = mkdtempSync(path.join(tmpdir(), 'goru-versions-'))
      const next = path.join(root, 'next')
      cpSync('dist', next, { recursive: true, preserveTimestamps: true, filter: (name) => NEEDED.test(name) })
      nextVersion(next)
      let server = await serve({ root: 'dist', port: 0 })
      process.env['GORU_VERSIONS'] = server.url
      await use(async () => {
        const { port } = server
        await server.close()
        server = await serve({ root: next, port })
        expect(server.port).toBe(port)
      })
      await server.close()
      rmSync(root, { recursive: true })
    },
    { auto: true },
  ],
  baseURL: async ({ release }, use) => {
    expect(release).toBeTruthy()
    await use(process.env['GORU_VERSIONS'])
  },
})

/** What a browser says of a file that is gone; a rejection that nobody handles is none of it. */
const GONE =
  /^console: (Failed to load resource: the server responded with a status of 404|Failed to load resource: net::ERR_CONNECTION_REFUSED|Refused to apply style|.*WebGL)/

/** The page says that a new version may be out, still shows what was asked for, and is loaded anew by the button beside. */
async function reloadAsTold(page: Page): Promise<void> {
  const told = page.getByRole('alert').filter({ hasText: 'A new version may be out' })
  await expect(told).toBeVisible()
  await expect(page.locator('h1')).toHaveText('How many children were born?')
  await told.getByRole('button').click()
}

test('a door of the atlas whose script a new version took away says that one may be out, and comes with a reload at the same address', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await withoutWebGL(page)
  await openAtlas(page, 'indicator=births&year=2019&lang=en', 'failed')
  await release()
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await reloadAsTold(page)
  await expect(page.locator('tr[data-region]')).toHaveCount(17)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page).toHaveURL(/indicator=births&year=2019/)
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  // It is the script of the new version that came.
  const save = readdirSync('dist/assets').find((name) => /^Save-.*\.js$/.test(name))!
  const came = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(came).toContain(`${process.env['GORU_VERSIONS']}assets/${anew(save)}`)
})

test('a way of looking whose script is gone leaves the picture that stands, and is there after a reload', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await withoutWebGL(page)
  await openAtlas(page, 'indicator=births&lang=en', 'failed')
  await page.locator('#door-ways').click()
  await expect(page.locator('.ways')).toBeVisible()
  await release()
  await page.locator('.ways').getByRole('button', { name: 'Change', exact: true }).click()
  await reloadAsTold(page)
  await page.locator('#door-ways').click()
  await page.locator('.ways').getByRole('button', { name: 'Change', exact: true }).click()
  await expect(page.locator('h1')).toContainText('How much changed')
})

test('a talk whose next slide needs a script that is gone says so beside the words, and goes on from that slide', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await withoutWebGL(page)
  await page.goto('./present.html?story=promise-outcome&lang=en#1')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  await page.waitForLoadState('networkidle')
  await release()
  const told = page.getByRole('alert').filter({ hasText: 'A new version may be out' })
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    await expect(told).toBeVisible({ timeout: 1000 })
  }).toPass()
  const slide = new URL(page.url()).hash
  const words = await page.locator('h1').textContent()
  await told.getByRole('button', { name: 'Reload' }).click()
  await expect(page.locator('h1')).toHaveText(words ?? '')
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(new URL(page.url()).hash).toBe(slide)
})

test('an embed whose years need a script that is gone says so, keeps its picture, and can be asked again', async ({
  page,
  release,
  allow,
}) => {
  allow(GONE)
  await page.goto('./embed.html?indicator=births&level=province&controls=years&lang=en')
  await expect(page.locator('html')).toHaveAttribute('data-map', 'static')
  await release()
  await page.locator('.years input').focus()
  await page.keyboard.press('ArrowLeft')
  const told = page.getByRole('alert').filter({ hasText: 'What did not come' })
  await expect(told).toBeVisible()
  await expect(page.locator('.what')).toContainText('2023')
  await expect(page.locator('.years input')).toHaveValue(
    String(await page.locator('.years input').getAttribute('max')),
  )
  await told.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.locator('.years input').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('.what')).toContainText('2022')
})
