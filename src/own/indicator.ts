import {
  TOWNSHIPS,
  type Catalogue,
  type Indicator,
  type Series,
  type Source,
  type Text,
} from '../atlas/model'
import { ownWord } from '../i18n/own-words'
import { natureOf } from '../stats/palette'
import { OWN_ID } from './adopted'
import type { OwnTable } from './table'

const same = (text: string): Text => ({ ko: text, en: text })
const word = (key: Parameters<typeof ownWord>[0]): Text => ({
  ko: ownWord(key, 'ko'),
  en: ownWord(key, 'en'),
})

/** The catalogue with a reader's own figures as one more indicator, instead of any that were there before. */
export function withOwn(catalogue: Catalogue, own: OwnTable): Catalogue {
  const others = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => id !== OWN_ID)
  return {
    ...catalogue,
    themes: [...others(catalogue.themes), { id: OWN_ID, name: word('theme') }],
    indicators: [...others(catalogue.indicators), indicatorOf(own)],
  }
}

function indicatorOf(own: OwnTable): Indicator {
  const title = own.title ? same(own.title) : word('theme')
  const unit = same(own.unit)
  // Townships of a part of the country add up to no nation.
  const summable = own.summable && own.vintage !== TOWNSHIPS
  return {
    id: OWN_ID,
    aliases: [],
    family: OWN_ID,
    theme: OWN_ID,
    title,
    unit,
    decimals: own.decimals,
    display: { factor: 1, unit, decimals: own.decimals },
    polarity: 'neutral',
    nature: natureOf(own.palette),
    midpoint: own.midpoint,
    midpointLabel: same(''),
    palette: own.palette,
    scheme: own.scheme,
    summable,
    national: summable ? 'sum' : 'none',
    weight: null,
    ratio: null,
    notJoinedWith: [],
    breaks: [],
    levels: { [own.level]: { years: own.years, sources: [OWN_ID] } },
    ...(own.vintage === TOWNSHIPS && { ground: { vintage: TOWNSHIPS, name: word('township') } }),
  }
}

/** The figures as a series of the indicator `own`. */
export const ownSeries = ({ title, level, vintage, years, regions, values, kinds }: OwnTable): Series => ({
  indicator: OWN_ID,
  level,
  ...(vintage && { vintage }),
  years,
  regions,
  // Kinds are no numbers: what reckons with figures finds none.
  values: kinds ? values.map((row) => row.map(() => null)) : values,
  flags: {},
  terms: {
    question: title ? same(title) : word('theme'),
    description: word('caution'),
    caption: same(''),
    caution: word('caution'),
    period: same(''),
  },
})

/** The source as the reader named it, or that nobody did. */
export const ownSource = (own: OwnTable): Source => ({
  id: OWN_ID,
  publisher: own.source ? same(own.source) : word('publisher'),
  title: own.title ? same(own.title) : word('theme'),
  tableId: '',
  vintage: '',
  url: '',
  licence: same(''),
  confidence: 'low',
})
