import type { Lang } from '../atlas/model'
import type { Scene } from './model'

/** The row of the page that tells where the figures of a series come from. @param series as `indicator.level` */
export const rowOf = (series: string, lang: Lang) =>
  `provenance${lang === 'ko' ? '' : `.${lang}`}.html#${series}`

/** The series on show, as `indicator.level`; none where documents are told of, nor a reader's own figures, which are their own source. */
export const seriesOn = ({
  bare,
  indicator,
  level,
  caption: { series, sources },
}: Scene): readonly string[] =>
  (series ?? (bare ? [] : [`${indicator.id}.${level}`])).filter(
    (one) => !sources.includes(one.replace(/\..*/, '')),
  )
