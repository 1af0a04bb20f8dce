import { array, assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlas, view } from './atlas.fixture'
import { trendOf, type Trend } from './trend'
import { BOLD, spread, textWidth, trendPicture } from './trend-picture'

const point = (year: number, value: number, provisional = false) => ({
  year,
  value,
  text: String(value),
  provisional,
})

/** A line of two stretches and one lone provisional point. */
const trend: Trend = {
  from: 2010,
  to: 2020,
  year: 2016,
  unit: '',
  low: 0,
  high: 10,
  ticks: [
    { value: 0, text: '0' },
    { value: 10, text: '10' },
  ],
  zero: false,
  breaks: [{ year: 2015, note: 'new' }],
  provisional: 'hollow',
  sentence: '',
  lines: [
    {
      id: 'a',
      kind: 'region',
      name: '나주시',
      segments: [[point(2010, 0), point(2011, 10)], [point(2016, 5), point(2017, 5)], [point(2020, 8, true)]],
      first: point(2010, 0),
      last: point(2020, 8, true),
      now: point(2016, 5),
    },
    {
      id: 'b',
      kind: 'nation',
      name: 'a name that is far too long for the space at the end of its line',
      segments: [[point(2010, 8), point(2011, 8)]],
      first: point(2010, 8),
      last: point(2011, 8),
      now: null,
    },
  ],
}
const box = { width: 300, height: 150, letters: 10, small: false }

describe('the picture of a trend', () => {
  it('moves the pen for each stretch and never joins them', () => {
    const { path } = trendPicture(trend, box).lines[0]!
    expect(path.match(/M/g)).toHaveLength(2)
    expect(path.match(/L/g)).toHaveLength(2)
  })
  it('dots lone points, provisional ones hollow, and the year in view', () => {
    const { dots } = trendPicture(trend, box).lines[0]!
    expect(dots.map(({ hollow, now }) => [hollow, now])).toEqual([
      [false, true],
      [true, false],
    ])
  })
  it('keeps every year, name and line inside its box', () => {
    for (const small of [true, false]) {
      const picture = trendPicture(trend, { ...box, small })
      for (const { x, text, anchor } of picture.years) {
        const wide = textWidth(text, box.letters)
        const start = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
        expect(start).toBeGreaterThanOrEqual(0)
        expect(start + wide).toBeLessThanOrEqual(box.width)
      }
      for (const { kind, label } of picture.lines) {
        const wide = textWidth(label.text, box.letters) * (kind === 'region' ? BOLD : 1)
        expect(label.x + wide).toBeLessThanOrEqual(box.width + 0.1)
      }
      expect(picture.left).toBeGreaterThanOrEqual(0)
      expect(picture.bottom).toBeLessThan(box.height)
    }
  })
  it('writes first and last year, and the one in view where there is room', () => {
    const texts = (year: number) => trendPicture({ ...trend, year }, box).years.map(({ text }) => text)
    expect(texts(2015)).toEqual(['2010', '2015', '2020'])
    expect(texts(2020)).toEqual(['2010', '2020'])
    expect(texts(2011)).toEqual(['2010', '2020'])
    expect(trendPicture({ ...trend, year: 2020 }, box).years.at(-1)).toMatchObject({
      now: true,
      anchor: 'end',
    })
  })
  it('sets a break between the year it cuts and the one before', () => {
    const picture = trendPicture(trend, box)
    const [first, , last] = picture.years
    expect(picture.breaks[0]?.x).toBeCloseTo((first?.x ?? 0) + ((last?.x ?? 0) - (first?.x ?? 0)) * 0.45, 0)
  })
  it('puts a single year into the middle', () => {
    const one = trendOf(atlas, { ...view, indicator: 'price' }, ['46110'])!
    const picture = trendPicture({ ...one, from: 2021, to: 2021 }, box)
    expect(picture.years).toEqual([expect.objectContaining({ text: '2021', anchor: 'middle' })])
  })
})

describe('spread', () => {
  it('leaves alone what is far enough apart', () => {
    expect(spread([10, 90, 50], 12, 0, 100)).toEqual([10, 90, 50])
  })
  it('moves apart what is too near', () => {
    expect(spread([50, 50, 50], 12, 0, 100)).toEqual([50, 62, 74])
    expect(spread([99, 100], 12, 0, 100)).toEqual([88, 100])
  })
  it('keeps distance, order and ends, whatever comes', () => {
    const heights = array(double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 })
    assert(
      property(heights, (all) => {
        const placed = spread(all, 12, 0, 100)
        const gap = Math.min(12, 100 / Math.max(1, all.length - 1))
        const sorted = all.map((height, i) => [height, placed[i]!] as const).sort((a, b) => a[1] - b[1])
        for (const [i, [height, at]] of sorted.entries()) {
          expect(at).toBeGreaterThan(-1e-6)
          expect(at).toBeLessThan(100 + 1e-6)
          const before = sorted[i - 1]
          if (!before) continue
          expect(at - before[1]).toBeGreaterThan(gap - 1e-6)
          expect(height).toBeGreaterThanOrEqual(before[0])
        }
      }),
    )
  })
})
