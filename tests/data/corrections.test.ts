import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { tables } from './tables'

/** What was told wrong once, and where no other test would see it come back. */

const indicator = (id: string) => tables.indicators.rows.find((one) => one.id === id)!
const series = (id: string, level: string) =>
  tables.series.find((one) => one.indicator === id && one.level === level)!.rows

test('pay by workplace of 2022 has Sejong and Jeju, and no year that only two or three provinces have', () => {
  const rows = series('average-annual-pay-tax', 'province')
  const value = (code: string) => rows.find(({ region, year }) => region === code && year === 2022)?.value
  expect([value('36'), value('50')]).toEqual([4492, 3570])
  for (const year of new Set(rows.map((row) => row.year)))
    expect(rows.filter((row) => row.year === year).length, String(year)).toBeGreaterThanOrEqual(15)
})

test('people of 15 and over are not called of working age, which is 15 to 64', () => {
  const { question_ko, question_en, description_ko } = indicator('population-15-plus')
  expect(`${question_ko} ${question_en}`).not.toMatch(/일할 (나이|수 있는)|생산연령|working age/i)
  expect(description_ko).toContain('15세 이상')
})

test('new apartments have their price in 10,000 won', () => {
  const { display_unit_ko, display_unit_en } = indicator('new-apartment-price-per-3-3m2-dec')
  expect([display_unit_ko, display_unit_en]).toEqual(['만 원/3.3㎡', '10,000 won per 3.3 m2'])
})

test('real GRDP of the nation is told from 2015 to 2022; of 2023 no source tells it, and the table holds none', () => {
  const nation = series('grdp-real-2020chained', 'province').filter(({ region }) => region === '00')
  expect(nation.find(({ year }) => year === 2015)?.value).toBe(1_843_297.604)
  expect(nation.map(({ year }) => year)).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022])
})

test('fiscal independence of municipalities is parted in 2020, where all low ones jump at once', () => {
  const rows = series('fiscal-independence-ratio', 'municipality')
  const at = (year: number) =>
    new Map(rows.filter((row) => row.year === year).map(({ region, value }) => [region, value!]))
  const [before, after] = [at(2019), at(2020)]
  const low = [...before].filter(([code, value]) => value < 10 && after.has(code))
  const rises = low.map(([code, value]) => after.get(code)! / value - 1).sort((a, b) => a - b)
  expect(rises[Math.floor(rises.length / 2)]).toBeGreaterThan(0.15)
  expect(
    tables.breaks.rows.some(
      (one) =>
        one.indicator === 'fiscal-independence-ratio' && one.level === 'municipality' && one.year === 2020,
    ),
  ).toBe(true)
})

test('of some twenty youth-friendly parks the fourteen that documents name are places, and no others', () => {
  const places = tables.places.rows.filter(({ overlay }) => overlay === 'youth-friendly-parks')
  expect(new Set(places.map(({ group, id }) => group || id)).size).toBe(14)
  expect(places.every(({ name_ko }) => name_ko !== '')).toBe(true)
})

describe('words that said something else', () => {
  const WRONG = /(?<![가-힣])산업로(?![가-힣0-9])|신산업로|홑살림|수출이 살아남|주력산업은 멈추/
  test('stand in no story, and in no text of a table', () => {
    const stories = readdirSync('geodata/stories').map((name) => path.join('geodata/stories', name))
    const policy = readdirSync('geodata/policy').map((name) => path.join('geodata/policy', name))
    const rest = ['facts', 'indicators', 'overlays', 'places/places', 'places/facts'].map(
      (name) => `geodata/${name}.csv`,
    )
    for (const file of [...stories, ...policy, ...rest])
      expect(readFileSync(file, 'utf8'), file).not.toMatch(WRONG)
  })
})
