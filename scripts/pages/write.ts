import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decodeFacts, decodePartial } from '../../src/atlas/decode-profile'
import type { Lang } from '../../src/atlas/model'
import { areasOf } from '../../src/supply/look'
import { readParks } from '../regions/parks'
import { withMoves, writeRegions } from '../regions/write'
import { readKeepers } from '../opendata/keepers'
import { writeOpenData } from '../opendata/write'
import { coarser, folderReader, readSupplies } from '../page/atlas'
import { cardOf, drawCards } from './cards'
import { entryOf, fileOf, paged, readWhole, type Entry } from './entry'
import { listOf, sitemapOf } from './list'
import { oembedOf } from './oembed'
import { pageOf } from './page'
import { missingPage } from './missing'
import { provenancePage } from './provenance'
import { scrollScript } from './scroll-script'
import { siteOf, type Site } from './site'
import { sharedOf } from './shared'
import { readStories, storyList, storyPage } from './stories'

const LANGS = ['ko', 'en'] as const satisfies readonly Lang[]
/** Triangles of less than this many square degrees, under three pixels as shown, are not in the map of a page. */
const PAGE = [3e-4, 4e-3] as const
/** The same for a picture: under half a pixel. */
const CARD = [5e-5, 5e-4] as const

/**
 * Writes what is read without scripts: a page, a picture and an oEmbed answer for each indicator and each region in each
 * language, a page for link previews for each map, an article for each story, the lists of all, the figures for others, and where the site is known a map of it.
 * @param data folder of the built data
 * @param out folder of the built atlas
 * @param kept folder in which pictures stay from build to build
 */
export async function writePages(data: string, out: string, kept: string, site: Site): Promise<void> {
  const supplies = readWhole(data)
  const moving = withMoves(supplies, data)
  const { atlas } = supplies
  const shapesOf = ({ scene }: Pick<Entry, 'scene'>, [least, around]: readonly [number, number]) =>
    areasOf(scene, coarser(supplies, least, around))
  const put = (file: string, content: string) => writeFileSync(path.join(out, file), content)
  for (const folder of ['indicator', 'oembed', 'story', 'view'])
    mkdirSync(path.join(out, folder), { recursive: true })

  const parks = readParks(data)
  const keepers = readKeepers('geodata')
  const pages: string[] = []
  const cards = new Map<string, string>()
  for (const lang of LANGS) {
    for (const indicator of paged(atlas)) {
      const entry = entryOf(supplies, indicator, lang)
      const file = fileOf(indicator.id, lang)
      put(`indicator/${file}.html`, pageOf(entry, site, shapesOf(entry, PAGE)))
      put(`oembed/${file}.json`, JSON.stringify(oembedOf(entry, site), null, 1))
      cards.set(path.join(out, 'indicator', `${file}.png`), cardOf(entry, shapesOf(entry, CARD), site))
      pages.push(`indicator/${file}.html`)
      for (const { file: link, html, picture } of sharedOf(supplies, entry, site)) {
        put(link, html)
        if (!picture) continue
        const { scene } = picture
        const card = cardOf({ scene }, shapesOf({ scene }, CARD), site)
        cards.set(path.join(out, picture.file), card)
      }
    }
    const list = `indicator/${fileOf('index', lang)}.html`
    put(list, listOf(atlas, lang, site))
    pages.push(list)
  }
  pages.push(...writeRegions(moving, parks, out, cards, site))
  const reader = folderReader(data)
  const partial = await reader('partial.json', decodePartial)
  const facts = await reader('facts.json', decodeFacts)
  for (const lang of LANGS) {
    const file = `${fileOf('provenance', lang)}.html`
    put(file, provenancePage(moving, partial, facts, keepers, lang, siteOf(site.base ?? '', '')))
    pages.push(file)
  }
  const stories = readStories(data)
  const scroll = await scrollScript()
  put(`story/${scroll.name}`, scroll.code)
  for (const lang of LANGS) {
    const told = await Promise.all(
      stories.map(async (story) => {
        const { html, steps } = await storyPage(reader, supplies, story[lang], site, scroll)
        const { id } = story[lang]
        if (Object.keys(steps).length) put(`story/${fileOf(id, lang)}.steps.json`, JSON.stringify(steps))
        return [id, html] as const
      }),
    )
    for (const [id, page] of [...told, ['index', storyList(stories, lang, site)] as const]) {
      const file = `story/${fileOf(id, lang)}.html`
      put(file, page)
      pages.push(file)
    }
  }
  put('404.html', missingPage(site))
  if (site.base !== null) put('sitemap.xml', sitemapOf(['', ...pages], site))
  const { atoms } = readSupplies(data, ['detail.topo.json'])
  // The pictures are drawn in other threads meanwhile.
  await Promise.all([drawCards(cards, kept), writeOpenData({ ...moving, atoms }, parks, keepers, out, site)])
}
