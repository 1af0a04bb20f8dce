import { barriers, expect, lookBy, picturesOf, test } from './fixtures'

const AGEING = 'indicator=ageing-share-65plus&level=municipality&lang=en'

test('map, legend and dots of pattern or chance light each other; what counts is in the address', async ({
  page,
  openStill,
}) => {
  await openStill(AGEING)
  await lookBy(page, 'Pattern or chance')
  await expect(page).toHaveURL(/show=clusters/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('do high places lie beside high ones?')
  const panel = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Pattern or chance' }) })
  await expect(panel).toContainText(/Moran’s I is \d\.\d\d: of 999 random orders/)
  const dots = page.locator('.scatter circle')
  await expect(dots).toHaveCount(229)

  // A dot is a place: pointed at on either side, chosen from here.
  await page.locator('.scatter circle[data-code="47940"]').dispatchEvent('mouseover')
  await expect(page.locator('.scatter circle[data-lit]')).toHaveAttribute('data-code', '47940')

  // A kind of the legend leaves only its dots bright, as many as it says.
  const kind = page.getByRole('button', { name: /^High beside high/ })
  const count = Number(await kind.locator('b').textContent())
  expect(count).toBeGreaterThan(0)
  await kind.focus()
  await expect(page.locator('.scatter circle:not([data-dim])')).toHaveCount(count)
  await kind.blur()

  await page.getByRole('combobox', { name: 'What counts as more than chance' }).selectOption('plain')
  await expect(page).toHaveURL(/as=plain/)
  await expect.poll(async () => Number(await kind.locator('b').textContent())).toBeGreaterThan(count)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])

  await page.locator('.scatter circle[data-code="47940"]').dispatchEvent('click')
  await expect(page).toHaveURL(/select=47940/)
})

test('provinces are said to be few, and lead to the municipalities', async ({ page, openStill }) => {
  await openStill('show=clusters&indicator=ageing-share-65plus&level=province&lang=en')
  await expect(page.getByRole('note').filter({ hasText: 'too few' })).toBeVisible()
  await page.getByRole('button', { name: 'See the municipalities' }).click()
  await expect(page).toHaveURL(/level=municipality/)
  await expect(page.getByText('too few')).toHaveCount(0)
})

test('an embed names the kinds beside their colours', async ({ page }) => {
  await page.goto(`embed.html?show=clusters&${AGEING}`)
  for (const kind of [
    'High beside high',
    'Low beside low',
    'High among low',
    'Low among high',
    'May be chance',
  ])
    await expect(page.locator('svg text', { hasText: kind })).toBeVisible()
})

picturesOf(
  [['clusters', 'show=clusters&indicator=ageing-share-65plus&level=municipality', 1440, 900]],
  'still',
)
