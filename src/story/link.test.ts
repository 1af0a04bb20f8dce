import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY } from './draft'
import { FITS } from '../codec/deflate'
import { hasStory, storyFragment, storyIn } from './link'
import { anyStory } from './story.fixture'

test('a link gives back the very story, in signs that every messenger carries', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, async (story) => {
      const fragment = await storyFragment(story)
      expect(fragment).toMatch(/^#story=[\w-]+$/)
      expect(hasStory(fragment)).toBe(true)
      expect(await storyIn(fragment)).toEqual(story)
    }),
    { numRuns: 60 },
  )
})

test('a broken link is none, and nothing is thrown', async () => {
  const whole = await storyFragment({ ...EMPTY, title: { en: 'Capital and rest' } })
  for (const hash of ['', '#', '#own=abc', '#story=', '#story=%%%', whole.slice(0, -4), `${whole}AAAA$`])
    expect(await storyIn(hash)).toBeNull()
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 80 }), async (text) => {
      expect(await storyIn(`#story=${text}`)).toBeNull()
    }),
    { numRuns: 60 },
  )
})

test('two slides of one name, or a name that is none, are no story', async () => {
  const slide = { id: 'a', view: '', plain: false, words: {} }
  expect(await storyIn(await storyFragment({ ...EMPTY, slides: [slide, slide] }))).toBeNull()
  expect(await storyIn(await storyFragment({ ...EMPTY, slides: [{ ...slide, id: 'A b' }] }))).toBeNull()
})

test('a talk of twenty slides fits into a link', async () => {
  const said =
    '수도권으로 옮긴 청년은 {{capital youth-net-migration-20-39 2024}}이고, 나머지는 그만큼 잃었다.'
  const slides = Array.from({ length: 20 }, (_, i) => ({
    id: `slide-${i}`,
    view: `indicator=population-resident&year=${2000 + i}&select=11,${i}`,
    plain: false,
    words: { ko: { title: `${said} ${i}`, body: said, notes: said } },
  }))
  expect((await storyFragment({ ...EMPTY, slides })).length).toBeLessThan(FITS)
})
