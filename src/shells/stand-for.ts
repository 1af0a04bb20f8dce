/** Has a text that is off the page act for the words that stand in its place. */
export function standFor(text: Text, words: Element): void {
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
