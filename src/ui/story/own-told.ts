import type { Catalogue, Lang } from '../../atlas/model'
import { storyWord } from '../../i18n/story-words'
import type { BuiltStory, Story } from '../../story/model'
import { OWN } from '../../story/one-file'
import { ownStory } from '../../story/shelf'
import { tellBoth } from '../../story/tell'
import { tablesFor } from '../../supply/story-tables'
import type { Reader } from '../../supply/supplies'

/** Where the figures of a story come from. */
interface Wells {
  readonly reader: Reader
  readonly catalogue: Catalogue
}

/** A reader's own story in both languages. What cannot be told stands as it is written, which says more than nothing. */
export async function toldOf(story: Story, { reader, catalogue }: Wells): Promise<BuiltStory> {
  const { ko, en } = tellBoth(story, OWN, await tablesFor(story, reader, catalogue))
  return { ko: ko.told, en: en.told }
}

/** The one that this browser keeps. Throws an Error where it keeps none. */
export async function ownTold(wells: Wells, lang: Lang): Promise<BuiltStory> {
  const story = ownStory(() => localStorage)
  if (!story?.slides.length) throw new Error(storyWord('noneKept', lang))
  return toldOf(story, wells)
}
