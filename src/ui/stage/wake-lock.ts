/** What of a page and its browser is used. */
type Seen = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
type Machine = Partial<Pick<Navigator, 'wakeLock'>>

/**
 * The projector must not go to sleep while the page is seen; where that cannot be asked for, it is the machine's own affair.
 *
 * @returns ends it
 */
export function keepAwake(page: Seen = document, { wakeLock }: Machine = navigator): () => void {
  let lock: WakeLockSentinel | null = null
  // A lock is lost when the page is hidden.
  const wake = () => {
    if (page.visibilityState !== 'visible') return
    wakeLock?.request('screen').then(
      (held) => (lock = held),
      () => {},
    )
  }
  wake()
  page.addEventListener('visibilitychange', wake)
  return () => {
    page.removeEventListener('visibilitychange', wake)
    void lock?.release()
  }
}
