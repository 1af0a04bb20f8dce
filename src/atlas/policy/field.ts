import type { Text } from '../model'

/**
 * How one field of a typed row is read from the cells of a policy table. The build reads every row by it and names file,
 * line and column of what it refuses; in the browser the rows of a table are read when somebody first looks at it.
 */
export interface Field<T> {
  readonly columns: readonly string[]
  /** What the cells must be, in words. */
  readonly wanted: string
  /** `undefined`: the cells are something else. */
  readonly read: (...cells: readonly string[]) => T | undefined
}

const field =
  <T>(wanted: string, read: (cell: string) => T | undefined) =>
  (column: string): Field<T> => ({ columns: [column], wanted, read: (cell = '') => read(cell) })

/** Words as they stand; may be empty. */
export const words = field('words', (cell): string => cell)

/** An id, or other words that must be there. */
export const key = field('something', (cell) => cell || undefined)

const NUMBER = /^-?\d+(\.\d+)?$/
/** A number that must be there. */
export const number = field('a number', (cell) => (NUMBER.test(cell) ? Number(cell) : undefined))

/** A number; null where none is documented. */
export const figure = field('a number, or nothing', (cell): number | null | undefined =>
  cell === '' ? null : NUMBER.test(cell) ? Number(cell) : undefined,
)

/** A number; null where several stand between strokes. */
export const amount = field('a number, or several with / between', (cell): number | null | undefined =>
  NUMBER.test(cell) ? Number(cell) : /^\d+(\/\d+)+$/.test(cell) ? null : undefined,
)

/** Ids between semicolons. */
export const list = field('ids between semicolons', (cell): readonly string[] =>
  cell.split(';').filter(Boolean),
)

export const yes = field('yes or no', (cell) => (cell === 'yes' ? true : cell === 'no' ? false : undefined))

/** A date with its year in front; the year of its end for a span; empty when not documented. */
export const date = field('a year, month or day, or two with / between, or nothing', (cell) =>
  /^(\d{4}(-(\d\d|[QH]\d)(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?)?$/.test(cell) ? cell : undefined,
)

/** One of these words. */
export const oneOf = <T extends string>(column: string, all: readonly T[]): Field<T> =>
  field(`one of ${all.map((word) => word || '(nothing)').join(', ')}`, (cell) =>
    all.find((word) => word === cell),
  )(column)

/** Words in every language, of the columns `<name>_ko` and `<name>_en`. */
export const text = (name: string): Field<Text> => ({
  columns: [`${name}_ko`, `${name}_en`],
  wanted: 'words',
  read: (ko = '', en = '') => ({ ko, en }),
})

/** Longitude and latitude in degrees; null where no position is documented. */
export const point = (lon: string, lat: string): Field<readonly [number, number] | null> => ({
  columns: [lon, lat],
  wanted: 'two numbers, or nothing',
  read: (x = '', y = '') =>
    x === '' && y === '' ? null : NUMBER.test(x) && NUMBER.test(y) ? [Number(x), Number(y)] : undefined,
})

/** The year a date begins with; null for an empty one. */
export const yearOf = (written: string): number | null => (written ? Number(written.slice(0, 4)) : null)
/** The year in which a date, or a span of dates, ends. */
export const lastYearOf = (written: string): number | null => yearOf(written.split('/').at(-1) ?? '')
