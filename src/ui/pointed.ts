/** Told when an element is pointed at, by mouse or by keys, and when it no longer is: a Svelte attachment. */
export const pointed =
  ({ at, away }: { readonly at: () => void; readonly away: () => void }) =>
  (element: HTMLElement) => {
    element.onmouseenter = element.onfocus = at
    element.onmouseleave = element.onblur = away
    return () => (element.onmouseenter = element.onfocus = element.onmouseleave = element.onblur = null)
  }
