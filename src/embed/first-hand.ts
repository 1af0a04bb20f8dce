/** By what a hand makes itself known to a picture, a legend or a slider. */
const KINDS = 'pointerover pointermove pointerdown pointerup pointerleave focusin keydown input click'.split(
  ' ',
)

/**
 * Keeps what hands do in these boxes until what answers them is there.
 *
 * @param first called once, with the first of it
 * @returns lets go, and does all of it again in its order; what has been drawn anew meanwhile is its box now
 */
export function untilHands(boxes: readonly HTMLElement[], first: () => void): () => void {
  const kept: { readonly event: Event; readonly target: EventTarget; readonly box: HTMLElement }[] = []
  const heard = new AbortController()
  for (const box of boxes)
    for (const kind of KINDS)
      box.addEventListener(
        kind,
        (event) => {
          if (kept.length === 0) first()
          // Of a pointer on its way counts where it is.
          if (event.type === 'pointermove' && kept.at(-1)?.event.type === event.type) kept.pop()
          kept.push({ event, target: event.target ?? box, box })
        },
        { signal: heard.signal },
      )
  return () => {
    heard.abort()
    for (const { event, target, box } of kept) {
      const Kind = event.constructor as typeof Event
      const there = target instanceof Node && target.isConnected ? target : box
      there.dispatchEvent(new Kind(event.type, event))
    }
  }
}
