import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemWords } from '../i18n/story-problem-words'
import { readStory, writeStory } from './markdown'
import type { Story } from './model'

const FILE = `---
title.ko: 약속
title.en: Promise
about.ko: 무엇
about.en: What
sources: DECK_SYMPOSIUM_2018; S01
names: 시즌 2; R&D 100
---

## first

[view](?indicator=grdp-per-capita&year=2024)

### ko: 국민 **{{share population-resident 2024}}**가 산다

한 문단.

- 하나
- 둘

#### notes

말할 것.

### en: **{{share population-resident 2024}}** live there

One paragraph.

## words-alone

[words](?)

### ko: 걱정
`

describe('a story is read from Markdown', () => {
  test('front matter, slides, views, languages, notes, and where each stands', () => {
    const { story, places, problems } = readStory(FILE)
    expect(problems).toEqual([])
    expect(story.title).toEqual({ ko: '약속', en: 'Promise' })
    expect(story.sources).toEqual(['DECK_SYMPOSIUM_2018', 'S01'])
    expect(story.names).toEqual(['시즌 2', 'R&D 100'])
    expect(story.slides.map(({ id, view, plain }) => [id, view, plain])).toEqual([
      ['first', 'indicator=grdp-per-capita&year=2024', false],
      ['words-alone', '', true],
    ])
    expect(story.slides[0]?.words).toEqual({
      ko: {
        title: '국민 **{{share population-resident 2024}}**가 산다',
        body: '한 문단.\n\n- 하나\n- 둘',
        notes: '말할 것.',
      },
      en: {
        title: '**{{share population-resident 2024}}** live there',
        body: 'One paragraph.',
        notes: '',
      },
    })
    const lines = FILE.split('\n')
    expect(lines[(places[0]?.words.ko?.notes ?? 0) - 1]).toBe('말할 것.')
    expect(lines[(places[0]?.view ?? 0) - 1]).toMatch(/^\[view\]/)
    expect(lines[(places[1]?.slide ?? 0) - 1]).toBe('## words-alone')
  })

  test('further views, points one by one and a picture apart stand below the view, in any order', () => {
    const head = '---\ntitle.ko: 하나\n---\n\n## one\n\n'
    const steps = '[view](?year=2017)\n\n[then](?year=2025)\n\n[then](?year=2030)\n\n'
    const { story, problems } = readStory(
      `${head}${steps}picture: apart\npoints: one by one\nminutes: 1.5\n\n### ko: 제목\n`,
    )
    expect(problems).toEqual([])
    expect(story.slides[0]).toMatchObject({
      view: 'year=2017',
      then: ['year=2025', 'year=2030'],
      points: true,
      apart: true,
      minutes: 1.5,
    })
    expect(readStory(writeStory(story)).story).toEqual(story)
    const wrong = (text: string) =>
      readStory(`${head}${text}\n\n### ko: 제목`).problems.map(({ code }) => code)
    expect(wrong('[words](?)\n\n[then](?year=2025)')).toEqual(['outside'])
    expect(wrong('[then](?year=2025)\n\n[view](?)')).toEqual(['outside'])
    expect(wrong('[view](?)\n\npoints: all at once')).toEqual(['outside'])
    expect(wrong('[view](?)\n\nminutes: 0')).toEqual(['outside'])
  })

  test('what opens a talk, or a part of it, says so in place of a view', () => {
    const head = '---\ntitle.ko: 하나\n---\n\n'
    const { story, problems } = readStory(
      `${head}## a\n\n[title](?)\n\n### ko: 제목\n\n부제\n\n- 발표자\n\n## b\n\n[section](?)\n\n### ko: 장\n`,
    )
    expect(problems).toEqual([])
    expect(story.slides.map(({ plain, heading }) => [plain, heading])).toEqual([
      [true, 'title'],
      [true, 'section'],
    ])
    expect(story.slides[0]?.words.ko?.body).toBe('부제\n\n- 발표자')
    expect(readStory(writeStory(story)).story).toEqual(story)
    expect(
      readStory(`${head}## a\n\n[title](?)\n\n[then](?year=2025)`).problems.map(({ code }) => code),
    ).toEqual(['outside'])
  })

  test('a second view stands beside the first, and a table in place of a map', () => {
    const head = '---\ntitle.ko: 하나\n---\n\n## a\n\n'
    const { story, problems } = readStory(
      `${head}[view](?year=2017)\n\n[beside](?year=2025)\n\n[then](?year=2018)\n\n### ko: 제목\n\n## b\n\n[table](?select=11)\n\n[then](?select=26)\n\n### ko: 표\n`,
    )
    expect(problems).toEqual([])
    expect(story.slides).toMatchObject([
      { view: 'year=2017', beside: 'year=2025', then: ['year=2018'], plain: false },
      { view: 'select=11', table: true, then: ['select=26'], plain: false },
    ])
    expect(readStory(writeStory(story)).story).toEqual(story)
    const wrong = (text: string) =>
      readStory(`${head}${text}\n\n### ko: 제목`).problems.map(({ code }) => code)
    expect(wrong('[table](?)\n\n[beside](?year=2025)')).toEqual(['outside'])
    expect(wrong('[view](?)\n\n[beside](?a=1)\n\n[beside](?a=2)')).toEqual(['outside'])
    expect(wrong('[beside](?year=2025)\n\n[view](?)')).toEqual(['outside'])
  })

  const PNG =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

  test('a picture of the author’s own, and the logo and colour of the organiser, stand in the file', () => {
    const text = [
      '---\ntitle.ko: 하나\nlogo: sign\nlogo.ko: 연구원\ncolour: #0b3d91\n---',
      '## harbour\n\n[picture](#harbour)\n\nalt.ko: 항구 *그림*, {{x}} [a](b) \\\nalt.en: The harbour\nminutes: 2',
      '### ko: 제목\n\n글',
      `[harbour]: ${PNG}\n[sign]: ${PNG}\n`,
    ].join('\n\n')
    const { story, problems } = readStory(text)
    expect(problems).toEqual([])
    expect(story).toMatchObject({
      pictures: { harbour: PNG, sign: PNG },
      logo: { name: 'sign', alt: { ko: '연구원' } },
      colour: '#0b3d91',
    })
    expect(story.slides[0]).toEqual({
      ...{ id: 'harbour', view: '', plain: true, minutes: 2 },
      picture: { name: 'harbour', alt: { ko: '항구 *그림*, {{x}} [a](b) \\', en: 'The harbour' } },
      words: { ko: { title: '제목', body: '글', notes: '' } },
    })
    expect(readStory(writeStory(story)).story).toEqual(story)
  })

  test('a picture of any other address stays out, in a definition and in the words', () => {
    const head = '---\ntitle.ko: 하나\n---\n\n## a\n\n[picture](#far)\n\n### ko: 제목\n\n'
    const codes = (text: string) => readStory(head + text).problems.map(({ line, code }) => [line, code])
    expect(codes('[far]: data:text/html;base64,PHNjcmlwdD4=')).toEqual([
      [7, 'noPicture'],
      [11, 'picture'],
    ])
    expect(codes('![far](https://x.example/a.png)\n\n[far]: https://x.example/a.png')).toEqual([
      [7, 'noPicture'],
    ])
    expect(readStory(head).story.pictures).toBeUndefined()
    const script = Buffer.from('<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>').toString('base64')
    const { far = '' } = readStory(`${head}[far]: data:image/svg+xml;base64,${script}`).story.pictures ?? {}
    expect(Buffer.from(far.split(',')[1] ?? '', 'base64').toString()).not.toContain('script')
    expect(readStory('---\ntitle.ko: 하나\ncolour: red\n---\n\n').problems[0]).toMatchObject({
      line: 1,
      code: 'colour',
    })
  })

  test('whatever a picture shows, the file says it and it is read again', () => {
    const shows = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    const alt = fc.record({ ko: shows, en: shows }, { requiredKeys: [] })
    fc.assert(
      fc.property(alt, alt, (shows, of) => {
        const story: Story = {
          ...{ title: { ko: '하나' }, about: {}, sources: [], names: [], pictures: { a: PNG, b: PNG } },
          ...{ logo: { name: 'b', alt: of }, colour: '#ffd400' },
          slides: [{ id: 'x', view: '', plain: true, picture: { name: 'a', alt: shows }, words: {} }],
        }
        expect(readStory(writeStory(story)).story).toEqual(story)
      }),
      { numRuns: 300 },
    )
  })

  test('what is wrong with its form is told with its line, and the rest is read all the same', () => {
    const broken = [
      '---',
      'title.ko: 하나',
      'font: red',
      '---',
      'stray',
      '',
      '# big',
      '',
      '## One Two',
      '',
      '### ko: 제목',
      '',
      '##### deep',
      '',
      '## twice',
      '[view](?)',
      '### ko: 가',
      '### ko: 나',
      '## twice',
      '[view](?)',
      '### en:',
    ].join('\n')
    const { story, problems } = readStory(broken)
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'frontKey'],
      [5, 'outside'],
      [7, 'outside'],
      [9, 'slideId'],
      [9, 'viewMissing'],
      [13, 'heading'],
      [18, 'sectionTwice'],
      [19, 'slideTwice'],
      [21, 'titleMissing'],
    ])
    expect(story.slides).toHaveLength(3)
    for (const { code, values } of problems)
      for (const lang of ['ko', 'en'] as const) {
        const { reason, hint } = problemWords(code, lang, values)
        expect(`${reason} ${hint}`).not.toMatch(/\{(text|known|lang|form)\}/)
      }
  })

  test('a file without front matter or slides says so', () => {
    expect(readStory('').problems.map(({ code }) => code)).toEqual(['frontMissing', 'noSlides'])
    expect(readStory('---\ntitle.ko: x').problems.map(({ code }) => code)).toContain('frontOpen')
  })
})

describe('a story is written as Markdown', () => {
  test('and read again it is the same', () => {
    const { story } = readStory(FILE)
    expect(readStory(writeStory(story)).story).toEqual(story)
  })

  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      '# x',
      '## slide',
      '---',
      '===',
      '```',
      '<!--',
      '> q',
      '- a',
      '[view](?)',
      '    code',
      '{{x',
      '}}',
    ),
  )
  const words = fc.record({
    title: fc.string({ maxLength: 30 }).map((text) => `가${text.replace(/[\r\n]/g, ' ')}`),
    body: fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n')),
    notes: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
  })
  const storyOf = fc
    .array(fc.record({ view: fc.constantFrom('', 'year=2024', 'note=a(b)'), ko: words }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((slides): Story => ({
      title: { ko: '제목' },
      about: {},
      sources: [],
      names: [],
      slides: slides.map(({ view, ko }, i) => ({ id: `s${i}`, view, plain: false, words: { ko } })),
    }))

  test('whatever is typed into it, no slide and no view is lost or made', () => {
    fc.assert(
      fc.property(storyOf, (story) => {
        const once = readStory(writeStory(story)).story
        expect(once.slides.map(({ id }) => id)).toEqual(story.slides.map(({ id }) => id))
        expect(once.slides.map(({ view }) => decodeURIComponent(view))).toEqual(
          story.slides.map(({ view }) => view),
        )
        expect(once.slides.every(({ words }) => words.ko && !words.en)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('written a second time it stays as it is', () => {
    fc.assert(
      fc.property(storyOf, (story) => {
        const once = writeStory(readStory(writeStory(story)).story)
        expect(writeStory(readStory(once).story)).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})
