import { describe, expect, it } from 'vitest'
import { fingerprintOfSeries, readKeepers } from '../../scripts/opendata/keepers'
import { tables } from './tables'

const keepers = readKeepers('geodata')

describe('the record of changes', () => {
  it('knows every series file as it is: after a change, `npm run changes` notes it', () => {
    const noted = new Map(
      keepers.changes.map(({ indicator, level, fingerprint }) => [`${indicator}.${level}`, fingerprint]),
    )
    const now = new Map(
      tables.series.map(({ indicator, level }) => [
        `${indicator}.${level}`,
        fingerprintOfSeries('geodata', indicator, level),
      ]),
    )
    expect(Object.fromEntries(noted)).toEqual(Object.fromEntries(now))
  })
})

describe('what is known of sources', () => {
  it('says of every source of a series how its figures were checked', () => {
    const used = new Set(tables.series.flatMap(({ rows }) => rows.map(({ source }) => source)))
    const checked = new Set(tables.checks.rows.map(({ source }) => source))
    expect([...used].filter((source) => !checked.has(source))).toEqual([])
  })
})
