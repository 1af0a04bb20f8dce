import type { PolicyTables } from '../../atlas/model'
import { unitsOf } from '../../atlas/units'
import {
  FIELDS,
  INDUSTRY_FIELDS,
  INDUSTRY_LISTS,
  REGIONAL_INDUSTRIES,
  type IndustryFieldId,
} from '../../atlas/policy/industries'
import { rowsOf } from '../../atlas/policy/table'
import { samenessWord } from './words'
import { classOf } from '../../stats/classes'
import { breaksOf } from '../../stats/classify'
import { meanOverlaps, overlaps, seriate } from '../../stats/overlap'
import { ramp } from '../../stats/palette'
import { SHOW_RULES } from '../../view/show'
import { formatNumber } from '../../scene/format'
import type { KeyEntry, Scene, SceneRegion } from '../../scene/model'
import { bareLand } from '../shared/bare'
import type { Lens } from '../lens'

export type Period = 'key-2021' | 'key-2018' | 'key-2016' | 'future-2023'

/** The key industries a province chose in a period, as far as they are documented. */
export interface IndustryList {
  readonly province: string
  readonly name: string
  readonly industries: readonly {
    readonly name: string
    readonly field: IndustryFieldId
    readonly fieldName: string
  }[]
  readonly fields: ReadonlySet<IndustryFieldId>
  readonly complete: boolean
  /** Mean overlap with the other lists, 0 to 1; null where there is no other. */
  readonly mean: number | null
  readonly text: string
  readonly sources: readonly string[]
}

export interface SamenessScene extends Scene {
  readonly sameness: {
    readonly period: Period
    /** In the order of the matrix: like beside like. */
    readonly lists: readonly IndustryList[]
    /** Overlap of each list with each other, in their order; null = with itself. */
    readonly matrix: readonly (readonly (number | null)[])[]
    /** Colours of the matrix from no overlap to the same, in even steps. */
    readonly shades: readonly string[]
    /** What two lists share, in words. */
    readonly pairText: (row: number, column: number) => string
    readonly fields: readonly { readonly name: string; readonly count: number }[]
    readonly notes: readonly string[]
  }
}

const CLASSES = 4
const SHADES = 21

/** How alike the key industries of the provinces are. */
export const lens: Lens<SamenessScene> = {
  indicators: () => [],
  policy: [REGIONAL_INDUSTRIES, INDUSTRY_FIELDS, INDUSTRY_LISTS].map(({ name }) => name),
  scene({ atlas, view, base, policy = new Map() }) {
    const { lang, vintage } = view
    const period = (SHOW_RULES.sameness.as.includes(view.as) ? view.as : 'key-2021') as Period
    const names = new Map(
      unitsOf(atlas.catalogue, vintage, 'province').map(({ region }) => [region.code, region.short[lang]]),
    )
    const unsorted = listsOf(policy, period, lang, (code) => names.get(code) ?? '')
    const plain = overlaps(unsorted.map(({ fields }) => fields))
    const order = seriate(plain)
    const matrix = order.map((row) => order.map((column) => plain[row]?.[column] ?? null))
    const means = meanOverlaps(matrix)
    const percent = (value: number) => `${formatNumber(value * 100, 0, lang)}%`
    const lists = order.map((from, i): IndustryList => {
      const mean = means[i] ?? null
      return { ...unsorted[from]!, mean, text: mean === null ? '' : percent(mean) }
    })

    // With one province chosen, the map shows who is like it; otherwise how like the others each is.
    const chosen = lists.findIndex(({ province }) => view.select.includes(province.slice(0, 2)))
    const alone = chosen >= 0 && lists.filter(({ province }) => view.select.includes(province)).length === 1
    const valueOf = new Map(
      lists.map(({ province, mean }, i) => [province, alone ? (matrix[chosen]?.[i] ?? null) : mean]),
    )
    const values = [...valueOf.values()].filter((value) => value !== null)
    const breaks = breaksOf(
      values,
      { method: 'equal', classes: CLASSES },
      { nature: 'sequential', midpoint: null, factor: 100 },
    )
    const colours = ramp('purples', breaks.length + 1, base.theme)
    const self = alone ? lists[chosen]!.province : null
    const regions = base.regions.map((region): SceneRegion => {
      const list = lists.find(({ province }) => province === region.province)
      const value = valueOf.get(region.province) ?? null
      const text = region.province === self ? samenessWord('self', lang) : null
      return {
        ...region,
        value,
        cls: value === null ? null : classOf(value, breaks),
        text: text ?? (value === null ? samenessWord('noList', lang) : percent(value)),
        rank: null,
        provisional: false,
        remark: list && !list.complete ? samenessWord('partial', lang) : '',
      }
    })
    const periodName = samenessWord(period, lang)
    const counted = FIELDS.map((field) => ({
      name: samenessWord(field, lang),
      count: lists.filter(({ fields }) => fields.has(field)).length,
    }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
    const top = counted[0]
    const [before = '', after = ''] = samenessWord('answer', lang, {
      period: periodName,
      total: lists.length,
      field: top?.name ?? '',
    }).split('#')
    const title = self
      ? samenessWord('withOne', lang, { name: names.get(self) ?? '' })
      : samenessWord('mean', lang)
    const ends = [Math.min(...values), ...breaks, Math.max(...values)]
    const key: KeyEntry[] = [
      ...colours.map((colour, i) => ({
        form: 'area' as const,
        colour,
        text: `${percent(ends[i] ?? 0)} – ${percent(ends[i + 1] ?? 0)}`,
      })),
      { form: 'area', colour: base.colours.noData, text: samenessWord('noList', lang) },
    ]
    const sources = [...new Set(lists.flatMap((list) => list.sources))]
    const partial = lists.some(({ complete }) => !complete)
    const bare = bareLand(base, title)
    const mostAlike = [...lists].sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0))[0]
    return {
      ...bare,
      ignoresYear: true,
      question: samenessWord('question', lang),
      answer: top ? { before, number: samenessWord('places', lang, { count: top.count }), after } : null,
      description: samenessWord('description', lang),
      ramp: colours,
      regions,
      legend: { ...bare.legend, year: periodName },
      key,
      caption: {
        sources,
        sourceText: samenessWord('sourceLine', lang, { count: sources.length }),
        caption: samenessWord('caution', lang),
        caution: '',
        breakNotes: [],
      },
      alt: samenessWord('alt', lang, { period: periodName, top: mostAlike?.name ?? '' }),
      sameness: {
        period,
        lists,
        matrix,
        shades: ramp('purples', SHADES, base.theme),
        pairText: (row, column) => {
          const [a, b] = [lists[row], lists[column]]
          const value = matrix[row]?.[column] ?? null
          if (!a || !b || value === null) return ''
          const both = FIELDS.filter((field) => a.fields.has(field) && b.fields.has(field))
          return samenessWord('pair', lang, {
            a: a.name,
            b: b.name,
            share: percent(value),
            both: both.map((field) => samenessWord(field, lang)).join(', ') || samenessWord('nothing', lang),
          })
        },
        fields: counted,
        notes: [
          samenessWord('reading', lang),
          samenessWord('capital', lang),
          ...(partial ? [samenessWord('partialNote', lang)] : []),
          samenessWord('caution', lang),
        ],
      },
    }
  },
}

/** The documented lists of a period, in the order of the provinces' codes. */
function listsOf(
  policy: PolicyTables,
  period: Period,
  lang: 'ko' | 'en',
  nameOf: (province: string) => string,
): Omit<IndustryList, 'mean' | 'text'>[] {
  const fieldOf = new Map(rowsOf(policy, INDUSTRY_FIELDS).map(({ industry, field }) => [industry, field]))
  const state = new Map(
    rowsOf(policy, INDUSTRY_LISTS).map(({ scheme, province, list }) => [`${scheme} ${province}`, list]),
  )
  const rows = rowsOf(policy, REGIONAL_INDUSTRIES).filter(({ scheme }) => scheme === period)
  const provinces = [...new Set(rows.map(({ province }) => province))].sort()
  return provinces.map((province) => {
    const own = rows.filter((row) => row.province === province)
    const industries = own.flatMap(({ industry }) => {
      const field = fieldOf.get(industry.ko)
      return field ? [{ name: industry[lang], field, fieldName: samenessWord(field, lang) }] : []
    })
    return {
      province,
      name: nameOf(province),
      industries,
      fields: new Set(industries.map(({ field }) => field)),
      complete: state.get(`${period} ${province}`) === 'complete',
      sources: [...new Set(own.flatMap(({ sources }) => sources))],
    }
  })
}
