import { readFileSync } from 'node:fs'
import path from 'node:path'
import { presimplify, simplify } from 'topojson-simplify'
import type { Topology } from 'topojson-specification'
import type { Atlas } from '../../src/atlas/atlas'
import { decodeCatalogue } from '../../src/atlas/decode'
import type { Catalogue } from '../../src/atlas/model'
import { placed, seriesFiles } from '../../src/supply/files'
import { ALL_KINDS } from '../../src/supply/more-files'
import { suppliesOf, type Reader, type Supplies } from '../../src/supply/supplies'
import { PLACES, RECORDS } from '../../src/supply/needs'

const json = (data: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(data, file), 'utf8')) as unknown

/** Reads the built data as the browser would, each file once. @param data folder of the built data */
export function folderReader(data: string): Reader {
  const read = new Map<string, unknown>()
  return <T>(file: string, decode: (value: unknown) => T): Promise<T> => {
    if (!read.has(file)) read.set(file, decode(json(data, file)))
    return Promise.resolve(read.get(file) as T)
  }
}

export const readCatalogue = (data: string): Catalogue => decodeCatalogue(json(data, 'catalogue.json'))

/** These files of the built data, for what is made where nothing is waited for. */
export const readSupplies = (data: string, files: readonly string[]): Supplies =>
  files.reduce((all, file) => placed(file, json(data, file), ALL_KINDS)(all), suppliesOf(readCatalogue(data)))

/** The atlas with these series, and all that is told of places. */
export const readAtlas = (data: string, series: readonly string[]): Atlas =>
  readSupplies(data, [...series.flatMap((id) => seriesFiles(readCatalogue(data), id)), ...PLACES, ...RECORDS])
    .atlas

const weighed = new WeakMap<Topology, Map<number, Topology>>()

/**
 * Boundaries thinned for a picture in which nobody could see the vertices that are gone, once for each measure; shared
 * borders stay shared, since arcs are thinned and not areas.
 * @param least the vertices whose triangle with their neighbours is smaller than this (square degrees) are dropped
 */
function thinned<T extends Topology>(topology: T, least: number): T {
  if (least === 0) return topology
  const known = weighed.get(topology) ?? new Map<number, Topology>()
  weighed.set(topology, known)
  const found = known.get(least)
  if (found) return found as T
  // The library's types let no topology of ours in, nor come out as what it was.
  const heavy = (presimplify as (all: unknown) => unknown)(topology)
  const thin = (simplify as (all: unknown, weight: number) => unknown)(heavy, least) as T
  known.set(least, thin)
  return thin
}

/**
 * Supplies whose boundaries are thinned.
 * @param around the same for the neighbours, which are only a backdrop
 * @param countries the same for those of the world
 */
export const coarser = (supplies: Supplies, least: number, around = least, countries = 0): Supplies => ({
  ...supplies,
  atoms: { overview: supplies.atoms.overview && thinned(supplies.atoms.overview, least) },
  land: supplies.land && thinned(supplies.land, around),
  world: supplies.world && thinned(supplies.world, countries),
})
