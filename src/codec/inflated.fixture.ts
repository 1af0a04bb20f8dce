import { vi } from 'vitest'

/** Counts the bytes that are inflated from now on, by whoever inflates; `vi.unstubAllGlobals()` ends it. */
export function inflatedBytes(): { count: number } {
  const inflated = { count: 0 }
  const Original = DecompressionStream
  class Counted {
    readonly writable: DecompressionStream['writable']
    readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>
    constructor(format: CompressionFormat) {
      const inner = new Original(format)
      this.writable = inner.writable
      this.readable = inner.readable.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(chunk, control) {
            inflated.count += chunk.length
            control.enqueue(chunk)
          },
        }),
      )
    }
  }
  vi.stubGlobal('DecompressionStream', Counted)
  return inflated
}
