/** Marks that stand for no figure. */
const MISSING = new Set([
  '',
  '-',
  '–',
  '—',
  '...',
  '…',
  '‥',
  '..',
  '.',
  '*',
  'x',
  'X',
  'n/a',
  'N/A',
  'NA',
  '해당없음',
])

/** What a cell says: no figure, a figure as plain decimal text, or neither. */
export type Reading =
  | { readonly kind: 'missing' }
  | { readonly kind: 'figure'; readonly text: string; readonly provisional: boolean }
  | { readonly kind: 'unreadable' }

/** Reads a figure with thousands separators, a minus or △ before it, a mark such as `p)` behind it. */
export function readFigure(cell: string): Reading {
  const text = cell.trim()
  if (MISSING.has(text)) return { kind: 'missing' }
  const match = /^([-−△▲]?)\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([per]\)?)?$/i.exec(text)
  if (!match) return { kind: 'unreadable' }
  const [, minus, whole, part = '', mark = ''] = match
  return {
    kind: 'figure',
    text: `${minus ? '-' : ''}${whole!.replaceAll(',', '').replace(/^0+(?=\d)/, '')}${part}`,
    provisional: /^p/i.test(mark),
  }
}

/** A point in time in a header. */
export interface Time {
  readonly year: number
  /** Month or quarter as written; empty for a year. */
  readonly within: string
  readonly provisional: boolean
}

/** Reads `2015`, `2015 년`, `2015.12`, `2015. 12`, `2015년 12월`, `2024 p)`, `2015.4/4`; null for anything else. */
export function readTime(cell: string): Time | null {
  const match =
    /^((?:19|20)\d{2})(?:\s*년(?:\s*(\d{1,2})\s*(?:월|분기)?)?|\s*[./-]\s*(\d{1,2}(?:\/4)?)\s*(?:월|분기)?)?\s*(p\)?)?$/i.exec(
      cell.trim(),
    )
  if (!match) return null
  return { year: Number(match[1]), within: match[2] ?? match[3] ?? '', provisional: match[4] !== undefined }
}
