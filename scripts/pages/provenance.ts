import type { Atlas } from '../../src/atlas/atlas'
import type { Partial, SingleFact } from '../../src/atlas/decode-profile'
import { LEVELS, type Indicator, type Lang, type Level, type Moves, type Source } from '../../src/atlas/model'
import { provenanceWord as word } from '../../src/i18n/provenance-words'
import { sourceWord } from '../../src/i18n/source-words'
import { say } from '../../src/i18n/ui-words'
import { movesWord } from '../../src/lenses/moves/words'
import { escapeText as e } from '../../src/render/svg/text'
import { spoken } from '../../src/scene/spoken'
import { OPEN, openFile } from '../../src/supply/open'
import type { Supplies } from '../../src/supply/supplies'
import { levelsOf } from '../../src/view/parameters'
import { lastChange, type Keepers, type Standing } from '../opendata/keepers'
import { movesIn } from '../opendata/moves'
import { documentOf } from './document'
import { fileOf, spansOf } from './entry'
import { inOwn } from './page'
import type { Site } from './site'

/** A series of the atlas in one language, with who knows of it. */
interface Row {
  readonly atlas: Atlas
  readonly keepers: Keepers
  readonly lang: Lang
}

const standingWord = (standing: Standing, lang: Lang) =>
  word(standing === 'computed' ? 'here' : standing, lang)

/** Where all figures come from: each series by theme, with the file it is had in. It runs nothing. */
export function provenancePage(
  { atlas, moves }: Pick<Supplies, 'atlas' | 'moves'>,
  partial: Partial,
  facts: readonly SingleFact[],
  keepers: Keepers,
  lang: Lang,
  site: Site,
): string {
  const { themes, indicators, version } = atlas.catalogue
  const row: Row = { atlas, keepers, lang }
  const mapped = indicators.flatMap((indicator) => levelsOf(indicator).map((level) => ({ indicator, level })))
  const sections = themes.flatMap(({ id, name }) => {
    const own = mapped.filter(({ indicator }) => indicator.theme === id)
    if (!own.length) return []
    const rows = own.map(({ indicator, level }) => seriesRow(row, indicator, level))
    return [`<section><h2 id="theme-${e(id)}">${e(name[lang])}</h2>${table(rows, lang)}</section>`]
  })
  const moved = LEVELS.map((level) => movesRow(row, level, movesIn(moves, level)))
  const files = (['index', 'package', 'changelog', 'regions'] as const).map(
    (name) =>
      `<a href="${OPEN}/${{ index: 'index.json', package: 'datapackage.json', changelog: 'changelog.csv', regions: 'regions.csv' }[name]}">${e(word(name, lang))}</a>`,
  )
  const main = [
    `<h1>${e(word('title', lang))}</h1>`,
    `<p>${e(word('lead', lang, { count: mapped.length }))}</p>`,
    `<p class="note">${e(word('all', lang))}: ${files.join(' · ')}</p>`,
    ...sections,
    `<section><h2 id="moves">${e(movesWord('question', lang))}</h2>${table(moved, lang)}</section>`,
    `<section><h2 id="partial">${e(word('partial', lang))}</h2><p>${e(word('partialLead', lang))}</p>`,
    table(
      partial.indicators.map((one) => partialRow(row, partial, one)),
      lang,
    ),
    `</section><section><h2 id="facts">${e(word('facts', lang))}</h2>`,
    table(
      facts.map((one) => factRow(row, one)),
      lang,
    ),
    `</section><footer class="note">${e(sourceWord('attribution', lang))}<br>${e(sourceWord('dataVersion', lang, { version }))}</footer>`,
  ].join('\n')
  return documentOf(
    {
      folder: '',
      id: 'provenance',
      lang,
      title: `${word('title', lang)} — ${say('name', lang)}, ${say('tagline', lang)}`,
      description: word('lead', lang, { count: mapped.length }),
      head: [],
      main,
      light: {},
      dark: {},
    },
    site,
  )
}

function table(rows: readonly string[], lang: Lang): string {
  const heads = (['series', 'source', 'standing'] as const).map(
    (name) => `<th scope="col">${e(word(name, lang))}</th>`,
  )
  return `<table class="provenance"><thead><tr>${heads.join('')}</tr></thead>${rows.join('')}</table>`
}

/** A series: one row for each of its sources. */
function seriesRow(row: Row, indicator: Indicator, level: Level): string {
  const { atlas, keepers, lang } = row
  const { years = [], sources: ids = [] } = indicator.levels[level] ?? {}
  const change = lastChange(keepers, indicator, level)
  const files = [
    ['csv', 'CSV'],
    ['json', 'JSON'],
    ['metadata.json', word('metadata', lang)],
  ] as const
  const links = files.map(
    ([ending, name]) => `<a href="${e(openFile(indicator.id, level, ending))}">${e(name)}</a>`,
  )
  const titled = (id: string) => atlas.catalogue.indicators.find((one) => one.id === id)?.title[lang] ?? id
  const computed = indicator.ratio
    ? word('computed', lang, {
        numerator: titled(indicator.ratio.numerator),
        denominator: titled(indicator.ratio.denominator),
      })
    : ''
  const head = [
    `<a href="indicator/${e(fileOf(indicator.id, lang))}.html">${e(indicator.title[lang])}</a>`,
    `<small>${e([say(level, lang), spansOf(years)].join(', '))}</small>`,
    computed ? `<small>${e(computed)}</small>` : '',
    change ? `<small>${e(word('changed', lang, { date: change.date }))}</small>` : '',
    `<small>${links.join(' · ')}</small>`,
  ].join('')
  return group(`${indicator.id}.${level}`, head, sourceCells(row, ids))
}

/** Who moved between the regions of a level. */
function movesRow(row: Row, level: Level, tables: readonly Moves[]): string {
  const { lang } = row
  const [first] = tables
  const file = `${OPEN}/moves.${level}`
  const head = [
    e(movesWord(level === 'province' ? 'fileProvince' : 'fileMunicipality', lang)),
    `<small>${e(spansOf(first?.years ?? []))}</small>`,
    `<small><a href="${e(file)}.csv">CSV</a> · <a href="${e(file)}.metadata.json">${e(word('metadata', lang))}</a></small>`,
  ].join('')
  return group(`moves.${level}`, head, sourceCells(row, first?.sources ?? []))
}

/** A series that only some regions have, which has no file of its own. */
function partialRow(row: Row, { regions }: Partial, one: Partial['indicators'][number]): string {
  const figures = Object.values(regions).flatMap((all) => all.filter(({ indicator }) => indicator === one.id))
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b)
  const head = `${e(one.title[row.lang])}<small>${e(spansOf(years))}</small>`
  return group(one.id, head, sourceCells(row, [...new Set(figures.map(({ source }) => source))]))
}

/** A figure that stands alone. */
function factRow(row: Row, { id, label, period, sources }: SingleFact): string {
  const head = `${e(label[row.lang])}<small>${e(period)}</small>`
  return group(`fact.${id}`, head, sourceCells(row, sources))
}

/** Rows under one name, reached by its fragment. */
function group(id: string, head: string, sources: readonly string[]): string {
  const [first = '<td></td><td></td>', ...others] = sources
  const span = sources.length > 1 ? ` rowspan="${sources.length}"` : ''
  return [
    `<tbody id="${e(id)}"><tr><th scope="rowgroup"${span}>${head}</th>${first}</tr>`,
    ...others.map((cells) => `<tr>${cells}</tr>`),
    '</tbody>',
  ].join('')
}

/** For each source the cells of what it is and of how it was had and checked. */
const sourceCells = ({ atlas, keepers, lang }: Row, ids: readonly string[]): string[] =>
  ids.flatMap((id) => {
    const source = atlas.sources.get(id)
    if (!source) return []
    const kept = keepers.sources.get(id)
    const checks = kept && kept.standing !== 'computed' ? kept.checks : []
    const how = [
      kept ? standingWord(kept.standing, lang) : '',
      ...checks.map((check) => word(check, lang)),
      `${sourceWord('confidence', lang)} ${sourceWord(source.confidence, lang)}`,
    ]
    return [`<td>${sourceOf(source, lang)}</td><td>${e(how.filter(Boolean).join(' · '))}</td>`]
  })

function sourceOf({ publisher, title, tableId, vintage, url }: Source, lang: Lang): string {
  const name = inOwn(spoken(title, lang))
  const linked = /^https?:\/\//.test(url) ? `<a href="${e(url)}" rel="noopener">${name}</a>` : name
  const facts = [tableId, vintage ? word('vintage', lang, { vintage }) : '']
  return `<b>${inOwn(spoken(publisher, lang))}</b> ${linked}<small>${e(facts.filter(Boolean).join(' · '))}</small>`
}
