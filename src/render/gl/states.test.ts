import { beforeEach, expect, test } from 'vitest'
import type { Colours, SceneRegion } from '../../scene/model'
import { THEMES } from '../../scene/themes'
import { RegionStates, type RegionState, type Target } from './states'

const calls: [string, RegionState][] = []
const shown = new Map<string, RegionState>()
const set = ({ id }: Target, state: RegionState) => {
  calls.push([id, state])
  shown.set(id, { ...shown.get(id), ...state })
}

const region = (code: string, cls: number | null) => ({ code, cls }) as SceneRegion
const scene = (
  classes: readonly (number | null)[],
  ramp = ['#aaaaaa', '#bbbbbb'],
  colours: Colours = THEMES.light,
) => ({
  regions: classes.map((cls, i) => region(`1100${i}`, cls)),
  ramp,
  colours,
})

let states: RegionStates
beforeEach(() => {
  calls.length = 0
  shown.clear()
  states = new RegionStates(set)
  states.reset(['11000', '11001', '11002'])
})

test('every region gets the colour of its class, one without a figure the no-data colour', () => {
  expect(states.colour(scene([0, 1, null]))).toBe(3)
  expect(shown.get('11000')).toEqual({ fill: '#aaaaaa', none: false })
  expect(shown.get('11001')).toEqual({ fill: '#bbbbbb', none: false })
  expect(shown.get('11002')).toEqual({ fill: THEMES.light.noData, none: true })
})

test('only the regions whose class changed are set again', () => {
  states.colour(scene([0, 1, null]))
  calls.length = 0
  expect(states.colour(scene([0, null, null]))).toBe(1)
  expect(calls).toEqual([['11001', { fill: THEMES.light.noData, none: true }]])
  expect(states.colour(scene([0, null, null]))).toBe(0)
})

test('an equal ramp in a new list is no change, another ramp recolours the regions with figures', () => {
  states.colour(scene([0, 1, 1]))
  expect(states.colour(scene([0, 1, 1], ['#aaaaaa', '#bbbbbb']))).toBe(0)
  expect(states.colour(scene([0, 1, 1], ['#cccccc', '#dddddd']))).toBe(3)
  expect(shown.get('11002')?.fill).toBe('#dddddd')
})

test('a theme with another no-data colour recolours the regions without figures', () => {
  states.colour(scene([0, null, null]))
  states.colour(scene([0, null, null], undefined, THEMES.dark))
  expect(shown.get('11001')).toEqual({ fill: THEMES.dark.noData, none: true })
})

test('a region the scene does not know has no data, a code the geometry lacks is passed over', () => {
  states.reset(['11001', '99999'])
  states.colour(scene([0, 1]))
  expect([...shown.keys()]).toEqual(['11001', '99999'])
  expect(shown.get('99999')?.none).toBe(true)
})

test('after a reset everything is set again', () => {
  states.colour(scene([0, 1, 1]))
  states.reset(['11000', '11001', '11002'])
  expect(states.colour(scene([0, 1, 1]))).toBe(3)
})

test('one region is hovered at a time', () => {
  states.emphasise({ hovered: '11000', lit: null })
  states.emphasise({ hovered: '11002', lit: null })
  expect(shown.get('11000')?.hovered).toBe(false)
  expect(shown.get('11002')?.hovered).toBe(true)
  states.emphasise({ hovered: 'place-1', lit: null })
  expect(shown.get('11002')?.hovered).toBe(false)
})

test('while some regions are lit the others are dim, and bright again afterwards', () => {
  states.emphasise({ hovered: null, lit: ['11001'] })
  expect(['11000', '11001', '11002'].map((code) => shown.get(code)?.dim)).toEqual([true, false, true])
  states.emphasise({ hovered: null, lit: [] })
  expect(shown.get('11001')?.dim).toBe(true)
  states.emphasise({ hovered: null, lit: null })
  expect(['11000', '11001', '11002'].map((code) => shown.get(code)?.dim)).toEqual([false, false, false])
})

test('selecting sets only what was not selected before', () => {
  states.select([])
  calls.length = 0
  states.select(['11000'])
  states.select(['11000', '11002'])
  expect(calls).toEqual([
    ['11000', { selected: true }],
    ['11002', { selected: true }],
  ])
})

test('it is known whether a region is without a figure, and whether one is pointed at or selected', () => {
  states.colour(scene([0, 1, 1]))
  states.select([])
  expect([states.hasEmpty, states.hasOutline]).toEqual([false, false])
  states.colour(scene([0, null, 1]))
  expect(states.hasEmpty).toBe(true)
  states.select(['11002'])
  expect(states.hasOutline).toBe(true)
  states.select([])
  states.emphasise({ hovered: '11001', lit: null })
  expect(states.hasOutline).toBe(true)
  states.emphasise({ hovered: null, lit: ['11001'] })
  expect(states.hasOutline).toBe(false)
  states.colour(scene([0, 1, 1]))
  expect(states.hasEmpty).toBe(false)
})
