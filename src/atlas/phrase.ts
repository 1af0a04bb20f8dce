import type { Lang } from './model'
import { normalise, search, type Result, type SearchIndex } from './search'

/** What a phrase such as `전남 실업률 2023` or `Naju population` asks for: at least two of the three. */
export interface Phrase {
  readonly region: Result | null
  readonly indicator: Result | null
  readonly year: number | null
}

const YEAR = /^(19|20)\d{2}년?$/
const MOST = 300

const foremost = (index: SearchIndex, found: readonly Result[]) => {
  const ids = new Set(found.map(({ id }) => id))
  const entry = index.entries.find(({ found: one }) => one.kind === 'indicator' && ids.has(one.id))
  return found.find(({ id }) => id === entry?.found.id)
}

/**
 * Reads a phrase: a year wherever it stands, and of the other words some of one end for the region, the rest for the figure.
 * Null where it is none: what `search` finds of the whole is then all there is. Never throws.
 */
export function phraseOf(index: SearchIndex, query: string, lang: Lang): Phrase | null {
  const all = query
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, 8)
  const year = all.find((word) => YEAR.test(word))
  const words = all.filter((word) => word !== year)
  const first = (part: readonly string[], kind: Result['kind']) => {
    const text = part.join(' ')
    const found = text
      ? search(index, text, lang, MOST).filter((one) => one.kind === kind && one.matched !== 'near')
      : []
    const exact = found.find(({ name }) =>
      [name.ko, name.en].some((one) => normalise(one) === normalise(text)),
    )
    // Of figures that a word is part of, the one that the catalogue has first is meant: the best known.
    return exact ?? (kind === 'indicator' ? foremost(index, found) : found[0]) ?? null
  }
  const given = year === undefined ? null : Number.parseInt(year, 10)
  for (let cut = words.length; cut >= 0; cut--) {
    const [head, tail] = [words.slice(0, cut), words.slice(cut)]
    for (const [place, figure] of [
      [head, tail],
      [tail, head],
    ] as const) {
      const region = first(place, 'region')
      const indicator = first(figure, 'indicator')
      const whole =
        (place.length === 0) === (region === null) && (figure.length === 0) === (indicator === null)
      if (whole && [region, indicator, given].filter((part) => part !== null).length > 1)
        return { region, indicator, year: given }
    }
  }
  return null
}
