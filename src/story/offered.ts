import type { Lang } from '../atlas/model'
import { storyWord } from '../i18n/story-words'
import { isSigned } from '../scene/format'
import type { Scene } from '../scene/model'
import { resolve } from './resolve'
import type { Tables } from './resolver'
import { readReference } from './reference'

/** A figure of what is on screen, ready to be put into a text. */
export interface Offer {
  /** With its braces. */
  readonly reference: string
  readonly what: string
  readonly text: string
}

const MOST_REGIONS = 4
const MOST_FACTS = 8

/** The figures that the view on screen suggests: of what is chosen first, then of the whole. Only those that can be told. */
export function offered(scene: Scene, tables: Tables, lang: Lang): Offer[] {
  const { indicator, year, level } = scene
  const { id } = indicator
  const word = storyWord
  const chosen = scene.selected
    .slice(-MOST_REGIONS)
    .reverse()
    .flatMap((code) => {
      const name = scene.regions.find((one) => one.code === code)?.name ?? code
      return [
        [`value ${id} ${code} ${year}`, name],
        [`rank ${id} ${code} ${year}`, word('offerRank', lang, { name })],
      ]
    })
  const whole = [
    [`value ${id} nation ${year}`, word('offerNation', lang)],
    [`capital ${id} ${year}`, word('offerCapital', lang)],
    [`rest ${id} ${year}`, word('offerRest', lang)],
    [`share ${id} ${year}`, word('offerShare', lang)],
    [`highest ${id} ${level} ${year}`, word('offerHighest', lang)],
    [`highest ${id} ${level} ${year} value`, word('offerHighestValue', lang)],
    [`lowest ${id} ${level} ${year}`, word('offerLowest', lang)],
    [`lowest ${id} ${level} ${year} value`, word('offerLowestValue', lang)],
    ...(isSigned(indicator) ? [[`count ${id} ${level} ${year} < 0`, word('offerBelow', lang)]] : []),
  ]
  const facts = scene.selectedPlaces
    .flatMap((place) =>
      [...new Set((place.record?.facts ?? []).map(({ kind }) => kind))].map((kind) => {
        const known = tables.atlas.factKinds.find((one) => one.id === kind)
        return [`place ${place.id} ${kind}`, `${place.name[lang]}: ${known?.label[lang] ?? kind}`]
      }),
    )
    .slice(0, MOST_FACTS)
  const all = scene.bare ? facts : [...chosen, ...facts, ...whole]
  return all.flatMap(([text = '', what = '']) => {
    const reference = readReference(text, 1)
    const figure = 'code' in reference ? reference : resolve(reference, tables, lang, 1)
    return 'code' in figure ? [] : [{ reference: `{{${text}}}`, what, text: figure.text }]
  })
}
