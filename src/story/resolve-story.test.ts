import { describe, expect, test } from 'vitest'
import { atlas } from '../scene/atlas.fixture'
import type { Tables } from './resolver'
import { readStory } from './markdown'
import { linesIn, plainText, type Block } from './model'
import { resolveStory, typedNumbers } from './resolve-story'

const fact = (id: string, status: 'established' | 'candidate' | 'as-printed', value: string) => ({
  id,
  topic: id,
  region: 'CA',
  period: '2018',
  value,
  unit: { ko: '%', en: '%' },
  label: { ko: id, en: id },
  status,
  sources: ['DECK'],
  note: { ko: '', en: '' },
  slide: '2',
})

const tables: Tables = {
  atlas,
  further: {
    partial: {
      indicators: [
        {
          id: 'half',
          coverage: 'capital',
          standing: 'established',
          theme: 'people',
          title: { ko: '반', en: 'half' },
          unit: { ko: '%', en: '%' },
          decimals: 1,
          caption: { ko: '', en: '' },
          notJoinedWith: [],
        },
      ],
      regions: {
        CA: [
          { indicator: 'half', year: 2016, value: 49.5, source: 'S1', flag: '' },
          { indicator: 'half', year: 2020, value: 50.25, source: 'S2', flag: '' },
        ],
      },
      macros: {},
    },
    facts: [
      fact('card', 'as-printed', '81'),
      fact('people', 'candidate', '49.5'),
      fact('head-offices', 'established', '1234.5'),
    ],
  },
  moves: new Map(),
  policy: new Map([
    [
      'targets',
      [
        {
          id: 'pt1',
          standing: 'target',
          value: '100000',
          statement_ko: '늘린다',
          statement_en: 'expand',
          sources: 'S07;S08',
        },
        { id: 'pt2', standing: 'established', value: '20', statement_ko: '', statement_en: '', sources: '' },
      ],
    ],
  ]),
}

/** A slide that says this in both languages, told in one. */
function tell(body: string, lang: 'ko' | 'en' = 'en') {
  const text = `---\ntitle.en: t\n---\n\n## one\n\n[view](?)\n\n### ko: 제목\n\n${body}\n\n### en: Title\n\n${body}\n`
  const { story, places, problems } = readStory(text)
  expect(problems).toEqual([])
  const resolved = resolveStory(story, 'test', lang, tables, places)
  const blocks: readonly Block[] = resolved.story.slides[0]?.body ?? []
  return {
    text: blocks.flatMap(linesIn).map(plainText).join(' | '),
    blocks,
    slide: resolved.story.slides[0],
    problems: resolved.problems.map(({ line, code }) => [line, code]),
  }
}

describe('a figure is told from the tables', () => {
  const cases: readonly (readonly [reference: string, ko: string, en: string])[] = [
    ['value people 46 2021', '50명', '50 명'],
    ['value people 46110 2020 bare', '60', '60'],
    ['value people nation 2021', '200명', '200 명'],
    ['capital people 2021', '110명', '110 명'],
    ['rest people latest', '90명', '90 명'],
    ['share people 2021', '55.0%', '55.0%'],
    ['share people 2021 digits=2 bare', '55.00', '55.00'],
    ['sum people rest 2020 2021', '190명', '190 명'],
    ['change people 46 2020 2021', '−10명', '−10 명'],
    ['change people 46 2020 2021 abs', '10명', '10 명'],
    ['change people capital 2020 2021 percent', '+10.0%', '+10.0%'],
    ['rank people 29 2021', '3', '3'],
    ['highest people province 2021', 'Capital', 'Capital'],
    ['lowest people municipality 2021 value', '40명', '40 명'],
    ['lowest people municipality 2021', 'Metro Metro-gu', 'Metro-gu, Metro'],
    ['count people municipality 2021 >= 50', '2', '2'],
    ['units municipality', '3', '3'],
    ['fact head-offices', '1,234.5%', '1,234.5%'],
    ['partial half CA latest', '50.3%', '50.3%'],
    ['partial half CA 2016', '49.5%', '49.5%'],
    ['table targets value id=pt1', '100,000', '100,000'],
    ['table targets value id=pt1 suffix=%', '100,000%', '100,000%'],
    ['table targets value id=pt1 suffix=jobs', '100,000jobs', '100,000 jobs'],
    ['table targets statement id=pt1', '늘린다', 'expand'],
    ['planned cities', '3', '3'],
    ['documented cities', '2', '2'],
    ['documented cities 2021', '1', '1'],
  ]
  test.each(cases)('{{%s}}', (reference, ko, en) => {
    expect(tell(`{{${reference}}}`, 'ko').text).toBe(ko)
    expect(tell(`{{${reference}}}`, 'en').text).toBe(en)
  })

  test('a count in a table of targets is none', () => {
    expect(tell('{{table targets value id=pt2}}').slide?.standings).toEqual([])
  })

  test('as what it is: printed, a candidate, a target or established; with its sources', () => {
    const { slide, blocks } = tell(
      '{{fact card}} {{fact people}} {{table targets value id=pt1}} {{share people 2021}}',
    )
    expect(slide?.standings).toEqual(['printed', 'candidate', 'target'])
    expect(slide?.sources).toEqual(['DECK', 'S07', 'S08'])
    const [line = []] = blocks.flatMap(linesIn)
    expect(line.flatMap(({ figure }) => (figure ? [figure.standing] : []))).toEqual([
      'printed',
      'candidate',
      'target',
      'established',
    ])
  })

  test.each([
    ['value nothing 46 2021', 'unknown'],
    ['value people 99 2021', 'unknown'],
    ['value people 46 1999', 'noFigure'],
    ['share rate 2021', 'notSummable'],
    ['sum price 46 2020 2021', 'notSummable'],
    ['count people province 2021 ~ 3', 'unknown'],
    ['fact nobody', 'unknown'],
    ['table targets value', 'fewParts'],
    ['table targets value id=none', 'rows'],
    ['table targets value sources=', 'noFigure', true],
    ['table targets colour id=pt1', 'unknown'],
    ['table nowhere value id=1', 'unknown'],
    ['place nowhere kind', 'unknown'],
    ['total people', 'unknownForm'],
    ['share people 2021 2020', 'manyParts'],
    ['value people', 'fewParts'],
    ['highest births province 2021', 'tie'],
  ])('{{%s}} is refused with its line, and stands as it is written', (reference, code, found = false) => {
    const { problems, text } = tell(`one\n\n{{${reference}}}`)
    if (found) return expect(problems).toEqual([])
    expect(problems).toEqual([[19, code]])
    expect(text).toBe(`one | {{${reference}}}`)
  })
})

describe('the words of a slide', () => {
  test('are paragraphs, lists, quotations, and a big number with what it is', () => {
    const { blocks } = tell(
      '**{{share people 2021}}**가 산다 여기에\n\nplain **strong**말 end\n\n- a\n- {{rank people 29 2021}}\n\n> q\n>\n> — who',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['big', 'text', 'list', 'quote'])
    expect(blocks.map((block) => linesIn(block).map(plainText))).toEqual([
      ['55.0%', '가 산다 여기에'],
      ['plain strong말 end'],
      ['a', '3'],
      ['q', 'who'],
    ])
    const text = blocks[1]
    expect(text?.kind === 'text' && text.line.map(({ strong }) => strong)).toEqual([false, true, false])
  })

  test('hold no links, pictures, code, tables or headings of their own', () => {
    for (const mark of ['[a](b)', '![a](b)', '`a`', '*a*', '    code', '***'])
      expect(tell(`x\n\n${mark}`).problems).toEqual([[19, 'mark']])
  })

  test('a ** without a partner and a {{ without an end are told', () => {
    expect(tell('a **b').problems).toEqual([[15, 'stars']])
    expect(tell('a {{b').problems).toEqual([[15, 'braces']])
  })

  test('say in the other language what they lack in this one', () => {
    const { story } = readStory('---\ntitle.ko: 하나\n---\n## a\n[view](?)\n### ko: 제목\n글')
    const { story: told } = resolveStory(story, 'x', 'en', tables)
    expect(told.title).toBe('하나')
    expect(plainText(told.slides[0]?.title ?? [])).toBe('제목')
  })
})

test('numbers are not typed, but years, dates, times and names may be', () => {
  expect(typedNumbers('2018년 5월 3일, 2016–2025년, 2018-22, 14:00, 3 May, May 3', [])).toEqual([])
  expect(typedNumbers('시즌 2와 R&D 100', ['시즌 2', 'R&D 100'])).toEqual([])
  expect(typedNumbers('인구 50.9%와 1,234명, 3곳', [])).toEqual(['50.9', '1,234', '3'])
  expect(typedNumbers('2020%', [])).toEqual(['2020'])
  expect(typedNumbers('12024', [])).toEqual(['12024'])
})

test('what turns the direction of writing around turns nothing beside it: titles, words, notes and what a picture shows', () => {
  const turned = '\u202ereversed\u2066'
  const { story } = readStory(
    [
      '---',
      `title.en: T ${turned}`,
      `about.en: A ${turned}`,
      'picture.p: data:image/png;base64,AAAA',
      '---',
      '',
      '## One [map](?indicator=births)',
      '',
      `![en: alt ${turned}](p)`,
      '',
      `### en: S ${turned}`,
      '',
      `Words ${turned}`,
      '',
      '> [!NOTE]',
      `> Notes ${turned}`,
    ].join('\n'),
  )
  expect(JSON.stringify(story)).toContain(turned)
  for (const lang of ['ko', 'en'] as const) {
    const told = resolveStory(story, 'own', lang, tables).story
    expect(told.title).toBe('T reversed')
    expect(plainText(told.slides[0]!.title)).toBe('S reversed')
    expect(JSON.stringify(told)).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  }
})
