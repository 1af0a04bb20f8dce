import { OwnError } from './error'
import { numberOf } from './number'

/** A place of the reader's own, [longitude, latitude]. */
export interface OwnPlace {
  readonly name: string
  readonly at: readonly [number, number]
  readonly text: string
}

/** What became of the rows, which count from 1 as in the spreadsheet; in GeoJSON, the features. */
export interface PlacesReport {
  readonly rows: number
  /** Rows in which latitude and longitude stood in each other's place. */
  readonly swapped: readonly number[]
  readonly outside: readonly { readonly row: number; readonly name: string }[]
  readonly unread: readonly number[]
  readonly notPoints: readonly { readonly row: number; readonly kind: string }[]
  /** Places beyond the most that are taken. */
  readonly beyond: number
}

export interface PlacesRead {
  readonly places: readonly OwnPlace[]
  readonly report: PlacesReport
}

export const MOST_PLACES = 200
export const LONGEST_PLACE = { name: 100, text: 300 } as const
const LONGEST_JSON = 5_000_000

const LAT = /위도|(^|wgs84)(lat|latitude|la)$|^(y|y좌표|ycoord|ypos)$/
const LNG = /경도|(^|wgs84)(lng|lon|long|longitude|logt|lo)$|^(x|x좌표|xcoord|xpos)$/
const NAME =
  /^(이름|명칭|장소|지점|상호|제목|name|title|label|place|site)$|(?<!시도|시군구|읍면동|행정동|법정동|도로|지역|행정구역|단위)명$/
const TEXT = /^(설명|내용|비고|소재지|description|text|note|notes|memo|address)$|주소$|^주소/

interface Row {
  readonly row: number
  readonly name: string
  readonly text: string
  /** Latitude and longitude as they stand. */
  readonly lat: number | null | undefined
  readonly lng: number | null | undefined
}

const inKorea = (lat: number, lng: number) => lat >= 33 && lat <= 39 && lng >= 124 && lng <= 132

/** Whether one of the first rows of cells names columns of latitude and longitude. */
export const hasPlaces = (cells: readonly (readonly string[])[]) => headingRow(cells) >= 0

/**
 * Places of a table with columns of latitude and longitude in degrees.
 * Throws `OwnError`: noPlaceColumns, noPlaces.
 */
export function placesOf(cells: readonly (readonly string[])[]): PlacesRead {
  const at = headingRow(cells)
  const headings = (cells[at] ?? []).map(heading)
  const column = (of: RegExp) => headings.findIndex((word) => of.test(word))
  const [lat, lng, text] = [column(LAT), column(LNG), column(TEXT)]
  if (at < 0) throw new OwnError('noPlaceColumns')
  // Unless a column is called so, the name is the first that is no position.
  const named = column(NAME)
  const name = named >= 0 ? named : headings.findIndex((_, i) => i !== lat && i !== lng && i !== text)
  const rows = cells.slice(at + 1).flatMap((row, i) => {
    if (!row.some(Boolean)) return []
    const of = (index: number) => row[index] ?? ''
    return [
      { row: at + i + 2, name: of(name), text: of(text), lat: numberOf(of(lat)), lng: numberOf(of(lng)) },
    ]
  })
  return located(rows, [])
}

/** Places of a GeoJSON text (RFC 7946). Lines and areas have no one place: they are left out and reported. */
export function placesOfGeoJson(text: string): PlacesRead {
  const features = featuresOf(text)
  const notPoints: PlacesReport['notPoints'][number][] = []
  const rows = features.flatMap((feature, i): Row[] => {
    const { geometry, properties } = isRecord(feature) ? feature : {}
    const { type, coordinates } = isRecord(geometry) ? geometry : {}
    if (type !== 'Point' || !Array.isArray(coordinates)) {
      notPoints.push({ row: i + 1, kind: typeof type === 'string' ? type.slice(0, 40) : '?' })
      return []
    }
    const [lng, lat] = coordinates.map((part: unknown) =>
      typeof part === 'number' && Number.isFinite(part) ? part : undefined,
    )
    const words = isRecord(properties) ? properties : {}
    const word = (of: RegExp) => {
      const value = Object.entries(words).find(([key]) => of.test(heading(key)))?.[1]
      return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
    }
    return [{ row: i + 1, name: word(NAME), text: word(TEXT), lat, lng }]
  })
  if (!rows.length && notPoints.length) throw new OwnError('notPoints', { kind: notPoints[0]!.kind })
  return located(rows, notPoints)
}

function located(rows: readonly Row[], notPoints: PlacesReport['notPoints']): PlacesRead {
  const swapped: number[] = []
  const outside: PlacesReport['outside'][number][] = []
  const unread: number[] = []
  const places = rows.flatMap(({ row, name, text, lat, lng }): OwnPlace[] => {
    if (typeof lat !== 'number' || typeof lng !== 'number') {
      unread.push(row)
      return []
    }
    const turned = !inKorea(lat, lng) && inKorea(lng, lat)
    if (turned) swapped.push(row)
    else if (!inKorea(lat, lng)) {
      outside.push({ row, name })
      return []
    }
    return [
      {
        name: name.slice(0, LONGEST_PLACE.name),
        at: turned ? [lat, lng] : [lng, lat],
        text: text.slice(0, LONGEST_PLACE.text),
      },
    ]
  })
  if (!places.length) throw new OwnError('noPlaces')
  const beyond = Math.max(0, places.length - MOST_PLACES)
  const report = { rows: rows.length + notPoints.length, swapped, outside, unread, notPoints, beyond }
  return { places: places.slice(0, MOST_PLACES), report }
}

const heading = (cell: string) => cell.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '')

const headingRow = (cells: readonly (readonly string[])[]) =>
  cells.slice(0, 20).findIndex((row) => [LAT, LNG].every((of) => row.some((cell) => of.test(heading(cell)))))

function featuresOf(text: string): readonly unknown[] {
  if (text.length > LONGEST_JSON)
    throw new OwnError('tooLarge', { size: (text.length / 1e6).toFixed(1), limit: 5 })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new OwnError('brokenJson')
  }
  if (!isRecord(json)) throw new OwnError('brokenJson')
  if (Array.isArray(json.features)) return json.features
  if (json.type === 'Feature') return [json]
  if (typeof json.type === 'string' && 'coordinates' in json) return [{ geometry: json }]
  throw new OwnError('brokenJson')
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
