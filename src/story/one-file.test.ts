import { describe, expect, it } from 'vitest'
import { STORY_HERE, storyOf, withStory } from './one-file'

const PAGE = `<head>${STORY_HERE}</head><body>as it was</body>`
const inside = (page: string) =>
  /<script type="text\/markdown" id="story"[^>]*>([^<]*)<\/script>/.exec(page)?.[1]

describe('a story in the atlas as one file', () => {
  it('comes out as it was put in, whatever is written in it', () => {
    const story =
      '---\ntitle.ko: 가\n---\n{{count births province 2020 < 0}} &lt; "&quot;" </script><!-- $& $1'
    const page = withStory(PAGE, { markdown: story }, 'ko')
    expect(storyOf(inside(page) ?? '')).toBe(story)
    expect(page.replace(/<script.*<\/script>/s, STORY_HERE)).toBe(PAGE)
  })

  it('is named where the atlas ships it, and the language with it', () => {
    const page = withStory(PAGE, { shipped: 'deck-2018' }, 'en')
    expect(page).toContain('data-lang="en" data-shipped="deck-2018"></script>')
    expect(inside(withStory(PAGE, { shipped: '"><b>' }, 'ko'))).toBe('')
  })

  it('is not put where there is no place for one', () => {
    const own = { markdown: 'x' }
    expect(() => withStory('<html></html>', own, 'ko')).toThrow('takes no story')
    expect(() => withStory(withStory(PAGE, own, 'ko'), own, 'ko')).toThrow('takes no story')
  })
})
