import { expect, test } from 'vitest'
import { unitsOf } from '../atlas/units'
import { parse } from '../view/url'
import { catalogue } from '../tables/built.fixture'
import { OWN_ID } from './adopted'
import { ownSource, withOwn } from './indicator'
import type { OwnTable } from './table'

const provinces = unitsOf(catalogue, 'statistics', 'province').map(({ region }) => region.code)
const own: OwnTable = {
  title: '도서관 수',
  unit: '곳',
  decimals: 0,
  level: 'province',
  years: [2023, 2024],
  regions: provinces.slice(0, 16),
  values: provinces.slice(0, 16).map((_, i) => [i, i === 3 ? null : i + 10]),
  source: '우리 편집국',
  palette: 'greens',
  scheme: { method: 'quantile', classes: 4 },
  midpoint: null,
  summable: true,
}

test('own figures are one more indicator, in a theme of their own, and nothing else changes', () => {
  const wider = withOwn(catalogue, own)
  expect(wider.indicators.slice(0, -1)).toEqual(catalogue.indicators)
  expect(wider.themes.at(-1)).toEqual({ id: 'own', name: { ko: '내 자료', en: 'Own figures' } })
  expect(wider.indicators.at(-1)).toMatchObject({
    id: OWN_ID,
    national: 'sum',
    title: { ko: '도서관 수', en: '도서관 수' },
  })
  expect(withOwn(wider, { ...own, summable: false }).indicators).toHaveLength(wider.indicators.length)
  expect(withOwn(wider, { ...own, summable: false }).indicators.at(-1)!.national).toBe('none')
})

test('a table without a title is called own figures', () => {
  expect(withOwn(catalogue, { ...own, title: '' }).indicators.at(-1)!.title.en).toBe('Own figures')
  expect(ownSource({ ...own, source: '' }).publisher.en).toBe('the reader’s own figures')
})

test('a view of own figures is legal, and its defaults are those of the table', () => {
  const wider = withOwn(catalogue, own)
  const { view, notes } = parse('indicator=own', wider)
  expect(view).toMatchObject({
    indicator: 'own',
    level: 'province',
    year: 2024,
    palette: 'greens',
    scheme: own.scheme,
  })
  expect(notes).toEqual([])
  expect(parse('indicator=own', catalogue).notes).not.toEqual([])
})
