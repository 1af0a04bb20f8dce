import type { MultiLineString, MultiPolygon } from 'geojson'
import type { Indicator, Level, Overlay, Place, SymbolId } from '../atlas/model'
import type { MapTheme } from '../atlas/model'
import type { Annotation, View } from '../view/view'

/**
 * The scene: everything a picture shows, in plain data. Classes, colours, labels and legend are decided
 * here and nowhere else; a renderer makes no decision about meaning.
 */

export type LonLat = readonly [number, number]

/** A flat record of colours (hex). Palettes are apart: they depend on theme and indicator. */
export interface Colours {
  readonly sea: string
  /** Korean land below the regions, and neighbours. */
  readonly land: string
  readonly neighbour: string
  readonly neighbourLine: string
  readonly coast: string
  readonly municipalityLine: string
  readonly provinceLine: string
  readonly ink: string
  readonly quiet: string
  readonly halo: string
  readonly accent: string
  /** Ground and stroke of the no-data hatch. */
  readonly noData: string
  readonly noDataLine: string
  readonly k1: string
  readonly k2: string
  readonly k3: string
  readonly k4: string
  readonly k5: string
  readonly k6: string
  readonly k7: string
  readonly k8: string
  readonly k9: string
  readonly k10: string
  readonly k11: string
  readonly k12: string
}

export interface SceneRegion {
  readonly code: string
  /** As labelled ("나주시"), and with its province ("전라남도 나주시"). */
  readonly name: string
  readonly fullName: string
  readonly province: string
  readonly capital: boolean
  /** The figure in the unit of its table, unrounded; null = no data. */
  readonly value: number | null
  /** The figure as shown, scaled, rounded and with its sign, without unit; the words for "no data" when null. */
  readonly text: string
  /** Index of its class, 0 = lowest; null = no data. */
  readonly cls: number | null
  /** 1 = highest; equal values share a rank; null = no data. */
  readonly rank: number | null
  readonly provisional: boolean
  /** Why there is no figure, or what is special about it; empty for the ordinary. */
  readonly remark: string
  readonly at: LonLat
  /** west, south, east, north */
  readonly extent: readonly [number, number, number, number]
}

export interface LegendClass {
  readonly index: number
  /** Bounds in table units: from <= value < to (the last class includes its end). ±Infinity never occurs. */
  readonly from: number
  readonly to: number
  readonly colour: string
  readonly count: number
  /** "−9 – −3" in shown units. */
  readonly label: string
}

export interface Legend {
  readonly title: string
  readonly unit: string
  /** Of the figures, or the first and the last year of a span, as written beside the title. */
  readonly year: number | string
  readonly classes: readonly LegendClass[]
  /** Inner breaks in table units, ascending: classes.length - 1 of them, and as shown. */
  readonly breaks: readonly number[]
  readonly breakTexts: readonly string[]
  readonly noData: { readonly count: number; readonly label: string }
  readonly midpointLabel: string
  /** The classes are kinds, each told by its label, and no stretches of a scale. */
  readonly kinds?: true
  /** The classes are words and nothing is ranked: what heads their list, with how many there are of each. */
  readonly unranked?: string
}

/** A place drawn as a symbol. `dx, dy`: pixels it stands off its true position so that crowded symbols separate. */
export interface Mark {
  readonly id: string
  readonly overlay: string
  readonly symbol: SymbolId
  readonly colour: string
  readonly at: LonLat
  readonly dx: number
  readonly dy: number
  readonly name: string
  readonly approximate: boolean
  readonly selected: boolean
  /** It was announced, and no list has it: hollow and dashed, where what documents list is filled. */
  readonly announced?: boolean
  /** It stands for several places, which are too near each other to be told apart. */
  readonly ring?: Ring
}

/** Places drawn as one. */
export interface Ring {
  /** As they stand where there is room for them all. */
  readonly members: readonly Mark[]
  /** Strokes around 0,0, px: the ground, and each kind with its share, what was only announced thin and dashed. */
  readonly parts: readonly {
    readonly d: string
    readonly colour: string
    readonly width: number
    readonly dash?: readonly number[]
  }[]
  /** What a ring is, in words. */
  readonly key: string
}

/** A place of a crowd. */
export interface CrowdPlace {
  readonly id: string
  readonly name: string
  readonly at: LonLat
}

/**
 * Places too many for a symbol each: dots, and bubbles that count those that lie too close for dots (`bubbles.ts`). The same
 * object as long as the places, their colour and the language are.
 */
export interface Crowd {
  readonly colour: string
  /** What is said of a bubble, with `{count}` for its number. */
  readonly here: string
  readonly places: readonly CrowdPlace[]
}

/**
 * A line or area that belongs to a place: a true outline, a dashed circle of the official area around a point, the
 * municipalities that it is the whole of (`area`), the one it lies in (`home`), or those around that one (`near`); or, of no
 * place, the borders of townships, and the lines from names that stand aside to what they name.
 */
export interface PlaceShape {
  readonly id: string
  readonly place: string
  readonly kind: 'outline' | 'circle' | 'lake' | 'dyke' | 'home' | 'near' | 'area' | 'township' | 'leader'
  /** Of an area: its ground is hatched, its line dashed. */
  readonly hatched?: true
  readonly dashed?: true
  readonly colour: string
  readonly geometry: MultiPolygon | MultiLineString
}

export interface Label {
  readonly id: string
  readonly text: string
  readonly at: LonLat
  /** 1 = most important; a renderer gives way to lower numbers. */
  readonly priority: number
  readonly kind: 'province' | 'municipality' | 'place' | 'selected'
  /** Size against the ordinary size of its kind; absent: 1. */
  readonly grow?: number
}

export interface BalanceBar {
  /** `share`: two parts of a whole; `means`: two weighted means (or simple where nothing weighs, then said so). */
  readonly kind: 'share' | 'means' | 'split'
  readonly capital: number | null
  readonly rest: number | null
  readonly capitalText: string
  readonly restText: string
  /** Capital area's part in 0..1 for `share`; null otherwise. */
  readonly part: number | null
  readonly line: readonly {
    readonly year: number
    readonly capital: number | null
    readonly rest: number | null
    readonly part: number | null
  }[]
  readonly remark: string
}

export interface Caption {
  /** Series on show, as `indicator.level`, where they are others than the indicator at its level. */
  readonly series?: readonly string[]
  readonly sources: readonly string[]
  /** Publisher and table, one line a source. */
  readonly sourceText: string
  readonly caption: string
  readonly caution: string
  readonly breakNotes: readonly string[]
}

/** A sentence that answers the question of the view, cut into what is said before, in, and after its number. */
export interface Answer {
  readonly before: string
  readonly number: string
  readonly after: string
}

export interface Scene {
  readonly view: View
  readonly indicator: Indicator
  readonly level: Level
  readonly theme: MapTheme
  readonly colours: Colours
  readonly question: string
  /** The question answered by the figures on show; null where one sentence would say too much. */
  readonly answer: Answer | null
  readonly description: string
  readonly title: string
  readonly unit: string
  readonly year: number
  /** Colours of the classes, lowest first. */
  readonly ramp: readonly string[]
  readonly regions: readonly SceneRegion[]
  /** Codes, best-placed first as the ranking list shows them (highest value first), regions without data last. */
  readonly ranking: readonly string[]
  readonly nation: { readonly value: number | null; readonly text: string }
  readonly legend: Legend
  readonly balance: BalanceBar | null
  /** `shown`: wholes that there were in the year on show. */
  readonly overlays: readonly {
    readonly overlay: Overlay
    readonly on: boolean
    readonly shown: number
    /** What is to be known of how they are drawn. */
    readonly told?: string
  }[]
  readonly marks: readonly Mark[]
  readonly crowd?: Crowd
  /** How much is seen of a mark, 0 to 1 by its id, while overlays pass into each other; who is not in it is seen whole. */
  readonly fading?: ReadonlyMap<string, number>
  readonly shapes: readonly PlaceShape[]
  readonly labels: readonly Label[]
  /** The same where each stands at its point, of a scene whose names have stepped aside for one picture of it. */
  readonly atPoints?: readonly Label[]
  /** What the reader wrote on the map. */
  readonly annotations: readonly Annotation[]
  readonly selected: readonly string[]
  readonly selectedPlaces: readonly Place[]
  readonly caption: Caption
  /** What a newsroom says of the view besides headline and sentence, whose words they are, and what must be said without them. */
  readonly words?: { readonly note: string; readonly by: string } & Pick<Caption, 'caption' | 'caution'>
  /** A sentence for readers who do not see the picture. */
  readonly alt: string
  /** What is fitted where no camera is asked for; absent: the whole country. */
  readonly extent?: SceneRegion['extent']
  /** The regions are bare land: nothing is classed or ranked, and no legend, list or balance stands beside the map. */
  readonly bare?: boolean
  /** The figures are of the way of looking itself, whatever indicator the view names. */
  readonly ownFigures?: boolean
  /** No year changes the picture. */
  readonly ignoresYear?: boolean
  /** No overlay changes the picture. */
  readonly ignoresOverlays?: boolean
  /** What is drawn above the regions. */
  readonly depth?: Depth
  /** Classes of two figures at once, in place of a row of classes. */
  readonly grid?: Grid
  /** Stands with the key of pictures that stand alone: what the panel draws beside the map. */
  readonly sketch?: Sketch
  /** The same for a stage, where letters are large: an inset in the sea beside the land. */
  readonly inset?: Sketch
  /** What colours and lines mean that are no classes: for pictures that stand alone. */
  readonly key?: readonly KeyEntry[]
}

/** A small drawing of lines and words, in px of its own box. */
export interface Sketch {
  readonly width: number
  readonly height: number
  /** Size of the letters, px. */
  readonly letters: number
  readonly title: string
  /** What it says, for readers who do not see it. */
  readonly alt: string
  readonly strokes: readonly {
    readonly d: string
    readonly colour: string
    readonly width: number
    readonly dash?: string
  }[]
  readonly texts: readonly {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
    readonly text: string
  }[]
}

/** The legend of two figures: a square of colours, the first figure across, the second upwards. */
export interface Grid {
  readonly x: GridSide
  readonly y: GridSide
  /** From the lower left on, row by row upwards. */
  readonly colours: readonly string[]
  readonly counts: readonly number[]
}

export interface GridSide {
  readonly title: string
  /** What its ends are called. */
  readonly low: string
  readonly high: string
  /** Between the cells, as shown. */
  readonly breaks: readonly string[]
}

/** `line`, `dashed`: as an arc is drawn; `circle`: as a height on a flat map; `area`: a fill. */
export interface KeyEntry {
  readonly form: 'area' | 'line' | 'dashed' | 'circle'
  readonly colour: string
  readonly text: string
  /** Said of one kind of picture alone: of the flat one, or of the one that leans. */
  readonly of?: 'flat' | 'leaning'
}

/** A flow from one point to another, drawn as a curve above the map; `scene/arcs.ts` says which. */
export interface Arc {
  readonly id: string
  readonly from: LonLat
  readonly to: LonLat
  /** How far the middle stands off the straight line, in parts of its length; positive: to the left of the way. */
  readonly bend: number
  /** px */
  readonly width: number
  readonly colour: string
  readonly dashed: boolean
  /** Pale where it begins and full where it ends, so that one sees which way it runs. */
  readonly fades?: boolean
  /** A ribbon: thin where it begins, and `width` wide where it ends. */
  readonly tapers?: boolean
  /** What it shows, in words. */
  readonly name: string
  /** Whatever lights it when pointed at: itself, its ends, its kind, those who move along it. */
  readonly keys: readonly string[]
}

/** A figure that stands on the map: a column where the map leans, a circle of proportional area where it is flat. */
export interface Column {
  readonly id: string
  /** What is meant by pointing at it. */
  readonly of: { readonly kind: 'region' | 'place'; readonly id: string }
  readonly at: LonLat
  /** -1 the left of a pair, 1 the right, 0 alone. */
  readonly side: -1 | 0 | 1
  /** Its share of the greatest, 0 to 1, linear from zero. */
  readonly height: number
  /** Its figure is below zero: it hangs below the ground of a map that leans. */
  readonly below?: true
  readonly colour: string
  /** What it shows, in words. */
  readonly name: string
}

/** What is drawn above the regions. */
export interface Depth {
  readonly arcs: readonly Arc[]
  readonly columns?: readonly Column[]
  /** Heights of whole regions by code, 0 to 1 as of a column; absent or 0 = flat on the ground. */
  readonly raised?: Readonly<Record<string, number>>
  /** Degrees by which the map leans; absent = it is seen from straight above. */
  readonly pitch?: number
}

/** Geometry of one (vintage, level, detail): what the scene's codes look like. Lon/lat degrees. */
export interface Shapes {
  /** Changes when the geometry does: `vintage/level/detail`. */
  readonly key: string
  readonly regions: readonly { readonly code: string; readonly geometry: MultiPolygon }[]
  /** Borders between municipalities within a province (empty at province level), between provinces, and the coast. */
  readonly municipalityLines: MultiLineString
  readonly provinceLines: MultiLineString
  readonly coast: MultiLineString
  readonly neighbours: MultiPolygon
}
