import type { Lang } from '../atlas/model'

/** Where the atlas as one file (`goru.html`) is told what to open with. */
export const STORY_HERE = '<!--goru:story-->'

/** Id of a reader's own story: the one that is put in, or that the browser keeps. */
export const OWN_STORY = 'own'

/** The story that a file opens with: one of the reader's own, as `writeStory` writes it, or one that the atlas ships, by its id. */
export type Opening = { readonly markdown: string } | { readonly shipped: string }

/** Signs that would end an element or an attribute, and their names; the sign that begins a name first. */
const SIGNS = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
] as const

/** A text in which nothing looks like the end of its element, or of an attribute. */
const escaped = (text: string) => SIGNS.reduce((safer, [sign, name]) => safer.replaceAll(sign, name), text)

/**
 * The atlas as one file that opens a story on stage.
 * @param page text of `goru.html`
 * @param lang the language it is told in where its address names none
 * Throws an `Error` when there is no place for a story in the page.
 */
export function withStory(page: string, opening: Opening, lang: Lang): string {
  const at = page.indexOf(STORY_HERE)
  if (at < 0) throw new Error('This file takes no story.')
  const shipped = 'shipped' in opening ? ` data-shipped="${escaped(opening.shipped)}"` : ''
  const text = 'markdown' in opening ? escaped(opening.markdown) : ''
  const element = `<script type="text/markdown" id="story" data-lang="${lang}"${shipped}>${text}</script>`
  return page.slice(0, at) + element + page.slice(at + STORY_HERE.length)
}

/**
 * The atlas as one file that opens with figures of the reader's own.
 * @param file text of a figures file
 * @param query the view that they are seen in
 * @param data files of the atlas that the page does not hold, by their path
 * Throws an `Error` when there is no place for them in the page.
 */
export function withOwnFigures(
  page: string,
  file: string,
  query: string,
  data: Readonly<Record<string, string>> = {},
): string {
  const at = page.indexOf(STORY_HERE)
  if (at < 0) throw new Error('This file takes no figures.')
  const element = `<script type="application/json" id="own" data-query="${escaped(query)}">${escaped(file)}</script>`
  const others = Object.entries(data).map(
    ([name, text]) =>
      `<script type="application/json" data-file="${escaped(name)}">${escaped(text)}</script>`,
  )
  return page.slice(0, at) + element + others.join('') + page.slice(at + STORY_HERE.length)
}

/** The Markdown that `withStory` has put in, from the text of its element. */
export const storyOf = (text: string): string =>
  SIGNS.reduceRight((whole, [sign, name]) => whole.replaceAll(name, sign), text)
