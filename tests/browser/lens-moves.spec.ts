import { barriers, expect, test } from './fixtures'

test('moves pass through the years, and a town shows where its people come from', async ({
  page,
  openStill,
}) => {
  await openStill('show=moves&level=province&year=1975&lang=en')
  const answer = page.locator('.answer b').first()
  await expect(answer).toHaveText('+635,830')
  const arcs = page.locator('#still path[data-arc]')
  const first = await arcs.first().getAttribute('stroke-width')
  await page.getByRole('slider').fill('45')
  await expect(answer).toHaveText('−32,950')
  await expect(page).toHaveURL(/year=2015/)
  expect(await arcs.first().getAttribute('stroke-width')).not.toBe(first)
  await page.getByLabel('Lines drawn').selectOption('20000')
  await expect(page).toHaveURL(/least=20000/)
  expect(await barriers(page)).toEqual([])

  await page.getByLabel('Lines drawn').selectOption('')
  await page.getByRole('group', { name: 'Moves between' }).getByText('Municipalities').click()
  await page.getByLabel('Choose a municipality').selectOption('46170')
  await expect(page).toHaveURL(/select=46170/)
  await expect(answer).toHaveText('+818')
  await page.getByRole('button', { name: 'Arrivals' }).click()
  await expect(page.getByRole('table', { name: 'To Naju-si, from' })).toContainText('Gwangsan-gu')
})

test('the line of net gains stands with the moves in an embed, and a choice has its card', async ({
  page,
  openStill,
}) => {
  await page.goto('./embed.html?show=moves&level=province&year=2015&lang=en')
  const line = page.getByRole('img', { name: /Net gain of Capital area: \+391,357 in 1970/ })
  await expect(line).toBeVisible()
  const box = (await page.locator('.legend').boundingBox())!
  const drawn = (await line.boundingBox())!
  expect(drawn.x).toBeGreaterThanOrEqual(box.x - 1)
  expect(drawn.x + drawn.width).toBeLessThanOrEqual(box.x + box.width + 1)

  await openStill('show=moves&level=municipality&select=46170&lang=en')
  const card = page.locator('article').filter({ has: page.getByRole('heading', { name: 'Naju-si' }) })
  await expect(card.getByRole('link', { name: 'Page of this region' })).toBeVisible()
  await expect(card.locator('.value')).toHaveCount(0)
  await card.locator('.figures button').first().click()
  await expect(page).not.toHaveURL(/show=moves/)
  await expect(page).toHaveURL(/select=46170/)
})
