import type { Catalogue, Level, Place, Region, Unit } from './model'

interface Kept {
  readonly regions: ReadonlyMap<string, Region>
  readonly units: Map<string, readonly Unit[]>
  readonly capital: readonly string[]
}

/** What follows from a catalogue alone, worked out once: a scene is made at every step of the year slider. */
const kept = new WeakMap<Catalogue, Kept>()

function keptOf(catalogue: Catalogue): Kept {
  let found = kept.get(catalogue)
  if (!found) {
    found = {
      regions: new Map(catalogue.regions.map((region) => [region.code, region])),
      units: new Map(catalogue.ownUnits),
      capital: catalogue.regions.filter((r) => r.level === 'province' && r.capital).map((r) => r.code),
    }
    kept.set(catalogue, found)
  }
  return found
}

/**
 * The units of one level in one vintage, in the order of their codes.
 * Throws when the catalogue has no region for a code of its atoms: the build checks that it cannot happen.
 */
export function unitsOf(catalogue: Catalogue, vintage: string, level: Level): readonly Unit[] {
  const { units } = keptOf(catalogue)
  const key = `${vintage}/${level}`
  let found = units.get(key)
  if (!found) units.set(key, (found = dissolve(catalogue, vintage, level)))
  return found
}

function dissolve(catalogue: Catalogue, vintage: string, level: Level): Unit[] {
  const groups = new Map<string, { atoms: string[]; province: string }>()
  for (const atom of catalogue.atoms) {
    const units = atom.units[vintage]
    if (!units) throw new Error(`Atom ${atom.id} belongs to no unit of vintage ${vintage}.`)
    const code = level === 'province' ? units[1] : units[0]
    const group = groups.get(code)
    if (group) group.atoms.push(atom.id)
    else groups.set(code, { atoms: [atom.id], province: units[1] })
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, group]) => {
      const region = regionOf(catalogue, code)
      if (!region) throw new Error(`No region in the catalogue has the code ${code}.`)
      return { region, ...group }
    })
}

/** The region of a code, or undefined. */
export const regionOf = (catalogue: Catalogue, code: string): Region | undefined =>
  keptOf(catalogue).regions.get(code)

/** Municipalities of the statistics by codes that documents name: a general district counts as its city. */
export function municipalitiesIn(catalogue: Catalogue, codes: readonly string[]): string[] {
  const known = new Set(unitsOf(catalogue, 'statistics', 'municipality').map(({ region }) => region.code))
  const cities = codes.map((code) => {
    const region = regionOf(catalogue, code)
    return region?.level === 'district' ? region.parent : code
  })
  return [...new Set(cities)].filter((code) => known.has(code))
}

/** The municipalities that a place is the whole of: those it names, or all of its province where it names none. */
export const wholesOf = (
  catalogue: Catalogue,
  { municipalities, province }: Pick<Place, 'municipalities' | 'province'>,
): string[] =>
  municipalities.length
    ? municipalitiesIn(catalogue, municipalities)
    : unitsOf(catalogue, 'statistics', 'municipality').flatMap((unit) =>
        unit.province === province ? unit.region.code : [],
      )

/** The codes of the capital area's provinces: 서울, 인천, 경기. */
export const capitalProvinces = (catalogue: Catalogue): readonly string[] => keptOf(catalogue).capital
