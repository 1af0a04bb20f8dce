import { expect, it } from 'vitest'
import { atlas } from '../scene/atlas.fixture'
import { CATALOGUE } from '../view/catalogue.fixture'
import { adopted } from './adopt'

it('words of the reader’s own turn no direction of writing around, neither theirs nor that of what follows', () => {
  const { places } = adopted(CATALOGUE, {
    places: [{ name: '\u202eabc\u2066', at: [127, 37], text: 'a\u200fb\u202c' }],
  }).into({ ...atlas, places: [] })
  expect(places[0]?.name).toEqual({ ko: 'abc', en: 'abc' })
  expect(JSON.stringify(places)).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
})
