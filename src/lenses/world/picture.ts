import {
  geoArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoInterpolate,
  geoPath,
  type GeoProjection,
} from 'd3-geo'
import type { GeoJSON } from 'geojson'
import { worldWord } from './words'
import { KOREA, type PairStatus, type WorldArc, type WorldScene } from './scene'
import type { Colours } from '../../scene/model'
import type { ChartWords } from '../../render/svg/chart-graphic'
import {
  creditLine,
  signature,
  FONT,
  paragraph,
  stack,
  unitOf,
  type GraphicOptions,
} from '../../render/svg/graphic'
import { escapeText } from '../../render/svg/svg'
import { placePointLabels, type PointLabel } from '../../render/svg/point-labels'
import type { Picture } from '../lens'

/** Below this width (px) only the part of the world that has lines is shown. */
const NARROW = 380
const LEGEND_ROW = 17

const INKS = { documented: 'k8', parallel: 'k10', slide: 'quiet' } as const satisfies Record<
  PairStatus,
  keyof Colours
>

/** Colour of a line or a country by what is documented of it. */
export const inkOf = (status: PairStatus, colours: Colours): string => colours[INKS[status]]

/**
 * The world around Korea's meridian, so that no line is cut at the date line, in the equal-area projection "Equal
 * Earth" (Šavrič, Patterson and Jenny 2018, doi:10.1080/13658816.2018.1504949): the countries of the pairs tinted, lines
 * along great circles, names beside their ends, a legend. Vectors, text as text. Pure.
 * @param width, height px
 * @param unit px of the picture for each of its usual sizes
 * @param inset how far the legend stands off the left edge, in units
 */
export function worldPicture(scene: WorldScene, width: number, height: number, unit = 1, inset = 10): string {
  const { colours: c, world } = scene
  const legend = legendOf(scene, unit)
  const foot = legend.length * LEGEND_ROW * unit + 10 * unit
  const projection = projectionOf(scene, width, height - foot, 24 * unit, width < NARROW * unit)
  // A tenth of a pixel is not seen, and half the text.
  const path = geoPath(projection).digits(1)
  const draw = (shape: GeoJSON) => path(shape) ?? ''
  const at = (point: readonly [number, number]) => projection([...point]) ?? [0, 0]
  const dot = (point: readonly [number, number], radius: number, fill: string, stroke: string) => {
    const [x, y] = at(point)
    return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius * unit)}" fill="${fill}" stroke="${stroke}" stroke-width="${1.3 * unit}"/>`
  }
  const arcs = [...world.arcs].sort(
    (a, b) => Number(a.status === 'documented') - Number(b.status === 'documented'),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escapeText(scene.alt)}" font-family="${FONT}">`,
    `<defs><pattern id="world-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="5" height="5" fill="${c.noData}"/><rect width="2" height="5" fill="${c.quiet}" fill-opacity=".7"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="${c.sea}"/>`,
    `<path d="${draw({ type: 'Sphere' } as unknown as GeoJSON)}" fill="${c.sea}" stroke="${c.neighbourLine}" stroke-width="${unit}"/>`,
    ...world.countries.map(({ geometry, status, keys, iso, name }) => {
      const tint = status && status !== 'korea' && status !== 'slide' ? inkOf(status, c) : null
      const fill =
        status === 'korea' ? c.accent : status === 'slide' ? 'url(#world-hatch)' : (tint ?? c.neighbour)
      const known = keys.length
        ? ` data-country="${iso}" data-keys="${keys.join(' ')}"><title>${escapeText(name)}</title></path>`
        : '/>'
      return `<path d="${draw(geometry)}" fill="${fill}"${tint ? ' fill-opacity=".5"' : ''} stroke="${tint ?? c.neighbourLine}" stroke-width="${0.6 * unit}" stroke-linejoin="round"${known}`
    }),
    ...arcs.map((arc) => {
      const d = draw(lineOf(arc))
      const ink = inkOf(arc.status, c)
      const dash = arc.status === 'parallel' ? ` stroke-dasharray="${5 * unit} ${4 * unit}"` : ''
      return [
        `<g data-arc="${arc.id}" data-keys="${arc.keys.join(' ')}"><title>${escapeText(arc.name)}</title>`,
        // What the pointer meets is wider than what is seen.
        `<path d="${d}" fill="none" stroke="transparent" stroke-width="${12 * unit}"/>`,
        `<path d="${d}" fill="none" stroke="${c.halo}" stroke-width="${4.2 * unit}" stroke-opacity=".7"/>`,
        `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${2.2 * unit}" stroke-linecap="round"${dash}/>`,
        arc.national ? '' : dot(arc.from, 2.4, ink, c.halo),
        dot(arc.to, 3.6, ink, c.halo),
        '</g>',
      ].join('')
    }),
    world.arcs.some(({ national }) => national) ? dot(world.korea, 4, c.halo, c.accent) : '',
    labelsOf(scene, projection, width, height - foot, unit),
    ...legend.map(({ mark, text }, i) => {
      const y = height - foot + (i + 0.9) * LEGEND_ROW * unit
      return `<g transform="translate(${round(inset * unit)} ${round(y)})">${mark}<text x="${round(34 * unit)}" font-size="${round(11.5 * unit)}" fill="${c.ink}" stroke="${c.halo}" stroke-width="${3 * unit}" stroke-linejoin="round" paint-order="stroke">${escapeText(text)}</text></g>`
    }),
    '</svg>',
  ].join('')
}

/** The picture with its words, for a page that sets them itself. */
const worldWords = (scene: WorldScene): ChartWords => ({
  title: '',
  sentence: scene.answer ? `${scene.answer.before}${scene.answer.number}${scene.answer.after}` : '',
  credit: creditLine({ ...scene.caption, caution: '' }, {}),
  draw: (width, height) => worldPicture(scene, width, height),
})

/** The picture as a finished graphic: question, answer, map, sources, and where to find it again. Pure. */
export function worldGraphic(scene: WorldScene, options: GraphicOptions): string {
  const { width, height } = options
  const unit = unitOf(options, [675, 675])
  const [margin, gap] = [32 * unit, 10 * unit]
  const { colours: c, caption, answer, view } = scene
  const whole = width - 2 * margin
  const set = (text: string, size: number, colour: string, weight: number, most: number) =>
    paragraph(text, size * unit, whole, colour, weight, most)
  const tall = (blocks: readonly { height: number }[]) =>
    blocks.reduce((sum, block) => sum + block.height + gap, 0)
  const head = [
    set(scene.question, 27, c.ink, 700, 2),
    ...(answer ? [set(`${answer.before}${answer.number}${answer.after}`, 15, c.ink, 500, 3)] : []),
  ]
  const foot = [
    set(creditLine({ ...caption, caution: '' }, options), 10.5, c.quiet, 400, 3),
    set(signature(view.lang, options), 10.5, c.quiet, 600, 1),
  ]
  const top = margin + tall(head)
  const room = Math.max(80, height - top - tall(foot) - margin)
  // A nested picture cuts off what lies outside of its box.
  const map = worldPicture(scene, width, room, unit, 32).replace(
    '<svg ',
    `<svg y="${round(top)}" overflow="hidden" `,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-label="${escapeText(scene.alt)}" font-family="${FONT}">`,
    `<title>${escapeText(scene.question)}</title>`,
    `<rect width="${width}" height="${height}" fill="${c.sea}"/>`,
    map,
    stack(head, margin, margin, gap),
    stack(foot, margin, height - margin - tall(foot) + gap, gap),
    '</svg>',
  ].join('')
}

/** d3-geo draws a line between two points along the great circle. */
const lineOf = ({ from, to }: Pick<WorldArc, 'from' | 'to'>): GeoJSON => ({
  type: 'LineString',
  coordinates: [[...from], [...to]],
})

/** The largest part of each country that is to be in sight, and all lines; around Korea's meridian. */
function projectionOf(
  { world }: WorldScene,
  width: number,
  height: number,
  margin: number,
  narrow: boolean,
): GeoProjection {
  const met = new Set(world.arcs.flatMap(({ keys }) => keys))
  // As far as the lines reach: a country beyond them is named by legend and list.
  const reach = Math.max(...world.arcs.map(({ to }) => geoDistance([...world.korea], [...to])), 0)
  const near = (geometry: GeoJSON.MultiPolygon) =>
    geoDistance([...world.korea], geoCentroid(mainPart(geometry.coordinates))) <= reach
  const seen = world.countries.filter(
    ({ iso, status, geometry }) => status !== null && (!narrow || met.has(iso) || near(geometry)),
  )
  const geometries = [
    ...seen.map(({ geometry }) => mainPart(geometry.coordinates)),
    ...world.arcs.map(lineOf),
  ]
  const projection = geoEqualEarth().rotate([-world.korea[0], 0]).precision(0.1)
  return projection.fitExtent(
    [
      [margin, margin],
      [Math.max(margin + 1, width - margin), Math.max(margin + 1, height - margin)],
    ],
    {
      type: 'GeometryCollection',
      geometries: geometries as GeoJSON.Geometry[],
    },
  )
}

function mainPart(parts: GeoJSON.Position[][][]): GeoJSON.Polygon {
  const polygons = parts.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  return polygons.reduce((best, one) => (geoArea(one) > geoArea(best) ? one : best))
}

/** Names of cities beside their points and of countries on or beside them; lines are avoided where that is possible. */
function labelsOf(
  { world, colours: c }: WorldScene,
  projection: GeoProjection,
  width: number,
  height: number,
  unit: number,
): string {
  const xy = (point: readonly [number, number]): [number, number] => projection([...point]) ?? [-1, -1]
  const cities = new Map(world.arcs.map(({ place, to }) => [place, to]))
  const path = geoPath(projection)
  const tinted = world.countries
    .filter(({ status }) => status !== null)
    .map(({ iso, geometry }) => ({
      iso,
      points: mainPart(geometry.coordinates)
        .coordinates.flat()
        .map(([lng = 0, lat = 0]) => xy([lng, lat])),
    }))
  const labels: PointLabel[] = [
    ...[...cities].map(([text, to]) => ({ text, at: xy(to), gap: 6 * unit, size: 11 * unit, onto: false })),
    ...world.countries
      .filter(({ status }) => status !== null)
      .map(({ iso, name, geometry }) => ({
        text: name,
        at: iso === KOREA ? xy(world.korea) : path.centroid(mainPart(geometry.coordinates)),
        gap: (iso === KOREA ? 8 : 12) * unit,
        size: 13 * unit,
        onto: iso !== KOREA,
        others: tinted.filter((other) => other.iso !== iso).flatMap(({ points }) => points),
      })),
  ]
  const ends = world.arcs.flatMap(({ from, to }) => [xy(from), xy(to)])
  const along = world.arcs.flatMap(({ from, to }) => {
    const between = geoInterpolate([...from], [...to])
    const [a, b] = [xy(from), xy(to)]
    const pieces = Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / (3 * unit)) + 1
    return Array.from({ length: pieces + 1 }, (_, i) => xy(between(i / pieces)))
  })
  const isCity = (text: string) => cities.has(text)
  return placePointLabels(labels, { width, height, ends, along, reach: 5 * unit })
    .map(
      ({ text, size, x, y }) =>
        `<text x="${round(x)}" y="${round(y + size * 0.35)}" text-anchor="middle" font-size="${round(size)}" font-weight="${isCity(text) ? 500 : 700}" fill="${c.ink}" stroke="${c.halo}" stroke-width="${3 * unit}" stroke-linejoin="round" paint-order="stroke" pointer-events="none">${escapeText(text)}</text>`,
    )
    .join('')
}

/** What the marks mean, only for those that are on the picture. */
function legendOf({ world, colours: c, view: { lang } }: WorldScene, unit: number) {
  const has = (status: PairStatus) => world.arcs.some((arc) => arc.status === status)
  const line = (status: PairStatus, dash = '') =>
    `<rect width="${26 * unit}" height="${9 * unit}" y="${-8.5 * unit}" fill="${inkOf(status, c)}" fill-opacity=".3"/><path d="M0 ${-4 * unit}H${26 * unit}" stroke="${inkOf(status, c)}" stroke-width="${2.2 * unit}"${dash}/>`
  const only = [
    ...new Set(world.countries.filter(({ status }) => status === 'slide').map(({ name }) => name)),
  ]
  const ring = `<circle cx="${13 * unit}" cy="${-4 * unit}" r="${4.5 * unit}" fill="${c.halo}" stroke="${c.accent}" stroke-width="${1.5 * unit}"/>`
  const hatch = `<rect width="${26 * unit}" height="${9 * unit}" y="${-8.5 * unit}" fill="url(#world-hatch)" stroke="${c.neighbourLine}"/>`
  return [
    { on: has('documented'), mark: line('documented'), text: worldWord('line', lang) },
    {
      on: has('parallel'),
      mark: line('parallel', ` stroke-dasharray="${5 * unit} ${4 * unit}"`),
      text: worldWord('dashed', lang),
    },
    { on: only.length > 0, mark: hatch, text: worldWord('hatch', lang, { names: only.join(', ') }) },
    { on: world.arcs.some(({ national }) => national), mark: ring, text: worldWord('ring', lang) },
  ].filter(({ on }) => on)
}

const round = (value: number) => Math.round(value * 10) / 10

export const picture: Picture<WorldScene> = {
  graphic: (scene, _, options) => worldGraphic(scene, options),
  words: worldWords,
  bare: worldPicture,
}
