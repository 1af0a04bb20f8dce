import type { Fault } from './table'

type Json = Readonly<Record<string, unknown>>

/** What a server answers in place of a file; null: the file, but late. */
export interface Answer {
  readonly status: number
  readonly contentType: string
  readonly body: string
}

/** Data with the names of what it is about changed, as those of another edition are. */
function ofAnotherEdition(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, -1)
  const file = value as Json
  if (typeof file['form'] === 'number') return { ...file, form: file['form'] + 1 }
  if (typeof file['walk'] === 'string') return { ...file, walk: file['walk'].slice(0, -9) }
  const cut = (one: unknown): unknown => (Array.isArray(one) ? one.slice(0, -1) : one)
  return Object.fromEntries(Object.entries(file).map(([name, one]) => [name, cut(one)]))
}

/**
 * A file with a fault.
 *
 * @param body of the file as it is
 */
export function faulty(fault: Fault, body: string): Answer | null {
  const json = (text: string): Answer => ({ status: 200, contentType: 'application/json', body: text })
  switch (fault) {
    case '404':
      return { status: 404, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' }
    case '500':
      return { status: 500, contentType: 'text/plain', body: 'no' }
    case 'cut short':
      return json(body.slice(0, Math.floor(body.length / 2)))
    case 'HTML':
      return { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }
    case 'wrong shape':
      return json('{"type":"Topology","objects":{},"arcs":[],"rows":[null],"ko":{"slides":[]}}')
    case 'another version':
      return json(JSON.stringify(ofAnotherEdition(JSON.parse(body))))
    case 'late':
      return null
  }
}
