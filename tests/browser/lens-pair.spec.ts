import { barriers, expect, lookBy, picturesOf, test } from './fixtures'

test('two figures share a map; map, square and dots light each other; the pair is in the address', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=grdp-per-capita&lang=en')
  await lookBy(page, 'Two figures at once')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Where are both high?')
  await page.getByRole('combobox', { name: 'Second figure' }).selectOption('population-resident')
  await expect(page).toHaveURL(/show=pair/)
  await expect(page).toHaveURL(/by=population-resident/)
  const dots = page.locator('.scatter circle')
  await expect(dots).toHaveCount(17)
  await page.locator('.scatter circle[data-code="31"]').hover()
  await expect(page.locator('.scatter circle[data-lit]')).toHaveAttribute('data-code', '31')
  await page.getByRole('button', { name: /^Both high/ }).focus()
  const bright = await page.locator('.scatter circle:not([data-dim])').count()
  expect(bright).toBeGreaterThan(0)
  expect(bright).toBeLessThan(17)
  await page.locator('.scatter circle[data-code="31"]').click()
  await expect(page).toHaveURL(/select=31/)
  await page.getByRole('button', { name: 'Swap the two' }).click()
  await expect(page).toHaveURL(/indicator=population-resident/)
  await expect(page).toHaveURL(/by=grdp-per-capita/)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})

picturesOf([['pair', 'show=pair&by=ageing-share-65plus', 1440, 900]], 'still')
