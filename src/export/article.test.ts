import { describe, expect, it } from 'vitest'
import type { Source } from '../atlas/model'
import type { Standing } from '../atlas/policy/standing'
import type { Span, ResolvedSlide, ResolvedStory } from '../story/model'
import { articleOf } from './article'
import { BLANK } from '../story/slide.fixture'

const say = (text: string): Span => ({ text, strong: false, figure: null })
const figure = (text: string, standing: Standing, source: string, row = ''): Span => ({
  text,
  strong: true,
  figure: { text, standing, sources: [source], row },
})
const source = (id: string, publisher: string, url = '') =>
  ({ id, publisher: { ko: publisher, en: publisher }, tableId: '', url }) as unknown as Source

const slide: ResolvedSlide = {
  ...BLANK,
  view: 'year=2018&level=province',
  title: [say('A < B & C')],
  body: [
    { kind: 'text', line: [say('Printed '), figure('81%', 'printed', 'DECK')] },
    { kind: 'big', line: [figure('15', 'target', 'PLAN')], label: [say('planned')] },
    { kind: 'list', items: [[say('one')], [say('two')]] },
    { kind: 'quote', lines: [[say('what industry')]], by: [say('a slide')] },
  ],
  notes: [
    { kind: 'text', line: [say('For me '), figure('49.5%', 'candidate', 'REGISTER', 'share.province')] },
  ],
  sources: ['DECK', 'PLAN'],
  standings: ['printed', 'target'],
}
const plain: ResolvedSlide = {
  ...slide,
  id: 'words',
  number: 2,
  plain: true,
  notes: [],
  body: [],
  sources: [],
}
const story: ResolvedStory = {
  id: 'deck',
  lang: 'en',
  title: 'The deck',
  about: 'What it said',
  sources: [],
  logo: null,
  colour: null,
  slides: [slide, plain],
}
const parts = {
  figures: new Map([
    ['share', { html: '<figure>MAP</figure>', sources: ['REGISTER'], rows: ['share.province'] }],
  ]),
  sources: new Map(
    [
      source('DECK', 'Symposium', 'https://deck.example/'),
      source('PLAN', 'Ministry', 'javascript:alert(1)'),
      source('REGISTER', 'Register'),
    ].map((one) => [one.id, one]),
  ),
  up: '../',
}
const html = articleOf(story, parts)

describe('a story as an article', () => {
  it('has its title, what it is about, the list of its slides and a section for each', () => {
    expect(html).toContain('<h1>The deck</h1>\n<p class="about">What it said</p>')
    expect(html).toContain('<li><a href="#share">A &lt; B &amp; C</a></li>')
    expect(html.match(/<section /g)).toHaveLength(2)
  })

  it('tells every kind of words, and marks each figure that is not established', () => {
    expect(html).toContain('<p>Printed <b>81%</b><sup>†</sup></p>')
    expect(html).toContain('<p class="big"><strong><b>15</b><sup>*</sup></strong> planned</p>')
    expect(html).toContain('<ul><li>one</li><li>two</li></ul>')
    expect(html).toContain('<blockquote><p>what industry</p><footer>— a slide</footer></blockquote>')
  })

  it('explains the marks of words and notes, and keeps the notes', () => {
    expect(html).toMatch(
      /<summary>Speaker’s notes<\/summary><div><p>For me <b><a [^>]*>49\.5%<\/a><\/b><sup>‡<\/sup>/,
    )
    for (const mark of ['† as printed', '* a target', '‡ one reading']) expect(html).toContain(mark)
  })

  it('names the sources of picture, words and notes, and links only what is an address of the web', () => {
    expect(html).toContain('Picture</a></b> Register</span>')
    expect(html).toContain(
      '<a href="https://deck.example/" rel="noopener">Symposium</a> · Ministry · Register',
    )
    expect(html).not.toContain('javascript:')
  })

  it('leads to the stage and to the view, of words alone to the stage only', () => {
    expect(html).toContain('href="../present.html?story=deck&amp;lang=en#share"')
    expect(html.match(/href="\.\.\/\?year=2018&amp;level=province&amp;lang=en"/g)).toHaveLength(1)
    expect(html).toMatch(/<section id="words" class="plain">(?!.*<figure)/)
  })

  it('sets what opens the talk, or a part of it, apart from other words', () => {
    const opens = { ...plain, heading: 'title' as const, body: slide.body.slice(2, 3) }
    const told = articleOf({ ...story, slides: [opens, { ...plain, id: 'part', heading: 'section' }] }, parts)
    expect(told).toContain('<section id="words" class="plain heading title"><h2>')
    expect(told).toContain('<ul><li>one</li><li>two</li></ul>')
    expect(told).toContain('<section id="part" class="plain heading section">')
  })

  it('leads from each figure that has a row, and from the picture, to where they come from', () => {
    const row = 'href="../provenance.en.html#share.province"'
    expect(html).toContain(`<a class="row" ${row}>49.5%</a>`)
    expect(html).toContain(`<b><a ${row}>Picture</a></b>`)
    expect(html).not.toContain('>81%</a>')
  })

  it('has the author’s own pictures with what they show, and the logo with each slide', () => {
    const src = 'data:image/png;base64,AA=='
    const own = { ...plain, picture: { src, alt: 'A "harbour" & <boats>' } }
    const told = articleOf({ ...story, logo: { src, alt: 'Institute' }, slides: [slide, own] }, parts)
    expect(told).toContain(
      `<figure class="own"><img src="${src}" alt="A &quot;harbour&quot; &amp; &lt;boats&gt;"></figure>`,
    )
    expect(told).toContain('<section id="words"><h2>')
    expect(told.match(/<span class="logo"><img [^>]*alt="Institute"><\/span>/g)).toHaveLength(3)
  })

  it('leads nowhere where there is no other page', () => {
    expect(articleOf(story, { ...parts, up: null })).not.toMatch(/present\.html|provenance/)
  })

  it('offers to be scrolled past its pictures, and says which slides change theirs on the way', () => {
    const ways = { scroll: '?scroll', article: 'deck.html' }
    const steps = (points: boolean) => new Map([[slide.id, { views: 3, points }]])
    const told = articleOf(story, { ...parts, ways, steps: steps(false) })
    expect(told).toContain('href="?scroll"')
    expect(told).toContain('href="deck.html"')
    expect(told).toContain(`<section id="${slide.id}" data-views="3">`)
    expect(told.match(/class="pace"/g)).toHaveLength(2)
    // Views that come with the points need no room of their own.
    const pointed = articleOf(story, { ...parts, ways, steps: steps(true) })
    expect(pointed).toContain(`<section id="${slide.id}" data-views="3" data-points>`)
    expect(pointed).not.toContain('class="pace"')
    expect(html).not.toMatch(/class="ways"|data-views|class="pace"/)
  })
})
