import { describe, expect, test } from 'vitest'
import { crossings } from '../../scripts/boundaries/untangle'
import { folderReader, readCatalogue } from '../../scripts/page/atlas'
import { TOWNSHIPS } from '../../src/atlas/model'
import { regionOf, unitsOf } from '../../src/atlas/units'
import { decodeTownships, townshipFile } from '../../src/own/township-file'
import { areasIn, bringTownships, provincesOf } from '../../src/own/townships'
import type { Shapes } from '../../src/scene/model'

const read = folderReader('public/data')
const catalogue = readCatalogue('public/data')
const provinces = unitsOf(catalogue, '2025', 'province').map(({ region }) => region.code)
const files = await Promise.all(provinces.map((code) => read(townshipFile(code), decodeTownships)))
const units = files.flatMap((file) => file.units)
const towns = await bringTownships(read, provinces, catalogue)

/** Legal dongs of the package that have no geometry: alleys of old towns, and a myeon beyond the armistice line. */
const UNSEEN =
  '11140164 11410103 11410104 26110139 27110129 28110129 28110130 41115125 48121112 48123116 48129107 48129109 51110104 51780370'

describe('the files of townships', () => {
  test('hold all 5,066 of the package, each once, in the file of its province, and say which have no outline', () => {
    expect(units).toHaveLength(5066)
    expect(new Set(units.map(({ code }) => code)).size).toBe(5066)
    files.forEach((file, i) =>
      expect(file.units.every(({ code }) => /^\d{8}$/.test(code) && code.startsWith(provinces[i]!))).toBe(
        true,
      ),
    )
    const unseen = units.filter(({ at }) => at === null).map(({ code }) => code)
    expect(unseen.join(' ')).toBe(UNSEEN)
    const drawn = files.flatMap(({ topology }) => topology.objects.atoms.geometries.map(({ id }) => id))
    expect([...drawn, ...unseen].sort()).toEqual(units.map(({ code }) => code).sort())
  })

  test('put each into a municipality that the atlas knows, and every one of the 252 has some', () => {
    const known = unitsOf(catalogue, '2025', 'municipality').map(({ region }) => region.code)
    const wholes = units.map(({ code }) => code.slice(0, 5))
    expect([...new Set(wholes)].sort()).toEqual(known)
    for (const file of files)
      for (const { code, name } of file.wholes) expect(regionOf(catalogue, code)?.name).toEqual(name)
  })

  test('name each in both languages, and none like another of its municipality', () => {
    expect(
      units.every(({ ko, en }) => /^[가-힣\d]+[동읍면가로]$/.test(ko) && /^[A-Z][\w .()'-]+$/.test(en)),
    ).toBe(true)
    expect(new Set(units.map(({ code, ko }) => `${code.slice(0, 5)} ${ko}`)).size).toBe(5066)
  })

  test('know the municipalities that the law of 2026 made of some', () => {
    const laterOf = (code: string) => {
      const file = files[provinces.indexOf(code.slice(0, 2))]!
      const { wholes } = file.units.find((unit) => unit.code === code)!
      return wholes.map((at) => file.wholes[at]!.name.ko)
    }
    expect(laterOf('28110101')).toEqual(['중구', '제물포구'])
    expect(laterOf('28110146')).toEqual(['중구', '영종구'])
    expect(laterOf('41590253')).toEqual(['화성시', '화성시 효행구'])
    expect(laterOf('11110115')).toEqual(['종로구'])
  })
})

describe('the borders of all townships together', () => {
  const { topology } = towns

  test('cross nowhere, and neighbours share them, over borders of provinces, too', () => {
    const arcs = topology.arcs.map((arc) => {
      let [x, y] = [0, 0]
      return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const)
    })
    expect(crossings(arcs)).toEqual([])
    const uses = new Map<number, string[]>()
    for (const area of topology.objects.atoms.geometries)
      if (area.type === 'MultiPolygon')
        for (const arc of area.arcs.flat(2)) {
          const one = arc < 0 ? ~arc : arc
          uses.set(one, [...(uses.get(one) ?? []), String(area.id)])
        }
    expect(Math.max(...[...uses.values()].map(({ length }) => length))).toBe(2)
    const between = [...uses.values()].filter(([a = '', b = '']) => b && a.slice(0, 2) !== b.slice(0, 2))
    // Every province on the mainland borders another by land.
    expect(provincesOf(between.flat())).toEqual(provinces.filter((code) => code !== '50'))
  })

  test('close each ring, and cover the country but for some per cent', () => {
    const shapes = areasIn(towns, towns.units)<object, Shapes>(TOWNSHIPS, { atoms: {}, land: null })!
    expect(shapes.regions).toHaveLength(5066)
    let km2 = 0
    for (const { geometry } of shapes.regions)
      for (const polygon of geometry.coordinates)
        polygon.forEach((ring, hole) => {
          expect(ring[0]).toEqual(ring.at(-1))
          expect(ring.length).toBeGreaterThan(3)
          const [west = 0, south = 0] = ring[0]!
          const flat = ring.map(([x = 0, y = 0]) => [x - west, y - south] as const)
          const doubled = flat.slice(1).reduce((sum, [x, y], i) => sum + flat[i]![0] * y - x * flat[i]![1], 0)
          km2 += ((hole ? -1 : 1) * Math.abs(doubled) * 111.2 ** 2 * Math.cos((south * Math.PI) / 180)) / 2
        })
    // 100,024 km² in the package.
    expect(km2).toBeGreaterThan(98_500)
    expect(km2).toBeLessThan(101_500)
  })
})
