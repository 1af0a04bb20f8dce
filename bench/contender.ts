/** What a page of the benchmark lets the measuring script do with its map. */
export interface Contender {
  /** Gives every region another colour than at the step before; a promise where the drawing goes on after the call. */
  readonly recolour: (step: number) => unknown
  /** Looks `x` px east of the whole country, without animation. Left out where the map cannot be moved. */
  readonly pan?: (x: number) => void
  /** Works out a scene anew, as at a step of the year slider. Only the atlas. */
  readonly scene?: (step: number) => void
  /** What the atlas asks to know which of its maps is faster, ms. Only its still picture. */
  readonly shading?: () => Promise<number | null>
}

/** Milliseconds until a step is seen: until the second frame after it, and with WebGL until its picture is complete. */
export interface Seen {
  readonly pan: readonly number[]
  readonly recolour: readonly number[]
}

/** The first view's figures as the peers are given them: the class of each region, the colour of each class. */
export interface Figures {
  readonly ramp: readonly string[]
  readonly noData: string
  /** By region code; a region without a figure is left out. */
  readonly classes: Readonly<Record<string, number>>
}

/** The colours of the classes by which the picture of a contender is known. */
export type RampOf = (name: string) => readonly string[]

/** Milliseconds of one recolouring. */
export interface Recolouring {
  /** Of script, until the call came back. */
  readonly script: number
  /** Until the second frame after it began, and with WebGL until that picture is complete. */
  readonly shown: number
}

/** The measuring script's answers, in milliseconds. */
export interface Measure {
  recolour(rounds: number): Promise<Recolouring[]>
  pan(steps: number): Promise<number[]>
  /** Steps of panning and of new colours, until they are seen. */
  seen(steps: number): Promise<Seen>
  scene(rounds: number): Promise<number[]>
}

declare global {
  interface Window {
    contender?: Contender
    measure?: Measure
  }
}
