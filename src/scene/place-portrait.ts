import type { FactKind, Lang, Place, PlaceFact } from '../atlas/model'
import { placeWord, type PlaceWord } from '../i18n/place-words'
import { dateText, momentOf } from './dates'
import { formatPlain } from './format'
import { spoken, type Spoken } from './spoken'

/** A sentence around the one figure, or the one word, that it is about. */
export interface PlaceSentence {
  readonly before: string
  readonly figure: Spoken
  readonly after: string
  /** Numbers of its sources, as `cite` writes them. */
  readonly cited: string
}

/** How many live there at a moment, as a document has it. */
export interface GrowthPoint {
  /** In years, so that 2014.5 is the middle of 2014. */
  readonly at: number
  readonly value: number
  readonly date: string
}

/** What was planned beside what came of it, over the years. */
export interface Growth {
  /** In the order of time, two or more. */
  readonly points: readonly GrowthPoint[]
  readonly newest: GrowthPoint
  /** The highest, the latest of equal ones. */
  readonly peak: GrowthPoint
  readonly plan: number
  /** The year that it is planned for; empty where the plan names none. */
  readonly planYear: string
  /** The newest as a part of the plan, percent. */
  readonly part: number
  readonly cited: string
}

/** A figure that stands for itself. */
export interface KeyFact {
  readonly label: string
  readonly figure: string
  readonly about: string
  readonly cited: string
}

/** A body that moved to the place. */
export interface Arrival {
  /** Null where no document says it. */
  readonly year: number | null
  /** Its date is documented, neither planned nor approximate. */
  readonly sure: boolean
  readonly name: Spoken
}

/** The parts that a plan divides the place into. */
export interface Zones {
  readonly title: string
  readonly rows: readonly {
    readonly name: Spoken
    readonly figure: string
    /** Of the largest, 0 to 1. */
    readonly share: number
  }[]
  readonly cited: string
}

/** What a card tells of a place before it lists: what became of it, in a sentence, a picture and three figures. */
export interface PlacePortrait {
  readonly sentence: PlaceSentence | null
  readonly growth: Growth | null
  readonly facts: readonly KeyFact[]
  readonly arrivals: readonly Arrival[]
  readonly arrivalsCited: string
  readonly zones: Zones | null
}

/** Figures that tell most of a place, the foremost first. */
const TELLING = [
  'institutions-counted',
  'relocated-staff',
  'family-relocation',
  'companies',
  'operating-firms',
  'production',
  'capacity-use',
  'exports',
  'students',
  'central-agencies',
  'new-town-area',
  'land-area',
  'seawall-length',
  'renewables-inside',
  'tenants',
  'employment',
  'total-budget',
  'area',
]
const KEY_FACTS = 3
/** A longer unit stands beside the label, where there is room to break it. */
const SHORT_UNIT = 3
/** Kinds of facts that are parts of a plan. */
const ZONES = ['zone', 'land-use']

/** Writes the numbers of sources in a list, by their ids. */
export type Cite = (sources: readonly string[]) => string

/** What is told of a place first; as far as documents tell it, and nothing where its record has not come. */
export function placePortraitOf(
  place: Place,
  kinds: readonly FactKind[],
  lang: Lang,
  cite: Cite,
): PlacePortrait {
  const facts = place.record?.facts ?? []
  const citing = (...of: readonly PlaceFact[]) => cite(of.flatMap(({ sources }) => sources))
  const growth = growthOf(facts, citing)
  const told = sentenceOf(facts, growth, lang, citing)
  return {
    sentence: told?.sentence ?? null,
    growth,
    facts: keyFacts(facts, kinds, told?.of ?? [], lang, citing),
    arrivals: arrivalsOf(facts, lang),
    arrivalsCited: citing(...facts.filter(({ moved }) => moved)),
    zones: zonesOf(facts, kinds, lang, citing),
  }
}

/** Numbers of the sources of facts. */
type Citing = (...facts: readonly PlaceFact[]) => string

const figuresOf = (facts: readonly PlaceFact[], kind: string) =>
  facts.filter((fact) => fact.kind === kind && fact.value !== null)

/** The fact with the latest date; of equal ones the surest. */
const newestOf = (facts: readonly PlaceFact[]): PlaceFact | undefined =>
  [...facts].sort((a, b) => b.date.localeCompare(a.date) || sureness(b) - sureness(a))[0]
const sureness = ({ confidence }: PlaceFact) => ['low', 'medium', 'high'].indexOf(confidence)

/** The residents over the years beside the plan; null where either is not documented. */
function growthOf(facts: readonly PlaceFact[], citing: Citing): Growth | null {
  const plan = newestOf(figuresOf(facts, 'planned-population'))
  const counts = figuresOf(facts, 'residents')
  // What counts others too (with foreigners, as rounded) makes no line with the rest.
  const scope = newestOf(counts)?.text.ko
  const byDate = new Map<string, PlaceFact>()
  for (const fact of counts.filter(({ text }) => text.ko === scope)) {
    const other = byDate.get(fact.date)
    if (!other || sureness(fact) > sureness(other)) byDate.set(fact.date, fact)
  }
  const points = [...byDate.values()]
    .flatMap(({ date, value }) => {
      const at = momentOf(date)
      return at === null || value === null ? [] : [{ at, value, date }]
    })
    .sort((a, b) => a.at - b.at)
  const newest = points.at(-1)
  if (!plan?.value || !newest || points.length < 2) return null
  return {
    points,
    newest,
    peak: points.reduce((most, point) => (point.value >= most.value ? point : most)),
    plan: plan.value,
    planYear: plan.date,
    part: (newest.value / plan.value) * 100,
    cited: citing(plan, ...byDate.values()),
  }
}

/** A sentence, and the kinds of facts that it tells of. */
interface ToldSentence {
  readonly sentence: PlaceSentence
  readonly of: readonly string[]
}

function sentenceOf(
  facts: readonly PlaceFact[],
  growth: Growth | null,
  lang: Lang,
  citing: Citing,
): ToldSentence | null {
  const number = (value: number) => formatPlain(value, 1, lang)
  const told = (
    before: PlaceWord,
    figure: Spoken | string,
    after: PlaceWord,
    values: Readonly<Record<string, string | number>>,
    by: readonly (PlaceFact | undefined)[],
    ...of: string[]
  ): ToldSentence => ({
    sentence: {
      before: placeWord(before, lang, values),
      figure: typeof figure === 'string' ? { text: figure, lang: undefined } : figure,
      after: placeWord(after, lang, values),
      cited: citing(...by.filter((fact) => fact !== undefined)),
    },
    of,
  })
  if (growth) {
    const { newest, peak, plan, planYear, part } = growth
    const after = newest.value > plan ? 'abovePlan' : newest.value < peak.value ? 'belowPeak' : 'partOfPlan'
    const values = {
      plan: number(plan),
      year: planYear,
      date: dateText(newest.date, lang),
      peak: dateText(peak.date, lang),
      part: formatPlain(part, 0, lang),
    }
    const figure = placeWord('people', lang, { count: number(newest.value) })
    return told(
      planYear ? 'plannedBy' : 'plannedFor',
      figure,
      after,
      values,
      countsOf(facts, growth),
      'residents',
    )
  }
  const goal = newestOf(figuresOf(facts, 'stage-goal'))
  const share = newestOf(figuresOf(facts, 'stage-share').filter(({ date }) => date === goal?.date))
  if (goal?.value && share?.value)
    return told(
      'developedBy',
      placeWord('share', lang, { share: number(share.value) }),
      'was',
      { year: goal.date, goal: number(goal.value) },
      [goal, share],
      'stage-goal',
      'stage-share',
    )
  const employed = newestOf(figuresOf(facts, 'employment'))
  if (employed?.value && employed.date) {
    const date = dateText(employed.date, lang)
    const tenants = figuresOf(facts, 'tenants').find((fact) => fact.date === employed.date)
    const firms = tenants?.value
    const figure = placeWord('people', lang, { count: number(employed.value) })
    return firms
      ? told(
          'workersOfFirms',
          figure,
          'work',
          { date, firms: number(firms) },
          [employed, tenants],
          'employment',
          'tenants',
        )
      : told('workers', figure, 'work', { date }, [employed], 'employment')
  }
  const university = facts.find(({ kind }) => kind === 'lead-university')
  const name = university && spoken(university.text, lang)
  const students = newestOf(figuresOf(facts, 'students'))
  if (name && students?.value)
    return told(
      'students',
      placeWord('studentsCount', lang, { count: number(students.value) }),
      'studentsAfter',
      { university: name.text },
      [university, students],
      'students',
    )
  if (name) return told('university', name, 'is', {}, [university])
  const industry = facts.find(({ kind }) => kind === 'representative-industry')
  const word = industry && spoken(industry.text, lang)
  return word ? told('industry', word, 'is', {}, [industry]) : null
}

/** The facts that a sentence on growth rests on: the plan, the newest count and the highest. */
const countsOf = (facts: readonly PlaceFact[], { newest, peak }: Growth): PlaceFact[] => [
  ...figuresOf(facts, 'planned-population'),
  ...figuresOf(facts, 'residents').filter(({ date }) => date === newest.date || date === peak.date),
]

function keyFacts(
  facts: readonly PlaceFact[],
  kinds: readonly FactKind[],
  told: readonly string[],
  lang: Lang,
  citing: Citing,
): KeyFact[] {
  return TELLING.filter((id) => !told.includes(id))
    .flatMap((id) => {
      const fact = newestOf(figuresOf(facts, id))
      const kind = kinds.find((one) => one.id === id)
      if (!kind || !fact || fact.value === null || fact.confidence === 'low') return []
      const unit = kind.unit[lang]
      const short = unit.length <= SHORT_UNIT
      const label = kind.label[lang]
      return {
        label: short || label.toLowerCase().includes(unit) ? label : `${label} (${unit})`,
        figure: withUnit(inShort(fact.value, kind.decimals, lang), short ? unit : '', lang),
        about: dateText(fact.date, lang),
        cited: citing(fact),
      }
    })
    .slice(0, KEY_FACTS)
}

/** Three digits say it at a glance; the list below has all of them. */
function inShort(value: number, decimals: number, lang: Lang): string {
  const whole = Math.ceil(Math.log10(Math.max(1, Math.abs(value))))
  return formatPlain(value, Math.max(0, Math.min(decimals, 3 - whole)), lang)
}

/** A unit of one sign stands at its figure in Korean, others behind a space. */
const withUnit = (figure: string, unit: string, lang: Lang): string =>
  lang === 'ko' && unit.length === 1 ? figure + unit : `${figure} ${unit}`.trim()

/** The parts of the plan with their figures, as the plan lists them; null where it has none. */
function zonesOf(
  facts: readonly PlaceFact[],
  kinds: readonly FactKind[],
  lang: Lang,
  citing: Citing,
): Zones | null {
  const kind = kinds.find(({ id }) => ZONES.includes(id) && figuresOf(facts, id).length > 1)
  if (!kind) return null
  const zones = figuresOf(facts, kind.id)
  const most = Math.max(...zones.map(({ value }) => value ?? 0))
  return {
    title: kind.label[lang],
    cited: citing(...zones),
    rows: zones.flatMap(({ value, text }) => {
      const name = spoken(text, lang)
      if (!name || value === null) return []
      const figure = withUnit(formatPlain(value, kind.decimals, lang), kind.unit[lang], lang)
      return [{ name, figure, share: value / most }]
    }),
  }
}

/** The bodies that moved there, in the order of their years, those without one last. */
function arrivalsOf(facts: readonly PlaceFact[], lang: Lang): Arrival[] {
  return facts
    .flatMap(({ moved, date, text }) => {
      const name = moved && spoken(text, lang)
      const year = moved === 'unknown' ? null : momentOf(date)
      return name
        ? [{ year: year === null ? null : Math.floor(year), sure: moved === 'documented', name }]
        : []
    })
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || Number(b.sure) - Number(a.sure))
}
