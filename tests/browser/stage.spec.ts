import { readFileSync } from 'node:fs'
import type { BuiltStory } from '../../src/story/model'
import { expect, test as base, withoutWebGL, type Page } from './fixtures'
import { keep, keptIn, layoutOn, movedSince, type Layout } from './layout'

const { ko } = JSON.parse(readFileSync('public/data/stories/promise-outcome.json', 'utf8')) as BuiltStory

async function openStage(page: Page, query = '', map: 'live' | 'failed' = 'live'): Promise<void> {
  await page.goto(`./present.html?story=promise-outcome${query}`)
  await expect(page.locator('html')).toHaveAttribute('data-map', map, { timeout: 45_000 })
}
const test = base.extend<{ openStillStage: (query?: string) => Promise<void> }>({
  /** Opens it with the still picture, for what does not ask the live map. */
  openStillStage: async ({ page, allow }, use) => {
    await use(async (query = '') => {
      allow(/WebGL/)
      await withoutWebGL(page)
      await openStage(page, query, 'failed')
    })
  },
})
/** The slide whose points come one by one. */
const BUILT = ko.slides.findIndex(({ points }) => points) + 1
const number = (page: Page) => page.locator('.stage .number')

test('a talk goes from its first slide to its last with a clicker, to a typed number, to black and back', async ({
  page,
}) => {
  await openStage(page)
  await expect(number(page)).toHaveText('1 / 8')
  for (let i = 2; i <= 8; i++) {
    await page.keyboard.press('PageDown')
    await expect(number(page)).toHaveText(`${i} / 8`)
    // Of its points one came with the slide.
    for (const step of i === BUILT ? [2, 3] : []) {
      await page.keyboard.press('PageDown')
      await expect(number(page)).toHaveText(`${i} / 8`)
      await expect(page).toHaveURL(new RegExp(`#bases/${step}$`))
      await expect(page.locator('.slide-words li:not(.later)')).toHaveCount(step)
    }
  }
  await page.keyboard.press('PageDown')
  await expect(number(page)).toHaveText('8 / 8')
  await expect(page).toHaveURL(/#promises$/)
  await expect(page).toHaveTitle('지킨 것, 모르는 것 — 약속과 결과')
  await page.keyboard.press('3')
  await page.keyboard.press('Enter')
  await expect(page.locator('.stage h1')).toContainText(
    ko.slides[2]!.title.find(({ figure }) => figure)!.text,
  )
  await page.keyboard.down('b')
  // Held down, it is still one press.
  await page.keyboard.down('b')
  await page.keyboard.up('b')
  await expect(page.locator('.black')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('.black')).toHaveCount(0)
  await expect(number(page)).toHaveText('3 / 8')
})

test('a name that the hall calls out is lit with its figure and rank, and the years are run through, by keys', async ({
  page,
  openStillStage,
}) => {
  await openStillStage('#share')
  await page.keyboard.press('s')
  await page.getByRole('combobox').fill('ㅈㄹㄴㄷ')
  await expect(page.getByRole('option').first()).toContainText('전라남도')
  await page.keyboard.press('Enter')
  await expect(page.locator('.lit')).toContainText(/전라남도.*\d.*명.*17곳 가운데 \d+위/s)
  await page.keyboard.press('Escape')
  await expect(page.locator('.lit')).toHaveCount(0)
  await expect(number(page)).toHaveText('1 / 8')
  await page.keyboard.press(']')
  await expect(page.locator('.key')).toContainText('주민등록인구 2018')
  await expect(page.locator('p.year')).toHaveText('2018')
  await page.keyboard.press('Escape')
  await expect(page.locator('.key')).toContainText('주민등록인구 2017')
})

test('what is drawn beside the notes is drawn on the stage, stays with its slide, and is erased from there; time is counted down', async ({
  page,
  context,
  openStillStage,
}) => {
  await openStillStage()
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')])
  await expect(notes.locator('.pad img')).toBeVisible()
  await notes.keyboard.press('p')
  const pad = (await notes.locator('.pad').boundingBox())!
  await notes.mouse.move(pad.x + pad.width / 2, pad.y + pad.height / 2)
  await notes.mouse.down()
  await notes.mouse.move(pad.x + pad.width * 0.75, pad.y + pad.height / 2, { steps: 3 })
  await notes.mouse.up()
  const line = page.locator('.board path')
  await expect(line).toHaveAttribute('d', /^M500\.\d 500\.\d.*L750\.\d 500\.\d$/)
  await page.keyboard.press('PageDown')
  await expect(line).toHaveCount(0)
  await page.keyboard.press('PageUp')
  await expect(line).toHaveCount(1)
  // Loaded anew, either window has it again.
  await notes.reload()
  await expect(notes.locator('.pad path')).toHaveCount(1)
  await page.reload()
  await expect(line).toHaveCount(1)
  await expect(notes.locator('footer')).toContainText('발표 화면과 이어져')
  await notes.keyboard.press('x')
  await expect(line).toHaveCount(0)
  await expect(notes.locator('.pad path')).toHaveCount(0)
  await notes.getByRole('spinbutton').fill('1')
  await notes.getByRole('spinbutton').blur()
  await expect(notes.locator('.left time')).toHaveText(/^00:5\d$|^01:00$/)
  await notes.reload()
  await expect(notes.getByRole('spinbutton')).toHaveValue('1')
  await expect(notes.locator('.left time')).toHaveText(/^00:\d\d$/)
})

test('a code leads the phones of the hall to the view of the slide, at a key and beside the words', async ({
  page,
  openStillStage,
}) => {
  await openStillStage('&lang=en#share-now')
  await expect(page.locator('.beside svg.qr')).toHaveAttribute('aria-label', /year=2025.*lang=en$/)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('q')
  const code = page.getByRole('dialog', { name: 'QR code of this view' })
  await expect(code.locator('svg.qr')).toHaveAttribute(
    'aria-label',
    /indicator=population-resident.*year=2017/,
  )
  await expect(code).toContainText('year=2017&lang=en')
  await page.keyboard.press('Escape')
  await expect(code).toHaveCount(0)
  await expect(number(page)).toHaveText('1 / 8')
})

test('from a slide into the map and back to the slide', async ({ page, openStillStage }) => {
  await openStillStage('#share')
  await page.keyboard.press('e')
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toBeVisible()
  await page.locator('button.return').click()
  await expect(number(page)).toHaveText('1 / 8')
})

test('the speaker’s window goes in step with its own stage alone, keeps its time, and takes up another when that has gone', async ({
  page,
  context,
  openStillStage,
}) => {
  await openStillStage()
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')])
  await expect(notes.locator('.at')).toHaveText('1 / 8')
  await page.keyboard.press('PageDown')
  await expect(notes.locator('.at')).toHaveText('2 / 8')
  await notes.locator('button.go').click()
  await expect(number(page)).toHaveText('3 / 8')
  await expect(notes.locator('div.notes')).toContainText('전입에서 전출을 뺀')
  // The timer runs since the first step, and goes on when its window is loaded anew; another stage is another's business.
  await expect(notes.locator('.timer time')).not.toHaveText('00:00')
  await notes.reload()
  await expect(notes.locator('.at')).toHaveText('3 / 8')
  await expect(notes.locator('.timer time')).not.toHaveText('00:00')
  const other = await context.newPage()
  await other.goto('./present.html?story=promise-outcome#hiring')
  await expect(number(other)).toHaveText(/^[2-8] \/ 8$/)
  await other.keyboard.press('Home')
  await expect(number(other)).toHaveText('1 / 8')
  await expect(notes.locator('.at')).toHaveText('3 / 8')
  await page.goto('about:blank')
  await expect(notes.locator('.at')).toHaveText('1 / 8')
  await other.goto('about:blank')
  await expect(notes.getByText('발표 화면이 닫혔습니다')).toBeVisible()
})

test('a slide whose figures do not come says so, and shows no other slide’s map', async ({
  page,
  allow,
  openStillStage,
}) => {
  allow(/ERR_FAILED/)
  await page.route(/population-resident\.province\.json/, (route) => route.abort())
  await openStillStage('#hiring')
  await page.keyboard.press('Home')
  await expect(page.getByRole('alert')).toContainText('population-resident.province.json')
  await expect(page.locator('html')).toHaveClass(/wordy/)
  await page.unroute(/population-resident\.province\.json/)
  await page.getByRole('alert').getByRole('button').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.locator('.key')).toContainText('주민등록인구 2017')
})

test('the line of sources stands below a chart, however many lines it takes', async ({ page, allow }) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  for (const lang of ['ko', 'en'] as const) {
    await page.goto(`./present.html?story=deck-2018&lang=${lang}#capital-area`)
    const letters = page.locator('.chart .picture svg text')
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect(letters.last()).toBeVisible({ timeout: 45_000 })
      await expect(page.locator('.sources')).not.toBeEmpty()
      const gap = () =>
        page.evaluate(() => {
          const all = [...document.querySelectorAll('.chart .picture svg text')]
          const ends = Math.max(...all.map((one) => one.getBoundingClientRect().bottom))
          const top = document.querySelector('.stage footer')?.getBoundingClientRect().top ?? NaN
          return top - ends
        })
      await expect.poll(gap, `${width} x ${height} ${lang}`).toBeGreaterThanOrEqual(0)
    }
  }
})

test('both maps of a slide that sets two figures side by side have names of one size', async ({
  page,
  allow,
}) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  await page.goto('./present.html?story=half-century&lang=en#12')
  const names = page.locator('.chart text', { hasText: 'Gyeongbuk' })
  await expect(names).toHaveCount(2, { timeout: 45_000 })
  const heights = await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(heights[0]).toBeCloseTo(heights[1]!, 1)
})

test('the line over the years stands in the sea beside the land, on no name and above the sources', async ({
  page,
  allow,
}) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  await page.goto('./present.html?story=half-century&lang=en#seoul')
  const line = page.getByRole('img', { name: /^Net gain of Seoul/ })
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await expect(line).toBeVisible({ timeout: 45_000 })
    const covered = () =>
      page.evaluate(() => {
        const box = document.querySelector('figure:has(> svg)')!.getBoundingClientRect()
        const names = [...document.querySelectorAll('#still text'), document.querySelector('.stage footer')!]
        return names.flatMap((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect()
          const apart = right < box.left || left > box.right || bottom < box.top || top > box.bottom
          return apart ? [] : [name.textContent]
        })
      })
    await expect.poll(covered, `${width} x ${height}`).toEqual([])
    expect(await page.locator('#still text').count()).toBeGreaterThan(10)
  }
})

/** Of 1080 lines: what is smaller is not read from the last row. A hall of 4:3 has letters as large beside its width. */
const LEAST = 24
/** Words are set in no less of their size: a slide that needs it says too much. */
const LEAST_FIT = 0.85
/** The format in which every slide's layout is kept. */
const LAID = [1280, 720] as const
const SIZES = [LAID, [1024, 768], [1920, 1080]] as const
/**
 * What is walked: in the suite each story once, in one language and size; with `WALK=all` (npm run walk) every slide of every
 * story in both languages at all sizes.
 */
const WALKS =
  process.env['WALK'] === 'all'
    ? ['deck-2018', 'season2-2017', 'promise-outcome', 'half-century'].flatMap((id) =>
        (['ko', 'en'] as const).map((lang) => ({
          id,
          lang,
          sizes: SIZES,
        })),
      )
    : ([
        { id: 'deck-2018', lang: 'en', sizes: [SIZES[0], SIZES[1]] },
        { id: 'season2-2017', lang: 'en', sizes: [SIZES[0], SIZES[2]] },
        { id: 'promise-outcome', lang: 'ko', sizes: [SIZES[0]] },
        { id: 'half-century', lang: 'en', sizes: [SIZES[0]] },
      ] as const)

/** What of the slide on the stage is not read from the last row, or lies on something else. */
const unread = (page: Page) =>
  page.evaluate(
    ({ least, leastFit }) => {
      const stage = document.querySelector('.stage')
      const words = stage?.querySelector<HTMLElement>('.slide-words')
      const box = (name: string) => document.querySelector(name)?.getBoundingClientRect()
      const [key, sources, chart, said] = [
        box('.stage .key'),
        box('.stage > footer'),
        box('.chart .picture'),
        words?.getBoundingClientRect(),
      ]
      if (!stage || !words || !said || !sources) return ['nothing on stage']
      const unit = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--u'))
      // What stands in place of the map: two of them, or a table.
      const inside = box('.pair, .rows')
      const ends = [...document.querySelectorAll('.pair .key, .rows :is(table, small)')].map(
        (one) => one.getBoundingClientRect().bottom,
      )
      // Behind plain words, and beside a chart, the map is no more than a ground.
      const map = stage.matches('.plain, .chart') ? [] : document.querySelectorAll('#still text')
      const inStage = (one: Element) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight
      }
      const names = [...map].filter(inStage).map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { text: one.textContent, left, right, top, bottom }
      })
      // Boxes hold the air above and below letters; a third of that may be shared.
      const crossed = names.flatMap((a, i) =>
        names.slice(i + 1).flatMap((b) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
          return across > 1 && down > (a.bottom - a.top) / 3 ? [`${a.text} lies on ${b.text}`] : []
        }),
      )
      const letters = [
        ...document.querySelectorAll('.stage *, .pair *, .rows *'),
        ...map,
        ...document.querySelectorAll('.chart .picture text'),
      ]
      const small = letters.flatMap((one) => {
        const text = [...one.childNodes].some((part) => part.nodeType === 3 && part.textContent?.trim())
        if (!text || one.closest('nav, title, .astray') || !one.getClientRects().length) return []
        const scale = one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1
        const px = parseFloat(getComputedStyle(one).fontSize) * scale
        return px < (least / 10.8) * unit - 0.5 ? [`${px.toFixed(1)} px: ${one.textContent}`] : []
      })
      const paints = [...document.querySelectorAll(':is(.stage, .pair) [fill^="url(#"]')].map((one) =>
        (one.getAttribute('fill') ?? '').slice('url(#'.length, -1),
      )
      const fit = Number(words.style.getPropertyValue('--fit'))
      return [
        ...small,
        ...crossed,
        ...(fit < leastFit ? [`set in ${fit} of its size`] : []),
        ...(words.scrollHeight - words.clientHeight > 2 ? ['words run over their place'] : []),
        ...(key && key.top < said.bottom - 1 ? ['the legend lies on the words'] : []),
        ...(key && key.bottom > innerHeight + 1 ? ['the legend runs over the stage'] : []),
        ...(key && key.right > sources.left && key.bottom > sources.top
          ? ['the legend lies on the sources']
          : []),
        ...(chart && chart.left < said.right ? ['the chart lies on the words'] : []),
        ...(paints.every((id) => document.getElementById(id)) ? [] : ['a hatch that is named and not there']),
        ...(inside && ends.length === 0 ? ['nothing in place of the map'] : []),
        ...(ends.some((end) => end > sources.top + 1) ? ['what stands for the map lies on the sources'] : []),
        ...(chart && chart.bottom > sources.top + 1 ? ['the chart lies on the sources'] : []),
      ]
    },
    { least: LEAST, leastFit: LEAST_FIT },
  )

for (const { id, lang, sizes } of WALKS)
  test(`every slide of ${id} is read from the last row in ${lang}, and nothing lies on anything`, async ({
    page,
    allow,
  }) => {
    test.setTimeout(600_000)
    allow(/WebGL/)
    await withoutWebGL(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./present.html?story=${id}&lang=${lang}`)
    await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 45_000 })
    const slides = Number((await number(page).textContent())?.split('/')[1])
    expect(slides).toBeGreaterThan(7)
    // Of each story the layout of every slide is kept, in one format.
    const layouts: Layout[] = []
    const info = test.info()
    const file = info.snapshotPath(`layout-${id}-${lang}.svg`)
    const renewed = info.config.updateSnapshots === 'all'
    const kept = renewed || !sizes.includes(LAID) ? null : keptIn(file)
    for (let at = 1; at <= slides; at++) {
      for (const digit of String(at)) await page.keyboard.press(digit)
      await page.keyboard.press('Enter')
      await expect(number(page)).toContainText(new RegExp(`^${at} /`))
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height })
        await expect(page.locator('.stage')).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 })
        // What opens a talk, or a part of it, has no figures.
        if (!(await page.locator('.slide-words.heading').count()))
          await expect(page.locator('.sources')).not.toBeEmpty()
        await expect.soft
          .poll(() => unread(page), { message: `slide ${at} at ${width} x ${height}`, timeout: 4000 })
          .toEqual([])
        if (width !== LAID[0] || height !== LAID[1]) continue
        // What comes later, such as places, may still move the rest.
        if (kept)
          await expect
            .poll(async () => movedSince(kept[at - 1], await layoutOn(page)), `slide ${at}`)
            .toEqual([])
        layouts.push(await layoutOn(page))
      }
    }
    if (kept) expect(layouts.length).toBe(kept.length)
    else if (layouts.length) {
      keep(file, layouts)
      // One that was not kept has been compared with nothing.
      expect(renewed, `${file} was not there, and is written now`).toBe(true)
    }
  })

test('a slide of the world shows every country that its words list, on a hall’s 4:3, too', async ({
  page,
  allow,
}) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  for (const [width, height] of [
    [1024, 768],
    [800, 600],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto('./present.html?story=deck-2018&lang=en#abroad')
    for (const country of ['Vietnam', 'Myanmar', 'Indonesia', 'United States', 'France', 'Japan']) {
      const name = page.locator('.chart .picture text', { hasText: new RegExp(`^${country}$`) })
      await expect(name).toBeInViewport({ ratio: 1, timeout: 45_000 })
    }
  }
})

test('a talk that goes on and on takes no more memory', async ({ page }) => {
  // Two hundred maps in software, on a machine that may have other things to do.
  test.setTimeout(300_000)
  // What is kept does not depend on the size of the picture; the time of two hundred changes does.
  await page.setViewportSize({ width: 480, height: 270 })
  await openStage(page)
  const devtools = await page.context().newCDPSession(page)
  const used = async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize
  }
  /** Goes round the story by keys; resolves to the slide it stands on. Each change is waited for, and drawn. */
  const change = (times: number) =>
    page.evaluate(async (count) => {
      const shown = () => Number(document.querySelector('.stage .number')?.textContent?.split(' / ')[0])
      const frame = () => new Promise((done) => requestAnimationFrame(done))
      for (let i = 0; i < count; i++) {
        const to = (shown() % 8) + 1
        for (const key of [String(to), 'Enter'])
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
        while (shown() !== to) await frame()
        await frame()
        await frame()
      }
      await new Promise((done) => setTimeout(done, 1000))
      return shown()
    }, times)
  expect(await change(20)).toBe(5)
  const early = await used()
  expect(await change(180)).toBe(1)
  const late = await used()
  test.info().annotations.push({ type: 'memory', description: `${early} ${late}` })
  expect(late).toBeLessThan(early * 1.2)
})

test('a screen that runs by itself goes from slide to slide and begins again', async ({
  page,
  openStillStage,
}) => {
  await openStillStage('&kiosk=3#balance')
  await expect(number(page)).toHaveText('8 / 8', { timeout: 20_000 })
  await expect(number(page)).toHaveText('1 / 8', { timeout: 20_000 })
})

test('a screen that runs by itself mends itself when something went wrong', async ({
  page,
  allow,
  openStillStage,
}) => {
  allow(/gone wrong/)
  await openStillStage('&kiosk=60')
  await page.evaluate(() => {
    document.body.dataset['old'] = 'yes'
    setTimeout(() => {
      throw new Error('gone wrong')
    })
  })
  await expect(page.locator('body[data-old]')).toHaveCount(0, { timeout: 20_000 })
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 45_000 })
})

test('a broken address is no broken page', async ({ page, openStillStage }) => {
  await openStillStage('&kiosk=x&theme=loud#%E0%A4%A')
  await expect(number(page)).toHaveText('1 / 8')
})

test('a story that is not there is named, with a way on', async ({ page, allow }) => {
  allow(/404/)
  await page.goto('./present.html?story=nobody')
  await expect(page.getByRole('alert')).toContainText('nobody')
  await expect(page.getByRole('alert').getByRole('link')).toBeVisible()
})
