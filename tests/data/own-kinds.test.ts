import { describe, expect, test } from 'vitest'
import { seriesTable, shownTable } from '../../src/export/table'
import { readText } from '../../src/tables/cells'
import { codeOf } from '../../src/tables/error.fixture'
import { catalogue } from '../../src/tables/built.fixture'
import type { Scene } from '../../src/scene/model'
import { announcement } from '../../src/scene/announce'
import { compareOf } from '../../src/scene/compare'
import { profileOf } from '../../src/scene/profile'
import { tableOf } from '../../src/embed/parts'
import { tipOf } from '../../src/embed/tip'
import { sceneOf } from '../../src/scene/scene'
import { suppliesOf } from '../../src/supply/supplies'
import { parse } from '../../src/view/url'
import { adopted } from '../../src/own/adopt'
import { pack, unpack } from '../../src/own/pack'
import { readingOf } from '../../src/own/reading'
import { readTable, type Choice } from '../../src/own/table'

function read(text: string, choice: Partial<Choice> = {}) {
  const { cells, layout } = readingOf([{ name: '', cells: readText(text) }], catalogue)
  const year = layout!.said ? {} : { year: 2024 }
  return { layout: layout!, ...readTable(cells, layout!, { measure: 0, ...year, ...choice }, catalogue) }
}
/** Code -> words of all years. */
const words = ({ table }: ReturnType<typeof read>) =>
  Object.fromEntries(
    table!.regions.map((code, i) => [
      code,
      table!.values[i]!.map((at) => (at === null ? '' : table!.kinds![at])).join(' '),
    ]),
  )

describe('words of kinds', () => {
  test('are read as such, by year, with those that say nothing left out', () => {
    const made = read('지역,2023,2024\n서울,관심,감소\n부산,감소,감소\n대구,-,관심\n인천,관심,')
    expect(words(made)).toEqual({ 11: '관심 감소', 26: '감소 감소', 27: ' 관심', 28: '관심 ' })
    expect(made.table).toMatchObject({ years: [2023, 2024], unit: '', summable: false })
  })

  test('have the order of their steps, of their letters, or of how many there are', () => {
    const kinds = (list: string) =>
      read(
        `지역,등급\n${['서울', '부산', '대구', '인천', '광주']
          .map((name, i) => `${name},${list.split(' ')[i]}`)
          .join('\n')}`,
      ).table?.kinds
    expect(kinds('낮음 높음 보통 낮음 높음')).toEqual(['높음', '보통', '낮음'])
    expect(kinds('C A B A C')).toEqual(['A', 'B', 'C'])
    expect(kinds('10등급 2등급 1등급 2등급 10등급')).toEqual(['1등급', '2등급', '10등급'])
    expect(kinds('내륙 해안 해안 내륙 해안')).toEqual(['해안', '내륙'])
    expect(kinds('없음 있음 있음 없음 있음')).toEqual(['있음', '없음'])
  })

  test('come after figures and before ranks, and remarks are none', () => {
    const { layout } = read(
      '순위,지역,권역,값,비고\n1,서울,수도권,5,확인\n2,경기,수도권,4,확인\n3,부산,영남,3,미정\n4,대구,영남,2,미정',
    )
    expect(layout.measures.map(({ name, kinds }) => [name, kinds])).toEqual([
      ['값', false],
      ['권역', true],
      ['순위', false],
    ])
  })

  test('of more than nine kinds are refused with their number', () => {
    const names = catalogue.regions.filter(({ level }) => level === 'province').slice(0, 16)
    const rows = names.map(({ name }, i) => `${name.ko},종류${i % 10}`)
    expect(codeOf(() => read(`지역,갈래\n${rows.join('\n')}`))).toBe('tooManyKinds')
  })

  test('below a misspelt first name stay rows of the table', () => {
    const { report } = read('지역,등급\n서을,A\n부산,B\n대구,A\n인천,B')
    expect(report.problems).toMatchObject([{ row: 2, name: '서을', kind: 'unknown' }])
  })
})

describe('a map of kinds', () => {
  const { table } = read('지역,2023,2024\n서울,해안,내륙\n부산,해안,해안\n대구,내륙,내륙\n인천,해안,해안')
  const atlas = adopted(catalogue, { table: table! }).into(suppliesOf(catalogue).atlas)
  const sceneAt = (query: string): Scene => {
    const { view } = parse(`indicator=own&level=province&${query}`, atlas.catalogue)
    const plain = sceneOf(atlas, view, { theme: 'light', zoom: 6 })
    return atlas.retold!(plain)
  }

  test('classes regions by their word, counts them, and ranks none', () => {
    const { legend, regions, alt, answer, nation } = sceneAt('year=2024&lang=ko')
    expect(legend).toMatchObject({
      kinds: true,
      classes: [
        { label: '해안', count: 2 },
        { label: '내륙', count: 2 },
      ],
      noData: { count: 13 },
    })
    expect(regions.find(({ code }) => code === '26')).toMatchObject({
      text: '해안',
      value: null,
      cls: 0,
      rank: null,
    })
    expect(alt).toContain('해안 2곳, 내륙 2곳')
    expect([answer, nation.value]).toEqual([null, null])
    expect(sceneAt('year=2023').legend.classes.map(({ count }) => count)).toEqual([3, 1])
  })

  test('has no rank, nation, unit or change in list, card, comparison, announcement and embed', () => {
    const scene = sceneAt('year=2024&lang=ko&select=11,26')
    expect(scene.legend.unranked).toBe('분류: 해안 2곳, 내륙 2곳')
    expect([scene.unit, scene.legend.unit, scene.nation, scene.balance]).toEqual([
      '',
      '',
      { value: null, text: '' },
      null,
    ])
    expect(profileOf(atlas, scene, '11', null)).toMatchObject({
      ...{ value: '내륙', known: true, unit: '', rank: '', against: [], trend: null },
    })
    expect(profileOf(atlas, scene, '50', null)).toMatchObject({ known: false })
    const { now, trend } = compareOf(atlas, scene, null)
    expect(now.map(({ id, about, cells }) => [id, about, cells.map(({ text }) => text)])).toEqual([
      ['value', '2024', ['내륙', '해안']],
    ])
    expect(trend).toBeNull()
    expect(announcement(sceneAt('year=2023&lang=ko'), sceneAt('year=2024&lang=ko'))).toBe(
      '2024년: 17곳 가운데 1곳의 분류가 바뀌었습니다.',
    )
    expect(announcement(sceneAt('year=2024&lang=ko'), sceneAt('year=2024&lang=ko&select=11'))).toMatch(
      /서울특별시 고름: 내륙\.$/,
    )
    const table = tableOf(scene)
    expect(table).not.toContain('순위')
    expect(tipOf(scene, { kind: 'region', id: '11' })).toBe(
      '<p class="name">서울특별시</p><p class="value">내륙</p>',
    )
  })

  test('leaves no words to ways of looking that reckon with figures', () => {
    const changed = sceneAt('show=change&lang=en')
    expect(changed).toMatchObject({
      ...{
        answer: null,
        description: 'Words cannot be reckoned with: look at them on the map, or as tiles.',
      },
      legend: { unranked: changed.description, midpointLabel: '' },
    })
    expect(sceneAt('show=bars').regions.every(({ value, cls }) => value === null && cls === null)).toBe(true)
  })

  test('is told by its words in the tables', () => {
    const scene = sceneAt('year=2024')
    const rows = shownTable(scene, atlas).rows.map((row) => [row[0], row[8]])
    expect(rows).toContainEqual(['26', '해안'])
    const years = seriesTable(atlas, scene.view).rows.map((row) => [row[0], row[4], row[5]])
    expect(years).toContainEqual(['11', 2023, '해안'])
    expect(years).toContainEqual(['11', 2024, '내륙'])
  })

  test('is carried by a link, which is refused where it names a kind that is not there', async () => {
    const own = await unpack(await pack({ table: table! }), catalogue)
    expect(own.table).toEqual(table)
    await expect(pack({ table: { ...table!, kinds: ['해안'] } })).rejects.toThrow()
  })
})
