import { SHARED } from './number'

/** As many kinds as colours can tell apart. */
export const MOST_KINDS = 9
/** Longest word of a kind. */
export const LONGEST_KIND = 40

/** Signs of a cell that says nothing. 없음 and X are words here: they say what a region is not. */
const NOTHING = new Set('|-|–|—|―|.|..|...|…|‥|n/a|na|nan|null|#n/a|#ref!|#value!'.split('|'))

/** The word of a cell that names a kind; null where it names none. */
export function kindIn(cell: string): string | null {
  const text = cell.replace(SHARED, '').normalize('NFKC').replace(/\s+/g, ' ').trim()
  return NOTHING.has(text.toLowerCase()) || text.length > LONGEST_KIND ? null : text
}

/**
 * How many kinds cells name, at most nine; 0 where they name none: words that never come again are names, but in a short list
 * with nothing else to draw.
 *
 * @param alone whether there is nothing else
 */
export function kindsAmong(cells: readonly string[], alone = false): number {
  const said = cells.filter(Boolean)
  const words = said.map(kindIn).filter((word) => word !== null)
  const different = new Set(words).size
  const again = different < words.length || (alone && different <= MOST_KINDS)
  return different > 1 && again && said.every((cell) => cell.length <= LONGEST_KIND) ? different : 0
}

/** Words that stand for steps, in their order. */
const STEPS = [
  ['매우 높음', '높음', '보통', '낮음', '매우 낮음'],
  ['상', '중상', '중', '중하', '하'],
  ['매우 좋음', '좋음', '보통', '나쁨', '매우 나쁨'],
  ['증가', '유지', '감소'],
  ['있음', '없음'],
  ['O', '△', 'X'],
  ['예', '아니오'],
  ['very high', 'high', 'medium', 'low', 'very low'],
  ['yes', 'no'],
] as const

/** The words of kinds in the order of a legend: steps as they follow, A, B, C and 1, 2, 3 by themselves, else the commonest first. */
export function kindsOf(cells: readonly string[]): string[] {
  const count = new Map<string, number>()
  for (const cell of cells) {
    const word = kindIn(cell)
    if (word !== null) count.set(word, (count.get(word) ?? 0) + 1)
  }
  const words = [...count.keys()]
  const steps = STEPS.find((list) => words.every((word) => list.some((step) => same(step, word))))
  if (steps) return steps.flatMap((step) => words.filter((word) => same(step, word)))
  if (words.every((word) => /^(?:[A-Z]|\d)/i.test(word)))
    return words.sort((a, b) => a.localeCompare(b, 'ko', { numeric: true }))
  return words.sort((a, b) => count.get(b)! - count.get(a)! || a.localeCompare(b, 'ko'))
}

const same = (a: string, b: string) =>
  a.toLowerCase().replace(/\s/g, '') === b.toLowerCase().replace(/\s/g, '')
