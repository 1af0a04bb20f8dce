import type { Indicator, Region } from '../../src/atlas/model'
import type { Parks } from '../../src/atlas/parks'
import { embedWord } from '../../src/i18n/embed-words'
import { pageWord } from '../../src/i18n/page-words'
import { withParticle } from '../../src/i18n/particles'
import { regionWord, type RegionWord } from '../../src/i18n/region-words'
import { sourceWord } from '../../src/i18n/source-words'
import { say } from '../../src/i18n/ui-words'
import type { Column } from '../../src/region/nearby'
import { escapeText as e } from '../../src/render/svg/text'
import { formatNumber, formatValue } from '../../src/scene/format'
import { documentOf, tag } from '../pages/document'
import { fileOf } from '../pages/entry'
import type { Site } from '../pages/site'
import { socialTags } from '../pages/social'
import { jsonLd } from '../pages/dataset'
import { frameOf } from './frame'
import { closeMap, countryMap, type Ground } from './locator'
import { parksOf } from './parks'
import { policyOf } from './policy'
import { regionData } from './schema'
import { namedSource, sourcesOf } from './sources'
import { keyItems, movedNote, stripItem } from './strip'
import { fullNameOf, nameNear, type Told } from './told'

/** The page of a region. */
export function pageOf(told: Told, ground: Ground, parks: readonly Parks[], site: Site): string {
  const { lang, portrait, fullName, sentence } = told
  const { region } = portrait.subject
  const word = (of: RegionWord, values = {}) => regionWord(of, lang, values)
  const main = [
    `<div class="top"><div>${crumbs(told)}<h1>${e(fullName)}</h1><p class="answer">${e(sentence).replace(/\)(?=[가-힣])/g, ')\u2060')}</p>`,
    `<p class="note">${e(word(portrait.subject.level === 'province' ? 'howProvince' : 'howMunicipality'))}</p>`,
    `<p class="open"><a href="${e(`../?${told.query}`)}">${e(word('inAtlas'))}</a> <a class="plain" href="${region.code}.csv">${e(word('csv'))}</a></p></div>`,
    `<figure class="locators">${countryMap(ground, portrait.subject, lang)}${closeMap(ground, portrait.subject, lang)}</figure></div>`,
    figuresOf(told),
    `<div class="second">${movesOf(told)}${neighboursOf(told)}</div>`,
    policyOf(told),
    parksOf(told, parks),
    alikeOf(told),
    sourcesOf(told, site),
    partsOf(told),
    embedOf(told, site),
    `<footer class="note">${e(sourceWord('attribution', lang))}<br>${e(sourceWord('dataVersion', lang, { version: told.atlas.catalogue.version }))}</footer>`,
  ].join('\n')
  return documentOf(
    {
      folder: 'region',
      id: region.code,
      lang,
      title: `${word('titleOf', { name: fullName })} — ${say('name', lang)}`,
      description: sentence,
      head: [
        ...socialOf(told, site),
        `<script type="application/ld+json">${jsonLd(regionData(told, site))}</script>`,
      ],
      main,
      kind: 'region',
      light: {},
      dark: {},
    },
    site,
  )
}

const linkTo = ({ code }: Region, name: string, lang: Told['lang']) =>
  `<a href="${e(fileOf(code, lang))}.html">${e(name)}</a>`

function crumbs({ lang, portrait }: Told): string {
  const { whole } = portrait.subject
  const all = `<a href="${fileOf('index', lang)}.html">${e(regionWord('all', lang))}</a>`
  return `<p class="quiet">${[all, ...(whole ? [linkTo(whole, whole.name[lang], lang)] : [])].join(' › ')}</p>`
}

function socialOf({ lang, portrait, fullName: title, sentence }: Told, site: Site): string[] {
  const file = fileOf(portrait.subject.region.code, lang)
  const image = { file: `region/${file}.png`, alt: sentence }
  const page = `region/${file}.html`
  return [
    ...socialTags({ type: 'article', lang, title, description: sentence, page, image }, site),
    tag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: site.at(`oembed/region/${file}.json`),
      title,
    }),
  ]
}

/** Themes with their strips, in the order of the catalogue. */
export const byTheme = ({ atlas, portrait }: Told) =>
  atlas.catalogue.themes.flatMap((theme) => {
    const strips = portrait.strips.filter(({ indicator }) => indicator.theme === theme.id)
    return strips.length ? [{ theme, strips }] : []
  })

/** So many columns the themes have on paper; on screen they are five, and a theme has at most all of them. */
const COLUMNS = 7

function figuresOf(told: Told): string {
  const { lang, portrait } = told
  const simple = portrait.strips.some(({ lines }) => lines.some(({ made }) => made))
  const themes = byTheme(told).map(({ theme, strips }) => {
    const items = strips.map((strip) =>
      stripItem(strip, told, '../', `../indicator/${fileOf(strip.indicator.id, lang)}.html`),
    )
    return `<section class="n${Math.min(strips.length, COLUMNS)}"><h3>${e(theme.name[lang])}</h3><ul class="strips">${items.join('')}</ul></section>`
  })
  const notes = [
    regionWord('figuresNote', lang),
    simple ? regionWord('simpleNote', lang) : '',
    movedNote(told),
  ]
  return [
    `<section class="figures"><h2>${e(regionWord('figures', lang))}</h2><ul class="key">${keyItems(told)}</ul>`,
    `<p class="note">${e(notes.filter(Boolean).join(' '))}</p>`,
    `<div class="themes">${themes.join('')}</div></section>`,
  ].join('')
}

/** So many places are told that people come from and go to. */
const PARTNERS = 8

function movesOf(told: Told): string {
  const { atlas, lang, portrait, name } = told
  const { currents, subject } = portrait
  const word = (of: RegionWord, values = {}) => e(regionWord(of, lang, values))
  const head = `<section class="moves"><h2>${word('moves')}</h2>`
  if (!currents) return `${head}<p>${word('noMoves')}</p></section>`
  const number = (value: number, signed = false) => formatNumber(value, 0, lang, signed)
  const { year, came, left } = currents
  const partners = currents.partners.slice(0, PARTNERS)
  const regions = new Map(atlas.catalogue.regions.map((region) => [region.code, region]))
  const rows = partners.map((partner) => {
    const region = regions.get(partner.code)
    if (!region) throw new Error(`People move to ${partner.code}, which no region is.`)
    return `<tr><th scope="row">${linkTo(region, nameNear(told, region), lang)}</th><td data-value="${partner.came}">${number(partner.came)}</td><td data-value="${partner.left}">${number(partner.left)}</td><td data-value="${partner.came - partner.left}">${number(partner.came - partner.left, true)}</td></tr>`
  })
  const values = {
    year,
    name: lang === 'ko' ? withParticle(name, 'toward') : name,
    came: number(came),
    left: number(left),
    net: number(came - left, true),
  }
  const heads = (['where', 'came', 'left', 'net'] as const).map((of) => `<th scope="col">${word(of)}</th>`)
  return [
    `${head}<p>${word('movesSentence', values)}</p>`,
    `<table><caption>${word('movesTable', { name, year, count: partners.length })}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    `<p class="note">${word(subject.level === 'province' ? 'movesProvince' : 'movesMunicipality')} ${currents.sources
      .flatMap((id) => atlas.sources.get(id) ?? [])
      .map((source) => namedSource(source, lang))
      .join(', ')}</p></section>`,
  ].join('')
}

function neighboursOf(told: Told): string {
  const { lang, portrait, name } = told
  const { nearby, columns, subject } = portrait
  const title = ({ indicator, year }: Column) =>
    `${indicator.title[lang]} (${[indicator.display.unit[lang], year].filter(Boolean).join(', ')})`
  const cell = (column: Column, value: number | null | undefined, rough: boolean) =>
    `<td data-label="${e(column.indicator.title[lang])}" data-value="${value ?? ''}">${rough ? `${e(regionWord('approx', lang))}\u00a0` : ''}${e(typeof value !== 'number' ? say('noData', lang) : formatValue(column.indicator, value, lang))}</td>`
  const row = (
    code: string,
    head: string,
    value: (column: Column) => number | null | undefined,
    of?: 'whole' | 'nation',
  ) =>
    `<tr data-region="${code}"${code === subject.region.code ? ' class="own"' : ''}><th scope="row">${head}</th>${columns.map((column) => cell(column, value(column), of !== undefined && column.rough.includes(of))).join('')}</tr>`
  const ofRegion = (region: Region, head: string) =>
    row(region.code, head, ({ values }) => values.get(region.code))
  const far = ({ code }: Region) =>
    nearby.across.has(code) ? ` <small>${e(regionWord('across', lang))}</small>` : ''
  const { whole } = subject
  const wholes = [...(whole ? [nameNear(told, whole)] : []), say('nation', lang)]
  const caption = regionWord(nearby.across.size ? 'acrossTable' : 'neighboursTable', lang, {
    name,
    count: nearby.regions.length,
    wholes: lang === 'ko' ? wholes.join(', ') : new Intl.ListFormat('en-GB').format(wholes),
  })
  return [
    `<section class="beside"><h2>${e(regionWord('neighbours', lang))}</h2>`,
    `<table class="wide"><caption>${e(caption)}</caption><thead><tr><th scope="col">${e(regionWord('where', lang))}</th>${columns.map((column) => `<th scope="col">${e(title(column))}</th>`).join('')}</tr></thead><tbody>`,
    ofRegion(subject.region, e(name)),
    ...nearby.regions.map((region) =>
      ofRegion(region, linkTo(region, nameNear(told, region), lang) + far(region)),
    ),
    '</tbody><tfoot>',
    whole
      ? row(whole.code, linkTo(whole, nameNear(told, whole), lang), (column) => column.whole, 'whole')
      : '',
    row('00', e(say('nation', lang)), ({ nation }) => nation, 'nation'),
    '</tfoot></table></section>',
  ].join('')
}

function alikeOf({ atlas, lang, portrait }: Told): string {
  const { of, list } = portrait.likest
  const listed = (all: readonly Indicator[]) => all.map(({ title }) => title[lang]).join(', ')
  const items = list.map(({ region, near, far, shared }) => {
    const reasons = [
      near.length ? regionWord('alikeItem', lang, { near: listed(near) }) : '',
      far.length ? regionWord('apartItem', lang, { far: listed(far) }) : '',
    ]
    return `<li><b>${linkTo(region, fullNameOf(atlas, region, lang), lang)}</b> ${e(reasons.filter(Boolean).join(' '))} <small>${e(regionWord('alikeShared', lang, { count: shared }))}</small></li>`
  })
  return [
    `<section class="alike"><h2>${e(regionWord('alike', lang))}</h2><p class="note">${e(regionWord('alikeNote', lang, { of }))}</p>`,
    `<ol>${items.join('')}</ol></section>`,
  ].join('')
}

function partsOf({ lang, portrait, name }: Told): string {
  const { parts } = portrait.subject
  return parts.length
    ? `<nav class="towns" aria-labelledby="parts"><h2 id="parts">${e(regionWord('parts', lang, { name }))}</h2><ul class="names">${parts.map((part) => `<li>${linkTo(part, part.name[lang], lang)}</li>`).join('')}</ul></nav>`
    : ''
}

function embedOf(told: Told, site: Site): string {
  const { lang, name } = told
  return [
    `<section class="share"><h2>${e(pageWord('embed', lang))}</h2><p>${e(regionWord('embedNote', lang, { name }))}`,
    site.base === null ? ` ${e(pageWord('host', lang))}` : '',
    `</p><pre><code>${e(frameOf(told, site.away))}</code></pre><p><a href="${e(`../embed.html?${told.frame}`)}">${e(embedWord('open', lang))}</a></p></section>`,
  ].join('')
}
