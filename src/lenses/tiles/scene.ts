import type { MultiLineString, MultiPolygon, Position } from 'geojson'
import type { Lang } from '../../atlas/model'
import { regionOf, unitsOf } from '../../atlas/units'
import { tileWord } from './words'
import { tileFit, type TileFit } from '../../stats/tile-fit'
import { bordersOf } from '../../scene/borders'
import { LABEL_SIZES, textWidth } from '../../scene/labels'
import type { Label, LonLat, Scene, SceneRegion, Shapes } from '../../scene/model'
import { COUNTRY, project, unproject, type Extent } from '../../scene/projection'
import type { Lens } from '../lens'

type Cell = readonly [column: number, row: number]

/** A board of equal squares over the country: its north-west corner and the side of a cell, in world pixels at zoom 0. */
export interface Board {
  readonly x: number
  readonly y: number
  readonly side: number
}

export interface TilesScene extends Scene {
  readonly tiles: {
    readonly cells: ReadonlyMap<string, Cell>
    readonly board: Board
    /** null while the boundaries it is measured by are not there. */
    readonly fit: TileFit | null
  }
}

const NO_LINES: MultiLineString = { type: 'MultiLineString', coordinates: [] }
/** Pixels a name keeps from the sides of its tile, both together. */
const AIR = 2

/** The largest board of so many columns and rows in an extent, in its middle. */
export function boardIn(extent: Extent, columns: number, rows: number): Board {
  const [west, north] = project(extent[0], extent[3])
  const [east, south] = project(extent[2], extent[1])
  const side = Math.min((east - west) / columns, (south - north) / rows)
  return { side, x: (west + east - side * columns) / 2, y: (north + south - side * rows) / 2 }
}

/** The point of a board in degrees; `column` and `row` may be fractions. */
export const onBoard = ({ x, y, side }: Board, column: number, row: number): LonLat =>
  unproject(x + column * side, y + row * side)

/** The board as geometry: equal squares on the Web Mercator plane, lines between provinces, and the outer border. */
export function squaresOf(scene: TilesScene): Shapes {
  const { cells, board } = scene.tiles
  const provinces = new Map(scene.regions.map(({ code, province }) => [code, province]))
  const taken = new Map([...cells].map(([code, cell]) => [cell.join(), code]))
  const at = (column: number, row: number) => [...onBoard(board, column, row)]
  const provinceLines: Position[][] = []
  const municipalityLines: Position[][] = []
  const coast: Position[][] = []
  for (const [code, [column, row]] of cells) {
    const sides = [
      [column, row - 1, [at(column, row), at(column + 1, row)]],
      [column - 1, row, [at(column, row), at(column, row + 1)]],
      [column, row + 1, [at(column, row + 1), at(column + 1, row + 1)]],
      [column + 1, row, [at(column + 1, row), at(column + 1, row + 1)]],
    ] as const
    sides.forEach(([c, r, line], i) => {
      const other = taken.get(`${c},${r}`)
      if (other === undefined) coast.push([...line])
      // A border between two tiles is drawn once: by the one that lies south or east of it.
      else if (i < 2)
        (provinces.get(other) === provinces.get(code) ? municipalityLines : provinceLines).push([...line])
    })
  }
  const lines = (coordinates: Position[][]): MultiLineString => ({ type: 'MultiLineString', coordinates })
  const square = ([column, row]: Cell): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: [
      [[at(column, row), at(column, row + 1), at(column + 1, row + 1), at(column + 1, row), at(column, row)]],
    ],
  })
  return {
    key: `tiles/${scene.view.vintage}/${scene.level}`,
    regions: scene.regions.flatMap(({ code }) => {
      const cell = cells.get(code)
      return cell ? [{ code, geometry: square(cell) }] : []
    }),
    municipalityLines: scene.level === 'municipality' ? lines(municipalityLines) : NO_LINES,
    provinceLines: lines(provinceLines),
    coast: lines(coast),
    neighbours: { type: 'MultiPolygon', coordinates: [] },
  }
}

/** A unit's name without what it is: 나주시 → 나주, Naju-si → Naju; one letter alone is no name (중구 stays). */
export function coreName(name: string, lang: Lang): string {
  if (lang === 'en') return name.replace(/-(si|gun|gu|do)$/, '')
  const last = name.split(' ').at(-1) ?? name
  return last.length > 2 ? last.replace(/[시군구]$/, '') : last
}

/**
 * Names short enough for a tile: the whole core of the name, else its first letters; in English, where those are the
 * same for two of a province, its initial and its last letters (Gangnam beside Gangdong: G’nam).
 * @param longest letters a tile holds
 */
export function shortNames(cores: readonly string[], longest: number, lang: Lang): string[] {
  const first = cores.map((core) => core.slice(0, longest))
  return cores.map((core, i) =>
    lang === 'en' && core.length > longest && first.filter((other) => other === first[i]).length > 1
      ? `${core[0]}’${core.slice(2 - longest)}`
      : first[i]!,
  )
}

/** The tile map of a view. */
export const lens: Lens<TilesScene> = {
  indicators: () => [],
  tiles: true,
  shapes: squaresOf,
  scene({ atlas, view, setting, base, topology, tiles }) {
    const { lang, vintage, level } = view
    const table = tiles?.[vintage] ?? {}
    const cells = new Map(
      base.regions.flatMap(({ code }) => (table[code] ? [[code, table[code]] as const] : [])),
    )
    const columns = 1 + Math.max(0, ...[...cells.values()].map(([column]) => column))
    const rows = 1 + Math.max(0, ...[...cells.values()].map(([, row]) => row))
    const board = boardIn(COUNTRY, columns, rows)
    const regions = base.regions.map((region): SceneRegion => {
      const cell = cells.get(region.code)
      if (!cell) return region
      const [column, row] = cell
      const [west, south] = onBoard(board, column, row + 1)
      const [east, north] = onBoard(board, column + 1, row)
      return { ...region, at: onBoard(board, column + 0.5, row + 0.5), extent: [west, south, east, north] }
    })
    const points = new Map(
      unitsOf(atlas.catalogue, vintage, level).flatMap(({ region: { code, place } }) =>
        place ? [[code, project(place[0], place[1])] as const] : [],
      ),
    )
    return {
      ...base,
      title: tileWord('title', lang, { title: base.title }),
      regions,
      marks: [],
      shapes: [],
      // A point of the land is nowhere on a board.
      annotations: [],
      labels: labelsOf(
        regions,
        cells,
        board.side * 2 ** setting.zoom,
        (province) => regionOf(atlas.catalogue, province)?.short[lang] ?? '',
        base,
      ),
      alt: tileWord('alt', lang, { alt: base.alt }),
      tiles: {
        cells,
        board,
        fit: topology ? tileFit(bordersOf(atlas.catalogue, topology, vintage, level), cells, points) : null,
      },
    }
  },
}

/**
 * Names inside the tiles where a tile has room for them, else the provinces' over their tiles.
 * @param side pixels of a tile
 */
function labelsOf(
  regions: readonly SceneRegion[],
  cells: ReadonlyMap<string, Cell>,
  side: number,
  provinceName: (code: string) => string,
  { view: { lang, select }, level }: Scene,
): Label[] {
  const kind = level === 'province' ? 'province' : 'municipality'
  const wide = textWidth(lang === 'ko' ? '가' : 'a') * LABEL_SIZES[kind]
  const longest = Math.floor((side - AIR) / wide)
  const provinces = [...new Set(regions.map(({ province }) => province))]
  if (longest >= (lang === 'ko' ? 2 : 4)) {
    const groups =
      level === 'province' ? [regions] : provinces.map((code) => regions.filter((r) => r.province === code))
    return groups.flatMap((group) => {
      const names = shortNames(
        group.map(({ name }) => coreName(name, lang)),
        longest,
        lang,
      )
      return group.map(({ code, at }, i): Label => ({ id: code, text: names[i]!, at, priority: 3, kind }))
    })
  }
  return [
    ...regions
      .filter(({ code }) => select.includes(code))
      .map(({ code, name, at }): Label => ({ id: code, text: name, at, priority: 0, kind: 'selected' })),
    ...provinces.flatMap((code): Label[] => {
      const all = regions.filter((region) => region.province === code && cells.has(region.code))
      const [lng, lat] = [0, 1].map((k) => all.reduce((sum, { at }) => sum + at[k]!, 0) / all.length)
      // In the tile nearest to the middle of them, so that the name lies on its province.
      const middle = all.sort((a, b) => off(a, lng!, lat!) - off(b, lng!, lat!))[0]
      return middle
        ? [
            {
              id: code,
              text: provinceName(code),
              at: middle.at,
              priority: 1 + 1 / all.length,
              kind: 'province',
            },
          ]
        : []
    }),
  ]
}

const off = ({ at }: SceneRegion, lng: number, lat: number) => Math.hypot(at[0] - lng, at[1] - lat)
