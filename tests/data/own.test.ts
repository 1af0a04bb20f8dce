import { expect, test } from 'vitest'
import { readAtlas, readCatalogue } from '../../scripts/page/atlas'
import { seriesKey, type Atlas } from '../../src/atlas/atlas'
import { OWN_ID } from '../../src/own/adopted'
import { ownSeries, ownSource, withOwn } from '../../src/own/indicator'
import { readText } from '../../src/tables/cells'
import { geojsonOf } from '../../src/export/geo'
import { csvOf, recordsOf, seriesTable, shownTable } from '../../src/export/table'
import { layoutOf } from '../../src/tables/layout'
import { readTable, tableOf } from '../../src/own/table'
import { readPasted } from '../../src/own/reading'
import { sceneOf } from '../../src/scene/scene'
import { parse } from '../../src/view/url'

const DATA = 'public/data'
const catalogue = readCatalogue(DATA)
const mapped = catalogue.indicators.filter(({ levels }) => levels.province ?? levels.municipality)
/** The atlas with the figures of all indicators, read once. */
const whole = readAtlas(
  DATA,
  mapped.map(({ id }) => id),
)

/** The scene of a pasted table in its last year. */
function sceneOfText(text: string, query = '') {
  const cells = readText(text)
  const own = tableOf(cells, layoutOf(cells, catalogue), { measure: 0, year: 2024 }, catalogue)
  const wider = withOwn(catalogue, own)
  const atlas: Atlas = {
    ...whole,
    catalogue: wider,
    series: new Map([[seriesKey(OWN_ID, own.level), ownSeries(own)]]),
    sources: new Map([...whole.sources, [OWN_ID, ownSource(own)]]),
  }
  const { view, notes } = parse(`indicator=own&${query}`, wider)
  expect(notes).toEqual([])
  return sceneOf(atlas, view, { theme: 'light', zoom: 6 })
}

const provinces =
  '서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주'.split(' ')
const table = (heading: string, names: readonly string[], figure: (i: number) => number) =>
  [heading, ...names.map((name, i) => `${name},${figure(i)}`), '자료: 우리 편집국'].join('\n')

test('a scene of own figures has classes, a ranking, a nation, a balance and its source', () => {
  const scene = sceneOfText(table('시도,도서관(곳)', provinces, (i) => 20 + i))
  expect(scene).toMatchObject({ title: '도서관', unit: '곳', year: 2024, level: 'province' })
  expect(scene.ramp).toHaveLength(5)
  expect(scene.ranking.slice(0, 2)).toEqual(['50', '48'])
  expect(scene.regions.every(({ value }) => value !== null)).toBe(true)
  expect(scene.nation).toMatchObject({ value: 476 })
  expect(scene.balance?.kind).toBe('share')
  expect(scene.answer).not.toBeNull()
  expect(scene.caption).toMatchObject({
    sources: ['own'],
    caution: '독자가 넣은 수치로, 고루가 확인하지 않았다.',
  })
  expect(scene.caption.sourceText).toContain('우리 편집국')
})

test('a few regions of own rates stay few, in both languages and in every state of boundaries', () => {
  const text = table('시도,증감률(%)', provinces.slice(0, 3), (i) => i - 1.5)
  for (const query of ['', 'lang=en', 'vintage=2026-07', 'breaks=year', 'theme=dark']) {
    const scene = sceneOfText(text, query)
    expect(scene.regions.filter(({ value }) => value !== null)).toHaveLength(3)
    expect(scene.view.palette).toBe('orange-blue')
  }
})

test('every table of the atlas, written out with names as readers write them, is read back as it was', () => {
  const regions = new Map(catalogue.regions.map((region) => [region.code, region]))
  let read = 0
  for (const series of whole.series.values()) {
    const rows = series.regions.flatMap((code, r) => {
      const region = regions.get(code)
      const known = series.values[r]!.some((value) => value !== null)
      return region && region.level === series.level && known ? [{ region, values: series.values[r]! }] : []
    })
    if (rows.length < 5) continue
    for (const lang of ['ko', 'en'] as const) {
      const province = (code: string) => regions.get(code)?.short[lang] ?? ''
      const text = [
        ['시도', '이름', ...series.years.map((year) => `${year}년`)],
        ...rows.map(({ region, values }) => [
          region.level === 'province' ? region.short[lang] : province(region.parent),
          region.name[lang],
          ...values.map((value) => value ?? '-'),
        ]),
      ]
        .map((row) => row.join('\t'))
        .join('\n')
      const cells = readText(text)
      const { report, ...own } = tableOf(cells, layoutOf(cells, catalogue), { measure: 0 }, catalogue)
      expect(report, series.indicator).toMatchObject({ problems: [], notNumbers: [], matched: rows.length })
      expect(own.level).toBe(series.level)
      // One comparison a table: one a row takes longer than the reading.
      const back = new Map(own.regions.map((code, i) => [code, own.values[i]]))
      expect(
        rows.map(({ region }) => back.get(region.code)),
        series.indicator,
      ).toEqual(rows.map(({ values }) => values))
      read++
    }
  }
  expect(read).toBeGreaterThan(50)
})

test('what the atlas gives away is read back as it was: every indicator at each level, some in each state of boundaries', () => {
  let read = 0
  for (const [i, { id, levels, ratio }] of mapped.entries()) {
    if (ratio) continue
    for (const level of ['province', 'municipality'] as const)
      // Other boundaries take their time: a few indicators show them.
      for (const vintage of i % 8 ? ['statistics'] : ['statistics', '2025', '2026-07']) {
        if (!levels[level]) continue
        const { view } = parse(`indicator=${id}&level=${level}&vintage=${vintage}`, catalogue)
        const records = recordsOf(seriesTable(whole, view)).filter(({ value }) => value !== null)
        if (new Set(records.map(({ code }) => code)).size < 3) continue
        const reading = readPasted(csvOf(seriesTable(whole, view)), catalogue)
        const ground = { vintage, level }
        const { table, report } = readTable(reading.cells, reading.layout!, { measure: 0, ground }, catalogue)
        expect(report.problems, `${id} ${level} ${vintage}`).toEqual([])
        expect(table?.unit).toBe(records[0]!['unit'])
        const back = (code: unknown, year: unknown) =>
          table?.values[table.regions.indexOf(String(code))]?.[table.years.indexOf(Number(year))]
        expect(records.map(({ code, year }) => [code, year, back(code, year)])).toEqual(
          records.map(({ code, year, value }) => [code, year, value]),
        )
        if (vintage === 'statistics')
          expect(readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue).table).toEqual(table)
        read++
      }
  }
  expect(read).toBeGreaterThan(100)
}, 300_000)

test('the areas that the atlas gives away as GeoJSON are read back as their figures', () => {
  const { view } = parse('indicator=population-resident&level=municipality', catalogue)
  const scene = sceneOf(whole, view, { theme: 'light', zoom: 6 })
  const regions = scene.regions.map(({ code }) => ({
    code,
    geometry: { type: 'MultiPolygon' as const, coordinates: [] },
  }))
  const reading = readPasted(JSON.stringify(geojsonOf({ regions }, shownTable(scene, whole))), catalogue)
  const { table, report } = readTable(reading.cells, reading.layout!, { measure: 0 }, catalogue)
  expect(report.problems).toEqual([])
  expect(table?.years).toEqual([scene.year])
  for (const { code, value } of scene.regions)
    if (value !== null) expect(table?.values[table.regions.indexOf(code)]).toEqual([value])
})
