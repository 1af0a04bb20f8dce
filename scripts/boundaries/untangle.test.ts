import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { crossings, touching, untangle } from './untangle'

const line = (...points: [number, number][]) => points

function topology(...arcs: [number, number][][]): Topology {
  const relative = arcs.map((arc) =>
    arc.map(([x, y], i) => [x - (arc[i - 1]?.[0] ?? 0), y - (arc[i - 1]?.[1] ?? 0)]),
  )
  return { type: 'Topology', arcs: relative, objects: {}, transform: { scale: [1, 1], translate: [0, 0] } }
}

describe('crossings', () => {
  it('finds two segments that cross inside both', () => {
    const [found] = crossings([line([0, 0], [10, 10]), line([0, 10], [10, 0])])
    expect(found?.map(({ arc, i }) => [arc, i])).toEqual([
      [0, 0],
      [1, 0],
    ])
  })

  it('finds a crossing far from where the segments begin', () => {
    expect(crossings([line([0, 0], [1000, 1000]), line([0, 1000], [1000, 0])])).toHaveLength(1)
  })

  it('does not count lines that only touch', () => {
    expect(crossings([line([0, 0], [10, 0]), line([5, 0], [5, 9])])).toEqual([])
    expect(crossings([line([0, 0], [10, 0], [10, 10])])).toEqual([])
  })
})

describe('untangle', () => {
  it('takes out the point whose loss moves the line least, and keeps the ends', () => {
    const tangled = topology(line([0, 0], [50, -1], [100, 0]), line([0, 40], [40, -1], [60, -1], [100, 40]))
    const { arcs } = untangle(tangled)
    expect(arcs).toEqual([
      [
        [0, 0],
        [100, 0],
      ],
      [
        [0, 40],
        [100, 0],
      ],
    ])
  })

  it('leaves a topology without crossings as it is', () => {
    const clean = topology(line([0, 0], [10, 0], [10, 10]), line([0, 5], [5, 5]))
    expect(untangle(clean)).toEqual(clean)
  })

  it('says so when only ends of lines cross', () => {
    expect(() => untangle(topology(line([0, 0], [10, 10]), line([0, 10], [10, 0])))).toThrow(
      '1 crossings of lines remain',
    )
  })
})

describe('touching', () => {
  const absolute = ({ arcs }: Topology) =>
    arcs.map((arc) => {
      let [x, y] = [0, 0]
      return arc.map(([dx = 0, dy = 0]): [number, number] => [(x += dx), (y += dy)])
    })

  it('makes an end that rounding put over a line a point of that line, and moves nothing', () => {
    // The end of the second lies half a step below the first.
    const mended = absolute(touching(topology(line([0, 0], [100, 1]), line([50, 0], [50, 40]))))
    expect(mended).toEqual([line([0, 0], [50, 0], [100, 1]), line([50, 0], [50, 40])])
    expect(crossings(mended)).toEqual([])
  })

  it('leaves lines that truly cross', () => {
    const crossed = [line([0, 0], [10, 10]), line([0, 10], [10, 0])]
    expect(absolute(touching(topology(...crossed)))).toEqual(crossed)
  })
})
