import { indicatorOf, termsOf, type Atlas } from '../atlas/atlas'
import type { Indicator } from '../atlas/model'
import { say } from '../i18n/words'
import type { View } from '../view/view'
import type { Caption } from './model'
import { sourceName } from './spoken'

/** Where a figure comes from and what must be said with it. */
export function captionOf(atlas: Atlas, indicator: Indicator, view: Pick<View, 'lang' | 'level'>): Caption {
  const { lang } = view
  const terms = termsOf(atlas, indicator.id)
  const ids = indicator.levels[view.level]?.sources ?? []
  const texts = ids.flatMap((id) => {
    const source = atlas.sources.get(id)
    return source ? [sourceName(source, lang)] : []
  })
  const parts = [...new Set(texts)].join(' · ')
  const titled = (id: string) => indicatorOf(atlas.catalogue, id)?.title[lang] ?? id
  const computed = indicator.ratio
    ? say('computed', lang, {
        numerator: titled(indicator.ratio.numerator),
        denominator: titled(indicator.ratio.denominator),
      })
    : ''
  return {
    sources: ids,
    sourceText: [parts && say('sourceLine', lang, { sources: parts }), computed].filter(Boolean).join(' · '),
    caption: terms.caption[lang],
    caution: terms.caution[lang],
    breakNotes: indicator.breaks
      .filter(({ level }) => level === null || level === view.level)
      .map(({ year, note }) => `${year}: ${note[lang]}`),
  }
}
