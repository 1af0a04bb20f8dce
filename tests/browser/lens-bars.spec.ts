import { barriers, expect, lookBy, picturesOf, test } from './fixtures'

test('figures stand as ranked bars, follow the year and the level, and are chosen where they stand', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=population-resident&level=province&year=2020&lang=en')
  await lookBy(page, 'Ranked bars')
  await expect(page).toHaveURL(/show=bars/)
  const bars = page.locator('.chart [data-code]')
  const codes = () => bars.evaluateAll((all) => all.map((one) => one.getAttribute('data-code')))
  const ranked = page.locator('#table tbody tr[data-region]')
  const listed = () => ranked.evaluateAll((all) => all.map((one) => one.getAttribute('data-region')))
  await expect(bars).toHaveCount(17)
  expect(await codes()).toEqual(await listed())
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
  const drawn = () => page.locator('.chart svg').textContent()
  const before = await drawn()
  await page.getByRole('slider').fill('0')
  await expect.poll(drawn).not.toBe(before)
  await bars.filter({ hasText: 'Jeju' }).click()
  await expect(page).toHaveURL(/select=50/)
  await page.getByRole('button', { name: 'Figures', exact: true }).click()
  await page.getByRole('button', { name: 'Municipalities', exact: true }).click()
  await expect(page.locator('.chart')).toContainText('between')
})

picturesOf(
  [
    [
      'bars-phone-dark-en',
      'show=bars&indicator=population-resident&level=municipality&lang=en&theme=dark',
      390,
      844,
    ],
  ],
  'still',
)
