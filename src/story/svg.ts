/** What of a drawing is kept: shapes, text, paints and what refers to them; nothing that runs, moves or fetches. */
const ELEMENTS = new Set(
  'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image clipPath mask pattern marker linearGradient radialGradient stop style filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence'.split(
    ' ',
  ),
)
/** They go, and what is in them stays. */
const WRAPPERS = new Set(['a', 'switch'])
const LARGEST = 500_000
const DEEPEST = 200

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
/** A comment, an instruction, characters, a document type without entities of its own, an end, a beginning, or text. */
const TOKEN = new RegExp(
  [
    '<!--[^]*?-->|<\\?[^]*?\\?>|<!DOCTYPE[^<>[]*>',
    '<!\\[CDATA\\[([^]*?)\\]\\]>',
    `</(${NAME})\\s*>`,
    `<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    '([^<]+)',
  ].join('|'),
  'gy',
)
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g')
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** A picture in a picture, as pixels. */
const PIXELS = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+$/
/** What in a style sheet or a paint asks for something, or could: rules with @, addresses, escapes that would hide them. */
const ASKING =
  /[@\\<]|url\(\s*(?!['"]?#)|(?:image|image-set|src|expression)\(|(?:java|vb)script:|-moz-binding|behavior\s*:/i

/** A drawing that is harmless, and what was left out of it. */
export interface Harmless {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly dropped: readonly string[]
}

/**
 * An SVG text made anew of what in it is harmless: no script, no event, no address but of its own parts, nothing that moves, no
 * foreign markup and no entities of its own. Null: it is no SVG, is written against XML, says no size, or is too large.
 */
export function harmlessSvg(text: string): Harmless | null {
  if (text.length > LARGEST) return null
  try {
    return new Cleaner().clean(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof Malformed) return null
    throw error
  }
}

class Malformed extends Error {}

interface Open {
  readonly name: string
  /** It is written, or only what is in it; or nothing of it is. */
  readonly kept: 'all' | 'inner' | 'nothing'
  readonly id: string
}

class Cleaner {
  private readonly dropped = new Set<string>()
  private readonly open: Open[] = []
  private out = ''
  /** The style sheet that is being read: whole, since what stands between comments stands together. */
  private sheet = ''
  private size: { width: number; height: number } | null = null
  /** Ids of what is drawn again elsewhere, and of what draws something again. */
  private readonly used = new Set<string>()
  private readonly using = new Set<string>()

  clean(text: string): Harmless {
    TOKEN.lastIndex = 0
    while (TOKEN.lastIndex < text.length) {
      const found = TOKEN.exec(text)
      if (!found) throw new Malformed()
      const [, characters, end, begin, attributes = '', single, words] = found
      if (end !== undefined) this.end(end)
      else if (begin !== undefined) {
        this.begin(begin, attributes)
        if (single) this.end(begin)
      } else if (characters !== undefined) this.text(characters)
      else if (words !== undefined) this.text(decoded(words))
    }
    // One that is drawn again and draws others again would grow beyond measure.
    if (this.open.length || !this.size || [...this.used].some((id) => this.using.has(id)))
      throw new Malformed()
    return { svg: this.out, ...this.size, dropped: [...this.dropped].sort() }
  }

  private get kept() {
    return this.open.at(-1)?.kept ?? 'all'
  }

  private begin(written: string, attributes: string): void {
    const name = written.replace(/^svg:/, '')
    const given = attributesIn(attributes)
    const root = this.open.length === 0
    if (root && (name !== 'svg' || this.size)) throw new Malformed()
    if (this.open.length >= DEEPEST) throw new Malformed()
    const id = given.get('id') ?? ''
    const inside = this.kept === 'nothing' || this.open.at(-1)?.name === 'style'
    const kept = inside ? 'nothing' : ELEMENTS.has(name) ? 'all' : WRAPPERS.has(name) ? 'inner' : 'nothing'
    if (kept !== 'all' && !inside) this.dropped.add(written)
    this.open.push({ name, kept, id })
    if (kept !== 'all') return
    const safe = this.harmless(name, given)
    if (name === 'use')
      for (const { id: around } of this.open.slice(0, -1)) if (around) this.using.add(around)
    if (root) {
      this.size = sizeOf(safe)
      const { width, height } = this.size
      if (!safe.has('viewBox')) safe.set('viewBox', `0 0 ${width} ${height}`)
      safe.delete('width')
      safe.delete('height')
      this.out += `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`
    } else this.out += `<${name}`
    for (const [attribute, value] of safe) this.out += ` ${attribute}="${escaped(value)}"`
    this.out += '>'
  }

  private end(written: string): void {
    const open = this.open.pop()
    if (open?.name !== written.replace(/^svg:/, '')) throw new Malformed()
    if (open.kept !== 'all') return
    if (open.name === 'style') {
      if (ASKING.test(this.sheet)) this.dropped.add('style')
      else this.out += escaped(this.sheet)
      this.sheet = ''
    }
    this.out += `</${open.name}>`
  }

  private text(words: string): void {
    const parent = this.open.at(-1)
    if (!parent) {
      if (words.trim()) throw new Malformed()
      return
    }
    if (parent.kept === 'nothing') return
    if (parent.name === 'style') this.sheet += words
    else this.out += escaped(words)
  }

  private harmless(element: string, given: ReadonlyMap<string, string>): Map<string, string> {
    const safe = new Map<string, string>()
    for (const [written, value] of given) {
      if (/^xmlns(?::|$)/.test(written)) continue
      const name = written === 'xlink:href' ? 'href' : written
      if (name === 'href' && this.leads(element, value)) safe.set(name, value)
      else if (name === 'href' || /^on/i.test(name) || name.includes(':') || ASKING.test(value)) {
        // What other programs keep for themselves nobody misses.
        if (!name.includes(':')) this.dropped.add(name)
      } else if (!safe.has(name)) safe.set(name, value)
    }
    return safe
  }

  /** An address leads to a part of the same drawing, or is a picture itself. */
  private leads(element: string, value: string): boolean {
    if (element === 'image') return PIXELS.test(value)
    if (element === 'use') this.used.add(value.slice(1))
    return /^#[\w.:-]+$/.test(value)
  }
}

function attributesIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new Malformed()
    found.set(name, decoded(double ?? single))
  }
  return found
}

/** A text with its signs in place of their names; a name that no XML knows by itself is none. */
function decoded(text: string): string {
  const plain = text.replace(ENTITY, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? ''
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
    return allowed(point) ? String.fromCodePoint(point) : ''
  })
  if (text.replace(ENTITY, '').includes('&')) throw new Malformed()
  return [...plain].filter((sign) => allowed(sign.codePointAt(0) ?? 0)).join('')
}

/** What XML lets stand in a text (XML 1.0, Char). */
const allowed = (point: number) =>
  [9, 10, 13].includes(point) ||
  (point >= 0x20 && point < 0xd800) ||
  (point > 0xdfff && point < 0xfffe) ||
  (point > 0xffff && point <= 0x10ffff)

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Pixels; of its view box where it says no width and height of its own. */
function sizeOf(attributes: ReadonlyMap<string, string>): { width: number; height: number } {
  const pixels = (text = '') => (/^\s*\d*\.?\d+(?:px)?\s*$/.test(text) ? parseFloat(text) : 0)
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const width = pixels(attributes.get('width')) || (box[2] ?? 0)
  const height = pixels(attributes.get('height')) || (box[3] ?? 0)
  if (!(width > 0 && height > 0 && width < 1e5 && height < 1e5)) throw new Malformed()
  return { width, height }
}
