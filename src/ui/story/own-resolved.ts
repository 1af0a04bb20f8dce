import type { Catalogue, Lang } from '../../atlas/model'
import { storyWord } from '../../i18n/story-words'
import type { BuiltStory, Story } from '../../story/model'
import { OWN_STORY } from '../../story/one-file'
import { ownStory } from '../../story/shelf'
import { resolveBoth } from '../../story/resolve-story'
import { tablesFor } from '../../supply/story-tables'
import type { Reader } from '../../supply/supplies'

/** Where the figures of a story come from. */
interface Wells {
  readonly reader: Reader
  readonly catalogue: Catalogue
}

/** A reader's own story in both languages. What cannot be told stands as it is written, which says more than nothing. */
export async function resolvedOf(story: Story, { reader, catalogue }: Wells): Promise<BuiltStory> {
  const { ko, en } = resolveBoth(story, OWN_STORY, await tablesFor(story, reader, catalogue))
  return { ko: ko.story, en: en.story }
}

/** The one that this browser keeps. Throws an Error where it keeps none. */
export async function ownResolved(wells: Wells, lang: Lang): Promise<BuiltStory> {
  const story = ownStory(() => localStorage)
  if (!story?.slides.length) throw new Error(storyWord('noneKept', lang))
  return resolvedOf(story, wells)
}
