import type { Lang, Source, Text } from '../../src/atlas/model'
import { say } from '../../src/i18n/ui-words'
import { COUNTRY } from '../../src/scene/projection'
import { openFile } from '../../src/supply/open'
import { levelsOf } from '../../src/view/parameters'
import { fileOf, summaryOf, type Entry } from './entry'
import type { Site } from './site'

/** What schema.org knows of a thing; what is not known is left out. */
export type Thing = Readonly<Record<string, unknown>>

/** The forms in which figures are had. */
const FORMS = [
  ['csv', 'text/csv'],
  ['json', 'application/json'],
] as const

/** Words in the language, or in the only one there is. */
const inLang = (text: Text, lang: Lang) => text[lang] || text.ko || text.en

/** The indicator as a schema.org Dataset: what search engines for data read. Figures are in the unit of the data file. */
export function datasetOf(entry: Entry, site: Site): Thing {
  const { indicator, lang, scene, sources, theme, version } = entry
  const [west, south, east, north] = COUNTRY
  const publishers = [...new Set(sources.map(({ publisher }) => inLang(publisher, lang)))].map((name) =>
    thing('Organization', { name }),
  )
  const licences = [...new Set(sources.map(({ licence }) => licence[lang]).filter(Boolean))]
  const page = `indicator/${fileOf(indicator.id, lang)}.html`
  return {
    '@context': 'https://schema.org',
    ...thing('Dataset', {
      name: scene.title,
      alternateName: indicator.title[lang === 'ko' ? 'en' : 'ko'],
      description: [scene.description, scene.question, summaryOf(entry)].filter(Boolean).join(' '),
      identifier: indicator.id,
      url: site.base === null ? '' : site.at(page),
      inLanguage: lang,
      version,
      keywords: [theme.name[lang], scene.title],
      creator: publishers,
      publisher: publishers,
      license: licences.map((name) => thing('CreativeWork', { name })),
      isAccessibleForFree: true,
      temporalCoverage: `${entry.firstYear}/${entry.lastYear}`,
      spatialCoverage: thing('Place', {
        name: lang === 'ko' ? '대한민국' : 'Republic of Korea',
        geo: thing('GeoShape', { box: `${south} ${west} ${north} ${east}` }),
      }),
      variableMeasured: thing('PropertyValue', {
        name: scene.title,
        description: scene.description,
        unitText: indicator.unit[lang],
        minValue: entry.bounds[0],
        maxValue: entry.bounds[1],
      }),
      measurementTechnique: notesOf(entry).join(' '),
      isBasedOn: sources.map((source) => basisOf(source, lang)),
      distribution: levelsOf(indicator).flatMap((level) =>
        FORMS.map(([ending, encodingFormat]) =>
          thing('DataDownload', {
            name: `${say(level, lang)} (${ending.toUpperCase()})`,
            contentUrl: site.at(openFile(indicator.id, level, ending)),
            encodingFormat,
          }),
        ),
      ),
      image: site.at(`indicator/${fileOf(indicator.id, lang)}.png`),
      includedInDataCatalog: thing('DataCatalog', {
        name: `${say('name', lang)}, ${say('tagline', lang)}`,
        url: site.base ?? '',
      }),
    }),
  }
}

/** When it was measured, how it was computed, and all that must be said with it. */
function notesOf({ indicator, period, scene, table }: Entry): string[] {
  const breaks = [scene, table].flatMap(({ caption }) => caption.breakNotes)
  return [
    period,
    // Says of what two tables a ratio is made.
    indicator.ratio ? scene.caption.sourceText : '',
    scene.caption.caption,
    scene.caption.caution,
    ...new Set(breaks),
  ].filter(Boolean)
}

const basisOf = (source: Source, lang: Lang): Thing =>
  thing('CreativeWork', {
    name: inLang(source.title, lang) || source.id,
    identifier: source.tableId,
    url: /^https?:\/\//.test(source.url) ? source.url : '',
    publisher: thing('Organization', { name: inLang(source.publisher, lang) }),
    license: source.licence[lang] ? thing('CreativeWork', { name: source.licence[lang] }) : '',
    version: source.vintage,
  })

/** Empty texts and lists are left out. */
export function thing(type: string, known: Thing): Thing {
  const told = Object.entries(known).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return { '@type': type, ...Object.fromEntries(told) }
}

/** As the content of a script element, which nothing in the data can end. */
export const jsonLd = (data: Thing) => JSON.stringify(data).replaceAll('<', '\\u003c')
