import { expect, test } from 'vitest'
import { seriesKey, type Atlas } from '../atlas/atlas'
import type { Indicator } from '../atlas/model'
import { atlas, seriesFixture, view } from './atlas.fixture'
import { sceneOf } from './scene'

const setting = { theme: 'light', zoom: 7 } as const
const told = (with_: Atlas, indicator: string, over: Partial<Indicator> = {}) => {
  const indicators = with_.catalogue.indicators.map((i) => (i.id === indicator ? { ...i, ...over } : i))
  const { answer } = sceneOf(
    { ...with_, catalogue: { ...with_.catalogue, indicators } },
    { ...view, indicator },
    setting,
  )
  return answer && `${answer.before}[${answer.number}]${answer.after}`
}
const having = (id: string, rows: Record<string, (number | null)[]>): Atlas => ({
  ...atlas,
  series: new Map([
    ...atlas.series,
    [seriesKey(id, 'municipality'), seriesFixture(id, 'municipality', rows)],
  ]),
})

test('a total is answered by the part the capital area holds', () => {
  expect(told(atlas, 'people')).toBe('In 2021, the capital area held [55.0%] of the whole.')
})

test('a rate is answered by how many times the lowest the highest is', () => {
  expect(told(atlas, 'price')).toContain('Capital-gu')
  expect(told(atlas, 'price')).toContain('[2.3 times]')
})

test('a change is answered by how many places lost', () => {
  const changes = having('price', { '11110': [1, 3], '29110': [-2, -4], '46110': [-1, -5] })
  expect(told(changes, 'price', { nature: 'diverging', midpoint: 0 })).toBe(
    'In 2021, [2] of the 3 with a figure were below zero.',
  )
})

test('where most regions have no figure, that is the answer', () => {
  const few = having('price', { '11110': [1, 3], '29110': [1, null], '46110': [1, null] })
  expect(told(few, 'price')).toBe('In 2021 only [1] of 3 have a figure.')
})
