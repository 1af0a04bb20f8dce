import { inRange } from './unicode-range'

/** The longest side of a canvas that browsers of today draw without failing, in px. */
const LARGEST = 8192

/** The scale that is really drawn: as asked for, less where the picture would be larger than browsers can draw. */
export const scaleWithin = (width: number, height: number, scale: number): number =>
  Math.min(scale, LARGEST / Math.max(width, height))

/** An SVG text on a canvas, `scale` px for each of the drawing, in the page's own type. Throws an `Error` that says what failed. */
export async function canvasOf(svg: string, scale: number): Promise<HTMLCanvasElement> {
  const [, width = '0', height = '0'] = /<svg[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  const [w, h] = [Number(width), Number(height)]
  const drawn = scaleWithin(w, h, scale)
  const picture = new Image(w, h)
  const url = URL.createObjectURL(new Blob([await withType(svg)], { type: 'image/svg+xml' }))
  try {
    picture.src = url
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(w * drawn)
    canvas.height = Math.round(h * drawn)
    const context = canvas.getContext('2d')
    if (!context) throw new Error(NO_CANVAS)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return canvas
  } finally {
    URL.revokeObjectURL(url)
  }
}
const NO_CANVAS = 'This browser draws no canvas of that size.'

/** The same as PNG. */
export async function pngOf(svg: string, scale: number): Promise<Blob> {
  const canvas = await canvasOf(svg, scale)
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error(NO_CANVAS))), 'image/png')
  })
}

/** The SVG with those of the page's fonts in it that have one of its letters: a picture on its own loads nothing. */
async function withType(svg: string): Promise<string> {
  const points = [...new Set(svg)].map((letter) => letter.codePointAt(0) ?? 0)
  const faces = [...document.styleSheets].flatMap((sheet) => facesOf(sheet, points))
  return svg.replace('>', `><style>${(await Promise.all(faces.map(inline))).join('')}</style>`)
}

/** The `@font-face` rules of a sheet for one of these code points; none of a sheet that the page may not read. */
function facesOf(sheet: CSSStyleSheet, points: readonly number[]): string[] {
  try {
    return [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule && points.some(inRange(rule.style.getPropertyValue('unicode-range')))
        ? [absolute(rule.cssText, sheet.href ?? document.baseURI)]
        : [],
    )
  } catch {
    return []
  }
}

const absolute = (text: string, base: string) =>
  text.replace(/url\("?([^")]+)"?\)/g, (_, url: string) => `url("${new URL(url, base).href}")`)

async function inline(rule: string): Promise<string> {
  const [, url] = /url\("([^"]+)"\)/.exec(rule) ?? []
  if (!url) return ''
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return rule.replace(/url\("[^"]+"\)/, `url("data:font/woff2;base64,${data}")`)
}
