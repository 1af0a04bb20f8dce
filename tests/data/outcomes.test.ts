import { expect, test } from 'vitest'
import { readCatalogue, readSupplies } from '../../scripts/page/atlas'
import { OPENING_PROMISES } from '../../src/atlas/policy/opening'
import { rowsOf } from '../../src/atlas/policy/table'
import { referenced } from '../../src/lenses/promise/documented'
import { lens } from '../../src/lenses/promise/scene'
import { everything, needs } from '../../src/supply/needs'
import { parse } from '../../src/view/url'
import { tables } from './tables'

/** What became of the promises is told by the newest figures that the atlas holds, wherever they stand. */

const DATA = 'public/data'
const view = parse('show=promise', readCatalogue(DATA)).view
const { atlas } = readSupplies(DATA, everything(needs(view, readCatalogue(DATA), lens)))
const policy = new Map([...tables.policy].map(([name, { rows }]) => [name, rows]))

interface Holding {
  /** Table and what a row of it is a figure of. */
  readonly name: string
  readonly date: string
}

/** Every dated figure of the atlas that could be the outcome of something. What was planned or aimed at is no outcome. */
const HOLDINGS: readonly Holding[] = [
  ...[...tables.series, ...tables.partialSeries].flatMap(({ indicator, rows }) =>
    rows.map(({ region, year }) => ({ name: `series/${indicator}/${region}`, date: String(year) })),
  ),
  ...tables.facts.rows.map(({ topic, region, period }) => ({
    name: `facts/${topic}/${region}`,
    date: period.split('/').at(-1)!,
  })),
  ...tables.placeFacts.rows
    .filter(({ value }) => value !== null)
    .map(({ place, fact, date }) => ({ name: `places/${place}/${fact}`, date: date.split('/').at(-1)! })),
  ...[...tables.policy].flatMap(([table, { rows }]) =>
    rows
      .filter((row) => row['value'] || row['population'] || row['rate_pct'])
      .map((row) => ({
        name: [
          ...['policy', table, row['metric'], row['kind'], row['scope_en'], row['period'], row['province']],
        ]
          .filter((part) => part !== undefined)
          .join('/'),
        date: (row['date'] ?? row['year'] ?? '').split('/').at(-1)!,
      })),
  ),
]

/** Where figures of the subject of an outcome stand, by the names of tables, kinds and regions. */
const SUBJECTS: Readonly<Record<string, RegExp>> = {
  pt12: /^(?:series|facts)\/.*(?:hiring-rate|local-hiring)\/00$|^policy\/talent-hiring\/actual\/.*\/00$/,
  firms: /^policy\/innovation-city-totals\/companies$/,
  residents: /^policy\/innovation-city-totals\/residents$/,
  family: /^policy\/innovation-city-totals\/family-relocation$/,
  sejong: /^series\/population-resident\/36$|^policy\/sejong-population\/registered Koreans, year end$/,
  'saemangeum-2030': /^policy\/saemangeum-series\/reclaimed|^places\/saemangeum\/reclaimed/,
}
const subjectOf = (id: string) =>
  SUBJECTS[id] ?? (id.startsWith('innovation-city-') ? new RegExp(`^places/${id}/residents$`) : null)

const outcomes = (policy.get('outcomes') ?? []).filter(
  ({ outcome = '' }) => outcome && !/^(?:places\?|value:)/.test(outcome),
)

test('every outcome is computed from the newest figure that the atlas has of its subject', () => {
  expect(outcomes.length).toBeGreaterThan(10)
  for (const { id = '', outcome = '' } of outcomes) {
    const subject = subjectOf(id)
    expect(subject, `${id}: say where figures of its subject stand`).not.toBeNull()
    const held = HOLDINGS.filter(({ name }) => subject!.test(name)).sort((a, b) => (a.date < b.date ? -1 : 1))
    expect(held.length, id).toBeGreaterThan(0)
    const newest = held.at(-1)!
    const used = referenced(outcome, atlas, policy).at(-1)!
    expect(used.date >= newest.date, `${id}: ${used.date} is used, ${newest.name} has ${newest.date}`).toBe(
      true,
    )
  }
})

test('an outcome that stands in two tables is the same in both', () => {
  const series = referenced('series?indicator=regional-talent-hiring-rate&region=00', atlas, policy)
  const table = referenced('talent-hiring?province=00&period=year&kind=actual#rate_pct', atlas, policy)
  for (const { year, value } of table)
    expect(series.find((one) => one.year === year)?.value, String(year)).toBe(value)
  const people = referenced(
    'sejong-population?scope_en=registered Koreans, year end#population',
    atlas,
    policy,
  )
  const register = tables.series.find(
    ({ indicator, level }) => indicator === 'population-resident' && level === 'province',
  )!
  for (const { year, value } of people)
    expect(register.rows.find((row) => row.region === '36' && row.year === year)?.value, String(year)).toBe(
      value,
    )
})

test('the promises that the atlas opens with say what plans, facts and outcomes say', () => {
  const outcome = (id: string) => (policy.get('outcomes') ?? []).find((row) => row['id'] === id)
  for (const { id, overlay, planned, documented } of rowsOf(policy, OPENING_PROMISES)) {
    const plan = tables.overlays.rows.find((row) => row.id === overlay)?.planned
    const [goal, come] = [outcome(id)?.['goal'], outcome(id)?.['outcome']]
    if (id === 'saemangeum') {
      const stage = outcome('saemangeum-2020')
      expect([planned, documented].map((value) => `value:${value}@2020`)).toEqual([
        stage?.['goal'],
        stage?.['outcome'],
      ])
    } else if (plan) expect(planned, id).toBe(plan)
    else {
      expect(referenced(goal ?? '', atlas, policy).at(-1)?.value, id).toBe(planned)
      expect(come, id).toBeTruthy()
    }
  }
})
