import { expect, test } from 'vitest'
import { atlas } from '../scene/atlas.fixture'
import { legendEntries } from '../scene/legend'
import { CATALOGUE } from '../view/catalogue.fixture'
import { parse } from '../view/url'
import { adopted } from './adopt'
import { MOST_MARKS } from './crowd'
import { manyPlaces } from './places.fixture'
import { sceneOf } from '../scene/scene'

const sceneWith = (count: number, query: string) => {
  const mine = adopted(CATALOGUE, { places: manyPlaces(count) })
  const all = mine.into(atlas)
  const { view } = parse(query, mine.catalogue)
  const scene = sceneOf(all, view, { theme: 'light', zoom: 6 })
  return { scene: all.retold?.(scene) ?? scene, all }
}

test('up to two hundred places are symbols and rings of such, more are a crowd', () => {
  const few = sceneWith(MOST_MARKS, 'overlays=own').scene
  expect(few.marks.flatMap((mark) => mark.ring?.members ?? mark)).toHaveLength(MOST_MARKS)
  expect(few.crowd).toBeUndefined()
  const many = sceneWith(MOST_MARKS + 1, 'overlays=own').scene
  expect(many.marks).toEqual([])
  expect(many.crowd?.places).toHaveLength(MOST_MARKS + 1)
})

test('the key says how many places there are and what a number is, and the picture says it aloud', () => {
  const ko = sceneWith(1234, 'overlays=own').scene
  expect(legendEntries(ko).slice(-2)).toEqual([
    { form: 'circle', colour: ko.colours.k5, text: '장소 1,234곳' },
    { form: 'circle', colour: ko.colours.k5, text: '숫자: 가까이 모인 곳의 수' },
  ])
  const en = sceneWith(1234, 'overlays=own&lang=en').scene
  expect(en.alt).toContain('1,234 places; a number: places too close for dots.')
  expect(en.overlays.find(({ overlay }) => overlay.id === 'own')).toMatchObject({
    ...{ on: true, shown: 1234, told: 'a number: places too close for dots' },
  })
})

test('a place that is chosen has a symbol and its card, whether the crowd is on or not', () => {
  for (const overlays of ['own', 'none']) {
    const { scene } = sceneWith(500, `overlays=${overlays}&select=own-7`)
    expect(scene.marks).toMatchObject([{ id: 'own-7', selected: true, name: manyPlaces(500)[6]?.name }])
    expect(scene.selectedPlaces.map(({ id }) => id)).toEqual(['own-7'])
  }
})

test('a crowd that is not on show is in no key', () => {
  const { scene } = sceneWith(500, 'overlays=none')
  expect(scene.crowd).toBeUndefined()
  expect(legendEntries(scene).map(({ form }) => form)).not.toContain('circle')
})

test('the crowd is the same object from view to view, so that no renderer draws it anew', () => {
  const { all, scene } = sceneWith(500, 'overlays=own')
  const again = all.retold?.({ ...sceneWith(500, 'overlays=own&year=2020').scene })
  expect(all.retold?.(scene)?.crowd).toBe(all.retold?.(scene)?.crowd)
  expect(again?.crowd).toBe(all.retold?.(scene)?.crowd)
})

test('what is adopted next leaves nothing of a crowd', () => {
  const { all } = sceneWith(500, 'overlays=own')
  const next = adopted(all.catalogue, { places: manyPlaces(3) }).into(all)
  expect(next.crowd).toBeUndefined()
  expect(next.places.filter(({ overlay }) => overlay === 'own')).toHaveLength(3)
})
