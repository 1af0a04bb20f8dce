import type { GeometryCollection, Topology } from 'topojson-specification'
import { seriesKey, type Atlas } from '../atlas/atlas'
import { decodePlaces, decodePolicy, decodeSeries, decodeSources, decodeTiles } from '../atlas/decode'
import { decodeTopology } from '../atlas/topology'
import { outlinesOf } from '../scene/outlines'
import type { AtomTopology, ContextTopology, WorldTopology } from '../scene/shapes'
import type { Detail, Supplies } from './supplies'

/** One kind of file: how it is let in, and where it is put. `name` is what stands behind the kind's folder. */
interface Kind<T> {
  readonly decode: (value: unknown, file: string) => T
  readonly put: (supplies: Supplies, content: T, name: string) => Supplies
}
/** Puts the content of a file among supplies. */
export type Put = (supplies: Supplies) => Supplies
type Place = (value: unknown, file: string, name: string) => Put

const kind =
  <T>({ decode, put }: Kind<T>): Place =>
  (value, file, name) => {
    const content = decode(value, file)
    return (supplies) => put(supplies, content, name)
  }

const within = (supplies: Supplies, atlas: Partial<Atlas>): Supplies => ({
  ...supplies,
  atlas: { ...supplies.atlas, ...atlas },
})

const boundaries = (detail: Detail) =>
  kind<AtomTopology>({
    decode: (value) => decodeTopology(value, 'atoms'),
    put: (supplies, atoms) => ({ ...supplies, atoms: { ...supplies.atoms, [detail]: atoms } }),
  })

/** By folder, or by name where a file stands alone. */
const KINDS: Readonly<Record<string, Place>> = {
  series: kind({
    decode: decodeSeries,
    put: (supplies, series) =>
      within(supplies, {
        series: new Map([
          ...supplies.atlas.series,
          ...series.map((one) => [seriesKey(one.indicator, one.level), one] as const),
        ]),
      }),
  }),
  policy: kind({
    decode: decodePolicy,
    put: (supplies, rows, name) => ({ ...supplies, policy: new Map([...supplies.policy, [name, rows]]) }),
  }),
  sources: kind({
    decode: decodeSources,
    put: (supplies, sources) =>
      within(supplies, {
        sources: new Map([...supplies.atlas.sources, ...sources.map((one) => [one.id, one] as const)]),
      }),
  }),
  places: kind({
    decode: decodePlaces,
    put: (supplies, { kinds, places }) => within(supplies, { factKinds: kinds, places }),
  }),
  outlines: kind({
    decode: (value) => outlinesOf(decodeTopology<Topology<Record<string, GeometryCollection>>>(value)),
    put: (supplies, outlines) => within(supplies, { outlines }),
  }),
  tiles: kind({ decode: decodeTiles, put: (supplies, tiles) => ({ ...supplies, tiles }) }),
  world: kind<WorldTopology>({
    decode: (value) => decodeTopology(value, 'countries'),
    put: (supplies, world) => ({ ...supplies, world }),
  }),
  context: kind<ContextTopology>({
    decode: (value) => decodeTopology(value, 'land'),
    put: (supplies, land) => ({ ...supplies, land }),
  }),
  overview: boundaries('overview'),
  detail: boundaries('detail'),
}

export const seriesFile = (indicator: string) => `series/${indicator}.json`
export const policyFile = (table: string) => `policy/${table}.json`

/** Decodes a file and answers what puts it among supplies. Throws when it is not what its name says. */
export function placed(file: string, value: unknown): Put {
  const [, folder = '', name = ''] = /^([a-z]+)(?:\/(.+?))?\.(?:topo\.)?json$/.exec(file) ?? []
  const place = KINDS[folder]
  if (!place) throw new Error(`No view has a use for the file ${file}.`)
  const put = place(value, file, name)
  return (supplies) => ({ ...put(supplies), files: new Set([...supplies.files, file]) })
}
