import { Refusal } from '../tables/error'
import { numberOf } from '../tables/number'
import { MOST_COLUMNS, MOST_ROWS } from '../tables/sheet'
import { toDegrees } from './systems'

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
}

export interface PlacesRead {
  readonly places: readonly OwnPlace[]
  readonly report: PlacesReport
}

/** Most places of a reader’s own. */
export const MOST_PLACES = 20_000
export const LONGEST_PLACE = { name: 100, text: 300 } as const
const LONGEST_JSON = 5_000_000

const LAT = /위도|(^|wgs84)(lat|latitude|la)$|^(y|y좌표|ycoord|ypos)(\d{4,5}|\(.*\))?$|^좌표\(?y\)?$/
const LNG =
  /경도|(^|wgs84)(lng|lon|long|longitude|logt|lo)$|^(x|x좌표|xcoord|xpos)(\d{4,5}|\(.*\))?$|^좌표\(?x\)?$/
const NAME =
  /^(이름|명칭|장소|지점|상호|제목|name([ _:-]?ko)?|title|label|place|site)$|(?<!시도|시군구|읍면동|행정동|법정동|도로|지역|행정구역|단위)명$/
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

/** Degrees as a number, or as degrees, minutes and seconds: 37°33'58.9"N. */
function degreesOf(cell: string): number | null | undefined {
  const [, degrees, minutes, seconds = '0'] =
    /^\s*[NE북동]?\S{0,2}?\s*(\d{2,3})\s*[°도]\s*(\d{1,2})\s*['′’분]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["″”초]|''))?\s*[NE]?\s*$/i.exec(
      cell,
    ) ?? []
  if (degrees === undefined) return numberOf(cell)
  return Number((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(7))
}

/** Whether one of the first rows of cells names columns of latitude and longitude. */
export const hasPlaces = (cells: readonly (readonly string[])[]) => headingRow(cells) >= 0

/**
 * Places of a table with columns of latitude and longitude in degrees.
 * Throws `Refusal`: noPlaceColumns, noPlaces, tooManyPlaces.
 */
export function placesOf(cells: readonly (readonly string[])[]): PlacesRead {
  const at = headingRow(cells)
  const headings = (cells[at] ?? []).map(heading)
  const column = (of: RegExp) => headings.findIndex((word) => of.test(word))
  const [lat, lng, text] = [column(LAT), column(LNG), column(TEXT)]
  if (at < 0) throw new Refusal('noPlaceColumns')
  // Unless a column is called so, the name is the first that is no position.
  const named = column(NAME)
  const name = named >= 0 ? named : headings.findIndex((_, i) => i !== lat && i !== lng && i !== text)
  // Metres in a system that a heading or a line above names.
  const [, number = ''] =
    /(?:EPSG\D{0,2}|[xy]_)(\d{4,5})(?!\d)/i.exec(
      cells
        .slice(0, at + 1)
        .flat()
        .join(' '),
    ) ?? []
  const turned = number ? toDegrees(number) : null
  const rows = cells.slice(at + 1).flatMap((row, i) => {
    if (!row.some(Boolean)) return []
    const of = (index: number) => row[index] ?? ''
    const [y, x] = [degreesOf(of(lat)), degreesOf(of(lng))]
    const [degreesX, degreesY] =
      turned && typeof x === 'number' && typeof y === 'number' ? turned([x, y]) : [x, y]
    return [{ row: at + i + 2, name: of(name), text: of(text), lat: degreesY, lng: degreesX }]
  })
  return located(rows, [])
}

/** Places of a GeoJSON text (RFC 7946). Lines and areas have no one place: they are left out and reported. */
export function placesOfGeoJson(text: string): PlacesRead {
  const { features, system } = geoJsonOf(text)
  const turned = system ? toDegrees(system) : null
  if (system && !turned) throw new Refusal('projected', { system })
  const notPoints: PlacesReport['notPoints'][number][] = []
  const rows = features.flatMap((feature, i): Row[] => {
    const { geometry, properties } = isRecord(feature) ? feature : {}
    const { type, coordinates } = isRecord(geometry) ? geometry : {}
    const points: readonly unknown[] =
      type === 'Point'
        ? [coordinates]
        : type === 'MultiPoint' && Array.isArray(coordinates)
          ? coordinates
          : []
    if (!points.length || !points.every(Array.isArray)) {
      notPoints.push({ row: i + 1, kind: typeof type === 'string' ? type.slice(0, 40) : '?' })
      return []
    }
    const words = isRecord(properties) ? properties : {}
    const word = (of: RegExp) => {
      const value = Object.entries(words).find(([key]) => of.test(heading(key)))?.[1]
      return textOf(value)
    }
    return points.map((point): Row => {
      const [x, y] = (point as unknown[]).map((part) =>
        typeof part === 'number' && Number.isFinite(part) ? part : undefined,
      )
      const [lng, lat] = turned && x !== undefined && y !== undefined ? turned([x, y]) : [x, y]
      return { row: i + 1, name: word(NAME), text: word(TEXT), lat, lng }
    })
  })
  if (!rows.length && notPoints.length) throw new Refusal('notPoints', { kind: notPoints[0]!.kind })
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
        at: turned ? [fine(lat), fine(lng)] : [fine(lng), fine(lat)],
        text: text.slice(0, LONGEST_PLACE.text),
      },
    ]
  })
  // Korea's plane systems (EPSG:5179, 5181, 5186 and the like) count metres from a point of their own.
  if (!places.length && rows.some(({ lat, lng }) => Math.min(lat ?? 0, lng ?? 0) > 10_000))
    throw new Refusal('projected', { system: 'EPSG:5179, 5186 …' })
  if (!places.length) throw new Refusal('noPlaces')
  if (places.length > MOST_PLACES)
    throw new Refusal('tooManyPlaces', { count: places.length, limit: MOST_PLACES })
  return { places, report: { rows: rows.length + notPoints.length, swapped, outside, unread, notPoints } }
}

/** To a centimetre: what is finer is noise of a computation, and would weigh more in a file than the names. */
const fine = (degrees: number) => Math.round(degrees * 1e7) / 1e7

const heading = (cell: string) => cell.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '')

const headingRow = (cells: readonly (readonly string[])[]) =>
  cells.slice(0, 20).findIndex((row) => [LAT, LNG].every((of) => row.some((cell) => of.test(heading(cell)))))

/**
 * Properties of the areas of a GeoJSON text as a table, an area a row; null where there are none. That they are
 * regions of ours is read in their codes and names, and not in their lines.
 */
export function areasOfGeoJson(text: string): string[][] | null {
  const areas = geoJsonOf(text).features.filter((feature) => {
    const { geometry } = isRecord(feature) ? feature : {}
    // A row of a table that was written as GeoJSON may have no lines at all.
    return !isRecord(geometry) || /Polygon$/.test(textOf(geometry['type']))
  })
  const records = areas.map((feature) => {
    const { id, properties } = isRecord(feature) ? feature : {}
    return { ...(typeof id === 'string' && { code: id }), ...(isRecord(properties) ? properties : {}) }
  })
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))].slice(0, MOST_COLUMNS)
  if (!keys.length || records.length > MOST_ROWS) return null
  return [keys, ...records.map((record: Record<string, unknown>) => keys.map((key) => textOf(record[key])))]
}

/** The features of a text, and its system of coordinates where that is another than degrees of WGS84. */
function geoJsonOf(text: string): { readonly features: readonly unknown[]; readonly system: string } {
  if (text.length > LONGEST_JSON)
    throw new Refusal('tooLarge', { size: (text.length / 1e6).toFixed(1), limit: 5 })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal('brokenJson')
  }
  if (!isRecord(json)) throw new Refusal('brokenJson')
  const { properties } = isRecord(json['crs']) ? json['crs'] : {}
  const named = isRecord(properties) ? textOf(properties['name']) : ''
  const [, number = ''] = /EPSG[:/]{1,2}(?:[\d.]*[:/])?(\d{4,6})$/i.exec(named) ?? []
  const system = number && number !== '4326' && number !== '4737' ? `EPSG:${number}` : ''
  if (Array.isArray(json.features)) return { features: json.features, system }
  if (json.type === 'Feature') return { features: [json], system }
  if (typeof json.type === 'string' && 'coordinates' in json)
    return { features: [{ geometry: json }], system }
  throw new Refusal('brokenJson')
}

/** Of a value that may be anything: an object's own `toString` need not be a function. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
