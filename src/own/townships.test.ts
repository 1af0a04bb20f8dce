import { beforeAll, describe, expect, test } from 'vitest'
import { folderReader, readSupplies } from '../../scripts/page/atlas'
import { TOWNSHIPS } from '../atlas/model'
import { regionOf } from '../atlas/units'
import type { Scene, Shapes } from '../scene/model'
import { sceneOf } from '../scene/scene'
import { catalogue } from '../tables/built.fixture'
import { parse } from '../view/url'
import { adopted } from './adopt'
import { bringLink, fragmentOf } from './link'
import type { OwnTable } from './table'
import { bringTownships, scopeOf, type Read, type Townships } from './townships'

const read = folderReader('public/data')
const { atlas, atoms, land } = readSupplies('public/data', ['overview.topo.json', 'land.topo.json'])

const table = (regions: readonly string[]): OwnTable => ({
  ...{ title: '나무', unit: '그루', decimals: 0, level: 'municipality', vintage: TOWNSHIPS },
  years: [2023, 2024],
  regions,
  values: regions.map((_, i) => [i, i * 2 + 1]),
  ...{ source: '', palette: 'greens', scheme: { method: 'quantile', classes: 4 }, midpoint: null },
  // Whoever says so: townships of a part of the country add up to no nation.
  summable: true,
})

let seoul: Townships
let both: Townships
beforeAll(async () => {
  seoul = await bringTownships(read, ['11'], catalogue)
  both = await bringTownships(read, ['41', '28'], catalogue)
})

const codesOf = (towns: Townships) => towns.units.map(({ region }) => region.code)
const inSeoul = () => codesOf(seoul).filter((code) => !seoul.unseen.has(code))
/** Own figures in the atlas, as a view of them shows them. */
function seen(regions: readonly string[], query = '', towns = seoul) {
  const own = adopted(catalogue, { table: table(regions) }, towns)
  const whole = own.into(atlas)
  const { view, notes } = parse(`indicator=own&overlays=none&${query}`, own.catalogue)
  const plain = sceneOf(whole, view, { theme: 'light', zoom: 6 })
  return { own, whole, view, notes, scene: whole.retold!<Scene>(plain) }
}

describe('own figures of townships', () => {
  test('are seen on their own boundaries and on no others, by the ways that know them', () => {
    const { view, notes, own } = seen(inSeoul())
    expect(view).toMatchObject({ indicator: 'own', level: 'municipality', vintage: TOWNSHIPS, year: 2024 })
    expect(notes).toEqual([])
    const at = (query: string) => parse(query, own.catalogue)
    expect(at('indicator=own&vintage=2025').view.vintage).toBe(TOWNSHIPS)
    expect(at('indicator=births&vintage=townships').view.vintage).toBe('statistics')
    expect(at('indicator=own&level=province').notes).toMatchObject([{ parameter: 'level' }])
    for (const show of ['change', 'bars'])
      expect(at(`indicator=own&show=${show}`).view).toMatchObject({ indicator: 'own', show })
    for (const show of ['clusters', 'tiles', 'contexts', 'alike', 'pair']) {
      const { view: other, notes: said } = at(`indicator=own&show=${show}`)
      expect(other.indicator).not.toBe('own')
      expect(said).toMatchObject([{ parameter: 'indicator', reason: 'not-available' }])
    }
    expect(at('indicator=births&level=municipality&show=pair&by=own').view.by).toBeNull()
  })

  test('are classed, ranked and named like any others, and called townships', () => {
    const { scene } = seen(inSeoul(), 'select=11110115')
    const of = new Map(scene.regions.map((region) => [region.code, region]))
    expect(scene.regions).toHaveLength(467)
    expect(of.get('11110115')).toMatchObject({
      name: '사직동',
      fullName: '종로구 사직동',
      province: '11',
    })
    expect(scene.legend.classes.map(({ count }) => count).reduce((sum, count) => sum + count, 0)).toBe(464)
    expect(scene.legend.noData.count).toBe(3)
    expect(scene.alt).toContain('467개 읍면동')
    expect(seen(inSeoul(), 'lang=en').scene.alt).toContain('467 townships')
    expect(scene.nation.value).toBeNull()
    expect(scene.balance).toBeNull()
    const { scene: two } = seen(codesOf(both), '', both)
    expect(two.regions[0]!.fullName).toBe('인천 중구 중앙동1가')
    expect(scene.selected).toEqual(['11110115'])
    expect(seen(inSeoul(), 'lang=en').scene.regions[0]!.fullName).toBe('Cheongun-dong, Jongno-gu')
    expect(seen(['36110250'], '', seoul).own.towns).toBe(seoul)
  })

  test('name municipalities, and townships that are wide enough; what is fitted is what has figures', () => {
    const jongno = inSeoul().filter((code) => code.startsWith('11110'))
    const { scene } = seen(jongno)
    expect(scene.regions.every(({ code }) => code.startsWith('11110'))).toBe(true)
    const [west, south, east, north] = scene.extent!
    expect(west).toBeGreaterThan(126.94)
    expect(east).toBeLessThan(127.03)
    expect(south).toBeGreaterThan(37.55)
    expect(north).toBeLessThan(37.65)
    expect(scene.labels.map(({ text }) => text)).toContain('평창동')
    expect(scene.labels.map(({ text }) => text)).not.toContain('권농동')
    const { scene: all } = seen(inSeoul())
    expect(all.labels.filter(({ kind }) => kind === 'province').map(({ text }) => text)).toContain('은평구')
  })

  test('a table of half of its municipalities is one of a province, one of a few is one of those', () => {
    const some = (codes: readonly string[]) => scopeOf(seoul, codes).length
    expect(some(['11110115'])).toBe(inSeoul().filter((code) => code.startsWith('11110')).length)
    const gu = [...new Set(codesOf(seoul).map((code) => code.slice(0, 5)))]
    const first = (count: number) =>
      gu.slice(0, count).map((code) => codesOf(seoul).find((town) => town.startsWith(code))!)
    expect(some(first(12))).toBeLessThan(467)
    expect(some(first(13))).toBe(467)
  })

  test('are drawn over the rest of the country, with lines of municipalities, and a border of two provinces once', () => {
    const areas = (towns: Townships) => seen(codesOf(towns), '', towns).whole.ownAreas!<object, Shapes>
    const shapes = areas(both)(TOWNSHIPS, { atoms, land })!
    expect(shapes.regions.map(({ code }) => code)).toEqual(codesOf(both))
    expect(shapes.neighbours.coordinates.length).toBeGreaterThan(100)
    const length = (lines: readonly (readonly unknown[])[]) =>
      lines.reduce((sum, line) => sum + line.length, 0)
    expect(length(shapes.municipalityLines.coordinates)).toBeGreaterThan(
      length(shapes.provinceLines.coordinates),
    )
    // Gimpo lies beside Incheon: their border is a line between municipalities, and no coast.
    const points = new Set(shapes.provinceLines.coordinates.flat().map(String))
    const incheon = shapes.regions.filter(({ code }) => code.startsWith('28260'))
    const gimpo = new Set(
      shapes.regions
        .filter(({ code }) => code.startsWith('41570'))
        .flatMap(({ geometry }) => geometry.coordinates.flat(2).map(String)),
    )
    const common = incheon
      .flatMap(({ geometry }) => geometry.coordinates.flat(2).map(String))
      .filter((point) => gimpo.has(point))
    expect(common.length).toBeGreaterThan(20)
    expect(common.every((point) => points.has(point))).toBe(true)
    // The same areas are the same object, so that nothing is drawn twice.
    const again = areas(both)
    expect(again(TOWNSHIPS, { atoms, land })).toBe(again(TOWNSHIPS, { atoms, land }))
    expect(again('statistics', { atoms, land })).toBeNull()
  })

  test('leave no trace in the atlas that others come into', () => {
    const { own, whole } = seen(inSeoul())
    const other = adopted(own.catalogue, {
      table: { ...table(['11', '26']), level: 'province', vintage: undefined } as unknown as OwnTable,
    })
    const next = other.into(whole)
    expect(next.ownAreas).toBeUndefined()
    expect(next.retold).toBeUndefined()
    expect(next.catalogue.ownUnits).toBeUndefined()
    expect(regionOf(next.catalogue, '11110115')).toBeUndefined()
    expect(next.catalogue.regions).toHaveLength(catalogue.regions.length)
  })
})

describe('a link with townships', () => {
  test('brings them back, with the files of their provinces alone', async () => {
    const own = { table: table(inSeoul()) }
    const fragment = await fragmentOf(own)
    expect(fragment.length).toBeGreaterThan(100)
    const asked: string[] = []
    const reader: Read = (file, decode) => {
      asked.push(file)
      return read(file, decode)
    }
    const brought = await bringLink(fragment, catalogue, reader)
    expect(brought).toMatchObject({ own, fragment })
    expect(asked).toEqual(['townships/11.json'])
  })

  test('is refused with a sentence for a code that nobody has, and where the boundaries do not come', async () => {
    const wrong = async (codes: readonly string[], reader: Read = read) => {
      const brought = await bringLink(await fragmentOf({ table: table(codes) }), catalogue, reader)
      return 'wrong' in brought ? brought.wrong.en : ''
    }
    expect(await wrong(['11110999'])).toContain('11110999')
    expect(await wrong(['99110101'])).toContain('99110101')
    expect(await wrong(['11110115'], () => Promise.reject(new Error('404')))).toContain('did not come (404)')
  })

  test('of other figures asks for none', async () => {
    const fragment = await fragmentOf({
      table: { ...table(['11', '26']), level: 'province', vintage: undefined } as unknown as OwnTable,
    })
    const brought = await bringLink(fragment, catalogue, () => Promise.reject(new Error('asked')))
    expect('wrong' in brought).toBe(false)
  })
})
