import type { Atlas } from '../atlas/atlas'
import type { FactKind, Lang, Overlay, Place, PlaceFact, PlaceRecord, Source, SymbolId } from '../atlas/model'
import { regionOf } from '../atlas/units'
import { tell } from '../i18n/profile-words'
import { dateText } from './dates'
import { formatPlain } from './format'
import type { Scene } from './model'
import { placePortraitOf, type PlacePortrait } from './place-portrait'
import { spoken, type Spoken } from './spoken'

export interface CardFact {
  readonly label: string
  /** A figure with its unit, or words. */
  readonly value: Spoken
  readonly date: string
  /** In words, where it is not high; else empty. */
  readonly confidence: string
  readonly note: Spoken | null
  /** Numbers in the card's list of sources: "1–3, 7"; empty when none has been loaded. */
  readonly sources: string
}

export interface CardSource {
  readonly number: number
  readonly publisher: Spoken | null
  readonly title: Spoken | null
  /** Null unless it leads to the web. */
  readonly url: string | null
  readonly details: string
}

/** Everything the atlas knows of a place, in the words of the view's language. */
export interface PlaceCardText {
  readonly name: string
  readonly overlay: string
  readonly symbol: SymbolId
  readonly colour: string
  readonly confidence: string
  readonly date: string
  readonly position: string
  readonly area: string
  readonly notCounted: string
  readonly note: Spoken | null
  /** What is told of it before it is listed. */
  readonly portrait: PlacePortrait
  /** How many facts there are in all groups. */
  readonly count: number
  /** The municipalities it lies in, or its province. */
  readonly regions: readonly { readonly code: string; readonly name: string }[]
  /** The other parts of the whole it is counted with. */
  readonly together: readonly { readonly id: string; readonly name: string }[]
  readonly groups: readonly {
    readonly id: FactKind['group']
    readonly title: string
    readonly facts: readonly CardFact[]
  }[]
  /** What the overlay's plan named, what documents list, and what to beware of. */
  readonly overlayNumbers: string
  readonly caveat: string
  readonly sources: readonly CardSource[]
}

const GROUPS = ['what', 'plan', 'now', 'people', 'money', 'history'] as const

/** The card of a place. Null when the catalogue lacks its overlay. */
export function placeCardOf(atlas: Atlas, scene: Scene, place: Place): PlaceCardText | null {
  const { lang } = scene.view
  const overlay = atlas.catalogue.overlays.find(({ id }) => id === place.overlay)
  if (!overlay) return null
  const { record } = place
  const sources = numbered(atlas, record)
  const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]))
  const cite = (ids: readonly string[]) => ranges([...new Set(ids)].flatMap((id) => numbers.get(id) ?? []))
  const groups = groupsOf(atlas, record, numbers, lang)
  return {
    name: place.name[lang],
    overlay: overlay.name[lang],
    symbol: overlay.symbol,
    colour: scene.colours[overlay.colour as keyof Scene['colours']],
    confidence: record ? confidenceText(record.confidence, lang) : '',
    date: placeDate(place, lang),
    position: positionText(place, lang),
    area: place.areaKm2 === null ? '' : `${formatPlain(place.areaKm2, 3, lang)} km²`,
    notCounted: place.counted ? '' : tell('notCounted', lang),
    note: record ? spoken(record.note, lang) : null,
    regions: (place.municipalities.length ? place.municipalities : [place.province]).flatMap((code) => {
      const region = regionOf(atlas.catalogue, code)
      return region ? [{ code, name: region.name[lang] }] : []
    }),
    together: atlas.places
      .filter(({ group, id }) => group === place.group && id !== place.id)
      .map(({ id, name }) => ({ id, name: name[lang] })),
    portrait: placePortraitOf(place, atlas.factKinds, lang, cite),
    count: groups.reduce((count, { facts }) => count + facts.length, 0),
    groups,
    overlayNumbers: numbersOf(overlay, lang),
    caveat: overlay.caveat[lang],
    sources: sources.map((source, i) => ({
      number: i + 1,
      publisher: spoken(source.publisher, lang),
      title: spoken(source.title, lang),
      url: /^https?:\/\//.test(source.url) ? source.url : null,
      details: [source.tableId, source.vintage, source.licence[lang], confidenceText(source.confidence, lang)]
        .filter(Boolean)
        .join(' · '),
    })),
  }
}

/** When a place came to be, and ended; or that no document says. */
export function placeDate(place: Place, lang: Lang): string {
  const from =
    dateText(place.fromText, lang) || (place.from === null ? '' : dateText(String(place.from), lang))
  if (!from) return tell('dateUnknown', lang)
  if (place.to === null) return tell('since', lang, { from })
  return tell('until', lang, { from, to: dateText(String(place.to), lang) })
}

function positionText({ precision, record, at }: Place, lang: Lang): string {
  const told = record?.precisionText[lang] ?? ''
  if (!at) return told
  const known = precision === 'site' || precision === 'complex'
  const word = precision === 'municipality' ? 'whole' : precision
  const said = tell(known ? 'exactPosition' : 'roughPosition', lang, { precision: tell(word, lang) })
  return [said, told].filter(Boolean).join(' · ')
}

const numbersOf = ({ plannedText, documentedText }: Overlay, lang: Lang) =>
  [plannedText[lang], documentedText[lang]].filter(Boolean).join(' · ')

/** The sources of the place and of its facts, each once, in the order they are met; those not yet loaded are left out. */
function numbered(atlas: Atlas, record: Place['record']): Source[] {
  const ids = new Set([
    ...(record?.sources ?? []),
    ...(record?.facts ?? []).flatMap(({ sources }) => sources),
  ])
  return [...ids].flatMap((id) => atlas.sources.get(id) ?? [])
}

function groupsOf(
  atlas: Atlas,
  record: Place['record'],
  numbers: ReadonlyMap<string, number>,
  lang: Lang,
): PlaceCardText['groups'] {
  const kinds = new Map(atlas.factKinds.map((kind) => [kind.id, kind]))
  return GROUPS.flatMap((id) => {
    const facts = (record?.facts ?? []).flatMap((fact) => {
      const kind = kinds.get(fact.kind)
      return kind?.group === id ? (factOf(fact, kind, numbers, lang) ?? []) : []
    })
    return facts.length ? [{ id, title: tell(id, lang), facts }] : []
  })
}

/** A fact in words; null where there are none. @param numbers of its sources in a list */
export function factOf(
  fact: PlaceFact,
  kind: FactKind,
  numbers: ReadonlyMap<string, number>,
  lang: Lang,
): CardFact | null {
  const value =
    fact.value === null
      ? spoken(fact.text, lang)
      : {
          text: `${formatPlain(fact.value, kind.decimals, lang)} ${kind.unit[lang]}`.trim(),
          lang: undefined,
        }
  if (!value) return null
  return {
    label: kind.label[lang],
    value,
    date: dateText(fact.date, lang),
    confidence: confidenceText(fact.confidence, lang),
    note: spoken(fact.note, lang),
    sources: ranges(fact.sources.flatMap((id) => numbers.get(id) ?? [])),
  }
}

/** "1–3, 7" of 1, 2, 3, 7. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run.to >= number - 1) run.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

const confidenceText = (confidence: PlaceRecord['confidence'], lang: Lang) =>
  confidence === 'high' ? '' : tell(confidence === 'low' ? 'lowConfidence' : 'mediumConfidence', lang)
