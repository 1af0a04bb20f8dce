import type { Lang, MapTheme } from '../../atlas/model'
import { COUNTRY, fitCamera } from '../../scene/projection'
import { look, type Look } from '../../supply/look'
import { withLang, withTheme } from '../../view/moves'
import { parse } from '../../view/url'
import type { View } from '../../view/view'
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
): Promise<Look> {
  const { zoom } = view.camera ?? fitCamera(COUNTRY, size.width, size.height)
  return look(view, await session.supply.gatherFor(view), session.settingAt(zoom))
}
