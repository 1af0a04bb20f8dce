import { pageWord } from '../../src/i18n/page-words'

const inBoth = (word: Parameters<typeof pageWord>[0]) =>
  (['ko', 'en'] as const).map((lang) => `<span lang="${lang}">${pageWord(word, lang)}</span>`).join('')
const words = () => `<p role="alert">${inBoth('late')}</p><a class="chip" href="">${inBoth('reload')}</a>`

/**
 * What a page says whose script has not come, or has nothing to show: it stands in the page from the beginning, and the style
 * sheet alone brings it to light, so that it depends on nothing that may be missing. First a line that moves, then a
 * sentence and two links. The script hides it when it has begun.
 */
export const lateBox = (): string =>
  `<div id="late"><i></i><div class="panel apology">${words()} <a class="chip" href="./">${inBoth('firstView')}</a></div></div>`

/** The same for a frame in somebody else's page, where there is no first view to go to. */
export const lateInFrame = (): string => `<div id="late">${words()}</div>`
