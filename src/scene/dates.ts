import type { Lang } from '../atlas/model'
import { dateWord } from '../i18n/date-words'

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A date of the tables in words: a year, a month (2018-10), a day, a half-year (2019-H1), a quarter (2018-Q2) or a span
 * of years (2018-2020) or of others (2013-09/2022-05). Empty for an empty one; anything else stays as it is written.
 */
export function dateText(date: string, lang: Lang): string {
  const span = /^(\d{4})-(\d{4})$/.exec(date)
  if (span) return dateWord('span', lang, { from: span[1] ?? '', to: span[2] ?? '' })
  const [from = '', to = ''] = date.split('/')
  if (to) return dateWord('period', lang, { from: dateText(from, lang), to: dateText(to, lang) })
  const [, year = '', part = '', number = ''] = /^(\d{4})-([HQ])([1-4])$/.exec(date) ?? []
  if (part === 'Q') return dateWord('quarter', lang, { year, quarter: number })
  if (part === 'H' && number <= '2')
    return dateWord('halfYear', lang, {
      year,
      half: dateWord(number === '1' ? 'firstHalf' : 'secondHalf', lang),
    })
  if (!/^\d{4}(-\d\d){0,2}$/.test(date)) return date
  // Read as midnight in Greenwich, whatever the length; and so written.
  const moment = new Date(date)
  if (Number.isNaN(moment.getTime())) return date
  return formatOf(lang, date.length > 4, date.length > 7).format(moment)
}

function formatOf(lang: Lang, month: boolean, day: boolean): Intl.DateTimeFormat {
  const key = `${lang}${month}${day}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(lang === 'ko' ? 'ko-KR' : 'en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' } : {}),
      ...(day ? { day: 'numeric' } : {}),
    })
    formats.set(key, format)
  }
  return format
}

/**
 * The moment that a date of the tables names, in years: 2014.5 is the middle of 2014. The end of a day, month, quarter or half;
 * of a whole year its middle. Null for what is no single moment.
 */
export function momentOf(date: string): number | null {
  const [, year, part, month, day] = /^(\d{4})(?:-([HQ][1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  if (!year) return null
  if (part) return Number(year) + Number(part[1]) / (part.startsWith('H') ? 2 : 4)
  if (!month) return Number(year) + 0.5
  return Number(year) + (Number(month) - (day ? 1 - Number(day) / 31 : 0)) / 12
}
