import iconv from 'iconv-lite'
import { ImportError } from './errors'

/** The text of a download: UTF-8 with or without a byte-order mark, else CP949. Throws when it is neither. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new ImportError('The file is empty.')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new ImportError('This is a spreadsheet or archive; download the table as CSV.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'cp949')
    if (text.includes('\u{fffd}')) throw new ImportError('The file is neither UTF-8 nor CP949 text.')
    return text
  }
}
