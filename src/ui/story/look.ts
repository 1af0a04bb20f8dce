import type { Lang, MapTheme } from '../../atlas/model'
import type { Drawn } from '../../scene/tween'
import { COUNTRY, fitCamera } from '../../scene/projection'
import { neighboursOf, shapesOf } from '../../scene/shapes'
import { withLang, withTheme } from '../../view/moves'
import { parse } from '../../view/url'
import type { View } from '../../view/view'
import { ROOMS } from '../../lenses/panels'
import type { Session } from '../session.svelte'

/** The view of a slide in the reader's language and theme. */
export function viewOf(query: string, session: Session, lang: Lang, theme: MapTheme | null): View {
  const { catalogue } = session
  return withTheme(withLang(parse(query, catalogue).view, lang, catalogue), theme, catalogue)
}

/**
 * What a view would show, without its being shown: for pictures of slides. Brings what is missing; rejects with the name
 * of the file that does not come.
 * @param size of the picture in px, which decides what is labelled
 */
export async function lookAt(
  session: Session,
  view: View,
  size: { readonly width: number; readonly height: number },
): Promise<Drawn> {
  const { loaders, catalogue } = session
  const [room, topology, context] = await Promise.all([
    ROOMS[view.show]?.(),
    loaders.atoms('overview'),
    loaders.context(),
    session.bring(view),
  ])
  const { zoom } = view.camera ?? fitCamera(COUNTRY, size.width, size.height)
  const scene = session.sceneOf(view, zoom)
  const { vintage, level } = view
  return {
    scene,
    shapes:
      room?.lens.shapes?.(scene) ??
      shapesOf(catalogue, topology, neighboursOf(context), vintage, level, 'overview'),
  }
}
