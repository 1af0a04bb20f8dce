import { barriers, expect, lookBy, picturesOf, test } from './fixtures'

test('likeness is reached from the menu, told for each pair, and marked on the map', async ({
  page,
  openStill,
}) => {
  await openStill('lang=en')
  await lookBy(page, 'Sameness')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('How alike are the key industries')
  await expect(page.getByRole('slider')).toHaveCount(0)
  const panel = page.getByRole('region', { name: 'Likeness of the provinces’ key industries' })
  await expect(panel.locator('tr[data-province]')).toHaveCount(13)
  await panel.locator('rect[data-row="7"][data-column="8"]').hover()
  await expect(panel.getByRole('status')).toContainText('both chose')
  await panel.locator('rect[data-row="7"][data-column="8"]').click()
  await expect(page).toHaveURL(/select=\d\d,\d\d/)
  await expect(panel.locator('tr.lit')).toHaveCount(2)
  await panel.getByRole('button', { name: 'Key industries, 48 (2018–2020)' }).click()
  await expect(page).toHaveURL(/as=key-2018/)
  await expect(panel).toContainText('documented in part')
  await panel.locator('summary').first().click()
  await expect(panel.locator('details small').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})

picturesOf([['sameness', 'show=sameness', 1440, 900]], 'still')
