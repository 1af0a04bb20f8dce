import type { Catalogue, Level, Region } from './model'

/** A unit of a vintage: the region, the atoms that dissolve into it, and the province it lies in there. */
export interface Unit {
  readonly region: Region
  readonly atoms: readonly string[]
  readonly province: string
}

/**
 * The units of one level in one vintage, in the order of their codes.
 * Throws when the catalogue has no region for a code of its atoms: the build checks that it cannot happen.
 */
export function unitsOf(catalogue: Catalogue, vintage: string, level: Level): Unit[] {
  const byCode = new Map(catalogue.regions.map((region) => [region.code, region]))
  const groups = new Map<string, { atoms: string[]; province: string }>()
  for (const atom of catalogue.atoms) {
    const units = atom.units[vintage]
    if (!units) throw new Error(`Atom ${atom.id} belongs to no unit of vintage ${vintage}.`)
    const code = level === 'province' ? units[1] : units[0]
    const group = groups.get(code)
    if (group) group.atoms.push(atom.id)
    else groups.set(code, { atoms: [atom.id], province: units[1] })
  }
  return [...groups.keys()].sort().map((code) => {
    const region = byCode.get(code)
    const group = groups.get(code)
    if (!region || !group) throw new Error(`No region in the catalogue has the code ${code}.`)
    return { region, ...group }
  })
}

/** The region of a code, or undefined. */
export function regionOf(catalogue: Catalogue, code: string): Region | undefined {
  return catalogue.regions.find((region) => region.code === code)
}

/** The codes of the capital area's provinces: 서울, 인천, 경기. */
export function capitalProvinces(catalogue: Catalogue): string[] {
  return catalogue.regions.filter((r) => r.level === 'province' && r.capital).map((r) => r.code)
}
