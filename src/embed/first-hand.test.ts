import { beforeEach, describe, expect, it, vi } from 'vitest'
import { untilHands } from './first-hand'

/** A box as far as events know one. */
class Box extends EventTarget {
  isConnected = true
}
class Move extends Event {
  readonly x: number
  constructor(kind: string, like: EventInit & { readonly x?: number }) {
    super(kind)
    this.x = like.x ?? 0
  }
}
const boxes = (...all: Box[]) => all as unknown as HTMLElement[]

describe('hands that come before what answers them', () => {
  beforeEach(() => vi.stubGlobal('Node', Box))

  it('are heard once it is there, in their order, and of a pointer on its way where it was last', () => {
    const [picture, slider] = [new Box(), new Box()]
    const first = vi.fn()
    const again = untilHands(boxes(picture, slider), first)
    picture.dispatchEvent(new Move('pointermove', { x: 1 }))
    picture.dispatchEvent(new Move('pointermove', { x: 2 }))
    slider.dispatchEvent(new Event('input'))
    picture.dispatchEvent(new Event('click'))
    const heard: string[] = []
    picture.addEventListener('pointermove', (event: Event) =>
      heard.push(`move ${event instanceof Move ? event.x : ''}`),
    )
    slider.addEventListener('input', () => heard.push('input'))
    picture.addEventListener('click', () => heard.push('click'))
    again()
    expect(heard).toEqual(['move 2', 'input', 'click'])
    picture.dispatchEvent(new Event('click'))
    expect(heard.at(-1)).toBe('click')
    expect(first).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})
