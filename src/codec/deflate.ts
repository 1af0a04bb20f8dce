/** Characters that a link may have for every browser, mail and messenger to carry it whole. */
export const FITS = 8000

/** Whether this browser can unpack what a link carries: those of before 2023 cannot. */
export const canInflate = (): boolean => typeof DecompressionStream === 'function'

/**
 * Inflates raw deflate data, stopping as soon as more than `limit` bytes have come out.
 * Resolves to null when there would be more; rejects when the data are damaged.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
  return joined(chunks)
}

/** Arrays of bytes, one behind the other. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/** A text deflated (RFC 1951), in base64url (RFC 4648, 5). */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()))
}

/** What `packText` was given; null when it has more than `limit` bytes; rejects when the data are damaged. */
export async function unpackText(packed: string, limit: number): Promise<string | null> {
  const bytes = await inflate(fromBase64(packed), limit)
  return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function toBase64(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

const fromBase64 = (text: string) =>
  joined([Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))])
