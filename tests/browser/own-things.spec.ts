import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import Zip from 'jszip'
import { PNG } from 'pngjs'
import { readStory } from '../../src/story/markdown'
import { storyOf } from '../../src/story/one-file'
import { barriers, expect, test, type Page } from './fixtures'

/** A photo of 2,400 px, which is more than a story keeps. */
function photo(): Buffer {
  const picture = new PNG({ width: 2400, height: 1200 })
  for (let i = 0; i < picture.data.length; i += 4) picture.data.set([i % 251, 120, 200, 255], i)
  return PNG.sync.write(picture)
}
const HOSTILE = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40" onload="fetch('https://x.example/')">
  <script>fetch('https://x.example/')</script><style>@import url(https://x.example/a.css);</style>
  <image xlink:href="https://x.example/a.png" width="9" height="9"/><foreignObject><iframe src="https://x.example/"/></foreignObject>
  <rect width="120" height="40" fill="#0b3d91"/></svg>`

const panelOf = (page: Page) => {
  const panel = page.getByRole('region', { name: 'Stories' })
  const box = (name: string) => panel.getByRole('textbox', { name, exact: true })
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click()
  const choose = (label: string, name: string, mimeType: string, buffer: Buffer) =>
    panel
      .locator('label', { hasText: label })
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType, buffer })
  return {
    panel,
    box,
    press,
    choose,
    slides: panel.getByRole('list', { name: 'Slides' }).getByRole('listitem'),
  }
}
/** A story with a picture, a logo and a colour, made in the panel by somebody who writes no mark. */
async function write(page: Page) {
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await page.getByRole('tab', { name: 'My story' }).click()
  const parts = panelOf(page)
  const { panel, box, choose, slides } = parts
  await parts.press('Add this view as a slide')
  await box('Title of the story').fill('The harbour')
  await choose('A picture of your own', 'Harbour.png', 'image/png', photo())
  await expect(slides).toHaveCount(2)
  await expect(panel.locator('section img')).toBeVisible()
  await box('What it shows, in Korean').fill('빈 항구')
  await expect(panel).toContainText('Say it in both languages')
  await box('What it shows, in English').fill('An empty harbour')
  await expect(panel).not.toContainText('Say it in both languages')
  await box('Title').fill('Nobody there')
  await panel.getByText('Logo and colour of the organiser').click()
  await choose('Choose a logo', 'sign.svg', 'image/svg+xml', Buffer.from(HOSTILE))
  await expect(panel).toContainText('Left out of it: foreignObject, href, onload, script, style.')
  await box('Whose logo it is, in English').fill('An institute')
  await panel.getByLabel('Colour', { exact: true }).fill('#ffd400')
  await expect(panel).toContainText('On a light screen and on paper words are set in #')
  await expect(panel).toContainText('Kept in this browser')
  return parts
}

test('a picture, a logo and a colour are put in without a mark, kept, and on the stage nothing in them runs or calls', async ({
  page,
  openStill,
}) => {
  const called: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('x.example')) called.push(request.url())
  })
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  const { panel, box, slides } = await write(page)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
  // What was undone is there again, its picture with it.
  await box('Title').focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')

  await panel.getByRole('link', { name: 'Present' }).click()
  const logo = page.getByRole('img', { name: 'An institute' })
  await expect(logo).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('heading', { name: 'Nobody there' })).toBeVisible()
  const picture = page.getByRole('img', { name: 'An empty harbour' })
  await expect(picture).toBeVisible()
  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    const [words, shown, sign] = await Promise.all(
      [page.locator('.slide-words'), picture, logo].map((one) => one.boundingBox()),
    )
    expect(words!.x + words!.width).toBeLessThanOrEqual(shown!.x)
    expect(words!.y + words!.height).toBeLessThanOrEqual(sign!.y)
    expect(shown!.x + shown!.width).toBeLessThanOrEqual(width)
  }
  expect(
    await picture.evaluate((one: HTMLImageElement) => Math.max(one.naturalWidth, one.naturalHeight)),
  ).toBe(1920)
  await page.keyboard.press('o')
  await expect(page.locator('.overview img')).toHaveCount(1)
  expect(called).toEqual([])

  await page.goto('./?lang=en')
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await page.getByRole('tab', { name: 'My story' }).click()
  await expect(slides).toHaveCount(2)
})

test('they go along in the Markdown, the hand-out, the PPTX and the one HTML file', async ({
  page,
  openStill,
  allow,
}, info) => {
  test.setTimeout(180_000)
  allow(/request to another origin: file:/)
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  const { panel, box, press, choose, slides } = await write(page)
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press(name)])
    return readFile(await download.path())
  }
  const text = (await take('Save as Markdown')).toString()
  const { story, problems } = readStory(text)
  expect(problems).toEqual([])
  expect(story.slides[1]?.picture).toEqual({
    name: 'harbour',
    alt: { ko: '빈 항구', en: 'An empty harbour' },
  })
  expect(text).not.toContain('x.example')

  const zip = await Zip.loadAsync(await take('PPTX'))
  const links = (await zip.file('ppt/slides/_rels/slide2.xml.rels')?.async('string')) ?? ''
  const [, media = ''] = /\.\.\/(media\/[^"]+)/.exec(links) ?? []
  const bytes = await zip.file(`ppt/${media}`)?.async('nodebuffer')
  expect(bytes?.readUInt32BE(16)).toBe(1920)
  for (const part of zip.file(/\.(xml|rels)$/)) {
    const xml = await part.async('string')
    const fault = await page.evaluate(
      (one) =>
        new DOMParser().parseFromString(one, 'application/xml').querySelector('parsererror')?.textContent,
      xml,
    )
    expect(fault, part.name).toBeUndefined()
  }
  const whole = (await take('One HTML file (about 4 MB)')).toString()
  const inside = /<script type="text\/markdown" id="story"[^>]*>([^<]*)</.exec(whole)?.[1] ?? ''
  expect(readStory(storyOf(inside)).story).toEqual(story)

  // Opened again, it is the same story beside the first.
  await press('New story')
  await expect(slides).toHaveCount(0)
  await choose('Open Markdown', 'talk.md', 'text/markdown', Buffer.from(text))
  await expect(slides).toHaveCount(2)
  expect((await take('Save as Markdown')).toString()).toBe(text)
  await expect(box('Title of the story')).toHaveValue('The harbour')

  await panel.getByRole('link', { name: 'Read or print' }).click()
  await expect(page.locator('.article').getByRole('img', { name: 'An empty harbour' })).toBeVisible()
  await expect(page.locator('.article header').getByRole('img', { name: 'An institute' })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3)

  // From a disk, without any network.
  const file = info.outputPath('talk.html')
  await writeFile(file, whole)
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole('img', { name: 'An institute' })).toBeVisible({ timeout: 45_000 })
  await page.keyboard.press('End')
  await expect(page.getByRole('img', { name: 'An empty harbour' })).toBeVisible()
  expect(fileURLToPath(page.url().replace(/#.*/, '').replace(/\?.*/, ''))).toBe(file)
})

test('a file that is no picture is refused with a word why', async ({ page, openStill }) => {
  await openStill('lang=en&overlays=none')
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await page.getByRole('tab', { name: 'My story' }).click()
  const { panel, choose, slides } = panelOf(page)
  const offer = (name: string, type: string, text: string) =>
    choose('A picture of your own', name, type, Buffer.from(text))
  await offer('a.gif', 'image/gif', 'GIF89a')
  await expect(panel).toContainText('Choose a PNG, JPEG, WebP or SVG picture.')
  await offer('a.png', 'image/png', 'no picture')
  await expect(panel).toContainText('The picture cannot be read.')
  const bomb = '<!DOCTYPE svg [<!ENTITY a "&b;&b;">]><svg viewBox="0 0 1 1">&a;</svg>'
  await offer('a.svg', 'image/svg+xml', bomb)
  await expect(panel).toContainText('The picture cannot be read.')
  await expect(slides).toHaveCount(0)
})
