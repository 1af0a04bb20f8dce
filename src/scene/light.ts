import type { Colours } from './model'

/** How much of its colour a tint is. */
export const TINT = 0.18
/** The hatch of an area: px between its stripes, their width, that of the light line below each, and the opacity of both. */
export const AREA_HATCH = { space: 5, line: 1.3, halo: 2.4, opacity: 0.6 } as const

/** Opacity of the regions that are not meant while a class is pointed at. */
export const DIMMED = 0.25

/** The theme of a page that says nothing else: apart, since most embeds know no other. */
export const LIGHT: Colours = {
  sea: '#e3ecf1',
  land: '#fbfaf6',
  neighbour: '#edf0ea',
  neighbourLine: '#d3dbd8',
  coast: '#ffffff',
  municipalityLine: '#ffffff',
  provinceLine: '#56626b',
  ink: '#1b2730',
  quiet: '#54616a',
  halo: '#ffffff',
  accent: '#c81f62',
  noData: '#dedad0',
  noDataLine: '#aca594',
  k1: '#1b2730',
  k2: '#6b3fa0',
  k3: '#0b6e4f',
  k4: '#8a5a00',
  k5: '#b3261e',
  k6: '#3d5a80',
  k7: '#7a1f5c',
  k8: '#00616e',
  k9: '#5c5c1c',
  k10: '#9a4a00',
  k11: '#4a4f9c',
  k12: '#2f6b1f',
}
