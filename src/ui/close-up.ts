import type { GeometryObject } from 'topojson-specification'
import { mesh } from 'topojson-client'
import { TOWNSHIPS } from '../atlas/model'
import { unitsOf } from '../atlas/units'
import { bringTownships, type Townships } from '../own/townships'
import { sizeOf, textWidth } from '../scene/labels'
import type { Label, PlaceShape, Scene } from '../scene/model'
import { frameOf, project, unproject } from '../scene/projection'
import { VINTAGE } from '../tables/regions'
import type { Camera } from '../view/view'
import { onLand } from './on-land'
import ScaleBar from './ScaleBar.svelte'
import type { Session } from './session.svelte'

/** Of the names of townships and, larger than these, of municipalities, against their ordinary size. */
const SIZES = { township: 0.92, municipality: 1.2 } as const
/** A township is named where it is at least so wide, in parts of its name. */
const WIDE_ENOUGH = 0.8

/** What a map gains close up: quiet lines and names of townships, and a scale. */
export interface CloseUp {
  /** The provinces whose townships are in it; empty where they did not come. */
  readonly provinces: string
  readonly of: (scene: Scene, zoom: number) => Scene
  readonly Scale: typeof ScaleBar
}

/**
 * The townships of the provinces that a camera sees. They are context: where their files do not come, as without a network, the
 * map is whole without them.
 */
export async function closeUp(session: Session, camera: Camera): Promise<CloseUp> {
  const { width, height } = session.map.box
  const { west, east, south, north } = boundsOf(camera, width, height)
  const { catalogue, supply } = session
  const seen = new Set(
    unitsOf(catalogue, VINTAGE, 'municipality').flatMap(({ province, region: { place } }) => {
      const [, , w, s, e, n] = place ?? []
      return w! < east && e! > west && s! < north && n! > south ? province : []
    }),
  )
  const provinces = [...seen].sort().join()
  // Put together once for all that is seen of them.
  if (provinces && session.close?.provinces === provinces) return session.close
  const towns = await bringTownships(supply.reader, [...seen], catalogue).catch(() => null)
  const add = towns && withTownships(towns)
  return {
    provinces: towns ? provinces : '',
    // A way of looking with land of its own, as squares of one size, has no place for them.
    of: (scene, zoom) => (add && onLand(session, scene) ? add(scene, zoom) : scene),
    Scale: ScaleBar,
  }
}

/** What a camera sees, in degrees. */
function boundsOf(camera: Camera, width: number, height: number) {
  const { x, y, scale } = frameOf(camera, width, height)
  const [west, north] = unproject(x, y)
  const [east, south] = unproject(x + width / scale, y + height / scale)
  return { west, north, east, south }
}

/** A scene of municipalities with the townships in it. The same objects as long as what they are drawn in is the same. */
function withTownships({ units, unseen, wholeOf, topology }: Townships): CloseUp['of'] {
  const whole = (area: GeometryObject) => wholeOf.get(String(area.id))?.code
  const geometry = mesh(topology, topology.objects.atoms, (a, b) => a !== b && whole(a) === whole(b))
  const shapes = new Map<string, PlaceShape>()
  const names = new Map<string, readonly Label[]>()
  const shapeIn = (colour: string): PlaceShape => {
    const shape = shapes.get(colour) ?? {
      ...{ id: TOWNSHIPS, place: '', kind: 'township' as const, dashed: true as const },
      ...{ colour, geometry },
    }
    shapes.set(colour, shape)
    return shape
  }
  const namesIn = (lang: Scene['view']['lang'], zoom: number): readonly Label[] => {
    const key = `${lang} ${zoom}`
    const labels =
      names.get(key) ??
      units
        .filter(({ region: { code } }) => !unseen.has(code))
        .flatMap(({ region: { code, short, place } }): Label[] => {
          const [lng = 0, lat = 0, west = 0, south = 0, east = 0, north = 0] = place ?? []
          const label: Label = {
            ...{ id: code, text: short[lang], at: [lng, lat], kind: 'municipality', grow: SIZES.township },
            // The larger first, all after those of municipalities.
            priority: 5 + 1 / (1 + (east - west) * (north - south)),
          }
          const wide = (project(east, lat)[0] - project(west, lat)[0]) * 2 ** zoom
          return wide < textWidth(label.text) * sizeOf(label) * WIDE_ENOUGH ? [] : [label]
        })
    names.set(key, labels)
    return labels
  }
  return (scene, zoom) => {
    const { level, vintage, lang } = scene.view
    if (level !== 'municipality' || vintage === TOWNSHIPS) return scene
    return {
      ...scene,
      shapes: [shapeIn(scene.colours.municipalityLine), ...scene.shapes],
      labels: [
        ...scene.labels.map((label) =>
          label.kind === 'municipality' ? { ...label, grow: SIZES.municipality } : label,
        ),
        ...namesIn(lang, zoom),
      ],
    }
  }
}
