import { expect, onOnePage, test } from './fixtures'

/**
 * The face at the sizes, in the colours and languages that other pictures leave out. Each is taken with the still map, which draws
 * what the live one draws; all of one page, which is opened once.
 */
const FACES = [
  ['opening-1024', 'lang=ko', 1024, 768],
  ['opening-360-dark-en', 'lang=en&theme=dark', 360, 740],
  ['explore-1440-dark-en', 'show=map&lang=en&theme=dark', 1440, 900],
  ['explore-360', 'show=map&lang=ko', 360, 740],
  ['clusters-1024-dark', 'show=map&overlays=clusters-12&theme=dark', 1024, 768],
  ['clusters-390-en', 'show=map&overlays=clusters-12&lang=en', 390, 844],
  ['card-390', 'show=map&select=46170&lang=ko', 390, 844],
  ['place-1024-dark-en', 'select=innovation-city-naju&lang=en&theme=dark', 1024, 768],
  ['compare-390-dark', 'select=46170,47150&overlays=none&theme=dark', 390, 844],
  ['beside-390', 'show=beside&indicator=population-resident&level=province', 390, 844],
  ['stage-1024-en', 'show=map&overlays=sejong,saemangeum&lang=en&theme=stage', 1024, 768],
] as const

/** What is behind a door, and the ranking, as a hand opens them. */
const OPENED = [
  ['places-390-en', '#door-places', 'show=map&lang=en', 390, 844],
  ['ways-1024-dark', '#door-ways', 'show=map&theme=dark', 1024, 768],
  ['stories-360-en', '#door-stories', 'show=map&lang=en', 360, 740],
  ['ranking-1024', '.strip', 'show=map', 1024, 768],
] as const

onOnePage('the face', { query: 'show=map', still: true }, (page) => {
  const opens = async (query: string, width: number, height: number) => {
    await page().setViewportSize({ width, height })
    await page().goto(`./?${query}`)
    // That the live map is not there is no part of the picture.
    await page().locator('.notices button').last().click()
  }
  const looksAsItDid = async (name: string) => {
    await page().waitForLoadState('networkidle')
    await page().waitForTimeout(250)
    await expect(page()).toHaveScreenshot(`${name}.png`)
  }
  for (const [name, query, width, height] of FACES)
    test(`looks as it did: ${name}`, async () => {
      await opens(query, width, height)
      await looksAsItDid(name)
    })
  for (const [name, door, query, width, height] of OPENED)
    test(`looks as it did: ${name}`, async () => {
      await opens(query, width, height)
      await page().locator(door).first().click()
      await looksAsItDid(name)
    })
})
