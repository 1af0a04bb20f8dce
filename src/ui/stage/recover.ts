/** Under this name the tab keeps when a screen that runs by itself was mended last. */
const KEPT = 'goru:mended'
/** Not sooner than this (ms) after the last time: what goes wrong at once would go wrong for ever. */
const REST = 60_000
/** A screen that has run this long (ms) begins afresh at its first slide, so that nothing piles up over an exhibition. */
const FRESH = 6 * 3_600_000

/**
 * Mends a screen that nobody watches over: what went wrong, or a map that was lost, is answered by loading the page anew, at the
 * slide it stood on. Without a network the page comes from the disk; where it cannot, nothing is done.
 *
 * @param failed whether the map has fallen back to its still picture
 * @returns asks, between two slides, whether it is time to begin afresh
 */
export function recovering(failed: () => boolean): { readonly rest: (first: boolean) => void } {
  const begun = Date.now()
  const again = () => {
    const last = Number(sessionStorage.getItem(KEPT) ?? 0)
    if (Date.now() - last < REST) return
    sessionStorage.setItem(KEPT, String(Date.now()))
    // A page that would not come is worse than one that has gone wrong; a file comes from the disk it lies on.
    if (location.protocol === 'file:') location.reload()
    else
      fetch(location.href, { method: 'GET' }).then(
        ({ ok }) => ok && location.reload(),
        () => {},
      )
  }
  addEventListener('error', ({ message }) => {
    // A size that changes while it is read is told as an error, and is none.
    if (!message.startsWith('ResizeObserver')) again()
  })
  addEventListener('unhandledrejection', again)
  return {
    rest: (first) => {
      if (failed() || (first && Date.now() - begun > FRESH)) again()
    },
  }
}
