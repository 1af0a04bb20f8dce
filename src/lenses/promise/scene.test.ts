import { readdirSync, readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import type { PolicyTables } from '../../atlas/model'
import { contextOf } from '../built.fixture'
import { referenced } from './documented'
import { statusOf, type PromiseStatus } from './promises'
import { lens } from './scene'

const GEODATA = new URL('../../../geodata/', import.meta.url)
const read = (file: string) => [...csvParse(readFileSync(new URL(file, GEODATA), 'utf8'))]
const tables: PolicyTables = new Map(
  readdirSync(new URL('policy/', GEODATA)).map((file) => [file.replace('.csv', ''), read(`policy/${file}`)]),
)
const at = (year: number, value: number) => ({ year, value })

const context = contextOf(lens, 'promise', 'lang=en')
const { atlas } = context

describe('the status of a promise', () => {
  const known = 2025
  it('follows from figures, target and deadline', () => {
    expect(statusOf([], 15, 2022, known)).toBe('none')
    expect(statusOf([at(2020, 28.6)], null, 2022, known)).toBe('uncompared')
    expect(statusOf([at(2020, 28.6)], 30, 2022, known)).toBe('missed')
    expect(statusOf([at(2016, 13), at(2019, 17)], 15, 2022, known)).toBe('reached')
    expect(statusOf([at(2016, 13), at(2019, 17)], 17, 2017, known)).toBe('late')
    expect(statusOf([at(2019, 17)], 17, null, known)).toBe('reached')
    expect(statusOf([at(2019, 13)], 17, null, known)).toBe('open')
  })
  it('is never that it was not reached while its year has not come', () => {
    expect(statusOf([at(2022, 232632)], 267000, 2030, known)).toBe('before')
    expect(statusOf([], 270000, 2050, known)).toBe('before')
    expect(statusOf([at(2022, 7400)], 7000, 2030, known)).toBe('reached')
    expect(statusOf([at(2030, 250000)], 267000, 2030, 2030)).toBe('missed')
  })
  it('rests on the newest figure: what was reached once and lost again is not reached', () => {
    expect(statusOf([at(2017, 21166), at(2022, 19900)], 20239, 2030, known)).toBe('before')
    expect(statusOf([at(2022, 38.3), at(2023, 29)], 30, 2022, known)).toBe('reached')
  })
})

describe('the table of outcomes', () => {
  const rows = tables.get('outcomes')!
  it('has one row for every target', () => {
    const targets = tables.get('targets')!.filter(({ kind }) => kind === 'target' || kind === 'as-printed')
    expect(rows.flatMap(({ target }) => target || []).sort()).toEqual(targets.map(({ id }) => id).sort())
  })
  it('refers only to figures that exist', () => {
    const facts = read('places/facts.csv')
    const places = read('places/places.csv')
    for (const reference of rows.flatMap(({ goal, outcome }) => [goal, outcome]).filter(Boolean)) {
      const [, place] = /^facts\?place=([^&]+)/.exec(reference!) ?? []
      const [, kind] = /fact=(.+)$/.exec(reference!) ?? []
      const [, overlay] = /^places\?overlay=(.+)$/.exec(reference!) ?? []
      const found = place
        ? facts.filter((row) => row['place'] === place && row['fact'] === kind)
        : overlay
          ? places.filter((row) => row['overlay'] === overlay)
          : referenced(reference!, atlas, tables)
      expect(found.length, reference).toBeGreaterThan(0)
    }
  })
  it('types no deadline that a table has, and no figure that no document says', () => {
    for (const row of rows) if (row['target']) expect(row['deadline']).toBe('')
    const stages = read('places/facts.csv').find(
      (fact) => fact['place'] === 'saemangeum' && fact['fact'] === 'plan-stages',
    )!
    for (const { goal, outcome, sources } of rows)
      for (const reference of [goal, outcome]) {
        const [, value] = /^value:([\d.]+)@/.exec(reference ?? '') ?? []
        if (!value) continue
        expect(stages['text_en']).toContain(`${value} %`)
        expect(sources).toBe(stages['sources'])
      }
  })
  it('takes each figure as its table has it', () => {
    const firms = referenced('innovation-city-totals?metric=companies#value', atlas, tables)
    expect(firms.at(-1)).toMatchObject({ year: 2019, value: 1425 })
  })
  it('asks for every series that an outcome is computed from', () => {
    const asked = rows.flatMap(({ outcome }) => /^series\?indicator=([^&]+)/.exec(outcome!)?.[1] ?? [])
    expect(asked.length).toBeGreaterThan(0)
    expect(lens.indicators(context.view, atlas.catalogue)).toEqual(expect.arrayContaining(asked))
  })
})

describe('the page of promises', () => {
  const scene = lens.scene(context)
  const rows = scene.promises.flatMap((one) => one.rows)
  const row = (id: string) => rows.find((one) => one.id === id)!
  const count = (...which: readonly PromiseStatus[]) =>
    rows.filter(({ status }) => which.includes(status)).length

  it('says in its answer how many were reached, were not, are before their date and are unknown', () => {
    const { before, number, after } = scene.answer!
    expect(before).toContain(String(rows.length))
    expect(number).toBe(String(count('reached', 'late')))
    const told = after.match(/\d+/g)!.map(Number)
    const unknown = count('none', 'uncompared', 'open')
    const late = [count('late')].filter(Boolean)
    expect(told).toEqual([...late, count('missed'), count('before'), unknown])
    expect(Number(number) + count('missed') + count('before') + unknown).toBe(rows.length)
  })
  it('tells nothing while the places are on their way, but that they are', () => {
    for (const lang of ['en', 'ko'] as const) {
      const early = lens.scene({
        ...context,
        view: { ...context.view, lang },
        atlas: { ...atlas, places: [] },
      })
      const { before, number, after } = early.answer!
      expect(`${before}${number}${after}`).toMatch(lang === 'en' ? /^Reading / : /읽는 중/)
      const all = early.promises.flatMap((one) => one.rows)
      const waiting = all.filter(({ status }) => status === 'waiting').map(({ id }) => id)
      expect(waiting).toEqual(expect.arrayContaining(['pt01', 'pt04', 'innovation-city-busan', 'saemangeum']))
      for (const { id, status } of all) if (!waiting.includes(id)) expect(status, id).toBe(row(id).status)
    }
  })
  it('says of a target whose year has not come that it is before its date', () => {
    const known = Math.max(...rows.flatMap(({ series }) => series.map(({ year }) => year)))
    const early = rows.filter(({ deadline, target }) => target !== null && (deadline ?? 0) > known)
    expect(early.map(({ id }) => id)).toEqual(expect.arrayContaining(['residents', 'sejong', 'saemangeum']))
    for (const { id, status } of early) expect(['before', 'reached'], id).toContain(status)
  })
  it('plans for the ten cities what adds up to the plan for all of them', () => {
    const cities = rows.filter(({ id }) => id.startsWith('innovation-city-'))
    const sum = cities.reduce((before, { target }) => before + target!, 0)
    expect(cities).toHaveLength(10)
    expect(Math.abs(sum / row('residents').target! - 1)).toBeLessThan(0.01)
    for (const { deadline } of cities) expect(deadline).toBe(row('residents').deadline)
  })
  it('tells a target from a count, and compares nothing where one figure would say too much', () => {
    expect(row('pt01')).toMatchObject({ status: 'reached', target: 15 })
    expect(row('pt04')).toMatchObject({ status: 'missed', target: 20, outcome: '14 parks' })
    expect(row('pt05').status).toBe('uncompared')
    expect(row('family').status).toBe('uncompared')
    expect(row('pt14')).toMatchObject({ status: 'none', asPrinted: true })
    expect(row('pt12').steps.map(({ value }) => value)).toEqual([18, 21, 24, 27, 30])
    expect(row('pt12').status).toBe('reached')
    expect(row('saemangeum-2020').status).toBe('missed')
  })
  it('shows no twelve clusters as the outcome of a slide that does not say which it means', () => {
    expect(row('clusters-12')).toMatchObject({ status: 'none', series: [], places: '' })
    expect(row('clusters-12').note).toContain('not established')
  })
  it('marks the places in the colour of their promise', () => {
    const busan = row('innovation-city-busan')
    const marks = scene.marks.filter(({ id }) => id.startsWith('innovation-city-busan'))
    expect(marks.length).toBeGreaterThan(0)
    for (const mark of marks) expect(mark.colour).toBe(scene.statusColours[busan.status])
    expect(scene.marks.filter(({ overlay }) => overlay === 'youth-friendly-parks')).not.toHaveLength(0)
    expect(new Set(scene.marks.map(({ id }) => id)).size).toBe(scene.marks.length)
  })
  it('names sources that resolve for every promise', () => {
    for (const { id, sources } of rows) {
      expect(sources.length, id).toBeGreaterThan(0)
      for (const source of sources) expect(atlas.sources.has(source), source).toBe(true)
    }
  })
})
