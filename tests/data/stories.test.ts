import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { storyFiles } from '../../scripts/geodata/stories'
import { readCatalogue } from '../../scripts/page/atlas'
import { fitOf, LEAST_FIT, legendBeside } from '../../src/export/slide-room'
import { hasPicture } from '../../src/lenses/index'
import { samenessWord } from '../../src/lenses/sameness/words'
import { decodeStory } from '../../src/story/decode'
import { readStory } from '../../src/story/markdown'
import { linesIn, plainText, type Block, type Span, type ResolvedSlide } from '../../src/story/model'
import { readReference, type Reference } from '../../src/story/reference'
import { parse } from '../../src/view/url'
import { documentOf, fingerprintOf, standsIn } from './fingerprints'
import { GEODATA, REPOSITORY, tables } from './tables'

/** What the stories of the atlas say, against the documents they tell of and the tables they are told from. */

const catalogue = readCatalogue(path.join(REPOSITORY, 'public/data'))
const stories = (await storyFiles(GEODATA)).map(({ id, text }) => ({
  id,
  text,
  written: readStory(text).story,
  told: decodeStory(
    JSON.parse(readFileSync(path.join(REPOSITORY, `public/data/stories/${id}.json`), 'utf8')) as unknown,
  ),
}))
const storyOf = (id: string) => stories.find((one) => one.id === id)!
const rowsOf = (table: string) => tables.policy.get(table)!.rows

/** What the two founding documents print. */
const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DECK_SYMPOSIUM_2018: documentOf('deck-2018'),
  DECK_2017: documentOf('conference-2017'),
}
const printedIn = (source: string, words: string) => standsIn(DOCUMENTS[source] ?? {}, words)

const spansOf = ({ title, body, notes }: ResolvedSlide): readonly (readonly Span[])[] => [
  title,
  ...body.flatMap(linesIn),
  ...notes.flatMap(linesIn),
]

test('no slide says more than a hall reads from its last row', () => {
  for (const { id, told } of stories)
    for (const slide of [...told.ko.slides, ...told.en.slides]) {
      const legend = legendBeside(slide) && !hasPicture(parse(slide.view, catalogue).view.show)
      expect(fitOf(slide, legend), `${id}#${slide.id}`).toBeGreaterThanOrEqual(LEAST_FIT)
    }
})

describe('what stands in quotation form', () => {
  test('is known by a fingerprint, which takes no word for another', () => {
    const print = fingerprintOf('균형발전이라니 똑 같이 나누자는')
    expect(standsIn(print, '균형발전이라니 똑같이')).toBe(true)
    expect(standsIn(print, '균형발전이라니 똑같지')).toBe(false)
    expect(standsIn(print, '같이')).toBe(true)
    expect(standsIn(print, '')).toBe(false)
    for (const name of ['DECK_SYMPOSIUM_2018', 'DECK_2017'])
      expect(printedIn(name, '어느 문서에도 없는 문장이다')).toBe(false)
  })

  test('is in the document that it is quoted from, word for word', () => {
    const wrong = rowsOf('printed').filter((row) => !printedIn(row['sources']!, row['words_ko']!))
    expect(wrong.map((row) => row['words_ko'])).toEqual([])
  })

  test('is taken from the table of printed words, in every story and both languages', () => {
    let quotations = 0
    for (const { id, written } of stories)
      for (const slide of written.slides)
        for (const { body, notes } of Object.values(slide.words))
          for (const line of `${body}\n${notes}`.split('\n').filter((one) => /^> [^—]/.test(one))) {
            quotations++
            expect(line, `${id}#${slide.id}`).toMatch(/^> \{\{table printed words id=[\w-]+\}\}$/)
          }
    expect(quotations).toBeGreaterThan(20)
  })

  test('has quotation marks only around what a document prints', () => {
    const said = [
      ...stories.flatMap(({ told }) =>
        told.ko.slides.flatMap((slide) => spansOf(slide).map((line) => plainText(line))),
      ),
      ...stories.map(({ told }) => told.ko.about),
      ...tables.overlays.rows.flatMap((row) => [row.what_ko, row.caveat_ko]),
      samenessWord('reading', 'ko'),
    ]
    const quoted = said.flatMap((text) => [...text.matchAll(/[‘“]([^’”]+)[’”]/g)].map(([, inner]) => inner!))
    expect(quoted.length).toBeGreaterThan(2)
    const printed = (words: string) => Object.keys(DOCUMENTS).some((source) => printedIn(source, words))
    expect(quoted.filter((words) => !printed(words))).toEqual([])
  })

  test('is told somewhere: nothing of the printed words is left out', () => {
    const cited = new Set(
      stories.flatMap(({ text }) =>
        [...text.matchAll(/\{\{table printed words id=([\w-]+)\}\}/g)].map(([, id]) => id!),
      ),
    )
    expect(
      rowsOf('printed')
        .map((row) => row['id']!)
        .filter((id) => !cited.has(id)),
    ).toEqual([])
  })
})

describe('the deck of 2018', () => {
  const points = rowsOf('deck')
  const told = (id: string) => {
    const slide = storyOf('deck-2018').told.ko.slides.find((one) => one.id === id)!
    return spansOf(slide)
      .map((line) => plainText(line))
      .join(' ')
  }

  test('is told as complaining of the absence of leading firms, and counts none', () => {
    for (const row of points) expect(row['point_en'], row['order']).not.toMatch(/^Leading firms/)
    expect(told('stagnation')).toContain('20대 신기술 선도기업 및 연관산업 지원 부재')
    const fact = tables.facts.rows.find(({ id }) => id === 'printed-new-technology-20')!
    expect(fact.label_ko).toContain('부재')
    expect(fact.unit_en).not.toContain('firms')
  })

  test('has five things under the words ‘four bases’, none of them numbered by us', () => {
    for (const row of points) expect(row['point_ko'], row['order']).not.toMatch(/거점 ?\d/)
    const slide = storyOf('deck-2018').told.ko.slides.find(({ id }) => id === 'bases')!
    const list = slide.body.find((block): block is Extract<Block, { kind: 'list' }> => block.kind === 'list')!
    const items = list.items.map(plainText)
    for (const [i, name] of ['산학융합지구', '클러스터', '청년친화형 산업단지', '세종', '새만금'].entries())
      expect(items[i]).toContain(name)
    expect(items).toHaveLength(5)
    const functions = points.find(({ order }) => order === '37')!['point_ko']!.split('·')
    for (const one of functions) expect(printedIn('DECK_SYMPOSIUM_2018', one), one).toBe(true)
    expect(functions).toHaveLength(4)
  })

  test('does not say which twelve clusters it means, and nothing of the atlas claims to know', () => {
    const clusters = tables.overlays.rows.find(({ id }) => id === 'clusters-12')!
    expect(clusters.documented_ko).toContain('확인되지 않음')
    expect(clusters.caveat_en).toContain('not established')
    expect(rowsOf('clusters12-origin').at(-1)!['against_en']).toContain('not established')
    for (const { id, told } of stories)
      for (const slide of told.ko.slides.filter((one) => JSON.stringify(one).includes('클러스터:'))) {
        expect(JSON.stringify(slide), `${id}#${slide.id}`).toContain('확인되지 않음')
        expect(slide.view, `${id}#${slide.id}`).not.toContain('clusters-12')
      }
  })

  test('has its likeness of industries called what it is, a reading of the last two worries', () => {
    const lines = ['worry-which-industry', 'worry-new-industry'].map(
      (id) => rowsOf('printed').find((row) => row['id'] === id)!['words_ko']!,
    )
    for (const line of lines) expect(samenessWord('reading', 'ko')).toContain(line)
  })
})

test('each of the nine speakers of the conference stands in its story with the session', () => {
  const speakers = rowsOf('visions').filter(
    (row) => row['event'] === 'conference-2017-11-22' && row['province'] !== '00',
  )
  expect(speakers).toHaveLength(9)
  const { ko } = storyOf('season2-2017').told
  for (const row of speakers) {
    const [, name = '', home = ''] = /^(.+?)\((.+)\)$/.exec(row['speaker_ko']!) ?? []
    for (const printed of [name, home]) expect(printedIn('DECK_2017', printed), printed).toBe(true)
    const session = row['topic_ko']!.split(',')[0]!
    const said = ko.slides.map((slide) => spansOf(slide).map(plainText).join(' '))
    const own = said.filter((text) => text.includes(row['speaker_ko']!) && text.includes(session))
    expect(own, row['speaker_ko']).not.toEqual([])
  }
})

describe('what the stories tell', () => {
  const references = (text: string): Reference[] =>
    [...text.matchAll(/\{\{([^{}\n]+)\}\}/g)].flatMap(([, inner]) => {
      const read = readReference(inner!.trim(), 1)
      return 'form' in read ? [read] : []
    })

  /** What a reference is a figure of, when, and all dates at which the atlas has one; null where it has no date. */
  function datedIn({ form, parts }: Reference) {
    const where = (key: string) =>
      parts.find((part) => part.startsWith(`${key}=`))?.slice(key.length + 1) ?? ''
    if (form === 'place' && ['residents', 'family-relocation'].includes(parts[1]!))
      return {
        subject: `${parts[0]} ${parts[1]}`,
        date: parts[2] ?? '',
        all: tables.placeFacts.rows
          .filter(({ place, fact, value }) => place === parts[0] && fact === parts[1] && value !== null)
          .map(({ date }) => date),
      }
    if (form === 'table' && parts[0] === 'innovation-city-totals')
      return {
        subject: `${parts[0]} ${where('metric')}`,
        date: where('date'),
        all: rowsOf(parts[0])
          .filter((row) => row['metric'] === where('metric'))
          .map((row) => row['date']!),
      }
    if ((form === 'value' && parts[0] === 'regional-talent-hiring-rate') || where('kind') === 'actual')
      return {
        subject: 'hiring',
        date: where('year') || parts[2]!,
        all: tables.series
          .find(({ indicator }) => indicator === 'regional-talent-hiring-rate')!
          .rows.filter(({ region }) => region === '00')
          .map(({ year }) => String(year)),
      }
    return null
  }

  test('goes up to the newest figure of people, firms, families and hiring that the atlas has', () => {
    for (const { id, text } of stories) {
      const dated = references(text).flatMap((one) => datedIn(one) ?? [])
      for (const subject of new Set(dated.map((one) => one.subject))) {
        const cited = dated.filter((one) => one.subject === subject)
        const newest = cited[0]!.all.reduce((a, b) => (a > b ? a : b))
        expect(
          cited.map(({ date }) => date),
          `${id}: ${subject}`,
        ).toContain(newest)
      }
    }
  })

  test('names the year of its map where it tells figures of the map', () => {
    for (const { id, written } of stories)
      for (const slide of written.slides.filter(({ plain }) => !plain)) {
        const view = parse(slide.view, catalogue).view
        if (view.show !== 'map') continue
        for (const { title, body } of Object.values(slide.words)) {
          const years = references(`${title}\n${body}`)
            .filter(({ parts }) => parts[0] === view.indicator)
            .flatMap(({ parts }) => parts.filter((part) => /^(?:19|20)\d\d$/.test(part)))
          if (years.length) expect(years, `${id}#${slide.id}`).toContain(String(view.year))
        }
      }
  })

  /** Whether a word ends in a consonant, and whether that is ㄹ; null where its reading is not known. */
  function ending(word: string): 'vowel' | 'rieul' | 'consonant' | null {
    const last = word.replace(/[)’”†‡*\s]+$/, '').at(-1) ?? ''
    if (last === '%') return 'vowel'
    const digit = '0123456789'.indexOf(last)
    if (digit >= 0)
      return [1, 7, 8].includes(digit) ? 'rieul' : [0, 3, 6].includes(digit) ? 'consonant' : 'vowel'
    const final = (last.charCodeAt(0) - 0xac00) % 28
    if (last < '가' || last > '힣') return null
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant'
  }
  /** Particles by the ending they stand behind. */
  const AFTER_VOWEL = /^(?:는|가|를|와|다|였다|였고|라고)(?=[\s,.?!]|$)/
  const AFTER_CONSONANT = /^(?:은|이|을|과)(?=[\s,.?!]|$)/

  test('joins Korean particles to its figures as they are read', () => {
    let joined = 0
    for (const { id, told } of stories)
      for (const slide of told.ko.slides)
        for (const line of spansOf(slide))
          for (const [i, span] of line.entries()) {
            const end = span.figure ? ending(span.text) : null
            const next = line[i + 1]?.text ?? ''
            if (end === null) continue
            const where = `${id}#${slide.id}: ${span.text}${next.slice(0, 6)}`
            if (AFTER_VOWEL.test(next)) expect(end, where).toBe('vowel')
            else if (AFTER_CONSONANT.test(next)) expect(end, where).not.toBe('vowel')
            else if (/^로[ ,.]/.test(next)) expect(end, where).not.toBe('consonant')
            else if (/^으로[ ,.]/.test(next)) expect(end, where).toBe('consonant')
            else continue
            joined++
          }
    expect(joined).toBeGreaterThan(10)
  })
})

test('the staff who moved are told in the words of the ministry, everywhere', () => {
  const labels = [
    ...tables.factKinds.rows.filter(({ id }) => id === 'family-relocation').map((row) => row.label_ko),
    ...rowsOf('innovation-city-totals')
      .filter((row) => row['metric'] === 'family-relocation')
      .map((row) => row['label_ko']!),
  ]
  expect(new Set(labels)).toEqual(new Set(['가족동반·1인가구 이주율']))
  const shown = [...tables.policy.values()].flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
  expect([...shown, ...stories.map(({ text }) => text)].filter((text) => text.includes('홑살림'))).toEqual([])
})
