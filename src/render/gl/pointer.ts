import type { Map as GlMap, MapMouseEvent } from 'maplibre-gl'
import type { Mark } from '../../scene/model'
import type { Hit, MapEvents } from '../map'

/** How near (px) the pointer has to come to a symbol's middle box to mean it. */
const TOLERANCE = 8

type Point = readonly [number, number]

/** What stands at a point of the map (CSS px): a symbol before a region, the nearest symbol first. */
function hitAt(map: GlMap, marks: readonly Mark[], [x, y]: Point): Hit | null {
  const near = map.queryRenderedFeatures(
    [
      [x - TOLERANCE, y - TOLERANCE],
      [x + TOLERANCE, y + TOLERANCE],
    ],
    { layers: ['mark'] },
  )
  if (near.length > 0) {
    const ids = new Set(near.map(({ properties }) => String(properties['id'])))
    let best: Mark | null = null
    let distance = Infinity
    for (const mark of marks) {
      if (!ids.has(mark.id)) continue
      const at = map.project([mark.at[0], mark.at[1]])
      const d = Math.hypot(at.x + mark.dx - x, at.y + mark.dy - y)
      if (d < distance) {
        best = mark
        distance = d
      }
    }
    if (best) return { kind: 'place', id: best.id, point: [x, y] }
  }
  const region = map.queryRenderedFeatures([x, y], { layers: ['region'] })[0]
  return region ? { kind: 'region', id: String(region.properties['code']), point: [x, y] } : null
}

/**
 * Tells what the pointer is on, at most once a frame, and what is clicked or tapped. A finger hovers over nothing.
 * @param marks the marks on show, or null while the map cannot be asked
 * @returns a function that ends it
 */
export function watchPointer(
  map: GlMap,
  box: HTMLElement,
  marks: () => readonly Mark[] | null,
  events: Pick<MapEvents, 'hover' | 'click'>,
): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const canvas = map.getCanvasContainer()
  let frame = 0
  let point: Point | null = null
  let told: Hit | null = null

  const tell = (hit: Hit | null) => {
    box.classList.toggle('on-target', hit !== null)
    if (hit === null && told === null) return
    told = hit
    events.hover(hit)
  }
  const look = () => {
    frame = 0
    const known = marks()
    if (!known) return
    tell(point && !map.isMoving() ? hitAt(map, known, point) : null)
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
      const { left, top } = canvas.getBoundingClientRect()
      point = [event.clientX - left, event.clientY - top]
      later()
    },
    { signal },
  )
  canvas.addEventListener('pointerleave', leave, { signal })
  canvas.addEventListener('pointercancel', leave, { signal })

  const click = ({ point: at }: MapMouseEvent) => {
    const known = marks()
    if (known) events.click(hitAt(map, known, [at.x, at.y]))
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
