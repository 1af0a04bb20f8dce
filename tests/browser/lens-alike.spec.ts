import { barriers, expect, picturesOf, test } from './fixtures'

test('a town is chosen, its likes are told with reasons, and figures can be weighed', async ({
  page,
  openStill,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await openStill('show=alike&lang=en')
  await expect(page.locator('.side').getByText('Choose a place to compare')).toBeVisible()
  await page.getByRole('button', { name: 'Find by name' }).click()
  await page.keyboard.type('Naju')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/select=46170/)
  await expect(page).toHaveURL(/show=alike/)
  const likes = page.locator('ol').first().locator('> li')
  await expect(likes).toHaveCount(10)
  await expect(likes.first()).toContainText(/alike in/)
  // One packed table, and not a request for each figure.
  expect(asked.filter((path) => path.includes('/data/alike/'))).toHaveLength(1)

  const first = await likes.first().locator('b').first().textContent()
  await likes.first().locator('summary').click()
  await expect(likes.first().getByRole('table')).toContainText('Naju-si')
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])

  const before = await likes.first().locator('b').last().textContent()
  await page
    .getByLabel(/^Weight of Elderly share|^Weight of .*65/)
    .first()
    .selectOption('3')
  await expect(page).toHaveURL(/weigh=ageing-share-65plus\*3/)
  await expect(likes.first().locator('b').last()).not.toHaveText(before!)
  await page.getByRole('button', { name: 'Weights as they were' }).click()
  await expect(page).not.toHaveURL(/weigh=/)
  await expect(likes.first().locator('b').first()).toHaveText(first!)

  await page.getByRole('button', { name: 'Median and deviation' }).click()
  await expect(page).toHaveURL(/as=mad/)
  await page.getByRole('group', { name: 'Compare' }).getByText('Provinces').click()
  await expect(page.locator('.side').getByText('Choose a place to compare')).toBeVisible()
  await page.getByLabel('Province to compare').selectOption('31')
  await expect(page.locator('.side').getByText('There are only 17 provinces')).toBeVisible()
})

picturesOf([['alike-phone-dark-en', 'show=alike&select=46170&lang=en&theme=dark', 390, 844]], 'still')
