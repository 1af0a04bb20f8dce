import type { Indicator, Region } from '../../src/atlas/model'
import { embedWord } from '../../src/i18n/embed-words'
import { pageWord } from '../../src/i18n/page-words'
import { withParticle } from '../../src/i18n/particles'
import { regionWord, type RegionWord } from '../../src/i18n/region-words'
import { sourceWord } from '../../src/i18n/source-words'
import { say } from '../../src/i18n/words'
import type { Column } from '../../src/region/nearby'
import { escapeText as e } from '../../src/render/svg/text'
import { formatNumber, formatValue } from '../../src/scene/format'
import { documentOf, tag } from '../pages/document'
import { CARD, fileOf } from '../pages/entry'
import type { Site } from '../pages/site'
import { jsonLd } from '../pages/dataset'
import { frameOf } from './frame'
import { closeMap, countryMap, type Ground } from './locator'
import { policyOf } from './policy'
import { regionData } from './schema'
import { namedSource, sourcesOf } from './sources'
import { keyItems, stripItem } from './strip'
import { fullNameOf, type Told } from './told'

/** The page of a region. */
export function pageOf(told: Told, ground: Ground, site: Site): string {
  const { lang, portrait, fullName, sentence } = told
  const { region } = portrait.subject
  const word = (of: RegionWord, values = {}) => regionWord(of, lang, values)
  const main = [
    `<div class="top"><div>${crumbs(told)}<h1>${e(fullName)}</h1><p class="answer">${e(sentence)}</p>`,
    `<p class="note">${e(word(portrait.subject.level === 'province' ? 'howProvince' : 'howMunicipality'))}</p>`,
    `<p class="open"><a href="${e(`../?${told.query}`)}">${e(word('inAtlas'))}</a> <a class="plain" href="${region.code}.csv">${e(word('csv'))}</a></p></div>`,
    `<figure class="locators">${countryMap(ground, portrait.subject, lang)}${closeMap(ground, portrait.subject, lang)}</figure></div>`,
    figuresOf(told),
    `<div class="second">${movesOf(told)}${neighboursOf(told)}</div>`,
    policyOf(told),
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

function socialOf({ lang, portrait, fullName, sentence }: Told, site: Site): string[] {
  const file = fileOf(portrait.subject.region.code, lang)
  const og = (property: string, content: string | number) =>
    tag('meta', { property: `og:${property}`, content })
  const locale = { ko: 'ko_KR', en: 'en_GB' }
  return [
    og('type', 'article'),
    og('site_name', `${say('name', lang)}, ${say('tagline', lang)}`),
    og('locale', locale[lang]),
    og('locale:alternate', locale[lang === 'ko' ? 'en' : 'ko']),
    og('title', fullName),
    og('description', sentence),
    ...(site.base === null ? [] : [og('url', site.at(`region/${file}.html`))]),
    og('image', site.at(`region/${file}.png`)),
    og('image:type', 'image/png'),
    og('image:width', CARD[0]),
    og('image:height', CARD[1]),
    og('image:alt', sentence),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    tag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: site.at(`oembed/region/${file}.json`),
      title: fullName,
    }),
  ]
}

/** Themes with their strips, in the order of the catalogue. */
export const byTheme = ({ atlas, portrait }: Told) =>
  atlas.catalogue.themes.flatMap((theme) => {
    const strips = portrait.strips.filter(({ indicator }) => indicator.theme === theme.id)
    return strips.length ? [{ theme, strips }] : []
  })

function figuresOf(told: Told): string {
  const { lang, portrait } = told
  const simple = portrait.strips.some((strip) => strip.simple)
  const themes = byTheme(told).map(({ theme, strips }) => {
    const items = strips.map((strip) =>
      stripItem(strip, told, `../indicator/${fileOf(strip.indicator.id, lang)}.html`),
    )
    return `<section><h3>${e(theme.name[lang])}</h3><ul class="strips">${items.join('')}</ul></section>`
  })
  return [
    `<section class="figures"><h2>${e(regionWord('figures', lang))}</h2><ul class="key">${keyItems(told)}</ul>`,
    `<p class="note">${e([regionWord('figuresNote', lang), simple ? regionWord('simpleNote', lang) : ''].join(' '))}</p>`,
    `<div class="themes">${themes.join('')}</div></section>`,
  ].join('')
}

/** So many places are told that people come from and go to. */
const PARTNERS = 8

function movesOf({ atlas, lang, portrait, name }: Told): string {
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
    return `<tr><th scope="row">${linkTo(region, fullNameOf(atlas, region, lang), lang)}</th><td data-value="${partner.came}">${number(partner.came)}</td><td data-value="${partner.left}">${number(partner.left)}</td><td data-value="${partner.came - partner.left}">${number(partner.came - partner.left, true)}</td></tr>`
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

function neighboursOf({ atlas, lang, portrait, name }: Told): string {
  const { nearby, columns, subject } = portrait
  const title = ({ indicator, year }: Column) =>
    `${indicator.title[lang]} (${[indicator.display.unit[lang], year].filter(Boolean).join(', ')})`
  const cell = (column: Column, value: number | null | undefined) =>
    `<td data-label="${e(column.indicator.title[lang])}" data-value="${value ?? ''}">${e(typeof value !== 'number' ? say('noData', lang) : formatValue(column.indicator, value, lang))}</td>`
  const row = (region: Region, head: string, own = false) =>
    `<tr data-region="${region.code}"${own ? ' class="own"' : ''}><th scope="row">${head}</th>${columns.map((column) => cell(column, column.values.get(region.code))).join('')}</tr>`
  const caption = regionWord(nearby.bordering ? 'neighboursTable' : 'nearestTable', lang, {
    name,
    count: nearby.regions.length,
  })
  return [
    `<section class="beside"><h2>${e(regionWord('neighbours', lang))}</h2>`,
    `<table class="wide"><caption>${e(caption)}</caption><thead><tr><th scope="col">${e(regionWord('where', lang))}</th>${columns.map((column) => `<th scope="col">${e(title(column))}</th>`).join('')}</tr></thead><tbody>`,
    row(subject.region, e(name), true),
    ...nearby.regions.map((region) => row(region, linkTo(region, fullNameOf(atlas, region, lang), lang))),
    `</tbody><tfoot><tr data-region="00"><th scope="row">${e(say('nation', lang))}</th>${columns.map((column) => cell(column, column.nation)).join('')}</tr></tfoot></table></section>`,
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
