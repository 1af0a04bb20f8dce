import { Resvg } from '@resvg/resvg-js'

/** Pixels of a side of the icons that an installed atlas is shown by. */
const SIZES = [192, 512] as const
/** Share of a side that a system which cuts icons to its own shape may take away on each side. */
const SAFE = 0.1

/** The icons of the web app manifest as PNG by name, drawn from the one in `public/icons`. */
export function iconsOf(svg: string): ReadonlyMap<string, Buffer> {
  const png = (text: string, size: number) =>
    new Resvg(text, { fitTo: { mode: 'width', value: size } }).render().asPng()
  return new Map([
    ...SIZES.map((size) => [`icons/goru-${size}.png`, png(svg, size)] as const),
    ['icons/goru-maskable-512.png', png(maskable(svg), 512)],
  ])
}

/** Its ground to the very edge, and what is on it within the circle that no shape cuts into. */
function maskable(svg: string): string {
  const [, ground] = /<rect[^>]* fill="([^"]+)"/.exec(svg) ?? []
  const [, , , side] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  if (!ground || !side) throw new Error('icons/goru.svg has no ground to widen.')
  const inner = svg.replace(/^[^>]*>/, '').replace(/<\/svg>\s*$/, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="${ground}"/><g transform="translate(${side * SAFE} ${side * SAFE}) scale(${1 - 2 * SAFE})">${inner}</g></svg>`
}
