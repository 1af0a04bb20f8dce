import { PNG } from 'pngjs'
import type { Page } from '../fixtures'

/** A word whose contrast axe could not tell. */
interface Word {
  readonly selector: string
  readonly text: string
  /** Its colour as it is painted on white would be: red, green, blue of 255, and how much of it covers. */
  readonly ink: readonly [number, number, number, number]
  /** The halo of a word on a map, in the same way: it lies between the letters and what they stand on. */
  readonly halo: readonly [number, number, number, number]
  /** What it stands on, CSS px of the window. */
  readonly boxes: readonly (readonly [left: number, top: number, width: number, height: number])[]
  /** 3 for large type, else 4.5: 1.4.3 of WCAG 2.2. */
  readonly least: number
}

const linear = (byte: number) => {
  const part = byte / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
/** Contrast of two colours, 1 to 21. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Windows that are looked through: what is farther down is set as what is above it. */
const MOST_LOOKS = 4

/** Part of what a word stands on that may be darker or lighter than its contrast asks for: an edge that runs past behind it. */
const EDGE = 0.05

/**
 * Words among those whose contrast axe leaves open, as where something lies behind them, that stand out too little from what is
 * really painted there: a picture of the page is taken without these words, and looked at where they stand. Those that are not in
 * the window are brought there, with all that come along.
 *
 * @param open selectors of the elements
 * @returns a line for each
 */
export async function faint(page: Page, open: readonly string[]): Promise<string[]> {
  const found: string[] = []
  let left = open
  for (let looks = 0; left.length && looks < MOST_LOOKS; looks++) {
    const words = await page.evaluate(measured, left)
    const seen = words.filter((word) => word !== null && word.boxes.length > 0)
    if (seen.length) {
      await page.evaluate(bare, left)
      const { data, width, height } = PNG.sync.read(await page.screenshot({ animations: 'disabled' }))
      await page.evaluate(bare, [])
      for (const word of seen) {
        const ratio = leastIn(word!, { data, width, height })
        if (ratio < word!.least)
          found.push(`contrast ${ratio.toFixed(2)} of ${word!.least}: ${word!.selector} “${word!.text}”`)
      }
    }
    // What is there and not in the window; the first of them is brought there, or passed over where it cannot be.
    const [next, ...others] = left.filter((_, i) => words[i]?.boxes.length === 0)
    if (next === undefined) break
    const came = await page.evaluate(brought, next)
    left = came ? [next, ...others] : others
  }
  return found
}

/** In the page: brings an element into the window. @returns whether it was not there before */
function brought(selector: string): boolean {
  const one = document.querySelector(selector)
  const top = one?.getBoundingClientRect().top
  one?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return Math.abs((one?.getBoundingClientRect().top ?? 0) - (top ?? 0)) > 1
}

/** A colour over another. */
const laid = (over: Word['ink'], under: readonly number[]) =>
  under.map((byte, i) => over[i]! * over[3] + byte * (1 - over[3]))

/** The contrast that a word has against nearly all of what it stands on. */
function leastIn(
  { ink, halo, boxes }: Word,
  { data, width, height }: Pick<PNG, 'data' | 'width' | 'height'>,
): number {
  const ratios: number[] = []
  for (const [left, top, across, down] of boxes)
    for (let y = Math.max(0, Math.ceil(top)); y < Math.min(height, top + down); y++)
      for (let x = Math.max(0, Math.ceil(left)); x < Math.min(width, left + across); x++) {
        const at = (y * width + x) * 4
        const under = laid(halo, [...data.subarray(at, at + 3)])
        const over = laid(ink, under)
        ratios.push(contrast(over, under))
      }
  ratios.sort((a, b) => a - b)
  return ratios[Math.floor(ratios.length * EDGE)] ?? Infinity
}

/** In the page: what is asked of each of these words; null where it is not seen, no box where it is not in the window. */
function measured(selectors: readonly string[]): (Word | null)[] {
  // What stands behind a dialog is looked at without it.
  const dialog = document.querySelector('dialog[open]')
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
  return selectors.map((selector) => {
    const one = document.querySelector(selector)
    if (!one?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return null
    if (dialog && !dialog.contains(one)) return null
    const style = getComputedStyle(one)
    let covers = 1
    for (let at: Element | null = one; at; at = at.parentElement)
      covers *= Number(getComputedStyle(at).opacity)
    // Of any way to write a colour, what is painted.
    const read = (colour: string) => {
      pen.clearRect(0, 0, 1, 1)
      pen.fillStyle = colour
      if (colour) pen.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data
      return [red, green, blue, (alpha / 255) * covers] as const
    }
    const drawn = one instanceof SVGElement
    const under = drawn && /^stroke/.test(style.paintOrder)
    const size = Number.parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const boxes = [...one.childNodes]
      .filter((node) => node.nodeType === 3 && node.textContent?.trim())
      .flatMap((text) => {
        const range = document.createRange()
        range.selectNodeContents(text)
        return [...range.getClientRects()]
      })
      .map((box) => {
        const seen = { left: box.left, top: box.top, right: box.right, bottom: box.bottom }
        for (let at = one.parentElement; at; at = at.parentElement) {
          if (getComputedStyle(at).overflow === 'visible') continue
          const edge = at.getBoundingClientRect()
          seen.left = Math.max(seen.left, edge.left)
          seen.top = Math.max(seen.top, edge.top)
          seen.right = Math.min(seen.right, edge.right)
          seen.bottom = Math.min(seen.bottom, edge.bottom)
        }
        return {
          left: seen.left,
          top: seen.top,
          width: seen.right - seen.left,
          height: seen.bottom - seen.top,
        }
      })
      .filter(({ left, top, width, height }) => {
        // What lies over a part of it, as a dialog may, is no ground of it.
        const free = [0.02, 0.5, 0.98].every((part) => {
          const hit = document.elementFromPoint(left + width * part, top + height / 2)
          return hit !== null && (one.contains(hit) || hit.contains(one))
        })
        // What is a hand's breadth of a picture made small, as before it is taken away, is read in the picture itself.
        return width > 1 && height > 7 && free
      })
    return {
      selector,
      text: one.textContent?.trim().slice(0, 40) ?? '',
      ink: read(drawn ? style.fill : style.color),
      halo: read(under ? style.stroke : ''),
      boxes: boxes.map(({ left, top, width, height }) => [left, top, width, height] as const),
      least: large ? 3 : 4.5,
    }
  })
}

/** In the page: takes the letters of these words away, and nothing of what they stand on, and brings those of all others back. */
function bare(selectors: readonly string[]): void {
  document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, selectors.length ? undefined : -1)
  if (!selectors.length) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `:is(${selectors.join(',')}) { color: transparent !important; -webkit-text-fill-color: transparent !important }
     :is(${selectors.join(',')}):is(text, tspan) { fill: transparent !important; stroke: transparent !important }`,
  )
  document.adoptedStyleSheets.push(sheet)
}
