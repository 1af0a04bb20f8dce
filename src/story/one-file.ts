/** Where the atlas as one file (`goru.html`) takes the text of a story: with one it opens on stage. */
export const STORY_HERE = '<!--goru:story-->'

/** Id of a reader's own story: the one that is put in, or that the browser keeps. */
export const OWN = 'own'

/**
 * The atlas as one file with a story in it.
 * @param page text of `goru.html`
 * @param markdown the story as `writeStory` writes it
 * Throws an `Error` when there is no place for a story in the page.
 */
export function withStory(page: string, markdown: string): string {
  const at = page.indexOf(STORY_HERE)
  if (at < 0) throw new Error('This file takes no story.')
  // Nothing in the text may look like the end of its element.
  const text = markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const element = `<script type="text/markdown" id="story">${text}</script>`
  return page.slice(0, at) + element + page.slice(at + STORY_HERE.length)
}

/** The story that `withStory` has put in, from the text of its element. */
export const storyOf = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&')
