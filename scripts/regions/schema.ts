import { regionWord } from '../../src/i18n/region-words'
import { say } from '../../src/i18n/ui-words'
import { thing, type Thing } from '../pages/dataset'
import { fileOf } from '../pages/entry'
import type { Site } from '../pages/site'
import { fullNameOf, type Told } from './told'

/** The region as a schema.org place, and its figures as a Dataset about it: what search engines read. */
export function regionData(told: Told, site: Site): Thing {
  const { atlas, lang, portrait, name, fullName, sentence } = told
  const { region, whole, parts } = portrait.subject
  const [lon, lat, west, south, east, north] = region.place ?? []
  const file = fileOf(region.code, lang)
  const page = (code: string) => site.at(`region/${fileOf(code, lang)}.html`)
  const place = thing('AdministrativeArea', {
    '@id': `${page(region.code)}#place`,
    name,
    alternateName: [region.name[lang === 'ko' ? 'en' : 'ko'], ...region.aliases],
    identifier: region.code,
    url: page(region.code),
    geo: thing('GeoCoordinates', { latitude: lat, longitude: lon }),
    hasMap: site.at(`?${told.query}`),
    containedInPlace: whole
      ? thing('AdministrativeArea', { name: whole.name[lang], url: page(whole.code) })
      : thing('Country', { name: lang === 'ko' ? '대한민국' : 'Republic of Korea' }),
    containsPlace: parts.map((part) =>
      thing('AdministrativeArea', { name: fullNameOf(atlas, part, lang), url: page(part.code) }),
    ),
  })
  const years = portrait.strips.flatMap(({ lines }) =>
    lines.flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.map(({ year }) => year))),
  )
  const sources = [
    ...new Set(portrait.strips.flatMap(({ indicator, level }) => indicator.levels[level]?.sources ?? [])),
  ].flatMap((id) => atlas.sources.get(id) ?? [])
  const licences = [...new Set(sources.map(({ licence }) => licence[lang]).filter(Boolean))]
  const publishers = [...new Set(sources.map(({ publisher }) => publisher[lang] || publisher.ko))]
  const dataset = thing('Dataset', {
    name: regionWord('titleOf', lang, { name: fullName }),
    description: sentence,
    identifier: `region/${region.code}`,
    url: site.base === null ? '' : page(region.code),
    inLanguage: lang,
    version: atlas.catalogue.version,
    isAccessibleForFree: true,
    creator: publishers.map((publisher) => thing('Organization', { name: publisher })),
    license: licences.map((licence) => thing('CreativeWork', { name: licence })),
    temporalCoverage: years.length ? `${Math.min(...years)}/${Math.max(...years)}` : '',
    spatialCoverage: thing('Place', {
      name: fullName,
      geo: thing('GeoShape', { box: `${south} ${west} ${north} ${east}` }),
    }),
    variableMeasured: portrait.strips.map(({ indicator, value }) =>
      thing('PropertyValue', { name: indicator.title[lang], unitText: indicator.unit[lang], value }),
    ),
    distribution: [
      thing('DataDownload', { contentUrl: site.at(`region/${region.code}.csv`), encodingFormat: 'text/csv' }),
    ],
    image: site.at(`region/${file}.png`),
    includedInDataCatalog: thing('DataCatalog', {
      name: `${say('name', lang)}, ${say('tagline', lang)}`,
      url: site.base ?? '',
    }),
  })
  return { '@context': 'https://schema.org', '@graph': [place, dataset] }
}
