import { expect, test } from 'vitest'
import type { ResolvedSlide } from '../story/model'
import { fitOf, LEAST_FIT } from './slide-room'
import { BLANK } from '../story/slide.fixture'

const say = (text: string) => [{ text, strong: false, figure: null }]
const slide: ResolvedSlide = { ...BLANK, title: say('People') }
const list = (items: number) => ({
  kind: 'list' as const,
  items: Array.from({ length: items }, () => say('A sentence that says as much as half of a line and more')),
})

test('few words have their full size, and more of them less, beside a legend less still', () => {
  expect(fitOf(slide, true)).toBe(1)
  const told = { ...slide, title: say('A headline of some words, as they have them'), body: [list(6)] }
  expect(fitOf(told, false)).toBeGreaterThan(fitOf(told, true))
  expect(fitOf({ ...told, body: [list(9)] }, true)).toBeLessThan(LEAST_FIT)
  expect(fitOf({ ...told, plain: true }, false)).toBe(1)
})
