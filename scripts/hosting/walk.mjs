import { chromium } from '@playwright/test'
import { ensureChromium, LAUNCH_FLAGS } from '../lib/chromium.mjs'

/** Pages of every kind, and what stands there when all has come. */
const PAGES = /** @type {const} */ ([
  ['', '[data-map="live"], [data-map="still"]'],
  ['?show=flows&lang=en', '[data-map="live"], [data-map="still"]'],
  ['embed.html?indicator=births&level=province', '#embed svg'],
  ['present.html?story=promise-outcome', 'svg'],
  ['indicator/births.html', 'svg'],
  ['story/promise-outcome.html', 'svg'],
  ['goru.html', '[data-map="live"], [data-map="still"]'],
])

/**
 * What Chromium says against a host: policies that are broken, files that do not come, errors.
 *
 * @param {string} url of the folder
 * @returns {Promise<string[]>} complaints
 */
export async function walk(url) {
  /** @type {string[]} */
  const complaints = []
  const browser = await chromium.launch({
    executablePath: ensureChromium((text) => console.log(`  ${text}`)),
    args: [...LAUNCH_FLAGS],
  })
  try {
    for (const [address, sign] of PAGES) {
      const page = await browser.newPage()
      const complain = (/** @type {string} */ what) => complaints.push(`${address || 'index.html'}: ${what}`)
      page.on('console', (message) => message.type() === 'error' && complain(message.text()))
      page.on('pageerror', (error) => complain(error.message))
      page.on(
        'response',
        (answer) => answer.status() >= 400 && complain(`${answer.url()} ${answer.status()}`),
      )
      await page.goto(url + address)
      await page
        .waitForSelector(sign, { state: 'attached', timeout: 30_000 })
        .catch(() => complain(`nothing of ${sign} came`))
      await page.waitForLoadState('networkidle')
      await page.close()
    }
  } finally {
    await browser.close()
  }
  console.log(`  ${PAGES.length} pages in Chromium: ${complaints.length} complaints`)
  return complaints
}
