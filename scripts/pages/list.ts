import type { Atlas } from '../../src/atlas/atlas'
import type { Lang } from '../../src/atlas/model'
import { pageWord } from '../../src/i18n/page-words'
import { sourceWord } from '../../src/i18n/source-words'
import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import { documentOf } from './document'
import { paged } from './entry'
import { linksTo } from './page'
import type { Site } from './site'

/** The list of all pages by theme. */
export function listOf(atlas: Atlas, lang: Lang, site: Site): string {
  const { themes, version } = atlas.catalogue
  const all = paged(atlas)
  const lead = pageWord('allOf', lang, { count: all.length })
  const sections = themes.flatMap(({ id, name }) => {
    const own = all.filter(({ theme }) => theme === id)
    return own.length
      ? [`<section><h2 id="${e(id)}">${e(name[lang])}</h2>${linksTo(atlas, own, lang)}</section>`]
      : []
  })
  return documentOf(
    {
      folder: 'indicator',
      id: 'index',
      lang,
      title: `${pageWord('all', lang)} — ${say('name', lang)}, ${say('tagline', lang)}`,
      description: `${say('tagline', lang)}. ${lead}: ${themes.map(({ name }) => name[lang]).join(', ')}.`,
      head: [],
      main: [
        `<h1>${e(pageWord('all', lang))}</h1><p>${e(lead)}</p>`,
        ...sections,
        `<footer class="note">${e(sourceWord('dataVersion', lang, { version }))}</footer>`,
      ].join('\n'),
      light: {},
      dark: {},
    },
    site,
  )
}

/** A map of all pages for search engines, by the protocol of sitemaps.org. @param files from the folder of the atlas */
export const sitemapOf = (files: readonly string[], site: Site): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files
    .map((file) => `<url><loc>${e(site.at(file))}</loc></url>`)
    .join('\n')}\n</urlset>\n`
