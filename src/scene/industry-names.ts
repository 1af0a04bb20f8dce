import type { Atlas } from '../atlas/atlas'
import type { Lang, Place } from '../atlas/model'
import type { Named } from './asides'
import type { Scene } from './model'

/** After the names of provinces, before those of municipalities. */
const PRIORITY = 2.5

/** The places on the map that have an industry of their own, by name and industry; none where their records have not come. */
export function industryNames({ places }: Atlas, { marks, view: { lang } }: Scene): Named[] {
  const names = new Map<string, Named>()
  for (const mark of marks)
    for (const { id } of mark.ring?.members ?? [mark]) {
      const place = places.find((one) => one.id === id)
      const industry = place && industryOf(place, lang)
      // A whole is named once, whatever parts it has.
      if (!industry || names.has(place.group)) continue
      const name = ownName(place, places, lang)
      names.set(place.group, {
        ...{ id, text: `${name} · ${industry}`, shorter: [industry, name] },
        ...{ at: mark.at, priority: PRIORITY, kind: 'place' },
      })
    }
  return [...names.values()]
}

/** In few words: without what is in brackets. */
const industryOf = ({ record }: Place, lang: Lang): string =>
  (record?.facts.find(({ kind }) => kind === 'representative-industry')?.text[lang] ?? '')
    .replace(/\s*\(.*?\)/g, '')
    .trim()

/** The name of a place without the words with which all of its kind end. */
function ownName(place: Place, places: readonly Place[], lang: Lang): string {
  const wordsOf = ({ name }: Place) => name[lang].replace(/\s*\(.*?\)/g, '').split(' ')
  const words = wordsOf(place)
  const all = places.filter(({ overlay }) => overlay === place.overlay).map(wordsOf)
  let common = 0
  while (common < words.length - 1 && all.every((other) => other.at(-1 - common) === words.at(-1 - common)))
    common++
  return words.slice(0, words.length - common).join(' ')
}
