import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameOf, toFrame } from '../../scene/projection'
import type { Camera } from '../../view/view'
import { between, flying } from './flight'
import type { StillMap } from './still'

const WHOLE: Camera = { lng: 127.8, lat: 36, zoom: 6, pitch: 0, bearing: 0 }
const NAJU: Camera = { lng: 126.7, lat: 35, zoom: 9, pitch: 0, bearing: 0 }

/** A picture that notes where it stood at every frame, and frames of 16 ms. */
function stage(reduced = false) {
  let camera: Camera | null = null
  let time = 0
  const steps: (() => void)[] = []
  const seen: Camera[] = []
  const map = {
    camera: () => camera ?? WHOLE,
    look: (next: Camera | null) => void (camera = next),
    fit: () => void (camera = NAJU),
    zoom: (step: number) => void (camera = { ...(camera ?? WHOLE), zoom: (camera ?? WHOLE).zoom + step }),
  } as unknown as StillMap
  const frames = { now: () => time, next: (step: () => void) => steps.push(step) }
  const run = (count: number) => {
    for (let i = 0; i < count; i++) {
      seen.push(map.camera())
      time += 16
      for (const step of steps.splice(0)) step()
    }
  }
  return { map: flying(map, () => reduced, frames), held: map, run, seen, now: () => camera }
}

describe('a still picture that flies', () => {
  it('begins where it stood, comes nearer with every frame and ends where it was to go', () => {
    const { map, run, seen, now } = stage()
    map.look(NAJU)
    run(30)
    expect(seen[0]).toEqual(WHOLE)
    const zooms = seen.map(({ zoom }) => zoom)
    expect(zooms).toEqual([...zooms].sort((a, b) => a - b))
    expect(new Set(zooms).size).toBeGreaterThan(8)
    expect(now()).toBe(NAJU)
  })

  it('ends at the whole country, whatever its box is then', () => {
    const { map, run, now } = stage()
    map.look(NAJU, true)
    map.look(null)
    run(30)
    expect(now()).toBeNull()
  })

  it('is over within a quarter of a second', () => {
    const { map, run, seen } = stage()
    map.fit([126, 34, 127, 35])
    run(17)
    expect(seen.at(-1)).toEqual(NAJU)
  })

  it('jumps where that is asked for, and for who prefers no motion', () => {
    const told = stage()
    told.map.look(NAJU, true)
    expect(told.now()).toBe(NAJU)
    const reduced = stage(true)
    reduced.map.zoom(1)
    expect(reduced.now()?.zoom).toBe(7)
  })

  it('lets go of a picture that a hand takes hold of', () => {
    const { map, held, run, now } = stage()
    map.look(NAJU)
    run(4)
    const dragged = { ...WHOLE, lng: 128 }
    held.look(dragged)
    run(30)
    expect(now()).toBe(dragged)
  })

  it('goes on from where it is when it is sent elsewhere on its way', () => {
    const { map, run, seen, now } = stage()
    map.look(NAJU)
    run(5)
    const there = seen.at(-1)!
    map.zoom(-1)
    run(40)
    expect(now()!.zoom).toBeLessThan(there.zoom + 1)
    expect(seen.slice(5).every(({ zoom }) => Number.isFinite(zoom))).toBe(true)
  })
})

describe('the way between two cameras', () => {
  const camera = fc.record({
    lng: fc.double({ min: 124, max: 132, noNaN: true }),
    lat: fc.double({ min: 33, max: 39, noNaN: true }),
    zoom: fc.double({ min: 4, max: 11, noNaN: true }),
    pitch: fc.constant(0),
    bearing: fc.constant(0),
  })

  it('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const way = between(from, to)
        for (const [part, end] of [
          [0, from],
          [1, to],
        ] as const)
          for (const key of ['lng', 'lat', 'zoom'] as const) expect(way(part)[key]).toBeCloseTo(end[key], 6)
      }),
    )
  })

  it('keeps the point around which it zooms where it is', () => {
    fc.assert(
      fc.property(camera, fc.double({ min: 0, max: 1, noNaN: true }), (from, part) => {
        const [width, height] = [800, 600]
        const ground = [from.lng + 0.4, from.lat - 0.2] as const
        const before = toFrame(frameOf(from, width, height), ground)
        // Zoomed by two around that point.
        const { lng, lat } = around(from, ground)
        const to = { ...from, zoom: from.zoom + 1, lng, lat }
        const [x, y] = toFrame(frameOf(between(from, to)(part), width, height), ground)
        expect(x).toBeCloseTo(before[0], 3)
        expect(y).toBeCloseTo(before[1], 3)
      }),
    )
  })
})

/** The middle of the picture that is zoomed by two around a point of the ground. */
function around(from: Camera, ground: readonly [number, number]): { lng: number; lat: number } {
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  const y = (mercator(from.lat) + mercator(ground[1])) / 2
  return {
    lng: (from.lng + ground[0]) / 2,
    lat: ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI,
  }
}
