import type { Lang, MapTheme } from '../../atlas/model'
import { slidePicture } from '../../export/slide-picture'
import type { ResolvedSlide } from '../../story/model'
import type { Session } from '../session.svelte'
import { lookAt, viewOf } from '../story/look'

const SIZE = { width: 480, height: 300 }

/**
 * A small picture of a slide as SVG text: its map without labels, or its chart; empty for words alone.
 * @param size px; absent: that of the list of all slides
 */
export async function smallPicture(
  slide: ResolvedSlide,
  session: Session,
  lang: Lang,
  theme: MapTheme,
  size: { readonly width: number; readonly height: number } = SIZE,
): Promise<string> {
  if (slide.plain) return ''
  const { scene, shapes } = await lookAt(session, viewOf(slide.view, session, lang, theme), size)
  const bare = { ...scene, labels: [], annotations: [] }
  return slidePicture(bare, shapes, { ...size, idPrefix: `small-${slide.id}`, fine: 1.5 })
}
