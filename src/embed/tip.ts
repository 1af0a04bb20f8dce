import { say } from '../i18n/words'
import { escapeText as e } from '../render/svg/text'
import { formatNumber } from '../scene/format'
import type { Scene, SceneRegion } from '../scene/model'

/** What is said of a region, or of a mark or an arc, that is pointed at; null for what the picture does not know. */
export function tipOf(
  scene: Scene,
  {
    kind,
    id,
    name,
  }: { readonly kind: 'region' | 'place' | 'arc'; readonly id: string; readonly name?: string },
): string | null {
  if (name) return paragraph('name', name)
  if (kind === 'arc') return paragraph('name', scene.depth?.arcs.find((arc) => arc.id === id)?.name)
  if (kind === 'place') return paragraph('name', scene.marks.find((mark) => mark.id === id)?.name)
  const region = scene.regions.find(({ code }) => code === id)
  return region ? regionTip(scene, region) : null
}

const paragraph = (name: string, text: string | undefined) =>
  text ? `<p class="${name}">${e(text)}</p>` : null

function regionTip(scene: Scene, { fullName, value, text, rank, remark }: SceneRegion): string {
  const { lang } = scene.view
  const ranked = scene.regions.filter((one) => one.rank !== null).length
  const total = formatNumber(ranked, 0, lang)
  return [
    paragraph('name', fullName),
    scene.bare ? '' : paragraph('value', value === null ? text : `${text} ${scene.unit}`),
    rank === null || scene.bare
      ? ''
      : paragraph('small', `${scene.year} · ${say('rankOf', lang, { rank, total })}`),
    paragraph('small', remark),
  ]
    .filter(Boolean)
    .join('')
}
