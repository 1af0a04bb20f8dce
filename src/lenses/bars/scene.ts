import type { Scene } from '../../scene/model'
import type { Lens } from '../lens'
import { barsWord } from './words'

/** A region with its figure. */
export interface Bar {
  readonly code: string
  readonly name: string
  /** In the unit of the table, unrounded. */
  readonly value: number
  /** As shown, with a mark where it is provisional. */
  readonly text: string
  readonly colour: string
  readonly chosen: boolean
}

export interface BarsScene extends Scene {
  readonly bars: {
    /** Highest first. */
    readonly rows: readonly Bar[]
    /** The figure of all Korea where it can stand among those of its parts: a rate or a mean, not a sum. */
    readonly nation: { readonly value: number; readonly text: string } | null
    /** Which are the highest and the lowest; or that there are no figures. */
    readonly sentence: string
    /** What else must be known: who has no figure, what is provisional. */
    readonly notes: readonly string[]
  }
}

/** As many without a figure are named; of more it is said how many they are. */
const NAMED = 5

/** The figures of the view as bars, the highest first. */
export const lens: Lens<BarsScene> = {
  indicators: () => [],
  scene({ base, view }) {
    const { lang } = view
    const byCode = new Map(base.regions.map((region) => [region.code, region]))
    const ranked = base.ranking.flatMap((code) => byCode.get(code) ?? [])
    const nameOf = ({ name, fullName }: (typeof ranked)[number]) =>
      base.level === 'province' ? name : fullName
    const rows = ranked.flatMap((region): Bar[] => {
      const { code, value, cls, provisional } = region
      if (value === null) return []
      const colour = cls === null ? null : base.legend.classes[cls]?.colour
      return [
        {
          ...{ code, value, name: nameOf(region), colour: colour ?? base.colours.noData },
          text: provisional ? `${region.text} p` : region.text,
          chosen: base.selected.includes(code),
        },
      ]
    })
    const lacking = ranked.filter(({ value }) => value === null)
    const [first, last] = [rows[0], rows.at(-1)]
    const sentence =
      first && last
        ? barsWord('sentence', lang, {
            ...{ high: first.name, most: first.text, low: last.name, least: last.text },
            count: rows.length,
          })
        : barsWord('none', lang, { year: base.legend.year })
    const { value, text } = base.nation
    const within = first && last && value !== null && value <= first.value && value >= last.value
    return {
      ...base,
      answer: null,
      description: barsWord('what', lang),
      alt: `${base.title} ${base.legend.year}, ${base.unit}. ${sentence}`,
      bars: {
        rows,
        nation: within ? { value, text: barsWord('nation', lang, { value: text }) } : null,
        sentence,
        notes: [
          lacking.length > NAMED ? barsWord('lackingMany', lang, { count: lacking.length }) : '',
          lacking.length > 0 && lacking.length <= NAMED
            ? barsWord('lacking', lang, { names: lacking.map(nameOf).join(', ') })
            : '',
          rows.some((row) => row.text.endsWith(' p')) ? barsWord('provisional', lang) : '',
        ].filter(Boolean),
      },
    }
  },
}
