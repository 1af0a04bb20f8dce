import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { minify, transformWithOxc } from 'vite'

const SOURCE = 'src/export/scroll.ts'

/** What lets the words of a story scroll past its pictures, for pages that stand without the atlas's own scripts. */
export interface ScrollScript {
  /** Name of its file, beside the stories. */
  readonly name: string
  readonly code: string
  /**
   * The script that a story's page has in its head: it loads the other where the address asks for it. What it lays out is laid
   * out before anything is painted; a page that does not get it is the article.
   * @param steps address of the pictures of earlier views; empty: there are none
   */
  readonly starts: (steps: string) => string
}

/** Makes it of what the atlas itself uses. */
export async function scrollScript(): Promise<ScrollScript> {
  const name = 'scroll.js'
  const { code: plain } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE)
  const { code } = await minify(name, plain, { module: true })
  const version = createHash('sha256').update(code).digest('hex').slice(0, 8)
  return {
    name,
    code,
    starts: (steps) =>
      `/[?&]scroll\\b/.test(location.search)&&(d=>{d.add('scrolling');import('./${name}?${version}').then(m=>m.begin(${JSON.stringify(steps)})).catch(()=>d.remove('scrolling'))})(document.documentElement.classList)`,
  }
}
