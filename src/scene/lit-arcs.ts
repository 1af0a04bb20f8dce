import type { Arc } from './model'

/** Ids of the arcs that something lights; null when it lights none. */
export function litArcs(arcs: readonly Arc[], focus: string | null): readonly string[] | null {
  const lit = focus === null ? [] : arcs.filter(({ keys }) => keys.includes(focus)).map(({ id }) => id)
  return lit.length ? lit : null
}
