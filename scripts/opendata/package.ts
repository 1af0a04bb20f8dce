import { createHash } from 'node:crypto'
import type { Level, Source, Text } from '../../src/atlas/model'
import { PARK_KINDS, PARK_STAGES } from '../../src/atlas/parks'
import { FIGURES, PARKS, REGIONS } from './figures'
import { MOVES } from './moves'
import type { Keepers } from './keepers'

/** A field of a table as Frictionless describes it. */
type Field = Readonly<{ name: string; type: string } & Record<string, unknown>>

const TEXTS: Readonly<Record<string, string>> = {
  region: 'Code of the region (행정표준코드; 00 the nation, M1 to M6 larger regions)',
  name_ko: 'Korean name of the region',
  name_en: 'English name of the region',
  province: 'Korean name of the province that the region is or lies in',
  level: 'nation, macro, province, municipality or district',
  parent: 'Code of the region that it lies in',
  vintages: 'States of the law in which it is a unit, semicolons between',
  origin: 'Code of the region that people left',
  destination: 'Code of the region that they came to',
  region_ko: 'Korean name of the municipality',
  region_en: 'English name of the municipality',
  kind: 'national, general, urban (urban high-tech) or rural (agro-industrial)',
  stage: 'complete, under-way or not-begun on 31 December 2025',
  area_1000m2: 'Designated area, in 1,000 m²',
  tenants: 'Firms with a contract for a site',
  operating: 'Firms at work',
  sold_percent: 'Per cent of the land for sale that was sold',
  flag: 'p provisional, b on the boundaries of the time, j one value for two regions together, r rough, of few people',
}
const field = (name: string): Field => ({ name, type: 'string', description: TEXTS[name] ?? '' })
const MUST = { constraints: { required: true } }

/** The schema of a file of figures. @param title and unit of what is measured */
const figuresSchema = (title: string, unit: string) => ({
  fields: FIGURES.map((name): Field => {
    if (name === 'year') return { name, type: 'year', ...MUST }
    if (name === 'value') return { name, type: 'number', title, unit, ...MUST }
    if (name === 'flag') return { ...field(name), constraints: { pattern: 'b?j?p?r?' } }
    return name === 'region' ? { ...field(name), ...MUST } : field(name)
  }),
  primaryKey: ['region', 'year'],
  foreignKeys: [{ fields: 'region', reference: { resource: 'regions', fields: 'region' } }],
  missingValues: [''],
})

export const REGIONS_SCHEMA = {
  fields: REGIONS.map((name): Field => (name === 'region' ? { ...field(name), ...MUST } : field(name))),
  primaryKey: ['region'],
  missingValues: [''],
}

const ONE_OF: Readonly<Record<string, readonly string[]>> = { kind: PARK_KINDS, stage: PARK_STAGES }
export const PARKS_SCHEMA = {
  fields: PARKS.map((name): Field => {
    const words = ONE_OF[name]
    if (words) return { ...field(name), constraints: { required: true, enum: words } }
    if (name === 'sold_percent') return { ...field(name), type: 'number', ...MUST }
    return /^(area|tenants|operating)/.test(name)
      ? { ...field(name), type: 'integer', ...MUST }
      : { ...field(name), ...MUST }
  }),
  primaryKey: ['region', 'kind', 'name_ko'],
  foreignKeys: [{ fields: 'region', reference: { resource: 'regions', fields: 'region' } }],
  missingValues: [''],
}

export const MOVES_SCHEMA = {
  fields: MOVES.map((name): Field => {
    if (name === 'year') return { name, type: 'year', ...MUST }
    return name === 'persons' ? { name, type: 'integer', ...MUST } : { ...field(name), ...MUST }
  }),
  primaryKey: ['origin', 'destination', 'year'],
  foreignKeys: ['origin', 'destination'].map((name) => ({
    fields: name,
    reference: { resource: 'regions', fields: 'region' },
  })),
  missingValues: [''],
}

/** The columns of the record of changes. */
export const CHANGES = ['date', 'indicator', 'level', 'fingerprint', 'note_ko', 'note_en'] as const
export const CHANGES_SCHEMA = {
  fields: CHANGES.map((name): Field => ({ name, type: name === 'date' ? 'date' : 'string', ...MUST })),
  missingValues: [''],
}

/** A file as a resource of the package. @param name lower case, one of its kind */
const resource = (name: string, path: string, title: string, content: string) => ({
  name,
  path,
  title,
  format: path.slice(path.lastIndexOf('.') + 1),
  encoding: 'utf-8',
  bytes: Buffer.byteLength(content),
  hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
})

/** A CSV as a resource of the package. */
export const tableResource = (
  name: string,
  path: string,
  title: string,
  content: string,
  schema: object,
) => ({
  ...resource(name, path, title, content),
  profile: 'tabular-data-resource',
  mediatype: 'text/csv',
  schema,
})

/** Boundaries or places as a resource of the package. */
export const geoResource = (name: string, path: string, title: string, content: string) => ({
  ...resource(name, path, title, content),
  profile: 'data-resource',
  mediatype: 'application/geo+json',
})

/** The figures of an indicator at a level as a resource of the package. */
export function figuresResource(
  { id, level, title, unit }: { id: string; level: Level; title: Text; unit: Text },
  content: string,
  sources: readonly Source[],
  keepers: Keepers,
) {
  const licences = new Map(
    sources.flatMap(({ id: source, licence }) => {
      const name = keepers.sources.get(source)?.licence
      return name ? [[name, { name, title: licence.en }] as const] : []
    }),
  )
  return {
    ...tableResource(
      `${id}.${level}`,
      `${id}.${level}.csv`,
      title.en,
      content,
      figuresSchema(title.en, unit.en),
    ),
    sources: sources.map((source) => ({
      title: [source.publisher.en || source.publisher.ko, source.title.en || source.title.ko, source.tableId]
        .filter(Boolean)
        .join(', '),
      ...(source.url ? { path: source.url } : {}),
    })),
    ...(licences.size ? { licenses: [...licences.values()] } : {}),
  }
}

/** The description of all files, by Frictionless's rules for data packages. */
export const packageOf = (version: string, homepage: string | null, resources: readonly object[]) => ({
  profile: 'data-package',
  name: 'goru',
  title: 'Goru, the Korea balanced-development atlas: figures of provinces and municipalities',
  description:
    'Series of Korean provinces and municipalities with their sources and cautions, boundaries of three states of the law, and the places of the balanced-development plan of 2018.',
  version,
  ...(homepage === null ? {} : { homepage }),
  keywords: ['South Korea', 'regions', 'balanced development', 'municipalities', 'provinces'],
  resources,
})
