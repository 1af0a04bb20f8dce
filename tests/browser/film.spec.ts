import { readFileSync } from 'node:fs'
import { barriers, expect, test, yearsIn, type Page } from './fixtures'

const { last } = yearsIn('population-resident', 'province')
const QUERY = 'indicator=population-resident&level=province&lang=en'

async function open(page: Page) {
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take away' })
  await dialog.getByText('Film of the years').click()
  return dialog
}

/**
 * A film as the browser plays it: its length and size, and how many of 192 x 108 points differ between its times. On a page
 * of its own, since the atlas lets nobody play films on its.
 */
async function played(of: Page, file: Buffer, times: readonly number[]) {
  const page = await of.context().newPage()
  const film = await page.evaluate(
    async ([data, seen]) => {
      const video = document.createElement('video')
      video.muted = true
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
      video.src = URL.createObjectURL(new Blob([bytes], { type: 'video/mp4' }))
      await new Promise((done, fail) => {
        video.onloadeddata = done
        video.onerror = () => {
          fail(new Error(video.error?.message))
        }
      })
      const canvas = Object.assign(document.createElement('canvas'), { width: 192, height: 108 })
      const context = canvas.getContext('2d', { willReadFrequently: true })!
      const shots: Uint8ClampedArray[] = []
      for (const time of seen) {
        video.currentTime = time
        await new Promise((done) => (video.onseeked = done))
        context.drawImage(video, 0, 0, 192, 108)
        shots.push(context.getImageData(0, 0, 192, 108).data)
      }
      const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
        a.filter((value, i) => Math.abs(value - b[i]!) > 24).length
      return {
        ...{ duration: video.duration, width: video.videoWidth, height: video.videoHeight },
        apart: shots.slice(1).map((shot, i) => apart(shots[i]!, shot)),
        inks: shots.map((shot) => new Set(shot).size),
      }
    },
    [file.toString('base64'), times] as const,
  )
  await page.close()
  return film
}

test('a run of years is a film as long and as large as it says, another picture each year', async ({
  page,
  openStill,
}) => {
  await openStill(QUERY)
  const dialog = await open(page)
  await dialog.getByLabel('First year').selectOption(String(last - 2))
  await dialog.getByLabel('Time for each year').selectOption('0.5 s')
  await expect(dialog).toContainText('Years shown one after another: 3, in a silent MP4 film of 3.5 s')
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
  // By keys alone: the button keeps the focus while it stops what it began.
  await dialog.getByRole('button', { name: 'Make the film' }).focus()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    page.keyboard.press('Enter'),
  ])
  await expect(dialog.getByText('The film is saved.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Make the film' })).toBeFocused()
  expect(download.suggestedFilename()).toBe(`goru-population-resident-${last - 2}-${last}-province-slide.mp4`)
  // Two times within each year, the last one in what it stands longer.
  const film = await played(page, readFileSync(await download.path()), [0.05, 0.45, 0.55, 0.95, 1.05, 3.4])
  expect([film.width, film.height]).toEqual([1920, 1080])
  expect(Math.abs(film.duration - 3.5)).toBeLessThanOrEqual(1 / 30)
  const [within, next, within2, next2, within3] = film.apart as [number, number, number, number, number]
  for (const still of [within, within2, within3]) expect(still).toBeLessThan(10)
  for (const moved of [next, next2]) expect(moved).toBeGreaterThan(30)
  for (const inks of film.inks) expect(inks).toBeGreaterThan(20)
})

test('a film that is stopped leaves nothing, and can be made again', async ({ page, openStill }) => {
  await openStill(QUERY)
  const dialog = await open(page)
  const saved: string[] = []
  page.on('download', (one) => saved.push(one.suggestedFilename()))
  await dialog.getByLabel('Time for each year').selectOption('4 s')
  await dialog.getByRole('button', { name: 'Make the film' }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await expect(dialog.getByLabel('First year')).toBeDisabled()
  await dialog.getByRole('button', { name: 'Stop making it' }).click()
  await expect(dialog.getByText('Stopped. No file was left.')).toBeVisible()
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)

  // So does one whose dialog is closed.
  await dialog.getByRole('button', { name: 'Make the film' }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await open(page)
  await dialog.getByLabel('First year').selectOption(String(last))
  await dialog.getByLabel('Time for each year').selectOption('0.5 s')
  const size = dialog.getByLabel('Size of the film')
  await size.focus()
  await size.selectOption('1080 × 1920')
  await expect(size).toBeFocused()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 50_000 }),
    dialog.getByRole('button', { name: 'Make the film' }).click(),
  ])
  const film = await played(page, readFileSync(await download.path()), [0.1])
  expect([film.width, film.height]).toEqual([1080, 1920])
  expect(Math.abs(film.duration - 2.5)).toBeLessThanOrEqual(1 / 30)
  expect(saved).toEqual([`goru-population-resident-${last}-${last}-province-story.mp4`])
})

test('an encoder that breaks down while it works is told of, and nothing is saved', async ({
  page,
  openStill,
}) => {
  await page.addInitScript(() => {
    VideoEncoder.prototype.flush = () => Promise.reject(new Error('The encoder is gone.'))
  })
  await openStill(QUERY)
  const dialog = await open(page)
  await dialog.getByLabel('First year').selectOption(String(last))
  await dialog.getByRole('button', { name: 'Make the film' }).click()
  await expect(dialog.getByText('The film was not made: The encoder is gone.')).toBeVisible()
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
})

test('a browser that encodes no film says so', async ({ page, openStill }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder'))
  await openStill(QUERY)
  const dialog = await open(page)
  await expect(dialog.getByText('This browser cannot make films.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Make the film' })).toHaveCount(0)
})

test('where what makes films does not come, that is said, and opening it again asks again', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/Film-/)
  await openStill(QUERY)
  await page.route('**/assets/Film-*.js', (route) => route.abort())
  const dialog = await open(page)
  await expect(dialog.getByText('That failed:')).toBeVisible()
  await page.unroute('**/assets/Film-*.js')
  await dialog.getByText('Film of the years').click()
  await dialog.getByText('Film of the years').click()
  await expect(dialog.getByRole('button', { name: 'Make the film' })).toBeVisible()
})

test('a view that is the same in all years has no film', async ({ page, openStill }) => {
  await openStill('show=promise&lang=en')
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take away' })
  await expect(dialog.getByRole('button', { name: 'Save picture' })).toBeVisible()
  await expect(dialog.getByText('Film of the years')).toHaveCount(0)
})
