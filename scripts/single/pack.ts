import { gzipSync } from 'node:zlib'

/**
 * Files as one text: the length of a list (4 bytes, big end first), the list of names and lengths as JSON, and the files
 * behind each other; compressed by gzip, which brings a checksum, and in base64. `boot.js` unpacks it.
 */
export function pack(files: ReadonlyMap<string, Uint8Array>): string {
  const list = Buffer.from(JSON.stringify([...files].map(([name, bytes]) => [name, bytes.length])))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(list.length)
  return gzipSync(Buffer.concat([length, list, ...files.values()]), { level: 9 }).toString('base64')
}
