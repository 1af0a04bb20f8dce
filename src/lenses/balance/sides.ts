import { indicatorOf, seriesOf, type Atlas } from '../../atlas/atlas'
import { isGroup, type Catalogue, type Indicator, type Lang } from '../../atlas/model'
import { unitsOf, wholesOf } from '../../atlas/units'
import { balanceOver } from '../../scene/balance'
import { balanceOf } from '../../stats/balance'
import { balanceWord } from './words'

/** A group of municipalities that an overlay names; all others are the rest. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly codes: ReadonlySet<string>
}

/** The groups that can be compared with the rest, by their ids and names. */
export const groupsIn = ({ overlays }: Catalogue, lang: Lang) =>
  overlays.filter(isGroup).map(({ id, name }) => ({ id, name: name[lang] }))

/** A group by its id; null for none. It holds nobody while the places are on their way. */
export function groupOf({ catalogue, places }: Atlas, id: string | null, lang: Lang): Group | null {
  const found = groupsIn(catalogue, lang).find((one) => one.id === id)
  if (!found) return null
  const own = places.filter(({ overlay }) => overlay === found.id)
  return { ...found, codes: new Set(own.flatMap((place) => wholesOf(catalogue, place))) }
}

/** Two sides of the country over the years: in table units, and the first one's part of the whole where there is one. */
export interface SidesLine {
  readonly kind: 'share' | 'split' | 'means'
  readonly names: readonly [string, string]
  readonly line: readonly {
    readonly year: number
    readonly inside: number | null
    readonly outside: number | null
    readonly part: number | null
  }[]
  /** How means are made; empty for sums. */
  readonly mixing: string
}

/** The capital area against the rest, or a group of municipalities against all others; null where there are no figures. */
export function sidesOf(
  atlas: Atlas,
  indicator: Indicator,
  year: number,
  group: Group | null,
  lang: Lang,
): SidesLine | null {
  const found = group ? ofGroup(atlas, indicator, group) : balanceOver(atlas, indicator, year)
  if (!found) return null
  const weight = indicatorOf(atlas.catalogue, found.weight ?? '')?.title[lang] ?? ''
  return {
    kind: found.kind,
    names: group
      ? [group.name, balanceWord('others', lang)]
      : [balanceWord('capital', lang), balanceWord('rest', lang)],
    line: found.line.map(({ year: at, capital, rest, part }) => ({
      year: at,
      inside: capital,
      outside: rest,
      part,
    })),
    mixing:
      found.kind !== 'means'
        ? ''
        : found.simple
          ? balanceWord('simple', lang)
          : balanceWord('weighted', lang, { weight }),
  }
}

function ofGroup(atlas: Atlas, indicator: Indicator, { codes }: Group) {
  const series = seriesOf(atlas, indicator.id, 'municipality')
  if (!series) return null
  const weightId = indicator.ratio?.denominator ?? indicator.weight ?? undefined
  const weight = weightId ? (seriesOf(atlas, weightId, 'municipality') ?? null) : null
  const all = unitsOf(atlas.catalogue, 'statistics', 'municipality').map(({ region }) => region.code)
  // The group takes the part that the capital area has elsewhere.
  const sides = {
    capital: all.filter((code) => codes.has(code)),
    rest: all.filter((code) => !codes.has(code)),
  }
  return {
    ...balanceOf(series, sides, indicator.summable ? { by: 'sum' } : { by: 'mean', weight }),
    weight: weightId,
  }
}
