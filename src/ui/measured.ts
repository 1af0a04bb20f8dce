/**
 * Tells the style sheet how tall an element is, in a variable of the root (px), for what must end above it or begin below:
 * a Svelte attachment. The variable goes with the element.
 */
export const measured = (name: '--intro') => (element: HTMLElement) => {
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight}px`))
  observer.observe(element)
  return () => {
    observer.disconnect()
    style.removeProperty(name)
  }
}
