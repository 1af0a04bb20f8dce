import type { Text } from '../model'
import { figure, key, list, text, words } from './field'
import type { PolicyTable } from './table'

/** One of the promises that the atlas opens with: what was promised beside what documents have. */
export interface OpeningPromise {
  readonly id: string
  /** Id of the overlay that it turns on. */
  readonly overlay: string
  /** The last year in time; null where none was announced. */
  readonly deadline: number | null
  readonly planned: number | null
  /** Null: what documents count of the overlay, or whom `residentsOf` counts. */
  readonly documented: number | null
  /** Code of the region whose residents, a figure of the atlas itself, stand beside what was planned; empty: of none. */
  readonly residentsOf: string
  readonly unit: Text
  readonly sources: readonly string[]
}

export const OPENING_PROMISES: PolicyTable<OpeningPromise> = {
  name: 'opening',
  fields: {
    id: key('id'),
    overlay: key('overlay'),
    deadline: figure('deadline'),
    planned: figure('planned'),
    documented: figure('documented'),
    residentsOf: words('residents_of'),
    unit: text('unit'),
    sources: list('sources'),
  },
}
