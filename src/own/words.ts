import type { Atlas } from '../atlas/atlas'
import { ownWord } from '../i18n/own-words'
import type { Label, Scene } from '../scene/model'
import { OWN_ID } from './adopted'

/** What a newsroom says of a view in its own words; an empty one leaves what the atlas says. */
export interface OwnWords {
  /** The indicator and the way of looking that they are said of: of another they would be wrong. */
  readonly indicator: string
  readonly show: string
  /** The year that they are said of alone; null: of every year. */
  readonly year: number | null
  readonly headline: string
  readonly sentence: string
  readonly note: string
  readonly byline: string
  /** Whose the figures are, in place of "reader's figures"; beside the publishers of figures that are not the reader's. */
  readonly credit: string
  /** Whether the figures stand on the map. */
  readonly values: boolean
}

/** Longest texts of a newsroom. */
export const LONGEST_WORDS = { headline: 200, sentence: 400, note: 400, byline: 100, credit: 300 } as const

export const WORDS_PARTS = Object.keys(LONGEST_WORDS) as readonly (keyof typeof LONGEST_WORDS)[]

/** Whether nothing is said. */
export const isSilent = (words: OwnWords): boolean =>
  !words.values && WORDS_PARTS.every((part) => !words[part].trim())

/** Whether words are said of a view. */
export const areOf = (words: OwnWords, { indicator, show, year }: Scene['view']): boolean =>
  words.indicator === indicator && words.show === show && (words.year === null || words.year === year)

/** Makes of a picture of the view that words are said of one that says them. */
export function wordsIn(words: OwnWords): NonNullable<Atlas['retold']> {
  return (picture) => {
    const scene = picture as unknown as Scene
    return (areOf(words, scene.view) ? told(scene, words) : scene) as unknown as typeof picture
  }
}

function told(scene: Scene, { headline, sentence, note, byline, credit, values }: OwnWords): Scene {
  const { lang, indicator } = scene.view
  const { caption } = scene
  // Who wrote it stands with it: nobody is to take words out of an address for ours.
  const by = byline
    ? ownWord('by', lang, { name: byline })
    : headline || sentence || note
      ? ownWord('byOthers', lang)
      : ''
  const theirs = indicator === OWN_ID ? credit || caption.sourceText : [credit, caption.sourceText]
  return {
    ...scene,
    question: headline || scene.question,
    answer: sentence ? { before: sentence, number: '', after: '' } : scene.answer,
    labels: values ? valued(scene) : scene.labels,
    words: { note, by, caption: caption.caption, caution: caption.caution },
    caption: {
      ...caption,
      sourceText: [theirs].flat().filter(Boolean).join(' · '),
      caption: [note, caption.caption].filter(Boolean).join(' · '),
      caution: [caption.caution, by].filter(Boolean).join(' · '),
    },
  }
}

/** Names of regions with their figures behind them; at the municipalities, a figure for each, of which a renderer leaves out those that do not fit. */
function valued({ labels, regions, level, selected }: Scene): Label[] {
  const of = new Map(regions.filter(({ cls }) => cls !== null).map((region) => [region.code, region]))
  const named = new Set(labels.map(({ id }) => id))
  const shown = labels.map((label) => {
    const region = of.get(label.id)
    return region ? { ...label, text: `${label.text} ${region.text}` } : label
  })
  if (level === 'province') return shown
  const others = regions
    .filter(({ code, cls }) => cls !== null && !named.has(code) && !selected.includes(code))
    .map(({ code, text, at, extent }): Label => ({
      ...{ id: code, text, at, kind: 'municipality' },
      priority: 4 + 1 / (1 + (extent[2] - extent[0]) * (extent[3] - extent[1])),
    }))
  return [...shown, ...others]
}
