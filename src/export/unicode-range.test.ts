import { expect, test } from 'vitest'
import { inRange } from './unicode-range'

const isIn = (range: string, letter: string) => inRange(range)(letter.codePointAt(0) ?? 0)

test('A letter is in a range when one of its runs holds it, written as sheets and as browsers write them', () => {
  expect(isIn('U+20-7E,U+AC00', 'a')).toBe(true)
  expect(isIn('U+20-7E, U+AC00', '가')).toBe(true)
  expect(isIn('u+20-7e, u+ac00', '가')).toBe(true)
  expect(isIn('U+20-7E, U+AC00', '각')).toBe(false)
})

test('A font without a range has every letter', () => {
  expect(isIn('', '각')).toBe(true)
})
