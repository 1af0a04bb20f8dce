/**
 * Has a text that is off the page act for the words that stand in its place.
 *
 * @param data what the text said when it was taken off: what was written to it since then is shown at once.
 */
export function standFor(text: Text, words: Element, data: string): void {
  if (text.data !== data) return words.replaceWith(text)
  Object.defineProperties(text, {
    nodeValue: {
      configurable: true,
      get: () => text.data,
      set: (value: string) => {
        back()
        text.data = value
        words.replaceWith(text)
      },
    },
    remove: {
      configurable: true,
      value: () => {
        back()
        words.remove()
      },
    },
  })
  const back = () => ['nodeValue', 'remove'].forEach((name) => Reflect.deleteProperty(text, name))
}
