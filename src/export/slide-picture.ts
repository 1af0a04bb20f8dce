import type { Position } from 'geojson'
import type { Scene, Shapes } from '../scene/model'
import { COUNTRY, fitCamera, frameOf, unproject, type Frame } from '../scene/projection'
import { renderSvg } from '../render/svg/svg'
import { pictureOf } from '../lenses/index'

export interface SlidePictureOptions {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Sets apart the ids of several pictures on one page. */
  readonly idPrefix: string
  /** Pixels that a chart is drawn in for each of the picture, which is then shown that much smaller; 1 unless told. */
  readonly fine?: number
  /** A map is drawn this many times as large, its type too, in whole pixels: half the bytes. Else in tenths of a pixel. */
  readonly grow?: number
}

/** The free part of the map (px) for which the cameras of views are chosen: the atlas in a window of 1440 x 900. */
export const CHOSEN = [740, 736] as const

/**
 * What a slide shows beside its words, as SVG text: the map, or the chart of a way of looking that is no single map. The
 * title, the legend and the sources are set by whoever shows it.
 */
export async function slidePicture(
  scene: Scene,
  shapes: Shapes,
  { width, height, idPrefix, fine = 1, grow }: SlidePictureOptions,
): Promise<string> {
  const own = await pictureOf(scene.view.show)
  if (own) return own.words(scene, shapes).draw(width * fine, height * fine)
  const { camera } = scene.view
  const size = [width * (grow ?? 1), height * (grow ?? 1)] as const
  const closer = Math.log2(Math.min(size[0] / CHOSEN[0], size[1] / CHOSEN[1]))
  const seen = camera
    ? { ...camera, zoom: camera.zoom + closer }
    : fitCamera(scene.extent ?? COUNTRY, ...size)
  const frame = frameOf(seen, ...size)
  return renderSvg(scene, within(shapes, frame), { frame, idPrefix, ...(grow ? { grow, fine: 1 } : {}) })
}

/** The shapes without the areas and lines that lie outside a frame, which would be drawn for nobody. */
function within(shapes: Shapes, frame: Frame): Shapes {
  const [west, north] = unproject(frame.x, frame.y)
  const [east, south] = unproject(frame.x + frame.width / frame.scale, frame.y + frame.height / frame.scale)
  const inside = (line: readonly Position[] = []) => {
    const [lngs, lats] = [0, 1].map((axis) => line.map((at) => at[axis] ?? 0)) as [number[], number[]]
    return (
      lngs.some((lng) => lng >= west) &&
      lngs.some((lng) => lng <= east) &&
      lats.some((lat) => lat >= south) &&
      lats.some((lat) => lat <= north)
    )
  }
  return {
    ...shapes,
    regions: shapes.regions.map(({ code, geometry }) => ({
      code,
      geometry: { ...geometry, coordinates: geometry.coordinates.filter(([ring]) => inside(ring)) },
    })),
    provinceLines: {
      ...shapes.provinceLines,
      coordinates: shapes.provinceLines.coordinates.filter(inside),
    },
  }
}
