import type { Show } from '../view/show'

/** The four doors of the panel, in the order of their keys. */
export const DOORS = ['figures', 'places', 'ways', 'stories'] as const
export type Door = (typeof DOORS)[number]
/** Doors with a room in the panel; the stories lie over it, with a state of their own. */
export type Room = Exclude<Door, 'stories'>

/** How far the sheet of a phone is drawn up: legend and years, a door beside the map, a door alone. */
export const STOPS = ['peek', 'half', 'full'] as const
export type Stop = (typeof STOPS)[number]

/** Which door stands open; nothing of it is worth an address. */
export class Doors {
  open: Room = $state.raw('figures')
  /** The panel is away, the map has its room. */
  folded = $state.raw(false)
  /** All ways of looking are laid out, although one is in use. */
  gallery = $state.raw(false)
  stop: Stop = $state.raw('peek')
  /** The ranking is unfolded at the right of the map. */
  ranking = $state.raw(false)

  constructor(show: Show) {
    if (show === 'map' || show === 'opening') return
    this.open = 'ways'
    this.stop = 'half'
  }

  /** A door is opened, whatever was open before. */
  enter(door: Room): void {
    this.open = door
    this.folded = false
    if (this.stop === 'peek') this.stop = 'half'
  }

  /** A door that is open already folds the panel, or lets the sheet down; any other opens it. */
  press(door: Room): void {
    const seen = this.open === door
    this.folded = seen && !this.folded
    this.stop = this.stop === 'peek' || !seen ? 'half' : 'peek'
    this.open = door
    this.gallery = true
  }

  /** The sheet one stop further, and from the last one down again. */
  draw(): void {
    this.stop = STOPS[(STOPS.indexOf(this.stop) + 1) % STOPS.length] ?? 'peek'
  }
}
