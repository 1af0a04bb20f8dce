/** A cell that cannot be read: why, and what to write instead. */
export interface Unreadable {
  readonly reason: string
  readonly hint: string
}

/** How the text of one column becomes a value. */
export interface Column<T> {
  read(text: string): { readonly value: T } | Unreadable
}

const column = <T>(read: Column<T>['read']): Column<T> => ({ read })
const shown = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`

/** Any text, as it stands; may be empty. */
export const text = column<string>((value) => ({ value }))

/** Text that must be there. */
export const required = column<string>((value) =>
  value.trim() === '' ? { reason: 'is empty', hint: 'this column needs a text in every row' } : { value },
)

/** An id of our own: lower-case letters, digits, hyphens. */
export const id = column<string>((value) =>
  /^[a-z0-9][a-z0-9-]*$/.test(value)
    ? { value }
    : { reason: `${shown(value)} is not an id`, hint: 'use lower-case letters, digits and hyphens' },
)

/** A key set by others, such as a source id. */
export const key = column<string>((value) =>
  value === ''
    ? { reason: 'is empty', hint: 'every row needs one' }
    : /\s/.test(value)
      ? { reason: `${shown(value)} holds a space`, hint: 'write the id without spaces' }
      : { value },
)

/** Ids, separated by semicolons; may be empty. */
export const list = column<readonly string[]>((value) => {
  const ids = value.split(';').map((part) => part.trim())
  if (value.trim() === '') return { value: [] }
  return ids.includes('')
    ? { reason: `${shown(value)} has an empty part`, hint: 'separate with one semicolon, none at the end' }
    : { value: ids }
})

/** Ids, separated by semicolons, at least one. */
export const someList = column<readonly string[]>((value) =>
  value.trim() === '' ? { reason: 'is empty', hint: 'name at least one id' } : list.read(value),
)

const NUMBER = /^-?\d+(\.\d+)?$/
const badNumber = (value: string): Unreadable => ({
  reason: `${shown(value)} is not a number`,
  hint: 'write digits with a point, or leave the cell empty',
})

/** A decimal number; an empty cell is no figure. */
export const figure = column<number | null>((value) =>
  value === '' ? { value: null } : NUMBER.test(value) ? { value: Number(value) } : badNumber(value),
)

/** A decimal number that must be there. */
export const number = column<number>((value) =>
  NUMBER.test(value)
    ? { value: Number(value) }
    : { reason: `${shown(value)} is not a number`, hint: 'write digits with a point' },
)

/** A whole number, not negative. */
export const count = column<number>((value) =>
  /^\d+$/.test(value)
    ? { value: Number(value) }
    : { reason: `${shown(value)} is not a whole number`, hint: 'write digits only' },
)

const FIRST_YEAR = 1960
const LAST_YEAR = 2039

/** A year of the statistics. */
export const year = column<number>((value) => {
  if (!/^\d{4}$/.test(value))
    return { reason: `${shown(value)} is not a year`, hint: 'write four digits, such as 2015' }
  const number = Number(value)
  return number < FIRST_YEAR || number > LAST_YEAR
    ? { reason: `the year ${value} cannot be`, hint: `years lie between ${FIRST_YEAR} and ${LAST_YEAR}` }
    : { value: number }
})

/** A day, a month or a year; empty when not documented. */
export const date = column<string>((value) =>
  value === '' || /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)
    ? { value }
    : {
        reason: `${shown(value)} is not a date`,
        hint: 'write 2013, 2013-10 or 2013-10-31, or leave it empty',
      },
)

/** One of the named words. */
export const oneOf = <T extends string>(...words: readonly T[]): Column<T> =>
  column<T>((value) => {
    const word = words.find((one) => one === value)
    return word === undefined
      ? {
          reason: `${shown(value)} is not allowed`,
          hint: `write one of ${words.map((w) => w || '(nothing)').join(', ')}`,
        }
      : { value: word }
  })

/** yes or no. */
export const yesNo = column<boolean>((value) =>
  value === 'yes' || value === 'no'
    ? { value: value === 'yes' }
    : { reason: `${shown(value)} is not yes or no`, hint: 'write yes or no' },
)

/** yes, no, or nothing for no. */
export const yesOrEmpty = column<boolean>((value) => (value === '' ? { value: false } : yesNo.read(value)))
