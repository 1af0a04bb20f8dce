import { Refusal } from './error'
import { inflate, joined } from '../codec/deflate'

/** A file within a zip archive, as the central directory lists it. */
interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const MOST_BYTES = 50_000_000
const MOST_ENTRIES = 2000
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The XML files of an archive, inflated: sizes and locks are judged by the central directory before anything is
 * unpacked, and since that may lie, again while unpacking. Throws `Refusal`: bomb, encrypted, brokenFile.
 * Format: PKWARE APPNOTE 6.3, 4.3.7 to 4.3.16; archives of more than 4 GB (zip64) are none of ours.
 */
export async function unzipXml(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = directory(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name))
  const files = new Map<string, Uint8Array>()
  let left = MOST_BYTES
  for (const entry of entries) {
    const data = await contentOf(bytes, entry, left)
    left -= data.length
    files.set(entry.name, data)
  }
  return files
}

function directory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end--
  if (end < 0) throw new Refusal('brokenFile')
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) throw bomb()
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Refusal('brokenFile')
    if (view.getUint16(at + 8, true) & 1) throw new Refusal('encrypted')
    const [name, extra, comment] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + name + extra + comment
  }
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw bomb()
  return entries
}

async function contentOf(bytes: Uint8Array, entry: Entry, limit: number): Promise<Uint8Array> {
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
    throw new Refusal('brokenFile')
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.slice(start, start + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) throw new Refusal('brokenFile')
  const data = entry.method === 0 ? packed : await inflate(packed, limit).catch(() => undefined)
  if (data === undefined) throw new Refusal('brokenFile')
  if (data === null || data.length > limit) throw bomb()
  return data
}

const bomb = () => new Refusal('bomb', { limit: MOST_BYTES / 1e6 })

/**
 * An archive of these files, stored as they are: what has been unpacked under our own eyes is handed on like this, so
 * that no other unpacker starts a worker of its own or trusts a size. Check sums are left at 0.
 */
export function stored(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const list: Uint8Array[] = []
  let at = 0
  for (const [path, data] of files) {
    const name = new TextEncoder().encode(path)
    const sizes = [0, data.length, data.length] // check sum, packed, unpacked
    const local = record(LOCAL, [20, 0x800, 0, 0, 0], sizes, [name.length, 0])
    list.push(record(CENTRAL, [20, 20, 0x800, 0, 0, 0], sizes, [name.length, 0, 0, 0, 0], [0, at]), name)
    parts.push(local, name, data)
    at += local.length + name.length + data.length
  }
  const size = list.reduce((sum, { length }) => sum + length, 0)
  return joined([...parts, ...list, record(END, [0, 0, files.size, files.size], [size, at], [0])])
}

/** A record: its signature, then 16-bit and 32-bit numbers by turns. */
function record(signature: number, ...groups: readonly (readonly number[])[]): Uint8Array {
  const view = new DataView(
    new ArrayBuffer(4 + groups.reduce((sum, group, i) => sum + group.length * (i % 2 ? 4 : 2), 0)),
  )
  view.setUint32(0, signature, true)
  let at = 4
  groups.forEach((group, i) => {
    for (const value of group) {
      if (i % 2) view.setUint32(at, value, true)
      else view.setUint16(at, value, true)
      at += i % 2 ? 4 : 2
    }
  })
  return new Uint8Array(view.buffer)
}
