/**
 * The form of a value: gives it back as what it is, or throws an `Error` that says where it is something else.
 * Files of our own build are checked by these few lines, since a library that checks every field would weigh as much as
 * the catalogue's words; what comes from elsewhere (`src/own`, `src/story/shape.ts`) is checked by one.
 */
export type Form<T> = (value: unknown, place: string) => T

/** A form for each field: one that is forgotten is a type error. */
export type Forms<T> = { readonly [K in keyof T]-?: Form<T[K]> }

export class DecodeError extends Error {
  override readonly name = 'DecodeError'
}

/** The place of a part: dots between names, behind the name of a file a space. */
const within = (place: string, name: string | number) => `${place}${place.endsWith(':') ? ' ' : '.'}${name}`

const refuse = (place: string, wanted: string): never => {
  throw new DecodeError(`${place} – ${wanted} expected`)
}

const kindOf =
  <T>(kind: string): Form<T> =>
  (value, place) =>
    typeof value === kind ? (value as T) : refuse(place, kind)

export const string = kindOf<string>('string')
export const number = kindOf<number>('number')
export const boolean = kindOf<boolean>('boolean')

/** One of these words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Form<T> =>
  (value, place) =>
    words.includes(value as T) ? (value as T) : refuse(place, words.join(', '))

export const orNull =
  <T>(form: Form<T>): Form<T | null> =>
  (value, place) =>
    value === null ? value : form(value, place)

export const orNothing =
  <T>(form: Form<T>): Form<T | undefined> =>
  (value, place) =>
    value === undefined ? value : form(value, place)

/** A list of things of one form; of so many where a length is given. */
export const list =
  <T, L extends readonly T[] = readonly T[]>(form: Form<T>, length?: L['length']): Form<L> =>
  (value, place) => {
    if (!Array.isArray(value) || value.length !== (length ?? value.length))
      return refuse(place, `list${length === undefined ? '' : ` of ${length}`}`)
    value.forEach((one, i) => form(one, within(place, i)))
    return value as unknown as L
  }

const objectAt = (value: unknown, place: string): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse(place, 'object')

/** Fields of these forms; others may stand beside them. */
export const fields =
  <T>(forms: Forms<T>): Form<T> =>
  (value, place) => {
    const object = objectAt(value, place)
    for (const name in forms) forms[name](object[name], within(place, name))
    return value as T
  }

/** A table by its columns, a list for each field, so that every name stands in its file once. */
export type Columns<T> = { readonly [K in keyof T]-?: readonly T[K][] }

/** Columns of cells of these forms, all as long as the first. */
export const columns =
  <T>(forms: Forms<T>): Form<Columns<T>> =>
  (value, place) => {
    const object = objectAt(value, place)
    let length: number | undefined
    for (const name in forms) length = list(forms[name], length)(object[name], within(place, name)).length
    return value as Columns<T>
  }

/** The rows of a table that lies by its columns. */
export function rowsOf<T>(table: Columns<T>): readonly T[] {
  const all = Object.entries<readonly unknown[]>(table)
  const row = (i: number) => Object.fromEntries(all.map(([name, cells]) => [name, cells[i]])) as T
  return Array.from(all[0]?.[1] ?? [], (_, i) => row(i))
}

/** Any names, each with a value of one form. */
export const each =
  <T>(form: Form<T>): Form<Readonly<Record<string, T>>> =>
  (value, place) => {
    for (const [name, one] of Object.entries(objectAt(value, place))) form(one, within(place, name))
    return value as Readonly<Record<string, T>>
  }

/** Forms by the word in the field `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(forms: {
    readonly [K in T['kind']]: Form<Extract<T, { kind: K }>>
  }): Form<T> =>
  (value, place) => {
    const { kind } = objectAt(value, place)
    return forms[oneOf(Object.keys(forms) as T['kind'][])(kind, within(place, 'kind'))](value, place)
  }
