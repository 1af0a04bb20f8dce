import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import subsetFont from 'subset-font'

/** Letters that may come from a keyboard or a formatted number, whatever the tables say. */
const ALWAYS =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~·–—−×÷±→←↑↓…‘’“”「」㎡㎢°△▲▼▽○●□■◇◆㈜ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'

const FONT = 'node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2'
const AXES = { wght: { min: 400, max: 750, default: 400 } }

/**
 * Cuts Pretendard down to the letters that are really used, in three files: `goru-first` for the words of the first
 * page, `goru-names` for the names of its regions, `goru-rest` for all others; the browser fetches a file only when one
 * of its letters is on screen. Returns the style sheet that declares them.
 */
export async function buildFonts(letters: FontLetters, out: string): Promise<string> {
  const font = await readFile(FONT)
  const first = unique(ALWAYS + letters.first)
  const names = unique(letters.names).filter((letter) => !first.includes(letter))
  const rest = unique(letters.everything).filter(
    (letter) => !first.includes(letter) && !names.includes(letter),
  )
  await mkdir(out, { recursive: true })
  const cut = async (name: string, set: readonly string[]) => {
    const file = await subsetFont(font, set.join(''), { targetFormat: 'woff2', variationAxes: AXES })
    await writeFile(path.join(out, `${name}.woff2`), file)
  }
  await cut('goru-first', first)
  await cut('goru-names', names)
  await cut('goru-rest', rest)
  // The later rule wins where several claim a letter.
  return [
    face('goru-rest', 'U+0-10FFFF'),
    face('goru-names', ranges(names)),
    face('goru-first', ranges(first)),
  ].join('\n')
}

export interface FontLetters {
  readonly first: string
  readonly names: string
  readonly everything: string
}

const face = (name: string, range: string) =>
  `@font-face{font-family:Goru;src:url(./fonts/${name}.woff2) format("woff2");font-weight:400 750;font-display:swap;unicode-range:${range}}`

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

/** Every letter of the tables and the words, for the second file. */
export async function readLetters(folders: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    folders.map(async (folder) => {
      const files = await readdir(folder, { recursive: true, withFileTypes: true })
      const wanted = files.filter((f) => f.isFile() && /\.(csv|ts|svelte|md)$/.test(f.name))
      return Promise.all(wanted.map((f) => readFile(path.join(f.parentPath, f.name), 'utf8')))
    }),
  )
  return texts.flat().join('')
}
