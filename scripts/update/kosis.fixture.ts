import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A class of a table: members with their ids, and what they stand under. */
export interface Class {
  readonly id: string
  readonly name: string
  readonly members: readonly { readonly id: string; readonly name: string; readonly up?: string }[]
}

/** A table as the stand-in for KOSIS has it. */
export interface FakeTable {
  readonly org: string
  readonly id: string
  readonly items: readonly { readonly id: string; readonly name: string; readonly unit: string }[]
  readonly classes: readonly Class[]
  /** Classes that getMeta does not tell of, though figures have them. */
  readonly hidden?: readonly Class[]
  /** Y, H, Q or M. */
  readonly period: string
  readonly periods: readonly string[]
  /** Text of a cell; null: it has no row. */
  readonly value: (item: string, members: readonly string[], period: string) => string | null
}

/** What the next answers are, before the right ones come: never, half of one, a page of HTML. */
export type Trouble = 'slow' | 'broken' | 'page'

export interface Fake {
  readonly base: string
  /** Addresses that were asked, as they came. */
  readonly asked: string[]
  readonly troubles: Trouble[]
  readonly close: () => Promise<void>
}

const ERRORS: Readonly<Record<string, string>> = {
  10: '인증키값이 누락되었습니다.',
  11: '인증키값이 유효하지 않습니다.',
  20: '필수요청변수값이 누락되었습니다.',
  21: '요청변수값이 올바르지 않습니다.',
  30: '조회결과가 없습니다.',
  31: '조회결과가 40,000셀을 초과하였습니다.',
}

/**
 * A small server that answers in the forms in which KOSIS does: rows as an array, every failure as HTTP 200 with `err` and
 * `errMsg`, and what is no JSON where `jsonVD=Y` is missing.
 * @param most cells that one answer may have
 */
export async function fakeKosis(key: string, tables: readonly FakeTable[], most = 40_000): Promise<Fake> {
  const asked: string[] = []
  const troubles: Trouble[] = []
  const waiting = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    const address = request.url ?? ''
    asked.push(address)
    const trouble = troubles.shift()
    if (trouble === 'slow') {
      waiting.add(response)
      return
    }
    const raw = new Map(
      (address.split('?')[1] ?? '')
        .split('&')
        .map((pair) => [pair.split('=')[0]!, pair.slice(pair.indexOf('=') + 1)]),
    )
    const text = answer(address, raw)
    if (trouble === 'page') response.end('<html><body>점검 중입니다.</body></html>')
    else response.end(trouble === 'broken' ? text.slice(0, text.length / 2) : text)
  })

  function answer(address: string, raw: ReadonlyMap<string, string>): string {
    const said = (name: string) => decodeURIComponent(raw.get(name) ?? '')
    const fail = (err: number) =>
      raw.get('jsonVD') === 'Y'
        ? JSON.stringify({ err: String(err), errMsg: ERRORS[err] })
        : `{err:"${err}",errMsg:"${ERRORS[err]}"}`
    if (!raw.get('apiKey')) return fail(10)
    if (raw.get('apiKey') !== key) return fail(11)
    const table = tables.find(({ id, org }) => id === said('tblId') && org === said('orgId'))
    if (!table) return fail(30)
    if (address.includes('/statisticsData.do')) return JSON.stringify(metaOf(table))
    const classes = [...table.classes, ...(table.hidden ?? [])]
    const levels = [1, 2, 3, 4, 5, 6, 7, 8].filter((level) => raw.has(`objL${level}`)).length
    if (levels < classes.length) return fail(20)
    if (levels > classes.length) return fail(21)
    const among = (wanted: string, ids: readonly string[]) =>
      wanted === 'ALL' ? ids : ids.filter((id) => wanted.split('+').includes(id))
    const items = among(
      raw.get('itmId') ?? '',
      table.items.map(({ id }) => id),
    )
    const members = classes.map(({ members: all }, i) =>
      among(
        raw.get(`objL${i + 1}`) ?? '',
        all.map(({ id }) => id),
      ),
    )
    const periods =
      said('prdSe') === table.period
        ? table.periods.filter((one) => one >= said('startPrdDe') && one <= said('endPrdDe'))
        : []
    const cells = [items, ...members, periods].reduce((product, list) => product * list.length, 1)
    if (cells > most) return fail(31)
    const rows = items.flatMap((item) =>
      product(members).flatMap((ids) =>
        periods.flatMap((period) => rowOf(table, classes, item, ids, period)),
      ),
    )
    return rows.length ? JSON.stringify(rows) : fail(30)
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}/openapi`,
    asked,
    troubles,
    close: () =>
      new Promise((resolve) => {
        waiting.forEach((response) => response.destroy())
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const product = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((id) => [...one, id])), [[]])

const metaOf = ({ items, classes }: FakeTable) => [
  ...items.map(({ id, name, unit }) => ({
    OBJ_ID: 'ITEM',
    OBJ_NM: '항목',
    ITM_ID: id,
    ITM_NM: name,
    UNIT_NM: unit,
  })),
  ...classes.flatMap(({ id, name, members }) =>
    members.map((one) => ({
      OBJ_ID: id,
      OBJ_NM: name,
      ITM_ID: one.id,
      ITM_NM: one.name,
      UP_ITM_ID: one.up ?? null,
    })),
  ),
]

function rowOf(
  table: FakeTable,
  classes: readonly Class[],
  item: string,
  ids: readonly string[],
  period: string,
) {
  const value = table.value(item, ids, period)
  if (value === null) return []
  const { name, unit } = table.items.find(({ id }) => id === item)!
  const said = classes.flatMap(({ name: of, members }, i) => [
    [`C${i + 1}`, ids[i]],
    [`C${i + 1}_NM`, members.find(({ id }) => id === ids[i])!.name],
    [`C${i + 1}_OBJ_NM`, of],
  ])
  return [
    {
      ...{ ORG_ID: table.org, TBL_ID: table.id, TBL_NM: table.id, ITM_ID: item, ITM_NM: name, UNIT_NM: unit },
      ...(Object.fromEntries(said) as Record<string, string>),
      ...{ PRD_SE: table.period, PRD_DE: period, DT: value, LST_CHN_DE: '2026-08-20' },
    },
  ]
}
