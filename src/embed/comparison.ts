import type { Lang } from '../atlas/model'
import { comparedWord } from '../i18n/compared-words'
import { escapeText as e } from '../render/svg/text'
import { rowOf } from '../scene/row'
import { footOf } from './parts'
import { pageOf, titleOf } from './profile'
import type { RegionFigure, RegionFigures, RegionFile } from './region-file'

/**
 * Regions beside each other: each with what is particular of it, and all their figures by theme. A figure that one has of
 * another year says so.
 */
export function comparisonOf(
  files: readonly (RegionFile & RegionFigures)[],
  lang: Lang,
  unused: readonly string[],
): string {
  const heads = files.map(
    (file) =>
      `<section><h2><a href="${e(pageOf(file))}" target="_blank" rel="noopener">${e(file.fullName)}</a></h2>${file.locator}<p>${e(file.sentence)}</p></section>`,
  )
  const themes = [...new Set(files.flatMap((file) => file.themes.map(({ title }) => title)))]
  const english = lang === 'ko' ? '' : `&lang=${lang}`
  const atlas = `./?show=map&select=${files.map(({ code }) => code).join(',')}${english}`
  return [
    `<h1>${e(titleOf(files))}</h1><div class="heads">${heads.join('')}</div>`,
    `<div class="scroll" tabindex="0" role="region" aria-label="${e(titleOf(files))}"><table><caption>${e(comparedWord('compared', lang))}</caption><thead><tr><th scope="col">${e(comparedWord('figure', lang))}</th>${files.map(({ fullName }) => `<th scope="col">${e(fullName)}</th>`).join('')}</tr></thead>`,
    ...themes.map((title) => themeOf(title, files, lang)),
    '</table></div>',
    `<footer>${footOf(lang, [...new Set(files.flatMap(({ credit }) => credit.slice(0, 1)))], atlas, [], unused, [])}</footer>`,
  ].join('')
}

const levelOf = ([first]: readonly RegionFile[]) => (first?.code.length === 2 ? 'province' : 'municipality')

function themeOf(title: string, files: readonly (RegionFile & RegionFigures)[], lang: Lang): string {
  const columns = files.map(
    (file) =>
      new Map(file.themes.find((theme) => theme.title === title)?.figures.map((one) => [one.id, one])),
  )
  const ids = [...new Set(columns.flatMap((column) => [...column.keys()]))]
  const rows = ids.map((id) => {
    const cells = columns.map((column) => column.get(id))
    const [any] = cells.filter((cell) => cell !== undefined)
    if (!any) return ''
    const year = Math.max(...cells.map((cell) => cell?.year ?? 0))
    return `<tr><th scope="row">${e(any.title)} <small>${e(any.unit)} <a href="${e(`./${rowOf(`${id}.${levelOf(files)}`, lang)}`)}" target="_blank">${year}</a></small></th>${cells.map((cell) => cellOf(cell, year)).join('')}</tr>`
  })
  return `<tbody><tr><th scope="rowgroup" colspan="${files.length + 1}">${e(title)}</th></tr>${rows.join('')}</tbody>`
}

const cellOf = (cell: RegionFigure | undefined, year: number) =>
  cell
    ? `<td>${e(cell.text)} <small>${e([cell.rank, cell.year === year ? '' : String(cell.year), cell.remark].filter(Boolean).join(', '))}</small></td>`
    : '<td>–</td>'
