import { encode } from 'uqr'
import { escapeText } from '../render/svg/text'

/** Modules of light around a code, as its norm asks (ISO/IEC 18004, 6.3.8). */
const QUIET = 4

/**
 * A QR code as SVG text, dark on light whatever stands around it, drawn here: no service hears of it.
 * @param label what it leads to, for who does not see it
 * Throws an `Error` when the text is longer than any code holds.
 */
export function qrCode(text: string, label: string): string {
  // A seventh of it may be covered or lost, which is what a projection with a hand before it asks for.
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const whole = size + 2 * QUIET
  const rows = data.map((row, y) => {
    const signs = row.map((dark) => (dark ? '1' : '0')).join('')
    return [...signs.matchAll(/1+/g)]
      .map(({ 0: run, index }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`)
      .join('')
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="qr" width="${whole * 4}" height="${whole * 4}" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges" role="img" aria-label="${escapeText(label)}">`,
    `<rect width="${whole}" height="${whole}" fill="#fff"/><path fill="#000" d="${rows.join('')}"/></svg>`,
  ].join('')
}
