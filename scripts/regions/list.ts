import type { Atlas } from '../../src/atlas/atlas'
import type { Lang } from '../../src/atlas/model'
import { regionWord } from '../../src/i18n/region-words'
import { sourceWord } from '../../src/i18n/source-words'
import { say } from '../../src/i18n/ui-words'
import type { Subject } from '../../src/region/subject'
import { escapeText as e } from '../../src/render/svg/text'
import { documentOf } from '../pages/document'
import { fileOf } from '../pages/entry'
import type { Site } from '../pages/site'

/** The list of all pages of regions: each province with its municipalities. */
export function listOf(atlas: Atlas, subjects: readonly Subject[], lang: Lang, site: Site): string {
  const provinces = subjects.filter(({ level }) => level === 'province')
  const link = ({ region }: Pick<Subject, 'region'>) =>
    `<a href="${e(fileOf(region.code, lang))}.html">${e(region.name[lang])}</a>`
  const lead = regionWord('allOf', lang, {
    provinces: provinces.length,
    municipalities: subjects.length - provinces.length,
  })
  const sections = provinces.map((province) => {
    const towns = subjects.filter(
      ({ region, level }) => level === 'municipality' && region.parent === province.region.code,
    )
    return `<section><h2>${link(province)}</h2><ul class="names">${towns.map((town) => `<li>${link(town)}</li>`).join('')}</ul></section>`
  })
  return documentOf(
    {
      folder: 'region',
      id: 'index',
      lang,
      title: `${regionWord('all', lang)} — ${say('name', lang)}, ${say('tagline', lang)}`,
      description: lead,
      head: [],
      main: [
        `<h1>${e(regionWord('all', lang))}</h1><p>${e(lead)}</p>`,
        ...sections,
        `<footer class="note">${e(sourceWord('dataVersion', lang, { version: atlas.catalogue.version }))}</footer>`,
      ].join('\n'),
      kind: 'region',
      light: {},
      dark: {},
    },
    site,
  )
}
