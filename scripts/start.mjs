import { appState, buildApp, buildGeodata, DIST } from './lib/build.mjs'
import { serve } from './serve.mjs'

/**
 * @param {string} what
 * @param {Promise<{ code: number, output: string }>} work
 */
async function must(what, work) {
  const { code, output } = await work
  if (code === 0) return
  console.error(`${output.trimEnd()}\n\n${what} failed; nothing of it is served.`)
  process.exit(1)
}

const { hash, stale } = appState()
if (stale) {
  console.log('Building the data from the tables …')
  await must('The build of the data', buildGeodata())
  console.log('Building the atlas …')
  await must('The build of the atlas', buildApp(hash))
}

const wish = Number(process.env.PORT ?? 4173)
const { url } = await serve({
  root: DIST,
  port: Number.isInteger(wish) ? wish : 4173,
  host: process.env.HOST,
})
console.log(`\n  고루 Goru   ${url}\n\n  Ctrl+C ends it.`)
