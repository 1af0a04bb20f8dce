import { DIVERGING, type Nature, type PaletteId } from '../atlas/model'
import type { MapTheme } from '../view/view'
import { mix } from './oklab'

/**
 * The ramps, lowest first. Sequential: five colours of one hue, pale to deep on the light map, dim to luminous on the
 * dark ones, so that high always stands out from the land. Diverging: seven colours around a neutral, both arms of
 * like lightness. Held by `palette.test.ts`: strictly ordered in grey, apart for deuteranopic and protanopic eyes.
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
    stage: '#ffb895 #d7733e #7e4a17 #32363b #18607f #3f9ad8 #a6d8fe',
  },
  'purple-green': {
    light: '#73489d #a97ed7 #d5c0ef #f2efe7 #bbd8c0 #64ab74 #197037',
    dark: '#c59af6 #966cc3 #60497a #3a3d42 #366140 #46975b #7fd091',
    stage: '#d9bbff #a77ad7 #644982 #32363b #32653e #52a768 #a3e3b0',
  },
  'brown-teal': {
    light: '#885219 #c18752 #dec7a7 #f2efe7 #bbd6d5 #65a6a1 #196b67',
    dark: '#dfa36d #ae753f #69502c #3a3d42 #365d5d #47928d #80cac5',
    stage: '#f3bf91 #c0834a #6f5228 #32363b #316161 #52a29d #a4deda',
  },
}

/** Whether a palette is of one hue or runs both ways from a neutral. */
export function natureOf(palette: PaletteId): Nature {
  return (DIVERGING as readonly string[]).includes(palette) ? 'diverging' : 'sequential'
}

/**
 * Colours of the classes as `#rrggbb`, lowest class first: `classes` points at even steps along the ramp, mixed in
 * OKLab. One class has the ramp's middle. An even number of classes on a diverging ramp leaves its neutral out.
 */
export function ramp(palette: PaletteId, classes: number, theme: MapTheme): string[] {
  const anchors = ANCHORS[palette][theme].split(' ')
  return Array.from({ length: classes }, (_, i) => {
    const at = (classes > 1 ? i / (classes - 1) : 0.5) * (anchors.length - 1)
    const from = Math.min(Math.floor(at), anchors.length - 2)
    return mix(anchors[from]!, anchors[from + 1]!, at - from)
  })
}
