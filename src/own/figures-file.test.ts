import { expect, test } from 'vitest'
import { Refusal } from '../tables/error'
import { codeOf } from '../tables/error.fixture'
import { figuresFileOf, fragmentIn } from './figures-file'
import { fragmentOf } from './link'
import { unpack, type Own } from './pack'
import { manyPlaces } from './places.fixture'

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

test('twenty thousand places with name and address fit into the file, and come back as they were', async () => {
  const places = manyPlaces(20_000)
  const text = await figuresFileOf({ places })
  expect(text.length).toBeLessThan(700_000)
  expect((await unpack(fragmentIn(text).slice('#own='.length))).places).toEqual(places)
})

test('what an embed would refuse for its size is not written', async () => {
  const places = manyPlaces(20_000)
  const written = (too: typeof places) =>
    figuresFileOf({ places: too }).then(
      () => 'written',
      (error: unknown) => error instanceof Refusal && error.code,
    )
  // More than 1 MB of what does not repeat; and, though it packs well, more than is ever unpacked.
  let seed = 1
  const digit = () => String((seed = (seed * 16807) % 2147483647) % 10)
  const long = places.map((place) => ({ ...place, text: Array.from({ length: 100 }, digit).join('') }))
  const wordy = places.map((place) => ({ ...place, text: place.text.padEnd(300, '가') }))
  expect(await written(long)).toBe('dataTooLarge')
  expect(await written(wordy)).toBe('dataTooLarge')
  expect(await fragmentOf({ places: wordy })).toBe('')
})
