import type { Table } from '../export/table'
import type { Scene } from '../scene/model'
import type { Show } from '../view/show'
import { table as around } from './around/table'
import { table as balance } from './balance/table'
import { table as beside } from './beside/table'
import { table as flows } from './flows/table'
import { table as height } from './height/table'
import { table as pair } from './pair/table'
import { table as promise } from './promise/table'
import { table as sameness } from './sameness/table'
import { table as world } from './world/table'

const TABLES: Readonly<Record<Show, ((scene: never) => Table | null) | null>> = {
  ...{ map: null, change: null, tiles: null },
  ...{ around, balance, beside, flows, height, pair, promise, sameness, world },
}

/** What a way of looking shows as a table of its own; null where it is the table of its regions. */
export const lensTable = (scene: Scene): Table | null => TABLES[scene.view.show]?.(scene as never) ?? null
