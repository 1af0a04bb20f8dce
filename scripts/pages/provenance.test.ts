import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeFacts, decodePartial } from '../../src/atlas/decode-profile'
import { LEVELS } from '../../src/atlas/model'
import { levelsOf } from '../../src/view/parameters'
import { rowOf } from '../../src/scene/row'
import { linesIn } from '../../src/story/model'
import { readKeepers } from '../opendata/keepers'
import { withMoves } from '../regions/write'
import { readWhole } from './entry'
import { provenancePage } from './provenance'
import { siteOf } from './site'
import { readStories } from './stories'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DATA = path.join(ROOT, 'public/data')
const supplies = withMoves(readWhole(DATA), DATA)
const { atlas } = supplies
const partial = decodePartial(
  JSON.parse(readFileSync(path.join(ROOT, 'public/data/partial.json'), 'utf8')) as unknown,
)
const facts = decodeFacts(
  JSON.parse(readFileSync(path.join(ROOT, 'public/data/facts.json'), 'utf8')) as unknown,
)
const keepers = readKeepers(path.join(ROOT, 'geodata'))
const pages = (['ko', 'en'] as const).map((lang) => ({
  lang,
  html: provenancePage(supplies, partial, facts, keepers, lang, siteOf('', '')),
}))
const series = atlas.catalogue.indicators.flatMap((one) =>
  levelsOf(one).map((level) => ({ indicator: one, level })),
)

describe('the page that tells where the figures come from', () => {
  it('has a row for every series in both languages, reached by the fragment that views link to', () => {
    for (const { lang, html } of pages) {
      const ids = [...html.matchAll(/<tbody id="(.*?)">/g)].map(([, id]) => id)
      const wanted = series.map(({ indicator, level }) => rowOf(`${indicator.id}.${level}`, lang).split('#'))
      const moved = LEVELS.map((level) => `moves.${level}`)
      expect(ids).toEqual([
        ...wanted.map(([, id]) => id),
        ...moved,
        ...partial.indicators.map(({ id }) => id),
        ...facts.map(({ id }) => `fact.${id}`),
      ])
      expect(wanted[0]![0]).toBe(lang === 'ko' ? 'provenance.html' : 'provenance.en.html')
    }
  })
  it('has the row of every figure that a story tells', () => {
    const ids = new Set([...pages[0]!.html.matchAll(/<tbody id="(.*?)">/g)].map(([, id]) => id))
    const spans = readStories(DATA).flatMap(({ ko, en }) =>
      [ko, en].flatMap(({ slides }) =>
        slides.flatMap(({ title, body, notes }) => [title, ...[...body, ...notes].flatMap(linesIn)].flat()),
      ),
    )
    const rows = new Set(spans.flatMap(({ figure }) => figure?.row || []))
    expect(rows.size).toBeGreaterThan(20)
    expect([...rows].filter((row) => !ids.has(row))).toEqual([])
  })
  it('names for each series every source, the file, and the day of the last change', () => {
    for (const { html } of pages)
      for (const { indicator, level } of series) {
        const [, body = ''] =
          new RegExp(`<tbody id="${indicator.id}\\.${level}">(.*?)</tbody>`, 's').exec(html) ?? []
        expect(body).toContain(`href="data/v1/${indicator.id}.${level}.csv"`)
        expect(body.match(/<tr>/g)).toHaveLength(indicator.levels[level]!.sources.length)
        expect(body, `${indicator.id}.${level}`).toMatch(/ \d{4}-\d\d-\d\d<\/small>/)
      }
  })
  it('speaks one language, and marks what has none in it', () => {
    const [, english] = pages
    const own = english!.html
      .slice(english!.html.indexOf('<main>'))
      .replace(/<span lang="ko">.*?<\/span>/g, '')
    expect(own).not.toMatch(/[가-힣]/)
  })
  it('runs nothing, and has nothing empty in it', () => {
    for (const { html } of pages) {
      expect(html).not.toMatch(/<script| style="| on\w+="|undefined|NaN|\[object/)
      expect(html).toContain('href="icons/goru.svg"')
    }
  })
})
