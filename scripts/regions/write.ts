import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { movesPart, PROVINCE_MOVES } from '../../src/atlas/moves'
import type { Parks } from '../../src/atlas/parks'
import { LANGS } from '../../src/atlas/model'
import { figuresFile, regionFile } from '../../src/embed/region-file'
import { subjectsOf } from '../../src/region/subject'
import { movesFile } from '../../src/supply/files'
import type { Supplies } from '../../src/supply/supplies'
import { readSupplies } from '../page/atlas'
import { fileOf } from '../pages/entry'
import type { Site } from '../pages/site'
import { cardOf } from './card'
import { csvOf } from './csv'
import { oembedOf } from './frame'
import { listOf } from './list'
import { groundOf } from './locator'
import { pageOf } from './page'
import { figuresIn, smallOf } from './small'
import { portraitIn, toldOf } from './told'

/** What pages of regions need besides the series: all moves. @param data folder of the built data */
export function withMoves(supplies: Supplies, data: string): Supplies {
  const towns = subjectsOf(supplies.atlas.catalogue).filter(({ level }) => level === 'municipality')
  const parts = new Set(towns.map(({ region }) => movesPart(region.code)))
  const { moves } = readSupplies(data, [PROVINCE_MOVES, ...parts].map(movesFile))
  return { ...supplies, moves }
}

/**
 * Writes a page, a small profile, a picture's text and an oEmbed answer for each region in each language, its figures as a table, and the
 * lists of all.
 * @param supplies what every page is made of, moves among it
 * @param parks the industrial parks of all provinces
 * @param cards to which the pictures are added by their file
 * @returns the pages, from the folder of the atlas
 */
export function writeRegions(
  supplies: Supplies,
  parks: readonly Parks[],
  out: string,
  cards: Map<string, string>,
  site: Site,
): string[] {
  const { atlas } = supplies
  const put = (file: string, content: string) => writeFileSync(path.join(out, file), content)
  for (const folder of ['region', 'oembed/region']) mkdirSync(path.join(out, folder), { recursive: true })
  const ground = groundOf(supplies)
  const subjects = subjectsOf(atlas.catalogue)
  const pages = LANGS.map((lang) => `region/${fileOf('index', lang)}.html`)
  for (const [i, lang] of LANGS.entries()) put(pages[i] ?? '', listOf(atlas, subjects, lang, site))
  for (const subject of subjects) {
    const portrait = portraitIn(supplies, subject)
    put(`region/${subject.region.code}.csv`, csvOf(atlas, portrait))
    for (const lang of LANGS) {
      const told = toldOf(atlas, portrait, lang)
      const file = fileOf(subject.region.code, lang)
      put(`region/${file}.html`, pageOf(told, ground, parks, site))
      put(`oembed/region/${file}.json`, JSON.stringify(oembedOf(told, site), null, 1))
      put(regionFile(subject.region.code, lang), JSON.stringify(smallOf(told, ground)))
      put(figuresFile(subject.region.code, lang), JSON.stringify(figuresIn(told)))
      cards.set(path.join(out, 'region', `${file}.png`), cardOf(told, ground, site))
      pages.push(`region/${file}.html`)
    }
  }
  return pages
}
