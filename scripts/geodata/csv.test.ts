import { expect, test } from 'vitest'
import { parseCsv } from './csv'

const texts = (source: string) => parseCsv(source, 'x.csv').map((row) => row.map((cell) => cell.text))

test('cells are split at commas and lines, whichever line ends are used', () => {
  expect(texts('a,b\r\n1,\r\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ])
  expect(texts('a,b\n,2')).toEqual([
    ['a', 'b'],
    ['', '2'],
  ])
})

test('a quoted cell may hold commas, quotes and line breaks', () => {
  expect(texts('"a,b","say ""so""","two\nlines"\n')).toEqual([['a,b', 'say "so"', 'two\nlines']])
})

test('a byte-order mark and blank lines are passed over', () => {
  expect(texts('\u{feff}a,b\n\n1,2\n\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('each cell knows its line, after line breaks inside quotes too', () => {
  const rows = parseCsv('a,b\n"1\n1",2\n3,4\n', 'x.csv')
  expect(rows.map((row) => row.map((cell) => cell.line))).toEqual([
    [1, 1],
    [2, 3],
    [4, 4],
  ])
})

test('broken quotes are named with their line', () => {
  expect(() => texts('a\n"1\n2\n')).toThrow('x.csv:2: a quote opens here and never closes')
  expect(() => texts('a\n"1"2\n')).toThrow('x.csv:2: text follows a closing quote')
  expect(() => texts('a\n1"2\n')).toThrow('x.csv:2: a quote stands inside a cell')
})
