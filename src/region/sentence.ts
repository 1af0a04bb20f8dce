import type { Indicator, Lang } from '../atlas/model'
import { withParticle } from '../i18n/particles'
import { regionWord } from '../i18n/region-words'
import { formatNumber } from '../scene/format'
import type { Standing } from '../stats/standing'
import type { Particular } from './particular'
import { figureSaid } from './said'
import type { Subject } from './subject'

/** A normal score within which two thirds of all lie: nobody stands out there. */
const ORDINARY = 1

/** What is particular of a region, in one sentence. @param name of the region, as it is called alone */
export function sentenceOf(
  { level }: Subject,
  name: string,
  particulars: readonly Particular[],
  all: number,
  lang: Lang,
): string {
  const called = lang === 'ko' ? withParticle(name, 'topic') : name
  const [first] = particulars
  if (!first) return regionWord('nothing', lang, { name: called })
  const items = particulars.map(({ strip: { indicator, year }, standing }) =>
    regionWord('standing', lang, {
      title: titleSaid(indicator, standing.value, year, lang),
      place: placeSaid(standing, all, lang),
    }),
  )
  const list = lang === 'ko' ? items.join(', ') : new Intl.ListFormat('en-GB').format(items)
  const kind = Math.abs(first.standing.apart) < ORDINARY ? 'middle' : 'lead'
  return regionWord(level === 'province' ? `${kind}Province` : `${kind}Municipality`, lang, {
    name: called,
    total: formatNumber(all, 0, lang),
    list,
  })
}

/** "실업률(3.4%, 2024년)이"; what the title has in brackets joins those. */
function titleSaid(indicator: Indicator, value: number, year: number, lang: Lang): string {
  const [, bare = '', inside] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(indicator.title[lang]) ?? []
  const known = [inside, figureSaid(indicator, value, lang), lang === 'ko' ? `${year}년` : String(year)]
  const bracket = `(${known.filter(Boolean).join(', ')})`
  if (lang === 'ko') return withParticle(`${bare}${bracket}`, 'subject')
  // A name in capitals keeps them: GRDP, R&D.
  const lower = /^[A-Z][a-z]/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
  return `${lower} ${bracket}`
}

/** The rank from the nearer end; of how many where that is fewer than all; shared ranks are said to be. */
export function placeSaid({ rank, fromBelow, of }: Standing, all: number, lang: Lang): string {
  const joint = of - rank - fromBelow + 2 > 1
  const count = (number: number) => (lang === 'en' ? ordinal(number) : formatNumber(number, 0, lang))
  const place =
    rank <= fromBelow
      ? regionWord(joint ? 'nthJoint' : 'nth', lang, { rank: count(rank) })
      : fromBelow === 1
        ? regionWord(joint ? 'lastJoint' : 'last', lang)
        : regionWord('fromBelow', lang, { rank: count(fromBelow) })
  return of < all ? regionWord('ofFewer', lang, { total: formatNumber(of, 0, lang), place }) : place
}

const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' }

/** "1st", "22nd", "113th". */
const ordinal = (number: number) => `${number}${ENDINGS[plural.select(number)] ?? 'th'}`
