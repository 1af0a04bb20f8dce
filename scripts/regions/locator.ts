import type { Lang } from '../../src/atlas/model'
import { regionWord } from '../../src/i18n/region-words'
import type { Subject } from '../../src/region/subject'
import { areaPath, clippedPath } from '../../src/render/svg/path'
import { escapeText as e } from '../../src/render/svg/text'
import type { Shapes } from '../../src/scene/model'
import { extentFrame, project, toFrame, type Extent, type Frame } from '../../src/scene/projection'
import { shapesOf } from '../../src/scene/shapes'
import type { Supplies } from '../../src/supply/supplies'
import { coarser } from '../page/atlas'

/** The extent of the country map: Baengnyeongdo to Dokdo, Marado to Goseong. */
const KOREA: Extent = [124.55, 33.02, 131.95, 38.68]
/** Drawn this tall in whole pixels. */
const HEIGHT = 420
/** Triangles of less than this many square degrees are not drawn: of the country, and of one province. */
const FAR = { page: 6e-4, frame: 4e-3 } as const
/** Of the country, in whole pixels: beside the words of a page, and in a small profile. */
const TALL = { page: HEIGHT, frame: 150 } as const
type Size = keyof typeof TALL
const NEAR = 2e-5
/** A region whose sides would be shorter than this is ringed. */
const SMALL = 14
/** The country map from north to south. */
const TALL_KM = (KOREA[3] - KOREA[1]) * 111.2

/** Boundaries as locators need them, dissolved once. */
export interface Ground {
  readonly far: Readonly<Record<Size, Shapes['regions']>>
  readonly provinces: Shapes['regions']
  readonly towns: Shapes['regions']
  /** Drawn already, by what they show. */
  readonly drawn: Map<string, string>
}

export function groundOf(supplies: Supplies): Ground {
  const { catalogue } = supplies.atlas
  const regions = (least: number, level: 'province' | 'municipality') => {
    const topology = coarser(supplies, least).atoms.overview
    if (!topology) throw new Error('The boundaries are not here.')
    const none = { type: 'MultiPolygon' as const, coordinates: [] }
    return shapesOf(catalogue, topology, none, 'statistics', level, 'overview').regions
  }
  return {
    far: {
      page: [...regions(FAR.page, 'province'), ...regions(FAR.page, 'municipality')],
      frame: [...regions(FAR.frame, 'province'), ...regions(FAR.frame, 'municipality')],
    },
    provinces: regions(NEAR, 'province'),
    towns: regions(NEAR, 'municipality'),
    drawn: new Map(),
  }
}

const pathOf = (regions: Shapes['regions'], code: string, frame: Frame) => {
  const shape = regions.find((region) => region.code === code)?.geometry
  return shape ? areaPath(shape.coordinates, frame, 1) : ''
}

interface Drawn {
  readonly width: number
  readonly height: number
  readonly marks: string
}

/** Where a region lies in the country: what it is part of is tinted, and what would be too small is ringed. */
export function countryMap(ground: Ground, subject: Subject, lang: Lang, size: Size = 'page'): string {
  const { width, height, marks } = countryDrawn(ground, subject, size)
  const label = regionWord('locatorAlt', lang, { name: subject.region.name[lang] })
  return `<svg class="locator" viewBox="0 0 ${width} ${height}" role="img" aria-label="${e(label)}">${marks}</svg>`
}

/** The same without a word, as marks in a frame of whole pixels. */
export function countryDrawn(ground: Ground, { region, level, whole }: Subject, size: Size = 'page'): Drawn {
  const tall = TALL[size]
  const far = ground.far[size]
  const small = (SMALL * tall) / HEIGHT
  const frame = extentFrame(KOREA, tall)
  const land = kept(ground, `land ${size}`, () =>
    ground.provinces.map(({ code }) => `<path d="${pathOf(far, code, frame)}"/>`).join(''),
  )
  const own = pathOf(
    far.filter(({ code }) => code.length === region.code.length),
    region.code,
    frame,
  )
  const [lon, lat, , , , , km2] = region.place ?? [0, 0, 0, 0, 0, 0, 0]
  const [x, y] = toFrame(frame, [lon, lat]).map(Math.round)
  // By its ground: islands far apart make no region large.
  const side = (Math.sqrt(km2) * tall) / TALL_KM
  const ring = side < small ? `<circle class="ring" cx="${x}" cy="${y}" r="${Math.round(1.6 * small)}"/>` : ''
  const marks = [
    `<g class="land">${land}</g>`,
    level === 'municipality' && whole ? `<path class="whole" d="${pathOf(far, whole.code, frame)}"/>` : '',
    `<path class="here" d="${own}"/>${ring}`,
  ].join('')
  return { width: Math.round(frame.width), height: tall, marks }
}

/** Where a municipality lies in its province, or the municipalities of a province. */
export function closeMap(ground: Ground, subject: Subject, lang: Lang): string {
  const { region, level, whole } = subject
  const around = whole ?? region
  const frame = closeFrame(around.place ?? [0, 0, ...KOREA, 0])
  const parts = new Set(whole ? [region.code, ...subject.kin] : subject.parts.map(({ code }) => code))
  const base = kept(ground, around.code, () => {
    const clipped = (shapes: Shapes['regions'], meant: (code: string) => boolean) =>
      shapes
        .filter(({ code }) => meant(code))
        .map(({ geometry }) => clippedPath(geometry.coordinates, frame, 8, 1))
        .filter(Boolean)
        .map((d) => `<path d="${d}"/>`)
        .join('')
    const own = parts.size
      ? clipped(ground.towns, (code) => parts.has(code))
      : clipped(ground.provinces, (code) => code === around.code)
    return `<g class="land">${clipped(ground.provinces, (code) => code !== around.code)}</g><g class="parts">${own}</g>`
  })
  // A municipality that is of no province, as Sejong is, is all there is to be seen.
  const word = whole ? 'closeAlt' : level === 'municipality' ? 'locatorAlt' : 'partsAlt'
  const label = regionWord(word, lang, { name: region.name[lang], whole: whole?.name[lang] ?? '' })
  return [
    `<svg class="locator" viewBox="0 0 ${Math.round(frame.width)} ${frame.height}" role="img" aria-label="${e(label)}">`,
    base,
    level === 'municipality' ? `<path class="here" d="${pathOf(ground.towns, region.code, frame)}"/>` : '',
    '</svg>',
  ].join('')
}

/** A frame of the country map's shape around an extent, with some room. */
function closeFrame([, , west, south, east, north]: readonly number[]): Frame {
  const [x, y] = project(west ?? 0, north ?? 0)
  const [right, bottom] = project(east ?? 0, south ?? 0)
  const width = Math.round(extentFrame(KOREA, HEIGHT).width)
  const scale = 0.92 * Math.min(width / (right - x), HEIGHT / (bottom - y))
  return {
    x: (x + right) / 2 - width / 2 / scale,
    y: (y + bottom) / 2 - HEIGHT / 2 / scale,
    scale,
    width,
    height: HEIGHT,
  }
}

function kept({ drawn }: Ground, key: string, draw: () => string): string {
  const found = drawn.get(key) ?? draw()
  drawn.set(key, found)
  return found
}
