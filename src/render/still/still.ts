import type { Scene, Shapes } from '../../scene/model'
import { COUNTRY, fitCamera, frameOf, project, unproject, type Extent } from '../../scene/projection'
import type { Camera } from '../../view/view'
import type { Emphasis, Hit, Insets, MapEvents, MapHandle } from '../map'
import { renderSvg } from '../svg/svg'

/** How far neighbours are drawn beyond the box, so that a small move shows no edge. */
const MARGIN = 40
const ZOOM_RANGE = [3, 12] as const

/**
 * The map as a still picture with the hands of the live one: the SVG text of the scene, put into the page anew
 * when it changes. It is what stands before WebGL comes, and what remains where it never comes.
 */
export function createStillMap(
  container: HTMLElement,
  start: { insets: Insets; camera: Camera | null; held?: boolean },
  events: MapEvents,
): MapHandle & { readonly release: () => void } {
  let { insets, camera } = start
  /** Neither dragged nor zoomed by hand, so that the page around it scrolls on: see `release`. */
  let held = start.held ?? false
  let emphasis: Emphasis = { hovered: null, lit: null }
  let drawn: { scene: Scene; shapes: Shapes } | null = null
  let frameRequest = 0

  const size = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1 })
  const cameraNow = (): Camera => {
    const { width, height } = size()
    return camera ?? fitCamera(COUNTRY, width, height, insets)
  }
  const draw = () => {
    frameRequest = 0
    if (!drawn) return
    const { width, height } = size()
    const frame = frameOf(cameraNow(), width, height)
    container.innerHTML = renderSvg(drawn.scene, drawn.shapes, {
      frame,
      margin: MARGIN,
      hovered: emphasis.hovered,
      lit: emphasis.lit,
      litArcs: emphasis.arcs ?? null,
    })
  }
  const redraw = () => {
    frameRequest ||= requestAnimationFrame(draw)
  }
  const moveTo = (next: Camera) => {
    camera = next
    redraw()
    events.moving?.(next)
    events.camera(next)
  }
  /** Zooms by a factor of two per step around a point of the box. */
  const zoomAround = (delta: number, x: number, y: number) => {
    const { width, height } = size()
    const now = cameraNow()
    const zoom = Math.min(ZOOM_RANGE[1], Math.max(ZOOM_RANGE[0], now.zoom + delta))
    const [cx, cy] = project(now.lng, now.lat)
    const shift = 1 / 2 ** now.zoom - 1 / 2 ** zoom
    const [lng, lat] = unproject(cx + (x - width / 2) * shift, cy + (y - height / 2) * shift)
    moveTo({ ...now, lng, lat, zoom, pitch: 0, bearing: 0 })
  }
  const hitAt = (event: MouseEvent): Hit | null => {
    const meant = (one: EventTarget | null) =>
      one instanceof Element && container.contains(one)
        ? one.closest('[data-place],[data-arc],[data-code]')
        : null
    // The picture may have been drawn anew between press and release: then the browser names only the box.
    const target = meant(event.target) ?? meant(document.elementFromPoint(event.clientX, event.clientY))
    if (!target) return null
    const box = container.getBoundingClientRect()
    const point = [event.clientX - box.left, event.clientY - box.top] as const
    const place = target.getAttribute('data-place')
    const arc = target.getAttribute('data-arc')
    if (arc) return { kind: 'arc', id: arc, point }
    return place
      ? { kind: 'place', id: place, point }
      : { kind: 'region', id: target.getAttribute('data-code') ?? '', point }
  }

  const groundAt = ([x, y]: Hit['point']) => {
    const { width, height } = size()
    const frame = frameOf(cameraNow(), width, height)
    return unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)
  }

  let dragged: { x: number; y: number; camera: Camera; moved: boolean } | null = null
  const listeners: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void } = {
    pointerdown: (event) => {
      if (held) return
      dragged = { x: event.clientX, y: event.clientY, camera: cameraNow(), moved: false }
    },
    pointermove: (event) => {
      if (!dragged || event.buttons === 0) {
        events.hover(hitAt(event))
        return
      }
      const dx = event.clientX - dragged.x
      const dy = event.clientY - dragged.y
      if (!dragged.moved && Math.hypot(dx, dy) < 5) return
      dragged.moved = true
      const scale = 2 ** dragged.camera.zoom
      const [x, y] = project(dragged.camera.lng, dragged.camera.lat)
      const [lng, lat] = unproject(x - dx / scale, y - dy / scale)
      camera = { ...dragged.camera, lng, lat }
      redraw()
      events.moving?.(camera)
    },
    pointerleave: () => events.hover(null),
    click: (event) => {
      const moved = dragged?.moved
      dragged = null
      if (moved) return events.camera(cameraNow())
      const hit = hitAt(event)
      events.click(hit && { ...hit, at: groundAt(hit.point) })
    },
    wheel: (event) => {
      if (held) return
      event.preventDefault()
      const box = container.getBoundingClientRect()
      zoomAround(-event.deltaY / 400, event.clientX - box.left, event.clientY - box.top)
    },
  }
  for (const [type, listener] of Object.entries(listeners))
    container.addEventListener(type, listener as EventListener, { passive: false })
  const observer = new ResizeObserver(redraw)
  observer.observe(container)

  return {
    show(scene, shapes) {
      drawn = { scene, shapes }
      cancelAnimationFrame(frameRequest)
      draw()
      return Promise.resolve()
    },
    emphasise(next) {
      if (next.hovered === emphasis.hovered && next.lit === emphasis.lit && next.arcs === emphasis.arcs)
        return
      emphasis = next
      redraw()
    },
    look(next) {
      camera = next
      redraw()
    },
    fit(extent: Extent) {
      const { width, height } = size()
      moveTo(fitCamera(extent, width, height, insets))
    },
    zoom(step) {
      const { width, height } = size()
      zoomAround(step, width / 2, height / 2)
    },
    lean() {},
    release() {
      held = false
    },
    setInsets(next) {
      insets = next
      redraw()
    },
    destroy() {
      cancelAnimationFrame(frameRequest)
      observer.disconnect()
      for (const [type, listener] of Object.entries(listeners))
        container.removeEventListener(type, listener as EventListener)
      container.replaceChildren()
    },
  }
}
