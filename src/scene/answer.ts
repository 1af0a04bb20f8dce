import type { View } from '../view/view'
import { say } from '../i18n/words'
import type { Indicator } from '../atlas/model'
import { formatNumber, isSigned } from './format'
import type { Answer, BalanceBar, SceneRegion } from './model'

/**
 * What the picture shows in one sentence, and no more than it shows: how few regions have a figure where they are few;
 * how many lost where gains and losses are mapped; the capital area's part of a total; how many times the lowest figure
 * the highest is where both are above zero; else nothing. Regions without a figure are never passed over in silence.
 */
export function answerOf(
  indicator: Indicator,
  view: Pick<View, 'lang' | 'year' | 'vintage'>,
  regions: readonly SceneRegion[],
  balance: BalanceBar | null,
): Answer | null {
  const { lang } = view
  const known = regions.filter((region) => region.value !== null)
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const low = sorted[0]
  const high = sorted.at(-1)
  const sentence = (
    word: 'answerLoss' | 'answerTimes' | 'answerTimesOf' | 'answerShare' | 'answerFew',
    number: string,
    values: Record<string, string> = {},
  ) => {
    const [before = '', after = ''] = say(word, lang, { year: view.year, ...values }).split('#')
    return { before, number, after }
  }
  const places = (count: number) => say('places', lang, { count: formatNumber(count, 0, lang) })
  const total = formatNumber(known.length, 0, lang)
  if (known.length * 2 < regions.length && view.vintage === 'statistics')
    return sentence('answerFew', places(known.length), { total: formatNumber(regions.length, 0, lang) })
  if (!low || !high || low.value === null || high.value === null || known.length < 3) return null
  if (isSigned(indicator)) {
    const losing = known.filter(({ value }) => value !== null && value < 0).length
    return sentence('answerLoss', places(losing), { total })
  }
  if (balance?.kind === 'share' && balance.part !== null)
    return sentence('answerShare', `${formatNumber(balance.part * 100, 1, lang)}%`)
  if (low.value <= 0 || high.value / low.value < 1.05) return null
  const ratio = high.value / low.value
  const times = say('times', lang, { count: formatNumber(ratio, ratio < 10 ? 1 : 0, lang) })
  const names = { high: high.fullName, low: low.fullName, total }
  return sentence(known.length < regions.length ? 'answerTimesOf' : 'answerTimes', times, names)
}
