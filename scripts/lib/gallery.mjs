import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * Makes a folder with a page of all reference pictures, those of one folder under one heading.
 *
 * @param {readonly string[]} sets folders of folders of pictures, PNG or SVG: one for each test file, or kind
 * @param {string} out folder to make
 * @returns {number} how many pictures there are
 */
export function makeGallery(sets, out) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const folders = sets.flatMap((set) =>
    readdirSync(set, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name: folder }) => {
        cpSync(path.join(set, folder), path.join(out, folder), { recursive: true })
        const names = readdirSync(path.join(set, folder)).filter((name) => /\.(png|svg)$/.test(name))
        return { folder, names: names.sort() }
      })
      .sort((a, b) => (a.folder < b.folder ? -1 : 1)),
  )
  const figure = (/** @type {string} */ folder, /** @type {string} */ name) => {
    const file = escaped([folder, name].map(encodeURIComponent).join('/'))
    return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${escaped(name.replace(/\.(png|svg)$/, ''))}</figcaption></figure>`
  }
  const sections = folders.map(
    ({ folder, names }) =>
      `<section><h2>${escaped(folder.replace(/\.spec\.ts$/, ''))}</h2><div>${names.map((name) => figure(folder, name)).join('\n')}</div></section>`,
  )
  writeFileSync(
    path.join(out, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference pictures — Goru</title>
<style>
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; color: #1b2730; background: #f4f6f7 }
  div { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: end }
  figure { margin: 0 }
  img { height: 20rem; max-width: 100%; box-shadow: 0 0 0 1px #0002 }
</style>
<h1>Reference pictures</h1>
${sections.join('\n')}
</html>
`,
  )
  return folders.reduce((sum, { names }) => sum + names.length, 0)
}
