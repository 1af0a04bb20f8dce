import { serve } from '../../scripts/serve.mjs'

/** Serves what was built, for the time of the tests, on any free port; `fixtures.ts` reads its address. */
export default async function setup(): Promise<() => Promise<void>> {
  const { url, close } = await serve({ root: 'dist', port: 0 })
  process.env['GORU_URL'] = url
  return close
}
