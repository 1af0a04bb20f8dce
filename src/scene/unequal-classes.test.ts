import { expect, it } from 'vitest'
import { atlas, view } from './atlas.fixture'
import type { Scene } from './model'
import { sceneOf } from './scene'
import { unequalClasses } from './unequal-classes'

const base = sceneOf(atlas, view, { theme: 'light', zoom: 6 })
const sized = (
  counts: readonly number[],
  over: Partial<Scene['view']> = {},
  nature = base.indicator.nature,
) => {
  const [one] = base.legend.classes
  const indicator = {
    ...base.indicator,
    nature,
    levels: { [base.level]: { years: [2019, 2020], sources: [] } },
  }
  return unequalClasses({
    ...base,
    indicator,
    view: { ...base.view, scheme: { method: 'quantile', classes: counts.length }, ...over },
    legend: { ...base.legend, classes: counts.map((count, index) => ({ ...one!, index, count })) },
  })
}

it('quantiles of one size need no word, nor do other methods', () => {
  expect(sized([6, 6, 5])).toEqual([])
  expect(sized([9, 4, 4], { scheme: { method: 'jenks', classes: 3 } })).toEqual([])
})

it('quantiles of several sizes say why: years that share breaks, a midpoint, or equal values', () => {
  expect(sized([9, 4, 4], { breaks: 'all' }, 'sequential')).toEqual(['ofAllYears'])
  expect(sized([9, 4, 4], { breaks: 'all' }, 'diverging')).toEqual(['ofAllYears', 'mirrored'])
  expect(sized([9, 4, 4], { breaks: 'year' }, 'diverging')).toEqual(['mirrored'])
  expect(sized([9, 4, 4], { breaks: 'year' }, 'sequential')).toEqual(['rounded'])
})
