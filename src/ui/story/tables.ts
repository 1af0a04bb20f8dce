import { seriesKey } from '../../atlas/atlas'
import { needsOf } from '../../story/figures'
import type { Tables } from '../../story/teller'
import type { Story } from '../../story/model'
import { referencesIn } from '../../story/tell'
import type { Session } from '../session.svelte'

/** Brings what the figures of a story are told from. Rejects with a `LoadError` that names the file that did not come. */
export async function tablesFor(
  story: Story,
  { loaders, catalogue }: Pick<Session, 'loaders' | 'catalogue'>,
): Promise<Tables> {
  const needs = needsOf(referencesIn(story), catalogue)
  const [further, { kinds, places }, sources, series, policy] = await Promise.all([
    loaders.further(),
    loaders.places(),
    loaders.sources(),
    Promise.all(needs.series.map((id) => loaders.series(id))),
    // A table that does not exist is a problem of the story, and told as one.
    Promise.all(
      needs.policy.map(async (name) => [name, await loaders.policy(name).catch(() => null)] as const),
    ),
  ])
  return {
    atlas: {
      catalogue,
      series: new Map(series.flat().map((one) => [seriesKey(one.indicator, one.level), one])),
      sources: new Map(sources.map((one) => [one.id, one])),
      places,
      factKinds: kinds,
      outlines: new Map(),
    },
    further,
    policy: new Map(policy.flatMap(([name, rows]) => (rows ? [[name, rows]] : []))),
  }
}
