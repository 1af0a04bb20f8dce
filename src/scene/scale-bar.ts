/** A stretch of the ground that is a round number of kilometres long, and so many px on the map. */
export interface ScaleBar {
  readonly km: number
  readonly px: number
}

const EQUATOR_KM = 40_075.017
/** px of the world at zoom 0. */
const WORLD = 512

/**
 * The longest stretch of 1, 2 or 5 times a power of ten kilometres that fits.
 *
 * @param lat degrees; a map in Mercator's projection has another scale at each latitude
 * @param most px
 */
export function scaleBar(lat: number, zoom: number, most: number): ScaleBar {
  const km = (EQUATOR_KM * Math.cos((lat * Math.PI) / 180)) / (WORLD * 2 ** zoom)
  const power = 10 ** Math.floor(Math.log10(most * km))
  const round = [5, 2, 1].find((step) => step * power <= most * km) ?? 1
  return { km: round * power, px: (round * power) / km }
}
