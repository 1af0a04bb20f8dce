import { readFile } from 'node:fs/promises'
import { PNG } from 'pngjs'
import { barriers, expect, openAtlas, test, yearsIn, type Page } from './fixtures'

const LAST = yearsIn('grdp-per-capita', 'province').last

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  return page.getByRole('dialog', { name: 'Take away' })
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

test('the view is saved as a finished picture of the size that is asked for, in colours', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=grdp-per-capita&lang=en')
  const dialog = await open(page)
  await expect(dialog.locator('.preview > svg')).toBeVisible()
  await dialog.getByRole('button', { name: 'Square' }).click()
  const png = await saved(page, () => dialog.getByRole('button', { name: 'Save picture' }).click())
  expect(png.name).toBe(`goru-grdp-per-capita-${LAST}-province-square.png`)
  const { width, height, data } = PNG.sync.read(png.content)
  expect([width, height]).toEqual([2160, 2160])
  const colours = new Set<number>()
  for (let i = 0; i < data.length; i += 4 * 97) colours.add(data.readUInt32BE(i))
  expect(colours.size).toBeGreaterThan(20)

  await dialog.getByRole('combobox', { name: 'File' }).selectOption('svg')
  const svg = await saved(page, () => dialog.getByRole('button', { name: 'Save picture' }).click())
  expect(svg.content.toString()).toContain('>How much is produced')
})

test('figures are saved as tables and with their boundaries, and a citation tells them by their fingerprint', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=grdp-per-capita&lang=en')
  const dialog = await open(page)
  const take = (name: string) => saved(page, () => dialog.getByRole('button', { name }).click())
  const csv = await take('Figures on show (CSV)')
  const lines = csv.content.toString('utf8').trim().split('\r\n')
  expect(lines).toHaveLength(18)
  expect(lines.find((line) => line.startsWith('31,'))).toContain(
    `울산광역시,Ulsan Metropolitan City,grdp-per-capita,${LAST},`,
  )
  const geo = JSON.parse((await take('Boundaries with figures (GeoJSON)')).content.toString()) as {
    features: { geometry: { type: string }; properties: { value: number } }[]
  }
  expect(geo.features).toHaveLength(17)
  expect(geo.features[0]!.geometry.type).toBe('MultiPolygon')
  const about = JSON.parse((await take('Description and sources (JSON)')).content.toString()) as {
    fingerprint: string
  }
  expect(about.fingerprint).toMatch(/^[0-9a-f]{12}$/)
  await expect(dialog).toContainText(`/${about.fingerprint}`)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a view that is no map is saved as what it is, picture and table', async ({ page, openStill }) => {
  await openStill('show=balance&indicator=grdp-per-capita&lang=en')
  const balance = await open(page)
  await expect(balance.locator('.preview > svg')).toContainText('Weighted coefficient')
  await page.keyboard.press('Escape')
  await page.goto('./?show=flows&lang=en')
  const flows = await open(page)
  await expect(flows.locator('.preview')).toContainText('Dashed: date of move not documented')
  const csv = await saved(page, () => flows.getByRole('button', { name: 'Figures on show (CSV)' }).click())
  expect(csv.name).toContain('flows')
  expect(csv.content.toString().split('\r\n')[0]).toContain('city,city_name,body,name')
  expect(csv.content.toString().split('\r\n').length).toBeGreaterThan(100)
})

test('a map that leans is saved as it is seen, and flat on request', async ({ page }) => {
  await openAtlas(page, 'show=flows&lang=en')
  const dialog = await open(page)
  await expect(dialog.locator('.preview image')).toHaveAttribute('href', /^data:image\/png/, {
    timeout: 60_000,
  })
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('1')
  const png = await saved(page, () => dialog.getByRole('button', { name: 'Save picture' }).click())
  const { width, height, data } = PNG.sync.read(png.content)
  expect([width, height]).toEqual([1200, 675])
  // The thick line to Sejong stands in the middle of the map's half.
  const dark = (x: number, y: number) => data[(y * width + x) * 4]! < 120
  const column = Array.from({ length: 110 }, (_, i) => i + 700).filter((x) => dark(x, 240))
  expect(column.length).toBeGreaterThan(10)
  await dialog.getByRole('checkbox', { name: 'Drawn flat, as vectors' }).check()
  await expect(dialog.locator('.preview image')).toHaveCount(0)
  await expect(dialog.locator('.preview path[data-arc]').first()).toBeAttached()
})

test('a view is put into an article: options, a preview, and lines that work as they are copied', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=grdp-per-capita&lang=en')
  const dialog = await open(page)
  await dialog.getByRole('tab', { name: 'Into an article' }).click()
  const preview = dialog.frameLocator('iframe')
  await expect(preview.getByRole('heading', { name: 'How much is produced per head?' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Title' }).uncheck()
  await dialog.getByRole('radio', { name: 'Never' }).check()
  await dialog.getByRole('checkbox', { name: 'Slider of years' }).check()
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('ko')
  await expect(preview.getByRole('slider')).toBeVisible()
  await expect(preview.getByRole('heading')).toHaveCount(0)
  const frame = await dialog.getByRole('textbox', { name: 'Frame and script' }).inputValue()
  const picture = await dialog.getByRole('textbox', { name: 'Picture with a link' }).inputValue()
  expect(picture).toContain(`alt="Map of GRDP per head, ${LAST}`)
  const link = await dialog.getByRole('textbox', { name: 'Link for messengers' }).inputValue()
  expect(new URL(link).pathname).toBe('/view/grdp-per-capita.province.html')
  expect(await barriers(page, 'iframe')).toEqual([])

  // The very lines, on a page that has nothing else.
  await page.setContent(frame)
  const embed = page.frameLocator('iframe')
  await expect(embed.locator('tr[data-region]')).toHaveCount(17)
  await expect(embed.locator('footer')).toContainText('고루에서 자세히 보기')
  await expect(embed.getByRole('button', { name: '지도 움직이기' })).toHaveCount(0)
})
