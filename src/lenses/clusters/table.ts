import { rowsOf, type Table } from '../../export/table'
import type { ClustersScene } from './scene'

export const table = ({ clusters, indicator, year }: ClustersScene): Table | null =>
  clusters?.points.length
    ? rowsOf(
        [
          ...['code', 'name', `${indicator.id} ${year}`],
          ...['z', 'neighbours_z', 'local_moran', 'p', 'p_adjusted', 'kind'],
        ],
        clusters.points.map(({ code, name, value, z, lag, i, p, q, kind }) => [
          ...[code, name, value, z, lag, i, p, q],
          kind,
        ]),
      )
    : null
