import { barriers, expect, lookBy, test } from './fixtures'

test('every unit is one square of the same size, in either level and in every year', async ({
  page,
  openStill,
}) => {
  await openStill('indicator=population-resident&level=municipality&lang=en')
  await lookBy(page, 'Fair area')
  await expect(page).toHaveURL(/show=tiles/)
  const squares = page.locator('#still path[data-code]')
  await expect(squares).toHaveCount(229)
  const sizes = await squares.evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = (one as SVGGraphicsElement).getBBox()
      return [width, height].map(Math.round).join()
    }),
  )
  expect(new Set(sizes).size).toBeLessThanOrEqual(2)
  const fill = () => squares.evaluateAll((all) => all.map((one) => one.getAttribute('fill')).join())
  const last = await fill()
  await page.getByRole('slider').fill('0')
  await expect.poll(fill).not.toBe(last)
  await page.getByRole('button', { name: 'Figures', exact: true }).click()
  await page.getByRole('button', { name: 'Provinces' }).click()
  await expect(squares).toHaveCount(17)
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})
