import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Zip from 'jszip'
import { pack } from '../../src/own/pack'
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

test('a table that no address carries has neither link nor embed, says why, and has two other ways', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/news\.example|request to another origin: file:/)
  await openStill('lang=en')
  const dialog = await open(page)
  const provinces =
    '서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주'.split(' ')
  const years = Array.from({ length: 120 }, (_, i) => 1900 + i)
  const figure = (i: number, y: number) => Math.round(Math.abs(Math.sin(i * 997 + y * 13)) * 1e7)
  const text = [['시도', ...years], ...provinces.map((name, i) => [name, ...years.map((y) => figure(i, y))])]
  // The browser's own button would speak the browser's language.
  await expect(dialog.locator('input[type=file]')).toHaveCSS('opacity', '0')
  await expect(dialog.getByText('Choose a file (CSV, TSV, XLSX, GeoJSON)')).toBeVisible()
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
  const panel = page.getByRole('tabpanel')
  await expect(panel.getByRole('alert')).toContainText('no link of it')
  await expect(panel.locator('iframe, textarea')).toHaveCount(0)

  // Two ways are left: a file beside an article …
  const [figures] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Figures file' }).click(),
  ])
  expect(figures.suggestedFilename()).toBe('figures.goru.json')
  const data = readFileSync(await figures.path(), 'utf8')
  // … and the atlas itself with the figures in it.
  const [whole] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'One HTML file' }).click(),
  ])
  const file = test.info().outputPath('own.html')
  await whole.saveAs(file)
  const alone = await page.context().newPage()
  await alone.goto(pathToFileURL(file).href)
  await expect(alone.locator('tr[data-region="11"] [data-value]')).toHaveAttribute(
    'data-value',
    String(figure(0, 2019)),
  )

  // An embed reads the file from another server that allows it, and says what is wrong where it cannot.
  const answers = { body: data, headers: { 'Access-Control-Allow-Origin': '*' } }
  await page.route('https://news.example/**', (route) => {
    expect(route.request().headers()['referer']).toBeUndefined()
    const { pathname } = new URL(route.request().url())
    return route.fulfill(
      pathname === '/figures.goru.json' ? answers : { ...answers, body: '{"goru":"figures","version":9}' },
    )
  })
  const embed = (name: string) =>
    page.goto(`embed.html?indicator=own&level=province&lang=en&data=https://news.example/${name}`)
  await embed('figures.goru.json')
  await expect(page.locator('tr[data-region="11"] [data-value]')).toHaveAttribute(
    'data-value',
    String(figure(0, 2019)),
  )
  await embed('other.json')
  await expect(page.getByRole('alert')).toContainText('no figures file of Goru')
})

test('a link that was cut off says so and shows the atlas', async ({ page, openStill }) => {
  await openStill('indicator=own&lang=en#own=abc')
  await expect(page.locator('.notices')).toContainText('damaged or cut off')
  await expect(page.locator('tr[data-region]')).toHaveCount(229)
})

test('words of kinds become a map with a legend of kinds, on the page, after a reload and in an embed', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&overlays=none')
  const dialog = await open(page)
  await dialog
    .getByRole('textbox', { name: 'Paste a table' })
    .fill('지역\t2024\n서울\t감소\n부산\t유지\n대구\t유지\n인천\t증가\n경기\t증가')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog.locator('.kinds')).toContainText('A map of kinds:')
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  const legend = page.locator('.dock .legend')
  await expect(legend.locator('.axis span')).toHaveText(['증가', '유지', '감소'])
  await expect(legend.locator('.classes button')).toHaveText(['2', '2', '1'])
  await page.reload()
  await expect(legend.locator('.axis span')).toHaveCount(3)
  await page.goto(page.url().replace('/?', '/embed.html?'))
  await expect(page.locator('.legend text')).toHaveText(['증가', '유지', '감소', 'No data'])
  await expect(page.locator('path[data-code="28"]')).toHaveAttribute('fill', '#3e49c4')
})

test('a newsroom’s words stand in the picture as they are typed, and go with the address into page and embed', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=grdp-per-capita&lang=en&overlays=none')
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take away' })
  // The dialog may be laid out anew while it is pressed: what it brings comes by and by.
  await expect(async () => {
    const headline = dialog.getByLabel('Headline')
    if (!(await headline.isVisible())) await dialog.getByText('Your own headline and words').click()
    await expect(headline).toBeVisible({ timeout: 3000 })
  }).toPass()
  await dialog.getByLabel('Headline').fill('Ulsan <b>leads</b>')
  await dialog.getByLabel('Byline').fill('A. Reporter')
  await dialog.getByLabel('Source', { exact: true }).fill('Our desk')
  await dialog.getByLabel('Figures on the map').check()
  await expect(dialog.locator('.preview > svg > text').first()).toHaveText('Ulsan <b>leads</b>')
  await expect(dialog.locator('.preview')).toContainText(/Ulsan \d/)
  expect(await barriers(page)).toEqual([])
  await expect(page).toHaveURL(/#own=/)
  const [slide] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'One slide (PPTX)' }).click(),
  ])
  expect(slide.suggestedFilename()).toMatch(/^goru-grdp-per-capita-\d{4}-province\.pptx$/)
  const written = await (
    await Zip.loadAsync(readFileSync(await slide.path()))
  )
    .file('ppt/slides/slide1.xml')!
    .async('string')
  for (const text of ['Ulsan &lt;b&gt;leads&lt;/b&gt;', 'By A. Reporter', 'Our desk · '])
    expect(written).toContain(text)
  const address = page.url()
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ulsan <b>leads</b>')
  await page.goto(address.replace('/?', '/embed.html?'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ulsan <b>leads</b>')
  const foot = page.locator('footer')
  await expect(foot).toContainText('By A. Reporter')
  await expect(foot).toContainText('Our desk · ')
  await expect(foot).toContainText('KOSIS')
})

test('a cell that is corrected has the table read anew and the small map with it; a wrong correction loses nothing', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&overlays=none')
  const dialog = await open(page)
  await dialog
    .getByRole('textbox', { name: 'Paste a table' })
    .fill('시도\t인구(명)\n서울\t30\n부싼\t20\n대구\t10\n인천\t5')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(dialog).toContainText('3 of 4 rows found their region')
  const cell = (row: number, column: number) =>
    dialog.getByRole('textbox', { name: `Row ${row}, column ${column}`, exact: true })
  await cell(3, 1).fill('부산')
  await cell(3, 1).blur()
  await expect(dialog).toContainText('4 of 4 rows found their region')
  await cell(1, 2).fill('2023 세대(가구)')
  await cell(1, 2).blur()
  await expect(dialog.getByLabel('Unit')).toHaveValue('가구')
  await expect(dialog.getByLabel('Year', { exact: true })).toHaveCount(0)
  const fill = () => dialog.locator('.small path[data-code="28"]').getAttribute('fill')
  const low = await fill()
  await cell(5, 2).fill('900')
  await cell(5, 2).blur()
  await expect.poll(fill).not.toBe(low)
  for (const row of [2, 3, 4, 5]) {
    await cell(row, 1).fill('?')
    await cell(row, 1).blur()
  }
  await expect(dialog.getByRole('alert')).toBeVisible()
  await expect(cell(2, 2)).toHaveValue('30')
  await cell(2, 1).fill('서울')
  await cell(2, 1).blur()
  await cell(3, 1).fill('부산')
  await cell(3, 1).blur()
  await expect(dialog).toContainText('2 of 4 rows found their region')
})

test('an embed of what is the reader’s own asks for no file that is not there', async ({ page }) => {
  const table = {
    ...{
      title: 'T',
      unit: '',
      decimals: 0,
      level: 'province' as const,
      years: [2024],
      regions: ['11', '26'],
    },
    ...{ values: [[1], [2]], source: '', palette: 'blues' as const, midpoint: null, summable: true },
    scheme: { method: 'quantile' as const, classes: 3 },
  }
  const places = [{ name: 'Here', at: [127, 37] as const, text: '' }]
  const asked: string[] = []
  page.on('request', (request) => {
    const file = /data\/embed\/(.*)\.json$/.exec(request.url())?.[1]
    if (file) asked.push(file)
  })
  for (const [own, files] of [
    [{ table }, ['base.province.ko', 'land.topo', 'province.topo']],
    // Figures that are not there are those that an embed opens with, at the level that is asked for.
    [{ places }, ['base.province.ko', 'first.province.ko', 'land.topo', 'province.topo']],
  ] as const) {
    asked.length = 0
    await page.goto('about:blank')
    await page.goto(`embed.html?indicator=own&level=province&overlays=own#own=${await pack(own)}`)
    await expect(page.locator('.picture svg path[data-code]').first()).toBeAttached()
    expect(asked.toSorted()).toEqual(files)
  }
})

test('a map of words speaks of no rank: not its list, its card, its hover, its comparison, nor an embed', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en&overlays=none')
  const dialog = await open(page)
  await dialog
    .getByRole('textbox', { name: 'Paste a table' })
    .fill('지역\t2024\n서울\t감소\n부산\t유지\n대구\t유지\n인천\t증가\n경기\t증가')
  await dialog.getByRole('button', { name: 'Read', exact: true }).click()
  await dialog.getByRole('button', { name: 'Draw the map' }).click()
  await expect(dialog).toBeHidden()
  const list = page.getByRole('button', { name: 'Kinds: 증가: 2, 유지: 2, 감소: 1' })
  await expect(list).toHaveText('')
  if ((await list.getAttribute('aria-expanded')) === 'false') await list.click()
  await expect(page.getByRole('heading', { name: 'Kinds: 증가: 2, 유지: 2, 감소: 1' })).toBeVisible()
  await expect(page.locator('#table th[scope=col]')).toHaveText(['', 'Region', 'Own figures'])
  // No unit, and no sign of one that is missing.
  await expect(page.getByRole('button', { name: /^Own figures/ }).locator('small')).toHaveText('2024')
  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const save = page.getByRole('dialog', { name: 'Take away' })
  await expect(save.getByRole('button', { name: 'CSV' }).first()).toBeVisible()
  await expect(save).not.toContainText('()')
  await save.getByRole('button', { name: 'Close' }).click()
  await page.locator('tr[data-region="11"] button').click()
  const card = page.locator('article').first()
  await expect(card.locator('.value')).toHaveText('감소')
  await expect(card.locator('.value')).not.toHaveClass(/none/)
  await expect(card.locator('.against')).toHaveCount(0)
  await expect(card.locator('header')).not.toContainText(/rank|th of|No data/i)
  await page.goto(page.url().replace('select=11', 'select=11,26'))
  const compared = page.locator('article table').first().locator('tbody').first()
  await expect(compared.locator('tr')).toHaveCount(1)
  await expect(compared).toContainText('감소')
  await page.goto(page.url().replace('/?', '/embed.html?'))
  await expect(page.locator('.table th[scope=col]')).toHaveText(['', 'Region', 'Own figures'])
})
