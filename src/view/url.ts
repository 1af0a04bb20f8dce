import type { Catalogue } from '../atlas/model'
import { cut, KEYS, legalise, type Verdict } from './legal'
import { PARAMETERS, type Key, type ViewRequest } from './parameters'
import type { Note, View } from './view'

/** Longer queries are cut before the parameter that passes this; no view of ours comes near it. */
const LONGEST = 4096
const MOST_NOTES = 20
/** Marks of where a reader came from, which others put behind any address. */
const APPENDED = /^(utm_|mc_|n_|_g|igsh|NaPm)|(cl|clk|bra)id$/

/**
 * Any query string as the nearest legal view, with a note for each thing that could not be had. Never throws.
 * The first of a repeated parameter counts; an empty one counts as absent, except `overlays=`, which means none. What
 * advertisers and networks append passes without a word.
 */
export function parse(query: string, catalogue: Catalogue): Verdict {
  const notes: Note[] = []
  const given = new Map<Key, string>()
  // An address that went through HTML or a message: `&amp;` for `&`, a blank at its end.
  const clean = shortened(query, notes).replaceAll('&amp;', '&')
  for (const [name, raw] of new URLSearchParams(clean)) {
    const text = raw.trim()
    if (APPENDED.test(name)) continue
    if (!isKey(name))
      notes.push({ parameter: cut(name), given: cut(text), reason: 'unknown-parameter', used: '' })
    else if (given.has(name)) {
      notes.push({ parameter: name, given: cut(text), reason: 'repeated', used: cut(given.get(name)!) })
    } else given.set(name, text)
  }
  const asked = [...given].filter(([key, text]) => text !== '' || key === 'overlays')
  const request: ViewRequest = Object.fromEntries(
    asked.map(([key, text]) => [key, PARAMETERS[key].read(text)]),
  )
  const { view, notes: refused } = legalise(request, catalogue)
  return { view, notes: [...refused.map((note) => asWritten(note, given)), ...notes].slice(0, MOST_NOTES) }
}

/**
 * A legal view as a query string without `?`: parameters in one order, those left out that equal the default of the
 * indicator, commas and hyphens as they are. Two views are equal exactly when this is: `parse` gives the view back.
 */
export function write(view: View, catalogue: Catalogue): string {
  const indicator = catalogue.indicators.find((known) => known.id === view.indicator)
  if (!indicator) throw new Error(`The catalogue has no indicator ${view.indicator}.`)
  const context = { catalogue, indicator, level: view.level, show: view.show }
  return KEYS.flatMap((key) => {
    const text = textOf(key, view[key])
    return text === textOf(key, PARAMETERS[key].initial(context))
      ? []
      : [`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`]
  }).join('&')
}

/** A note speaks of what stood in the URL, not of what was read from it; of a list, only of the entry refused. */
function asWritten(note: Note, given: ReadonlyMap<string, string>): Note {
  if (['overlays', 'select', 'weigh', 'note'].includes(note.parameter)) return note
  return { ...note, given: cut(given.get(note.parameter) ?? note.given) }
}

function shortened(query: string, notes: Note[]): string {
  if (query.length <= LONGEST) return query
  const end = Math.max(0, query.lastIndexOf('&', LONGEST))
  notes.push({ parameter: '…', given: cut(query.slice(end)), reason: 'out-of-range', used: '' })
  return query.slice(0, end)
}

const isKey = (name: string): name is Key => Object.hasOwn(PARAMETERS, name)

const textOf = <K extends Key>(key: K, value: View[K]) => PARAMETERS[key].write(value)
