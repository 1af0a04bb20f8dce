import { expect, it } from 'vitest'
import { awaiting, heardOf, leftBy, listened, SILENCE } from './partner'

it('a speaker’s window belongs to the stage that opened it, and hears no other of the same story', () => {
  const waiting = awaiting('mine', 0)
  expect(heardOf(waiting, 'other', 100)).toBe(waiting)
  const found = heardOf(waiting, 'mine', 200)
  expect(found.stage).toBe('mine')
  expect(heardOf(found, 'other', 300)).toBe(found)
  expect(leftBy(found, 'other', 300)).toBe(found)
})
it('one that was opened by hand, or whose stage never comes, takes the stage there is', () => {
  expect(heardOf(awaiting('', 0), 'any', 10).stage).toBe('any')
  expect(heardOf(awaiting('closed', 0), 'any', 5000).stage).toBe('any')
})
it('knows that its stage has gone, by its word or by its silence, and takes up the next one', () => {
  const found = heardOf(awaiting('', 0), 'first', 0)
  const left = leftBy(found, 'first', 100)
  expect(left.stage).toBeNull()
  expect(heardOf(left, 'second', 200).stage).toBe('second')
  expect(listened(found, SILENCE)).toBe(found)
  expect(listened(found, SILENCE + 1).stage).toBeNull()
})
