import { expect, test } from './fixtures'

const SEJONG = 'show=map&camera=127.27,36.55,10.5&lang=ko'

test('close up, townships are quiet lines with their names, told in a key beside the scale', async ({
  page,
  openStill,
}) => {
  await openStill(SEJONG)
  const town = page.locator('svg text', { hasText: '조치원읍' })
  await expect(town).toHaveCount(1)
  const scale = page.locator('.scale')
  await expect(scale).toContainText('읍면동')
  await expect(scale).toContainText('2 km')
  // As long as it says: 2 km at this zoom and latitude.
  const px = await scale.locator('b').evaluate((bar) => bar.getBoundingClientRect().width)
  const ground = (40_075.017 * Math.cos((36.55 * Math.PI) / 180)) / (512 * 2 ** 10.5)
  expect(Math.abs(px * ground - 2)).toBeLessThan(0.02)
  await page.getByRole('button', { name: '시도', exact: true }).click()
  await expect(town).toHaveCount(0)
  await expect(scale).not.toContainText('읍면동')
  await page.getByRole('button', { name: '시군구', exact: true }).click()
  await expect(town).toHaveCount(1)
  // From afar again: neither.
  await page.getByRole('button', { name: '전국 보기' }).click()
  await expect(town).toHaveCount(0)
  await expect(scale).toHaveCount(0)
})

test('without the files of townships the map close up is whole, with its scale and no complaint', async ({
  page,
  openStill,
  allow,
}) => {
  allow(/status of 404/)
  await page.route(/townships\//, (route) => route.fulfill({ status: 404 }))
  await openStill(SEJONG)
  await expect(page.locator('.scale')).toContainText('2 km')
  await expect(page.locator('.scale')).not.toContainText('읍면동')
  await expect(page.locator('.notices')).not.toContainText('townships')
})
