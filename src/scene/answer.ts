import type { View } from '../view/view'
import { say } from '../i18n/words'
import type { Indicator } from '../atlas/model'
import { formatNumber, isSigned } from './format'
import type { Answer, SceneRegion } from './model'

/**
 * What the picture shows in one sentence, and no more than it shows: how many regions lost where gains and losses
 * are mapped; how many times the lowest figure the highest is where both are above zero; else nothing.
 */
export function answerOf(indicator: Indicator, view: View, regions: readonly SceneRegion[]): Answer | null {
  const { lang } = view
  const known = regions.filter((region) => region.value !== null)
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const low = sorted[0]
  const high = sorted.at(-1)
  if (!low || !high || low.value === null || high.value === null || known.length < 3) return null
  const sentence = (word: 'answerLoss' | 'answerTimes', number: string, values: Record<string, string>) => {
    const [before = '', after = ''] = say(word, lang, values).split('#')
    return { before, number, after }
  }
  if (isSigned(indicator)) {
    const losing = known.filter(({ value }) => value !== null && value < 0).length
    return sentence('answerLoss', say('places', lang, { count: formatNumber(losing, 0, lang) }), {
      total: formatNumber(known.length, 0, lang),
      year: String(view.year),
    })
  }
  if (low.value <= 0 || high.value / low.value < 1.05) return null
  const times = high.value / low.value
  return sentence(
    'answerTimes',
    say('times', lang, { count: formatNumber(times, times < 10 ? 1 : 0, lang) }),
    {
      year: String(view.year),
      high: high.fullName,
      low: low.fullName,
    },
  )
}
