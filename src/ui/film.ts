import { canvasOf } from '../export/picture'
import { termsOf } from '../export/terms'
import { filmFrame, graphicSize } from '../render/svg/film-frame'
import type { GraphicOptions } from '../render/svg/graphic'
import { COUNTRY, fitCamera } from '../scene/projection'
import { look } from '../supply/look'
import { withBreaks, withYear } from '../view/moves'
import type { View } from '../view/view'
import { pictureOf } from './save'
import type { Session } from './session.svelte'

/**
 * What a film of a view shows of a year, with the classes that all years have in common. Brings what is missing; rejects with
 * the name of the file that does not come.
 *
 * @param years those of the film, ascending
 * @param options of the whole picture
 */
export async function yearPicture(
  session: Session,
  of: View,
  year: number,
  years: readonly number[],
  options: GraphicOptions,
): Promise<HTMLCanvasElement> {
  const { catalogue, atlas, supply } = session
  const view = withBreaks(withYear(of, year, catalogue), 'all', catalogue)
  const inner = { ...options, ...graphicSize(options) }
  const { zoom } = view.camera ?? fitCamera(COUNTRY, inner.width, inner.height)
  const { scene, shapes } = look(view, await supply.gatherFor(view), session.settingAt(zoom))
  const graphic = pictureOf(session, scene, shapes, { ...inner, terms: termsOf(scene, atlas) })
  return canvasOf(filmFrame(graphic, scene, year, years, options), 1)
}
