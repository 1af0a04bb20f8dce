import { packTopology } from '../../src/atlas/packed-topology'
import { regionOf } from '../../src/atlas/units'
import type { Catalogue } from '../../src/atlas/model'
import { townshipFile, type TownshipFile } from '../../src/own/township-file'
import { atomOfDong } from '../boundaries/cuts'
import type { Townships } from '../boundaries/townships'

/**
 * The townships by province, as a table of them is read and drawn: names, wholes, areas. Throws where a township lies in no
 * municipality that the catalogue knows.
 */
export function townshipFiles(
  { units, topology }: Townships,
  catalogue: Catalogue,
): (readonly [name: string, file: TownshipFile])[] {
  const atoms = new Map(catalogue.atoms.map((atom) => [atom.id, atom]))
  const provinces = [...new Set(units.map(({ code }) => code.slice(0, 2)))]
  return provinces.map((province) => {
    const own = units.filter(({ code }) => code.startsWith(province))
    const wholesOf = (code: string): string[] => {
      const parent = code.slice(0, 5)
      const atom = atoms.get(atomOfDong(code) ?? parent)
      if (!atom) throw new Error(`The township ${code} lies in no municipality of the catalogue.`)
      const later = atom.units['2026-07']?.[0]
      return [...new Set([parent, ...(later ? [later] : [])])]
    }
    const wholes = [...new Set(own.flatMap(({ code }) => wholesOf(code)))].sort()
    const areas = topology.objects.townships.geometries.filter(({ id }) => String(id).startsWith(province))
    return [
      townshipFile(province),
      {
        ...packTopology(
          { ...topology, objects: { atoms: { type: 'GeometryCollection', geometries: areas } } },
          'atoms',
        ),
        units: {
          code: own.map(({ code }) => code),
          ko: own.map(({ ko }) => ko),
          en: own.map(({ en }) => en),
          at: own.map(({ at }) => at),
          wholes: own.map(({ code }) => wholesOf(code).map((whole) => wholes.indexOf(whole))),
        },
        wholes: wholes.map((code) => {
          const region = regionOf(catalogue, code)
          const city = region?.level === 'district' ? regionOf(catalogue, region.parent) : undefined
          if (!region?.place) throw new Error(`The catalogue has no place of the municipality ${code}.`)
          return {
            code,
            name: region.name,
            short: region.short.ko,
            city: city?.name.ko ?? '',
            at: [region.place[0], region.place[1]] as const,
          }
        }),
      },
    ] as const
  })
}
