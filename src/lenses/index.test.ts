import { describe, expect, expectTypeOf, it } from 'vitest'
import { lookAt } from './built.fixture'
import { hasPicture, LENSES, lensOf, pictureOf, tableOf, type SceneOf } from './index'
import type { LensId, LensParts } from './lens'
import { SHOWS } from '../view/show'
import type { Scene } from '../scene/model'

/** Addresses of views in which those show as much as they can that need more than figures. */
const QUERIES: Readonly<Partial<Record<LensId, string>>> = {
  alike: 'level=municipality&select=46170',
  around: 'select=innovation-city-naju',
  contexts: 'indicator=ageing-share-65plus&level=municipality',
  balance: 'indicator=grdp-nominal',
  beside: 'indicator=grdp-per-capita&from=2015',
  height: 'as=cities',
  pair: 'indicator=grdp-per-capita&by=ageing-share-65plus',
}
const IDS = Object.keys(LENSES) as LensId[]
const seen = (show: LensId) => lookAt(`show=${show}&${QUERIES[show] ?? 'indicator=grdp-per-capita'}`)

describe('the registry of the ways of looking', () => {
  it('has every one of them but the map itself, in the order of the menu', () => {
    expect(IDS).toEqual(SHOWS.filter((show) => show !== 'map'))
  })
  it('takes no lens in which a part is forgotten, nor parts of different scenes', () => {
    type Parts = LensParts<SceneOf<'flows'>>
    expectTypeOf<Omit<Parts, 'table'>>().not.toExtend<Parts>()
    expectTypeOf<Omit<typeof LENSES, 'flows'>>().not.toExtend<Readonly<Record<LensId, object>>>()
    expectTypeOf<SceneOf<'flows'>>().toExtend<Scene>()
    expectTypeOf<(typeof LENSES)['world']>().not.toExtend<LensParts<SceneOf<'around'>>>()
  })
  it('has nothing for the plain map', async () => {
    expect(await lensOf('map')).toBeNull()
    expect(await pictureOf('map')).toBeNull()
    expect(await tableOf('map')).toBeNull()
    expect(hasPicture('map')).toBe(false)
  })
})

describe('the picture of its own of a way of looking', () => {
  it.each(IDS.filter(hasPicture))('%s: is a graphic, and words with a picture', async (show) => {
    const { scene, shapes } = await seen(show)
    const picture = await pictureOf(show)
    const graphic = picture!.graphic(scene, shapes, { width: 1200, height: 675, link: `?show=${show}` })
    expect(graphic).toMatch(/^<svg [^>]*width="1200" height="675"/)
    expect(graphic).toContain(`?show=${show}`)
    expect(picture!.words(scene, shapes).draw(640, 400)).toMatch(/^<svg [^>]*width="640" height="400"/)
    if (picture!.bare) expect(picture!.bare(scene, 640, 400)).toMatch(/^<svg [^>]*width="640" height="400"/)
  })
})

describe('the table of a way of looking', () => {
  it.each(IDS.filter((show) => LENSES[show].table))('%s: has rows as wide as its header', async (show) => {
    const made = await tableOf(show)
    const table = made!((await seen(show)).scene)
    expect(table!.rows.length).toBeGreaterThan(8)
    expect(new Set(table!.columns).size).toBe(table!.columns.length)
    for (const row of table!.rows) {
      expect(row).toHaveLength(table!.columns.length)
      for (const cell of row)
        expect(cell === null || typeof cell === 'string' || Number.isFinite(cell)).toBe(true)
    }
    // No column that is empty throughout: a figure has not been forgotten.
    for (const [i, name] of table!.columns.entries())
      if (!['remark', 'between', 'within', 'staff_basis'].includes(name))
        expect(
          table!.rows.some((row) => row[i] !== null && row[i] !== ''),
          name,
        ).toBe(true)
  })
})
