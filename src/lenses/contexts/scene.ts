import { indicatorOf } from '../../atlas/atlas'
import { DIVERGING, type Catalogue, type Indicator, type Scheme, type Text } from '../../atlas/model'
import { regionOf } from '../../atlas/units'
import { formatNumber, formatValue } from '../../scene/format'
import { legendOf } from '../../scene/legend'
import type { Answer, Legend, Scene, SceneRegion } from '../../scene/model'
import { contextRamp } from '../../stats/context-colours'
import { classOf } from '../../stats/classes'
import { breaksOf } from '../../stats/classify'
import { patternsOf, synthesis, type ContextId, type HowMade } from '../../stats/contexts'
import { ramp } from '../../stats/palette'
import { rankingOf, ranksOf } from '../../stats/rank'
import { yearsOf } from '../../view/parameters'
import type { View } from '../../view/view'
import type { Lens, LensContext } from '../lens'
import { bareLand } from '../shared/bare'
import { changeWord } from '../shared/change-words'
import { contextsAt, contextsOf, type Beside, type Contexts } from './references'
import { contextsWord, type ContextsWord } from './words'

/** One of the contexts of the region chosen, in words. */
export interface ContextRow {
  readonly id: ContextId
  readonly name: string
  /** Its figure, the region beside it, both as shown, and how it was made or of whom. */
  readonly reference: string
  readonly beside: string
  readonly about: string
}

export interface ContextsScene extends Scene {
  readonly contexts: {
    readonly as: 'synthesis' | ContextId
    readonly ids: readonly ContextId[]
    readonly kind: Contexts['kind']
    /** What counts as above, in percent of what it is compared with. */
    readonly least: number
    readonly of: Contexts['of']
    /** The region chosen, with all that it is compared with; null while none is. */
    readonly chosen: {
      readonly code: string
      readonly name: string
      readonly text: string
      readonly label: string
      readonly rows: readonly ContextRow[]
    } | null
    /** How what is not reported was made, and what else must be known. */
    readonly notes: readonly string[]
    /** Why nothing is compared, and figures that can be; empty where it is. */
    readonly withheld: string
    readonly instead: readonly { readonly id: string; readonly title: string }[]
  }
}

const POINTS: Text = { ko: changeWord('points', 'ko'), en: changeWord('points', 'en') }
/** Per cent that count as above unless the reader says otherwise: as much as the reference. */
const HUNDRED = 100
const DIGITS = 0
/** As many figures are offered in place of a count. */
const OFFERED = 6

/** Each region beside the nation, its province and its neighbours: one at a time, or which of them it is above. */
export const lens: Lens<ContextsScene> = {
  indicators: () => [],
  scene(context) {
    const { view, base } = context
    const ids = contextsAt(base)
    const as = ids.find((id) => id === view.as) ?? 'synthesis'
    if (base.indicator.summable) return withheldScene(context, as)
    const contexts = contextsOf(context)
    return as === 'synthesis' ? synthesisScene(context, contexts) : oneScene(context, contexts, as)
  },
}

const leastOf = ({ least }: View, kind: Contexts['kind']): number =>
  kind === 'percent' ? (least ?? HUNDRED) : HUNDRED

/** Whether a region counts as above; null where it cannot be compared. */
const isAbove = (found: Beside | undefined, kind: Contexts['kind'], least: number): boolean | null =>
  typeof found?.value !== 'number' ? null : found.value >= (kind === 'percent' ? least : 0)

const NAMES = { nation: 'asNation', province: 'asProvince', neighbours: 'asNeighbours' } as const

/** Beside its reference, as shown: without a unit in percent, else in the unit of the figure. */
function textOf({ value }: Beside, { indicator, view }: Scene, kind: Contexts['kind']): string {
  if (value === null) return contextsWord('notCompared', view.lang)
  if (kind === 'percent') return formatNumber(value, DIGITS, view.lang)
  const { factor, decimals } = indicator.display
  return formatNumber(value * factor, decimals, view.lang, true)
}

/** The class of each region by what it is above. */
function synthesisScene(context: LensContext, contexts: Contexts): ContextsScene {
  const { view, base } = context
  const { lang } = view
  const { ids, kind, of } = contexts
  const least = leastOf(view, kind)
  const labels = labelsOf(ids, least, lang)
  const colours = contextRamp(base.theme, ids.length === 2 ? 2 : 3)
  const regions = base.regions.map((region): SceneRegion => {
    const found = of.get(region.code) ?? {}
    const cls = synthesis(ids.map((id) => isAbove(found[id], kind, least)))
    const list = ids.flatMap((id) => {
      const one = found[id]
      return one && one.value !== null
        ? contextsWord('remark', lang, {
            context: contextsWord(NAMES[id], lang),
            value: textOf(one, base, kind),
          })
        : []
    })
    const told = list.join(' · ')
    return {
      ...region,
      cls,
      remark: [
        region.remark,
        cls === null ? '' : labels[cls],
        told && (kind === 'percent' ? contextsWord('remarkUnit', lang, { list: told }) : told),
        lackOf(region, found, ids, lang),
      ]
        .filter(Boolean)
        .join(' · '),
    }
  })
  const counts = labels.map((_, cls) => regions.filter((region) => region.cls === cls).length)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const title = contextsWord('title', lang, { title: base.title })
  const unit = contextsWord(kind === 'percent' ? 'thresholdUnit' : 'differenceUnit', lang, { least })
  const legend: Legend = {
    ...base.legend,
    kinds: true,
    title,
    unit,
    classes: labels.map((label, index) => ({
      index,
      // Classes of patterns have no bounds: they are told by their place.
      from: index,
      to: index + 1,
      colour: colours[index]!,
      count: counts[index] ?? 0,
      label,
    })),
    breaks: [],
    breakTexts: [],
    noData: {
      count: regions.length - total,
      label: contextsWord('notCompared', lang),
    },
    midpointLabel: '',
  }
  const answer = answerOf(least === HUNDRED ? 'answer' : 'answerFrom', lang, counts.at(-1) ?? 0, {
    ...{ total, least },
    low: counts[0] ?? 0,
  })
  return {
    ...base,
    question: contextsWord(ids.length === 2 ? 'questionTwo' : 'question', lang, { title: base.title }),
    answer: total ? answer : null,
    description: contextsWord('description', lang),
    title: base.title,
    ramp: colours,
    regions,
    balance: null,
    legend,
    caption: captionOf(context, contexts),
    alt: contextsWord('alt', lang, {
      title,
      year: base.year,
      classes: labels
        .map((label, i) => contextsWord('altClass', lang, { label, count: counts[i] ?? 0 }))
        .join('; '),
    }),
    contexts: shownOf(context, contexts, 'synthesis', labels, regions),
  }
}

/** An even number of classes unless the reader chose one: then a break lies where above begins. */
function schemeOf({ scheme }: View, { scheme: own }: Indicator): Scheme {
  const chosen = scheme.method !== own.method || scheme.classes !== own.classes
  return chosen ? scheme : { ...scheme, classes: scheme.classes - (scheme.classes % 2) || 2 }
}

/** Every region beside one of the contexts. */
function oneScene(context: LensContext, contexts: Contexts, as: ContextId): ContextsScene {
  const { view, base } = context
  const { lang } = view
  const { ids, kind, of } = contexts
  const least = leastOf(view, kind)
  const name = contextsWord(as, lang)
  const values = base.regions.map(({ code }) => of.get(code)?.[as]?.value ?? null)
  const known = values.filter((value) => value !== null)
  const indicator = asBeside(base.indicator, as, kind, least, view)
  const breaks = breaksOf(known, schemeOf(view, base.indicator), {
    nature: 'diverging',
    midpoint: kind === 'percent' ? least : 0,
    factor: indicator.display.factor,
  })
  const colours = ramp(indicator.palette, breaks.length + 1, base.theme)
  const ranks = ranksOf(values)
  const regions = base.regions.map((region, i): SceneRegion => {
    const value = values[i] ?? null
    const found = of.get(region.code) ?? {}
    const unit = base.indicator.display.unit[lang]
    const reference = found[as]?.reference
    const own =
      region.value === null
        ? ''
        : `${region.text} ${unit}${reference ? ` · ${contextsWord('remark', lang, { context: contextsWord(NAMES[as], lang), value: `${formatValue(base.indicator, reference.value, lang)} ${unit}` })}` : ''}`
    return {
      ...region,
      value,
      text: value === null ? contextsWord('notCompared', lang) : textOf(found[as]!, base, kind),
      cls: value === null ? null : classOf(value, breaks),
      rank: ranks[i] ?? null,
      remark: [region.remark, own, lackOf(region, found, [as], lang)].filter(Boolean).join(' · '),
    }
  })
  const above = known.filter((value) => value >= (kind === 'percent' ? least : 0)).length
  const one = least === HUNDRED ? 'answerOne' : 'answerOneFrom'
  const title = indicator.title[lang]
  const legend = legendOf(indicator, view, regions, breaks, colours)
  return {
    ...base,
    indicator,
    question: contextsWord('questionOne', lang, { title: base.title, context: name }),
    answer: known.length ? answerOf(one, lang, above, { total: known.length, context: name, least }) : null,
    description: contextsWord('description', lang),
    title,
    unit: indicator.display.unit[lang],
    ramp: colours,
    regions,
    ranking: rankingOf(regions),
    nation: { value: null, text: '' },
    balance: null,
    legend: { ...legend, noData: { ...legend.noData, label: contextsWord('notCompared', lang) } },
    caption: captionOf(context, contexts),
    alt: contextsWord('alt', lang, {
      title,
      year: base.year,
      classes: contextsWord(one, lang, { total: known.length, context: name, least }).replace(
        '#',
        contextsWord('places', lang, { count: above }),
      ),
    }),
    contexts: shownOf(context, contexts, as, labelsOf(ids, least, lang), regions),
  }
}

/** The bare land, and why: a count cannot be compared. */
function withheldScene({ atlas, view, base }: LensContext, as: 'synthesis' | ContextId): ContextsScene {
  const { lang } = view
  const bare = bareLand(base, base.title)
  const withheld = contextsWord('withheld', lang)
  return {
    ...bare,
    question: contextsWord('question', lang, { title: base.title }),
    answer: null,
    description: withheld,
    caption: { ...base.caption, caution: [withheld, base.caption.caution].filter(Boolean).join(' ') },
    alt: withheld,
    contexts: {
      ...{ as, ids: contextsAt(base), kind: 'percent', least: HUNDRED, of: new Map(), chosen: null },
      notes: [],
      withheld,
      instead: ratesFor(base.indicator, view, atlas.catalogue),
    },
  }
}

/** Rates that can stand in the place of a count: those made of it, then others of its theme. */
function ratesFor({ id, theme }: Indicator, { level, lang }: View, { indicators }: Catalogue) {
  const able = indicators.filter((one) => !one.summable && yearsOf(one, level).length)
  const made = able.filter(({ ratio }) => ratio?.numerator === id)
  const near = able.filter((one) => one.theme === theme && !made.includes(one))
  return [...made, ...near, ...able.filter((one) => one.theme !== theme && !made.includes(one))]
    .slice(0, OFFERED)
    .map((one) => ({ id: one.id, title: one.title[lang] }))
}

/** What each class is called. */
function labelsOf(ids: readonly ContextId[], least: number, lang: View['lang']): string[] {
  const plain = least === HUNDRED
  return patternsOf(ids.length).map((pattern) => {
    const named = (meant: boolean) =>
      ids
        .filter((_, i) => pattern[i] === meant)
        .map((id) => contextsWord(id, lang))
        .join(contextsWord('and', lang))
    const [above, below] = [named(true), named(false)]
    const three = ids.length === 3
    const one = pattern.filter(Boolean).length === 1
    const [atHundred, beyond]: readonly [ContextsWord, ContextsWord] = !below
      ? three
        ? ['aboveAllThree', 'fromAllThree']
        : ['aboveAll', 'fromAll']
      : !above
        ? three
          ? ['belowAllThree', 'underAllThree']
          : ['belowAll', 'underAll']
        : !three
          ? ['oneOfTwo', 'fromOfTwo']
          : one
            ? ['onlyAbove', 'onlyFrom']
            : ['onlyBelow', 'onlyUnder']
    return contextsWord(plain ? atHundred : beyond, lang, { above, below, least })
  })
}

/** Why a region that has a figure cannot be compared; empty where it can. */
function lackOf(
  { value }: SceneRegion,
  found: Readonly<Partial<Record<ContextId, Beside>>>,
  ids: readonly ContextId[],
  lang: View['lang'],
): string {
  if (value === null) return ''
  const lacking = ids.find((id) => typeof found[id]?.value !== 'number')
  if (!lacking) return ''
  if (lacking === 'nation') return contextsWord('lacksNation', lang)
  if (lacking === 'neighbours') return contextsWord('lacksNeighbours', lang)
  return contextsWord(found.province?.reference === null ? 'ownProvince' : 'lacksProvince', lang)
}

function answerOf(
  word: 'answer' | 'answerFrom' | 'answerOne' | 'answerOneFrom',
  lang: View['lang'],
  count: number,
  values: Readonly<Record<string, string | number>>,
): Answer {
  const [before = '', after = ''] = contextsWord(word, lang, values).split('#')
  return { before, number: contextsWord('places', lang, { count: formatNumber(count, 0, lang) }), after }
}

/** How a reference was made, in words. */
const howWord = (how: HowMade, { atlas, base, view: { lang } }: LensContext): string =>
  contextsWord(how, lang, {
    weight: indicatorOf(atlas.catalogue, base.indicator.weight ?? '')?.title[lang] ?? '',
  })

/** How all references were made, and what else must be known. */
function notesOf(context: LensContext, { ids, kind, of }: Contexts): string[] {
  const { view, base } = context
  const { lang } = view
  const ways = ids.map((id) => {
    const hows = new Set([...of.values()].flatMap((found) => found[id]?.reference?.how ?? []))
    return { id, how: [...hows].map((way) => howWord(way, context)).join(', ') }
  })
  // What was made alike is said once.
  const made = [...new Set(ways.map(({ how }) => how).filter(Boolean))].map((how) => {
    const names = ways.filter((one) => one.how === how).map(({ id }) => contextsWord(NAMES[id], lang))
    const [first = '', ...others] = names
    return contextsWord('made', lang, {
      names:
        lang === 'ko' ? names.join('·') : [first, ...others.map((name) => name.toLowerCase())].join(', '),
      how,
    })
  })
  return [
    ...made,
    kind === 'difference' ? contextsWord('noThreshold', lang) : '',
    base.level === 'province' ? contextsWord('noProvince', lang) : '',
  ].filter(Boolean)
}

function captionOf(context: LensContext, contexts: Contexts): Scene['caption'] {
  const { caption } = context.base
  const notes = notesOf(context, contexts).join(' ')
  return { ...caption, caution: [notes, caption.caution].filter(Boolean).join(' ') }
}

/** What the panel tells. */
function shownOf(
  context: LensContext,
  contexts: Contexts,
  as: 'synthesis' | ContextId,
  labels: readonly string[],
  regions: readonly SceneRegion[],
): ContextsScene['contexts'] {
  const { atlas, view, base } = context
  const { lang } = view
  const { ids, kind, of, islands } = contexts
  const least = leastOf(view, kind)
  const nameOf = (code: string) => regionOf(atlas.catalogue, code)?.short[lang] ?? code
  const unit = base.indicator.display.unit[lang]
  const region = base.regions.find(({ code }) => view.select.includes(code))
  const besideName = (code: string) => {
    const found = base.regions.find((one) => one.code === code)
    return (found?.province === region?.province ? found?.name : found?.fullName) ?? code
  }
  const rowOf = (id: ContextId): ContextRow => {
    const found = of.get(region?.code ?? '')?.[id]
    const reference = found?.reference
    return {
      id,
      name: id === 'province' ? nameOf(region?.province ?? '') : contextsWord(NAMES[id], lang),
      reference: reference ? formatValue(base.indicator, reference.value, lang) : '',
      beside: found ? textOf(found, base, kind) : '',
      about: !reference
        ? region
          ? lackOf(region, of.get(region.code) ?? {}, [id], lang)
          : ''
        : id === 'neighbours'
          ? contextsWord('of', lang, {
              count: found.codes.length,
              names: found.codes.map(besideName).join(', '),
            })
          : howWord(reference.how, context),
    }
  }
  const pattern = synthesis(ids.map((id) => isAbove(of.get(region?.code ?? '')?.[id], kind, least)))
  const across = islands
    .filter(({ code }) => regions.some((one) => one.code === code))
    .map(({ code, nearest }) => `${nameOf(code)} → ${nameOf(nearest)}`)
  return {
    ...{ as, ids, kind, least, of },
    chosen: region
      ? {
          code: region.code,
          name: region.fullName,
          text: region.value === null ? region.text : `${region.text} ${unit}`,
          label: pattern === null ? '' : (labels[pattern] ?? ''),
          rows: ids.map(rowOf),
        }
      : null,
    notes: [
      ...notesOf(context, contexts),
      across.length ? contextsWord('islands', lang, { list: across.join(', ') }) : '',
    ].filter(Boolean),
    withheld: '',
    instead: [],
  }
}

/** The indicator beside one of its contexts: around the threshold in percent, or around zero in its own unit. */
function asBeside(
  indicator: Indicator,
  as: ContextId,
  kind: Contexts['kind'],
  least: number,
  { palette }: View,
): Indicator {
  const both = (
    word: ContextsWord,
    values: (lang: 'ko' | 'en') => Readonly<Record<string, string | number>>,
  ): Text => ({
    ko: contextsWord(word, 'ko', values('ko')),
    en: contextsWord(word, 'en', values('en')),
  })
  const named = (lang: 'ko' | 'en') => ({
    context: contextsWord(as, lang),
    title: indicator.title[lang],
    least,
  })
  const percent = kind === 'percent'
  const middle = !percent ? 'middleDifference' : least === HUNDRED ? 'middleHundred' : 'middle'
  return {
    ...indicator,
    title: both('titleOne', named),
    nature: 'diverging',
    // What is added to the number is said by its label.
    midpoint: null,
    midpointLabel: both(middle, named),
    palette: DIVERGING.some((known) => known === palette) ? palette : 'orange-blue',
    display: percent
      ? { factor: 1, unit: both('percentUnit', named), decimals: DIGITS }
      : { ...indicator.display, unit: indicator.display.unit.en === '%' ? POINTS : indicator.display.unit },
  }
}
