import type { AroundScene, Spell } from '../scene/lens/around'
import type { BalanceScene } from '../scene/lens/balance'
import type { BesideScene } from '../scene/lens/beside'
import type { FlowsScene } from '../scene/lens/flows'
import type { HeightScene } from '../scene/lens/height'
import type { PairScene } from '../scene/lens/pair'
import type { PromiseScene } from '../scene/lens/promise'
import type { SamenessScene } from '../scene/lens/sameness'
import type { Cooperation, WorldScene } from '../scene/lens/world'
import type { Scene } from '../scene/model'
import type { Show } from '../view/show'
import type { Cell, Table } from './table'

const table = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({ columns, rows })
const list = (texts: readonly string[]) => texts.join(';')

/** Bodies that moved, one a row, in the city they moved to. */
const ofFlows = ({ flows }: FlowsScene): Table =>
  table(
    ['city', 'city_name', 'body', 'name', 'group', 'kind', 'year', 'date', 'staff', 'staff_basis', 'sources'],
    flows.cities.flatMap((city) =>
      city.bodies.map((body) => [
        city.id,
        city.name,
        body.id,
        body.name.text,
        body.group,
        body.about,
        body.year,
        body.date,
        body.staff,
        body.staffBasis?.text ?? '',
        list(body.sources),
      ]),
    ),
  )

/** Promises, one a row, with what is documented last. */
const ofPromises = ({ promises }: PromiseScene): Table =>
  table(
    [
      ...['id', 'topic', 'statement', 'announced', 'as_printed', 'target', 'target_text', 'deadline'],
      ...['outcome', 'outcome_value', 'outcome_date', 'status', 'confidence', 'sources'],
    ],
    promises.flatMap(({ topic, rows }) =>
      rows.map((row) => {
        const last = row.series.at(-1)
        return [
          ...[row.id, topic, row.statement, row.announced, row.asPrinted ? 'as printed' : ''],
          ...[row.target, row.targetText, row.deadline, row.outcome, last?.value ?? null, last?.date ?? ''],
          ...[row.status, row.confidence, list(row.sources)],
        ]
      }),
    ),
  )

/** Programmes documented for each pair of the slide, one a row, a pair without any too; those of no pair last. */
const ofWorld = ({ world }: WorldScene): Table => {
  const cells = (row: Cooperation): Cell[] => [
    ...[row.programme, row.partner, row.koreans, row.region, row.period, row.match, list(row.sources)],
  ]
  const none: Cell[] = ['', '', '', '', '', '', '']
  return table(
    [
      ...['pair', 'theme', 'country', 'status', 'programme', 'partner', 'koreans', 'region', 'period'],
      ...['match', 'sources'],
    ],
    [
      ...world.pairs.flatMap(({ id, theme, country, status, rows }) =>
        (rows.length ? rows.map(cells) : [none]).map((row) => [id, theme, country, status, ...row]),
      ),
      ...world.apart.map((row) => ['', row.theme, row.country, 'apart', ...cells(row)]),
    ],
  )
}

const ofCities = ({ height }: HeightScene): Table | null =>
  height.twins.length
    ? table(
        ['place', 'name', 'planned', 'residents', 'residents_date', 'remark', 'share', 'sources'],
        height.twins.map((twin) => [
          ...[twin.place, twin.name, twin.planned, twin.residents, twin.date, twin.remark],
          ...[twin.share, list(twin.sources)],
        ]),
      )
    : null

/** The overlap of each list with each other, one pair a row. */
const ofSameness = ({ sameness: { lists, matrix, period } }: SamenessScene): Table =>
  table(
    ['period', 'province', 'name', 'complete', 'industries', 'other', 'other_name', 'overlap'],
    lists.flatMap((one, i) =>
      lists.flatMap((other, j) =>
        i === j
          ? []
          : [
              [
                ...[period, one.province, one.name, one.complete ? 'complete' : 'partial'],
                ...[list(one.industries.map(({ name }) => name)), other.province, other.name],
                matrix[i]?.[j] ?? null,
              ],
            ],
      ),
    ),
  )

const ofPair = ({ pair: { points, x, y }, indicator, pair }: PairScene): Table =>
  table(
    ['code', 'name', `${indicator.id} ${x.year}`, `${pair.by} ${y.year}`],
    points.map((point) => [point.code, point.name, point.x, point.y]),
  )

const ofBeside = (scene: BesideScene): Table => {
  const { second } = scene
  const others = new Map(second.regions.map(({ code, value }) => [code, value]))
  return table(
    ['code', 'name', `${scene.indicator.id} ${scene.year}`, `${second.indicator.id} ${second.year}`],
    scene.regions.map(({ code, fullName, value }) => [code, fullName, value, others.get(code) ?? null]),
  )
}

const ofBalance = ({ measures, indicator }: BalanceScene): Table =>
  table(
    ['indicator', 'measure', 'name', 'year', 'value', 'between', 'within'],
    measures.all.flatMap(({ id, name, line }) =>
      line.map(({ year, value, parts }) => [
        ...[indicator.id, id, name, year, value],
        ...[parts?.between ?? null, parts?.within ?? null],
      ]),
    ),
  )

const ofAround = ({ around }: AroundScene): Table | null => {
  const spell = (one: Spell | null): Cell[] => [one?.from ?? null, one?.to ?? null, one?.mean ?? null]
  return around
    ? table(
        [
          ...['place', 'figure', 'unit', 'side', 'name', 'before_from', 'before_to', 'before_mean'],
          ...['after_from', 'after_to', 'after_mean'],
        ],
        around.rows.flatMap(({ title, unit, sides }) =>
          sides.map(({ id, name, before, after }) => [
            ...[around.place, title, unit, id, name],
            ...[...spell(before), ...spell(after)],
          ]),
        ),
      )
    : null
}

const TABLES: Readonly<Partial<Record<Show, (scene: never) => Table | null>>> = {
  around: ofAround,
  balance: ofBalance,
  beside: ofBeside,
  flows: ofFlows,
  height: ofCities,
  pair: ofPair,
  promise: ofPromises,
  sameness: ofSameness,
  world: ofWorld,
}

/** What a way of looking shows as a table of its own; null where it is the table of its regions. */
export const lensTable = (scene: Scene): Table | null => TABLES[scene.view.show]?.(scene as never) ?? null
