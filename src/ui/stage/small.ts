import type { Lang, MapTheme } from '../../atlas/model'
import { slidePicture } from '../../export/slide-picture'
import { slideTable } from '../../export/slide-table'
import { FONT } from '../../render/svg/graphic'
import { escapeText } from '../../render/svg/text'
import type { Scene } from '../../scene/model'
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
  const one = async (query: string, width: number, idPrefix: string) => {
    const room = { width, height: size.height }
    const { scene, shapes } = await lookAt(session, viewOf(query, session, lang, theme), room)
    if (slide.table) return rows(scene, room)
    const bare = { ...scene, labels: [], annotations: [] }
    return slidePicture(bare, shapes, { ...room, idPrefix, fine: 1.5 })
  }
  const { view, beside, id } = slide
  if (beside === null) return one(view, size.width, `small-${id}`)
  const half = size.width / 2
  const [left, right] = [await one(view, half, `small-${id}`), await one(beside, half, `small-${id}-beside`)]
  const placed = right.replace('<svg', `<svg x="${half}"`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">${left}${placed}</svg>`
}

/** The first rows of a table, small. */
function rows(scene: Scene, { width, height }: { readonly width: number; readonly height: number }): string {
  const { ink, quiet } = scene.colours
  const size = height / 14
  const lines = slideTable(scene).rows.map(({ name, value }, i) => {
    const y = size * (2 + i * 1.3)
    return `<text x="${size}" y="${y}" fill="${quiet}">${escapeText(name)}</text><text x="${width - size}" y="${y}" fill="${ink}" text-anchor="end">${escapeText(value)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-size="${size}" font-family="${escapeText(FONT)}">${lines.join('')}</svg>`
}
