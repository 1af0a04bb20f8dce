import { describe, expect, test } from 'vitest'
import type { Block, ResolvedSlide, ResolvedStory } from './model'
import { bodyAt, folded, laterIn, spread, stepsOf, viewAt, viewsIn } from './steps'
import { BLANK } from './slide.fixture'

const say = (text: string) => [{ text, strong: false, figure: null }]
const body: readonly Block[] = [
  { kind: 'text', line: say('first') },
  { kind: 'list', items: [say('a'), say('b')] },
]
const slide: ResolvedSlide = { ...BLANK, view: 'year=2017', title: say('Share'), body }
const said = (blocks: readonly Block[]) => JSON.stringify(blocks).match(/(?<="text":")[^"]+/g) ?? []

describe('the steps of a slide', () => {
  test('are one, unless it says otherwise', () => {
    expect(stepsOf(slide)).toBe(1)
    expect(said(bodyAt(slide, 0))).toEqual(['first', 'a', 'b'])
    expect(stepsOf({ ...slide, points: true, body: [] })).toBe(1)
  })

  test('are its points, one by one, and its views, whichever are more', () => {
    const built = { ...slide, points: true, then: ['year=2025'] }
    expect(stepsOf(built)).toBe(3)
    expect([0, 1, 2].map((part) => said(bodyAt(built, part)))).toEqual([
      ['first'],
      ['first', 'a'],
      ['first', 'a', 'b'],
    ])
    expect([0, 1, 2].map((part) => viewAt(built, part))).toEqual(['year=2017', 'year=2025', 'year=2025'])
    expect(said(laterIn(built, 0, 2))).toEqual(['a', 'b'])
    expect(stepsOf({ ...built, then: ['a', 'b', 'c', 'd'] })).toBe(5)
  })

  test('are slides of their own, or one as the last leaves it', () => {
    const story: ResolvedStory = {
      ...{ id: 'x', lang: 'en', title: 'X', about: '', sources: [], logo: null, colour: null },
      slides: [
        { ...slide, points: true, then: ['year=2025'] },
        { ...slide, id: 'end' },
      ],
    }
    expect([...viewsIn(story)]).toEqual([['share', { views: 2, points: true }]])
    const all = spread(story).slides
    expect(all.map(({ id, view }) => [id, view])).toEqual([
      ['share', 'year=2017'],
      ['share.2', 'year=2025'],
      ['share.3', 'year=2025'],
      ['end', 'year=2017'],
    ])
    expect(said(all[0]!.body)).toEqual(['first'])
    expect(said(all[0]!.whole)).toEqual(['first', 'a', 'b'])
    expect(
      folded(story).slides.map((one) => [one.id, one.view, stepsOf(one), said(one.body).length]),
    ).toEqual([
      ['share', 'year=2025', 1, 3],
      ['end', 'year=2017', 1, 3],
    ])
  })
})
