import * as v from 'valibot'
import { KosisError, NO_ROWS, TOO_FEW_LEVELS, TOO_MANY_CELLS, TOO_MANY_LEVELS, UpdateError } from './errors'

/** Where KOSIS answers, with whose key, and how long it is waited for (ms). */
export interface Access {
  readonly base: string
  /** As it was issued: never decoded, never encoded. */
  readonly key: string
  readonly patience: number
}
export const KOSIS = 'https://kosis.kr/openapi'
const PATIENCE = 60_000
/** How often what did not come, or came broken, is asked for. */
const TRIES = 3

export const accessOf = (key: string, base: string = KOSIS, patience = PATIENCE): Access => ({
  base,
  key,
  patience,
})

/** A member of a table's items (`OBJ_ID` is ITEM) or of one of its classes. */
const member = v.object({
  OBJ_ID: v.string(),
  OBJ_NM: v.string(),
  ITM_ID: v.string(),
  ITM_NM: v.string(),
  UP_ITM_ID: v.nullish(v.string(), ''),
  UNIT_NM: v.nullish(v.string(), ''),
})
export type Member = v.InferOutput<typeof member>

/** A cell of a table: its item, the members of its classes in `C1`, `C1_NM`, …, its period and its figure as text. */
const cell = v.looseObject({
  TBL_NM: v.nullish(v.string(), ''),
  ITM_ID: v.string(),
  ITM_NM: v.string(),
  UNIT_NM: v.nullish(v.string(), ''),
  PRD_SE: v.nullish(v.string(), ''),
  PRD_DE: v.string(),
  DT: v.nullish(v.string(), ''),
  LST_CHN_DE: v.nullish(v.string(), ''),
})
export type Cell = v.InferOutput<typeof cell>

const failure = v.object({ err: v.union([v.string(), v.number()]), errMsg: v.nullish(v.string(), '') })

/** A table of KOSIS. */
export interface TableId {
  readonly org: string
  readonly table: string
}

/** What is asked of a table: ids of members by level, `ALL` for every one. */
export interface Query extends TableId {
  readonly items: readonly string[]
  readonly levels: readonly (readonly string[])[]
  /** Y, H, Q or M. */
  readonly period: string
  readonly from: number
  readonly to: number
}

const ALL = 'ALL'
/** KOSIS has no table with more classes. */
const MOST_LEVELS = 8

/** The items and classes of a table. Throws an `UpdateError`. */
export const metaOf = async (access: Access, { org, table }: TableId): Promise<readonly Member[]> =>
  listed(
    await ask(
      access,
      'statisticsData.do',
      { method: 'getMeta', type: 'ITM', orgId: org, tblId: table },
      table,
    ),
    v.array(member),
    table,
  )

/**
 * The cells of a table. What is more than KOSIS gives at once is asked for in parts: half of the years each, and for a
 * single year half of the members of the level that has most. How many levels a table has is found by trying.
 * Throws an `UpdateError`, a `KosisError` where KOSIS says why.
 */
export async function cellsOf(access: Access, query: Query): Promise<readonly Cell[]> {
  try {
    return await cellsAtOnce(access, query)
  } catch (error) {
    if (!(error instanceof KosisError)) throw error
    if (error.code === NO_ROWS && query.from < query.to) return []
    if (error.code !== TOO_MANY_CELLS) throw error
    const parts = halvesOf(query)
    if (!parts.length) throw error
    const all: Cell[] = []
    for (const part of parts) all.push(...(await cellsOf(access, part)))
    return all
  }
}

/** A query in two; none where nothing of it can be halved. */
function halvesOf(query: Query): readonly Query[] {
  const { from, to, levels } = query
  if (from < to) {
    const middle = Math.floor((from + to) / 2)
    return [
      { ...query, to: middle },
      { ...query, from: middle + 1 },
    ]
  }
  const most = levels.reduce((best, ids, i) => (ids.length > levels[best]!.length ? i : best), 0)
  const ids = levels[most] ?? []
  if (ids.length < 2) return []
  const cut = Math.ceil(ids.length / 2)
  return [ids.slice(0, cut), ids.slice(cut)].map((half) => ({
    ...query,
    levels: levels.map((level, i) => (i === most ? half : level)),
  }))
}

async function cellsAtOnce(access: Access, query: Query): Promise<readonly Cell[]> {
  const tried = new Set<number>()
  for (let count = query.levels.length; count >= 1 && count <= MOST_LEVELS && !tried.has(count);) {
    tried.add(count)
    try {
      return await fetched(access, query, count)
    } catch (error) {
      if (!(error instanceof KosisError)) throw error
      if (error.code === TOO_FEW_LEVELS) count++
      else if (error.code === TOO_MANY_LEVELS) count--
      else throw error
      if (tried.has(count)) throw error
    }
  }
  throw new UpdateError(`${query.table}: no number of class levels is right; tried ${[...tried].join(', ')}.`)
}

async function fetched(access: Access, query: Query, count: number): Promise<readonly Cell[]> {
  const { org, table, items, levels, period, from, to } = query
  const classes = Array.from({ length: count }, (_, i) => [`objL${i + 1}`, (levels[i] ?? [ALL]).join('+')])
  const answer = await ask(
    access,
    'Param/statisticsParameterData.do',
    {
      method: 'getList',
      orgId: org,
      tblId: table,
      itmId: items.join('+'),
      ...(Object.fromEntries(classes) as Record<string, string>),
      prdSe: period,
      startPrdDe: spanned(period, from, 'first'),
      endPrdDe: spanned(period, to, 'last'),
    },
    table,
  )
  return listed(answer, v.array(cell), table)
}

const LAST_PART: Readonly<Record<string, number>> = { H: 2, Q: 4, M: 12 }
/** The first or last period of a year: 2024, 202401, 202412. */
function spanned(period: string, year: number, end: 'first' | 'last'): string {
  const last = LAST_PART[period]
  if (last === undefined) return String(year)
  return `${year}${String(end === 'first' ? 1 : last).padStart(2, '0')}`
}

function listed<T>(answer: unknown, form: v.GenericSchema<unknown, T>, table: string): T {
  const read = v.safeParse(form, answer)
  if (read.success) return read.output
  const [issue] = read.issues
  throw new UpdateError(
    `KOSIS answers for ${table} in another form than is known: ${issue.message}${v.getDotPath(issue) ? ` at ${v.getDotPath(issue)}` : ''}.`,
  )
}

/** Asks, and asks again what did not come or came broken. Throws a `KosisError` where the answer says what failed. */
async function ask(
  access: Access,
  path: string,
  values: Readonly<Record<string, string>>,
  table: string,
): Promise<unknown> {
  let last = ''
  for (let left = TRIES; left > 0; left--) {
    const answer = await once(access, path, values).catch((error: unknown) => {
      last = error instanceof Error ? error.message : String(error)
      return undefined
    })
    if (answer === undefined) continue
    const failed = v.safeParse(failure, answer)
    if (failed.success) throw new KosisError(String(failed.output.err), failed.output.errMsg, table)
    return answer
  }
  throw new UpdateError(`KOSIS does not answer for ${table}, asked ${TRIES} times: ${last}`)
}

async function once(
  { base, key, patience }: Access,
  path: string,
  values: Readonly<Record<string, string>>,
): Promise<unknown> {
  // The key is put in as it was issued; a plus between ids is one, and no space.
  const said = Object.entries({ ...values, format: 'json', jsonVD: 'Y' })
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2B', '+')}`)
    .join('&')
  const response = await fetch(`${base}/${path}?apiKey=${key}&${said}`, {
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Error(`no JSON: ${text.slice(0, 60)}`)
  }
}
