import { expect, test } from 'vitest'
import { atlas, view } from '../scene/atlas.fixture'
import { sceneOf } from '../scene/scene'
import { hasRows, MOST_ROWS, slideTable, tableFigure } from './slide-table'

const setting = { theme: 'light', zoom: 7 } as const
const scene = sceneOf(atlas, view, setting)
const ranked = scene.regions.filter(({ rank }) => rank !== null)

test('where none is chosen the regions that rank first stand in a table, at most ten', () => {
  const { rows, head, title, more } = slideTable(scene)
  expect(title).toBe(`${scene.legend.title} 2021`)
  expect(head).toEqual({ rank: 'Rank', name: 'Region', value: scene.legend.unit })
  expect(rows.length).toBe(Math.min(MOST_ROWS, ranked.length))
  expect(rows.map(({ rank }) => Number(rank))).toEqual(
    [...rows.map(({ rank }) => Number(rank))].sort((a, b) => a - b),
  )
  expect(rows[0]?.value).toBe(ranked.find(({ rank }) => rank === 1)?.text)
  expect(more).toBe('')
})

test('those that are chosen stand there by their rank, one without a figure last', () => {
  const codes = scene.regions.map(({ code }) => code)
  const picked = sceneOf(atlas, { ...view, select: codes }, setting)
  const { rows } = slideTable(picked)
  const ranks = rows.map(({ rank }) => (rank === '' ? Infinity : Number(rank)))
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  const [one = ''] = codes
  expect(slideTable(sceneOf(atlas, { ...view, select: [one] }, setting)).rows).toHaveLength(1)
})

test('what is chosen beyond the last row is counted', () => {
  const [first] = scene.regions
  const many = Array.from({ length: MOST_ROWS + 3 }, (_, i) => ({ ...first!, code: `x${i}`, rank: i + 1 }))
  const crowd = { ...scene, regions: many, selected: many.map(({ code }) => code) }
  expect(slideTable(crowd).rows).toHaveLength(MOST_ROWS)
  expect(slideTable(crowd).more).toContain('3 more')
})

test('two regions of one name are told by their province', () => {
  const [first] = scene.regions
  const twins = ['a', 'b'].map((code, i) => ({
    ...{ ...first!, code, name: 'Jung-gu', fullName: `${code} Jung-gu`, rank: i + 1 },
  }))
  expect(slideTable({ ...scene, regions: twins, selected: [] }).rows.map(({ name }) => name)).toEqual([
    'a Jung-gu',
    'b Jung-gu',
  ])
})

test('as a figure of a page its words are text', () => {
  const [first] = scene.regions
  const odd = { ...scene, selected: [], regions: [{ ...first!, name: '<b>&', rank: 1 }] }
  const html = tableFigure(odd)
  expect(html).toContain('<td>&lt;b&gt;&amp;</td>')
  expect(html.match(/<th scope="col">/g)).toHaveLength(3)
})

test('only what has a figure for each region can be a table', () => {
  expect((['map', 'change', 'balance', 'flows', 'promise', 'world'] as const).map(hasRows)).toEqual([
    ...[true, true, false, false, false, false],
  ])
})
