import AxeBuilder from '@axe-core/playwright'
import { xlsxOf } from '../../src/own/xlsx.fixture'
import { expect, test, type Page } from './fixtures'

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Map your own figures' }).click()
  return page.getByRole('dialog', { name: 'Map your own figures and places' })
}
const PASTED = [
  '단위: 명',
  '시도\t2023년\t2024년',
  '서울시\t1,234\t1,300',
  '부산\t900\t850*',
  'Daegu\t700\t710',
  '28\t20\t30',
  '광쥬\t400\t-',
  '경기도\t2,000\t2,100',
  '합계\t5,254\t4,990',
  '자료: <b>Our paper</b>',
].join('\n')

test('pasted cells become an indicator: mended, drawn, ranked, carried by the address and by an embed', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en')
  const dialog = await open(page)
  await dialog.getByRole('textbox', { name: 'Paste a table' }).fill(PASTED)
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog).toContainText('5 of 7 rows found their region')
  await expect(dialog).toContainText('“합계”: a total, left out.')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await dialog.getByRole('button', { name: 'Use Gwangju' }).click()
  await expect(dialog).toContainText('6 of 7 rows found their region')
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Readers <script>alert(1)</script>')
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/indicator=own.*#own=/)

  // The address alone brings it all back.
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Readers <script>alert(1)</script>')
  await expect(page.locator('tr[data-region="41"] [data-value]')).toHaveAttribute('data-value', '2100')
  await expect(page.locator('tr[data-region="29"] [data-value]')).toHaveAttribute('data-value', '')
  await expect(page.locator('tr[data-region="28"] [data-value]')).toHaveAttribute('data-value', '30')

  await page.goto(page.url().replace('/?', '/embed.html?'))
  await expect(page.locator('tr[data-region="41"] [data-value]')).toHaveAttribute('data-value', '2100')
  await expect(page.locator('footer')).toContainText('<b>Our paper</b>')
})

test('a spreadsheet, places with coordinates and a broken file are taken for what they are', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&overlays=none')
  const dialog = await open(page)
  const give = (name: string, content: Buffer | string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await give('table.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  await expect(dialog.getByRole('alert')).toContainText('save it as .xlsx or CSV')
  await give('table.csv', '지역,값\n"서울,1')
  await expect(dialog.getByRole('alert')).toContainText('quotation mark')
  await give(
    'table.xlsx',
    Buffer.from(
      xlsxOf([
        ['시군구', '값'],
        ['서울 종로구', 12],
        ['부산 중구', 34],
        ['경기 수원시', 56],
      ]),
    ),
  )
  await expect(dialog).toContainText('3 of 3 rows found their region (municipalities)')
  await expect(dialog.getByRole('alert')).toHaveCount(0)

  await give('places.csv', 'name,lat,lng\nOur office,37.57,126.98\nParis,48.9,2.3')
  await expect(dialog).toContainText('“Paris”: outside Korea')
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(page.locator('#still [data-place="own-1"]').first()).toBeAttached()
  await page.reload()
  await expect(page.locator('#still [data-place="own-1"]').first()).toBeAttached()
})

test('a link that was cut off says so and shows the atlas', async ({ page, openStill }) => {
  await openStill('indicator=own&lang=en#own=abc')
  await expect(page.locator('.notices')).toContainText('damaged or cut off')
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
})
