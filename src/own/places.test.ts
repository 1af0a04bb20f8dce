import { expect, test } from 'vitest'
import { readText } from '../tables/cells'
import { areasOfGeoJson, hasPlaces, MOST_PLACES, placesOf, placesOfGeoJson } from './places'
import { codeOf } from '../tables/error.fixture'

const point = (lng: number, lat: number, properties: object | null = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lng, lat] },
})

test('places are read from columns of any usual name', () => {
  const headings = [
    '이름,위도,경도',
    '명칭,Latitude,Longitude',
    'name,lat,lng',
    'title,LAT,Lon',
    '시설명,Y,X',
    '장소, y좌표 ,x좌표',
  ]
  for (const heading of headings)
    expect(placesOf(readText(`${heading}\n시청,37.5663,126.9779`)).places, heading).toEqual([
      { name: '시청', at: [126.9779, 37.5663], text: '' },
    ])
})

test('a column is the name and another the text, and titles above do not matter', () => {
  const cells = readText('도서관 목록,,,\n도서관,경도,위도,주소\n가온,127.3,36.5,세종 1번지')
  expect(hasPlaces(cells)).toBe(true)
  expect(placesOf(cells).places).toEqual([{ name: '가온', at: [127.3, 36.5], text: '세종 1번지' }])
})

test('swapped coordinates are set right, others left out, and each is reported', () => {
  const { places, report } = placesOf(
    readText('이름,위도,경도\n가,37.5,127\n나,127,37.5\n도쿄,35.68,139.69\n라,,127\n마,삼십,127'),
  )
  expect(places.map(({ at }) => at)).toEqual([
    [127, 37.5],
    [127, 37.5],
  ])
  expect(report).toEqual({
    rows: 5,
    swapped: [3],
    outside: [{ row: 4, name: '도쿄' }],
    unread: [5, 6],
    notPoints: [],
  })
})

test('twenty thousand are read, and one more refuses them all', () => {
  const rows = (count: number) => readText(`lat,lng\n${'37,127\n'.repeat(count)}`)
  expect(placesOf(rows(MOST_PLACES)).places).toHaveLength(20_000)
  expect(codeOf(() => placesOf(rows(MOST_PLACES + 1)))).toBe('tooManyPlaces')
})

test('a position is kept to a centimetre', () => {
  const { places } = placesOf(readText('lat,lng\n37.123456789012,127.987654321098'))
  expect(places[0]?.at).toEqual([127.9876543, 37.1234568])
})

test('points of GeoJSON are read with names as they stand', () => {
  const script = '<script>alert(1)</script>'
  const json = {
    type: 'FeatureCollection',
    features: [point(127, 37, { 이름: script, note: 5 }), point(128, 36, null)],
  }
  expect(placesOfGeoJson(JSON.stringify(json)).places).toEqual([
    { name: script, at: [127, 37], text: '5' },
    { name: '', at: [128, 36], text: '' },
  ])
  expect(placesOfGeoJson('\uFEFF{"type":"Point","coordinates":[127,37,5]}').places).toHaveLength(1)
})

test('lines and areas are refused, beside points reported', () => {
  const area = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [] } }
  const only = JSON.stringify({ type: 'FeatureCollection', features: [area] })
  expect(codeOf(() => placesOfGeoJson(only))).toBe('notPoints')
  const both = JSON.stringify({ type: 'FeatureCollection', features: [area, null, point(127, 37)] })
  expect(placesOfGeoJson(both).report.notPoints).toEqual([
    { row: 1, kind: 'Polygon' },
    { row: 2, kind: '?' },
  ])
})

test('what holds no places is refused', () => {
  expect(codeOf(() => placesOf(readText('이름,값\n가,1')))).toBe('noPlaceColumns')
  expect(codeOf(() => placesOf(readText('lat,lng\n1,2')))).toBe('noPlaces')
  for (const text of ['', '{', '[]', '5', '{}', '{"type":"Topology"}'])
    expect(
      codeOf(() => placesOfGeoJson(text)),
      text,
    ).toBe('brokenJson')
  expect(codeOf(() => placesOfGeoJson('{"type":"FeatureCollection","features":[]}'))).toBe('noPlaces')
})

test('GeoJSON whose names are no texts, and have a `toString` that is no function, is read as if it had none', () => {
  const odd = { toString: false }
  const geo = (geometry: unknown, crs?: unknown) =>
    JSON.stringify({
      ...{ type: 'FeatureCollection', crs },
      features: [
        { type: 'Feature', properties: { name: odd }, geometry },
        {
          type: 'Feature',
          properties: { name: '나주' },
          geometry: { type: 'Point', coordinates: [126.7, 35] },
        },
      ],
    })
  expect(placesOfGeoJson(geo({ type: odd, coordinates: [127, 37] })).places).toHaveLength(1)
  expect(placesOfGeoJson(geo(null, { properties: { name: odd } })).places).toHaveLength(1)
  expect(areasOfGeoJson(geo({ type: odd, coordinates: [] }))).toBeNull()
})
