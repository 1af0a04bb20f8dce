import { say } from '../i18n/words'
import { formatNumber } from './format'
import type { Scene } from './model'

/** Where a rank stands among those that have one, in words; empty without one. */
export function rankText(scene: Scene, rank: number | null): string {
  if (rank === null) return ''
  const total = scene.regions.filter((region) => region.rank !== null).length
  const { lang } = scene.view
  return say('rankOf', lang, { rank: formatNumber(rank, 0, lang), total: formatNumber(total, 0, lang) })
}
