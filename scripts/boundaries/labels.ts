import type { FullAtoms } from './atoms'
import { shape } from './shaper'
import { VINTAGES, type AtomRow, type VintageId } from './tables'

/** Inner point, extent and area: longitude, latitude, west, south, east, north (degrees), km². */
export type Label = readonly [number, number, number, number, number, number, number]
export type Labels = Record<VintageId, Record<string, Label>>

/** mapshaper measures on a sphere of the equatorial radius; the sphere of the earth's own area is 0.22 % smaller. */
const SPHERE = (6371.0072 / 6378.137) ** 2

interface Row {
  readonly vintage: VintageId
  readonly code: string
  readonly x: number
  readonly y: number
  readonly box: readonly [number, number, number, number]
  readonly m2: number
}

/**
 * The label point of every province and municipality of every vintage: inside the largest part and away from its
 * edge (mapshaper's anchor point). Measured on the full geometry, areas on the
 * authalic sphere.
 */
export async function labelPoints(full: FullAtoms, table: readonly AtomRow[]): Promise<Labels> {
  const rowOf = new Map(table.map((row) => [row.atom, row]))
  const geometries = full.objects.atoms.geometries.map((geometry) => {
    const row = rowOf.get(geometry.properties.atom)
    if (!row) throw new Error(`geodata/atoms.csv has no row for atom ${geometry.properties.atom}.`)
    const units = VINTAGES.flatMap((id, i) => [
      [`m${i}`, row.municipality[id]],
      [`p${i}`, row.province[id]],
    ])
    return { ...geometry, properties: Object.fromEntries(units) as Record<string, string> }
  })
  const layers = VINTAGES.flatMap((id, i) => ['m', 'p'].map((level) => ({ id, key: `${level}${i}` })))
  const keys = layers.map(({ key }) => key).join(',')
  const rows = await shape<Row[]>(
    [
      `-i units.json name=atoms`,
      ...layers.flatMap(({ id, key }) => [
        `-dissolve target=atoms ${key} + name=${key}`,
        `-each target=${key} "vintage = '${id}', code = ${key}, x = this.innerX, y = this.innerY, box = this.bounds, m2 = this.area"`,
        `-filter-fields target=${key} vintage,code,x,y,box,m2`,
      ]),
      `-merge-layers target=${keys} name=labels`,
      `-o labels.json target=labels format=json`,
    ],
    { 'units.json': { ...full, objects: { atoms: { type: 'GeometryCollection', geometries } } } },
  )
  const labels: Labels = { statistics: {}, '2025': {}, '2026-07': {} }
  for (const { vintage, code, x, y, box, m2 } of rows.toSorted((a, b) => a.code.localeCompare(b.code)))
    labels[vintage][code] = [round(x, 4), round(y, 4), ...extent(box), round((m2 / 1e6) * SPHERE, 2)]
  return labels
}

function extent([w, s, e, n]: Row['box']): [number, number, number, number] {
  return [round(w, 4), round(s, 4), round(e, 4), round(n, 4)]
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
