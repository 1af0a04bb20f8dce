import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import type { Colours } from '../../scene/model'
import { DIMMED, TINT } from '../../scene/light'

/** Sources of the style, by what they hold. */
export type SourceId = 'land' | 'shapes' | 'labels' | 'marks'

type Values = Readonly<Record<string, unknown>>

/** One row of the layer table. The order of the table is the order of drawing, lowest first. */
interface LayerRow {
  readonly id: string
  readonly kind: LayerSpecification['type']
  readonly source: SourceId | null
  readonly filter?: FilterSpecification
  readonly layout?: Values
  /** A value that depends on the theme is a plain text: it is set anew without cutting tiles anew. */
  readonly paint: (colours: Colours) => Values
}

/**
 * Id of the no-data hatch of a theme. One image a theme: an updated image would keep the old theme's colours in the
 * seam that MapLibre lays around a pattern.
 */
export const hatchId = ({ noDataLine }: Colours) => `hatch ${noDataLine}`

/**
 * Layers that are drawn only while they have something to show: an invisible one costs a frame as much as any other.
 * The property, 0 or 1, takes a layer out and in without cutting tiles anew.
 */
export const ON_DEMAND = {
  'no-data': 'fill-layer-opacity',
  outline: 'line-layer-opacity',
  'area-hatch': 'fill-layer-opacity',
  'area-casing': 'line-layer-opacity',
} as const

/**
 * MapLibre reads the weight out of the first family's name and asks the browser for the list as it stands:
 * the first name carries the weight and matches no font, the second is the font.
 */
export const fonts = (weight: 'medium' | 'semibold') =>
  [`Goru ${weight}`, 'Goru', 'Pretendard', 'Noto Sans KR', 'sans-serif'] as const

const flag = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false]
const isKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind]
const isRegion: ExpressionSpecification = ['has', 'code']
const isDashed: ExpressionSpecification = [
  'any',
  ['has', 'dashed'],
  ['in', ['get', 'kind'], ['literal', ['circle', 'near']]],
]
/** State of a mark: `seen`, how much of it is, while overlays pass into each other. */
const seen: ExpressionSpecification = ['number', ['feature-state', 'seen'], 1]
const unlessDimmed: ExpressionSpecification = ['case', flag('dim'), DIMMED, 1]

/**
 * Feature states of a region: `fill` its colour, `none` no figure, `dim` not meant, `hovered`, `selected`.
 * The colour itself is the state, not its class: a new ramp then costs as little as a new year.
 */
export const LAYERS: readonly LayerRow[] = [
  { id: 'sea', kind: 'background', source: null, paint: (c) => ({ 'background-color': c.sea }) },
  {
    id: 'neighbour',
    kind: 'fill',
    source: 'land',
    filter: isKind('neighbour'),
    paint: (c) => ({ 'fill-color': c.neighbour, 'fill-antialias': false }),
  },
  {
    id: 'neighbour-line',
    kind: 'line',
    source: 'land',
    filter: isKind('neighbour'),
    paint: (c) => ({ 'line-color': c.neighbourLine, 'line-width': 0.8 }),
  },
  {
    id: 'region',
    kind: 'fill',
    source: 'land',
    filter: isRegion,
    paint: () => ({
      'fill-color': ['to-color', ['feature-state', 'fill'], 'rgba(0,0,0,0)'],
      'fill-opacity': unlessDimmed,
    }),
  },
  {
    id: 'no-data',
    kind: 'fill',
    source: 'land',
    filter: isRegion,
    paint: (c) => ({
      'fill-pattern': hatchId(c),
      'fill-opacity': ['case', flag('none'), unlessDimmed, 0],
      [ON_DEMAND['no-data']]: 0,
    }),
  },
  {
    id: 'municipality-line',
    kind: 'line',
    source: 'land',
    filter: isKind('municipality'),
    paint: (c) => ({ 'line-color': c.municipalityLine, 'line-width': 0.6 }),
  },
  {
    id: 'coast',
    kind: 'line',
    source: 'land',
    filter: isKind('coast'),
    paint: (c) => ({ 'line-color': c.coast, 'line-width': 0.6 }),
  },
  {
    id: 'province-line',
    kind: 'line',
    source: 'land',
    filter: isKind('province'),
    layout: { 'line-join': 'round' },
    paint: (c) => ({ 'line-color': c.provinceLine, 'line-width': 1 }),
  },
  {
    id: 'outline',
    kind: 'line',
    source: 'land',
    filter: isRegion,
    layout: { 'line-join': 'round' },
    // The outlines of all regions wait here for their state, so that pointing at one cuts no tile anew.
    paint: (c) => ({
      'line-color': c.accent,
      'line-width': ['case', flag('selected'), 2.5, flag('hovered'), 1.5, 0],
      [ON_DEMAND.outline]: 0,
    }),
  },
  {
    id: 'shape-area',
    kind: 'fill',
    source: 'shapes',
    filter: isKind('lake'),
    paint: () => ({ 'fill-color': ['get', 'colour'], 'fill-opacity': TINT }),
  },
  {
    id: 'area-hatch',
    kind: 'fill',
    source: 'shapes',
    filter: ['has', 'hatch'],
    paint: () => ({ 'fill-pattern': ['get', 'hatch'], [ON_DEMAND['area-hatch']]: 0 }),
  },
  {
    // A light line below that of an area or of a name, so that it is seen over any colour.
    id: 'area-casing',
    kind: 'line',
    source: 'shapes',
    filter: ['any', isKind('area'), isKind('leader')],
    layout: { 'line-join': 'round' },
    paint: (c) => ({
      'line-color': c.halo,
      'line-opacity': 0.7,
      'line-width': 3,
      [ON_DEMAND['area-casing']]: 0,
    }),
  },
  {
    id: 'shape-line',
    kind: 'line',
    source: 'shapes',
    filter: ['!', isDashed],
    layout: { 'line-join': 'round' },
    paint: () => ({
      'line-color': ['get', 'colour'],
      'line-width': ['match', ['get', 'kind'], ['dyke', 'home'], 2.5, 'leader', 0.8, 1.5],
    }),
  },
  {
    id: 'shape-circle',
    kind: 'line',
    source: 'shapes',
    filter: isDashed,
    // Dashes are counted in line widths: 4 px and 3 px of a 1.5 px line, twice 1.6 px of one of 0.8 px.
    paint: () => ({
      'line-color': ['get', 'colour'],
      'line-width': ['match', ['get', 'kind'], 'township', 0.8, 1.5],
      'line-dasharray': ['match', ['get', 'kind'], 'township', ['literal', [2, 2]], ['literal', [2.67, 2]]],
    }),
  },
  {
    id: 'leader',
    kind: 'symbol',
    source: 'marks',
    filter: isKind('leader'),
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-anchor': 'left',
      'icon-rotate': ['get', 'angle'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
    paint: () => ({ 'icon-opacity': seen }),
  },
  {
    // Below the marks although no label touches one: what is drawn last is placed first, and labels give way to marks.
    id: 'label',
    kind: 'symbol',
    source: 'labels',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [
        'case',
        isKind('municipality'),
        ['literal', fonts('medium')],
        ['literal', fonts('semibold')],
      ],
      'text-size': ['get', 'size'],
      'text-max-width': 99,
      'text-padding': 1,
      'text-justify': 'auto',
      'text-variable-anchor-offset': [
        'center',
        [0, 0],
        'bottom',
        [0, -0.7],
        'top',
        [0, 0.7],
        'right',
        [-0.7, 0],
        'left',
        [0.7, 0],
        'bottom-right',
        [-0.2, -0.4],
        'bottom-left',
        [0.2, -0.4],
        'top-right',
        [-0.2, 0.4],
        'top-left',
        [0.2, 0.4],
      ],
      'symbol-sort-key': ['get', 'priority'],
    },
    paint: (c) => ({ 'text-color': c.ink, 'text-halo-color': c.halo, 'text-halo-width': 1.5 }),
  },
  {
    id: 'mark',
    kind: 'symbol',
    source: 'marks',
    filter: isKind('mark'),
    layout: {
      'icon-image': ['get', 'icon'],
      'icon-offset': ['get', 'offset'],
      'icon-allow-overlap': true,
      'icon-padding': 0,
      'symbol-sort-key': ['get', 'order'],
    },
    paint: () => ({ 'icon-opacity': seen }),
  },
]

/** The table as MapLibre's layers, in the colours of a theme. */
export function layersOf(colours: Colours): StyleSpecification['layers'] {
  return LAYERS.map(({ id, kind, source, filter, layout, paint }) => ({
    id,
    type: kind,
    ...(source === null ? {} : { source }),
    ...(filter ? { filter } : {}),
    ...(layout ? { layout } : {}),
    paint: paint(colours),
  })) as unknown as StyleSpecification['layers']
}

/** One paint property to be set. */
interface PaintChange {
  readonly layer: string
  readonly property: string
  readonly value: string
}

/** What has to be painted anew when one theme follows another: the properties whose values differ. */
export function paintChanges(before: Colours, after: Colours): PaintChange[] {
  return LAYERS.flatMap(({ id, paint }) => {
    const old = paint(before)
    return Object.entries(paint(after)).flatMap(([property, value]) =>
      typeof value === 'string' && value !== old[property] ? [{ layer: id, property, value }] : [],
    )
  })
}
