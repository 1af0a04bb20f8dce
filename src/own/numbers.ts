/** 64 digits: five bits each, the lower half of them the last of its number. None is an escape of JSON. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const HALF = 32
const NONE = '.'
/** More digits than a number of 53 bits has. */
const LONGEST = 11

/**
 * Integers as text, each in as few digits as it needs, the sign in its lowest bit: most changes from year to year are two or
 * three, where their decimals and commas are five. null is a point.
 */
export function textOfNumbers(values: readonly (number | null)[]): string {
  return values
    .map((value) => {
      if (value === null) return NONE
      let rest = value < 0 ? -value * 2 - 1 : value * 2
      let text = ''
      do {
        const digit = rest % HALF
        rest = Math.floor(rest / HALF)
        text += DIGITS.charAt(rest ? digit + HALF : digit)
      } while (rest)
      return text
    })
    .join('')
}

/** What `textOfNumbers` made a text of; null where it did not. */
export function numbersOfText(text: string): (number | null)[] | null {
  const values: (number | null)[] = []
  let sum = 0
  let scale = 1
  let digits = 0
  for (const letter of text) {
    if (letter === NONE && digits === 0) {
      values.push(null)
      continue
    }
    const digit = DIGITS.indexOf(letter)
    if (digit < 0 || ++digits > LONGEST) return null
    sum += (digit % HALF) * scale
    scale *= HALF
    if (digit >= HALF) continue
    if (!Number.isSafeInteger(sum)) return null
    values.push(sum % 2 ? -(sum + 1) / 2 : sum / 2)
    sum = 0
    scale = 1
    digits = 0
  }
  return digits ? null : values
}
