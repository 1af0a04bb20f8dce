import { describe, expect, it } from 'vitest'
import { dateText, momentOf } from './dates'

describe('the moment of a date', () => {
  it('is the end of a day, month, quarter or half, and the middle of a year', () => {
    const moments = {
      '2014-12': 2015,
      '2014-06': 2014.5,
      '2019-H1': 2019.5,
      '2018-Q1': 2018.25,
      '2020': 2020.5,
    }
    for (const [date, moment] of Object.entries(moments)) expect(momentOf(date)).toBe(moment)
    expect(momentOf('2018-04-26')).toBeGreaterThan(momentOf('2018-03')!)
    expect(momentOf('2018-04-26')).toBeLessThan(momentOf('2018-04')!)
  })
  it('is none of a span, of words and of nothing', () => {
    for (const date of ['', '2018-2020', '2013-09/2022-05', 'later']) expect(momentOf(date)).toBeNull()
  })
})

describe('a date of the tables', () => {
  it.each([
    ['2018', '2018년', '2018'],
    ['2018-10', '2018년 10월', 'October 2018'],
    ['2007-11-08', '2007년 11월 8일', '8 November 2007'],
    ['2019-H1', '2019년 상반기', 'first half of 2019'],
    ['2018-Q2', '2018년 2분기', 'Q2 2018'],
    ['2018-2020', '2018~2020년', '2018–2020'],
    ['2013-09/2022-05', '2013년 9월 ~ 2022년 5월', 'September 2013 – May 2022'],
    ['', '', ''],
  ])('%s is %s in Korean and %s in English', (date, ko, en) => {
    expect(dateText(date, 'ko')).toBe(ko)
    expect(dateText(date, 'en')).toBe(en)
  })
  it('stays as it is written where it is none', () => {
    for (const odd of ['about 2010', '2018-13', '2019-H3', '2019-02-99'])
      expect(dateText(odd, 'en')).toBe(odd)
  })
})
