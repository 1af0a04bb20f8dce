import { barriers, expect, picturesOf, test, yearsIn } from './fixtures'

test('a place’s card leads to before and after, which compares, is in the address, and proves no cause', async ({
  page,
  openStill,
}) => {
  const moved = yearsIn('youth-net-migration-rate-20-39', 'municipality')
  const lived = yearsIn('population-resident', 'municipality')
  await openStill('level=municipality&select=innovation-city-naju&lang=en')
  await page.getByRole('article').getByRole('button', { name: 'Before and after' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Naju-si before and after 2018')
  await expect(page).toHaveURL(/select=innovation-city-naju&show=around/)
  const panel = page.getByRole('article').filter({ hasText: 'Dividing year' })
  await expect(panel).toContainText('does not prove why')
  await expect(panel.getByRole('img')).toHaveAttribute(
    'aria-label',
    new RegExp(`Naju-si: .* in ${moved.first}, .* in ${moved.last}`),
  )
  await panel.getByLabel('Compared with').selectOption('neighbours')
  await panel.getByLabel('Dividing year').selectOption('2020')
  await expect(page).toHaveURL(/from=2020&as=neighbours/)
  await expect(panel).toContainText(/Neighbours: .*Gwangsan-gu/)
  const people = panel.locator('[data-indicator="population-resident"]')
  await expect(people).toContainText(`${lived.first} to 2019 → 2020 to ${lived.last}`)
  await expect(people.locator('[data-side="home"] td')).toHaveCount(3)
})

test('a place is chosen from a list, and its panel has no barrier', async ({ page, openStill }) => {
  await openStill('show=around&level=municipality&indicator=population-resident&lang=en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Around which place?')
  await page.getByLabel('Innovation city or park').selectOption('iac-naju')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Naju-si before and after 2016')
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})

picturesOf([['around', 'show=around&level=municipality&select=innovation-city-naju', 1440, 900]], 'still')
