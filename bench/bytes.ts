import type { CDPSession } from '@playwright/test'

/** What came of one file: decoded bytes by the time they came, and how many it was on the line in the end. */
interface FileBytes {
  readonly pieces: { readonly at: number; readonly bytes: number }[]
  onLine: number
}

/** Counts the bytes on the line, as they come, by the browser's clock in seconds. The session's network must be on. */
export function watchFiles(session: CDPSession): {
  readonly until: (time: number) => number
  readonly count: () => number
} {
  const files = new Map<string, FileBytes>()
  const fileOf = (id: string) => {
    let file = files.get(id)
    if (!file) files.set(id, (file = { pieces: [], onLine: 0 }))
    return file
  }
  session.on('Network.dataReceived', ({ requestId, timestamp, dataLength }) =>
    fileOf(requestId).pieces.push({ at: timestamp, bytes: dataLength }),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    fileOf(requestId).onLine = encodedDataLength
  })
  const sum = (pieces: FileBytes['pieces']) => pieces.reduce((total, { bytes }) => total + bytes, 0)
  return {
    // The browser tells the compressed size of whole files alone: a part of a file counts in proportion.
    until: (time) =>
      [...files.values()].reduce((total, { pieces, onLine }) => {
        const whole = sum(pieces)
        return total + (whole ? (onLine * sum(pieces.filter(({ at }) => at <= time))) / whole : 0)
      }, 0),
    count: () => [...files.values()].filter(({ onLine }) => onLine > 0).length,
  }
}
