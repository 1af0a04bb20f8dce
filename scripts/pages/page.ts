import { termsOf, type Atlas } from '../../src/atlas/atlas'
import type { Indicator, Lang, Level, Source } from '../../src/atlas/model'
import { embedWord } from '../../src/i18n/embed-words'
import { exportWord } from '../../src/i18n/export-words'
import { pageWord } from '../../src/i18n/page-words'
import { sourceWord } from '../../src/i18n/source-words'
import { say as ui } from '../../src/i18n/ui-words'
import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import type { Shapes } from '../../src/scene/model'
import { spoken, type Spoken } from '../../src/scene/spoken'
import { ramp } from '../../src/stats/palette'
import { openFile } from '../../src/supply/open'
import { rowOf } from '../../src/scene/row'
import { levelsOf, yearsOf } from '../../src/view/parameters'
import { datasetOf, jsonLd } from './dataset'
import { documentOf, tag } from './document'
import { fileOf, spansOf, summaryOf, type Entry } from './entry'
import { figureOf } from './figure'
import { frameOf } from './oembed'
import type { Site } from './site'
import { socialTags } from './social'
import { rankingTable } from './table'

/** The page of an indicator. @param shapes of the level and boundaries of its view */
export function pageOf(entry: Entry, site: Site, shapes: Shapes): string {
  const { indicator, lang, scene, theme } = entry
  const title = `${scene.title}: ${scene.question} — ${say('name', lang)}`
  const classes = (of: 'light' | 'dark') =>
    Object.fromEntries(ramp(scene.view.palette, scene.ramp.length, of).map((value, i) => [`c${i}`, value]))
  const { answer } = scene
  const main = [
    `<p class="quiet"><a href="${fileOf('index', lang)}.html#${e(theme.id)}">${e(theme.name[lang])}</a></p>`,
    `<h1>${e(scene.question || scene.title)}</h1>`,
    answer
      ? `<p class="answer">${e(answer.before)}<b>${e(answer.number)}</b>${e(answer.after)}</p>`
      : `<p class="answer">${e(scene.alt)}</p>`,
    `<p>${e(scene.description)}</p>`,
    `<p class="open"><a href="${e(`../?${entry.query}`)}">${e(embedWord('open', lang))}</a></p>`,
    `<div class="halves"><div>${figureOf(entry, shapes)}${yearsSpanned(entry)}</div>${rankingTable(entry.table)}</div>`,
    aboutOf(entry),
    embedOf(entry, site),
    relatedOf(entry),
    `<footer class="note">${e(sourceWord('attribution', lang))}<br>${e(sourceWord('dataVersion', lang, { version: entry.version }))}</footer>`,
  ].join('\n')
  return documentOf(
    {
      folder: 'indicator',
      id: indicator.id,
      lang,
      title,
      description: summaryOf(entry),
      head: [
        ...socialOf(entry, site),
        `<script type="application/ld+json">${jsonLd(datasetOf(entry, site))}</script>`,
      ],
      main,
      light: classes('light'),
      dark: classes('dark'),
    },
    site,
  )
}

/** What social networks and link previews read. */
function socialOf(entry: Entry, site: Site): string[] {
  const { indicator, lang, scene } = entry
  const file = fileOf(indicator.id, lang)
  const title = scene.question || scene.title
  const image = { file: `indicator/${file}.png`, alt: scene.alt }
  const page = `indicator/${file}.html`
  return [
    ...socialTags({ type: 'article', lang, title, description: summaryOf(entry), page, image }, site),
    tag('link', {
      rel: 'alternate',
      type: 'application/json+oembed',
      href: site.at(`oembed/${file}.json`),
      title,
    }),
  ]
}

/** The files that are had of each level, by what they are called. */
const OPEN_FORMS = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['metadata.json', 'metadata'],
] as const

/** The years of each level, and the files that have them all. */
function yearsSpanned({ indicator, lang }: Entry): string {
  const years = levelsOf(indicator).map((level) => {
    const all = yearsOf(indicator, level)
    const words = { level: say(level, lang), spans: spansOf(all), count: all.length }
    return `<p>${e(pageWord(all.length === 1 ? 'spanOne' : 'spans', lang, words))}</p>`
  })
  const filesOf = (level: Level) =>
    `${e(say(level, lang))}: ${OPEN_FORMS.map(([ending, name]) => `<a href="../${e(openFile(indicator.id, level, ending))}">${e(name === 'metadata' ? exportWord(name, lang) : name)}</a>`).join(' · ')}`
  return [
    `<section><h2>${e(pageWord('years', lang))}</h2>${years.join('')}`,
    `<p class="note">${levelsOf(indicator).map(filesOf).join('<br>')}<br>`,
    `${e(exportWord('openNote', lang))} ${e(exportWord('unitNote', lang, { unit: indicator.unit[lang] }))}</p></section>`,
  ].join('')
}

/** Period, breaks, and every source with its terms. */
function aboutOf({ indicator, period, lang, scene, table, sources }: Entry): string {
  const breaks = [...new Set([scene, table].flatMap(({ caption }) => caption.breakNotes))]
  const said = (term: string, texts: readonly string[]) => {
    const known = texts.filter(Boolean).map((text) => `<dd>${e(text)}</dd>`)
    return known.length ? `<dt>${e(term)}</dt>${known.join('')}` : ''
  }
  const links = levelsOf(indicator).map(
    (level) =>
      `<a href="../${e(rowOf(`${indicator.id}.${level}`, lang))}">${e(exportWord('provenance', lang))} (${e(say(level, lang))})</a>`,
  )
  return [
    `<section><h2>${e(ui('sources', lang))}</h2><dl>`,
    said(sourceWord('period', lang), [period]),
    said(sourceWord('breaksInSeries', lang), breaks),
    sources.map((source) => sourceOf(source, lang)).join(''),
    '</dl>',
    `<p class="note">${links.join(' · ')}</p>`,
    '</section>',
  ].join('')
}

function sourceOf(source: Source, lang: Lang): string {
  const { url, vintage } = source
  const licence = source.licence[lang]
  const title = inOwn(spoken(source.title, lang))
  const linked = /^https?:\/\//.test(url) ? `<a href="${e(url)}" rel="noopener">${title}</a>` : title
  const facts = [
    linked,
    e(source.tableId),
    e(vintage),
    e(`${sourceWord('confidence', lang)} ${sourceWord(source.confidence, lang)}`),
  ]
  return [
    `<dt>${inOwn(spoken(source.publisher, lang))}</dt><dd>${facts.filter(Boolean).join(' · ')}</dd>`,
    licence ? `<dd>${e(pageWord('licence', lang))}: ${e(licence)}</dd>` : '',
  ].join('')
}

/** Words with a mark of their language where it is not the page's. */
export const inOwn = (words: Spoken | null): string =>
  words ? (words.lang ? `<span lang="${words.lang}">${e(words.text)}</span>` : e(words.text)) : ''

function embedOf(entry: Entry, site: Site): string {
  const { lang } = entry
  return [
    `<section><h2>${e(pageWord('embed', lang))}</h2><p>${e(pageWord('embedNote', lang))}`,
    site.base === null ? ` ${e(pageWord('host', lang))}` : '',
    `</p><pre><code>${e(frameOf(entry, site.away))}</code></pre></section>`,
  ].join('')
}

const relatedOf = ({ atlas, related, lang, theme }: Entry) =>
  related.length
    ? `<nav aria-labelledby="related"><h2 id="related">${e(pageWord('related', lang))}: ${e(theme.name[lang])}</h2>${linksTo(atlas, related, lang)}</nav>`
    : ''

/** Links to the pages of indicators: what is asked, and by which figure it is answered. */
export const linksTo = (atlas: Atlas, indicators: readonly Indicator[], lang: Lang): string =>
  `<ul class="links">${indicators
    .map(
      ({ id, title }) =>
        `<li><a href="${e(fileOf(id, lang))}.html">${e(termsOf(atlas, id).question[lang] || title[lang])}</a> <small>${e(title[lang])}</small></li>`,
    )
    .join('')}</ul>`
