import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAME, HANDS, kitsFor, PARTS, wishOf, writeEmbed } from './wish'

describe('the address of an embed', () => {
  it('is the view’s own with what the frame adds, and comes back as it was written', () => {
    const frames = fc.record({
      hands: fc.constantFrom(...HANDS),
      hidden: fc.subarray([...PARTS]),
      years: fc.boolean(),
      height: fc.constantFrom(null, 'datawrapper', 'pym', 'amp'),
      id: fc.string(),
    })
    fc.assert(
      fc.property(frames, fc.constantFrom('', 'indicator=grdp-per-capita&overlays=none'), (frame, query) => {
        expect(wishOf(writeEmbed(query, frame))).toEqual({ frame, query, unknown: [] })
      }),
    )
  })
  it('names what it does not know of the frame, and is never stopped by it', () => {
    const { frame, unknown } = wishOf('?interactive=fly&hide=title,source&controls=years,zoom&height=px')
    expect(frame).toEqual({ ...FRAME, hidden: ['title'], years: true })
    expect(unknown).toEqual(['interactive=fly', 'hide=source', 'controls=zoom', 'height=px'])
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void wishOf(text)))
  })
})

describe('a kit', () => {
  it('holds a plain map, the nearest one where the name is wrong', () => {
    expect(kitsFor('')).toEqual(['first'])
    expect(kitsFor('indicator=grdp-per-capita&level=province&select=11,31')).toEqual([
      'grdp-per-capita.province',
      'grdp-per-capita',
      'first',
    ])
    expect(kitsFor('indicator=births&level=town')).toEqual(['births', 'first'])
  })
  it('does not hold other ways of looking, other boundaries, chosen places', () => {
    expect(kitsFor('show=balance')).toBeNull()
    expect(kitsFor('vintage=2025')).toBeNull()
    expect(kitsFor('select=sejong')).toBeNull()
  })
  it('is never looked for under a name that is a path', () => {
    expect(kitsFor('indicator=../../secret')).toBeNull()
  })
})

it('reads an address that went through HTML as it was meant', () => {
  expect(wishOf('?controls=years&amp;indicator=births')).toEqual(wishOf('?controls=years&indicator=births'))
})
