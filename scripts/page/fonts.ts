import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

/** Letters that may come from a keyboard or a formatted number, whatever the tables say. */
const ALWAYS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~·–—−×÷±→←↑↓…‘’“”「」㎡㎢°△▲▼▽○●□■◇◆㈜'
/** Letters that stand alone while a syllable is typed. */
const TYPED = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'

const FONT = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2'
const OPTIONS = {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 750, default: 400 } },
  // What browsers use by themselves, and figures of one width, which the pages ask for. The others bring glyphs that nobody sees.
  keepFeatures: ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig', 'tnum'],
} as const
/** Letters of a file of the further ones: about 13 kB, so that a text pays for few letters that it does not have. */
const SLICE = 96

export interface FontLetters {
  /** Of the page before any script runs. */
  readonly first: string
  /** What the first view adds to them. */
  readonly view: string
  /** All texts of the atlas: the more of them have a letter, the sooner it comes. */
  readonly texts: readonly string[]
}

/**
 * Cuts Pretendard down to the letters that are really used: `goru-first` for the words of the first page, `goru-view`
 * for those of the first view, and the others in slices by use; the browser fetches a file only when one of its
 * letters is on screen. Returns the style sheet that declares them. What was in the folder goes.
 */
export async function buildFonts(letters: FontLetters, out: string): Promise<string> {
  const font = await readFile(FONT)
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const faces = slicesOf(letters).map(async ([name, set]) => {
    await writeFile(path.join(out, `${name}.woff2`), await subsetFont(font, set.join(''), OPTIONS))
    return `@font-face{font-family:Goru;src:url(./fonts/${name}.woff2) format("woff2");font-weight:400 750;font-display:swap;unicode-range:${ranges(set)}}`
  })
  return (await Promise.all(faces)).join('\n')
}

/** What the files are made of: another of these, and they are cut anew. */
export const fontsMadeOf = (letters: FontLetters): string =>
  JSON.stringify([OPTIONS, slicesOf(letters).map(([name, set]) => [name, set.join('')])])

/** The files by name with their letters; no letter is in two. */
export function slicesOf({ first, view, texts }: FontLetters): [name: string, set: readonly string[]][] {
  const own = unique(ALWAYS + first)
  const seen = unique(view).filter((letter) => !own.includes(letter))
  const uses = new Map<string, number>()
  for (const text of [...texts, TYPED])
    for (const letter of unique(text))
      if (!own.includes(letter) && !seen.includes(letter)) uses.set(letter, (uses.get(letter) ?? 0) + 1)
  // `unique` has sorted them, and a stable sort keeps that among letters of the same use: the same texts, the same files.
  const further = [...uses.keys()].sort().sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
  const slices = Array.from({ length: Math.ceil(further.length / SLICE) }, (_, i) =>
    further.slice(i * SLICE, (i + 1) * SLICE),
  )
  return [
    ['goru-first', own],
    ['goru-view', seen],
    ...slices.map((set, i) => [`goru-${i + 1}`, set] as [string, string[]]),
  ]
}

const unique = (text: string) => [...new Set(text)].filter((letter) => letter >= ' ').sort()

/** Code points as a CSS unicode-range, neighbours joined. */
function ranges(set: readonly string[]): string {
  const points = set.map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last && point === last[1] + 1) last[1] = point
    else runs.push([point, point])
  }
  const hex = (value: number) => value.toString(16).toUpperCase()
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',')
}

/** The tables and the words of these folders, a text a file; not what only tests say. */
export async function readTexts(folders: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true })
      const wanted = files.filter(
        (f) => f.isFile() && /\.(csv|ts|svelte|md)$/.test(f.name) && !/\.(test|fixture)\.ts$/.test(f.name),
      )
      return Promise.all(wanted.map((f) => readFile(path.join(f.parentPath, f.name), 'utf8')))
    }),
  )
  return texts.flat()
}
