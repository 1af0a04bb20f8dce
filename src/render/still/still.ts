import type { Scene, Shapes } from '../../scene/model'
import { COUNTRY, fitCamera, frameOf, project, unproject, type Extent } from '../../scene/projection'
import type { Camera } from '../../view/view'
import { MARGIN, type Emphasis, type Hit, type Insets, type MapEvents, type MapHandle } from '../map'
import { crowdAtPoint } from '../svg/extras-later'
import { renderSvg, type SvgOptions } from '../svg/svg'

/** Puts a picture into an element, in place of the one before. */
export type Draw = (container: HTMLElement, scene: Scene, shapes: Shapes, options: SvgOptions) => void

/** What stands in the page can be given hands of its own, and a better way to be drawn. */
export interface StillMap extends MapHandle {
  /** From now on it is dragged and zoomed by hand. */
  readonly release: () => void
  readonly drawBy: (way: Draw) => void
  /** Where it stands. */
  readonly camera: () => Camera
}

const ZOOM_RANGE = [3, 12] as const

const drawWhole: Draw = (container, scene, shapes, options) => {
  container.innerHTML = renderSvg(scene, shapes, options)
}

/**
 * The map as a still picture with the hands of the live one: the SVG text of the scene, put into the page anew
 * when it changes, until `drawBy` gives it a better way (`kept.ts`). It is what stands before WebGL comes, and what
 * remains where it never comes.
 */
export function createStillMap(
  container: HTMLElement,
  start: { insets: Insets; camera: Camera | null; held?: boolean },
  events: MapEvents,
): StillMap {
  let { insets, camera } = start
  let way = drawWhole
  /** Neither dragged nor zoomed by hand, so that the page around it scrolls on: see `release`. */
  let held = start.held ?? false
  let emphasis: Emphasis = { hovered: null, lit: null }
  let drawn: { scene: Scene; shapes: Shapes } | null = null
  let frameRequest = 0
  /** What the pointer was pressed on, where, and how the map stood: a click, or the beginning of a drag. */
  let pressed: { x: number; y: number; hit: Hit | null; camera: Camera; moved: boolean } | null = null

  const measured = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1 })
  // Asking the page for it while it is being changed would lay all of it out once more.
  let box = measured()
  const size = () => box
  const cameraNow = (): Camera => {
    const { width, height } = size()
    return camera ?? fitCamera(drawn?.scene.extent ?? COUNTRY, width, height, insets)
  }
  const frameNow = () => {
    const { width, height } = size()
    return frameOf(cameraNow(), width, height)
  }
  const draw = () => {
    frameRequest = 0
    if (!drawn) return
    const frame = frameNow()
    way(container, drawn.scene, drawn.shapes, {
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
    // A border or an outline lies above what is meant.
    const target =
      meant(event.target) ??
      document
        .elementsFromPoint(event.clientX, event.clientY)
        .reduce<Element | null>((found, one) => found ?? meant(one), null)
    const box = container.getBoundingClientRect()
    const point = [event.clientX - box.left, event.clientY - box.top] as const
    const place = target?.getAttribute('data-place')
    const some = place || !drawn ? null : crowdAtPoint(drawn.scene, frameNow(), point)
    if (some) return { kind: 'place', ...some, point }
    if (!target) return null
    const arc = target.getAttribute('data-arc')
    if (arc) return { kind: 'arc', id: arc, point }
    return place
      ? { kind: 'place', id: place, point }
      : { kind: 'region', id: target.getAttribute('data-code') ?? '', point }
  }

  const groundAt = ([x, y]: Hit['point']) => {
    const frame = frameNow()
    return unproject(frame.x + x / frame.scale, frame.y + y / frame.scale)
  }

  const clicked = (hit: Hit | null) => events.click(hit && { ...hit, at: groundAt(hit.point) })

  const listeners: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void } = {
    pointerdown: (event) => {
      if (!event.isPrimary || event.button !== 0) return
      const { clientX: x, clientY: y } = event
      pressed = { x, y, hit: hitAt(event), camera: cameraNow(), moved: false }
    },
    pointermove: (event) => {
      if (!pressed || event.buttons === 0) {
        pressed = null
        events.hover(hitAt(event))
        return
      }
      const dx = event.clientX - pressed.x
      const dy = event.clientY - pressed.y
      if (!pressed.moved && Math.hypot(dx, dy) < 5) return
      if (!pressed.moved && !held) container.setPointerCapture(event.pointerId)
      pressed.moved = true
      if (held) return
      const scale = 2 ** pressed.camera.zoom
      const [x, y] = project(pressed.camera.lng, pressed.camera.lat)
      const [lng, lat] = unproject(x - dx / scale, y - dy / scale)
      camera = { ...pressed.camera, lng, lat }
      redraw()
      events.moving?.(camera)
    },
    // A browser names no click where the picture was drawn anew between press and release, so this one is our own.
    pointerup: () => {
      const was = pressed
      pressed = null
      if (!was) return
      if (!was.moved) clicked(was.hit)
      else if (!held) events.camera(cameraNow())
    },
    pointercancel: () => {
      pressed = null
    },
    pointerleave: () => events.hover(null),
    // What no hand has pressed: a program that reads the page aloud, a script.
    click: (event) => {
      if (event.detail === 0) clicked(hitAt(event))
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
  const observer = new ResizeObserver(() => {
    box = measured()
    redraw()
  })
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
    drawBy(next) {
      way = next
      redraw()
    },
    camera: cameraNow,
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
