import { expect, test } from 'vitest'
import { readFigure, readTime } from './figures'

const figure = (cell: string) => {
  const reading = readFigure(cell)
  return reading.kind === 'figure' ? `${reading.text}${reading.provisional ? ' p' : ''}` : reading.kind
}

test('figures lose their separators and keep their digits', () => {
  expect(figure('1,234,567.80')).toBe('1234567.80')
  expect(figure(' -12.5 ')).toBe('-12.5')
  expect(figure('△1,000')).toBe('-1000')
  expect(figure('2,560,811 p)')).toBe('2560811 p')
  expect(figure('012')).toBe('12')
})

test('marks for no figure are no figure, and words are not read', () => {
  for (const mark of ['', '-', '...', '…', 'X', '*']) expect(figure(mark)).toBe('missing')
  for (const word of ['구백만', '1,23', '1 2', '12명', '1.2.3']) expect(figure(word)).toBe('unreadable')
})

test('years are read in the ways KOSIS writes them', () => {
  const year = (year: number, within = '', provisional = false) => ({ year, within, provisional })
  expect(readTime('2015')).toEqual(year(2015))
  expect(readTime('2015 년')).toEqual(year(2015))
  expect(readTime('2015.12')).toEqual(year(2015, '12'))
  expect(readTime('2015. 12')).toEqual(year(2015, '12'))
  expect(readTime('2015년 12월')).toEqual(year(2015, '12'))
  expect(readTime('2015.4/4')).toEqual(year(2015, '4/4'))
  expect(readTime('2024 p)')).toEqual(year(2024, '', true))
  for (const other of ['서울', '20151', '1,234', '1500', '']) expect(readTime(other)).toBeNull()
})
