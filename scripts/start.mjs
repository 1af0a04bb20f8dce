import { appState, buildApp, buildGeodata, DIST } from './lib/build.mjs'
import { startOptions } from './lib/start-options.mjs'
import { serve } from './serve.mjs'

/** Before anything is built: a wrong option is said at once. */
function options() {
  try {
    const asked = startOptions(process.argv.slice(2), process.env)
    if (!('help' in asked)) return asked
    console.log(asked.help)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(2)
  }
}
const asked = options()

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

const { url } = await serve({ root: DIST, ...asked })
console.log(`\n  고루 Goru   ${url}\n\n  Ctrl+C ends it.`)
