import type { Lang } from '../../src/atlas/model'
import { tell } from '../../src/i18n/profile-words'
import { regionWord } from '../../src/i18n/region-words'
import { say } from '../../src/i18n/words'
import { BOX, stripPicture } from '../../src/region/strip-picture'
import type { Kind, Strip } from '../../src/region/strips'
import { changeText } from '../../src/scene/compare'
import { formatNumber, formatValue } from '../../src/scene/format'
import { rowOf } from '../../src/scene/row'
import { escapeText as e } from '../../src/render/svg/text'
import type { Told } from './told'

/** The small picture of a strip; whose line is whose says its class. */
function pictureOf(strip: Strip): string {
  const { lines, dots, breaks, zero, range } = stripPicture(strip)
  const across = (y: number) => `M0 ${y}H${BOX.width}`
  const hollow = strip.flag.includes('p')
  return [
    `<svg class="s" viewBox="0 0 ${BOX.width} ${BOX.height}" aria-hidden="true">`,
    zero === null ? '' : `<path class="z" d="${across(zero)}"/>`,
    range === null ? '' : `<path class="z" d="${across(range)}"/>`,
    breaks.length ? `<path class="b" d="${breaks.map((x) => `M${x} 0V${BOX.height}`).join('')}"/>` : '',
    ...lines.map(({ kind, path }) => (path ? `<path class="${kind}" d="${path}"/>` : '')),
    ...dots.map(
      ({ kind, x, y }, i) =>
        `<circle class="${kind}${hollow && i === dots.length - 1 ? ' open' : ''}" cx="${x}" cy="${y}" r="${kind === 'place' ? 3 : 2}"/>`,
    ),
    '</svg>',
  ].join('')
}

/** What must be known of a figure, by its flags. */
export function remarkOf(flag: string, lang: Lang): string {
  const words = {
    p: say('provisional', lang),
    j: say('jointValue', lang),
    b: say('olderBoundaries', lang),
    r: say('rough', lang),
  }
  return Object.entries(words)
    .flatMap(([letter, text]) => (flag.includes(letter) ? [text] : []))
    .join(', ')
}

/** How others stand in the same year, in words. */
function othersOf({ indicator, lines }: Strip, { lang, portrait }: Told): string {
  const names: Readonly<Record<Kind, string>> = {
    place: '',
    province: portrait.subject.whole?.short[lang] ?? '',
    nation: say('nation', lang),
    capital: say('capitalArea', lang),
  }
  return lines
    .flatMap(({ kind, now, made }) => {
      if (kind === 'place' || now === null) return []
      const about = made === 'simple' ? `${regionWord('approx', lang)}\u00a0` : ''
      return [`${names[kind]} ${about}${formatValue(indicator, now, lang)}`]
    })
    .join('\u00a0· ')
}

/** The change since the first year of the same definition, in words; empty where there is none. */
function sinceOf({ indicator, since, value }: Strip, lang: Lang, starred: boolean): string {
  if (!since) return ''
  // As a newspaper has it: there is no room for what the unit above says already.
  const amount = changeText(indicator, since.first, { value }, lang).replace('percentage points', 'points')
  const change = `${tell('changeSince', lang, { year: since.first.year })} ${amount}`
  if (!since.moved.length) return change
  return starred
    ? `${change}*`
    : `${change}; ${tell('acrossBoundary', lang, { years: since.moved.join(', ') })}`
}

/** What a star behind a change means, with all years in which boundaries moved; empty where no change has one. */
export function movedNote({ portrait, lang }: Told): string {
  const years = new Set(portrait.strips.flatMap(({ since }) => since?.moved ?? []))
  return years.size
    ? regionWord('movedNote', lang, { years: [...years].sort((a, b) => a - b).join(', ') })
    : ''
}

export const rankOf = ({ rank, of }: Strip, lang: Lang) =>
  tell('rankShort', lang, { rank: formatNumber(rank, 0, lang), total: formatNumber(of, 0, lang) })

/** Whose line is whose, as items of a list. */
export function keyItems({ portrait, lang, name }: Told): string {
  const kinds = new Set(portrait.strips.flatMap(({ lines }) => lines.map(({ kind }) => kind)))
  const names: Readonly<Record<Kind, string>> = {
    place: name,
    province: portrait.subject.whole?.name[lang] ?? '',
    nation: say('nation', lang),
    capital: say('capitalArea', lang),
  }
  return [...kinds]
    .map(
      (kind) =>
        `<li><svg class="s" viewBox="0 0 24 10" aria-hidden="true"><path class="${kind}" d="M1 5H23"/></svg>${e(names[kind])}</li>`,
    )
    .join('')
}

/**
 * A figure as an item of a list.
 * @param up to the folder of the atlas
 * @param href of the figure's page; empty: no link, and no note elsewhere that would explain a star (`movedNote`)
 */
export function stripItem(strip: Strip, told: Told, up: string, href: string): string {
  const { indicator, value, year, flag } = strip
  const { lang } = told
  const title = e(indicator.title[lang])
  const remark = remarkOf(flag, lang)
  const rest = [othersOf(strip, told), sinceOf(strip, lang, href !== '')].filter(Boolean)
  return [
    `<li data-indicator="${e(indicator.id)}">`,
    href ? `<a href="${e(href)}">${title}</a>` : `<span class="t">${title}</span>`,
    `<p><b data-value="${value}">${e(formatValue(indicator, value, lang))}</b> ${e(indicator.display.unit[lang])} <small><a href="${e(up + rowOf(`${indicator.id}.${strip.level}`, lang))}">${year}</a>${remark ? `, ${e(remark)}` : ''} · ${e(rankOf(strip, lang))}</small></p>`,
    pictureOf(strip),
    `<p class="r">${rest.map(e).join('<br>')}</p></li>`,
  ].join('')
}
