import { mix } from '../stats/oklab'
import type { Mark, Scene, SceneRegion, Shapes } from './model'

/** A scene and what its codes look like. */
export interface Drawn {
  readonly scene: Scene
  readonly shapes: Shapes
}

/** The way from one scene to another: what stands at `t`, 0 < t < 1. */
export type Tween = (t: number) => Drawn

/**
 * The way between two choropleths: every region passes from its colour to the next, in OKLab; between two levels a
 * municipality comes out of the colour of its province, or goes into it, on the finer boundaries. Marks that only one of
 * the two has come and go by degrees. Everything else is the next scene's from the start, or stays the last one's while
 * its boundaries stand.
 * Null where there is no way: other boundaries, another theme, or neither a colour nor a mark that changes.
 */
export function tween(from: Drawn, to: Drawn): Tween | null {
  const finer = finerOf(from, to)
  if (!finer || from.scene.theme !== to.scene.theme) return null
  const [before, after] = [paintOf(from.scene), paintOf(to.scene)]
  const pairs: (readonly [string, string])[] = []
  const indexOf = new Map<string, number>()
  const regions = finer.scene.regions.map((region): SceneRegion => {
    const pair = [before(region), after(region)] as const
    const key = pair.join(' ')
    let index = indexOf.get(key)
    if (index === undefined) {
      indexOf.set(key, (index = pairs.length))
      pairs.push(pair)
    }
    return { ...region, cls: index }
  })
  const passing = marksBetween(from.scene, to.scene)
  if (!passing && pairs.every(([a, b]) => a === b)) return null
  return (t) => ({
    shapes: finer.shapes,
    scene: {
      ...finer.scene,
      regions,
      ramp: pairs.map(([a, b]) => mix(a, b, t)),
      marks: passing?.marks ?? to.scene.marks,
      ...(passing ? { fading: passing.at(t) } : {}),
    },
  })
}

/** The marks of both scenes, those that both have where the next one puts them; null where none comes or goes. */
function marksBetween(
  from: Scene,
  to: Scene,
): { readonly marks: readonly Mark[]; readonly at: (t: number) => ReadonlyMap<string, number> } | null {
  const after = new Set(to.marks.map(({ id }) => id))
  const before = new Map(from.marks.map(({ id }) => [id, from.fading?.get(id) ?? 1]))
  const leaving = from.marks.filter(({ id }) => !after.has(id))
  const ways = [...leaving, ...to.marks].flatMap(({ id }) => {
    const [a, b] = [before.get(id) ?? 0, after.has(id) ? 1 : 0]
    return a === b ? [] : [[id, a, b] as const]
  })
  if (ways.length === 0) return null
  return {
    marks: [...leaving, ...to.marks],
    at: (t) => new Map(ways.map(([id, a, b]) => [id, a + (b - a) * t])),
  }
}

/** Of two scenes of one vintage the one with the finer boundaries; null where they are drawn on other ground. */
function finerOf(from: Drawn, to: Drawn): Drawn | null {
  if (from.shapes.key === to.shapes.key) return to
  const ground = ({ scene, shapes }: Drawn) => shapes.key.replace(scene.level, '')
  if (ground(from) !== ground(to)) return null
  return from.scene.level === 'municipality' ? from : to
}

/** The colour of a region in a scene, its province's where the scene shows provinces. */
function paintOf({ regions, ramp, colours }: Scene): (region: SceneRegion) => string {
  const paints = new Map(
    regions.map(({ code, cls }) => [code, cls === null ? colours.noData : (ramp[cls] ?? colours.noData)]),
  )
  return ({ code, province }) => paints.get(code) ?? paints.get(province) ?? colours.noData
}
