import { samenessWord } from './words'
import { textWidth } from '../../scene/labels'
import type { SamenessScene } from './scene'
import { escapeText } from '../../render/svg/text'

const LETTERS = 10

/**
 * The overlap of each province with each other as a square of cells, pale to deep; a list that is known only in part has a
 * star. Cells carry `data-row` and `data-column`. Vectors, text as text. Pure.
 * @param width px
 */
export function matrixPicture(scene: SamenessScene, width: number): string {
  const { colours: c, sameness, view } = scene
  const { lists, matrix, pairText, shades } = sameness
  const names = lists.map(({ name, complete }) => (complete ? name : `${name}*`))
  const left = Math.max(0, ...names.map(textWidth)) * LETTERS * 1.08 + 6
  const cell = Math.min(34, (width - left - 2) / Math.max(1, lists.length))
  const top = left
  const shade = (value: number) => shades[Math.round(value * (shades.length - 1))] ?? c.noData
  const cells = matrix.flatMap((row, i) =>
    row.map((value, k) => {
      const at = `x="${n(left + k * cell)}" y="${n(top + i * cell)}" width="${n(cell - 1)}" height="${n(cell - 1)}"`
      return value === null
        ? `<rect ${at} fill="${c.noData}"/>`
        : `<rect data-row="${i}" data-column="${k}" ${at} fill="${shade(value)}"><title>${escapeText(pairText(i, k))}</title></rect>`
    }),
  )
  const size = left + cell * lists.length
  const alt = samenessWord('matrixAlt', view.lang, { count: lists.length })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(size + 2)}" viewBox="0 0 ${n(width)} ${n(size + 2)}" role="img" aria-label="${escapeText(alt)}" font-size="${LETTERS}" fill="${c.ink}" font-family="Goru, Pretendard, 'Noto Sans KR', sans-serif">`,
    ...cells,
    ...names.map(
      (name, i) =>
        `<text x="${n(left - 4)}" y="${n(top + (i + 0.5) * cell + LETTERS * 0.35)}" text-anchor="end">${escapeText(name)}</text>` +
        `<text transform="translate(${n(left + (i + 0.5) * cell + LETTERS * 0.35)} ${n(top - 4)}) rotate(-90)">${escapeText(name)}</text>`,
    ),
    '</svg>',
  ].join('')
}

const n = (value: number) => String(Math.round(value * 10) / 10)
