import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.fixture'
import { choose } from './choose'
import { withIndicator, withLevel } from './moves'
import { parse } from './url'

const atom = (code: string, province: string, later: readonly [string, string] = [code, province]) => ({
  id: code,
  units: { statistics: [code, province], '2025': [code, province], '2026-07': later } as const,
})
const region = (code: string, like: string) => {
  const found = CATALOGUE.regions.find((one) => one.code === like)
  if (!found) throw new Error(`The fixture lacks ${like}.`)
  return { ...found, code }
}
/** Two provinces of two municipalities each, and a city that is its own province (36). */
const catalogue = {
  ...CATALOGUE,
  regions: [
    ...CATALOGUE.regions,
    region('36', '46'),
    region('36110', '46170'),
    region('11140', '11110'),
    region('46180', '46170'),
    region('46999', '46170'),
  ],
  atoms: [
    atom('11110', '11'),
    atom('11140', '11'),
    atom('36110', '36'),
    atom('46170', '46'),
    atom('46180', '46', ['46999', '46']),
  ],
}
const { view } = parse('', catalogue)

describe('choosing', () => {
  it('a municipality or province goes to its level', () => {
    expect(choose(withLevel(view, 'province', catalogue), '46170', catalogue)).toMatchObject({
      level: 'municipality',
      select: ['46170'],
    })
    expect(choose(view, '46', catalogue)).toMatchObject({ level: 'province', select: ['46'] })
  })
  it('a city that is its own province leaves the level as it is', () => {
    expect(choose(view, '36', catalogue)).toMatchObject({ level: 'municipality', select: ['36110'] })
    const provinces = withLevel(view, 'province', catalogue)
    expect(choose(provinces, '36', catalogue)).toMatchObject({ level: 'province', select: ['36'] })
  })
  it('a unit of other boundaries goes to these', () => {
    expect(choose(view, '46999', catalogue)).toMatchObject({ vintage: '2026-07', select: ['46999'] })
    expect(choose(choose(view, '46999', catalogue), '46180', catalogue)).toMatchObject({
      vintage: 'statistics',
      select: ['46180'],
    })
  })
  it('keeps the level of an indicator that has no other', () => {
    const grdp = withIndicator(view, 'grdp-per-capita', catalogue)
    expect(choose(grdp, '46170', catalogue)).toMatchObject({ level: 'province', select: ['46170'] })
  })
  it('takes the place of what was chosen, and keeps what is chosen already', () => {
    const naju = choose(choose(view, '11110', catalogue), '46170', catalogue)
    expect(naju.select).toEqual(['46170'])
    expect(choose(naju, '46170', catalogue)).toBe(naju)
  })
  it('a place leaves the map as it is', () => {
    expect(choose(view, 'innovation-city-naju', catalogue)).toEqual({
      ...view,
      select: ['innovation-city-naju'],
    })
  })
  it('an unknown id changes nothing', () => {
    expect(choose(view, 'atlantis', catalogue)).toBe(view)
  })
})
