import { expect, test } from './fixtures'

// A watch that never bites is no watch: each of these pages does what no page of the atlas may do.
const MISDEEDS = {
  'an error in the console': 'console.error("spilt")',
  'an error of a script': 'setTimeout(() => { throw new Error("broken") })',
  'a rejection that nobody handles': 'Promise.reject(new Error("lost"))',
  'a rejection in a frame':
    'document.head.append(Object.assign(document.createElement("iframe"), { srcdoc: "<script>Promise.reject(1)</scr" + "ipt>" }))',
  'a request to another origin': 'fetch("http://127.0.0.1:9/elsewhere").catch(() => undefined)',
}

for (const [name, script] of Object.entries(MISDEEDS))
  test(`the harness notices ${name}`, async ({ page, watched }) => {
    await page.route('**/misdeed', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${script}</script>` }),
    )
    await page.goto('./misdeed')
    await expect.poll(() => watched.troubles.length).toBeGreaterThan(0)
    watched.troubles.length = 0
    watched.allowed.push(/ERR_|elsewhere/)
  })
