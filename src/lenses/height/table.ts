import { listed, rowsOf, type Table } from '../../export/table'
import type { HeightScene } from './scene'

export const table = ({ height }: HeightScene): Table | null =>
  height.twins.length
    ? rowsOf(
        ['place', 'name', 'planned', 'residents', 'residents_date', 'remark', 'share', 'sources'],
        height.twins.map((twin) => [
          ...[twin.place, twin.name, twin.planned, twin.residents, twin.date, twin.remark],
          ...[twin.share, listed(twin.sources)],
        ]),
      )
    : null
