import { expect, test } from 'vitest'
import { SHOWS } from '../view/show'
import { SHOW_GROUPS } from './names'

test('the gallery has every way of looking, each once', () => {
  expect(SHOW_GROUPS.flatMap(({ ways }) => ways).sort()).toEqual([...SHOWS].sort())
})
