import type { Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon } from 'topojson-specification'
import type { Atlas } from '../atlas/atlas'
import { TOWNSHIPS, type Atom, type Catalogue, type Region, type Unit } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { ownWord } from '../i18n/own-words'
import { say } from '../i18n/words'
import { mergedOf } from '../scene/merged'
import { formatNumber } from '../scene/format'
import type { Label, Scene, SceneRegion, Shapes } from '../scene/model'
import { fitCamera, project, type Extent } from '../scene/projection'
import { neighboursOf, type AtomTopology, type ContextTopology } from '../scene/shapes'
import { Refusal } from '../tables/error'
import { VINTAGE } from '../tables/regions'
import { OWN_ID } from './adopted'
import {
  decodeTownships,
  townshipFile,
  type DecodedTownships,
  type Township,
  type Whole,
} from './township-file'

/** Where files of the built data come from. */
export type Read = <T>(file: string, decode: (value: unknown) => T) => Promise<T>

/** The townships of some provinces, put together: those on both sides of a province’s border share it. */
export interface Townships {
  /** In the order of their codes. */
  readonly units: readonly Unit[]
  /** Those that no outline is known of. */
  readonly unseen: ReadonlySet<string>
  /** Township -> the municipality it lies in, as its code says. */
  readonly wholeOf: ReadonlyMap<string, Whole>
  readonly topology: AtomTopology
}

/** Provinces by the codes that townships begin with. */
export const provincesOf = (codes: readonly string[]): string[] =>
  [...new Set(codes.map((code) => code.slice(0, 2)))].sort()

/** The townships of provinces. Throws `Refusal` townshipsAway where their files do not come, as without a network. */
export async function bringTownships(
  read: Read,
  provinces: readonly string[],
  catalogue: Catalogue,
): Promise<Townships> {
  const files = await Promise.all(
    [...provinces].sort().map((province) => read(townshipFile(province), decodeTownships)),
  ).catch((error: unknown) => {
    throw new Refusal('townshipsAway', { reason: error instanceof Error ? error.message : String(error) })
  })
  const units = files.flatMap(({ units: own, wholes, topology }) => {
    const boxes = boxesOf(topology)
    return own.map((unit) => unitOf(unit, wholes, boxes.get(unit.code), catalogue))
  })
  return {
    units: units.sort((a, b) => (a.region.code < b.region.code ? -1 : 1)),
    unseen: new Set(files.flatMap((file) => file.units.flatMap(({ code, at }) => (at ? [] : [code])))),
    wholeOf: new Map(
      files.flatMap((file) =>
        file.units.map(({ code, wholes }) => [code, file.wholes[wholes[0]!]!] as const),
      ),
    ),
    topology: joined(files),
  }
}

/** West, south, east and north of each area. */
function boxesOf(topology: AtomTopology): ReadonlyMap<string, Extent> {
  const { scale, translate } = topology.transform!
  const boxes = topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    const [xs, ys] = [[] as number[], [] as number[]]
    for (const [dx = 0, dy = 0] of arc) {
      xs.push((x += dx))
      ys.push((y += dy))
    }
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  })
  const degrees = (steps: number, axis: 0 | 1) => steps * scale[axis] + translate[axis]
  return new Map(
    topology.objects.atoms.geometries.map((area) => {
      const own = (area as MultiPolygon).arcs.flat(2).map((arc) => boxes[arc < 0 ? ~arc : arc]!)
      const least = (i: 0 | 1) => degrees(Math.min(...own.map((box) => box[i])), i)
      const most = (i: 2 | 3) => degrees(Math.max(...own.map((box) => box[i])), (i - 2) as 0 | 1)
      return [String(area.id), [least(0), least(1), most(2), most(3)]] as const
    }),
  )
}

function unitOf(
  { code, ko, en, at, wholes }: Township,
  all: readonly Whole[],
  box: Extent | undefined,
  catalogue: Catalogue,
): Unit {
  const [whole, ...later] = wholes.map((i) => all[i]!)
  const province = code.slice(0, 2)
  const region = catalogue.regions.find((one) => one.code === province)
  // Sejong is a province and its only municipality.
  const alone = region?.name.ko === whole!.name.ko
  const within = [whole!, ...later].flatMap(({ name, short, city }) => [name.ko, short, city]).filter(Boolean)
  const englishOf = (list: readonly Whole[]) => list.map(({ name }) => `${name.en} ${en}`)
  const [lng, lat] = at ?? whole!.at
  return {
    province,
    atoms: [code],
    region: {
      ...{ code, level: 'township', parent: whole!.code, capital: region?.capital ?? false },
      name: alone ? { ko, en } : { ko: `${whole!.name.ko} ${ko}`, en: `${en}, ${whole!.name.en}` },
      short: { ko, en },
      aliases: [...new Set(within.map((name) => `${name} ${ko}`)), ...englishOf([whole!, ...later])],
      place: [lng, lat, ...(box ?? [lng, lat, lng, lat]), 0],
      note: { ko: '', en: '' },
    },
  }
}

/** Topologies of one grid as one: an arc that two have, as on the border of two provinces, is there once. */
function joined(files: readonly DecodedTownships[]): AtomTopology {
  const { transform } = files[0]!.topology
  const arcs: AtomTopology['arcs'] = []
  const known = new Map<string, number>()
  const geometries: GeometryCollection['geometries'] = []
  for (const { topology } of files) {
    const moved = topology.arcs.map((arc) => {
      const there = keyOf(arc)
      const same = known.get(there)
      if (same !== undefined) return same
      const back = known.get(keyOf(reversed(arc)))
      if (back !== undefined) return ~back
      known.set(there, arcs.length)
      return arcs.push(arc) - 1
    })
    const at = (arc: number) => (arc < 0 ? ~moved[~arc]! : moved[arc]!)
    for (const geometry of topology.objects.atoms.geometries)
      if (geometry.type === 'MultiPolygon')
        geometries.push({
          ...geometry,
          arcs: geometry.arcs.map((rings) => rings.map((ring) => ring.map(at))),
        })
  }
  return {
    type: 'Topology',
    ...(transform && { transform }),
    arcs,
    objects: { atoms: { type: 'GeometryCollection', geometries } },
  }
}

type Arc = AtomTopology['arcs'][number]
const keyOf = (arc: Arc) => arc.join(' ')
/** The same arc from its other end, in steps of the grid as it is written. */
function reversed(arc: Arc): Arc {
  let [x, y] = [0, 0]
  const points = arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)] as const).reverse()
  return points.map(([px, py], i) => {
    const [bx, by] = points[i - 1] ?? [0, 0]
    return [px - bx, py - by]
  })
}

/**
 * A catalogue whose municipalities are the townships, for reading a table of them as any other is read: names, codes,
 * homonyms and misspellings.
 */
export function readingCatalogue(catalogue: Catalogue, { units }: Townships): Catalogue {
  const later = (code: string) =>
    catalogue.atoms.flatMap(({ units: of }) =>
      of[VINTAGE]?.[1] === code ? Object.values(of).map(([, province]) => province) : [],
    )
  const named = new Map(catalogue.regions.map((region) => [region.code, region]))
  const provinces = unitsOf(catalogue, VINTAGE, 'province').map(({ region }): Region => {
    const others = [...new Set(later(region.code))].filter((code) => code !== region.code)
    const names = others.flatMap((code) => {
      const other = named.get(code)
      return other ? [other.name.ko, other.name.en, other.short.ko] : []
    })
    return { ...region, aliases: [...region.aliases, ...names] }
  })
  const wholes = catalogue.regions.filter(({ level }) => level === 'nation' || level === 'macro')
  return {
    ...catalogue,
    vintages: catalogue.vintages.filter(({ id }) => id === VINTAGE),
    atoms: units.map(({ region, province }): Atom => ({
      id: region.code,
      units: { [VINTAGE]: [region.code, province] },
    })),
    regions: [...wholes, ...provinces, ...units.map(({ region }) => region)],
  }
}

/** From so many of a province’s municipalities on a table is one of the province. */
const MOST_OF_IT = 0.5

/**
 * The townships that a table is of: those of the municipalities that it names, and of a whole province where it names half of
 * its municipalities. A table of one city is no map of holes in its province.
 */
export function scopeOf({ units, wholeOf }: Townships, named: readonly string[]): readonly Unit[] {
  const whole = (code: string) => wholeOf.get(code)?.code ?? ''
  const meant = new Set(named.map(whole))
  const full = provincesOf(named).filter((province) => {
    const all = new Set(units.filter((unit) => unit.province === province).map(({ region }) => region.parent))
    return [...all].filter((code) => meant.has(code)).length >= all.size * MOST_OF_IT
  })
  return units.filter(({ region, province }) => meant.has(region.parent) || full.includes(province))
}

/** A catalogue with the townships of a table, in place of any that were there before. @param named null: the table is of none */
export function withTownships(
  { ownUnits: _before, ...catalogue }: Catalogue,
  towns: Townships | null,
  named: readonly string[] | null,
): Catalogue {
  const regions = catalogue.regions.filter(({ level }) => level !== 'township')
  if (!towns || !named) return { ...catalogue, regions }
  const townships = scopeOf(towns, named)
  return {
    ...catalogue,
    regions: [...regions, ...townships.map(({ region }) => region)],
    ownUnits: [[`${TOWNSHIPS}/municipality`, townships]],
  }
}

/** What areas are drawn on. */
interface Ground {
  readonly atoms: { readonly overview?: AtomTopology }
  readonly land: ContextTopology | null
}

/** Areas that were made: each has a key of its own. */
let drawn = 0

/** The areas of townships, with all other land of the country below them. */
export function areasIn(towns: Townships, units: readonly Unit[]): NonNullable<Atlas['ownAreas']> {
  let made: { ground: Ground; shapes: Shapes } | null = null
  const of = (ground: Ground): Shapes => {
    const { atoms, land } = ground
    if (made?.ground.land === land && made.ground.atoms.overview === atoms.overview) return made.shapes
    const around = land ? neighboursOf(land).coordinates : []
    const country = atoms.overview ? mergedOf(atoms.overview, () => true).coordinates : []
    const shapes = {
      ...(made?.shapes ?? areasOf(towns, units)),
      key: `${TOWNSHIPS}/${drawn++}`,
      neighbours: { type: 'MultiPolygon' as const, coordinates: [...around, ...country] },
    }
    made = { ground, shapes }
    return shapes
  }
  return (vintage, ground) => (vintage === TOWNSHIPS ? (of(ground as unknown as Ground) as never) : null)
}

/** Areas, and the lines between townships, between municipalities, and of the coast. */
function areasOf(
  { topology, wholeOf }: Townships,
  units: readonly Unit[],
): Omit<Shapes, 'key' | 'neighbours'> {
  const meant = new Set(units.map(({ region }) => region.code))
  const all = topology.objects.atoms.geometries.filter(({ id }) => meant.has(String(id)))
  const object: GeometryCollection = { type: 'GeometryCollection', geometries: all }
  const areas = new Map(all.map((area) => [String(area.id), area]))
  const wholeAt = ({ id }: { id?: string | number }) => wholeOf.get(String(id))?.code
  return {
    regions: units.map(({ region: { code } }) => {
      const area = areas.get(code) as MultiPolygon | undefined
      const coordinates = area
        ? (feature(topology, area).geometry as { coordinates: Position[][][] }).coordinates
        : []
      return { code, geometry: { type: 'MultiPolygon', coordinates } }
    }),
    municipalityLines: mesh(topology, object, (a, b) => a !== b && wholeAt(a) === wholeAt(b)),
    provinceLines: mesh(topology, object, (a, b) => a !== b && wholeAt(a) !== wholeAt(b)),
    coast: mesh(topology, object, (a, b) => a === b),
  }
}

/** Width of a letter of Hangul on the map, px; others are half as wide. */
const LETTER = 11
/** Size of a map, px, in which the whole of the figures is seen where no camera is asked for. */
const USUAL = 700

/** What townships make of a scene: their short names where they fit, with those of their municipalities, and what is fitted. */
export function townshipsIn(
  towns: Townships,
  units: readonly Unit[],
  named: readonly string[],
): NonNullable<Atlas['retold']> {
  const shortOf = new Map(units.map(({ region }) => [region.code, region.short]))
  const wholes = new Map(
    units.flatMap(({ region: { code } }) => {
      const whole = towns.wholeOf.get(code)
      return whole ? [[whole.code, whole] as const] : []
    }),
  )
  const figured = new Set(named)
  const alone = new Set(units.map(({ province }) => province)).size === 1
  const extent = around(
    units.flatMap(({ region: { code, place } }) => (place && figured.has(code) ? [place] : [])),
  )
  const far = fitCamera(extent, USUAL, USUAL).zoom
  const retold = (scene: Scene): Scene => {
    const { lang, vintage, camera } = scene.view
    if (scene.indicator.id !== OWN_ID || vintage !== TOWNSHIPS) return scene
    // In one province nobody has to be told which.
    const regions = scene.regions.map((region) => ({
      ...region,
      name: shortOf.get(region.code)?.[lang] ?? region.name,
      ...(alone && { fullName: region.name }),
    }))
    const degree = (project(1, 0)[0] - project(0, 0)[0]) * 2 ** (camera?.zoom ?? far)
    const fits = (text: string, [west, , east]: SceneRegion['extent']) =>
      (east - west) * degree >
      [...text].reduce((sum, letter) => sum + (letter > '\u1100' ? 1 : 0.5), 0) * LETTER
    const selected = scene.labels.filter(({ kind }) => kind === 'selected')
    const chosen = new Set(selected.map(({ id }) => id))
    const labels: Label[] = [
      ...selected.map((label) => ({ ...label, text: shortOf.get(label.id)?.[lang] ?? label.text })),
      ...(wholes.size > 1
        ? [...wholes.values()].map(({ code, name, short, at }): Label => {
            const text = lang === 'ko' ? short : name.en
            return { id: code, text, at, priority: 1.5, kind: 'province' }
          })
        : []),
      ...regions
        .filter(({ code, name, extent: box }) => !chosen.has(code) && fits(name, box))
        .map(({ code, name, at, extent: [west, south, east, north] }): Label => {
          const priority = 3 + 1 / (1 + (east - west) * (north - south))
          return { id: code, text: name, at, priority, kind: 'municipality' }
        }),
    ]
    const count = `${formatNumber(regions.length, 0, lang)}${lang === 'ko' ? '개' : ''} `
    const alt = scene.alt.replace(
      count + say('municipality', lang).toLowerCase(),
      count + ownWord('township', lang).toLowerCase(),
    )
    return { ...scene, regions, labels, extent, alt }
  }
  return (picture) => retold(picture as unknown as Scene) as unknown as typeof picture
}

/** The extent that holds all of these places. */
const around = (places: readonly NonNullable<Region['place']>[]): Extent => [
  Math.min(...places.map(([, , west]) => west)),
  Math.min(...places.map(([, , , south]) => south)),
  Math.max(...places.map(([, , , , east]) => east)),
  Math.max(...places.map(([, , , , , north]) => north)),
]
