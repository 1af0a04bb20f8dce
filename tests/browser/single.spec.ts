import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test as base } from '@playwright/test'
import { withStory } from '../../src/story/one-file'
import { choosingLive, withoutWebGL } from './fixtures'

interface Stick {
  /** Address of the file, and what is in it. */
  readonly at: string
  readonly text: string
  /** Says which troubles a test brings about itself. */
  readonly allow: (pattern: RegExp) => void
}

/**
 * The atlas as one file, alone in a folder as on a stick, the network off: it asks for nothing that is not in it, and
 * nothing is amiss.
 */
const test = base.extend<{ stick: Stick }>({
  stick: async ({ context }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'goru single '))
    const file = path.join(folder, '고루 goru.html')
    const text = readFileSync('dist/goru.html', 'utf8')
    writeFileSync(file, text)
    const troubles: string[] = []
    const allowed: RegExp[] = []
    context.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
    context.on('weberror', (error) => troubles.push(error.error().message))
    context.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) troubles.push(request.url())
    })
    await choosingLive(context)
    await context.setOffline(true)
    await use({ at: pathToFileURL(file).href, text, allow: (pattern) => allowed.push(pattern) })
    rmSync(folder, { recursive: true })
    const minded = troubles.filter((trouble) => !allowed.some((pattern) => pattern.test(trouble)))
    expect(minded).toEqual([])
  },
})

test('asks nobody for a newer version, however long it has been open', async ({ page, stick }) => {
  // A page on the web asks after ten seconds whether what it goes on with is of its version.
  await page.addInitScript(() => {
    const since = performance.now.bind(performance)
    performance.now = () => since() + 60_000
  })
  await page.goto(`${stick.at}?show=map`)
  await page.getByRole('button', { name: '주민등록인구' }).click()
  await expect(page.locator('.legend').first()).toContainText('주민등록인구')
})

test('opens from a disk: figures, live map, another indicator, search, the address of a view', async ({
  page,
  stick,
}) => {
  await page.goto(stick.at)
  const html = page.locator('html')
  await expect(html).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  await expect(page).toHaveTitle(/고루/)
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
  // Its own type.
  expect(await page.evaluate(() => document.fonts.check('16px Goru', '고루'))).toBe(true)

  await page.getByRole('button', { name: '주민등록인구' }).click()
  await expect(page).toHaveURL(/goru\.html\?indicator=population-resident/)
  await page.getByRole('combobox', { name: /찾기/ }).fill('나주')
  await page.getByRole('listbox').getByRole('option').first().click()
  await expect(page.locator('article').first()).toContainText('나주')
  await page.goBack()
  await expect(page).toHaveURL(/indicator=population-resident/)
  // The link of the file's folder and the embed would lead nowhere.
  await expect(page.locator('.share')).toBeHidden()
})

test('a link into it, a lens with its own library, what is taken away', async ({ page, stick }) => {
  await page.goto(`${stick.at}?show=height&indicator=births&level=province&year=2020&lang=en`)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live', { timeout: 45_000 })
  await expect(page.locator('tr[data-region]')).toHaveCount(17)
  await expect(page).toHaveTitle(/born/)
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('goru.html?')
  await expect(dialog).not.toContainText('file:')
  await expect(dialog.getByRole('tab')).toHaveCount(0)
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('1')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save picture' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.png$/)
  // The first view has an address, too: the file's, not its folder's.
  await page.keyboard.press('Escape')
  await page.evaluate(() => history.replaceState(null, '', './'))
  await expect(page).toHaveURL(stick.at)
})

const STORY = `---
title.ko: 태어난 아이
title.en: Births
---

## born
[view](?indicator=births&level=province&year=2020)

### ko: 아이는 **{{value births nation 2020}}** 태어났다
곳곳에서.

### en: **{{value births nation 2020}}** were born
All over < the country.

## less
[view](?indicator=births&level=province&year=2023)

### ko: 그 뒤로 줄었다
세 해 만에 **{{change births nation 2020 2023}}**.

### en: Fewer since
`

test('with a story put into it opens on stage, told from the figures in the file, and is driven by keys', async ({
  page,
  stick,
}) => {
  // That the live map opens from a disk is shown above; the story asks for none.
  await withoutWebGL(page)
  stick.allow(/WebGL/)
  writeFileSync(fileURLToPath(stick.at), withStory(stick.text, { markdown: STORY }, 'ko'))
  await page.goto(`${stick.at}?lang=en`)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 45_000 })
  await expect(page.getByRole('heading', { name: '272,337 persons were born' })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: 'Fewer since' })).toBeVisible()
  await expect(page).toHaveURL(/#less$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Fewer since' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 45_000 })

  // The speaker's window stands where the stage stands, and the other way round.
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('n')])
  await expect(speaker.getByText('In step with the stage')).toBeVisible()
  await expect(speaker.getByText('2 / 2')).toBeVisible()
  await speaker.keyboard.press('PageUp')
  await expect(page).toHaveURL(/#born$/)
  await page.keyboard.press('PageDown')
  await expect(speaker.getByText('2 / 2')).toBeVisible()

  // One that the atlas ships opens by a double-click, too, in the language it was taken in.
  writeFileSync(fileURLToPath(stick.at), withStory(stick.text, { shipped: 'promise-outcome' }, 'en'))
  await page.goto('about:blank')
  await page.goto(stick.at)
  await expect(page.getByRole('heading', { name: /^In 2017/ })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.locator('.stage .number')).toHaveText('8 / 8')
  await expect(page).toHaveURL(/goru\.html\??#promises$/)
})

test('says so when a copy of it was broken off or changed on its way', async ({ page, stick }) => {
  const middle = stick.text.indexOf('id="archive"') + 100_000
  const other = stick.text[middle] === 'A' ? 'B' : 'A'
  const broken = [
    stick.text.slice(0, middle),
    stick.text.slice(0, middle) + other + stick.text.slice(middle + 1),
  ]
  for (const text of broken) {
    writeFileSync(fileURLToPath(stick.at), text)
    await page.goto(stick.at)
    await expect(page.getByText('This file is not complete')).toBeVisible()
    await expect(page.getByText('고루 Goru')).toBeVisible()
  }
})
