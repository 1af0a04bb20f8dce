import { expect, lookBy, test, yearsIn } from './fixtures'

test('the change map is reached from the menu, compares two years, and is in the address', async ({
  page,
  openStill,
}) => {
  const { last } = yearsIn('population-resident', 'municipality')
  await openStill('indicator=population-resident&level=municipality&lang=en')
  await lookBy(page, 'Change')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`between ${last - 10} and ${last}`)
  await expect(page).toHaveURL(/show=change/)
  await page.getByRole('button', { name: 'Percent' }).click()
  await page.getByLabel('From').selectOption('2020')
  await expect(page).toHaveURL(/from=2020&as=percent/)
  const before = await page.locator('tr[data-region="36110"] [data-value]').getAttribute('data-value')
  expect(Number(before)).toBeGreaterThan(5)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`between ${last - 10} and ${last}`)
})

test('figures of two definitions are not compared, and the reader is told which year divides them', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=population-resident&show=change&from=2005&year=2015&lang=en')
  await expect(page.getByRole('alert')).toContainText('2010')
  await expect(page.locator('tr[data-region] [data-value=""]')).toHaveCount(17)
})

test('the measures of balance stand in place of the map, with their table, and lead back to it', async ({
  page,
  openStill,
}) => {
  const { first, last } = yearsIn('grdp-per-capita', 'province')
  await openStill('indicator=grdp-per-capita&show=balance&as=theil&lang=en')
  const panel = page.getByRole('article')
  await expect(panel.getByRole('img')).toHaveAttribute(
    'aria-label',
    new RegExp(`Theil index.*From 0\\.\\d+ in ${first} to 0\\.\\d+ in ${last}`),
  )
  const row = panel.locator(`tr[data-year="${last}"]`)
  const cells = (await row.locator('td').allTextContents()).slice(1).map(Number)
  expect(cells[1]! + cells[2]!).toBeCloseTo(cells[0]!, 2)
  await panel.getByRole('button', { name: /Gini/ }).click()
  await expect(page).toHaveURL(/as=gini/)
  await lookBy(page, 'Map')
  await expect(panel).toHaveCount(0)
  await expect(page).not.toHaveURL(/show=/)
})
