import type { Catalogue } from '../atlas/model'
import {
  firstIndicator,
  firstLevel,
  PARAMETERS,
  type Context,
  type Key,
  type ViewRequest,
} from './parameters'
import type { Note, View } from './view'

export interface Verdict {
  readonly view: View
  /** What could not be had, in the order of the parameters. */
  readonly notes: readonly Note[]
}

export const KEYS = Object.keys(PARAMETERS) as Key[]

/**
 * The legal view nearest to a request, and what had to be refused. Never throws for a catalogue that has one indicator
 * to map. A legal view comes back as an equal one, without notes.
 */
export function legalise(request: ViewRequest, catalogue: Catalogue): Verdict {
  const notes: Note[] = []
  const draft: Partial<Record<Key, unknown>> = {}
  const settle = <K extends Key>(key: K, context: Context): View[K] => {
    const { legal, initial, write } = PARAMETERS[key]
    const asked: ViewRequest[K] = request[key]
    const refused: [Note['reason'], string | undefined][] = []
    const value =
      asked === undefined || asked === null
        ? initial(context)
        : legal(asked, context, (reason, given) => refused.push([reason, given]))
    for (const [reason, given] of refused) {
      const used = given === undefined ? write(value) : ''
      notes.push({ parameter: key, given: cut(given ?? write(asked)), reason, used })
    }
    draft[key] = value
    return value
  }

  const first = firstIndicator(catalogue)
  // A way of looking may have a figure for its own, so that it comes first.
  const show = settle('show', { catalogue, indicator: first, level: firstLevel(first), show: 'map' })
  const id = settle('indicator', { catalogue, indicator: first, level: firstLevel(first), show })
  const indicator = catalogue.indicators.find((known) => known.id === id) ?? first
  const level = settle('level', { catalogue, indicator, level: firstLevel(indicator, show), show })
  for (const key of KEYS) if (!(key in draft)) settle(key, { catalogue, indicator, level, show })
  return { view: inOrder(draft), notes: notes.sort((a, b) => place(a) - place(b)) }
}

/** What somebody wrote, short enough to be shown. */
export const cut = (text: string) => [...text.slice(0, 120)].slice(0, 60).join('')

const place = (note: Note) => KEYS.indexOf(note.parameter as Key)
const inOrder = (draft: Partial<Record<Key, unknown>>) =>
  Object.fromEntries(KEYS.map((key) => [key, draft[key]])) as unknown as View
