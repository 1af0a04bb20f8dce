import { stageWord } from '../i18n/stage-words'
import { say } from '../i18n/words'
import { escapeText as e } from '../render/svg/text'
import { formatNumber } from '../scene/format'
import type { Scene, SceneRegion } from '../scene/model'
import type { Show } from '../view/show'

/** Ways of looking in which each region has a figure of the indicator. */
const SHOWS: readonly Show[] = ['map', 'change', 'tiles', 'clusters', 'height']
/** More rows than these nobody reads from the last row of a hall. */
export const MOST_ROWS = 10

/** Whether what a way of looking shows can be a table on a slide. */
export const hasRows = (show: Show): boolean => SHOWS.includes(show)

/** A row of a table on a slide, all as text. */
export interface TableRow {
  readonly rank: string
  readonly name: string
  readonly value: string
}

/** A view as a table on a slide. */
export interface SlideTable {
  /** What it is of, with its year; the unit heads its column. */
  readonly title: string
  readonly head: TableRow
  readonly rows: readonly TableRow[]
  /** What was chosen and has no room; empty: all of it stands there. */
  readonly more: string
}

/** The regions that are chosen in a view by their rank, those without a figure last; where none is, those that rank first. */
export function slideTable({ regions, selected, legend, view: { lang } }: Scene): SlideTable {
  const chosen = regions.filter(({ code }) => selected.includes(code))
  const ranked = [...(chosen.length ? chosen : regions.filter(({ rank }) => rank !== null))].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity),
  )
  const twice = (region: SceneRegion) =>
    regions.some(({ code, name }) => name === region.name && code !== region.code)
  const left = chosen.length - MOST_ROWS
  return {
    title: `${legend.title} ${legend.year}`,
    head: {
      rank: say('rankColumn', lang),
      name: say('regionColumn', lang),
      value: legend.unit,
    },
    rows: ranked.slice(0, MOST_ROWS).map((region) => ({
      rank: region.rank === null ? '' : formatNumber(region.rank, 0, lang),
      name: twice(region) ? region.fullName : region.name,
      value: region.text,
    })),
    more: left > 0 ? stageWord('moreRows', lang, { count: left }) : '',
  }
}

/** A table as an HTML figure, for the article and the hand-out. */
export function tableFigure(scene: Scene): string {
  const { title, head, rows, more } = slideTable(scene)
  const cells = ({ rank, name, value }: TableRow, cell: 'th' | 'td') =>
    `<${cell}>${e(rank)}</${cell}><${cell}>${e(name)}</${cell}><${cell}>${e(value)}</${cell}>`
  const { caption, caution } = scene.caption
  return [
    `<figure class="rows"><table><caption><b>${e(title)}</b></caption>`,
    `<thead><tr>${cells(head, 'th').replaceAll('<th>', '<th scope="col">')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table><figcaption>`,
    ...[more, caption, caution].filter(Boolean).map((text) => `<small>${e(text)}</small>`),
    '</figcaption></figure>',
  ].join('')
}
