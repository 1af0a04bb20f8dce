import { assert, boolean, constantFrom, integer, oneof, property, record, array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METHODS } from '../atlas/model'
import { CATALOGUE } from './catalogue.fixture'
import { legalise } from './legal'
import * as moves from './moves'
import { parse } from './url'
import type { View } from './view'

const view = (query = '') => parse(query, CATALOGUE).view

describe('another indicator', () => {
  it('keeps level, year, overlays, selection and camera, and brings its own classes and colours', () => {
    const before = view(
      'year=2020&scheme=equal-4&palette=purple-green&overlays=sejong&select=46170&camera=127,36,8',
    )
    expect(moves.withIndicator(before, 'population-resident', CATALOGUE)).toEqual({
      ...before,
      indicator: 'population-resident',
      scheme: { method: 'quantile', classes: 5 },
      palette: 'blues',
    })
  })
  it('changes level and year where it must', () => {
    expect(moves.withIndicator(view('year=2025'), 'grdp-per-capita', CATALOGUE)).toMatchObject({
      level: 'province',
      year: 2024,
    })
  })
  it('that is the same, unknown or not to be mapped changes nothing', () => {
    const before = view('scheme=equal-4')
    for (const id of [before.indicator, 'nothing', 'capital-area-only'])
      expect(moves.withIndicator(before, id, CATALOGUE)).toBe(before)
  })
})

describe('the years', () => {
  it('step over gaps and hold at the ends', () => {
    const first = view('indicator=grdp-per-capita&year=1985')
    const next = moves.stepYear(first, 1, CATALOGUE)
    expect(next.year).toBe(1990)
    expect(moves.stepYear(next, -1, CATALOGUE)).toEqual(first)
    expect(moves.stepYear(first, -1, CATALOGUE)).toBe(first)
    const last = view()
    expect(moves.stepYear(last, 1, CATALOGUE)).toBe(last)
  })
  it('give the nearest one', () => {
    expect(moves.withYear(view(), 1999, CATALOGUE).year).toBe(2016)
  })
  it('follow the level', () => {
    const provinces = view('indicator=population-resident&year=1999')
    expect(moves.withLevel(provinces, 'municipality', CATALOGUE)).toMatchObject({
      level: 'municipality',
      year: 2015,
    })
  })
})

describe('the selection', () => {
  it('is replaced, added to, taken from and cleared', () => {
    const one = moves.toggleSelect(view(), '46170', false, CATALOGUE)
    expect(one.select).toEqual(['46170'])
    const two = moves.toggleSelect(one, 'sejong-city', true, CATALOGUE)
    expect(two.select).toEqual(['46170', 'sejong-city'])
    expect(moves.toggleSelect(two, '46170', true, CATALOGUE).select).toEqual(['sejong-city'])
    expect(moves.toggleSelect(two, '46170', false, CATALOGUE).select).toEqual(['46170'])
    expect(moves.toggleSelect(one, '46170', false, CATALOGUE).select).toEqual([])
    expect(moves.clearSelection(two).select).toEqual([])
    const none = view('lang=en')
    expect(moves.clearSelection(none)).toBe(none)
  })
  it('takes no more than twenty', () => {
    const full = view(`select=${Array.from({ length: 20 }, (_, i) => 47010 + i).join(',')}`)
    expect(moves.toggleSelect(full, '46170', true, CATALOGUE)).toBe(full)
  })
  it('takes no unknown code beside the others', () => {
    const one = view('select=46170')
    expect(moves.toggleSelect(one, '99999', true, CATALOGUE)).toBe(one)
  })
})

describe('the other moves', () => {
  it('change one thing', () => {
    const v = view()
    expect(moves.withVintage(v, '2025', CATALOGUE)).toEqual({ ...v, vintage: '2025' })
    expect(moves.withScheme(v, { method: 'log', classes: 4 }, CATALOGUE).scheme).toEqual({
      method: 'log',
      classes: 4,
    })
    expect(moves.withPalette(v, 'brown-teal', CATALOGUE).palette).toBe('brown-teal')
    expect(moves.withBreaks(v, 'year', CATALOGUE).breaks).toBe('year')
    expect(moves.toggleOverlay(v, 'sejong', CATALOGUE).overlays).toEqual(['innovation-cities', 'sejong'])
    expect(moves.toggleOverlay(v, 'innovation-cities', CATALOGUE).overlays).toEqual([])
    expect(moves.withLang(v, 'en', CATALOGUE).lang).toBe('en')
    expect(moves.withTheme(v, 'dark', CATALOGUE).theme).toBe('dark')
    expect(moves.withTheme(view('theme=dark'), null, CATALOGUE).theme).toBeNull()
    expect(moves.withCamera(view('camera=127,36,8'), null, CATALOGUE).camera).toBeNull()
  })
  it('give a palette of the wrong nature up for the one of the indicator', () => {
    expect(moves.withPalette(view('palette=brown-teal'), 'blues', CATALOGUE).palette).toBe('orange-blue')
  })
  it('round and hold the camera', () => {
    const camera = { lng: 127.123456, lat: 60, zoom: 7.005, pitch: 20.4, bearing: -0.2 }
    expect(moves.withCamera(view(), camera, CATALOGUE).camera).toEqual({
      lng: 127.1235,
      lat: 50,
      zoom: 7.01,
      pitch: 20,
      bearing: 0,
    })
  })
  it('give the same object back when the camera moves less than the address can say', () => {
    const v = view('camera=127,36,8')
    expect(
      moves.withCamera(v, { lng: 127.00001, lat: 36, zoom: 8.001, pitch: 0.3, bearing: -0.4 }, CATALOGUE),
    ).toBe(v)
  })
})

const step = oneof(
  constantFrom(...CATALOGUE.indicators.map((i) => i.id)).map(
    (id) => (v: View) => moves.withIndicator(v, id, CATALOGUE),
  ),
  integer({ min: 1900, max: 2100 }).map((year) => (v: View) => moves.withYear(v, year, CATALOGUE)),
  constantFrom(1 as const, -1 as const).map((by) => (v: View) => moves.stepYear(v, by, CATALOGUE)),
  constantFrom('province' as const, 'municipality' as const).map(
    (l) => (v: View) => moves.withLevel(v, l, CATALOGUE),
  ),
  constantFrom('statistics', '2025').map((id) => (v: View) => moves.withVintage(v, id, CATALOGUE)),
  record({ method: constantFrom(...METHODS), classes: integer({ min: 1, max: 11 }) }).map(
    (s) => (v: View) => moves.withScheme(v, s, CATALOGUE),
  ),
  constantFrom('blues' as const, 'purple-green' as const).map(
    (p) => (v: View) => moves.withPalette(v, p, CATALOGUE),
  ),
  constantFrom(...CATALOGUE.overlays.map((o) => o.id)).map(
    (id) => (v: View) => moves.toggleOverlay(v, id, CATALOGUE),
  ),
  record({ code: constantFrom(...CATALOGUE.regions.map((r) => r.code)), add: boolean() }).map(
    ({ code, add }) =>
      (v: View) =>
        moves.toggleSelect(v, code, add, CATALOGUE),
  ),
)

describe('any walk', () => {
  it('leads from legal view to legal view, and to the same object only when nothing changed', () => {
    assert(
      property(array(step, { maxLength: 12 }), (steps) => {
        let before = view()
        for (const move of steps) {
          const after = move(before)
          expect(legalise(after, CATALOGUE)).toEqual({ view: after, notes: [] })
          if (after !== before) expect(after).not.toEqual(before)
          before = after
        }
      }),
    )
  })
})
