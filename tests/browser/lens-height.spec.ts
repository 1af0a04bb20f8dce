import {
  barriers,
  expect,
  JEJU,
  lookBy,
  onOnePage,
  openAtlas,
  type Page,
  picturesOf,
  spotOf,
  test,
  withoutWebGL,
} from './fixtures'

const GRDP = 'show=height&indicator=grdp-nominal&lang=en'

/** Names of the scripts a page has loaded so far. */
const scripts = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.js')),
  )
const hasDeck = async (page: Page) => (await scripts(page)).some((name) => name.includes('/deck-'))

test('deck.gl comes with the first view that stands up, not before', async ({ page }) => {
  await openAtlas(page, 'indicator=grdp-nominal&lang=en')
  expect(await hasDeck(page)).toBe(false)
  await lookBy(page, 'Height')
  // What the atlas is about comes first: the cities' plan and people.
  await expect(
    page.getByRole('heading', { name: 'Innovation cities: planned and resident population', exact: true }),
  ).toBeVisible()
  await expect.poll(() => hasDeck(page)).toBe(true)
  await expect(page).toHaveURL(/show=height/)
  // The map leans by itself, which is no place that somebody chose.
  await page.waitForLoadState('networkidle')
  await expect(page).not.toHaveURL(/camera=/)
})

onOnePage('a map of columns', { query: `${GRDP}&overlays=none` }, (page) => {
  test('what is pointed at is the column, wherever its region lies', async () => {
    // The upper end of the capital's column stands in front of the land north of the border.
    await page().mouse.move(882, 230)
    await expect(page().locator('.tip')).toContainText('Seoul')
    await page().mouse.click(882, 230)
    await expect(page()).toHaveURL(/select=11/)
  })

  test('columns come back when the map was flat for a moment', async () => {
    // With no card beside it the country stands where it stood.
    await openAtlas(page(), `${GRDP}&overlays=none`)
    await lookBy(page(), 'Map')
    await lookBy(page(), 'Height')
    await page().getByRole('button', { name: 'Columns', exact: true }).click()
    await expect(async () => {
      await page().mouse.move(883, 231)
      await page().mouse.move(882, 230)
      await expect(page().locator('.tip')).toContainText('Seoul', { timeout: 500 })
    }).toPass()
  })
})

test('the map is leant and turned by buttons, which is in the address, and stands upright for a flat view', async ({
  page,
}) => {
  await openAtlas(page, GRDP)
  await page.getByRole('button', { name: 'Tilt' }).click()
  await expect(page).toHaveURL(/camera=[^&]+,60,0/)
  await page.getByRole('button', { name: 'Turn' }).click()
  await expect(page).toHaveURL(/camera=[^&]+,60,45/)
  await lookBy(page, 'Map')
  await expect(page).not.toHaveURL(/,60,45/)
  await expect(page.getByRole('button', { name: 'Tilt' })).toHaveCount(0)
  // Not the address alone: a click falls on what lies there on an upright map.
  await expect(page.locator('html')).toHaveAttribute('data-map', 'live')
  await expect(async () => {
    await page.mouse.click(...(await spotOf(page, JEJU)))
    await expect(page).toHaveURL(/select=50/, { timeout: 500 })
  }).toPass()
})

test('without WebGL heights are circles of proportional area', async ({ page, allow }) => {
  allow(/WebGL/)
  await withoutWebGL(page)
  await page.goto(`./?${GRDP}`)
  await expect(page.locator('html')).toHaveAttribute('data-map', 'failed')
  await expect(page.locator('#still [data-column]')).toHaveCount(17)
  await expect(page.getByRole('button', { name: 'Tilt' })).toHaveCount(0)
})

test('cities stand beside their plan, year by year, with dates and sources', async ({ page, openStill }) => {
  await openStill('show=height&as=cities&lang=en')
  const naju = page.locator('tr[data-place="innovation-city-naju"]')
  await expect(naju.locator('[data-planned]')).toHaveAttribute('data-planned', '49499')
  const last = await naju.locator('[data-residents]').getAttribute('data-residents')
  await page.getByRole('slider').fill('0')
  await expect(naju.locator('[data-residents]')).not.toHaveAttribute('data-residents', last!)
  await naju.locator('summary').click()
  await expect(naju.locator('details small').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
})

picturesOf([
  ['height', 'show=height&indicator=population-resident&level=municipality', 1440, 900],
  ['height-raised-dark-en', 'show=height&as=raised&indicator=grdp-per-capita&lang=en&theme=dark', 1440, 900],
  ['height-cities-phone', 'show=height&as=cities', 390, 844],
])
