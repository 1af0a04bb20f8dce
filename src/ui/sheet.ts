import { STOPS, type Doors, type Stop } from './doors.svelte'

/** px a ms: faster, and the sheet is thrown. */
const THROWN = 0.5
/** px: a hand that moves less presses. */
const STILL = 6
/** ms: how fast it moved is told by what it did last. */
const LAST = 100

/**
 * The stop that a sheet comes to rest at.
 *
 * @param heights px of the stops, lowest first
 * @param height px that it was drawn up to
 * @param speed px a ms, upwards
 */
export function stopOf(heights: readonly number[], height: number, speed: number): Stop {
  const distance = (i: number) => Math.abs((heights[i] ?? 0) - height)
  const nearest = heights.reduce((best, _, i) => (distance(i) < distance(best) ? i : best), 0)
  const above = heights.findIndex((one) => one > height + 1)
  const below = heights.findLastIndex((one) => one < height - 1)
  const thrown = speed > THROWN ? (above < 0 ? heights.length - 1 : above) : Math.max(0, below)
  return STOPS[Math.abs(speed) > THROWN ? thrown : nearest] ?? 'peek'
}

/** px of the sheet at each stop, as the style sheet has them. */
function heightsOf(sheet: HTMLElement): number[] {
  const { classList } = document.documentElement
  const [half, full] = [classList.contains('half'), sheet.classList.contains('full')]
  const heights = STOPS.map((stop) => {
    classList.toggle('half', stop !== 'peek')
    sheet.classList.toggle('full', stop === 'full')
    return sheet.offsetHeight
  })
  classList.toggle('half', half)
  sheet.classList.toggle('full', full)
  return heights
}

/** The sheet of a phone follows the hand that holds its handle, and comes to rest where it is let go or thrown to. */
export function hold({ pointerId, clientY: start, target, timeStamp }: PointerEvent, doors: Doors): void {
  const handle = target instanceof Element ? target.closest<HTMLElement>('.handle') : null
  const sheet = handle?.parentElement
  if (!handle || !sheet) return
  try {
    handle.setPointerCapture(pointerId)
  } catch {
    // It was let go meanwhile: a press.
    return
  }
  const over = new AbortController()
  const { style } = sheet
  style.transition = 'none'
  const heights = heightsOf(sheet)
  const from = sheet.offsetHeight
  let height = from
  let moved = false
  let way: { readonly y: number; readonly at: number }[] = [{ y: start, at: timeStamp }]
  const move = ({ clientY: y, timeStamp: at }: PointerEvent) => {
    way = [...way.filter((step) => at - step.at < LAST), { y, at }]
    moved ||= Math.abs(y - start) > STILL
    if (!moved) return
    height = Math.min(heights.at(-1) ?? from, Math.max(heights[0] ?? from, from + start - y))
    style.height = `${height}px`
  }
  const end = ({ type, timeStamp: now }: PointerEvent) => {
    over.abort()
    const [first, last] = [way[0], way.at(-1)]
    const passed = first ? now - first.at : 0
    // Whoever holds still before letting go throws nothing.
    const speed = first && last && passed && now - last.at < LAST ? (first.y - last.y) / passed : 0
    style.transition = ''
    style.height = ''
    if (!moved) return
    // What was drawn is not pressed as well.
    const unpressed = (click: Event) => click.stopPropagation()
    handle.addEventListener('click', unpressed, { capture: true, once: true })
    setTimeout(() => handle.removeEventListener('click', unpressed, true))
    if (type === 'pointerup') doors.stop = stopOf(heights, height, speed)
  }
  const { signal } = over
  handle.addEventListener('pointermove', move, { signal })
  for (const type of ['pointerup', 'pointercancel'] as const) handle.addEventListener(type, end, { signal })
}
