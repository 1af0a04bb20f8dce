import { labOf, linearOf, type Lab, type LinearRgb } from './oklab'

/**
 * How people without the cones for red (protanopia), green (deuteranopia) or blue (tritanopia) see a colour, in amounts of
 * light: Machado, Oliveira and Fernandes 2009, severity 1.0.
 */
export const EYES: Readonly<Record<string, readonly LinearRgb[]>> = {
  trichromatic: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The same, and a copy in grey (luminance): for the classes of a ramp, which follow one another. */
export const ALL_EYES: typeof EYES = {
  ...EYES,
  achromatic: [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}
export const lab = (hex: string): Lab => labOf(linearOf(hex))
/** Distance in OKLab. */
export const apart = (a: Lab, b: Lab) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
/** A colour as an eye of `ALL_EYES` sees it. */
export const seen = (hex: string, eye: string): Lab => {
  const rgb = linearOf(hex)
  const [r, g, b] = ALL_EYES[eye]!.map((row) =>
    Math.min(1, Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])),
  )
  return labOf([r!, g!, b!])
}
