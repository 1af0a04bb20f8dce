import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../view/catalogue.fixture'
import { parse } from '../view/url'
import { readReference, type Reference } from './reference'
import { notShown, shownByNone } from './shown'

const OVERLAYS: Readonly<Record<string, string>> = { 'innovation-city-naju': 'innovation-cities' }
const cited = (texts: readonly string[]) =>
  texts.map((text) => readReference(text, 1)).filter((one): one is Reference => 'form' in one)

/** What of a title and of the text below it the picture of a view does not show. */
const missing = (query: string, title: readonly string[], body: readonly string[] = []) =>
  notShown(
    { title: cited(title), body: cited(body) },
    parse(query, CATALOGUE).view,
    CATALOGUE,
    (place) => OVERLAYS[place],
  ).map(({ text }) => text)

const PEOPLE = 'indicator=population-resident&level=province&year=2025'

describe('the picture of a slide', () => {
  it('shows the figure and the year that its title cites', () => {
    expect(missing(PEOPLE, ['share population-resident 2025'])).toEqual([])
    expect(missing(PEOPLE, ['share population-resident latest'])).toEqual([])
    expect(missing(PEOPLE, ['share population-resident 2017'])).toEqual(['share population-resident 2017'])
    expect(missing(PEOPLE, ['highest grdp-per-capita province 2024'])).toHaveLength(1)
  })
  it('shows two years where it compares them, and all where it is a line', () => {
    expect(missing(`${PEOPLE}&show=change&from=2017`, ['share population-resident 2017'])).toEqual([])
    expect(missing(`${PEOPLE}&show=balance`, ['share population-resident 2001'])).toEqual([])
  })
  it('stands beside other years of its figure where one of them is its own', () => {
    const body = ['value population-resident 11 2017', 'value population-resident 11 2025']
    expect(missing(PEOPLE, [], body)).toEqual([])
    expect(missing(PEOPLE, [], body.slice(0, 1))).toEqual(body.slice(0, 1))
  })
  it('is either of two maps, or of several steps: what both lack is lacking', () => {
    const both = (title: readonly string[], body: readonly string[] = []) =>
      shownByNone(
        { title: cited(title), body: cited(body) },
        [PEOPLE, 'indicator=grdp-per-capita&level=province&year=2017'].map(
          (one) => parse(one, CATALOGUE).view,
        ),
        CATALOGUE,
        () => undefined,
      ).map(({ text }) => text)
    expect(both(['share population-resident 2025', 'highest grdp-per-capita province 2017'])).toEqual([])
    expect(both(['share population-resident 2016'])).toEqual(['share population-resident 2016'])
    expect(both([], ['value grdp-per-capita 46170 2017'])).toHaveLength(1)
  })
  it('has the last year of a span, and the second figure of two', () => {
    expect(missing(PEOPLE, ['change population-resident capital 2017 2025'])).toEqual([])
    const pair = 'show=pair&indicator=grdp-per-capita&by=population-resident&level=province&year=2024'
    expect(missing(pair, ['share population-resident 2024', 'value grdp-per-capita 11 2024'])).toEqual([])
  })
  it('has the region: at its level, or chosen', () => {
    expect(missing(PEOPLE, ['value population-resident 46170 2025'])).toHaveLength(1)
    expect(missing(`${PEOPLE}&select=46170`, ['value population-resident 46170 2025'])).toEqual([])
    expect(missing(PEOPLE, ['value population-resident nation 2025'])).toEqual([])
  })
  it('has the overlay and the place', () => {
    const place = 'place innovation-city-naju planned-population'
    expect(missing('overlays=none', [], [place, 'documented clusters-12'])).toHaveLength(2)
    expect(missing('overlays=innovation-cities,clusters-12', [], [place, 'documented clusters-12'])).toEqual(
      [],
    )
  })
  it('has no figure of the view where it shows its own, and moves where those are', () => {
    expect(missing(`${PEOPLE}&show=flows`, ['share population-resident 2025'])).toHaveLength(1)
    expect(missing(PEOPLE, ['gained capital 2020'])).toHaveLength(1)
    expect(missing('show=moves&level=province&year=2020', ['gained capital 2020'])).toEqual([])
    expect(missing('show=moves&level=province&year=2019', ['gained capital 2020'])).toHaveLength(1)
  })
  it('is not asked for what comes from no map', () => {
    expect(missing(PEOPLE, ['planned clusters-12', 'fact grdp-share', 'table targets value id=pt1'])).toEqual(
      [],
    )
  })
})
