import { expect, test } from 'vitest'
import { LANGS } from '../atlas/model'
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

test('what is said of a row that others settled, and of a merged cell, leaves nothing to be filled in', () => {
  for (const lang of LANGS) {
    const settled = ownWord('shared', lang, { row: 3, name: '중구', as: 'AS' })
    expect(settled).toContain('AS')
    const merged = ownWord('inMerged', lang, { row: 3, column: 2, text: '1,234' })
    expect(merged).toContain('1,234')
    expect(settled + merged).not.toMatch(/[{}]/)
  }
})
