import type { Position } from 'geojson'
import type { HeightScene, Standing } from '../../../scene/lens/height'
import type { Shapes } from '../../../scene/model'
import { project, type Extent } from '../../../scene/projection'
import { textWidth } from '../../../scene/labels'
import { escapeText } from '../svg'

/** The land seen from the south, 45 degrees above it: a parallel projection, so that equal heights look equal. */
const PITCH = Math.PI / 4
/** The country without the islets far out, so that the mainland fills the picture. */
const LAND: Extent = [125.6, 33.1, 130.95, 38.65]
/** Height of the greatest figure in parts of the width. */
const TALLEST = 0.34
const NAMED = 5

const n = (value: number) => String(Math.round(value * 10) / 10)

/**
 * The heights as SVG text, `width` px wide. Ground first, then what stands on it from north to south, so that the nearer
 * hides the farther. Regions carry `data-code`.
 */
export function heightPicture(scene: HeightScene, shapes: Shapes, width: number): string {
  const { colours: c, height, selected } = scene
  const [x0, y0] = project(LAND[0], LAND[3])
  const [x1, y1] = project(LAND[2], LAND[1])
  const scale = width / (x1 - x0)
  const tallest = width * TALLEST
  const top = tallest * 0.75
  const full = (y1 - y0) * scale * Math.cos(PITCH) + top
  const ground = (at: readonly number[]): readonly [number, number] => {
    const [x, y] = project(at[0]!, at[1]!)
    return [(x - x0) * scale, top + (y - y0) * scale * Math.cos(PITCH)]
  }
  const ring = (line: readonly Position[], lift = 0) =>
    `M${line
      .map((at) => {
        const [x, y] = ground(at)
        return `${n(x)} ${n(y - lift)}`
      })
      .join('L')}Z`
  const area = (coordinates: readonly (readonly Position[][])[], lift = 0) =>
    coordinates.flatMap((polygon) => polygon.map((line) => ring(line, lift))).join('')
  const outline = (code: string) => (selected.includes(code) ? c.accent : c.municipalityLine)

  const standing = new Map(height.standing.map((one) => [one.region, one]))
  const raised = height.kind === 'raised'
  const flat = shapes.regions
    .map(({ code, geometry }) => `<path data-code="${code}" d="${area(geometry.coordinates)}"/>`)
    .join('')
  const southwards = [...height.standing].sort((a, b) => b.at[1] - a.at[1])
  const blocks = raised
    ? [...shapes.regions]
        .sort((a, b) => (standing.get(b.code)?.at[1] ?? 0) - (standing.get(a.code)?.at[1] ?? 0))
        .map(({ code, geometry }) => {
          const one = standing.get(code)
          if (!one) return ''
          const lift = one.height * tallest
          const walls = geometry.coordinates.map(([outer = []]) => wall(outer.map(ground), lift)).join('')
          return `<g data-code="${code}">${titled(one)}<path d="${walls}" fill="${one.colour}"/><path d="${walls}" fill="#000" fill-opacity=".28"/><path d="${area(geometry.coordinates, lift)}" fill="${one.colour}" stroke="${outline(code)}" stroke-width="${selected.includes(code) ? 1.6 : 0.4}"/></g>`
        })
        .join('')
    : southwards
        .map((one) => column(one, ground(one.at), tallest, columnWidth(scene, width), outline(one.region)))
        .join('')

  const named = new Set<string>()
  const size = width < 480 ? 10 : 12
  const tops = [...height.standing]
    .sort((a, b) => b.height - a.height)
    .filter(({ name, region }) => {
      const wanted =
        (height.kind === 'cities' || named.size < NAMED || selected.includes(region)) && !named.has(name)
      if (wanted) named.add(name)
      return wanted
    })
    .map((one) => {
      const [x, y] = ground(one.at)
      return { text: shortCity(one.name), x, y: y - one.height * tallest - 6 }
    })
  const labels = apart(tops, size)
    .map(({ text, x, y }) => `<text x="${n(x)}" y="${n(y)}">${escapeText(text)}</text>`)
    .join('')

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(full)}" width="${n(width)}" height="${n(full)}"`,
    ` role="img" aria-label="${escapeText(scene.alt)}">`,
    `<rect width="100%" height="100%" fill="${c.sea}"/>`,
    `<g fill="${c.land}" stroke="${c.quiet}" stroke-opacity=".35" stroke-width=".5" stroke-linejoin="round">${flat}</g>`,
    `<g stroke-linejoin="round">${blocks}</g>`,
    `<g font-size="${size}" font-weight="600" fill="${c.ink}" stroke="${c.halo}" stroke-width="3" paint-order="stroke" text-anchor="middle" pointer-events="none" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">${labels}</g>`,
    '</svg>',
  ].join('')
}

interface Name {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Names moved up, line by line, until none lies on another. */
function apart(names: readonly Name[], size: number): Name[] {
  const placed: Name[] = []
  for (const name of names) {
    let { y } = name
    const hits = (other: Name) =>
      Math.abs(other.y - y) < size * 1.15 &&
      Math.abs(other.x - name.x) < ((textWidth(other.text) + textWidth(name.text)) * size) / 2
    while (placed.some(hits)) y -= size * 0.6
    placed.push({ ...name, y })
  }
  return placed
}

/** In a picture of innovation cities alone they need not all say so. */
const shortCity = (name: string) => name.replace(/ ?(공동)?혁신도시$| Innovation City$/, '')

/** Columns of provinces and cities are wider than those of the many municipalities. */
const columnWidth = ({ height, level }: HeightScene, width: number) =>
  width * (height.kind === 'cities' ? 0.016 : level === 'province' ? 0.024 : 0.0085)

const titled = ({ name, text }: Standing) => `<title>${escapeText(`${name}: ${text}`)}</title>`

/** A square column: its front, its shaded right side, its top. */
function column(
  one: Standing,
  [x, y]: readonly [number, number],
  tallest: number,
  wide: number,
  line: string,
): string {
  const lift = one.height * tallest
  const left = x - wide / 2 + one.side * wide * 0.62
  const deep = wide * 0.35
  const [l, r, b, t] = [n(left), n(left + wide), n(y), n(y - lift)]
  const [ry, ty] = [n(y - deep), n(y - lift - deep)]
  const rx = n(left + wide + deep)
  const side = `M${r} ${b}L${rx} ${ry}V${ty}L${r} ${t}Z`
  return (
    `<g data-code="${one.region}">${titled(one)}<path d="M${l} ${b}H${r}V${t}H${l}Z" fill="${one.colour}"/>` +
    `<path d="${side}" fill="${one.colour}"/><path d="${side}" fill="#000" fill-opacity=".28"/>` +
    `<path d="M${l} ${t}H${r}L${rx} ${ty}H${n(left + deep)}Z" fill="${one.colour}"/>` +
    `<path d="M${l} ${b}H${r}L${rx} ${ry}V${ty}H${n(left + deep)}L${l} ${t}Z" fill="none" stroke="${line}" stroke-width=".5"/></g>`
  )
}

/** All that a lifted ring sweeps over: one upright face for each of its sides. */
function wall(ring: readonly (readonly [number, number])[], lift: number): string {
  if (lift < 0.05) return ''
  return ring
    .slice(1)
    .map(([x, y], i) => {
      const [px, py] = ring[i]!
      // One winding for all, so that faces that overlap do not cut holes.
      const [ax, ay, bx, by] = px < x ? [px, py, x, y] : [x, y, px, py]
      return `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}V${n(by - lift)}L${n(ax)} ${n(ay - lift)}Z`
    })
    .join('')
}
