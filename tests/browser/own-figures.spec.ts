import { xlsxOf } from '../../src/tables/xlsx.fixture'
import { barriers, expect, test, type Page } from './fixtures'

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
  expect(await barriers(page)).toEqual([])
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
  // A page that calls itself a workbook, as offices of statistics give away.
  await give(
    'kosis.xls',
    '<html><table><tr><th>시도<th>2023<tr><td>서울<td>1<tr><td>부산<td>2</table></html>',
  )
  await expect(dialog).toContainText('2 of 2 rows found their region')
  await give(
    'table.xlsx',
    Buffer.from(
      xlsxOf([
        ['시군구', '2024'],
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

/** Puts a page, and the text beside it, on the clipboard of a paste into the box. */
const pasteHtml = (page: Page, html: string, text: string) =>
  page.getByRole('textbox', { name: 'Paste a table' }).evaluate(
    (box: HTMLTextAreaElement, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', given.html)
      clipboardData.setData('text/plain', given.text)
      box.value = given.text
      box.dispatchEvent(new Event('input', { bubbles: true }))
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    { html, text },
  )

test('a table of a web page keeps its merged headings when it is pasted', async ({ page, openStill }) => {
  await openStill('lang=en')
  const dialog = await open(page)
  const html = `<meta charset=utf-8><table><tr><th rowspan=2>시도<th colspan=2>2023년<th colspan=2>2024년</tr>
    <tr><th>인구<th>세대<th>인구<th>세대</tr><tr><td>서울특별시<td>1,100<sup>2</sup><td>50<td>1,200<td>60</tr>
    <tr><td>부산광역시<td>1,101<td>51<td>1,201<td>61</tr><tr><td>대구광역시<td>1,102<td>52<td>1,202<td>62</tr></table>`
  await pasteHtml(
    page,
    html,
    '시도\t2023년\t\t2024년\n인구\t세대\t인구\t세대\n서울특별시\t1,100\t50\t1,200\t60',
  )
  const measure = dialog.getByRole('combobox', { name: 'What to draw' })
  await expect(measure.getByRole('option')).toHaveText(['인구', '세대'])
  await measure.selectOption('세대')
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  const seoul = page.locator('tr[data-region="11"] [data-value]')
  await expect(seoul).toHaveAttribute('data-value', '60')
  await expect(page).toHaveURL(/indicator=own.*#own=/)
  await openStill(page.url().split('?')[1]!.replace('#', '&year=2023#'))
  await expect(seoul).toHaveAttribute('data-value', '50')
})

test('what a table leaves open is asked: its year, homonyms, the boundaries of districts', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en')
  const dialog = await open(page)
  const give = async (text: string) => {
    await dialog.getByRole('textbox', { name: 'Paste a table' }).fill(text)
    await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  }
  await give('시군구,값\n가평군,1\n과천시,2\n광주시,3\n남구,100')
  await expect(dialog.getByRole('alert')).toContainText('The year is not known')
  await expect(dialog.getByRole('button', { name: 'Draw the map' })).toHaveCount(0)
  await dialog.getByRole('spinbutton', { name: 'Year' }).fill('2019')
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: /^Use Nam-gu|^Use Michuhol-gu/ })).toHaveCount(5)
  await dialog.getByRole('button', { name: 'Use Nam-gu, Ulsan' }).click()
  await expect(dialog).toContainText('4 of 4 rows found their region')
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(page.locator('tr[data-region="31140"] [data-value]')).toHaveAttribute('data-value', '100')
  await expect(page.locator('tr[data-region="41610"] [data-value]')).toHaveAttribute('data-value', '3')

  await open(page)
  await give(
    '2024년 도시별 값\n\n도시,값(명)\n경기도 수원시 장안구,10\n경기도 수원시 권선구,20\n경기도 성남시 분당구,30',
  )
  await expect(dialog).toContainText('Boundaries: Administrative units 2024-01-18')
  await expect(dialog.getByRole('spinbutton', { name: /^Year/ })).toHaveValue('2024')
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(page).toHaveURL(/vintage=2025.*#own=/)
  await page.reload()
  await expect(page.locator('tr[data-region="41113"] [data-value]')).toHaveAttribute('data-value', '20')
  await page.goto(page.url().replace('/?', '/embed.html?'))
  await expect(page.locator('tr[data-region="41135"] [data-value]')).toHaveAttribute('data-value', '30')
})

test('a table that no address carries has neither link nor embed, and says why', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en')
  const dialog = await open(page)
  const provinces =
    '서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주'.split(' ')
  const years = Array.from({ length: 120 }, (_, i) => 1900 + i)
  const figure = (i: number, y: number) => Math.round(Math.abs(Math.sin(i * 997 + y * 13)) * 1e7)
  const text = [['시도', ...years], ...provinces.map((name, i) => [name, ...years.map((y) => figure(i, y))])]
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text.map((row) => row.join(',')).join('\n')),
  })
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(dialog.getByRole('alert')).toContainText('too large for an address')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Copy link' }).click({ force: true })
  await expect(page.locator('.said')).toContainText('too large for an address')
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  await page.getByRole('tab', { name: 'Into an article' }).click()
  await expect(page.getByRole('tabpanel').getByRole('alert')).toContainText('no link and no embed')
  await expect(page.getByRole('tabpanel').locator('iframe, textarea')).toHaveCount(0)
})

test('a link that was cut off says so and shows the atlas', async ({ page, openStill }) => {
  await openStill('indicator=own&lang=en#own=abc')
  await expect(page.locator('.notices')).toContainText('damaged or cut off')
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
})
