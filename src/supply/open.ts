import type { Lang, Level } from '../atlas/model'

/** Where the figures lie for others: addresses in this folder never change. */
export const OPEN = 'data/v1'

/** A file of an indicator at a level among them. */
export const openFile = (indicator: string, level: Level, ending: 'csv' | 'json' | 'metadata.json') =>
  `${OPEN}/${indicator}.${level}.${ending}`

/** The row of the page that tells where the figures of an indicator come from. */
export const provenanceOf = (indicator: string, level: Level, lang: Lang) =>
  `provenance${lang === 'ko' ? '' : `.${lang}`}.html#${indicator}.${level}`
