import { harmlessSvg } from './svg'

/** Letters of the address that a picture is kept as: about 700 kB, and three of them with a talk's words in a browser's room. */
export const MOST_LETTERS = 950_000

const DATA = /^data:image\/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})$/
/** How a file of its kind begins. */
const BEGINS: Readonly<Record<string, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
}

/**
 * A picture as a story keeps it (a data address, RFC 2397): PNG or JPEG as it is, SVG made anew of what in it is harmless; null
 * where it is none of them, or too large. Pictures of any other address are never asked for.
 */
export function asPicture(address: string): string | null {
  if (address.length > MOST_LETTERS) return null
  const [, kind = '', data = ''] = DATA.exec(address) ?? []
  try {
    if (kind === 'svg+xml') {
      const clean = harmlessSvg(textOf(data))
      return clean && svgPicture(clean.svg)
    }
    const head = bytesOf(data.slice(0, 16))
    return BEGINS[kind]?.every((byte, i) => head[i] === byte) ? address : null
  } catch {
    return null
  }
}

/** The address of a drawing. */
export const svgPicture = (svg: string): string =>
  `data:image/svg+xml;base64,${btoa(Array.from(new TextEncoder().encode(svg), (byte) => String.fromCharCode(byte)).join(''))}`

/** The text of a drawing; null where the picture is none. */
export const drawingIn = (address: string): string | null => {
  const [, kind, data = ''] = DATA.exec(address) ?? []
  return kind === 'svg+xml' ? textOf(data) : null
}

const textOf = (data: string) => new TextDecoder().decode(bytesOf(data))
const bytesOf = (data: string) => Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
