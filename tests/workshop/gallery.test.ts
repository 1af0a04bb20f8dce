import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { makeGallery } from '../../scripts/lib/gallery.mjs'

it('the gallery shows every reference picture, those of a folder under its name', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goru-gallery-'))
  const [drawn, pictures, out] = ['drawn', 'pictures', 'out'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const file of ['map.spec.ts/first & last.png', 'map.spec.ts/second.png', 'embed.spec.ts/dark.png']) {
    mkdirSync(path.dirname(path.join(pictures, file)), { recursive: true })
    writeFileSync(path.join(pictures, file), file)
  }
  mkdirSync(path.join(drawn, 'svg'), { recursive: true })
  writeFileSync(path.join(drawn, 'svg/pair.svg'), 'svg/pair.svg')
  writeFileSync(path.join(drawn, 'no-picture.ts'), '')
  expect(makeGallery([drawn, pictures], out)).toBe(4)
  const page = readFileSync(path.join(out, 'index.html'), 'utf8')
  expect([...page.matchAll(/<h2>(\w+)<\/h2>/g)].map(([, name]) => name)).toEqual(['svg', 'embed', 'map'])
  const shown = [...page.matchAll(/<img src="([^"]+)"/g)].map(([, file]) => decodeURIComponent(file!))
  expect(shown).toEqual([
    'svg/pair.svg',
    'embed.spec.ts/dark.png',
    'map.spec.ts/first & last.png',
    'map.spec.ts/second.png',
  ])
  for (const file of shown) expect(readFileSync(path.join(out, file), 'utf8')).toBe(file)
  expect(page).toContain('first &#38; last')
  rmSync(folder, { recursive: true })
})
