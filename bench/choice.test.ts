import { expect, it } from 'vitest'
import { EVEN_AT } from '../src/shells/graphics'
import { chosenAt } from './choice'

it('the benchmark judges the choice that the atlas makes', () => {
  expect(chosenAt(EVEN_AT)).toBe('live')
  expect(chosenAt(EVEN_AT + 0.1)).toBe('still')
  // The live map says itself that there is no WebGL.
  expect(chosenAt(null)).toBe('live')
})
