/** The atlas as one file, as it lies beside the page. */
export const WHOLE = 'goru.html'

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob | string): void {
  const blob =
    typeof content === 'string' ? new Blob([content], { type: 'text/plain;charset=utf-8' }) : content
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // Some browsers read the address only after the click has come back.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
