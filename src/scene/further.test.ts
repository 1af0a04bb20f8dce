import { describe, expect, it } from 'vitest'
import type { Partial, SingleFact } from '../atlas/decode-profile'
import { atlas } from './atlas.fixture'
import { furtherOf } from './further'

const regions = atlas.catalogue.regions
const province = regions.find(({ level }) => level === 'province')!
const municipality = regions.find(
  ({ level, parent }) => level === 'municipality' && parent === province.code,
)!

const text = (en: string) => ({ ko: en, en })
const partial: Partial = {
  indicators: [
    {
      id: 'researchers',
      coverage: 'some-provinces',
      standing: 'established' as const,
      theme: 'industry',
      title: text('Researchers'),
      unit: text('persons'),
      decimals: 0,
      caption: text('Some provinces only.'),
      notJoinedWith: [],
    },
  ],
  regions: {
    [province.code]: [
      { indicator: 'researchers', year: 2012, value: 2345, source: 'B', flag: 'p' },
      { indicator: 'researchers', year: 2010, value: 1234, source: 'A', flag: '' },
    ],
  },
  macros: {},
}
const fact = (region: string, status: SingleFact['status'] = 'established'): SingleFact => ({
  id: `fact-${region}-${status}`,
  topic: 'exports',
  region,
  period: '2016',
  value: '37.7',
  unit: text('%'),
  label: text('Share of exports'),
  status,
  sources: ['KCS'],
  note: text(''),
  slide: '5',
})
const of = (code: string, facts: SingleFact[] = []) => furtherOf(atlas, { partial, facts }, code, 'en')

describe('the further figures of a region', () => {
  it('give the latest figure of a series, the first one, what must be said with it, and all its sources', () => {
    expect(of(province.code)).toEqual([
      {
        of: province.name.en,
        figures: [
          {
            ...{ id: 'researchers', row: 'researchers' },
            title: 'Researchers',
            text: '2,345 persons',
            when: '2012 · provisional',
            since: '2010 1,234 persons',
            notes: ['Some provinces only.'],
            sources: ['A', 'B'],
          },
        ],
      },
    ])
  })
  it('are, for a municipality, those of its province, under the province’s name', () => {
    expect(of(municipality.code).map((group) => group.of)).toEqual([province.name.en])
  })
  it('name the nation’s facts as the nation’s, with or without its code', () => {
    const groups = of(province.code, [fact('00'), fact('', 'candidate')])
    expect(groups.at(-1)).toMatchObject({ of: 'Korea', figures: [{ text: '37.7 %' }, { text: '37.7 %' }] })
  })
  it('say of a printed figure without a source that it is as printed, and on which slide', () => {
    const [printed] = of(province.code, [fact('00', 'as-printed')]).at(-1)!.figures
    expect(printed!.notes.join()).toContain('as printed on slide 5')
  })
  it('of a fact of several regions together name them all', () => {
    const [joint] = of(province.code, [fact(`${province.code};99`)])[0]!.figures.slice(-1)
    expect(joint!.notes).toContain(`${province.short.en} + 99`)
  })
  it('are none for a code the catalogue lacks', () => {
    expect(of('99999')).toEqual([])
  })
})
