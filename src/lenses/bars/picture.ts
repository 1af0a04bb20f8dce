import { chartGraphic, type ChartWords } from '../../render/svg/chart-graphic'
import { escapeText } from '../../render/svg/text'
import { textWidth } from '../../scene/labels'
import type { Picture } from '../lens'
import type { Bar, BarsScene } from './scene'
import { barsWord } from './words'

const LETTERS = 12
/** Height of a row in px: less cannot be read, more is as far apart as it helps. */
const ROW = { least: 14, most: 34 } as const
/** For the name of what the rule of all Korea stands for. */
const HEAD = 20

/** A row that stands for those which have no room. */
interface Gap {
  readonly count: number
}

/**
 * The rows of a ranking that fit: all of them, or the chosen, the highest and the lowest, with a row for those left out
 * between.
 * @param most rows that there is room for
 */
export function fitting(rows: readonly Bar[], most: number): (Bar | Gap)[] {
  if (rows.length <= most) return [...rows]
  const kept = new Set(
    rows.flatMap(({ chosen }, i) => (chosen ? [i] : [])).slice(0, Math.max(0, Math.floor(most / 3))),
  )
  const lines = () => {
    const all: (Bar | Gap)[] = []
    let count = 0
    const close = () => {
      if (count) all.push({ count })
      count = 0
    }
    for (const [i, row] of rows.entries())
      if (kept.has(i)) {
        close()
        all.push(row)
      } else count++
    close()
    return all
  }
  // From both ends inwards, for as long as there is room.
  for (let i = 0; i < rows.length; i++) {
    const at = i % 2 ? rows.length - 1 - (i - 1) / 2 : i / 2
    if (kept.has(at)) continue
    kept.add(at)
    if (lines().length <= most) continue
    kept.delete(at)
    break
  }
  return lines()
}

/**
 * Bars from zero, the highest first, each with its name and its figure. Vectors, text as text. Pure.
 * @param width, height px
 */
export function barsPicture(scene: BarsScene, width: number, height: number): string {
  const { bars, colours: c, alt } = scene
  const lines = fitting(bars.rows, Math.max(3, Math.floor((height - HEAD) / ROW.least)))
  const shown = lines.filter((line): line is Bar => 'code' in line)
  // A tenth more: chosen ones are bold.
  const wide = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth)) * LETTERS * 1.1
  const figures = wide(shown.map(({ text }) => text)) + 8
  const { lang } = scene.view
  const nameOf = (line: Bar | Gap) =>
    'code' in line ? line.name : barsWord('between', lang, { count: line.count })
  const names = Math.min(wide(lines.map(nameOf)) + 10, width * 0.45)
  const values = bars.rows.map(({ value }) => value)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const left = names + (low < 0 ? figures : 0)
  const right = width - (high > 0 ? figures : 8)
  const x = (value: number) => left + ((value - low) / (high - low || 1)) * Math.max(1, right - left)
  const row = Math.min(ROW.most, (height - HEAD) / Math.max(1, lines.length))
  const thick = Math.min(row - 2, row * 0.78)
  const base = (i: number) => HEAD + row * (i + 0.5)
  const bottom = round(HEAD + row * lines.length)
  const { nation } = bars
  const rule = nation && round(x(nation.value))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(alt)}" font-size="${LETTERS}" fill="${c.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">`,
    ...lines.map((line, i) => {
      const y = round(base(i) + LETTERS * 0.35)
      if (!('code' in line))
        return `<text x="${round(names - 8)}" y="${y}" text-anchor="end" fill="${c.quiet}">${escapeText(nameOf(line))}</text>`
      const [from, to] = [x(Math.min(0, line.value)), x(Math.max(0, line.value))]
      const weight = line.chosen ? ' font-weight="700"' : ''
      const beyond = line.value < 0 ? [from - 5, 'end'] : [to + 5, 'start']
      return [
        `<g data-code="${escapeText(line.code)}"${weight}><rect width="${width}" height="${round(row)}" y="${round(base(i) - row / 2)}" fill="${c.ink}" fill-opacity="0"/>`,
        `<text x="${round(names - 8)}" y="${y}" text-anchor="end">${escapeText(line.name)}</text>`,
        `<rect x="${round(from)}" y="${round(base(i) - thick / 2)}" width="${round(Math.max(0.5, to - from))}" height="${round(thick)}" fill="${line.colour}" stroke="${line.chosen ? c.accent : c.quiet}" stroke-width="${line.chosen ? 2 : 0.5}"/>`,
        `<text x="${round(Number(beyond[0]))}" y="${y}" text-anchor="${beyond[1]}">${escapeText(line.text)}</text></g>`,
      ].join('')
    }),
    `<path d="M${round(x(0))} ${HEAD}V${bottom}" stroke="${c.ink}"/>`,
    nation
      ? `<path d="M${rule} ${HEAD - 4}V${bottom}" stroke="${c.ink}" stroke-dasharray="3 3"/><text x="${rule}" y="${HEAD - 8}" text-anchor="${x(nation.value) > (left + right) / 2 ? 'end' : 'start'}">${escapeText(nation.text)}</text>`
      : '',
    '</svg>',
  ].join('')
}

/** The bars with their words. Throws an `Error` where there is no figure. */
function barsWords(scene: BarsScene): ChartWords {
  const { bars, caption, title, unit, legend, description } = scene
  if (!bars.rows.length) throw new Error(bars.sentence)
  return {
    title: `${title} ${legend.year}, ${unit}`,
    sentence: bars.sentence,
    credit: [description, ...bars.notes, caption.sourceText, caption.caption, caption.caution]
      .filter(Boolean)
      .join(' · '),
    draw: (width, height) => barsPicture(scene, width, height),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

export const picture: Picture<BarsScene> = {
  graphic: (scene, _, options) => chartGraphic(scene, barsWords(scene), options),
  words: barsWords,
  bare: (scene, width, height) => barsPicture(scene, width, height),
}
