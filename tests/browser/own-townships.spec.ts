import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { barriers, expect, test, type Page } from './fixtures'

const { units } = JSON.parse(readFileSync('dist/data/townships/11.json', 'utf8')) as {
  units: { code: string[]; ko: string[] }
}
/** Figures of all townships of Seoul by their codes, for a map that looks like one. */
const SEOUL = [
  '법정동코드\t법정동\t그루',
  ...units.code.map((code, i) => `${code}00\t${units.ko[i]}\t${((i * 7919) % 4800) + 200}`),
  '자료: 가로수 조사 2024년 기준',
].join('\n')

async function read(page: Page, text: string) {
  await page.getByRole('button', { name: 'Map your own figures' }).click()
  const dialog = page.getByRole('dialog', { name: 'Map your own figures and places' })
  await dialog.getByRole('textbox', { name: 'Paste a table' }).fill(text)
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  return dialog
}

test('a table of townships goes through the dialog to a map, its address, an embed and a picture', async ({
  page,
  openStill,
}) => {
  const asked: string[] = []
  page.context().on('request', (request) => {
    const [, file] = /\/data\/(townships\/.*)$/.exec(request.url()) ?? []
    if (file) asked.push(file)
  })
  await openStill('lang=en&overlays=none')
  expect(asked).toEqual([])
  const dialog = await read(page, SEOUL)
  await expect(dialog).toContainText('467 of 467 rows found their region (townships)')
  await expect(dialog).toContainText('Muhak-dong, Jung-gu · Hap-dong, Seodaemun-gu')
  await expect(dialog).toContainText('has no outline of it')
  await expect(dialog.locator('.small svg path[data-code="11110115"]')).toBeAttached()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/indicator=own.*#own=/)
  expect(asked).toEqual(['townships/11.json'])

  // The map fits the city: a township in its middle is as wide as a hand can point at.
  const sajik = page.locator('#still path[data-code="11110115"]').first()
  await expect(sajik).toBeAttached()
  expect(
    (await page.locator('#still path[data-code="11500104"]').first().boundingBox())!.width,
  ).toBeGreaterThan(10)
  await expect(page.getByRole('button', { name: 'Townships', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(page.locator('tr[data-region="11110115"] [data-value]')).toHaveAttribute('data-value', /\d+/)

  // The address alone brings it all back.
  await page.reload()
  await expect(page.locator('#still path[data-code="11110115"]').first()).toBeAttached()
  await expect(page).toHaveScreenshot('seoul.png')

  const query = page.url()
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const take = page.getByRole('dialog', { name: 'Take away' })
  await take.getByRole('combobox', { name: 'File' }).selectOption('svg')
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      take.getByRole('button', { name }).click(),
    ])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const svg = await saved('Save picture')
  expect(svg.name).toContain('goru-own-2024-townships')
  expect(svg.text).toContain('id="region-11110115"')
  expect(svg.text).toContain('Sajik-dong, Jongno-gu')
  const csv = await saved('Figures on show (CSV)')
  expect(csv.text.trim().split('\r\n')).toHaveLength(468)
  expect(csv.text).toContain('11110115,종로구 사직동,"Sajik-dong, Jongno-gu"')

  await page.goto(query.replace('/?', '/embed.html?'))
  await expect(page.locator('tr[data-region="11110115"] [data-value]')).toHaveAttribute('data-value', /\d+/)
  await expect(page.locator('path[data-code="11110115"]').first()).toBeAttached()
  await expect(page.locator('footer')).toContainText('가로수 조사')
})

test('administrative dongs, and boundaries that do not come, are said in a sentence', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/townships\/26\.json|Failed to load resource/)
  await openStill('lang=en&overlays=none')
  await page.context().route('**/townships/26.json', (route) => route.abort())
  const dialog = await read(page, '시군구,행정동,값\n종로구,사직동,1\n종로구,삼청동,2')
  await expect(dialog.getByRole('alert')).toContainText('administrative dongs (행정동)')
  await dialog
    .getByRole('textbox', { name: 'Paste a table' })
    .fill('법정동코드,값\n2611010100,1\n2611010200,2')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('The boundaries of the townships did not come')
})

test('townships that no address carries go along in the one HTML file, boundaries and all', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/request to another origin: file:/)
  await openStill('lang=en&overlays=none')
  const years = Array.from({ length: 30 }, (_, i) => 1995 + i)
  const figure = (i: number, y: number) => Math.round(Math.abs(Math.sin(i * 997 + y * 13)) * 1e7)
  const rows = units.code.map((code, i) => [`${code}00`, units.ko[i], ...years.map((y) => figure(i, y))])
  const dialog = await read(
    page,
    [['법정동코드', '법정동', ...years], ...rows].map((row) => row.join('\t')).join('\n'),
  )
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(dialog.getByRole('alert')).toContainText('too large for an address')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await page.getByRole('tab', { name: 'Into an article' }).click()
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('tabpanel').getByRole('button', { name: 'One HTML file' }).click(),
  ])
  const file = test.info().outputPath('townships.html')
  await whole.saveAs(file)
  const alone = await page.context().newPage()
  await alone.goto(pathToFileURL(file).href)
  const at = units.code.indexOf('11110115')
  await expect(alone.locator('tr[data-region="11110115"] [data-value]')).toHaveAttribute(
    'data-value',
    String(figure(at, 2024)),
  )
  await expect(alone.locator('#still path[data-code="11110115"]').first()).toBeAttached()
})
