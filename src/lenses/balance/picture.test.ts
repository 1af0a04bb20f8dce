import { describe, expect, it } from 'vitest'
import type { Shapes } from '../../scene/model'
import { THEMES } from '../../scene/themes'
import type { BalanceScene, MeasureYear } from './scene'
import { picture } from './picture'

const at = (year: number, value: number, changes: Partial<MeasureYear> = {}): MeasureYear => ({
  ...{ year, value, parts: null },
  ...changes,
})
/** What the picture takes of a scene. */
function scene(id: string, line: readonly MeasureYear[]): BalanceScene {
  const words = { inside: 'Capital', outside: 'Rest', between: '', within: '', start: '', growth: '' }
  const shown = { id, name: 'Share', line, latest: '', reason: '' }
  const measures = { shown, words, breaks: [{ year: 2012, note: 'new' }], sentence: '', beta: null }
  const indicator = { nature: 'sequential', display: { factor: 10, decimals: 0 } }
  return { measures, indicator, caption: {}, colours: THEMES.light, year: 2011 } as unknown as BalanceScene
}
const lines = (of: BalanceScene) => picture.words(of, {} as Shapes).lines

describe('the measures of balance as plain lines', () => {
  it('are cut where the statistics changed or a year is missing, and keep their name and colour', () => {
    const found = lines(scene('share', [at(2010, 0.48), at(2011, 0.49), at(2012, 0.5), at(2014, 0.51)]))
    expect(found?.years).toEqual([2010, 2011, 2012, 2013, 2014])
    expect(found?.lines.map(({ values }) => values)).toEqual([
      [0.48, 0.49, null, null, null],
      [null, null, 0.5, null, null],
      [null, null, null, null, 0.51],
    ])
    expect(new Set(found?.lines.map(({ name, colour }) => name + colour)).size).toBe(1)
    expect(found).toMatchObject({ year: 2011, format: '0.0%' })
  })

  it('have an axis of round numbers that holds every figure; a share is not read from zero, a difference is', () => {
    const figures = [at(2010, 0.4829), at(2011, 0.513)]
    const [share, difference] = [lines(scene('share', figures)), lines(scene('cv', figures))]
    for (const { axis } of [share, difference].flatMap((one) => one ?? [])) {
      expect(axis.low).toBeLessThanOrEqual(0.4829)
      expect(axis.high).toBeGreaterThanOrEqual(0.513)
      for (const end of [axis.low, axis.high])
        expect(end / axis.step).toBeCloseTo(Math.round(end / axis.step), 6)
    }
    expect(share?.axis.low).toBeGreaterThan(0.4)
    expect(difference?.axis.low).toBe(0)
  })

  it('are two of two means, in the units that are shown', () => {
    const two = [
      at(2010, 2, { sides: { inside: 2, outside: 3 } }),
      at(2011, 4, { sides: { inside: 4, outside: 5 } }),
    ]
    const found = lines(scene('means', two))
    expect(found?.lines.map(({ name, values }) => [name, values])).toEqual([
      ['Capital', [20, 40]],
      ['Rest', [30, 50]],
    ])
    expect(found?.format).toBe('#,##0')
  })

  it('are none of a sum of two parts, which are areas', () => {
    expect(lines(scene('theil', [at(2010, 1, { parts: { between: 0.5, within: 0.5 } })]))).toBeUndefined()
  })
})
