import type { Insets } from '../../render/map'
import { CHOSEN } from '../../export/slide-picture'
import { project, unproject } from '../../scene/projection'
import type { Camera } from '../../view/view'

/**
 * The camera of a view for a map that words partly cover: what stood in the middle stands in the middle of the free part,
 * as large beside it as it was.
 */
export function staged(camera: Camera, width: number, height: number, insets: Insets): Camera {
  const { top, right, bottom, left } = insets
  const free = Math.min((width - left - right) / CHOSEN[0], (height - top - bottom) / CHOSEN[1])
  const zoom = camera.zoom + Math.log2(Math.max(0.3, free))
  const [x, y] = project(camera.lng, camera.lat)
  const scale = 2 ** zoom
  const [lng, lat] = unproject(x - (left - right) / 2 / scale, y - (top - bottom) / 2 / scale)
  return { ...camera, lng, lat, zoom }
}
