import { pageWord } from '../../src/i18n/page-words'
import { say } from '../../src/i18n/words'
import { escapeText as e } from '../../src/render/svg/text'
import { formatNumber } from '../../src/scene/format'
import type { Scene, SceneRegion } from '../../src/scene/model'

/** Longer rankings are told by this many from either end. */
const END = 10
const MOST = 2 * END

/** The figures of a scene, highest first, with the nation's; of many the first and the last ten. */
export function rankingTable({ regions, ranking, legend, level, nation, view }: Scene): string {
  const { lang } = view
  const number = (count: number) => formatNumber(count, 0, lang)
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const known = ranking.flatMap((code) => byCode.get(code) ?? []).filter(({ value }) => value !== null)
  // Where equals stand on both sides of a cut, none of them is the tenth: then all are listed.
  const equal = (i: number) => known.at(i - 1)?.value === known.at(i)?.value
  const cut = known.length > MOST && !equal(END) && !equal(-END)
  const ends = cut ? [known.slice(0, END), known.slice(-END)] : [known]
  const between = `<tr><td></td><td>${e(pageWord('between', lang, { count: number(known.length - MOST) }))}</td><td></td></tr>`
  // What is said of every figure is said once.
  const [said = '', ...others] = new Set(known.map(({ remark }) => remark))
  const remark = others.length === 0 ? said : ''
  const missing = regions.length - known.length
  const notes = [
    cut ? pageWord('ends', lang, { total: number(known.length), count: END }) : '',
    missing ? pageWord('without', lang, { count: number(missing) }) : '',
  ].filter(Boolean)
  const heads = [say('rankColumn', lang), say('regionColumn', lang), legend.unit]
  return [
    `<section><h2>${e(pageWord('figures', lang, { level: lang === 'ko' ? say(level, lang) : say(level, lang).toLowerCase() }))}</h2>`,
    `<table><caption>${e([legend.title, legend.year, legend.unit, remark].filter(Boolean).join(', '))}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${e(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${ends.map((rows) => rows.map((row) => rowOf(row, remark)).join('')).join(between)}</tbody>`,
    nation.value === null
      ? ''
      : `<tfoot><tr data-region="00"><td></td><th scope="row">${e(say('nation', lang))}</th><td data-value="${nation.value}">${e(nation.text)}</td></tr></tfoot>`,
    `</table>${notes.map((note) => `<p class="note">${e(note)}</p>`).join('')}</section>`,
  ].join('')
}

const rowOf = ({ code, rank, fullName, value, text, remark }: SceneRegion, said: string) =>
  `<tr data-region="${e(code)}"><td>${rank ?? ''}</td><th scope="row">${e(fullName)}${remark && remark !== said ? ` <small>${e(remark)}</small>` : ''}</th><td data-value="${value ?? ''}">${e(text)}</td></tr>`
