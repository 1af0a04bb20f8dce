import { DIVERGING, type Nature, type PaletteId } from '../atlas/model'
import type { MapTheme } from '../atlas/model'
import { mix } from './oklab'

/**
 * The ramps, lowest first. Sequential: five colours of one hue, pale to deep on the light map, dim to luminous on the
 * dark ones, so that high always stands out from the land. Diverging: seven colours around a neutral, both arms of
 * like lightness. Held by `palette.test.ts`: strictly ordered in grey, apart for eyes without one of the three cones.
 */
const ANCHORS: Readonly<Record<PaletteId, Readonly<Record<MapTheme, string>>>> = {
  blues: {
    light: '#ddf5ff #95d0f2 #469ddc #2269aa #153b68',
    dark: '#283c54 #2c6192 #348dcb #64c0f1 #c2ecfe',
    stage: '#1c314c #225b8e #3890ce #6dcafb #e2f6fe',
  },
  greens: {
    light: '#e6f6e3 #a9d5a8 #58aa6a #137a41 #014726',
    dark: '#24422f #2b6d41 #489b5b #86c787 #cfefc8',
    stage: '#153923 #20683a #4b9e5e #90d190 #e3fade',
  },
  purples: {
    light: '#f6ebff #d5b9f6 #a57ee0 #714fad #402c6a',
    dark: '#3d3456 #664d94 #966fcf #c89ef6 #efdcfe',
    stage: '#33294e #614691 #9972d2 #d1a8ff #f7eeff',
  },
  oranges: {
    light: '#fceedb #efbc8b #d57b34 #a44603 #642304',
    dark: '#533023 #8e481d #c56c20 #eba257 #fedfb6',
    stage: '#4a2415 #894010 #c86f24 #f5ac61 #feefdb',
  },
  reds: {
    light: '#feece5 #feb1a0 #e9665c #b1303a #6b1522',
    dark: '#582b2d #99393b #d7564d #ff927a #ffdcd0',
    stage: '#4f1e22 #953033 #db5950 #fea28d #feeee8',
  },
  teals: {
    light: '#daf7f6 #9ad4d5 #3da7ad #09747c #034349',
    dark: '#214044 #196a70 #29979e #6dc5c8 #c1efee',
    stage: '#11373b #02646b #2d9aa1 #76cfd2 #d9f9f9',
  },
  'orange-blue': {
    light: '#9c4a17 #d0803f #efc696 #f3efe6 #bcd6e3 #64a0c2 #1f6190',
    dark: '#e08a4a #b8662e #7a4a2c #3a3d42 #2f5a70 #3f8ab3 #7cc3ea',
    stage: '#fdac73 #cf742f #804a23 #32363b #265d7a #4199c9 #8cd5fe',
  },
  'purple-green': {
    light: '#6e4199 #a67ad6 #d6b6f8 #f3f1e8 #a8dfb0 #5dad70 #117034',
    dark: '#c396f5 #9468c2 #62467f #3a3d42 #2c633a #439859 #71d087',
    stage: '#d3adff #a475d6 #664787 #32363b #28673a #4ba563 #7de195',
  },
  'brown-teal': {
    light: '#8c4a00 #cb823a #edc495 #f3f1e8 #a0dbd8 #41a8a0 #076963',
    dark: '#e99959 #b76b27 #744e1c #3a3d42 #12625f #1d968e #4acfc5',
    stage: '#fbb279 #ca7832 #794f16 #32363b #046663 #14a49c #5ddfd5',
  },
}

/** Whether a palette is of one hue or runs both ways from a neutral. */
export function natureOf(palette: PaletteId): Nature {
  return (DIVERGING as readonly string[]).includes(palette) ? 'diverging' : 'sequential'
}

/**
 * Colours of the classes as `#rrggbb`, lowest class first: `classes` points at even steps along the ramp, mixed in
 * OKLab. An even number of classes on a diverging ramp is the next odd one without its neutral, so that the two
 * classes beside the midpoint differ. One class has the ramp's middle.
 */
export function ramp(palette: PaletteId, classes: number, theme: MapTheme): string[] {
  const anchors = ANCHORS[palette][theme].split(' ')
  const points = natureOf(palette) === 'diverging' && classes % 2 === 0 ? classes + 1 : classes
  const colours = Array.from({ length: points }, (_, i) => {
    const at = (points > 1 ? i / (points - 1) : 0.5) * (anchors.length - 1)
    const from = Math.min(Math.floor(at), anchors.length - 2)
    return mix(anchors[from]!, anchors[from + 1]!, at - from)
  })
  return points === classes ? colours : colours.filter((_, i) => i !== classes / 2)
}
