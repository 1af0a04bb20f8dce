import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.fixture'
import { legalise } from './legal'
import { addressed, isBare, opened } from './opening'
import { SHOWS } from './show'
import { parse, write } from './url'

const shown = (query: string) => parse(opened(query), CATALOGUE).view

describe('the view that the page opens with', () => {
  it('is that of the bare address, with language and colours at most', () => {
    for (const query of ['', '?', '?lang=en', '?theme=dark&lang=en', '?utm_source=post'])
      expect(shown(query).show, query).toBe('opening')
    expect(shown('?lang=en').lang).toBe('en')
  })
  it('is not that of an address that names anything of a view: it means what it always did', () => {
    for (const query of ['?year=2020', '?select=46170', '?overlays=none', '?indicator=population-resident'])
      expect(shown(query), query).toEqual(parse(query, CATALOGUE).view)
  })
  it('shows the residents by municipality, whatever else its address asks for', () => {
    const { view, notes } = parse('show=opening&indicator=grdp-per-capita', CATALOGUE)
    expect([view.indicator, view.level, view.overlays]).toEqual(['population-resident', 'municipality', []])
    expect(notes.map(({ reason }) => reason)).toEqual(['not-available'])
  })
  it('has the bare address again, and every view comes back from what is written of it', () => {
    expect(addressed(write(shown(''), CATALOGUE))).toBe('')
    fc.assert(
      fc.property(
        fc.record(
          {
            show: fc.constantFrom(...SHOWS),
            lang: fc.constantFrom('ko', 'en'),
            theme: fc.constantFrom(null, 'dark'),
            year: fc.integer({ min: 2014, max: 2025 }),
            select: fc.constantFrom([], ['46170']),
            overlays: fc.constantFrom([], ['sejong'], ['innovation-cities']),
          },
          { requiredKeys: [] },
        ),
        (wish) => {
          const { view } = legalise(wish, CATALOGUE)
          expect(shown(addressed(write(view, CATALOGUE)))).toEqual(view)
        },
      ),
    )
  })
  it('knows a bare address that went through HTML', () => {
    expect(isBare('?lang=en&amp;theme=dark')).toBe(true)
    expect(isBare('?lang=en&amp;year=2020')).toBe(false)
  })
})
