import type { Atlas } from '../atlas/atlas'
import type { Latest } from '../atlas/decode-profile'
import type { Indicator, Lang, Level, Place, Region, SymbolId } from '../atlas/model'
import { regionOf, unitsOf } from '../atlas/units'
import { say } from '../i18n/words'
import { tell } from '../i18n/profile-words'
import type { View } from '../view/view'
import { formatNumber } from './format'
import { keyFiguresOf, ownFigureOf, type KeyFigureGroup } from './key-figures'
import type { Scene, SceneRegion } from './model'
import { seriesOn } from './row'
import { placeDate } from './place-card'
import { rankText } from './rank-text'
import { trendOf, type Trend } from './trend'

/** A region named so that it can be gone to. */
export interface RegionLink {
  readonly code: string
  readonly name: string
}

export interface ProfilePlace {
  readonly id: string
  readonly name: string
  readonly overlay: string
  readonly symbol: SymbolId
  readonly colour: string
  readonly date: string
}

/** One region, in the words of the view's language. */
export interface Profile {
  readonly code: string
  readonly name: string
  /** The province of a municipality, the city of a general district; null for a province. */
  readonly whole: RegionLink | null
  /** The municipalities of a province; none for others. */
  readonly parts: readonly RegionLink[]
  /** As shown, without unit; the words for "no data". Of a region that the map cannot show its own latest figure. */
  readonly value: string
  /** Where it comes from is told of that. */
  readonly series: string
  readonly known: boolean
  readonly unit: string
  readonly year: string
  /** "229곳 가운데 85위"; empty without a figure. */
  readonly rank: string
  readonly provisional: string
  readonly remark: string
  /** Nation, capital area and rest in the same year, and how the region differs from the nation, in words. */
  readonly against: readonly { readonly name: string; readonly text: string; readonly difference: string }[]
  readonly trend: Trend | null
  /** Null while the figures are on their way. */
  readonly keyFigures: readonly KeyFigureGroup[] | null
  readonly places: readonly ProfilePlace[]
}

/**
 * The profile of a region, also of one that the map of the indicator cannot show: then without its figure, which is
 * said. Null when the catalogue lacks the code.
 */
export function profileOf(atlas: Atlas, scene: Scene, code: string, latest: Latest | null): Profile | null {
  const region = regionOf(atlas.catalogue, code)
  if (!region) return null
  const { view, indicator } = scene
  const { lang } = view
  const shown = scene.regions.find((one) => one.code === code)
  const level: Level = region.level === 'province' ? 'province' : 'municipality'
  const own = ownFigureOf(atlas, scene, latest, code)
  return {
    code,
    name: region.name[lang],
    whole: wholeOf(atlas, region, shown, lang),
    parts: region.level === 'province' ? partsOf(atlas, view, code) : [],
    value: shown?.text ?? own?.text ?? say('noData', lang),
    series: own?.series ?? seriesOn(scene)[0] ?? '',
    known:
      own !== null ||
      (shown !== undefined &&
        (shown.value !== null || (scene.legend.unranked !== undefined && shown.cls !== null))),
    unit: scene.unit,
    year: tell('ofYear', lang, { year: own?.year ?? scene.year }),
    rank: own?.rank ?? rankText(scene, shown?.rank ?? null),
    provisional: shown?.provisional ? say('provisional', lang) : '',
    remark: shown ? remarkOf(shown, lang) : outOfMap(scene, own ? 'ownFigure' : 'outOfMap'),
    against: againstOf(scene, indicator, shown?.value ?? null),
    // The figures of another way of looking are told of in its own panel.
    trend: shown && !scene.ownFigures ? trendOf(atlas, view, [code]) : null,
    keyFigures: latest && keyFiguresOf(atlas, latest, level, code, lang),
    places: placesIn(atlas, scene, level, code),
  }
}

/** What is said of a region beside "provisional", which stands by the figure itself. */
function remarkOf({ remark, provisional }: SceneRegion, lang: Lang): string {
  return provisional && remark === say('provisional', lang) ? '' : remark
}

const outOfMap = ({ level, view: { lang } }: Scene, word: 'outOfMap' | 'ownFigure') =>
  tell(word, lang, { level: tell(level === 'province' ? 'byProvince' : 'byMunicipality', lang) })

function wholeOf(
  atlas: Atlas,
  { level, parent, name }: Region,
  shown: SceneRegion | undefined,
  lang: Lang,
): RegionLink | null {
  if (level === 'province') return null
  const code = level === 'municipality' ? (shown?.province ?? parent) : parent
  const whole = regionOf(atlas.catalogue, code)
  // A city that is its own province has nothing above it.
  return whole && whole.name.ko !== name.ko ? { code, name: whole.name[lang] } : null
}

/** The municipalities of a province, in the order of their names; none for a city that is its own province. */
function partsOf({ catalogue }: Atlas, { vintage, lang }: View, province: string): RegionLink[] {
  const parts = unitsOf(catalogue, vintage, 'municipality')
    .filter((unit) => unit.province === province)
    .map(({ region }) => ({ code: region.code, name: region.name[lang] }))
  return parts.length > 1 ? parts.sort((a, b) => a.name.localeCompare(b.name, lang)) : []
}

function againstOf(scene: Scene, indicator: Indicator, value: number | null): Profile['against'] {
  const { nation, balance, view } = scene
  const { lang } = view
  return [
    ...(nation.value === null
      ? []
      : [
          {
            name: say('nation', lang),
            text: nation.text,
            difference: value === null ? '' : differenceText(indicator, value, nation.value, lang),
          },
        ]),
    ...(balance
      ? [
          { name: say('capitalArea', lang), text: balance.capitalText, difference: '' },
          { name: say('rest', lang), text: balance.restText, difference: '' },
        ]
      : []),
  ]
}

/**
 * How a region stands to the nation: its part of a sum, or how far a rate lies above or below. The difference is that
 * of the figures as shown, so that a reader who subtracts gets the same. Empty for sums of gains and losses.
 *
 * @param value, nation in table units
 */
function differenceText(indicator: Indicator, value: number, nation: number, lang: Lang): string {
  const { decimals, unit } = indicator.display
  if (indicator.summable)
    return indicator.nature === 'diverging' || nation <= 0 || value < 0
      ? ''
      : tell('partOfNation', lang, { part: formatNumber((value / nation) * 100, 1, lang) })
  const difference = shownDifference(indicator, nation, value)
  if (difference === 0) return tell('sameAsNation', lang)
  const number = formatNumber(Math.abs(difference), decimals, lang)
  const amount = unit.en === '%' ? tell('percentagePoints', lang, { amount: number }) : number
  return tell(difference > 0 ? 'higherThan' : 'lowerThan', lang, { amount })
}

/** What is left of one figure less another when both are read as shown. @param from, to in table units */
export function shownDifference({ display }: Indicator, from: number, to: number): number {
  const shown = (value: number) => Number((value * display.factor).toFixed(display.decimals))
  return Number((shown(to) - shown(from)).toFixed(display.decimals))
}

/** The places of the policy in a region, overlay by overlay. */
function placesIn(atlas: Atlas, scene: Scene, level: Level, code: string): ProfilePlace[] {
  const { lang, vintage } = scene.view
  const codes = statisticalParts(atlas, vintage, level, code)
  const inside = (place: Place) =>
    level === 'province' ? codes.has(place.province) : place.municipalities.some((one) => codes.has(one))
  return atlas.catalogue.overlays.flatMap((overlay) =>
    atlas.places
      .filter((place) => place.overlay === overlay.id && inside(place))
      .map((place) => ({
        id: place.id,
        name: place.name[lang],
        overlay: overlay.name[lang],
        symbol: overlay.symbol,
        colour: scene.colours[overlay.colour as keyof Scene['colours']],
        date: placeDate(place, lang),
      })),
  )
}

/** Places are listed by statistical unit: those that lie wholly within a unit of another vintage. */
function statisticalParts({ catalogue }: Atlas, vintage: string, level: Level, code: string): Set<string> {
  const unit = unitsOf(catalogue, vintage, level).find(({ region }) => region.code === code)
  const atoms = new Set(unit?.atoms)
  return new Set(
    unitsOf(catalogue, 'statistics', level)
      .filter((one) => one.region.code === code || one.atoms.every((atom) => atoms.has(atom)))
      .map(({ region }) => region.code),
  )
}
