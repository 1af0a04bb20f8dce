import { indicatorOf, seriesOf, type Atlas } from '../atlas/atlas'
import type { Indicator, Level } from '../atlas/model'
import { nationOf, nationOfRatio, type Yearly } from '../stats/nation'

const NONE: Yearly = new Map()

/**
 * The national figures of an indicator: from the table of the level in view, completed by the provinces' table,
 * which is where the national row usually stands. Municipalities are never added up to a nation while the provinces
 * say it themselves.
 */
export function nationalFigures(atlas: Atlas, indicator: Indicator, level: Level): Yearly {
  let byKey = known.get(atlas)
  if (!byKey) known.set(atlas, (byKey = new Map<string, Yearly>()))
  const key = `${indicator.id}/${level}`
  let found = byKey.get(key)
  if (!found) byKey.set(key, (found = merge(atlas, indicator, level)))
  return found
}

const known = new WeakMap<Atlas, Map<string, Yearly>>()

function merge(atlas: Atlas, indicator: Indicator, level: Level): Yearly {
  const levels: Level[] = level === 'municipality' ? ['province', 'municipality'] : ['province']
  const merged = new Map<number, number | null>()
  for (const at of levels)
    for (const [year, value] of atLevel(atlas, indicator, at))
      if (merged.get(year) === undefined || merged.get(year) === null) merged.set(year, value)
  return merged
}

function atLevel(atlas: Atlas, indicator: Indicator, level: Level): Yearly {
  const part = (id: string) => {
    const series = seriesOf(atlas, id, level)
    const national = indicatorOf(atlas.catalogue, id)?.national
    return series && national ? { series, national } : null
  }
  if (indicator.ratio) {
    const numerator = part(indicator.ratio.numerator)
    const denominator = part(indicator.ratio.denominator)
    if (numerator && denominator) return nationOfRatio(numerator, denominator, indicator.ratio.factor)
  }
  const own = part(indicator.id)
  return own ? nationOf(own) : NONE
}
