import type { Catalogue } from '../../src/atlas/model'
import { normalise } from '../../src/atlas/search'
import { isRegion } from '../../src/tables/match'
import { UpdateError } from './errors'
import type { Member, Query } from './kosis'

/** A row of kosis.csv: where a series stands in KOSIS, in the words of its table. */
export interface Mapping {
  readonly indicator: string
  readonly level: 'province' | 'municipality'
  readonly org: string
  readonly table: string
  readonly item: string
  /** Class -> members that are added up; the class of regions is not named. */
  readonly classes: ReadonlyMap<string, readonly string[]>
  readonly period: Period
  /** First year that is asked for; null: the first of the series. */
  readonly from: number | null
  readonly factor: number
}

/** Which figure of a year is taken: that of the year, of one of its parts, or their mean. */
export interface Period {
  /** Y, H, Q or M. */
  readonly every: string
  /** Number of the part; `mean` of all; null for a year. */
  readonly part: number | 'mean' | null
}

/** What is asked, and where regions and other classes stand in the answer (levels from 1). */
export interface Plan {
  readonly query: Query
  readonly region: { readonly at: number; readonly members: readonly Member[] }
}

/** OBJ_ID of the items in the answer of getMeta. */
const ITEM = 'ITEM'

/** The classes of a table in their order, each with its members. */
export function classesOf(meta: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const classes = new Map<string, Member[]>()
  for (const one of meta)
    if (one.OBJ_ID !== ITEM) classes.set(one.OBJ_ID, [...(classes.get(one.OBJ_ID) ?? []), one])
  return classes
}

export const itemsOf = (meta: readonly Member[]): readonly Member[] =>
  meta.filter(({ OBJ_ID }) => OBJ_ID === ITEM)

/**
 * Finds the ids of a mapping's words in a table. Names are compared without spaces and marks, as everywhere in the atlas.
 * Throws an `UpdateError` that lists what the table has where a word is not found, or a class is left open.
 */
export function planOf(
  mapping: Mapping,
  meta: readonly Member[],
  catalogue: Catalogue,
  years: [number, number],
): Plan {
  const { table, item } = mapping
  const named = (members: readonly Member[], name: string, what: string): Member => {
    const found = members.filter(({ ITM_NM }) => normalise(ITM_NM) === normalise(name))
    if (found.length === 1) return found[0]!
    throw new UpdateError(
      `${table}: ${what} "${name}" is ${found.length ? 'there several times' : 'not there'}. It has ${listed(members)}.`,
    )
  }
  const classes = [...classesOf(meta).values()]
  const regionAt = regionClass(classes, catalogue)
  if (regionAt < 0) throw new UpdateError(`${table}: none of its classes names regions.`)
  const levels = classes.map((members, i) => {
    if (i === regionAt) return members.map(({ ITM_ID }) => ITM_ID)
    const name = members[0]!.OBJ_NM
    const wanted = [...mapping.classes].find(([key]) => normalise(key) === normalise(name))?.[1]
    if (wanted) return wanted.map((one) => named(members, one, `the member of ${name}`).ITM_ID)
    if (members.length === 1) return [members[0]!.ITM_ID]
    throw new UpdateError(`${table}: kosis.csv does not say which "${name}". It has ${listed(members)}.`)
  })
  const unknown = [...mapping.classes.keys()].find(
    (key) => !classes.some((members) => normalise(members[0]!.OBJ_NM) === normalise(key)),
  )
  if (unknown !== undefined)
    throw new UpdateError(
      `${table}: it has no class "${unknown}". It has ${classes.map((members) => members[0]!.OBJ_NM).join(', ')}.`,
    )
  const { org, period } = mapping
  return {
    query: {
      ...{ org, table, levels, period: period.every, from: years[0], to: years[1] },
      items: [named(itemsOf(meta), item, 'the item').ITM_ID],
    },
    region: { at: regionAt + 1, members: classes[regionAt]! },
  }
}

/** The class most of whose members are regions; -1 where none is. */
export function regionClass(classes: readonly (readonly Member[])[], catalogue: Catalogue): number {
  const shares = classes.map(
    (members) => members.filter(({ ITM_NM }) => isRegion(catalogue, ITM_NM)).length / members.length,
  )
  const best = Math.max(...shares)
  return best > 0.5 ? shares.indexOf(best) : -1
}

const MOST_LISTED = 12
const listed = (members: readonly Member[]) =>
  [
    ...members.slice(0, MOST_LISTED).map(({ ITM_NM }) => ITM_NM),
    ...(members.length > MOST_LISTED ? [`and ${members.length - MOST_LISTED} more`] : []),
  ].join(', ')
