import fc from 'fast-check'
import { expect, test } from 'vitest'
import { belowIn, bodyOf } from './heading'
import { blocksOf } from './lines'

test('a subtitle is a paragraph, and the lines of who speaks are the points of a list', () => {
  const body = bodyOf({ subtitle: 'What became of it', lines: 'A. Speaker\nSejong, 3 May' })
  expect(body).toBe('What became of it\n\n- A. Speaker\n- Sejong, 3 May')
  expect(blocksOf(body).blocks.map(({ kind }) => kind)).toEqual(['text', 'list'])
  expect(belowIn('What became\nof it\n\n- A. Speaker')).toEqual({
    subtitle: 'What became of it',
    lines: 'A. Speaker',
  })
  expect(bodyOf({ subtitle: '', lines: '' })).toBe('')
})

test('whatever is filled in is there again while it is typed on', () => {
  const line = fc.string().map((text) => text.replace(/[\n\\]/g, ''))
  const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n'))
  fc.assert(
    fc.property(line, lines, (subtitle, lines) => {
      expect(belowIn(bodyOf({ subtitle, lines }))).toEqual({ subtitle, lines })
    }),
  )
})
