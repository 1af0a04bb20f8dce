import type { Catalogue } from '../../src/atlas/model'
import type { Member } from './kosis'
import { classesOf, itemsOf, regionClass } from './plan'

const MOST = 40

/** What a table counts and by what, in its own words: from them a row of kosis.csv is written by hand. */
export function tableSaid(table: string, meta: readonly Member[], catalogue: Catalogue): string {
  const classes = [...classesOf(meta).values()]
  const region = regionClass(classes, catalogue)
  const list = (members: readonly Member[]) =>
    [
      ...members.slice(0, MOST).map(({ ITM_NM, UNIT_NM }) => `  ${ITM_NM}${UNIT_NM ? ` (${UNIT_NM})` : ''}`),
      ...(members.length > MOST ? [`  … ${members.length - MOST} more`] : []),
    ].join('\n')
  return [
    `${table}: items`,
    list(itemsOf(meta)),
    ...classes.map((members, i) =>
      i === region
        ? `class ${members[0]!.OBJ_NM}: the regions (${members.length}), not named in kosis.csv`
        : `class ${members[0]!.OBJ_NM}\n${list(members)}`,
    ),
    'A row of kosis.csv names the item, and for each other class what is added up: class=member+member;class=member',
  ].join('\n')
}
