import { listed, rowsOf, type Table } from '../../export/table'
import type { FlowsScene } from './scene'

/** Bodies that moved, one a row, in the city they moved to. */
export const table = ({ flows }: FlowsScene): Table =>
  rowsOf(
    ['city', 'city_name', 'body', 'name', 'group', 'kind', 'year', 'date', 'staff', 'staff_basis', 'sources'],
    flows.cities.flatMap((city) =>
      city.bodies.map((body) => [
        city.id,
        city.name,
        body.id,
        body.name.text,
        body.group,
        body.about,
        body.year,
        body.date,
        body.staff,
        body.staffBasis?.text ?? '',
        listed(body.sources),
      ]),
    ),
  )
