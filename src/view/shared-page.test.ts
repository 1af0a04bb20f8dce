import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.fixture'
import { sharedAddress, sharedPage } from './shared-page'
import { parse } from './url'

const viewOf = (query: string) => parse(query, CATALOGUE).view

/** The query that the page leads on to, as its script puts it together. */
function ledTo(address: string): string {
  const [page = '', rest = ''] = address.split('?')
  const [indicator, ...more] = page.replace(/^view\/|\.html$/g, '').split('.')
  const level = more.find((one) => one !== 'en')
  return [`indicator=${indicator}`, level && `level=${level}`, more.includes('en') && 'lang=en', rest]
    .filter(Boolean)
    .join('&')
}

describe('the page through which a link to a map goes', () => {
  it('is named by indicator, level and language', () => {
    expect(sharedPage('births', 'municipality', 'en')).toBe('view/births.municipality.en.html')
    expect(sharedPage('births', null, 'ko')).toBe('view/births.html')
  })
  it('keeps behind the question mark what else the view says, and leads on to that very view', () => {
    const [indicator] = CATALOGUE.indicators
    for (const rest of [
      '',
      'lang=en',
      'year=2020&select=11,46170&lang=en',
      'level=province&scheme=quantile-5&palette=reds&theme=dark&overlays=none',
      'camera=127.5,36.2,8.5&note=127.5,36.2,10,-20,two%20words%26more',
    ]) {
      const view = viewOf(`indicator=${indicator!.id}&${rest}`)
      const address = sharedAddress(view, CATALOGUE)!
      expect(address.startsWith(sharedPage(view.indicator, view.level, view.lang))).toBe(true)
      expect(viewOf(ledTo(address))).toEqual(view)
    }
  })
  it('is none for another way of looking, whose picture no page has', () => {
    expect(sharedAddress(viewOf('show=balance'), CATALOGUE)).toBeNull()
  })
})
