import { expect, test } from 'vitest'
import { slideAddressOf, viewAddress } from './address'

const web = { protocol: 'https:', base: 'https://goru.example/atlas/present.html' }
const disk = { protocol: 'file:', base: 'file:///talk/goru.html' }

test('a view has its address in the language it is seen in, and none on a disk', () => {
  expect(viewAddress('year=2018', 'en', web)).toBe('https://goru.example/atlas/?year=2018&lang=en')
  expect(viewAddress('year=2018', 'ko', disk)).toBe('')
})

test('words alone lead to the story to be read, where others have it, too', () => {
  const slide = { id: 'end', view: '', plain: true }
  expect(slideAddressOf(slide, 'deck-2018', 'en', web)).toBe(
    'https://goru.example/atlas/story/deck-2018.en.html#end',
  )
  expect(slideAddressOf(slide, 'own', 'en', web)).toBe(viewAddress('', 'en', web))
  expect(slideAddressOf({ ...slide, view: 'year=2018', plain: false }, 'own', 'ko', web)).toBe(
    'https://goru.example/atlas/?year=2018',
  )
  expect(slideAddressOf(slide, 'deck-2018', 'ko', disk)).toBe('')
})
