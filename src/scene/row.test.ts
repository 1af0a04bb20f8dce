import { describe, expect, it } from 'vitest'
import { atlas, view } from './atlas.fixture'
import { sceneOf } from './scene'
import { rowOf, seriesOn } from './row'

const scene = sceneOf(atlas, view, { theme: 'light', zoom: 6 })

describe('the series on show', () => {
  it('is the indicator at its level, or what a way of looking names', () => {
    expect(seriesOn(scene)).toEqual([`${scene.indicator.id}.${scene.level}`])
    const two = { ...scene, caption: { ...scene.caption, series: ['a.province', 'b.province'] } }
    expect(seriesOn(two)).toEqual(['a.province', 'b.province'])
  })
  it('is none where documents are told of, and of a reader’s own figures', () => {
    expect(seriesOn({ ...scene, bare: true })).toEqual([])
    const own = { ...scene, caption: { ...scene.caption, sources: [scene.indicator.id] } }
    expect(seriesOn(own)).toEqual([])
  })
  it('has its row on the page in the reader’s language', () => {
    expect(rowOf('births.province', 'ko')).toBe('provenance.html#births.province')
    expect(rowOf('births.province', 'en')).toBe('provenance.en.html#births.province')
  })
})
