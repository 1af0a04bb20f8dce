/** What a picture is made for: its size in px, and how large what is read in it must be. */
export interface Preset {
  readonly size: readonly [width: number, height: number]
  /** px of the smallest letter, where the picture is seen from far or on a phone; absent: as the size gives it. */
  readonly least?: number
  /** Names and symbols on the map against their ordinary size. */
  readonly type?: number
  /** Dots an inch, where it is printed. */
  readonly dpi?: number
}

/** The pictures that a newsroom asks for. */
export const PRESETS = {
  /** Beside the text of an article, 16:9. */
  wide: { size: [1200, 675] },
  square: { size: [1080, 1080] },
  tall: { size: [1080, 1350] },
  /** A phone held upright, from edge to edge. */
  story: { size: [1080, 1920], least: 24, type: 2.2 },
  /** A slide in a hall: nothing under 24 of 1080 lines but sources that are long. */
  slide: { size: [1920, 1080], least: 24, type: 2 },
  /** A4 upright, 210 x 297 mm. */
  a4: { size: [2480, 3508], type: 2.6, dpi: 300 },
} as const satisfies Readonly<Record<string, Preset>>

export type PresetId = keyof typeof PRESETS

/** What a picture of a preset is drawn with. */
export function presetOptions(id: PresetId) {
  const { size, least, type }: Preset = PRESETS[id]
  return { width: size[0], height: size[1], ...(least && { least }), ...(type && { type }) }
}
