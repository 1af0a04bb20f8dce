import type { Lang } from '../atlas/model'
import { placeWord } from '../i18n/place-words'
import type { Arrival } from './place-portrait'
import type { Spoken } from './spoken'

/** Those who came, a dot each above their year; laid out in a box, px. */
export interface ArrivalsPicture {
  readonly height: number
  readonly radius: number
  readonly dots: readonly {
    readonly x: number
    readonly y: number
    readonly sure: boolean
    readonly name: Spoken
  }[]
  readonly years: readonly { readonly x: number; readonly text: string }[]
  /** Where the years' line runs. */
  readonly floor: number
  readonly title: string
  /** How many are documented, planned or about, without a year; empty where there is none. */
  readonly dated: string
  readonly about: string
  readonly undated: string
  /** All of it, for those who do not see it. */
  readonly sentence: string
}

/** No picture of few: so many have a year at least. */
const FEWEST = 3

/**
 * Null where too few have a year.
 *
 * @param letters size of the letters, px
 */
export function arrivalsPicture(
  arrivals: readonly Arrival[],
  { width, letters }: { width: number; letters: number },
  lang: Lang,
): ArrivalsPicture | null {
  const dated = arrivals.filter(({ year }) => year !== null)
  if (dated.length < FEWEST) return null
  const all = dated.map(({ year }) => Number(year))
  const [from, to] = [Math.min(...all), Math.max(...all)]
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const column = width / years.length
  const most = Math.max(...years.map((year) => all.filter((one) => one === year).length))
  // As many beside each other as the years leave room for; more of them make smaller dots.
  const radius = most > 18 ? 3.5 : 4.5
  const step = radius * 2 + 2.5
  const wide = Math.max(1, Math.min(Math.floor((column - 2) / step), Math.ceil(Math.sqrt(most))))
  const rows = Math.ceil(most / wide)
  const floor = rows * step + 6
  const x = (year: number) => (year - from + 0.5) * column
  const met = new Map<number, number>()
  // A year that would touch the one before it is left out; the first and the last stay.
  const every = Math.ceil((letters * 2.9) / column)
  return {
    height: floor + letters * 1.7,
    radius,
    dots: dated.map(({ year, sure, name }) => {
      const nth = met.get(Number(year)) ?? 0
      met.set(Number(year), nth + 1)
      const inYear = all.filter((one) => one === year).length
      const row = Math.floor(nth / wide)
      const inRow = Math.min(wide, inYear - row * wide)
      return {
        x: round(x(Number(year)) + ((nth % wide) - (inRow - 1) / 2) * step),
        y: round(floor - step / 2 - row * step - 2),
        sure,
        name,
      }
    }),
    years: years.filter((_, i) => i % every === 0).map((year) => ({ x: round(x(year)), text: String(year) })),
    floor,
    title: placeWord('arrivals', lang, { count: arrivals.length }),
    dated: counted('dated', dated.filter(({ sure }) => sure).length, lang),
    about: counted('about', dated.filter(({ sure }) => !sure).length, lang),
    undated: counted('undated', arrivals.length - dated.length, lang),
    sentence: years
      .flatMap((year) => {
        const count = all.filter((one) => one === year).length
        return count ? [placeWord('inYear', lang, { year, count })] : []
      })
      .join(', '),
  }
}

const counted = (word: 'dated' | 'about' | 'undated', count: number, lang: Lang) =>
  count ? placeWord(word, lang, { count }) : ''
const round = (value: number) => Math.round(value * 10) / 10
