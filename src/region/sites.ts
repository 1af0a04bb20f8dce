import type { Atlas } from '../atlas/atlas'
import type { FactKind, Overlay, Place, PlaceFact } from '../atlas/model'
import { municipalitiesIn } from '../atlas/units'
import type { Subject } from './subject'

/** A figure or word that documents tell of a place, and of what kind it is. */
export interface Told {
  readonly kind: FactKind
  readonly fact: PlaceFact
}

/** A place of the policy in a region, with what was planned and what came of it. */
export interface Site {
  readonly place: Place
  readonly overlay: Overlay
  readonly plan: readonly Told[]
  readonly outcome: readonly Told[]
}

/** So many facts of either kind are told. */
const MOST = 4

const towns = new WeakMap<Place, readonly string[]>()

/** The municipalities that a place lies in; worked out once for all of them. */
function townsOf({ catalogue }: Atlas, place: Place): readonly string[] {
  const found = towns.get(place) ?? municipalitiesIn(catalogue, place.municipalities)
  towns.set(place, found)
  return found
}

/** The places of the policy in a region, overlay by overlay; the districts of one that is counted as a whole are not told apart. */
export function sitesIn(atlas: Atlas, { region, level }: Subject): Site[] {
  const { catalogue, places } = atlas
  const here = places.filter((place) =>
    level === 'province' ? place.province === region.code : townsOf(atlas, place).includes(region.code),
  )
  const ids = new Set(here.map(({ id }) => id))
  const wholes = here.filter(({ id, group }) => group === id || !ids.has(group))
  const kinds = new Map(atlas.factKinds.map((kind) => [kind.id, kind]))
  return catalogue.overlays.flatMap((overlay) =>
    wholes
      .filter((place) => place.overlay === overlay.id)
      .map((place) => ({
        place,
        overlay,
        plan: newest(place.record?.facts ?? [], kinds, 'plan'),
        outcome: newest(place.record?.facts ?? [], kinds, 'now'),
      })),
  )
}

/** Of each kind the fact with the latest date, figures before words; in the order of the kinds. */
function newest(
  facts: readonly PlaceFact[],
  kinds: ReadonlyMap<string, FactKind>,
  group: FactKind['group'],
): Told[] {
  const found = new Map<string, Told>()
  for (const fact of facts) {
    const kind = kinds.get(fact.kind)
    const before = found.get(fact.kind)?.fact.date
    if (kind?.group === group && (before === undefined || fact.date > before))
      found.set(fact.kind, { kind, fact })
  }
  return [...found.values()]
    .sort((a, b) => Number(a.fact.value === null) - Number(b.fact.value === null))
    .slice(0, MOST)
}
