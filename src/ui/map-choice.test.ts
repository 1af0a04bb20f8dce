import { expect, it } from 'vitest'
import { choiceKept, keepChoice, MAP_CHOICES } from './map-choice'

function shelf() {
  const kept = new Map<string, string>()
  return {
    kept,
    storage: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  }
}
const forbidden = (): never => {
  throw new Error('SecurityError')
}

it.each(MAP_CHOICES)('a map that was chosen is chosen at the next visit: %s', (choice) => {
  const { storage } = shelf()
  keepChoice('still', storage)
  keepChoice(choice, storage)
  expect(choiceKept(storage)).toBe(choice)
})

it('of who has no wish nothing is kept', () => {
  const { kept, storage } = shelf()
  keepChoice('live', storage)
  keepChoice('auto', storage)
  expect(kept.size).toBe(0)
})

it('what is no choice, and a browser that keeps nothing, are no choice', () => {
  const { kept, storage } = shelf()
  keepChoice('live', storage)
  for (const key of kept.keys()) kept.set(key, 'fast')
  expect(choiceKept(storage)).toBe('auto')
  expect(choiceKept(forbidden)).toBe('auto')
  keepChoice('live', forbidden)
})
