import type { Atlas } from '../atlas/atlas'
import { unitsOf } from '../atlas/units'
import { TOWNSHIPS, type Catalogue, type Overlay, type Place } from '../atlas/model'
import { unturned } from '../atlas/unturned'
import { ownWord } from '../i18n/own-words'
import { adoptedOf, OWN_ID, type Adopted } from './adopted'
import { crowdIn, MOST_MARKS } from './crowd'
import { kindOf, kindsIn } from './kinds'
import { ownSeries, ownSource, withOwn } from './indicator'
import type { Own } from './pack'
import type { OwnPlace } from './places'
import '../scene/places-here'
import { VINTAGE } from '../tables/regions'
import { areasIn, townshipsIn, withTownships, type Townships } from './townships'
import { wordsIn } from './words'

const NO_WORDS = { ko: '', en: '' }

/** Figures and places whose words change nothing but themselves. */
const plain = (own: Own): Own => JSON.parse(unturned(JSON.stringify(own))) as Own

/**
 * Makes an indicator of the figures and an overlay of the places, in place of any that were there before.
 *
 * @param towns those of the provinces that a table of townships names; without them there are no such figures
 */
export function adopted(given: Catalogue, own: Own, towns: Townships | null = null): Adopted {
  const { table, places = [], words } = plain(own)
  const named = table?.vintage === TOWNSHIPS && towns ? table.regions : null
  const catalogue = withTownships(given, towns, named)
  const units = named ? unitsOf(catalogue, TOWNSHIPS, 'municipality') : []
  const bare = {
    ...catalogue,
    overlays: catalogue.overlays.filter(({ id }) => id !== OWN_ID),
    placeIds: catalogue.placeIds.filter((id) => !isOwnPlace(id)),
  }
  const figured = table ? withOwn(bare, table) : bare
  const provinceAt = provincesOf(catalogue)
  const all = places.map((place, i) => placeOf(place, i, provinceAt))
  const isCrowd = all.length > MOST_MARKS
  return adoptedOf({
    catalogue: all.length
      ? {
          ...figured,
          overlays: [...figured.overlays, { ...OVERLAY, documented: all.length }],
          placeIds: [...figured.placeIds, ...all.map(({ id }) => id)],
        }
      : figured,
    series: table ? [ownSeries(table)] : [],
    sources: table ? [ownSource(table)] : [],
    places: isCrowd ? [] : all,
    ...(isCrowd && { crowd: all }),
    ...(table?.kinds && { kindOf: kindOf(table) }),
    towns: named ? towns : null,
    ...(named && towns && { ownAreas: areasIn(towns, units) }),
    ...retelling(
      isCrowd ? crowdIn(all) : null,
      table?.kinds ? kindsIn(table) : null,
      named && towns ? townshipsIn(towns, units, named) : null,
      words ? wordsIn(words) : null,
    ),
  })
}

/** Kinds first, whose words stand on the map then. */
function retelling(...steps: readonly (Retold | null)[]): { retold?: Retold } {
  const all = steps.filter((step) => step !== null)
  return all.length ? { retold: (picture) => all.reduce((told, step) => step(told), picture) } : {}
}
type Retold = NonNullable<Atlas['retold']>

const isOwnPlace = (id: string) => id.startsWith(`${OWN_ID}-`)

const OVERLAY: Overlay = {
  id: OWN_ID,
  name: { ko: ownWord('places', 'ko'), en: ownWord('places', 'en') },
  what: { ko: ownWord('caution', 'ko'), en: ownWord('caution', 'en') },
  symbol: 'circle',
  extent: '',
  onProvince: false,
  counts: 'places',
  sited: false,
  peopled: false,
  industries: false,
  inset: false,
  colour: 'k5',
  planned: null,
  documented: 0,
  plannedText: NO_WORDS,
  documentedText: NO_WORDS,
  caveat: NO_WORDS,
  dated: false,
}

function placeOf(
  { name, at, text }: OwnPlace,
  index: number,
  provinceAt: (at: OwnPlace['at']) => string,
): Place {
  const id = `${OWN_ID}-${index + 1}`
  return {
    id,
    overlay: OWN_ID,
    group: id,
    name: { ko: name, en: name },
    province: provinceAt(at),
    municipalities: [],
    at,
    precision: 'site',
    from: null,
    to: null,
    fromText: '',
    counted: true,
    areaKm2: null,
    record: {
      sources: [],
      confidence: 'low',
      precisionText: NO_WORDS,
      note: { ko: text, en: text },
      facts: [],
    },
  }
}

/** Tells the province whose centre is nearest among those whose extent holds a point; empty where none does. */
function provincesOf(catalogue: Catalogue): (at: OwnPlace['at']) => string {
  const provinces = unitsOf(catalogue, VINTAGE, 'province').map(({ region }) => region)
  return ([lng, lat]) => {
    const holding = provinces.flatMap(({ code, place }) => {
      const [x, y, west, south, east, north] = place ?? []
      if (x === undefined || y === undefined) return []
      const inside = lng >= west! && lng <= east! && lat >= south! && lat <= north!
      return inside ? [{ code, far: Math.hypot(lng - x, lat - y) }] : []
    })
    return holding.sort((a, b) => a.far - b.far)[0]?.code ?? ''
  }
}
