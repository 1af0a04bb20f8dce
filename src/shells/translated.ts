/**
 * A translator of the browser takes a text off the page and puts `<font>` with its own words there. What we write into that text
 * later nobody would see: old words would stand over a new map. So a text that was taken off comes back when it is
 * written to, and takes the translator's words along when it goes; the translator finds it and goes on.
 */
export function followTranslator(page: Node): void {
  new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records)
      for (const text of removedNodes) {
        const font = [...addedNodes, previousSibling, nextSibling].find((node) => node?.nodeName === 'FONT')
        if (font && text instanceof Text && !text.isConnected) {
          const { data } = text
          void import('./stand-for')
            .then(({ standFor }) => standFor(text, font as Element, data))
            .catch(() => undefined)
        }
      }
  }).observe(page, { childList: true, subtree: true })
}
