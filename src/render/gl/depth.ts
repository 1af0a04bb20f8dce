import { ArcLayer, ColumnLayer, SolidPolygonLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import type { Map as GlMap } from 'maplibre-gl'
import type { Position } from 'geojson'
import { ARC_DIMMED, arcOpacity, FADING, TAPER } from '../../scene/arcs'
import type { Arc, Column, Scene, Shapes } from '../../scene/model'
import { DIMMED } from '../../scene/light'
import type { Emphasis, Hit } from '../map'
import { BELOW_MARKS } from './arc-layers'
import { same } from './same'

/**
 * The greatest height on screen, in px at the middle of a large map. Whole regions hide more than columns do, and their
 * names lie on the ground: they are only just raised.
 */
const TALLEST = { column: 150, region: 44 } as const
/** Least zoom of a map on which the country is large enough that nothing is made smaller (1440 x 900 px). */
const LARGE = 5.1
/** Radius of a column (px) where few stand and where many do, and how many are few. */
const RADIUS = { few: 9, many: 3.5, limit: 30 } as const
/** Length (ms) of the change from one year to the next. */
const CHANGE = 240
/** Turns the sideways bend of the flat map into the lean (degrees) of an arc that rises. */
const LEAN = 90
/** Dashes along an arc whose dates are not documented. */
const DASHES = 16
const EARTH = 40_075_017

type Rgba = [number, number, number, number]
type Near = 'fine' | 'coarse'

/** deck.gl's layers take a place in the style's order, which its own types leave out. */
interface Placed {
  readonly beforeId: string
}
const PLACED: Placed = { beforeId: BELOW_MARKS }

/** A piece of land of a region that has been raised. */
interface Block {
  readonly code: string
  readonly polygon: Position[][]
}

/** A layer of arcs that are drawn a little otherwise. @param inject lines of its shaders, by the hook that takes them */
const arcsBy = (layerName: string, inject: Readonly<Record<string, string>>): typeof ArcLayer<Arc, Placed> =>
  class extends ArcLayer<Arc, Placed> {
    static override layerName = layerName

    override getShaders(): unknown {
      return { ...(super.getShaders() as object), inject }
    }
  }

type Form = 'plain' | 'dashed' | 'ribbons'
const formOf = ({ dashed, tapers }: Arc): Form => (dashed ? 'dashed' : tapers ? 'ribbons' : 'plain')

/** The order in which they are drawn: dashes stay above ribbons. */
const FORMS = ['ribbons', 'plain', 'dashed'] as const satisfies readonly Form[]

/** Arcs by their form: in pieces, or thin where they begin, as the flat map draws them. */
const LAYER_OF: Readonly<Record<Form, typeof ArcLayer<Arc, Placed>>> = {
  plain: ArcLayer,
  dashed: arcsBy('DashedArcLayer', {
    'fs:DECKGL_FILTER_COLOR': `if (fract(geometry.uv.x * ${DASHES}.0) > 0.6) discard;`,
  }),
  ribbons: arcsBy('RibbonLayer', {
    'vs:DECKGL_FILTER_SIZE': `size.xy *= mix(${TAPER}, 1.0, geometry.uv.x);`,
  }),
}

/** What stands or flies above a map that leans: columns, raised regions, arcs. deck.gl within the map's own picture. */
export class Depth {
  private readonly overlay: MapLibreOverlay
  /** Resolves when something was drawn: deck.gl takes hold of the map's context by and by. */
  readonly drawn: Promise<void>
  private done = () => {}
  private readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches
  private scene: Scene | null = null
  /** What stands, by layer. The same lists from frame to frame: a new one would be carried to the card again. */
  private columns: readonly (readonly [side: Column['side'], all: readonly Column[]])[] = []
  private arcs: readonly (readonly [form: Form, all: readonly Arc[]])[] = []
  private emphasis: Emphasis = { hovered: null, lit: null }
  private blocks: { readonly key: string; readonly all: readonly Block[] } = { key: '', all: [] }
  private readonly follow = () => this.draw()
  private placed = false

  constructor(private readonly map: GlMap) {
    this.drawn = new Promise((resolve) => (this.done = resolve))
    this.overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      onAfterRender: () => {
        if (this.placed) this.done()
      },
    })
    map.addControl(this.overlay)
    // Heights keep their size on screen.
    map.on('zoom', this.follow)
  }

  show(scene: Scene, shapes: Shapes): void {
    const { arcs = [], columns = [] } = scene.depth ?? {}
    if (!same(columns, this.scene?.depth?.columns ?? []))
      this.columns = ([-1, 0, 1] as const).map((side) => [side, columns.filter((one) => one.side === side)])
    if (!same(arcs, this.scene?.depth?.arcs ?? []))
      this.arcs = FORMS.map((form) => [form, arcs.filter((arc) => formOf(arc) === form)])
    this.scene = scene
    if (scene.depth?.raised && this.blocks.key !== shapes.key)
      this.blocks = { key: shapes.key, all: blocksOf(shapes) }
    this.draw()
  }

  emphasise(emphasis: Emphasis): void {
    this.emphasis = emphasis
    this.draw()
  }

  /** What stands at a point (CSS px of the map) or within reach of it. */
  at([x, y]: Hit['point'], pointer: Near): Hit | null {
    if (!this.scene) return null
    const found: unknown = this.overlay.pickObject({ x, y, radius: pointer === 'fine' ? 2 : 8 })?.object
    if (!found || typeof found !== 'object') return null
    const point = [x, y] as const
    if ('of' in found) return { ...(found as Column).of, point }
    if ('code' in found) return { kind: 'region', id: (found as Block).code, point }
    return { kind: 'arc', id: (found as Arc).id, point }
  }

  /**
   * Nothing stands any more. The control stays on the map, where it costs nothing without layers: what deck.gl hangs on the
   * canvas it never takes off again, and a talk that comes by here often would pile it up.
   */
  rest(): void {
    this.done()
    this.map.off('idle', this.follow)
    this.scene = null
    this.columns = []
    this.arcs = []
    if (this.placed) this.overlay.setProps({ layers: [] })
  }

  close(): void {
    // Whoever waits for a picture waits for none of this one.
    this.done()
    this.map.off('zoom', this.follow)
    this.map.off('idle', this.follow)
    this.map.removeControl(this.overlay)
  }

  private draw(): void {
    const { scene } = this
    if (!scene) return
    // While the style is loading, deck.gl knows no place in it and would draw above the names (visgl/deck.gl#10733).
    if (!this.placed && !this.map.isStyleLoaded()) {
      this.map.once('idle', this.follow)
      this.map.triggerRepaint()
      return
    }
    this.placed = true
    const raised = scene.depth?.raised
    this.overlay.setProps({
      layers: [
        ...this.columns.filter(([, all]) => all.length).map(([side, all]) => this.columnLayer(side, all)),
        ...(raised ? [this.raisedLayer(scene, raised)] : []),
        ...this.arcs.filter(([, all]) => all.length).map(([form, all]) => this.arcLayer(form, all)),
      ],
    })
  }

  private get transitions() {
    return this.still ? {} : { transitions: { getElevation: CHANGE, getFillColor: CHANGE } }
  }

  /** All is smaller where the whole country is, though never less than about half. */
  private get grow(): number {
    return Math.min(1, Math.max(0.45, 2 ** (this.map.getMinZoom() - LARGE)))
  }

  /** Metres that are as long as so many px in the middle of the map. */
  private metres(px: number): number {
    const { lat } = this.map.getCenter()
    return (px * this.grow * EARTH * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** this.map.getZoom())
  }

  /** How much is seen of a region: little, while a class is pointed at that is not its own. */
  private bright(code: string): number {
    const { lit } = this.emphasis
    return lit && !lit.includes(code) ? DIMMED : 1
  }

  private columnLayer(side: Column['side'], data: readonly Column[]) {
    const { hovered, lit } = this.emphasis
    const scale = this.metres(TALLEST.column)
    return new ColumnLayer<Column, Placed>({
      ...PLACED,
      id: `columns ${side}`,
      data,
      // Round ones are shaded alike from every side; of many, nobody sees the corners.
      diskResolution: data.length > RADIUS.limit ? 6 : 16,
      offset: [side * 1.05, 0],
      radius: (data.length > RADIUS.limit ? RADIUS.many : RADIUS.few) * this.grow,
      radiusUnits: 'pixels',
      // deck.gl draws no height below zero: what hangs below the ground is a column that ends there.
      getPosition: ({ at, height, below }) => [...at, below ? -height * scale : 0],
      getElevation: ({ height }) => height,
      elevationScale: scale,
      getFillColor: ({ colour, height, of }) => rgba(colour, height > 0 ? this.bright(of.id) : 0),
      material: MATERIAL,
      pickable: true,
      highlightedObjectIndex: data.findIndex(({ of }) => of.id === hovered),
      highlightColor: [255, 255, 255, 90],
      updateTriggers: { getFillColor: [lit], getPosition: [data.some(({ below }) => below) && scale] },
      ...this.transitions,
    })
  }

  private raisedLayer(
    { regions, ramp, colours, selected }: Scene,
    heights: Readonly<Record<string, number>>,
  ) {
    const { hovered, lit } = this.emphasis
    const fills = new Map(
      regions.map(({ code, cls }) => {
        const colour = (cls === null ? null : ramp[cls]) ?? colours.noData
        // What is meant has the colour of what is chosen: its outline lies on the ground, below the others.
        const meant = code === hovered || selected.includes(code)
        return [code, rgba(meant ? colours.accent : colour, this.bright(code))]
      }),
    )
    return new SolidPolygonLayer<Block, Placed>({
      ...PLACED,
      id: 'raised',
      data: this.blocks.all,
      extruded: true,
      getPolygon: ({ polygon }) => polygon as [number, number][][],
      getElevation: ({ code }) => heights[code] ?? 0,
      elevationScale: this.metres(TALLEST.region),
      getFillColor: ({ code }) => fills.get(code) ?? [0, 0, 0, 0],
      material: MATERIAL,
      pickable: true,
      updateTriggers: { getElevation: [heights], getFillColor: [regions, ramp, selected, hovered, lit] },
      ...this.transitions,
    })
  }

  private arcLayer(form: Form, data: readonly Arc[]) {
    const lit = this.emphasis.arcs ?? null
    const colourAt = (end: keyof typeof FADING) => (arc: Arc) =>
      rgba(arc.colour, lit && !lit.includes(arc.id) ? ARC_DIMMED : arc.fades ? FADING[end] : arcOpacity(arc))
    return new LAYER_OF[form]({
      ...PLACED,
      id: `arcs ${form}`,
      data,
      getSourcePosition: ({ from }: Arc) => [...from],
      getTargetPosition: ({ to }: Arc) => [...to],
      getWidth: ({ width }: Arc) => width,
      getHeight: 0.6,
      getTilt: ({ bend }: Arc) => bend * LEAN,
      getSourceColor: colourAt('from'),
      getTargetColor: colourAt('to'),
      numSegments: 40,
      pickable: true,
      updateTriggers: { getSourceColor: [lit], getTargetColor: [lit] },
    })
  }
}

/** Sides are told from tops, and the colours of the legend stay what they are. */
const MATERIAL = { ambient: 0.62, diffuse: 0.4, shininess: 16 }

const blocksOf = ({ regions }: Shapes): Block[] =>
  regions.flatMap(({ code, geometry }) => geometry.coordinates.map((polygon) => ({ code, polygon })))

/** `#rrggbb` and an opacity as four numbers from 0 to 255. */
function rgba(hex: string, opacity: number): Rgba {
  const value = parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255, Math.round(opacity * 255)]
}
