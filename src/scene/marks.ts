import type { MultiPolygon } from 'geojson'
import { isArea, type Overlay, type Place } from '../atlas/model'
import type { LonLat, Mark, Scene } from './model'
import { project } from './projection'
import { MARK_SIZE } from './symbols'

const EARTH_KM = 6371

/** The circle of a given area around a point, in degrees: the official area where no outline is known. */
export function circleOfArea(at: LonLat, km2: number): MultiPolygon {
  const radius = Math.sqrt(km2 / Math.PI) / EARTH_KM
  const cos = Math.cos((at[1] * Math.PI) / 180)
  const ring = Array.from({ length: 49 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 48
    return [
      at[0] + ((radius * Math.cos(angle)) / cos) * (180 / Math.PI),
      at[1] + radius * Math.sin(angle) * (180 / Math.PI),
    ]
  })
  return { type: 'MultiPolygon', coordinates: [[ring]] }
}

/** Existed in a year; undated places count as existing and say so on their card. */
export function existsIn(place: Place, year: number): boolean {
  return (place.from === null || place.from <= year) && (place.to === null || place.to >= year)
}

/** Something of an overlay is on the map: what the map's key has to explain. */
export const isDrawn = (
  { marks, shapes, overlays }: Pick<Scene, 'marks' | 'shapes' | 'overlays'>,
  { id, extent }: Overlay,
): boolean =>
  marks.some((mark) => mark.overlay === id) ||
  (isArea(extent) &&
    shapes.some(({ kind }) => kind === 'area') &&
    overlays.some(({ overlay, shown }) => overlay.id === id && shown > 0))

type Undodged = Omit<Mark, 'dx' | 'dy'>

/**
 * Pushes crowded symbols apart until none covers another, each as near to its place as the others let it be.
 * Deterministic: order and result depend on nothing but the input.
 * @param zoom map zoom the distances are measured at
 */
export function separate(marks: readonly Undodged[], zoom: number, gap = MARK_SIZE + 1): Mark[] {
  const scale = 2 ** zoom
  const bodies = marks.map((mark, i) => {
    const [x, y] = project(mark.at[0], mark.at[1])
    // Equal positions get distinct directions, so that they can be told apart at all.
    const angle = i * 2.399963
    return {
      mark,
      x0: x * scale,
      y0: y * scale,
      x: x * scale + Math.cos(angle) * 0.01,
      y: y * scale + Math.sin(angle) * 0.01,
    }
  })
  for (let round = 0; round < 60; round++) {
    let moved = false
    for (const body of bodies) {
      body.x += (body.x0 - body.x) * 0.05
      body.y += (body.y0 - body.y) * 0.05
    }
    for (let i = 0; i < bodies.length; i++) {
      for (let j = i + 1; j < bodies.length; j++) {
        const a = bodies[i]
        const b = bodies[j]
        if (!a || !b) continue
        const dx = b.x - a.x
        const dy = b.y - a.y
        const distance = Math.hypot(dx, dy)
        if (distance >= gap) continue
        const push = (gap - distance) / 2 / (distance || 1)
        a.x -= dx * push
        a.y -= dy * push
        b.x += dx * push
        b.y += dy * push
        moved = true
      }
    }
    if (!moved) break
  }
  return bodies.map(({ mark, x, y, x0, y0 }) => ({
    ...mark,
    dx: Math.abs(x - x0) < 1 ? 0 : Math.round(x - x0),
    dy: Math.abs(y - y0) < 1 ? 0 : Math.round(y - y0),
  }))
}
