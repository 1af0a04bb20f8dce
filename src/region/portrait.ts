import type { Atlas } from '../atlas/atlas'
import type { Moves } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import type { AtomTopology } from '../scene/shapes'
import { currentsOf, type Currents } from './currents'
import { likestOf, type Likest } from './likest'
import { columnsOf, nearbyOf, type Column, type Nearby } from './nearby'
import { particularsOf, type Particular } from './particular'
import { sitesIn, type Site } from './sites'
import { stripsOf, type Strip } from './strips'
import type { Subject } from './subject'

/** All that is told of a region, in no language yet. */
export interface Portrait {
  readonly subject: Subject
  /** Regions of its level. */
  readonly all: number
  readonly strips: readonly Strip[]
  readonly particulars: readonly Particular[]
  /** Null where no table tells who moves. */
  readonly currents: Currents | null
  readonly sites: readonly Site[]
  readonly nearby: Nearby
  readonly columns: readonly Column[]
  readonly likest: Likest
}

/**
 * @param atlas with all series of all indicators, and places with their records
 * @param moves the table in which all moves of the region are
 */
export function portraitOf(
  atlas: Atlas,
  topology: AtomTopology,
  moves: Moves | undefined,
  subject: Subject,
): Portrait {
  const all = unitsOf(atlas.catalogue, 'statistics', subject.level).length
  const strips = stripsOf(atlas, subject)
  const particulars = particularsOf(atlas, subject, strips)
  return {
    subject,
    all,
    strips,
    particulars,
    currents: moves ? currentsOf(moves, subject.region.code) : null,
    sites: sitesIn(atlas, subject),
    likest: likestOf(atlas, subject.level, subject.region.code),
    nearby: nearbyOf(atlas, topology, subject),
    columns: columnsOf(
      atlas,
      subject,
      strips,
      particulars.map(({ strip }) => strip),
    ),
  }
}
