import { termsOf } from '../../src/atlas/atlas'
import type { Lang, Source } from '../../src/atlas/model'
import { regionWord, type RegionWord } from '../../src/i18n/region-words'
import type { Strip } from '../../src/region/strips'
import { escapeText as e } from '../../src/render/svg/text'
import { spoken } from '../../src/scene/spoken'
import { fileOf, spansOf } from '../pages/entry'
import { inOwn } from '../pages/page'
import type { Site } from '../pages/site'
import type { Told } from './told'

/** A source by its publisher and title, linked where it lies on the web. */
export function namedSource({ publisher, title, tableId, url }: Source, lang: Lang): string {
  const words = inOwn(spoken(title, lang))
  const linked = /^https?:\/\//.test(url) ? `<a href="${e(url)}" rel="noopener">${words}</a>` : words
  return [inOwn(spoken(publisher, lang)), linked, e(tableId)].filter(Boolean).join(' · ')
}

const sourcesIn = ({ atlas }: Told, { indicator, level }: Strip) =>
  (indicator.levels[level]?.sources ?? []).flatMap((id) => atlas.sources.get(id) ?? [])

/** Years, sources and cautions of all figures: a table on screen; on paper who published them, and what must be said. */
export function sourcesOf(told: Told, site: Site): string {
  const { atlas, lang, portrait, name } = told
  const { strips, subject } = portrait
  const word = (of: RegionWord, values = {}) => e(regionWord(of, lang, values))
  const heads = (['figure', 'years', 'source', 'caution'] as const).map(
    (of) => `<th scope="col">${word(of)}</th>`,
  )
  const said = new Map<string, string[]>()
  for (const { indicator } of strips) {
    const caption = termsOf(atlas, indicator.id).caption[lang]
    if (caption) said.set(caption, [...(said.get(caption) ?? []), indicator.title[lang]])
  }
  const captions = [...said].map(([caption, titles]) => `${titles.join(' · ')}: ${caption}`)
  const publishers = new Set(
    strips.flatMap((strip) => sourcesIn(told, strip).map(({ publisher }) => publisher[lang] || publisher.ko)),
  )
  const paper = word('paperSources', {
    address: `${site.base ?? ''}region/${fileOf(subject.region.code, lang)}.html`,
    publishers: [...publishers].join(', '),
  })
  const title = word('sourcesTable', { name })
  return [
    `<section class="sources"><h2>${word('sources')}</h2>`,
    `<div class="paper"><p>${paper}</p><p><b>${word('mustSay')}</b> ${captions.map(e).join(' ')}</p></div>`,
    `<details><summary>${title}</summary><table class="wide"><caption>${title}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${strips.map((strip) => sourceRow(told, strip)).join('')}</tbody></table></details></section>`,
  ].join('')
}

function sourceRow(told: Told, strip: Strip): string {
  const { atlas, lang, portrait } = told
  const { indicator, level, breaks } = strip
  const series = atlas.series.get(`${indicator.id}/${level}`)
  const row = series?.values[series.regions.indexOf(portrait.subject.region.code)]
  const years = (series?.years ?? []).filter((_, i) => typeof row?.[i] === 'number')
  const terms = termsOf(atlas, indicator.id)
  const cautions = [
    terms.caption[lang],
    terms.caution[lang],
    ...breaks.map(({ year, note }) => `${year}: ${note[lang]}`),
  ].filter(Boolean)
  const sources = sourcesIn(told, strip).map((source) => namedSource(source, lang))
  return [
    `<tr><th scope="row"><a href="${e(`../indicator/${fileOf(indicator.id, lang)}`)}.html">${e(indicator.title[lang])}</a></th>`,
    `<td>${e(spansOf(years))}</td><td>${sources.join('<br>')}</td><td>${cautions.map(e).join('<br>')}</td></tr>`,
  ].join('')
}
