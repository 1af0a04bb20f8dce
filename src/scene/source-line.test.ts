import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeSources } from '../atlas/decode-more'
import { sourceLine } from './source-line'

const of = (ko: string, en = '') => ({ publisher: { ko, en }, tableId: '' })
const sources = new Map([
  ['a', of('한국경제')],
  ['b', of('통계청', 'Statistics Korea')],
  ['c', of('블로그')],
  ['d', of('이데일리')],
  ['e', of('위키', 'a wiki')],
  ['f', of('국토교통부', 'Ministry of Land, Infrastructure and Transport')],
  ['g', of('부산광역시', 'Busan Metropolitan City')],
])

test('publishers are named before newspapers, three at most, the rest counted', () => {
  expect(sourceLine(['a', 'b', 'f', 'g', 'd'], sources, 'ko')).toBe(
    '자료 통계청 · 국토교통부 · 부산광역시 · 그 밖에 2건',
  )
  expect(sourceLine(['b'], sources, 'ko')).toBe('자료 통계청')
  expect(sourceLine(['nobody'], sources, 'ko')).toBe('')
})

test('an English slide names the Korean press together, and no copy is named in any language', () => {
  expect(sourceLine(['a', 'b', 'd', 'c', 'e'], sources, 'en')).toBe(
    'Source Statistics Korea · Korean press · and 2 more',
  )
  expect(sourceLine(['c', 'b', 'a'], sources, 'ko')).toBe('자료 통계청 · 한국경제 · 그 밖에 1건')
})

test('of all sources of the atlas no English line has Hangul, and none names a blog or a wiki', () => {
  const all = decodeSources(JSON.parse(readFileSync('public/data/sources.json', 'utf8')))
  const known = new Map(all.map((source) => [source.id, source]))
  for (const { id, publisher } of all) {
    const line = sourceLine([id], known, 'en')
    expect(line, publisher.ko).not.toMatch(/[가-힣]/)
    for (const lang of ['ko', 'en'] as const)
      expect(sourceLine([id], known, lang), publisher.ko).not.toMatch(/블로그|위키|\b(?:wiki|blog)\b/i)
  }
})
