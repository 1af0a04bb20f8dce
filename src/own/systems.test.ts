import { describe, expect, test } from 'vitest'
import { readPasted } from './reading'
import { catalogue } from '../tables/built.fixture'
import { placesOf } from './places'
import { readText } from '../tables/cells'
import { toDegrees } from './systems'

/** Positions, and what PROJ (by proj4js 2, datum of 1985 by its seven parameters) makes of them. */
const PROJ = {
  5179: [953898.12, 1952032.5, 126.9779654913727, 37.56650362424379],
  5181: [198056.37, 451882.31, 126.97800004414258, 37.56647548761438],
  5182: [155432.1, 46120.9, 126.52061079099488, 33.45774727664691],
  5186: [198056.37, 551882.31, 126.97800004414258, 37.56647548761438],
  5187: [206000.5, 287000.25, 129.06587550731354, 35.17940311953966],
  5174: [198056.37, 451882.31, 126.97878749021042, 37.5692248474256],
  5178: [953898.12, 1952032.5, 126.97580336769855, 37.5692528293664],
  2097: [198056.37, 451882.31, 126.97589747382797, 37.56922482958052],
  32652: [322000.5, 4160000.25, 126.98443340203, 37.569850889404876],
  3857: [14135000.5, 4518000.25, 126.97686990187078, 37.563892013911726],
} as const

describe('systems of coordinates', () => {
  test.each(Object.entries(PROJ))(
    'EPSG:%s is turned as PROJ turns it, to a centimetre',
    (code, [x, y, lon, lat]) => {
      const [a, b] = toDegrees(`EPSG:${code}`)!([x, y])
      expect(Math.abs(a - lon)).toBeLessThan(1e-7)
      expect(Math.abs(b - lat)).toBeLessThan(1e-7)
    },
  )

  test('that are degrees already stay, and others are not guessed', () => {
    expect(toDegrees('EPSG:4737')!([127, 37])).toEqual([127, 37])
    expect(toDegrees('EPSG:2154')).toBeNull()
  })
})

const geo = (
  crs: string,
  coordinates: unknown,
  type = 'Point',
  properties: object = { 병원명: '가병원', 주소: '종로' },
) =>
  JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: crs } },
    features: [{ type: 'Feature', properties, geometry: { type, coordinates } }],
  })

describe('places in metres', () => {
  test.each(['urn:ogc:def:crs:EPSG::5186', 'EPSG:5186', 'http://www.opengis.net/def/crs/EPSG/0/5186'])(
    'of GeoJSON that names its system as %s come to stand in degrees',
    (crs) => {
      const { places } = readPasted(geo(crs, [198056.37, 551882.31]), catalogue)
      expect(places?.places).toEqual([{ name: '가병원', text: '종로', at: [126.978, 37.5664755] }])
    },
  )

  test('of several points are as many places', () => {
    const { places } = readPasted(
      geo(
        'EPSG:5179',
        [
          [953898.12, 1952032.5],
          [953898.12, 1942032.5],
        ],
        'MultiPoint',
        { 시설명: '나' },
      ),
      catalogue,
    )
    expect(places?.places.map(({ name }) => name)).toEqual(['나', '나'])
  })

  test('of a table are turned where a heading names the system, else refused', () => {
    const rows = '953898.12,1952032.5'
    const named = placesOf(readText(`이름,X_5179,Y_5179\n가,${rows}\n나,${rows}`))
    expect(named.places[0]?.at).toEqual([126.9779655, 37.5665036])
    expect(() => placesOf(readText(`이름,X,Y\n가,${rows}`))).toThrow('projected')
  })
})
