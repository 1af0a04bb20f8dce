import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { addSlide, select } from '../../story/draft'
import { Shelf, type Keeper } from '../../story/shelf'
import { Author } from './author.svelte'

/** What a browser keeps. */
function keeping(): Keeper {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

let keeper: Keeper
const opened = () => new Author(new Shelf(() => keeper))
const add = (author: Author, title: string) => {
  const { after } = author
  author.do((draft) => addSlide(draft, { view: '', plain: true }, 'en', title, after))
}
const titles = ({ draft }: Author) => draft.story.slides.map(({ words }) => words.en?.title)

beforeEach(() => {
  keeper = keeping()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('slides that are added one after another stand in that order, over every reload', () => {
  for (const title of ['A', 'B', 'C']) {
    const author = opened()
    add(author, title)
    vi.runAllTimers()
  }
  const author = opened()
  expect(titles(author)).toEqual(['A', 'B', 'C'])
  add(author, 'D')
  add(author, 'E')
  expect(titles(author)).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('once a slide is chosen, even the one that is, a new one goes behind it', () => {
  const author = opened()
  for (const title of ['A', 'B']) add(author, title)
  vi.runAllTimers()
  const again = opened()
  again.do((draft) => select(draft, 0))
  add(again, 'C')
  expect(titles(again)).toEqual(['A', 'C', 'B'])
})

test('a story that was removed comes back, after the page was left, too', () => {
  const author = opened()
  add(author, 'A')
  vi.runAllTimers()
  author.remove()
  expect(titles(author)).toEqual([])
  const again = opened()
  expect(titles(again)).toEqual([])
  again.bringBack()
  expect(titles(again)).toEqual(['A'])
  expect(titles(opened())).toEqual(['A'])
})
