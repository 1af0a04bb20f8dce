import { expect, it } from 'vitest'
import { towards } from './towards'

const box = { top: 100, bottom: 500 }
const list = { top: 200, bottom: 6600 }
const row = (top: number) => ({ top, bottom: top + 28 })

it('brings a row of the list that is being read into the middle', () => {
  expect(towards(row(1000), list, box)).toBe(714)
  expect(towards(row(-400), { top: -800, bottom: 5600 }, box)).toBe(-686)
})
it('leaves a row that is in sight where it is', () => {
  expect(towards(row(300), list, box)).toBe(0)
})
it('moves nothing where the list is far below what is being read, or has only begun', () => {
  expect(towards(row(5000), { top: 4400, bottom: 10800 }, box)).toBe(0)
  expect(towards(row(800), { top: 450, bottom: 6850 }, box)).toBe(0)
})
it('moves nothing where the list has been passed', () => {
  expect(towards(row(-900), { top: -6600, bottom: 0 }, box)).toBe(0)
})
