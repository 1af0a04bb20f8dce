import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRAME, HANDS, bundlesFor, PARTS, readEmbed, writeEmbed } from './address'
import { regionsAsked } from './regions-asked'

describe('the address of an embed', () => {
  it('is the view’s own with what the frame adds, and comes back as it was written', () => {
    const frames = fc.record({
      hands: fc.constantFrom(...HANDS),
      hidden: fc.subarray([...PARTS]),
      years: fc.boolean(),
      height: fc.constantFrom(null, 'datawrapper', 'pym', 'amp'),
      id: fc.string(),
      auto: fc.boolean(),
      data: fc.constantFrom('', 'https://news.example/a b/figures.goru.json?v=1&w=2'),
    })
    fc.assert(
      fc.property(frames, fc.constantFrom('', 'indicator=grdp-per-capita&overlays=none'), (frame, query) => {
        expect(readEmbed(writeEmbed(query, frame))).toEqual({ frame, query, unknown: [] })
      }),
    )
  })
  it('names what it does not know of the frame, and is never stopped by it', () => {
    const { frame, unknown } = readEmbed('?interactive=fly&hide=title,source&controls=years,zoom&height=px')
    expect(frame).toEqual({ ...FRAME, hidden: ['title'], years: true })
    expect(unknown).toEqual(['interactive=fly', 'hide=source', 'controls=zoom', 'height=px'])
  })
  it('takes nothing from what libraries of frames add, but the name that pym gives the frame', () => {
    const pym = 'initialWidth=640&childId=map-1&parentTitle=News&parentUrl=https%3A%2F%2Fnews.example%2F'
    expect(readEmbed(`?indicator=births&height=pym&${pym}`)).toEqual({
      frame: { ...FRAME, height: 'pym', id: 'map-1' },
      query: 'indicator=births',
      unknown: [],
    })
  })
  it('is as the device is only when it is asked to', () => {
    expect(readEmbed('?theme=auto')).toEqual({ frame: { ...FRAME, auto: true }, query: '', unknown: [] })
    expect(readEmbed('?theme=dark')).toEqual({ frame: FRAME, query: 'theme=dark', unknown: [] })
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void readEmbed(text)))
  })
})

describe('a bundle', () => {
  it('holds a plain map, the nearest one where the name is wrong', () => {
    expect(bundlesFor('')).toEqual(['first'])
    expect(bundlesFor('indicator=grdp-per-capita&level=province&select=11,31')).toEqual([
      'grdp-per-capita.province',
      'grdp-per-capita',
      'first.province',
      'first',
    ])
    expect(bundlesFor('level=province')).toEqual(['first.province', 'first'])
    expect(bundlesFor('indicator=births&level=town')).toEqual(['births', 'first'])
  })
  it('does not hold other ways of looking, other boundaries, chosen places', () => {
    expect(bundlesFor('show=balance')).toBeNull()
    expect(bundlesFor('vintage=2025')).toBeNull()
    expect(bundlesFor('select=sejong')).toBeNull()
  })
  it('is never looked for under a name that is a path', () => {
    expect(bundlesFor('indicator=../../secret')).toBeNull()
  })
})

it('reads an address that went through HTML as it was meant', () => {
  expect(readEmbed('?controls=years&amp;indicator=births')).toEqual(
    readEmbed('?controls=years&indicator=births'),
  )
})

describe('the regions that an embed is asked for', () => {
  it('are up to four, each once, and what is none is named', () => {
    expect(regionsAsked('indicator=births')).toEqual({ codes: [], unused: [] })
    expect(regionsAsked('region=47150&lang=en')).toEqual({ codes: ['47150'], unused: [] })
    expect(regionsAsked('region=11,11,26,../x,47150,52,50')).toEqual({
      codes: ['11', '26', '47150', '52'],
      unused: ['region=../x', 'region=50'],
    })
  })
  it('never name a path', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const asked = regionsAsked(new URLSearchParams({ region: text }).toString())
        for (const code of asked.codes) expect(code).toMatch(/^\d+$/)
      }),
    )
  })
})
