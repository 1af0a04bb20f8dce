import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crosses, meet, standAside, type Ground, type Named, type Standing } from './asides'
import { holds, landMask, type Box } from './land-mask'
import { extentFrame, toFrame, unproject } from './projection'

const frame = extentFrame([124, 33, 132, 39], 420)
/** Land in the middle of the picture, sea around it. */
const LAND: Box = { left: 170, top: 60, right: 330, bottom: 360 }
const free: Box = { left: 10, top: 20, right: frame.width - 10, bottom: 400 }
const panel: Box = { left: 10, top: 20, right: 120, bottom: 90 }
const touch = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const ground: Ground = {
  frame,
  free,
  taken: [panel],
  land: (box) => touch(box, LAND),
  own: () => false,
}
const at = (x: number, y: number) => unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)
const name = (text: string, x: number, y: number, priority = 1, shorter?: readonly string[]): Named => ({
  ...{ id: `${text}${x}`, text, at: at(x, y), priority, kind: 'province' },
  ...(shorter && { shorter }),
})
const aside = (standing: readonly Standing[], text: string) =>
  standing.find(({ label }) => label.text === text)!

test('a name that has room stands at its point, without a line', () => {
  const [one] = standAside([name('경북', 250, 200)], [], ground)
  expect(one?.leader).toBeNull()
  expect(one?.x).toBeCloseTo(250)
  expect(one?.y).toBeCloseTo(200)
})

test('a name that would stand on another stands in the sea, with a line to its point', () => {
  const standing = standAside([name('경기', 200, 100), name('서울', 205, 110, 2)], [], ground)
  const { box, leader } = aside(standing, '서울')
  expect(touch(box, LAND)).toBe(false)
  expect(leader?.slice(0, 2)).toEqual([expect.closeTo(205), expect.closeTo(110)])
})

test('a name covers no point of another where it can stand beside it', () => {
  const own = { ...ground, own: () => true }
  const standing = standAside([name('경기', 200, 100), name('서울', 202, 101, 2)], [], own)
  expect(standing.map(({ leader }) => leader)).toEqual([null, null])
  const { box } = aside(standing, '경기')
  expect(box.top > 101 || box.bottom < 101 || box.right < 202 || box.left > 202).toBe(true)
})

test('within its own region a name gives way by a little, and needs no line', () => {
  const own = { ...ground, own: (_: string, __: number, y: number) => y > 105 }
  const { y, leader } = aside(
    standAside([name('경기', 200, 100), name('충북', 205, 102, 2)], [], own),
    '충북',
  )
  expect(y).toBeGreaterThan(105)
  expect(leader).toBeNull()
})

test('a line to a place begins at the edge of its symbol, and one to a region leads to no symbol', () => {
  const ring = { at: at(200, 150), dx: 0, dy: 0, ring: { members: [], parts: [], key: '' } }
  const standing = standAside([name('구미 · 전자', 200, 150, 2, ['전자']), name('대전', 200, 150)], [ring], {
    ...ground,
    own: () => true,
    land: (box) => touch(box, LAND),
  })
  const [x = 0, y = 0] = aside(standing, '구미 · 전자').leader ?? []
  expect(Math.hypot(x - 200, y - 150)).toBeCloseTo(13.5)
  const to = aside(standing, '대전')
  expect(to.leader === null || Math.hypot(to.leader[0] - 200, to.leader[1] - 150) > 13).toBe(true)
})

test('where there is little sea a name is told in fewer words, or left out', () => {
  const long = name('아주아주아주아주아주아주아주 긴 이름', 180, 200, 1, ['전자'])
  const strait = { ...ground, land: ({ right }: Box) => right > 60 }
  expect(standAside([long], [], strait).map(({ label }) => label.text)).toEqual(['전자'])
  const dry = { ...ground, land: () => true }
  expect(standAside([long], [], dry)).toEqual([])
})

test('no name stands on another, on a panel or outside, and no line crosses a name, a symbol, a panel or a line', () => {
  const spot = fc.record({
    x: fc.integer({ min: LAND.left, max: LAND.right }),
    y: fc.integer({ min: LAND.top, max: LAND.bottom }),
    text: fc.constantFrom('서울', '경기', 'Chungbuk', '구미 · 전자'),
    named: fc.boolean(),
  })
  const crowds = fc.tuple(fc.array(spot, { minLength: 4, maxLength: 24 }), fc.array(spot, { maxLength: 6 }))
  let lines = 0
  fc.assert(
    fc.property(crowds, ([names, marks]) => {
      const symbols = marks.map(({ x, y }) => ({ at: at(x, y), dx: 0, dy: 0 }))
      const standing = standAside(
        names.map(({ text, x, y, named }, i) =>
          name(text, x, y, 1 + i / 100, named ? [text.slice(0, 2)] : undefined),
        ),
        symbols,
        ground,
      )
      for (const [i, { box, leader }] of standing.entries()) {
        expect(
          box.left >= free.left &&
            box.right <= free.right &&
            box.top >= free.top &&
            box.bottom <= free.bottom,
        ).toBe(true)
        expect(touch(box, panel)).toBe(false)
        if (leader) {
          lines++
          expect(touch(box, LAND)).toBe(false)
          expect(crosses(leader, panel)).toBe(false)
        }
        for (const [k, other] of standing.entries()) {
          if (k === i) continue
          expect(touch(box, other.box)).toBe(false)
          if (leader) expect(crosses(leader, other.box)).toBe(false)
          if (leader && other.leader) expect(meet(leader, other.leader)).toBe(false)
        }
        for (const { at: where } of symbols) {
          const [x, y] = toFrame(frame, where)
          const mark = { left: x - 7.5, right: x + 7.5, top: y - 7.5, bottom: y + 7.5 }
          expect(touch(box, mark)).toBe(false)
        }
      }
    }),
  )
  expect(lines).toBeGreaterThan(100)
})

test('a place for a name is looked for near its point first, and further off ever more coarsely', () => {
  let asked = 0
  const names = Array.from({ length: 40 }, (_, i) => name('서울', 200 + i, 200, 1 + i))
  const dry = { ...ground, land: () => ++asked > 0 }
  expect(standAside(names, [], dry)).toHaveLength(2)
  // Every six pixels of all that is free would be some 200,000.
  expect(asked).toBeLessThan(50_000)
})

test('land is told from sea, its lakes and smallest islands as well', () => {
  const square = (x0: number, y0: number, x1: number, y1: number) =>
    [
      [x0, y0],
      [x1, y0],
      [x1, y1],
      [x0, y1],
      [x0, y0],
    ].map(([x = 0, y = 0]) => at(x, y))
  const country = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [square(100, 100, 200, 200), square(140, 140, 170, 170)],
      [square(300.2, 50.2, 300.6, 50.6)],
    ],
  }
  const land = landMask([country], frame)
  const box = (x: number, y: number, half = 2): Box => ({
    left: x - half,
    right: x + half,
    top: y - half,
    bottom: y + half,
  })
  expect(land(box(120, 120))).toBe(true)
  expect(land(box(155, 155))).toBe(false)
  expect(land(box(155, 155, 20))).toBe(true)
  expect(land(box(300, 50))).toBe(true)
  expect(land(box(50, 50))).toBe(false)
  expect(holds(country, at(120, 120))).toBe(true)
  expect(holds(country, at(155, 155))).toBe(false)
  expect(holds(country, at(50, 120))).toBe(false)
})
