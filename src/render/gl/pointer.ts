import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl'
import type { LonLat, Mark } from '../../scene/model'
import { boxOf } from '../../scene/symbols'
import type { Hit, MapEvents } from '../map'
import { ARC_LAYERS } from './arc-layers'

/** How far (px) beyond a symbol's rim the mouse and the finger still mean it. */
const REACH = { fine: 2, coarse: 8 } as const

type Point = readonly [number, number]

/**
 * The mark a point means: the nearest within reach, where several are equally near the one drawn last.
 * @param project longitude and latitude to CSS px of the map
 */
export function markAt(
  marks: readonly Mark[],
  project: (at: LonLat) => Point,
  [x, y]: Point,
  pointer: keyof typeof REACH,
): Mark | null {
  let best: Mark | null = null
  let nearest = Infinity
  for (const mark of marks) {
    const [mx, my] = project(mark.at)
    const distance = Math.hypot(mx + mark.dx - x, my + mark.dy - y)
    if (distance > Math.min(nearest, boxOf(mark) / 2 + REACH[pointer])) continue
    best = mark
    nearest = distance
  }
  return best
}

/** The arc a point means: the one drawn last within two px. */
function arcAt(map: GlMap, [x, y]: Point): string | null {
  const layers = ARC_LAYERS.filter((id) => map.getLayer(id))
  if (!layers.length) return null
  const found = map.queryRenderedFeatures(
    [
      [x - 2, y - 2],
      [x + 2, y + 2],
    ],
    { layers },
  )[0]
  return found ? String(found.properties['id']) : null
}

/**
 * Tells what the pointer is on, at most once a frame, and what is clicked or tapped. A finger hovers over nothing.
 * @param shown the marks on show, or null while the map cannot be asked; what stands above the map at a point
 * @returns a function that ends it
 */
export function watchPointer(
  map: GlMap,
  box: HTMLElement,
  shown: {
    readonly marks: () => readonly Mark[] | null
    readonly standing: (at: Point, pointer: keyof typeof REACH) => Hit | null
  },
  events: Pick<MapEvents, 'hover' | 'click'>,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const canvas = map.getCanvasContainer()
  let frame = 0
  let point: Point | null = null
  let told: Hit | null = null
  let pointer: 'fine' | 'coarse' = 'fine'

  /** A symbol before what stands above the map, an arc before a region. */
  const hitAt = (known: readonly Mark[], at: Point): Hit | null => {
    const project = ([lng, lat]: LonLat): Point => {
      const { x, y } = map.project([lng, lat])
      return [x, y]
    }
    const mark = markAt(known, project, at, pointer)
    if (mark) return { kind: 'place', id: mark.id, point: at }
    const standing = shown.standing(at, pointer)
    if (standing) return standing
    const arc = arcAt(map, at)
    if (arc) return { kind: 'arc', id: arc, point: at }
    const region = map.queryRenderedFeatures([at[0], at[1]], { layers: ['region'] })[0]
    return region ? { kind: 'region', id: String(region.properties['code']), point: at } : null
  }

  const tell = (hit: Hit | null) => {
    box.classList.toggle('on-target', hit !== null)
    if (hit === null && told === null) return
    told = hit
    events.hover(hit)
  }
  const look = () => {
    frame = 0
    const known = shown.marks()
    if (!known) return
    tell(point && !map.isMoving() ? hitAt(known, point) : null)
  }
  const later = () => {
    frame ||= requestAnimationFrame(look)
  }
  const leave = () => {
    point = null
    later()
  }
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch') return
      pointer = 'fine'
      const { left, top } = canvas.getBoundingClientRect()
      point = [event.clientX - left, event.clientY - top]
      later()
    },
    { signal },
  )
  canvas.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      pointer = pointerType === 'touch' ? 'coarse' : 'fine'
    },
    { signal },
  )
  canvas.addEventListener('pointerleave', leave, { signal })
  canvas.addEventListener('pointercancel', leave, { signal })

  const click = ({ point: at, lngLat: { lng, lat } }: MapMouseEvent) => {
    const known = shown.marks()
    const hit = known && hitAt(known, [at.x, at.y])
    if (known) events.click(hit && { ...hit, at: [lng, lat] })
  }
  // Once the map rests, something else may lie under a pointer that did not move.
  const rest = () => {
    if (point) later()
  }
  map.on('click', click)
  map.on('moveend', rest)

  return () => {
    stop.abort()
    cancelAnimationFrame(frame)
    map.off('click', click)
    map.off('moveend', rest)
  }
}
