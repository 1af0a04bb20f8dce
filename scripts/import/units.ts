const SCALES: Readonly<Record<string, number>> = {
  '': 0,
  십: 1,
  백: 2,
  천: 3,
  만: 4,
  십만: 5,
  백만: 6,
  천만: 7,
  억: 8,
  십억: 9,
  백억: 10,
  천억: 11,
  조: 12,
}
/** Words publishers use for the same thing. */
const SAME: Readonly<Record<string, string>> = {
  인: '명',
  개소: '개',
  곳: '개',
  사업체: '개',
  불: '달러',
  퍼센트: '%',
  '％': '%',
}
const BASES = ['명', '원', '달러', '개', '건', '%', '가구', '세대', '호', '배', 'km', '㎡', '㎢', '점', '년']

interface Unit {
  readonly base: string
  /** Power of ten of the base. */
  readonly scale: number
}

/** A unit such as 천명 or 백만원; null when it is not one we know. Notes in brackets behind it are part of the base. */
export function unitOf(text: string): Unit | null {
  const [, word, note] = /^([^(]*)(\(.*\))?$/.exec(text.replace(/\s/g, '')) ?? []
  if (word === undefined) return null
  for (const [prefix, scale] of Object.entries(SCALES).sort((a, b) => b[0].length - a[0].length)) {
    if (!word.startsWith(prefix)) continue
    const rest = word.slice(prefix.length)
    const base = SAME[rest] ?? rest
    if (BASES.includes(base)) return { base: base + (note ?? ''), scale }
  }
  return null
}

/**
 * Power of ten that turns figures of one unit into another: 3 from 천명 to 명. Null when they do not measure the same
 * or are not known, unless they are the same words.
 */
export function shiftBetween(from: string, to: string): number | null {
  const plain = (text: string) => text.replace(/\s/g, '')
  if (plain(from) === plain(to)) return 0
  const [a, b] = [unitOf(from), unitOf(to)]
  return a && b && a.base === b.base ? a.scale - b.scale : null
}

/** Moves the point of a decimal text by `places` to the right: exact, without binary fractions. */
export function shiftPoint(text: string, places: number): string {
  if (places === 0) return text
  const sign = text.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  const digits = whole + part
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  return sign + (right ? `${left}.${right}` : left)
}

/** Rounds a decimal text half away from zero to so many decimals. */
export function roundTo(text: string, decimals: number): string {
  const [whole = '', part = ''] = text.replace('-', '').split('.')
  if (part.length <= decimals) return text
  const kept = BigInt(whole + part.slice(0, decimals)) + (part[decimals]! >= '5' ? 1n : 0n)
  const digits = kept.toString().padStart(decimals + 1, '0')
  const at = digits.length - decimals
  const value = decimals ? `${digits.slice(0, at)}.${digits.slice(at)}` : digits
  return text.startsWith('-') && /[1-9]/.test(value) ? `-${value}` : value
}
