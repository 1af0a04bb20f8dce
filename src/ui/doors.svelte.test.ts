import { describe, expect, it } from 'vitest'
import { Doors } from './doors.svelte'

describe('the doors of the panel', () => {
  it('open on the figures, or on the way of looking that the address names', () => {
    expect(new Doors('map').open).toBe('figures')
    expect(new Doors('opening').open).toBe('figures')
    expect(new Doors('flows').open).toBe('ways')
  })

  it('fold the panel when the open one is pressed, and bring it back when pressed again', () => {
    const doors = new Doors('map')
    doors.press('figures')
    expect(doors.folded).toBe(true)
    doors.press('figures')
    expect(doors.folded).toBe(false)
  })

  it('do not fold the panel when what lay over it goes', () => {
    const doors = new Doors('map')
    doors.enter('figures')
    expect(doors).toMatchObject({ open: 'figures', folded: false, stop: 'half' })
  })

  it('draw the sheet of a phone stop by stop, and down again', () => {
    const doors = new Doors('map')
    const stops = [0, 1, 2, 3].map(() => {
      const { stop } = doors
      doors.draw()
      return stop
    })
    expect(stops).toEqual(['peek', 'half', 'full', 'peek'])
  })
})
