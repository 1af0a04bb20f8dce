import { expect, test } from 'vitest'
import { ownWord } from './own-words'

test('a message names the row and says what to do, in both languages', () => {
  expect(ownWord('brokenQuotes', 'ko', { row: 3 })).toContain('3행')
  expect(ownWord('brokenQuotes', 'en', { row: 3 })).toContain('row 3')
  expect(ownWord('oldExcel', 'en')).toContain('.xlsx or CSV')
})

test('what a reader wrote is put into a message as it is, and not filled in again', () => {
  expect(ownWord('unknown', 'en', { row: 1, name: '{row}<b>' })).toBe(
    'Row 1, “{row}<b>”: not a region we know.',
  )
})
