import { expect, test, vi } from 'vitest'
import { EMPTY } from './draft'
import { newKey, ownStory, PREFIX, Shelf, type Keeper } from './shelf'

/** What a browser's keeping does, with room for so many characters. */
function keeperOf(room = Infinity): Keeper {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, text) => {
      const others = [...kept].reduce((sum, [name, one]) => sum + (name === key ? 0 : one.length), 0)
      if (others + text.length > room) throw new DOMException('exceeded the quota', 'QuotaExceededError')
      kept.set(key, text)
    },
  }
}
const story = (title: string) => ({ ...EMPTY, title: { en: title } })

test('stories are kept, listed by time, read again and removed', () => {
  const keeper = keeperOf()
  const shelf = new Shelf(() => keeper)
  expect(shelf.list()).toEqual([])
  expect(ownStory(() => keeper)).toBeNull()
  const { mark } = shelf.write('a', story('A'), null, 1)
  shelf.write('b', story('B'), null, 2)
  expect(shelf.list().map(({ id, title }) => [id, title.en])).toEqual([
    ['b', 'B'],
    ['a', 'A'],
  ])
  expect(ownStory(() => keeper)).toEqual(story('B'))
  expect(shelf.write('a', story('A, longer'), mark, 3).keeping).toBe('kept')
  expect(shelf.read('a')?.story).toEqual(story('A, longer'))
  expect(ownStory(() => keeper)).toEqual(story('A, longer'))
  shelf.choose('b')
  expect(ownStory(() => keeper)).toEqual(story('B'))
  shelf.remove('b')
  expect(shelf.list().map(({ id }) => id)).toEqual(['a'])
  expect(ownStory(() => keeper)).toBeNull()
})

test('what another tab wrote is never overwritten unasked', () => {
  const keeper = keeperOf()
  const [one, other] = [new Shelf(() => keeper), new Shelf(() => keeper)]
  const { mark } = one.write('a', story('A'), null, 1)
  const known = other.read('a')?.mark ?? null
  expect(known).toBe(mark)
  expect(other.write('a', story('theirs'), known, 2).keeping).toBe('kept')
  expect(one.write('a', story('mine'), mark, 3)).toEqual({ keeping: 'conflict', mark })
  expect(one.read('a')?.story).toEqual(story('theirs'))
})

test('a full or a blocked browser says so, and keeps what it had', () => {
  const small = keeperOf(200)
  const shelf = new Shelf(() => small)
  const { mark } = shelf.write('a', story('A'), null, 1)
  expect(shelf.write('a', story('x'.repeat(300)), mark, 2)).toEqual({ keeping: 'full', mark })
  expect(shelf.read('a')?.story).toEqual(story('A'))

  const blocked = new Shelf(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(blocked.write('a', story('A'), null, 1).keeping).toBe('blocked')
  expect([blocked.list(), blocked.read('a'), blocked.current()]).toEqual([[], null, null])
  expect(() => {
    blocked.remove('a')
    blocked.choose('a')
  }).not.toThrow()
})

test('what cannot be read is left out of the list, and left where it is', () => {
  const keeper = keeperOf()
  keeper.setItem(`${PREFIX}later`, '{"v":2,"story":{}}')
  keeper.setItem(`${PREFIX}torn`, '{"v":1,')
  keeper.setItem('else', 'x')
  const shelf = new Shelf(() => keeper)
  expect(shelf.list()).toEqual([])
  expect(shelf.write('torn', story('A'), null, 1).keeping).toBe('conflict')
  expect(keeper.getItem(`${PREFIX}torn`)).toBe('{"v":1,')
})

test('a story has a name of its own on a page that came over plain http, too', () => {
  const real = crypto
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => real.getRandomValues(bytes),
  })
  const names = new Set(Array.from({ length: 50 }, newKey))
  vi.unstubAllGlobals()
  expect(names.size).toBe(50)
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{8}$/)
})

test('the story that was removed last can be had back after the page was left, until another one is removed', () => {
  const keeper = keeperOf()
  const shelf = new Shelf(() => keeper)
  shelf.write('a', story('A'), null, 1)
  shelf.write('b', story('B'), null, 2)
  shelf.remove('a')
  expect(new Shelf(() => keeper).removed()).toEqual(story('A'))
  expect(shelf.list().map(({ id }) => id)).toEqual(['b'])
  shelf.remove('b')
  expect(shelf.removed()).toEqual(story('B'))
  shelf.forget()
  expect(shelf.removed()).toBeNull()
})
