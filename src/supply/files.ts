import { indicatorOf, seriesKey, type Atlas } from '../atlas/atlas'
import { decodePolicy, decodeSeries } from '../atlas/decode'
import { LEVELS, type Catalogue, type Level, type Series, type Source } from '../atlas/model'
import { decodePacked } from '../atlas/packed-topology'
import type { AtomTopology, ContextTopology } from '../scene/shapes'
import type { Detail, Supplies } from './supplies'

/** One kind of file: how it is let in, and where it is put. `name` is what stands behind the kind's folder. */
interface Kind<T> {
  readonly decode: (value: unknown, file: string) => T
  readonly put: (supplies: Supplies, content: T, name: string) => Supplies
}
/** Puts the content of a file among supplies. */
export type Put = (supplies: Supplies) => Supplies
type Placing = (value: unknown, file: string, name: string) => Put

export const kind =
  <T>({ decode, put }: Kind<T>): Placing =>
  (value, file, name) => {
    const content = decode(value, file)
    return (supplies) => put(supplies, content, name)
  }

export const within = (supplies: Supplies, atlas: Partial<Atlas>): Supplies => ({
  ...supplies,
  atlas: { ...supplies.atlas, ...atlas },
})

/** A table by indicator and level with what comes of each of these series; nothing comes of some. */
const withEach = <T>(
  known: ReadonlyMap<string, T> = new Map(),
  series: readonly Series[],
  of: (one: Series) => T | undefined,
): ReadonlyMap<string, T> =>
  new Map([
    ...known,
    ...series.flatMap((one) => {
      const value = of(one)
      return value === undefined ? [] : [[seriesKey(one.indicator, one.level), value] as const]
    }),
  ])

export const withSources = ({ atlas }: Supplies, sources: readonly Source[]) =>
  new Map([...atlas.sources, ...sources.map((one) => [one.id, one] as const)])

/** The neighbouring land from afar, and as it is drawn close up. */
export const LAND = 'land.topo.json'
export const CLOSE_LAND = 'context.topo.json'

export const boundaries = (detail: Detail) =>
  kind<AtomTopology>({
    decode: (value) => decodePacked(value, 'atoms'),
    put: (supplies, atoms) => ({ ...supplies, atoms: { ...supplies.atoms, [detail]: atoms } }),
  })

/** Kinds of files by folder, or by name where a file stands alone. */
export type Kinds = Readonly<Record<string, Placing>>

/** Those that the first views want; all there are stand in `more-files.ts`. */
export const KINDS: Kinds = {
  series: kind({
    decode: decodeSeries,
    put: (supplies, { series, sources, breaks, change }, name) => {
      const [id, level] = name.split('.') as [string, Level]
      const { years } = indicatorOf(supplies.atlas.catalogue, id)?.levels[level] ?? {}
      if (String(series[0]?.years) !== String(years)) throw new Error(`${name}.json: other years`)
      return within(supplies, {
        series: withEach(supplies.atlas.series, series, (one) => one),
        breaks: withEach(supplies.atlas.breaks, series, () => breaks),
        changes: withEach(supplies.atlas.changes, series, () => change),
        sources: withSources(supplies, sources),
      })
    },
  }),
  policy: kind({
    decode: decodePolicy,
    put: (supplies, rows, name) => ({ ...supplies, policy: new Map([...supplies.policy, [name, rows]]) }),
  }),
  overview: boundaries('overview'),
  // Finer neighbours stay where both have come.
  land: kind<ContextTopology>({
    decode: (value) => decodePacked(value, 'land'),
    put: (supplies, land) => (supplies.files.has(CLOSE_LAND) ? supplies : { ...supplies, land }),
  }),
}

/** The figures of an indicator at a level, with the sources that they name. */
export const seriesFile = (indicator: string, level: Level) => `series/${indicator}.${level}.json`
/** The same at all levels there are; none for an indicator that is not known. */
export const seriesFiles = ({ indicators }: Catalogue, id: string): string[] => {
  const levels = indicators.find((one) => one.id === id)?.levels ?? {}
  return LEVELS.filter((level) => levels[level]).map((level) => seriesFile(id, level))
}
export const movesFile = (name: string) => `moves/${name}.json`
/** The figures by which regions of a level are compared. */
export const alikeFile = (level: Level) => `alike/${level}.json`
export const policyFile = (table: string) => `policy/${table}.json`

const partsOf = (file: string) => /^([a-z]+)(?:\/(.+?))?\.(?:topo\.)?json$/.exec(file) ?? []

/** Whether a file is of a kind that the first views want. */
export const isFirst = (file: string): boolean => (partsOf(file)[1] ?? '') in KINDS

/** Decodes a file and answers what puts it among supplies. Throws when it is not what its name says. */
export function placed(file: string, value: unknown, kinds: Kinds): Put {
  const [, folder = '', name = ''] = partsOf(file)
  const place = kinds[folder]
  if (!place) throw new Error(`No view has a use for the file ${file}.`)
  const put = place(value, file, name)
  return (supplies) => ({ ...put(supplies), files: new Set([...supplies.files, file]) })
}
