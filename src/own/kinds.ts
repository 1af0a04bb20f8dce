import type { Atlas } from '../atlas/atlas'
import type { Lang } from '../atlas/model'
import { ownWord } from '../i18n/own-words'
import { say } from '../i18n/words'
import { formatNumber } from '../scene/format'
import type { Scene } from '../scene/model'
import { kindRamp } from '../stats/kind-colours'
import { OWN_ID } from './adopted'
import type { OwnTable } from './table'

/** The kind of a region in a year, as its word and its place among the kinds. */
function wordsOf({ kinds = [], regions, years, values }: OwnTable) {
  const rows = new Map(regions.map((code, i) => [code, values[i]!]))
  return (code: string, year: number): { readonly index: number; readonly word: string } | null => {
    const index = rows.get(code)?.[years.indexOf(year)] ?? null
    const word = index === null ? undefined : kinds[index]
    return index === null || word === undefined ? null : { index, word }
  }
}

/** The word of a region in a year; null where it has none. */
export const kindOf = (table: OwnTable): NonNullable<Atlas['kindOf']> => {
  const of = wordsOf(table)
  return (code, year) => of(code, year)?.word ?? null
}

/** Ways of looking that show kinds: each region as it is, wherever it is drawn. */
const SHOWN = ['map', 'tiles']

/** Makes of a picture of the own figures, which are kinds, a map of these with their own legend. */
export function kindsIn(table: OwnTable): NonNullable<Atlas['retold']> {
  const of = wordsOf(table)
  const retold = (scene: Scene): Scene => {
    const { view, year } = scene
    if (scene.indicator.id !== OWN_ID) return scene
    if (!SHOWN.includes(view.show)) return unreckoned(scene)
    return kindsScene(scene, table.kinds ?? [], (code) => of(code, year))
  }
  return (picture) => retold(picture as unknown as Scene) as unknown as typeof picture
}

/** A way of looking that reckons with figures has none here: it says so, and ranks nobody. */
function unreckoned(scene: Scene): Scene {
  const told = ownWord('kindsOnly', scene.view.lang)
  return {
    ...scene,
    description: told,
    answer: null,
    legend: { ...scene.legend, unranked: told, midpointLabel: '' },
  }
}

function kindsScene(
  scene: Scene,
  kinds: readonly string[],
  of: (code: string) => { readonly index: number; readonly word: string } | null,
): Scene {
  const { lang } = scene.view
  const colours = kindRamp(scene.theme, kinds.length)
  const regions = scene.regions.map((region) => {
    const kind = of(region.code)
    return { ...region, cls: kind?.index ?? null, text: kind?.word ?? region.text }
  })
  const classes = kinds.map((label, index) => ({
    ...{ index, from: index, to: index, colour: colours[index]!, label },
    count: regions.filter(({ cls }) => cls === index).length,
  }))
  const order = [...regions].sort((a, b) => (a.cls ?? kinds.length) - (b.cls ?? kinds.length))
  const told = classes.filter(({ count }) => count > 0).map(({ label, count }) => counted(label, count, lang))
  return {
    ...scene,
    regions,
    ramp: colours,
    // Words have no unit, and no nation that they could be set against.
    unit: '',
    nation: { value: null, text: '' },
    ranking: order.map(({ code }) => code),
    answer: null,
    balance: null,
    legend: {
      ...scene.legend,
      kinds: true,
      unranked: ownWord('kindsList', lang, { kinds: told.join(', ') }),
      unit: '',
      classes,
      breaks: [],
      // Below classes that are drawn equally wide, each word stands below its own.
      breakTexts: kinds,
      noData: { ...scene.legend.noData, count: regions.filter(({ cls }) => cls === null).length },
      midpointLabel: '',
    },
    alt: `${ownWord('kindsAlt', lang, {
      title: scene.title,
      year: scene.year,
      level: (scene.indicator.ground?.name[lang] ?? say(scene.level, lang)).toLowerCase(),
    })} ${told.join(', ')}.`,
  }
}

const counted = (label: string, count: number, lang: Lang) =>
  ownWord('kindCount', lang, { label, count: formatNumber(count, 0, lang) })
