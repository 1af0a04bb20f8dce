import { readFile } from 'node:fs/promises'
import { barriers, expect, openAtlas, test } from './fixtures'

test('a text is written on the map, moved, kept by address, picture and embed, and removed', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=grdp-per-capita&lang=en&overlays=none')
  await page.getByRole('button', { name: 'Write on the map' }).click()
  const panel = page.getByRole('region', { name: 'Write on the map' })
  await page.locator('#still [data-code="51"]').click({ position: { x: 110, y: 60 } })
  await panel.getByRole('textbox', { name: 'New text' }).fill('Snow, <i>and</i> skis')
  await panel.getByRole('button', { name: 'Write' }).click()
  const note = page.locator('#still [data-note]')
  await expect(note).toContainText('<i>and</i>')
  await expect(page).toHaveURL(/note=128\.\d+,3[78]\.\d+,49,-49,Snow/)
  // The press was for the text: nothing was chosen by it.
  await expect(page).not.toHaveURL(/select=/)
  await panel.getByRole('combobox', { name: 'Place of text 1' }).selectOption('left')
  await expect(page).toHaveURL(/,-69,0,Snow/)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  await page.getByRole('button', { name: 'Download picture and data' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take away' })
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('svg')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save picture' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('Snow,')
  const address = page.url()
  await page.goto(address.replace('/?', '/embed.html?'))
  await expect(page.locator('[data-note]')).toContainText('Snow')

  await page.goto(address)
  await page.getByRole('button', { name: 'Write on the map' }).click()
  await page.getByRole('button', { name: 'Remove text 1' }).click()
  await expect(page).not.toHaveURL(/note=/)
})

test('looks as it did: a text on the live map', async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 800 })
  await openAtlas(
    page,
    'indicator=grdp-per-capita&overlays=none&note=129.31,35.54,60,40,울산: 자동차와 배가 사람보다 많은 값을 만든다~126.9,37.5,-90,-20,서울',
  )
  await page.waitForTimeout(300)
  await expect(page).toHaveScreenshot('note-live.png', { mask: [page.locator('.panel.side')] })
})
