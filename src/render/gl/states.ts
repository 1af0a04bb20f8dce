import type { Scene } from '../../scene/model'
import type { Emphasis } from '../map'

/** Which region a state belongs to. */
export interface Target {
  readonly source: 'land'
  readonly id: string
}

/** Parts of a region's state; what is left out stays as it was. */
export interface RegionState {
  readonly fill?: string
  readonly none?: boolean
  readonly dim?: boolean
  readonly hovered?: boolean
  readonly selected?: boolean
}

const HOVERED: RegionState = { hovered: true }
const NOT_HOVERED: RegionState = { hovered: false }
const SELECTED: RegionState = { selected: true }
const NOT_SELECTED: RegionState = { selected: false }
const DIM: RegionState = { dim: true }
const BRIGHT: RegionState = { dim: false }
const NO_CLASS = -1

/**
 * Keeps in mind how each region is drawn and sets only what differs. Runs at every step of the year slider, so it
 * allocates nothing per region: the targets live as long as the geometry, the states as long as the colours.
 * `set` must copy what it is given.
 */
export class RegionStates {
  private targets: Target[] = []
  private indexOf = new Map<string, number>()
  private classes = new Int16Array()
  /** What was set last, by region; null = not known, to be set in any case. */
  private fills: (RegionState | null)[] = []
  private dims: (boolean | null)[] = []
  private selects: (boolean | null)[] = []
  private hovered: Target | null = null
  private ramp: string[] = []
  private noData = ''
  private byClass: RegionState[] = []
  private empty: RegionState = {}

  constructor(private readonly set: (target: Target, state: RegionState) => void) {}

  /** New regions, or a renderer that forgot its states: everything is set at the next call. */
  reset(codes: readonly string[]): void {
    this.targets = codes.map((id) => ({ source: 'land', id }))
    this.indexOf = new Map(codes.map((code, i) => [code, i]))
    this.classes = new Int16Array(codes.length)
    this.fills = codes.map(() => null)
    this.dims = codes.map(() => null)
    this.selects = codes.map(() => null)
    this.hovered = null
  }

  /** Colours of all regions; a region the scene does not know has no data. Returns how many were set. */
  colour({ regions, ramp, colours }: Pick<Scene, 'regions' | 'ramp' | 'colours'>): number {
    if (colours.noData !== this.noData || !sameTexts(ramp, this.ramp)) {
      this.ramp = [...ramp]
      this.noData = colours.noData
      this.byClass = ramp.map((fill) => ({ fill, none: false }))
      this.empty = { fill: colours.noData, none: true }
    }
    const { classes, targets, fills } = this
    classes.fill(NO_CLASS)
    for (const region of regions) {
      const index = this.indexOf.get(region.code)
      if (index !== undefined) classes[index] = region.cls ?? NO_CLASS
    }
    let count = 0
    for (let i = 0; i < targets.length; i++) {
      const state = this.byClass[classes[i] ?? NO_CLASS] ?? this.empty
      const target = targets[i]
      if (fills[i] === state || !target) continue
      fills[i] = state
      this.set(target, state)
      count++
    }
    return count
  }

  select(selected: readonly string[]): void {
    this.flag(this.selects, (code) => selected.includes(code), SELECTED, NOT_SELECTED)
  }

  emphasise({ hovered, lit }: Emphasis): void {
    const index = hovered === null ? undefined : this.indexOf.get(hovered)
    const target = index === undefined ? null : (this.targets[index] ?? null)
    if (target !== this.hovered) {
      if (this.hovered) this.set(this.hovered, NOT_HOVERED)
      if (target) this.set(target, HOVERED)
      this.hovered = target
    }
    const bright = lit && new Set(lit)
    this.flag(this.dims, (code) => bright !== null && !bright.has(code), DIM, BRIGHT)
  }

  /** Whether any region is drawn as one without a figure. */
  get hasEmpty(): boolean {
    return this.fills.includes(this.empty)
  }

  /** Whether any region is pointed at or selected. */
  get hasOutline(): boolean {
    return this.hovered !== null || this.selects.includes(true)
  }

  private flag(
    known: (boolean | null)[],
    wanted: (code: string) => boolean,
    on: RegionState,
    off: RegionState,
  ): void {
    this.targets.forEach((target, i) => {
      const want = wanted(target.id)
      if (known[i] === want) return
      known[i] = want
      this.set(target, want ? on : off)
    })
  }
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
