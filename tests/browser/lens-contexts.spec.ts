import { barriers, expect, lookBy, picturesOf, test } from './fixtures'

test('figures are set against nation, province and neighbours, and a town has its three', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=ageing-share-65plus&level=municipality&lang=en')
  await lookBy(page, 'Against whom')
  await expect(page).toHaveURL(/show=contexts/)
  const key = page.getByRole('group', { name: 'Legend' })
  await expect(key.getByRole('button')).toHaveCount(8)
  await key.getByRole('button', { name: 'above all three' }).click()
  await expect(key.getByRole('button', { name: 'above all three' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByLabel('Counts as above from').selectOption('125')
  await expect(page).toHaveURL(/least=125/)
  await expect(key.getByRole('button', { name: 'at least 125% of all three' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Neighbours', exact: true }).click()
  await expect(page).toHaveURL(/as=neighbours/)
  await expect(page.locator('.side').getByText('Highest beside it')).toBeVisible()
  await page.locator('.side ol button').first().click()
  await expect(page.locator('.side [data-context]')).toHaveCount(3)
  await expect(page.locator('.side [data-context=neighbours]')).toContainText(/\d+: /)
})

test('a count is not compared: rates of it are offered', async ({ page, openStill }) => {
  await openStill('show=contexts&indicator=establishments&level=municipality&lang=en')
  await expect(page.getByRole('alert')).toContainText('cannot be compared')
  await page.getByRole('button', { name: /Establishments per 1,000/ }).click()
  await expect(page).toHaveURL(/indicator=establishments-per-1000/)
  await expect(page).toHaveURL(/show=contexts/)
  await expect(page.getByRole('group', { name: 'Legend' }).getByRole('button')).toHaveCount(8)
})

test('on a phone a long question ends above the map, with a card below it, too', async ({
  page,
  openStill,
}) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await openStill('show=contexts&indicator=ageing-share-65plus&level=municipality&select=46170&lang=en')
  await expect(page.locator('h2', { hasText: 'Naju-si' })).toBeVisible()
  const room = () =>
    page.evaluate(() => {
      const words = [...document.querySelectorAll('header.words > *')]
      const end = Math.max(...words.map((one) => one.getBoundingClientRect().bottom))
      return (document.querySelector('.inset-probe')?.getBoundingClientRect().top ?? NaN) - end
    })
  await expect.poll(room).toBeGreaterThanOrEqual(0)
})

picturesOf(
  [
    ['contexts', 'show=contexts&indicator=ageing-share-65plus&level=municipality&select=46170', 1440, 900],
    [
      'contexts-phone-dark-en',
      'show=contexts&indicator=ageing-share-65plus&level=municipality&lang=en&theme=dark',
      390,
      844,
    ],
  ],
  'still',
)
