import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeParks, parksFile, type Parks } from '../../src/atlas/parks'
import { exportWord } from '../../src/i18n/export-words'
import { parkWord } from '../../src/i18n/park-words'
import { escapeText as e } from '../../src/render/svg/text'
import { municipalitiesOf, parksTold } from '../../src/scene/parks'
import { OPEN } from '../../src/supply/open'
import { rowOf } from '../../src/scene/row'
import type { Told } from './told'

/** The industrial parks of all provinces. @param data folder of the built data */
export const readParks = (data: string): Parks[] =>
  readdirSync(path.join(data, 'parks'))
    .sort()
    .map((name) => {
      const file = parksFile(path.parse(name).name)
      return decodeParks(JSON.parse(readFileSync(path.join(data, file), 'utf8')) as unknown, file)
    })

/** So many of the largest are named. */
const NAMED = 5

/** The industrial parks of a region in a sentence, the largest by name, and where all of them are had. */
export function parksOf({ atlas, lang, portrait }: Told, all: readonly Parks[]): string {
  const { code } = portrait.subject.region
  const codes = new Set(municipalitiesOf(atlas, 'statistics', code))
  const own = all.filter(({ parks }) => parks.some(({ municipality }) => codes.has(municipality)))
  const parks = {
    sources: own[0]?.sources ?? [],
    parks: own
      .flatMap((one) => one.parks)
      .filter(({ municipality }) => codes.has(municipality))
      .sort((a, b) => b.area - a.area),
  }
  const head = `<section class="parks"><h2>${e(parkWord('title', lang))}</h2>`
  const { sentence, source } = parksTold(parks, codes, lang)
  if (!parks.parks.length) return `${head}<p>${e(sentence)}</p></section>`
  const rows = parksTold({ ...parks, parks: parks.parks.slice(0, NAMED) }, codes, lang).groups.flatMap(
    (group) => group.parks,
  )
  const named = rows.map(({ name, area }) => `${e(name)} <small>${e(area)}</small>`).join(', ')
  const row = `../${rowOf('industrial-parks.municipality', lang)}`
  return [
    `${head}<p>${e(sentence)} ${parks.parks.length > 1 ? e(parkWord('largest', lang)) : ''} ${named}</p>`,
    `<p class="note">${e(parkWord('when', lang))} · <a href="${e(row)}" title="${e(exportWord('provenance', lang))}">${e(source)}</a> · <a href="../${OPEN}/parks.csv">${e(parkWord('all', lang))}</a></p></section>`,
  ].join('')
}
