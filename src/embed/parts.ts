import type { Lang } from '../atlas/model'
import { embedWord } from '../i18n/embed-words'
import { say } from '../i18n/words'
import { legendBlock } from '../render/svg/legend-block'
import { escapeText as e } from '../render/svg/text'
import { writtenBreaks } from '../scene/legend-position'
import type { Scene } from '../scene/model'
import type { Part, Frame } from './address'

/**
 * The parts of an embed as HTML text, made of a scene. Colours are attributes of SVG, since a strict policy lets no
 * style into a text. Every word is escaped.
 */

const LEGEND_TYPE = 0.92
/** px of the breaks' letters, as the sheet sets them, and from one row of them to the next. */
const BREAK_SIZE = 12
const BREAK_ROW = 14

/** Title, answer, and what is shown in which unit and when. */
export function headOf({ question, title, answer, legend }: Scene, hidden: readonly Part[]): string {
  const words = [legend.title, legend.year].join(' ')
  return [
    hidden.includes('title') ? '' : `<h1>${e(question || title)}</h1>`,
    answer && !hidden.includes('answer')
      ? `<p class="answer">${e(answer.before)}<b>${e(answer.number)}</b>${e(answer.after)}</p>`
      : '',
    `<p class="what">${e(words)}${legend.unit ? ` <span>${e(legend.unit)}</span>` : ''}</p>`,
  ].join('')
}

/** Title of a chart, what it shows in a sentence, and what is drawn. */
export const wordsAbove = (
  { question, title: plain }: Scene,
  { title, sentence }: { readonly title: string; readonly sentence: string },
  hidden: readonly Part[],
): string =>
  [
    hidden.includes('title') ? '' : `<h1>${e(question || plain)}</h1>`,
    sentence && !hidden.includes('answer') ? `<p class="answer">${e(sentence)}</p>` : '',
    title ? `<p class="what">${e(title)}</p>` : '',
  ].join('')

/** The classes as buttons that light their regions, the breaks below them, and the rest of the key. @param width px */
export function legendOf(scene: Scene, width: number): string {
  const { legend, grid, bare, view } = scene
  const classes = bare || grid || legend.kinds ? [] : legend.classes
  const rest = legendBlock(
    {
      ...scene,
      legend: { ...legend, classes: legend.kinds ? legend.classes : [] },
      key: (scene.key ?? []).filter(({ of }) => of !== 'leaning'),
    },
    width,
    LEGEND_TYPE,
    'g-hatch',
  )
  const buttons = classes.map(
    ({ index, colour, label, count }) =>
      `<button type="button" data-class="${index}" aria-pressed="false" aria-label="${e(say('legendClass', view.lang, { label, count }))}"><svg width="100%" height="12" aria-hidden="true"><rect width="100%" height="12" fill="${colour}"/></svg></button>`,
  )
  const written = classes.length ? writtenBreaks(legend, view.lang, width, BREAK_SIZE) : []
  const breaks = written.map(
    ({ text, x, row }) =>
      `<text x="${Math.round(x * 1e4) / 100}%" y="${13 + row * BREAK_ROW}" text-anchor="middle">${e(text)}</text>`,
  )
  const tall = 18 + Math.max(0, ...written.map(({ row }) => row)) * BREAK_ROW
  return [
    classes.length
      ? `<div class="classes" role="group" aria-label="${e(say('legendLabel', view.lang))}">${buttons.join('')}</div><svg class="breaks" width="100%" height="${tall}" aria-hidden="true">${breaks.join('')}</svg>`
      : '',
    legend.midpointLabel && classes.length ? `<p class="small">${e(legend.midpointLabel)}</p>` : '',
    rest.height
      ? `<svg width="${width}" height="${Math.ceil(rest.height)}" role="img" aria-label="${e(say('legendLabel', view.lang))}">${rest.svg(0, 0)}</svg>`
      : '',
  ].join('')
}

/** Sources, which lead to their `row` on the page of them all, and cautions, which always stand, what did not come, what was not used of the address, the way to the atlas. */
export function footOf(
  lang: Lang,
  credit: readonly string[],
  atlas: string,
  hidden: readonly Part[],
  unused: readonly string[],
  missing: readonly string[],
  row?: string,
): string {
  return [
    ...credit
      .filter(Boolean)
      .map((text, i) => `<p>${row && !i ? `<a href="${row}" target="_blank">${e(text)}</a>` : e(text)}</p>`),
    missing.length ? failureOf('missing', lang, missing.join(', ')) : '',
    unused.length ? `<p>${e(embedWord('unused', lang, { what: unused.join(', ') }))}</p>` : '',
    hidden.includes('link')
      ? `<p>${e(say('name', lang))}</p>`
      : `<p><a href="${e(atlas)}" target="_blank" rel="noopener">${e(embedWord('open', lang))} ↗</a></p>`,
  ].join('')
}

/** That a map, or something of it, did not come, and how it is asked for again. */
export const failureOf = (word: 'failed' | 'missing', lang: Lang, what: string): string =>
  `<p role="alert">${e(embedWord(word, lang, { what }))} <button type="button" class="again">${e(embedWord('reload', lang))}</button></p>`

/** What a page without a picture is called, for who hears it. */
export const unnamed = () => `<h1 class="unseen">${e(document.title)}</h1>`

/** What must be said with the figures of a map. */
export const creditOf = ({ caption: { sourceText, caption, caution } }: Scene) => [
  sourceText,
  caption,
  caution,
]

/** The figures on show as a table, for readers who do not see the picture; the same marks as the atlas’s own. */
export function tableOf({ legend, regions, bare, view }: Scene): string {
  if (bare) return ''
  const rows = regions.map(
    ({ code, fullName, value, text, rank }) =>
      `<tr data-region="${e(code)}"><td>${rank ?? ''}</td><th scope="row">${e(fullName)}</th><td data-value="${value ?? ''}">${e(text)}</td></tr>`,
  )
  const heads = [
    legend.unranked ? '' : say('rankColumn', view.lang),
    say('regionColumn', view.lang),
    legend.unit || legend.title,
  ]
  return `<table><caption>${e([legend.title, legend.year, legend.unit].filter(Boolean).join(', '))}</caption><thead><tr>${heads.map((head) => `<th scope="col">${e(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** The slider of the years; empty where there is one year only or the frame has no slider. */
export function yearsOf(
  { view, year, ignoresYear }: Scene,
  all: readonly number[],
  { years }: Frame,
): string {
  if (!years || ignoresYear || all.length < 2) return ''
  const name = e(say('yearsLabel', view.lang))
  return `<button type="button" class="play" aria-label="${e(say('play', view.lang))}">▶</button><input type="range" min="0" max="${all.length - 1}" step="1" value="${all.indexOf(year)}" aria-label="${name}" aria-valuetext="${year}"><output>${year}</output>`
}
