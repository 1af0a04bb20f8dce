import { readdirSync, readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, it } from 'vitest'
import type { PolicyTables } from '../../atlas/model'
import { contextOf } from './built.fixture'
import { lens, referenced, statusOf } from './promise'

const GEODATA = new URL('../../../geodata/', import.meta.url)
const read = (file: string) => [...csvParse(readFileSync(new URL(file, GEODATA), 'utf8'))]
const tables: PolicyTables = new Map(
  readdirSync(new URL('policy/', GEODATA)).map((file) => [file.replace('.csv', ''), read(`policy/${file}`)]),
)
const at = (year: number, value: number) => ({ year, value })

describe('the status of a promise', () => {
  it('follows from figures, target and deadline', () => {
    expect(statusOf([], 15, 2022)).toBe('none')
    expect(statusOf([at(2020, 28.6)], null, 2022)).toBe('uncompared')
    expect(statusOf([at(2020, 28.6)], 30, 2022)).toBe('missed')
    expect(statusOf([at(2016, 13), at(2019, 17)], 15, 2022)).toBe('reached')
    expect(statusOf([at(2016, 13), at(2019, 17)], 17, 2017)).toBe('late')
    expect(statusOf([at(2019, 17)], 17, null)).toBe('reached')
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
          : referenced(reference!, [], tables)
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
    const firms = referenced('innovation-city-totals?metric=companies#value', [], tables)
    expect(firms.at(-1)).toMatchObject({ year: 2019, value: 1425 })
  })
})

describe('the page of promises', () => {
  const context = contextOf(lens, 'promise', 'lang=en')
  const { atlas } = context
  const scene = lens.scene(context)
  const rows = scene.promises.flatMap((one) => one.rows)
  const row = (id: string) => rows.find((one) => one.id === id)!

  it('counts in its answer the promises with a documented outcome', () => {
    expect(scene.answer!.number).toBe(String(rows.filter(({ series }) => series.length).length))
    expect(scene.answer!.before).toContain(String(rows.length))
  })
  it('tells a target from a count, and compares nothing where one figure would say too much', () => {
    expect(row('pt01')).toMatchObject({ status: 'reached', target: 15 })
    expect(row('pt04')).toMatchObject({ status: 'missed', target: 20, outcome: '14 parks' })
    expect(row('pt05').status).toBe('uncompared')
    expect(row('family').status).toBe('uncompared')
    expect(row('pt14')).toMatchObject({ status: 'none', asPrinted: true })
    expect(row('pt12').steps.map(({ value }) => value)).toEqual([18, 21, 24, 27, 30])
    expect(row('saemangeum-2020').status).toBe('missed')
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
