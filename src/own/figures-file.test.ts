import { expect, test } from 'vitest'
import { codeOf } from '../tables/error.fixture'
import { figuresFileOf, fragmentIn } from './figures-file'
import { unpack, type Own } from './pack'

const own: Own = {
  table: {
    ...{ title: '표', unit: '명', decimals: 0, level: 'province', years: [2024], regions: ['11', '26'] },
    ...{ values: [[1], [2]], source: '', palette: 'blues', midpoint: null, summable: true },
    scheme: { method: 'quantile', classes: 3 },
  },
}

test('a figures file is what a link would carry, however long', async () => {
  const fragment = fragmentIn(await figuresFileOf(own))
  expect(fragment).toMatch(/^#own=/)
  expect(await unpack(fragment.slice('#own='.length))).toEqual(own)
})

test('a file that is none is refused before anything in it is used', () => {
  for (const text of [
    '',
    '<html>',
    '[]',
    'null',
    '{"goru":"figures","version":2,"packed":"abc"}',
    '{"goru":"figures","version":1,"packed":"a b<script>"}',
    '{"goru":"figures","version":1,"packed":{}}',
  ])
    expect(codeOf(() => fragmentIn(text))).toBe('brokenData')
})
