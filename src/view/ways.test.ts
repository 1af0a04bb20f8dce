import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.fixture'
import { withIndicator, withShow } from './moves'
import { parse } from './url'
import { suited } from './ways'

const at = (query: string) => parse(query, CATALOGUE).view

describe('a way of looking that is chosen', () => {
  it('keeps the figure where it works with it', () => {
    for (const show of ['balance', 'change', 'tiles'] as const) {
      const view = withShow(at('indicator=grdp-per-capita&level=province'), show, CATALOGUE)
      expect(suited(view, CATALOGUE)).toBe(view)
    }
  })
  it('begins with the variant that shows it best, while its address keeps its meaning', () => {
    expect(withShow(at('indicator=grdp-per-capita'), 'height', CATALOGUE).as).toBe('cities')
    expect(at('show=height').as).not.toBe('cities')
  })
  it('opens on a figure that works where the one on show does not', () => {
    const balance = suited(at('show=balance&indicator=youth-net-migration-rate-20-39'), CATALOGUE)
    expect([balance.show, balance.indicator, balance.level]).toEqual([
      'balance',
      'grdp-per-capita',
      'province',
    ])
  })
  it('gives way to the map of the figure it has for its own, when that is asked for', () => {
    const opening = at('show=opening')
    const map = withIndicator(opening, opening.indicator, CATALOGUE)
    expect([map.show, map.indicator]).toEqual(['map', opening.indicator])
  })
  it('begins anew where it has a figure for its own', () => {
    const opening = suited(at('show=opening&select=46170&overlays=sejong&lang=en'), CATALOGUE)
    expect(opening).toEqual(at('show=opening&lang=en'))
  })
})
