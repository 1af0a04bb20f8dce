import { readStory } from '../story/markdown'
import { OWN_STORY, storyOf } from '../story/one-file'
import { resolvedOf } from '../ui/story/own-resolved'
import { intoArchive } from './archive'
import { readCatalogue } from '../supply/gather'
import { load } from './load'

/**
 * Tells the story in the atlas as one file as the build tells those it ships, and puts it beside them.
 * @param text of the element it stands in
 */
export async function tellOwn(text: string): Promise<void> {
  const { story } = readStory(storyOf(text))
  const resolved = await resolvedOf(story, { reader: load, catalogue: await readCatalogue(load) })
  intoArchive(`data/stories/${OWN_STORY}.json`, JSON.stringify(resolved))
}
