import { expect, test } from 'vitest'
import { blocksOf } from './lines'
import { fieldFor, inserted, marked, MARKS } from './marks'

const at = (text: string, from = text.length, to = from) => ({ text, from, to })
const chosen = ({ text, from, to }: { text: string; from: number; to: number }) => text.slice(from, to)

test('what is selected becomes strong, and stays selected', () => {
  const made = marked(at('one two three', 4, 7), 'strong', 'x')
  expect(made.text).toBe('one **two** three')
  expect(chosen(made)).toBe('two')
})

test('each mark makes the block it names, whatever stands before and behind it', () => {
  const kinds = { strong: 'big', big: 'big', list: 'list', quote: 'quote' } as const
  for (const mark of MARKS) {
    const alone = marked(at(''), mark, 'word')
    expect(blocksOf(alone.text).blocks.map(({ kind }) => kind)).toEqual([kinds[mark]])
    expect(chosen(alone)).toBe('word')
  }
  for (const mark of ['big', 'list', 'quote'] as const) {
    const { text } = marked(at('Before.\nAfter.', 8), mark, 'word')
    const { blocks, problems } = blocksOf(text)
    expect(problems).toEqual([])
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', kinds[mark], 'text'])
  }
  expect(blocksOf(marked(at('a\nb', 0, 3), 'list', '').text).blocks).toMatchObject([
    { items: [[{ text: 'a' }], [{ text: 'b' }]] },
  ])
})

test('a figure is put where the caret stands', () => {
  expect(inserted(at('of people', 0), '{{share grdp latest}} ')).toEqual({
    text: '{{share grdp latest}} of people',
    from: 22,
    to: 22,
  })
})

test('what is asked for goes where was written last, but into a title strong words alone', () => {
  for (const what of [...MARKS, 'figure'] as const) {
    expect(fieldFor(what, 'title')).toBe(what === 'strong' ? 'title' : 'body')
    expect(fieldFor(what, 'notes')).toBe('notes')
    expect(fieldFor(what, undefined)).toBe('body')
  }
})
