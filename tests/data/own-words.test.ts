import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/tables/built.fixture'
import { sceneOf } from '../../src/scene/scene'
import { suppliesOf } from '../../src/supply/supplies'
import { parse } from '../../src/view/url'
import { adopted } from '../../src/own/adopt'
import { pack, unpack } from '../../src/own/pack'
import type { OwnTable } from '../../src/own/table'
import type { OwnWords } from '../../src/own/words'

const WORDS: OwnWords = {
  ...{ indicator: 'grdp-per-capita', show: 'map', year: null, values: false },
  ...{ headline: '', sentence: '', note: '', byline: '', credit: '' },
}
const TABLE: OwnTable = {
  ...{ title: '우리 표', unit: '명', decimals: 0, level: 'province', years: [2023, 2024] },
  ...{ regions: ['11', '26'], source: '', palette: 'blues', midpoint: null, summable: false },
  values: [
    [1, 2],
    [3, 4],
  ],
  scheme: { method: 'quantile', classes: 3 },
}

function told(words: Partial<OwnWords>, query: string, table?: OwnTable) {
  const own = { ...(table && { table }), words: { ...WORDS, ...words } }
  const atlas = adopted(catalogue, own).into(suppliesOf(catalogue).atlas)
  const plain = sceneOf(atlas, parse(query, atlas.catalogue).view, { theme: 'light', zoom: 6 })
  return { plain, scene: atlas.retold!(plain) }
}

describe('words of a newsroom', () => {
  test('stand in the place of the atlas’s own, and what is empty stays', () => {
    const { plain, scene } = told({ headline: '서울이 앞선다' }, 'indicator=grdp-per-capita&lang=ko')
    expect(scene.question).toBe('서울이 앞선다')
    expect(scene.answer).toEqual(plain.answer)
    const { scene: other } = told({ sentence: 'A gap.' }, 'indicator=grdp-per-capita&lang=en')
    expect(other.answer).toEqual({ before: 'A gap.', number: '', after: '' })
  })

  test('are said of their view alone: of another figure, another way of looking or another year they would be wrong', () => {
    const headline = '2023년 이야기'
    for (const query of ['indicator=population-resident', 'indicator=grdp-per-capita&show=bars'])
      expect(told({ headline }, query).scene.question).not.toBe(headline)
    const of = (year: number) =>
      told({ headline, year: 2023 }, `indicator=grdp-per-capita&year=${year}`).scene.question
    expect(of(2023)).toBe(headline)
    expect(of(2022)).not.toBe(headline)
  })

  test('never hide whose the figures are, what must be said with them, and who wrote the words', () => {
    const { plain, scene } = told(
      { headline: 'x', note: '잠정치', byline: '홍길동 기자', credit: '고루신문' },
      'indicator=grdp-per-capita&lang=ko',
    )
    expect(scene.caption.sourceText).toBe(['고루신문', plain.caption.sourceText].filter(Boolean).join(' · '))
    expect(scene.caption.caption).toContain('잠정치')
    expect(scene.caption.caution).toBe(
      [plain.caption.caution, '글·그림 홍길동 기자'].filter(Boolean).join(' · '),
    )
    const nameless = told({ headline: 'x' }, 'indicator=grdp-per-capita&lang=en').scene
    expect(nameless.caption.caution).toContain('Headline and words by whoever made this link.')
  })

  test('say whose a reader’s own figures are', () => {
    const { plain, scene } = told(
      { indicator: 'own', credit: '고루신문 데이터팀' },
      'indicator=own&lang=ko',
      TABLE,
    )
    expect(plain.caption.sourceText).not.toBe('')
    expect(scene.caption.sourceText).toBe('고루신문 데이터팀')
  })

  test('may put the figures on the map, behind the names of their regions', () => {
    const { scene } = told({ indicator: 'own', values: true }, 'indicator=own&year=2024&lang=ko', TABLE)
    const of = (id: string) => scene.labels.find((label) => label.id === id)?.text
    expect(of('11')).toBe('서울 2')
    expect(of('26')).toBe('부산 4')
    // Without a figure, the name alone.
    expect(of('27')).toBe('대구')
  })

  test('are carried by a link, alone or with a table, without what turns the direction of writing', async () => {
    const words = { ...WORDS, headline: '제목', byline: '홍\u202e길동', values: true, year: 2023 }
    expect(await unpack(await pack({ words }), catalogue)).toEqual({ words })
    const both = { table: TABLE, words }
    expect(await unpack(await pack(both), catalogue)).toEqual(both)
    const { scene } = told(words, 'indicator=grdp-per-capita&year=2023&lang=ko')
    expect(scene.caption.caution).toContain('글·그림 홍길동')
    await expect(pack({ words: { ...words, headline: 'x'.repeat(201) } })).rejects.toThrow()
  })
})
