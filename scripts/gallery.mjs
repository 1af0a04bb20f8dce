import path from 'node:path'
import { makeGallery } from './lib/gallery.mjs'
import { ROOT } from './lib/root.mjs'
import { serve } from './serve.mjs'

const out = path.join(ROOT, '.cache/gallery')
const count = makeGallery(
  ['tests/pictures', 'tests/browser/pictures'].map((folder) => path.join(ROOT, folder)),
  out,
)
const { url } = await serve({ root: out })
console.log(`\n  ${count} reference pictures   ${url}\n\n  Ctrl+C ends it.`)
