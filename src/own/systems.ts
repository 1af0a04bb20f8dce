/**
 * Korea's systems of coordinates by their number in the EPSG register, and the way from each to degrees of WGS84. Transverse
 * Mercator by Krüger's series (1912) to the third power of n, datum shift by seven parameters; `systems.test.ts` holds it to what
 * PROJ gives.
 */

interface Ellipsoid {
  readonly a: number
  readonly f: number
}
const GRS80: Ellipsoid = { a: 6_378_137, f: 1 / 298.257222101 }
const BESSEL: Ellipsoid = { a: 6_377_397.155, f: 1 / 299.1528128 }

/** Metres and arc seconds from the datum of 1985 to that of the world, and parts in a million. */
const SHIFT = { x: -115.8, y: 474.99, z: 674.11, rx: 1.16, ry: -2.31, rz: -1.63, ppm: 6.43 } as const

interface Plane {
  readonly ellipsoid: Ellipsoid
  readonly lon: number
  readonly lat: number
  readonly scale: number
  readonly east: number
  readonly north: number
}

const plane = (ellipsoid: Ellipsoid, lon: number, north: number, rest: Partial<Plane> = {}): Plane => ({
  ...{ ellipsoid, lon, north, lat: 38, scale: 1, east: 200_000 },
  ...rest,
})

const UNIFIED = { scale: 0.9996, east: 1_000_000 } as const
const UTM = { lat: 0, scale: 0.9996, east: 500_000 } as const
/** What the meridians of 1985 lie east of the round ones. */
const OFF = 10.405 / 3600

const PLANES: Readonly<Record<string, Plane>> = {
  5179: plane(GRS80, 127.5, 2_000_000, UNIFIED),
  ...each('5180 5181 5183 5184', [125, 127, 129, 131], (lon) => plane(GRS80, lon, 500_000)),
  5182: plane(GRS80, 127, 550_000),
  ...each('5185 5186 5187 5188', [125, 127, 129, 131], (lon) => plane(GRS80, lon, 600_000)),
  5178: plane(BESSEL, 127.5, 2_000_000, UNIFIED),
  ...each('5173 5174 5176 5177', [125, 127, 129, 131], (lon) => plane(BESSEL, lon + OFF, 500_000)),
  5175: plane(BESSEL, 127 + OFF, 550_000),
  ...each('2098 2097 2096', [125, 127, 129], (lon) => plane(BESSEL, lon, 500_000)),
  ...each('32651 32652', [123, 129], (lon) => plane(GRS80, lon, 0, UTM)),
}

function each(codes: string, lons: readonly number[], make: (lon: number) => Plane): Record<string, Plane> {
  return Object.fromEntries(codes.split(' ').map((code, i) => [code, make(lons[i]!)]))
}

export type Position = readonly [number, number]

/** The way from a system to [longitude, latitude] in degrees of WGS84, rounded to a centimetre; null for one that is not known. */
export function toDegrees(system: string): ((at: Position) => Position) | null {
  const code = system.replace(/^EPSG:/, '')
  if (['4326', '4737', '4019'].includes(code)) return (at) => at
  if (['3857', '900913'].includes(code)) return ofMercator
  if (code === '4162' || code === '4004') return (at) => rounded(shifted(at))
  const known = PLANES[code]
  if (!known) return null
  return (at) => rounded(known.ellipsoid === BESSEL ? shifted(inverse(known, at)) : inverse(known, at))
}

const rounded = ([lon, lat]: Position): Position => [Number(lon.toFixed(7)), Number(lat.toFixed(7))]
const rad = (degrees: number) => (degrees * Math.PI) / 180
const deg = (angle: number) => (angle * 180) / Math.PI

function ofMercator([x, y]: Position): Position {
  return rounded([deg(x / GRS80.a), deg(2 * Math.atan(Math.exp(y / GRS80.a)) - Math.PI / 2)])
}

const sum = (parts: readonly number[], of: (twice: number) => number) =>
  parts.reduce((all, part, i) => all + part * of(2 * (i + 1)), 0)

/** Krüger's series of an ellipsoid. */
function seriesOf({ a, f }: Ellipsoid) {
  const n = f / (2 - f)
  const [n2, n3] = [n * n, n ** 3]
  return {
    n,
    radius: (a / (1 + n)) * (1 + n2 / 4 + (n2 * n2) / 64),
    alpha: [n / 2 - (2 * n2) / 3 + (5 * n3) / 16, (13 * n2) / 48 - (3 * n3) / 5, (61 * n3) / 240],
    beta: [n / 2 - (2 * n2) / 3 + (37 * n3) / 96, n2 / 48 + n3 / 15, (17 * n3) / 480],
    delta: [2 * n - (2 * n2) / 3 - 2 * n3, (7 * n2) / 3 - (8 * n3) / 5, (56 * n3) / 15],
  }
}

function inverse({ ellipsoid, lon, lat, scale, east, north }: Plane, [x, y]: Position): Position {
  const { n, radius, alpha, beta, delta } = seriesOf(ellipsoid)
  const e = (2 * Math.sqrt(n)) / (1 + n)
  const s = Math.sin(rad(lat))
  const origin = Math.atan(Math.sinh(Math.atanh(s) - e * Math.atanh(e * s)))
  const begin = origin + sum(alpha, (k) => Math.sin(k * origin))
  const xi = (y - north) / (scale * radius) + begin
  const eta = (x - east) / (scale * radius)
  const xi1 = xi - sum(beta, (k) => Math.sin(k * xi) * Math.cosh(k * eta))
  const eta1 = eta - sum(beta, (k) => Math.cos(k * xi) * Math.sinh(k * eta))
  const chi = Math.asin(Math.sin(xi1) / Math.cosh(eta1))
  const phi = chi + sum(delta, (k) => Math.sin(k * chi))
  return [lon + deg(Math.atan2(Math.sinh(eta1), Math.cos(xi1))), deg(phi)]
}

/** From the datum of 1985 on Bessel's ellipsoid to that of the world. */
function shifted([lon, lat]: Position): Position {
  const { a, f } = BESSEL
  const e2 = f * (2 - f)
  const [l, p] = [rad(lon), rad(lat)]
  const n = a / Math.sqrt(1 - e2 * Math.sin(p) ** 2)
  const [x, y, z] = [n * Math.cos(p) * Math.cos(l), n * Math.cos(p) * Math.sin(l), n * (1 - e2) * Math.sin(p)]
  const [rx, ry, rz] = [SHIFT.rx, SHIFT.ry, SHIFT.rz].map((second) => rad(second / 3600)) as [
    number,
    number,
    number,
  ]
  const m = 1 + SHIFT.ppm / 1e6
  return geodetic(
    SHIFT.x + m * (x - rz * y + ry * z),
    SHIFT.y + m * (rz * x + y - rx * z),
    SHIFT.z + m * (-ry * x + rx * y + z),
  )
}

/** Degrees of a point in space, by turns that end within a millimetre. */
function geodetic(x: number, y: number, z: number): Position {
  const { a, f } = GRS80
  const e2 = f * (2 - f)
  const r = Math.hypot(x, y)
  let lat = Math.atan2(z, r * (1 - e2))
  for (let turn = 0; turn < 6; turn++) {
    const n = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
    lat = Math.atan2(z + e2 * n * Math.sin(lat), r)
  }
  return [deg(Math.atan2(y, x)), deg(lat)]
}
