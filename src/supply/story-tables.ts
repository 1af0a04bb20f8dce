import type { Catalogue, PolicyTables } from '../atlas/model'
import { readFurther } from './further'
import { needsOf } from '../story/resolve'
import type { Story } from '../story/model'
import { referencesIn } from '../story/resolve-story'
import type { Tables } from '../story/resolver'
import { movesFile, policyFile, seriesFiles } from './files'
import { suppliesOf, type Reader } from './supplies'
import { gather } from './gather'
import { RECORDS } from './needs'

/** What the figures of a story are told from. Rejects with the name of the file that did not come. */
export async function tablesFor(story: Story, reader: Reader, catalogue: Catalogue): Promise<Tables> {
  const { series, policy, moves } = needsOf(referencesIn(story), catalogue)
  const [further, add, ...tables] = await Promise.all([
    readFurther(reader),
    gather(reader, ['places.json', ...RECORDS, ...series.flatMap((id) => seriesFiles(catalogue, id))]),
    // A table that does not exist is a problem of the story, and told as one.
    ...[...policy.map(policyFile), ...moves.map(movesFile)].map((file) =>
      gather(reader, [file]).catch(() => null),
    ),
  ])
  const supplies = tables.reduce((all, put) => put?.(all) ?? all, add(suppliesOf(catalogue)))
  return {
    atlas: supplies.atlas,
    further,
    policy: supplies.policy satisfies PolicyTables,
    moves: supplies.moves,
  }
}
