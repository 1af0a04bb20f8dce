/**
 * What may fail of each page, and what is left of it then. `matrix.spec.ts` and `npm run matrix` run from this table, and a file
 * that a page asks for and the table does not name fails them.
 */

/** What is left of a page that lacks a file. */
export type Left =
  /** No picture: the file is named, a way on is offered, and no figure is on show. */
  | 'nothing'
  /** All but what was in the file: it is named and may be asked for again. */
  | 'rest'
  /** Words and table; that there is no picture is said. */
  | 'words'
  /** All: the file is an ornament, and its absence nothing to tell. */
  | 'all'

export interface Place {
  readonly name: string
  /** Behind the root of the atlas. */
  readonly address: string
  /** Files of the data by what is left without them. */
  readonly files: Readonly<Record<string, Left>>
  /** What the page is: which words, rows and picture are looked at, and which of its states say that it stands. */
  readonly kind: 'atlas' | 'embed' | 'stage'
}

const LAYERS = { 'land.topo.json': 'rest', 'places.json': 'rest', 'outlines.topo.json': 'rest' } as const

export const PLACES: readonly Place[] = [
  {
    name: 'a map of provinces',
    address: '?indicator=births&level=province&lang=en',
    kind: 'atlas',
    files: {
      'catalogue.json': 'nothing',
      'series/births.province.json': 'nothing',
      'overview.topo.json': 'nothing',
      ...LAYERS,
      'sparklines.json': 'all',
    },
  },
  {
    name: 'the first view',
    address: '?lang=en',
    kind: 'atlas',
    files: {
      'catalogue.json': 'nothing',
      'series/population-resident.province.json': 'nothing',
      'series/population-resident.municipality.json': 'nothing',
      'overview.topo.json': 'nothing',
      'policy/opening.json': 'nothing',
      'land.topo.json': 'rest',
      'sparklines.json': 'all',
    },
  },
  {
    name: 'a municipality and its card',
    address: '?indicator=births&level=municipality&select=46170&overlays=sejong&lang=en',
    kind: 'atlas',
    files: {
      'catalogue.json': 'nothing',
      'series/births.municipality.json': 'nothing',
      'series/births.province.json': 'nothing',
      'overview.topo.json': 'nothing',
      ...LAYERS,
      'records.json': 'rest',
      'sources.json': 'rest',
      'latest.json': 'rest',
      'sparklines.json': 'all',
    },
  },
  {
    name: 'a lens: change',
    address: '?indicator=births&show=change&lang=en',
    kind: 'atlas',
    files: {
      'catalogue.json': 'nothing',
      'series/births.province.json': 'nothing',
      'series/births.municipality.json': 'nothing',
      'overview.topo.json': 'nothing',
      ...LAYERS,
      'sources.json': 'rest',
    },
  },
  {
    name: 'an embed of a map',
    address: 'embed.html?indicator=births&level=province&lang=en',
    kind: 'embed',
    files: {
      'embed/births.province.en.json': 'nothing',
      'embed/base.province.en.json': 'nothing',
      'embed/province.topo.json': 'nothing',
      'embed/land.topo.json': 'rest',
      'embed/places-innovation-cities.en.json': 'rest',
    },
  },
  {
    name: 'an embed of a lens',
    address: 'embed.html?indicator=births&level=province&show=change&lang=en',
    kind: 'embed',
    files: {
      'embed/catalogue.en.json': 'nothing',
      'series/births.province.json': 'nothing',
      'series/births.municipality.json': 'nothing',
      'embed/atoms.topo.json': 'nothing',
      'embed/land.topo.json': 'rest',
      'embed/places-innovation-cities.en.json': 'rest',
      'embed/sources.en.json': 'rest',
      'outlines.topo.json': 'rest',
    },
  },
  {
    name: 'an embed of a region',
    address: 'embed.html?region=46170&lang=en',
    kind: 'embed',
    files: { '../region/46170.en.json': 'nothing' },
  },
  {
    name: 'the stage',
    address: 'present.html?story=promise-outcome&lang=en',
    kind: 'stage',
    files: {
      'catalogue.json': 'nothing',
      'stories/promise-outcome.json': 'nothing',
      'series/population-resident.province.json': 'nothing',
      'overview.topo.json': 'nothing',
      ...LAYERS,
    },
  },
]

/** What a file may be answered with. */
export const FAULTS = ['404', '500', 'cut short', 'HTML', 'wrong shape', 'another version', 'late'] as const
export type Fault = (typeof FAULTS)[number]

/**
 * Of these a file of another edition cannot be told from this one's: what is in it is shown, and nothing of it is a figure of the
 * map. Boundaries and figures are held against the catalogue, and bundles carry the number of their form.
 */
const COHERENT =
  /^(places|records|sources|outlines\.topo|latest|sparklines|policy\/.*|stories\/.*|\.\.\/region\/.*)\.json$/
const CATALOGUE = /catalogue/
/** What is left where a file is another edition's, if that is something else than without it. */
export const leftOfAnother = (file: string): Left | null =>
  COHERENT.test(file) ? 'all' : CATALOGUE.test(file) ? 'words' : null

/** Files that an address names: where a host says that there is none, the address is wrong for all that the page can know. */
const NAMED = /(?:stories|region)\/([\w-]+)\./
/** What of the address it is, of a file that is said not to be there; null: the page asks for it by itself. */
export const namedIn = (file: string, fault: Fault): string | null =>
  fault === '404' ? (NAMED.exec(file)?.[1] ?? null) : null

/** What a page says of a fault: the file, what the address names, or that boundaries and catalogue are of two editions. */
export const saidOf = (file: string, fault: Fault): string | RegExp =>
  fault === 'another version' && CATALOGUE.test(file)
    ? /the boundaries do not fit|The map of this slide did not come/
    : (namedIn(file, fault) ?? file.split('/').at(-1)!)
