import { parseArgs } from 'node:util'
import { PRESETS, type PresetId } from '../../src/render/svg/presets'

/** One picture to draw. */
export interface Job {
  /** The address of the view, without `?`. */
  readonly query: string
  /** Path of the file; its ending says the kind. */
  readonly out: string
  readonly kind: 'svg' | 'png'
  /** Pixels of the drawing. */
  readonly width: number
  readonly height: number
  /** The preset whose letters and names it has, where it is as large as that. */
  readonly preset: PresetId | null
  /** Pixels of the PNG for each of the drawing. */
  readonly scale: number
  /** The map alone, without title, legend and source. */
  readonly bare: boolean
}

/** What was asked for cannot be done: the message says what, where and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const USAGE = `Usage: npm run render -- "<query string>" --out FILE.svg|FILE.png [options]
       npm run render -- --batch FILE.csv [options]

  <query string>   what stands behind the ? of the atlas's address, such as
                   "indicator=grdp-per-capita&year=2024&level=province&lang=en"
  --out FILE       where to put the picture; .svg or .png
  --format NAME    wide (1200 x 675, the default), square (1080 x 1080), tall (1080 x 1350), story (1080 x 1920),
                   slide (1920 x 1080) or a4 (2480 x 3508, 300 dots an inch)
  --width N        width in pixels (100 to 8000); with --height a size of your own
  --height N       height in pixels; alone, each keeps the shape of the format
  --scale N        pixels of a PNG for each pixel of the drawing, 0.5 to 8 (default 1)
  --bare           the map alone, without title, legend and source
  --batch FILE     a CSV with the columns query and out, and optionally format, width, height, scale`

const OPTIONS = {
  out: { type: 'string' },
  format: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  scale: { type: 'string' },
  bare: { type: 'boolean' },
  batch: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** The options of one picture as they were written. */
export type Written = Readonly<
  Partial<Record<'query' | 'out' | 'format' | 'width' | 'height' | 'scale', string>>
> & {
  readonly bare?: boolean
}

/** What the command line asks for: help, a file of pictures, or one. Throws a `UsageError`. */
export function readArguments(
  args: readonly string[],
): { kind: 'help' } | { kind: 'batch'; file: string; common: Written } | { kind: 'one'; job: Job } {
  const { values, positionals } = parse(args)
  if (values.help) return { kind: 'help' }
  const { batch, help: _, ...common } = values
  if (batch !== undefined) {
    if (positionals.length || common.out !== undefined)
      throw new UsageError('--batch takes its queries and files from the table; leave the others out.')
    return { kind: 'batch', file: batch, common }
  }
  if (positionals.length !== 1)
    throw new UsageError(
      positionals.length
        ? `One query string is taken, not ${positionals.length}; put it in quotes.`
        : 'A query string is missing; "" draws the first view.',
    )
  return { kind: 'one', job: jobOf({ ...common, query: positionals[0] }) }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A picture from what was written. Throws a `UsageError` that names the option and what it takes. */
export function jobOf(written: Written): Job {
  const { out = '', format = 'wide', bare = false } = written
  const kind = /\.(svg|png)$/i.exec(out)?.[1]?.toLowerCase()
  if (kind !== 'svg' && kind !== 'png')
    throw new UsageError(`--out takes the name of an .svg or .png file, not "${out}".`)
  const named = (Object.keys(PRESETS) as PresetId[]).find((name) => name === (format || 'wide'))
  if (!named) throw new UsageError(`--format takes ${Object.keys(PRESETS).join(', ')}, not "${format}".`)
  const shape = PRESETS[named].size
  const number = (name: 'width' | 'height' | 'scale', low: number, high: number) => {
    const text = written[name]
    if (text === undefined || text === '') return null
    const value = Number(text)
    if (!(value >= low && value <= high))
      throw new UsageError(`--${name} takes a number from ${low} to ${high}, not "${text}".`)
    return value
  }
  const [width, height] = [number('width', 100, 8000), number('height', 100, 8000)]
  const ratio = shape[1] / shape[0]
  return {
    query: (written.query ?? '').replace(/^[^?]*\?/, ''),
    out,
    kind,
    width: Math.round(width ?? (height === null ? shape[0] : height / ratio)),
    height: Math.round(height ?? (width === null ? shape[1] : width * ratio)),
    preset: width === null && height === null ? named : null,
    scale: number('scale', 0.5, 8) ?? 1,
    bare,
  }
}
