/** Puts a picture of `render/svg`, which escapes every word of a table, into an element: a Svelte attachment. */
export const picture = (svg: string) => (element: Element) => {
  element.innerHTML = svg
}
