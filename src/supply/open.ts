import type { Level } from '../atlas/model'

/** Where the figures lie for others: addresses in this folder never change. */
export const OPEN = 'data/v1'

/** A file of an indicator at a level among them. */
export const openFile = (indicator: string, level: Level, ending: 'csv' | 'json' | 'metadata.json') =>
  `${OPEN}/${indicator}.${level}.${ending}`
