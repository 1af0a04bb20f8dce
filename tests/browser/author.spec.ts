import { readFile } from 'node:fs/promises'
import Zip from 'jszip'
import { readStory } from '../../src/story/markdown'
import { storyOf } from '../../src/story/one-file'
import { barriers, expect, test, yearsIn, type Page } from './fixtures'

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await page.getByRole('tab', { name: 'My story' }).click()
}
const panelOf = (page: Page) => {
  const panel = page.getByRole('region', { name: 'Stories' })
  const box = (name: string) => panel.getByRole('textbox', { name, exact: true })
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).click()
  return { panel, box, press, slides: panel.getByRole('list', { name: 'Slides' }).getByRole('listitem') }
}
/** Two views, the second one first, with words and a figure by reference. */
async function write(page: Page) {
  await open(page)
  const { panel, box, press, slides } = panelOf(page)
  await press('Add this view as a slide')
  await page.getByRole('button', { name: 'Figures', exact: true }).click()
  await page.getByRole('button', { name: 'Municipalities' }).click()
  await expect(page).toHaveURL(/level=municipality/)
  await open(page)
  await press('Add this view as a slide')
  await expect(slides).toHaveCount(2)
  await press('Earlier')
  await box('Title of the story').fill('Where the young go')
  await box('Title').fill('They leave')
  await box('Text').fill('of every thousand stayed.')
  await box('Text').press('Control+Home')
  await press('Insert a figure')
  await panel.getByRole('button', { name: /^Capital area/ }).click()
  await box('Speaker notes').fill('Wait here.')
  return panelOf(page)
}

test('views become slides, are ordered, worded with figures that are told, undone, and kept', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  const { panel, box, press, slides } = await write(page)
  await expect(slides.first()).toContainText('They leave')
  await expect(box('Text')).toHaveValue('{{capital population-resident 2020}}of every thousand stayed.')
  const told = panel.locator('.told')
  await expect(told).toContainText('26,038,307')
  await expect(told).toContainText('Wait here.')
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])

  // Choosing a slide shows its view; what is on screen can take its place.
  await panel.getByRole('button', { name: /^2 / }).click()
  await expect(page).not.toHaveURL(/level=/)
  await panel.getByRole('button', { name: /^1 / }).click()
  await expect(page).toHaveURL(/level=municipality/)

  // Undo within the panel takes back the last text, and only it.
  await box('Text').focus()
  await page.keyboard.press('Control+z')
  await expect(box('Speaker notes')).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(box('Speaker notes')).toHaveValue('Wait here.')

  // By keyboard: the handle moves its slide and keeps the focus.
  const handle = panel.getByRole('button', { name: /^Move slide 1/ })
  await handle.press('ArrowDown')
  await expect(slides.nth(1)).toContainText('They leave')
  await page.keyboard.press('ArrowUp')
  await expect(slides.first()).toContainText('They leave')
  // By pointer: dragged below the other.
  const [from, to] = await Promise.all([handle.boundingBox(), slides.nth(1).boundingBox()])
  await page.mouse.move(from!.x + 8, from!.y + 8)
  await page.mouse.down()
  await page.mouse.move(to!.x + 8, to!.y + to!.height - 2, { steps: 4 })
  await page.mouse.up()
  await expect(slides.nth(1)).toContainText('They leave')
  await press('Undo')

  // Removed, and there again.
  await press('Remove')
  await expect(slides).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(slides).toHaveCount(2)
  await expect(panel).toContainText('Kept in this browser')

  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  await open(page)
  await expect(slides.first()).toContainText('They leave')
  await expect(box('Title of the story')).toHaveValue('Where the young go')
  await expect(told).toContainText('26,038,307')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('a talk is opened by a title slide that is filled in, and divided by section slides, without any mark', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  await open(page)
  const { panel, box, press, slides } = panelOf(page)
  await press('Add this view as a slide')
  await box('Title of the story').fill('Where the young go')
  await press('A title slide')
  await expect(slides.first()).toContainText('Where the young go')
  await box('Subtitle').fill('Twenty years in maps')
  await box('Who speaks, where, when (one a line)').fill('A. Speaker')
  await box('Who speaks, where, when (one a line)').press('End')
  await page.keyboard.type('\nSejong, 3 May 2026')
  await expect(box('Text')).toHaveCount(0)
  await press('A section slide')
  await expect(slides).toHaveCount(3)
  await box('Title').fill('What came before')
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save as Markdown')])
  const { story, problems } = readStory(await readFile(await download.path(), 'utf8'))
  expect(problems).toEqual([])
  expect(story.slides.map(({ heading }) => heading)).toEqual(['title', 'section', undefined])
  expect(story.slides[0]?.words.en?.body).toBe('Twenty years in maps\n\n- A. Speaker\n- Sejong, 3 May 2026')
  await expect(panel).toContainText('Kept in this browser')
  await panel.getByRole('link', { name: 'Present' }).click()
  await expect(page.locator('.slide-words.title h1')).toHaveText('Where the young go')
  await expect(page.locator('.slide-words li')).toHaveText(['A. Speaker', 'Sejong, 3 May 2026'])
  await page.keyboard.press('o')
  await expect(page.locator('.overview .heading')).toHaveText(['Where the young go', 'What came before'])
})

test('the file that is saved is the file that is opened, and what is wrong in one is said by its line', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&indicator=population-resident&overlays=none')
  const { panel, box, press, slides } = await write(page)
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save as Markdown')])
  expect(download.suggestedFilename()).toBe('goru-where-the-young-go.md')
  const text = await readFile(await download.path(), 'utf8')
  const { story, problems } = readStory(text)
  expect(problems).toEqual([])
  expect(story.slides.map(({ words }) => words.en?.title)).toEqual([
    'They leave',
    story.slides[1]?.words.en?.title,
  ])
  expect(story.slides[0]?.words.en?.body).toContain(
    `{{capital population-resident ${yearsIn('population-resident', 'province').last}}}of every thousand`,
  )

  await press('New story')
  await expect(slides).toHaveCount(0)
  const give = (content: string) =>
    panel
      .locator('input[type=file][accept^=".md"]')
      .setInputFiles({ name: 'talk.md', mimeType: 'text/markdown', buffer: Buffer.from(content) })
  await give(text)
  await expect(slides).toHaveCount(2)
  await expect(box('Title')).toHaveValue('They leave')
  const [again] = await Promise.all([page.waitForEvent('download'), press('Save as Markdown')])
  expect(await readFile(await again.path(), 'utf8')).toBe(text)
  // The ones that were open before are still there, and one that is removed comes back.
  await press('Remove this story')
  await expect(panel.getByRole('combobox', { name: 'Story' })).toHaveCount(0)
  await press('Bring it back')
  await expect(panel.getByRole('combobox', { name: 'Story' }).getByRole('option')).toHaveCount(2)

  await give(text.replace('### en: They leave', '# Loud\n\n### en: They leave 57'))
  await expect(panel.getByRole('alert')).toContainText(/line \d+: the heading “Loud” has no place here/)
  await expect(panel).toContainText('Typed, not from the atlas’s tables: 57.')
  await box('Text').fill('One {{value nowhere 11 2020}}.')
  await expect(panel).toContainText('Text, line 1: no indicator “nowhere”')
})

test('a link carries the story to another reader, whole; a broken one says so', async ({
  page,
  openStill,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openStill('lang=en&indicator=population-resident&overlays=none')
  const { panel, box, press, slides } = await write(page)
  await press('Copy link')
  await expect(panel).toContainText('Copied. The link carries the whole story.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\?lang=en#story=[\w-]+$/)
  await box('Speaker notes').fill(
    Array.from({ length: 3000 }, (_, i) => ((i * 7919) % 10007).toString(36)).join(' '),
  )
  await press('Copy link')
  await expect(panel).toContainText(/Too long for a link by \d+ characters/)

  // Another reader: a browser that keeps nothing of this.
  await page.evaluate(() => localStorage.clear())
  await page.goto('about:blank')
  await page.goto(link)
  await expect(panel).toContainText('The story from the link is now among yours.')
  await expect(slides.first()).toContainText('They leave')
  await expect(box('Speaker notes')).toHaveValue('Wait here.')
  await expect(page).not.toHaveURL(/#story/)

  await page.goto('about:blank')
  await page.goto(link.slice(0, -9))
  await expect(panel).toContainText('The story in this link cannot be read')
  await expect(slides.first()).toContainText('They leave')
})

test('two tabs never overwrite each other, and a browser that keeps nothing says so', async ({
  page,
  openStill,
  context,
}) => {
  await openStill('lang=en&indicator=population-resident&overlays=none')
  const { panel, box, press } = await write(page)
  await expect(panel).toContainText('Kept in this browser')
  const other = await context.newPage()
  await other.goto('./?lang=en')
  const theirs = panelOf(other)
  await open(other)
  await theirs.box('Title').fill('Changed elsewhere')
  await expect(panel.getByRole('alert')).toContainText('Another tab changed this story.')
  await box('Title').fill('Changed here')
  await press('Keep this one beside it')
  await expect(panel.getByRole('combobox', { name: 'Story' }).getByRole('option')).toHaveCount(2)
  const kept = await page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('goru-story:'))
      .map(([, text]) => String(text)),
  )
  expect(kept.some((text) => text.includes('Changed elsewhere'))).toBe(true)
  expect(kept.some((text) => text.includes('Changed here'))).toBe(true)
  await other.close()

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await box('Title').fill('No room for this')
  await expect(panel.getByRole('alert')).toContainText('The browser has no room left')
  await expect(box('Title')).toHaveValue('No room for this')
})

test('the own story is saved as the whole atlas in one file, with the story in it', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  const { press } = await write(page)
  const [saved] = await Promise.all([page.waitForEvent('download'), press('One HTML file (about 4 MB)')])
  expect(saved.suggestedFilename()).toBe('goru-where-the-young-go.html')
  const text = await readFile(await saved.path(), 'utf8')
  const markdown = storyOf(
    /<script type="text\/markdown" id="story"[^>]*>([^<]*)<\/script>/.exec(text)?.[1] ?? '',
  )
  expect(readStory(markdown).story.slides[0]?.words.en?.title).toBe('They leave')
  // Everything else is in it, too.
  expect(text).toMatch(/data-length="\d{7}"/)
})

test('the own story goes on stage with its figures', async ({ page, openStill }) => {
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  const { panel } = await write(page)
  await expect(panel).toContainText('Kept in this browser')
  await panel.getByRole('link', { name: 'Present' }).click()
  await expect(page).toHaveURL(/present\.html\?story=own&lang=en/)
  await expect(page.getByRole('heading', { name: 'They leave' })).toBeVisible()
  await expect(page.locator('#app')).toContainText('26,038,307')
})

test('on a phone, in the dark and in Korean: folds away, is found whole by axe, and nothing is cut', async ({
  page,
  openStill,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 780 })
  await openStill('indicator=population-resident&overlays=none')
  await page.getByRole('button', { name: '이야기', exact: true }).click()
  const panel = page.getByRole('region', { name: '이야기' })
  // Folded, it leaves the sheet in reach, and a view can be added still.
  await panel.getByRole('button', { name: '접기' }).click()
  await panel.getByRole('button', { name: '지금 보는 지도를 슬라이드로' }).click()
  await expect(panel.getByRole('status').filter({ hasText: '슬라이드 1장' })).toBeVisible()
  await panel.getByRole('button', { name: '펼치기' }).click()
  await panel.getByRole('tab', { name: '내 이야기' }).click()
  await expect(panel.getByRole('list', { name: '슬라이드' }).getByRole('listitem')).toHaveCount(1)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
  expect(await panel.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0)
  // What stands behind is not reached from the keyboard.
  await expect(page.locator('.sheet')).toHaveCSS('visibility', 'hidden')
})

test('a slide is given steps: a further view for its words, and points one by one, by Markdown too', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&indicator=population-resident&year=2020&overlays=none')
  await open(page)
  const { panel, box, press } = panelOf(page)
  await press('Add this view as a slide')
  await box('Text').fill('- one\n- two')
  await panel.getByRole('checkbox', { name: 'Show the points one by one' }).check()
  await page.getByRole('button', { name: 'Figures', exact: true }).click()
  await page.getByRole('button', { name: 'Municipalities' }).click()
  await expect(page).toHaveURL(/level=municipality/)
  await open(page)
  await press('Add this view as the next step')
  await expect(panel.getByText('Then, view 2')).toBeVisible()
  await panel.getByRole('button', { name: 'Show', exact: true }).first().click()
  await expect(page).not.toHaveURL(/level=/)
  const [file] = await Promise.all([page.waitForEvent('download'), press('Save as Markdown')])
  const text = await readFile(await file.path(), 'utf8')
  expect(readStory(text).problems).toEqual([])
  expect(readStory(text).story.slides[0]).toMatchObject({
    points: true,
    then: [expect.stringContaining('level=municipality')],
  })
  await expect(panel.getByRole('checkbox', { name: 'PPTX: one slide a step' })).toBeVisible()
  await press('Leave out')
  await expect(panel.getByText('Then, view 2')).toHaveCount(0)
  await press('Undo')
  await expect(panel.getByText('Then, view 2')).toBeVisible()
})

test('a second view stands beside the first, or the first as a table, by buttons and by Markdown, and on the stage', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&indicator=population-resident&level=province&year=2015&overlays=none')
  await open(page)
  const { panel, box, press } = panelOf(page)
  await press('Add this view as a slide')
  await box('Title').fill('Then and now')
  await page.goto('./?lang=en&indicator=population-resident&level=province&year=2020&overlays=none')
  await open(page)
  await press('Add this view beside it')
  await expect(panel.locator('[data-beside]')).toHaveAttribute('data-beside', /year=2020/)
  await press('Add this view as a slide')
  await box('Title').fill('The largest')
  await panel.getByRole('checkbox', { name: 'As a table in place of the map' }).check()
  await expect(panel).toContainText('where none is, the first ten')
  await expect(panel.getByRole('button', { name: 'Add this view beside it' })).toHaveCount(0)
  const [file] = await Promise.all([page.waitForEvent('download'), press('Save as Markdown')])
  const { story, problems } = readStory(await readFile(await file.path(), 'utf8'))
  expect(problems).toEqual([])
  expect(story.slides).toMatchObject([
    { view: expect.stringContaining('year=2015'), beside: expect.stringContaining('year=2020') },
    { table: true },
  ])
  const [pptx] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press('PPTX')])
  const zip = await Zip.loadAsync(await readFile(await pptx.path()))
  const read = (n: number) => zip.file(`ppt/slides/slide${n}.xml`)?.async('string') ?? Promise.resolve('')
  expect((await read(1)).match(/<p:pic>/g)).toHaveLength(2)
  expect((await read(2)).match(/<a:tr /g)).toHaveLength(11)
  await expect(panel).toContainText('Kept in this browser')
  await panel.getByRole('link', { name: 'Present' }).click()
  const halves = page.locator('.pair figure')
  await expect(halves.nth(0)).toContainText(/ 2015/)
  await expect(halves.nth(1)).toContainText(/ 2020/)
  await expect(page.locator('.pair svg.map')).toHaveCount(2)
  // Names are as large as a hall of any size asks for.
  await page.setViewportSize({ width: 1920, height: 1080 })
  const letters = () =>
    page
      .locator('.pair svg.map text')
      .evaluateAll((all) => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize))))
  await expect.poll(letters).toBeGreaterThanOrEqual(23.5)
  // The year is the hall's in the first alone.
  await page.keyboard.press(']')
  await expect(halves.nth(0)).toContainText(/ 2016/)
  await expect(halves.nth(1)).toContainText(/ 2020/)
  await page.keyboard.press('PageDown')
  const rows = page.locator('.rows tbody tr')
  await expect(rows).toHaveCount(10)
  await expect(rows.first()).toContainText('Gyeonggi')
})
