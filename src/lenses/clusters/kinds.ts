import type { MapTheme } from '../../atlas/model'

/** What a place and its neighbours are to each other, in the order of the legend. */
export const KINDS = ['highHigh', 'lowLow', 'highLow', 'lowHigh', 'none'] as const
export type Kind = (typeof KINDS)[number]

/**
 * Their colours: warm is high and cold is low, for eyes without red or green cones too; strong where the neighbours are alike,
 * pale where they are not. Held by `kinds.test.ts`.
 */
export const KIND_COLOURS: Readonly<Record<MapTheme, Readonly<Record<Kind, string>>>> = {
  light: {
    highHigh: '#b3451c',
    lowLow: '#1c5c96',
    highLow: '#f0a874',
    lowHigh: '#8cbde3',
    none: '#eeebe3',
  },
  dark: {
    highHigh: '#ff9752',
    lowLow: '#57a9f5',
    highLow: '#8f5026',
    lowHigh: '#2b5c86',
    none: '#3a434b',
  },
  stage: {
    highHigh: '#ffa15f',
    lowLow: '#61b3ff',
    highLow: '#96552a',
    lowHigh: '#2e628f',
    none: '#353f48',
  },
}
