import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn, erased, type Drawings } from '../../story/drawing'
import type { BuiltStory } from '../../story/model'
import { Sheet } from './sheet'

const story = (title: string, id = 'own') => ({ ko: { id, title } }) as BuiltStory
function keeper() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const stroke = drawn(drawn({}, 'share', 'a', [0.25, 0.5]), 'share', 'a', [1 / 3, 1])

test('what is drawn is there after the page was loaded anew, for its slide and its story alone', () => {
  const store = keeper()
  new Sheet(story('One'), () => store).keep(stroke)
  expect(new Sheet(story('One'), () => store).read()).toEqual({
    share: [
      {
        id: 'a',
        points: [
          [0.25, 0.5],
          [0.3333, 1],
        ],
      },
    ],
  })
  expect(new Sheet(story('Two'), () => store).read()).toEqual({})
  expect(new Sheet(story('One', 'deck-2018'), () => store).read()).toEqual({})
})

test('what was erased is not there again', () => {
  const store = keeper()
  const sheet = new Sheet(story('One'), () => store)
  sheet.keep(stroke)
  sheet.keep(erased(stroke, 'share'))
  expect(sheet.read()).toEqual({})
  expect(store.kept.size).toBe(0)
})

test('a browser that keeps nothing, or is full, takes no drawing away', () => {
  const none = new Sheet(story('One'), () => {
    throw new Error('blocked')
  })
  expect(none.read()).toEqual({})
  expect(() => none.keep(stroke)).not.toThrow()
  const full = new Sheet(story('One'), () => ({
    ...keeper(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }))
  expect(() => full.keep(stroke)).not.toThrow()
})

test('drawings of any form come back, and what is no drawing is none', () => {
  const part = fc.integer({ min: 0, max: 1e4 }).map((n) => n / 1e4)
  const drawings: fc.Arbitrary<Drawings> = fc.dictionary(
    fc.stringMatching(/^[a-z0-9]{1,8}$/),
    fc.array(fc.record({ id: fc.string(), points: fc.array(fc.tuple(part, part)) }), { minLength: 1 }),
  )
  fc.assert(
    fc.property(drawings, (all) => {
      const sheet = new Sheet(story('One'), () => store)
      const store = keeper()
      sheet.keep(all)
      expect(sheet.read()).toEqual({ ...all })
    }),
  )
  for (const odd of ['', 'null', '[1]', '{"a":1}', '{"a":[{"id":"x","points":[[2,0]]}]}', '{"a":[{}]}']) {
    const store = keeper()
    const sheet = new Sheet(story('One'), () => store)
    sheet.keep(stroke)
    for (const key of store.kept.keys()) store.kept.set(key, odd)
    expect(sheet.read()).toEqual({})
  }
})
