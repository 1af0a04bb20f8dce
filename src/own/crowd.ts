import type { Atlas } from '../atlas/atlas'
import type { Lang, Place } from '../atlas/model'
import { ownWord } from '../i18n/own-words'
import { formatNumber } from '../scene/format'
import type { Colours, Crowd, Scene } from '../scene/model'
import { OWN_ID } from './adopted'

/** Most places that have a symbol each; more are a crowd. */
export const MOST_MARKS = 200

/** Makes of a picture one with a crowd of places on it: those that are chosen have a symbol, and the key says what a dot and a bubble are. */
export function crowdIn(places: readonly Place[]): NonNullable<Atlas['retold']> {
  const byId = new Map(places.map((place) => [place.id, place]))
  const crowds = new Map<string, Crowd>()
  const points = places.flatMap(({ id, name, at }) => (at ? { id, name: name.ko, at } : []))
  const crowdOf = (colour: string, lang: Lang) => {
    const key = `${colour} ${lang}`
    const crowd = crowds.get(key) ?? { colour, here: ownWord('crowdHere', lang), places: points }
    crowds.set(key, crowd)
    return crowd
  }
  return (picture) => crowded(picture as unknown as Scene, byId, crowdOf) as unknown as typeof picture
}

function crowded(
  scene: Scene,
  byId: ReadonlyMap<string, Place>,
  crowdOf: (colour: string, lang: Lang) => Crowd,
): Scene {
  const { view, overlays, colours, marks, key = [], alt } = scene
  const { lang } = view
  const own = overlays.find(({ overlay }) => overlay.id === OWN_ID)
  const chosen = view.select.flatMap((id) => byId.get(id) ?? [])
  if (!own || scene.ignoresOverlays) return scene
  const count = formatNumber(byId.size, 0, lang)
  const colour = colours[own.overlay.colour as keyof Colours]
  const told = ownWord('crowdKey', lang, { count })
  const number = ownWord('crowdNumber', lang)
  return {
    ...scene,
    overlays: overlays.map((one) => (one === own ? { ...own, shown: byId.size, told: number } : one)),
    marks: [
      ...marks,
      ...chosen.flatMap(({ id, name, at }) =>
        at
          ? {
              // Of no overlay, so that the key does not explain a symbol that one place has.
              ...{ id, overlay: '', symbol: own.overlay.symbol, colour, at, dx: 0, dy: 0 },
              ...{ name: name[lang], approximate: false, selected: true },
            }
          : [],
      ),
    ],
    selectedPlaces: [...scene.selectedPlaces, ...chosen],
    ...(own.on && {
      crowd: crowdOf(colour, lang),
      key: [...key, ...[told, number].map((text) => ({ form: 'circle' as const, colour, text }))],
      alt: `${alt} ${told}; ${number}.`,
    }),
  }
}
