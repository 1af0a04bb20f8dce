import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, it } from 'vitest'
import { figure, seriesOf } from '../../src/atlas/atlas'
import type { Indicator } from '../../src/atlas/model'
import { levelsOf } from '../../src/view/parameters'
import { sharedPage } from '../../src/view/shared-page'
import { parse, write } from '../../src/view/url'
import { areasOf } from '../../src/supply/look'
import type { Supplies } from '../../src/supply/supplies'
import { coarser } from '../page/atlas'
import { smallPngOf } from '../render/png.mjs'
import { drawCards, fontsFor } from './cards'
import { datasetOf, jsonLd } from './dataset'
import { entryOf, fileOf, paged, readWhole, spansOf, summaryOf } from './entry'
import { listOf, sitemapOf } from './list'
import { oembedOf } from './oembed'
import { pageOf } from './page'
import { previewOf } from './preview'
import { sharedOf } from './shared'
import { siteOf } from './site'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DATA = path.join(ROOT, 'public/data')
const supplies = readWhole(DATA)
const { atlas } = supplies
const site = siteOf('https://goru.example/atlas/')
const entries = paged(atlas).flatMap((indicator) =>
  (['ko', 'en'] as const).map((lang) => entryOf(supplies, indicator, lang)),
)
const shapes = new Map(
  entries.map(({ scene }) => [scene.level, areasOf(scene, coarser(supplies, 3e-4, 4e-3))]),
)
const pages = new Map(
  entries.map((entry) => [
    fileOf(entry.indicator.id, entry.lang),
    { entry, html: pageOf(entry, site, shapes.get(entry.scene.level)!) },
  ]),
)

const escaped: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (one) => escaped[one] ?? one)
const attribute = (html: string, pattern: RegExp) => plain(pattern.exec(html)?.[1] ?? '')
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<
    string,
    unknown
  >

/** The atlas with one indicator changed. */
const changed = (id: string, change: Partial<Indicator>): Supplies => {
  const indicators = atlas.catalogue.indicators.map((one) => (one.id === id ? { ...one, ...change } : one))
  return { ...supplies, atlas: { ...atlas, catalogue: { ...atlas.catalogue, indicators } } }
}

describe('the pages', () => {
  it('are there for every indicator that can be mapped, in both languages', () => {
    const mapped = atlas.catalogue.indicators.filter((indicator) => levelsOf(indicator).length)
    expect(mapped.length).toBeGreaterThan(80)
    expect([...pages.keys()].sort()).toEqual(mapped.flatMap(({ id }) => [id, `${id}.en`]).sort())
  })
  it('have a title and a description of their own, in their language', () => {
    const titles = new Set<string>()
    for (const [file, { entry, html }] of pages) {
      const title = attribute(html, /<title>(.*?)<\/title>/)
      expect(title).toContain(entry.indicator.title[entry.lang])
      titles.add(title)
      expect(attribute(html, /<meta name="description" content="(.*?)">/)).toBe(summaryOf(entry))
      expect(html).toContain(`<html lang="${entry.lang}">`)
      expect(html).toContain(
        `<link rel="canonical" href="https://goru.example/atlas/indicator/${file}.html">`,
      )
    }
    expect(titles.size).toBe(pages.size)
  })
  it('name each other as the same in another language', () => {
    for (const { entry, html } of pages.values())
      for (const lang of ['ko', 'en'] as const)
        expect(html).toContain(
          `hreflang="${lang}" href="https://goru.example/atlas/indicator/${fileOf(entry.indicator.id, lang)}.html"`,
        )
  })
  it('show in their table the very figures of the series, ranked, the highest first', () => {
    for (const { entry, html } of pages.values()) {
      const { level, year } = entry.table
      const series = seriesOf(atlas, entry.indicator.id, level)!
      const body = /<tbody>(.*?)<\/tbody>/s.exec(html)![1]!
      const rows = [...body.matchAll(/<tr data-region="(\d+)"><td>(\d*)<.*?data-value="(.*?)">/g)]
      expect(rows.length).toBeGreaterThan(0)
      for (const [, region, , value] of rows) expect(Number(value)).toBe(figure(series, region!, year))
      const values = rows.map(([, , , value]) => Number(value))
      expect(values).toEqual([...values].sort((a, b) => b - a))
      for (const [, , rank, value] of rows) {
        const higher = series.regions.filter(
          (code) => code !== '00' && (figure(series, code, year) ?? -Infinity) > Number(value),
        )
        expect(Number(rank)).toBe(higher.length + 1)
      }
      const known = series.regions.filter((code) => code !== '00' && figure(series, code, year) !== null)
      expect([known.length, 20]).toContain(rows.length)
      // Who stands on the other side of a cut is below the tenth, and above the tenth from below.
      if (rows.length < known.length) {
        const all = known.map((code) => figure(series, code, year)!).sort((a, b) => b - a)
        expect(all[9]).toBeGreaterThan(all[10]!)
        expect(all.at(-11)).toBeGreaterThan(all.at(-10)!)
      }
    }
  })
  it('name every source of their figures with its publisher and terms', () => {
    for (const { entry, html } of pages.values()) {
      const ids = new Set(
        levelsOf(entry.indicator).flatMap((level) => entry.indicator.levels[level]!.sources),
      )
      expect(entry.sources.map(({ id }) => id).sort()).toEqual([...ids].sort())
      expect(ids.size).toBeGreaterThan(0)
      const text = plain(html)
      for (const { publisher, tableId, licence } of entry.sources)
        for (const part of [publisher[entry.lang] || publisher.ko, tableId, licence[entry.lang]])
          expect(text).toContain(part)
    }
  })
  it('say their captions, cautions and breaks', () => {
    for (const { entry, html } of pages.values()) {
      const { caption, caution, breakNotes } = entry.scene.caption
      for (const said of [caption, caution, ...breakNotes]) expect(plain(html)).toContain(said)
    }
  })
  it('are light, and run nothing', () => {
    for (const { html } of pages.values()) {
      expect(gzipSync(html, { level: 9 }).length).toBeLessThan(40_000)
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html).not.toMatch(/ style="| on\w+="/)
      expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/)
    }
  })
  it('let no text of the tables become markup', () => {
    const evil = `"><script>alert('1')</script>&`
    const text = { ko: evil, en: evil }
    const named = changed('births', {
      title: text,
      display: { factor: 1, unit: text, decimals: 0 },
    })
    const terms = { question: text, description: text, caption: text, caution: text, period: text }
    const series = new Map([...named.atlas.series].map(([key, one]) => [key, { ...one, terms }]))
    const other = { ...named, atlas: { ...named.atlas, series } }
    const entry = entryOf(
      other,
      other.atlas.catalogue.indicators.find(({ id }) => id === 'births')!,
      'en',
    )
    const html = pageOf(entry, site, shapes.get(entry.scene.level)!)
    expect(html).not.toContain('<script>')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(dataOf(html)['name']).toBe(evil)
    expect(plain(html)).toContain(`<h1>${evil}</h1>`)
    expect(jsonLd({ name: '</script>' })).not.toContain('<')
  })
})

describe('the Dataset of a page', () => {
  it('can be read, and agrees with the catalogue and the series', () => {
    for (const { entry, html } of pages.values()) {
      const { indicator, lang } = entry
      const data = dataOf(html)
      const years = levelsOf(indicator).flatMap((level) => indicator.levels[level]!.years)
      const figures = levelsOf(indicator).flatMap((level) => {
        const series = seriesOf(atlas, indicator.id, level)!
        return series.regions
          .filter((code) => code !== '00')
          .flatMap((code) => series.years.map((year) => figure(series, code, year)))
          .filter((value): value is number => value !== null)
      })
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Dataset',
        name: indicator.title[lang],
        version: atlas.catalogue.version,
        inLanguage: lang,
        temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
        variableMeasured: {
          unitText: indicator.unit[lang],
          minValue: Math.min(...figures),
          maxValue: Math.max(...figures),
        },
        distribution: levelsOf(indicator).flatMap((level) =>
          [
            ['csv', 'text/csv'],
            ['json', 'application/json'],
          ].map(([ending, encodingFormat]) => ({
            contentUrl: `https://goru.example/atlas/data/v1/${indicator.id}.${level}.${ending}`,
            encodingFormat,
          })),
        ),
      })
      expect((data['description'] as string).length).toBeGreaterThan(50)
      expect(data['isBasedOn']).toHaveLength(entry.sources.length)
      expect((data['creator'] as unknown[]).length).toBeGreaterThan(0)
    }
  })
  it('leaves out what is not known', () => {
    expect(datasetOf(entries[0]!, siteOf(''))).not.toHaveProperty('url')
    for (const entry of entries) expect(JSON.stringify(datasetOf(entry, site))).not.toMatch(/:""|:\[\]|null/)
  })
})

describe('the oEmbed answer of a page', () => {
  it('has all that the standard asks of a rich one, and the page tells of it', () => {
    for (const [file, { entry, html }] of pages) {
      const answer = oembedOf(entry, site)
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 640 })
      expect(answer.thumbnail_url).toBe(`https://goru.example/atlas/indicator/${file}.png`)
      expect(attribute(html, /type="application\/json\+oembed" href="(.*?)"/)).toBe(
        `https://goru.example/atlas/oembed/${file}.json`,
      )
    }
  })
  it('shows in its frame the view of the page', () => {
    for (const { entry } of pages.values()) {
      const { href, search } = new URL(attribute(oembedOf(entry, site).html, /src="(.*?)"/))
      expect(href).toMatch(/^https:\/\/goru\.example\/atlas\/embed\.html\?/)
      const { view, notes } = parse(search, atlas.catalogue)
      expect(notes).toEqual([])
      expect(write(view, atlas.catalogue)).toBe(write(entry.scene.view, atlas.catalogue))
    }
  })
})

describe('the page that a link to a map goes through', () => {
  const told = entries.flatMap((entry) =>
    sharedOf(supplies, entry, site).map((shared) => ({ ...shared, entry })),
  )
  it('is there for every indicator, level and language, and leads to that view', () => {
    const files = new Set(told.map(({ file }) => file))
    for (const { file, html, entry } of told) {
      const { indicator, lang, scene } = entry
      const [, id, level] = /^view\/([^.]+?)(?:\.(province|municipality))?(?:\.en)?\.html$/.exec(file)!
      const { view, notes } = parse(attribute(html, /<a id="view" href="\.\.\/\?(.*?)"/), atlas.catalogue)
      expect(notes).toEqual([])
      expect([view.indicator, view.level, view.lang]).toEqual([id, level ?? scene.view.level, lang])
      expect(html).toContain(`content="0; url=../?indicator=${id}`)
      for (const one of levelsOf(indicator)) expect(files).toContain(sharedPage(indicator.id, one, lang))
    }
    expect(files.size).toBe(told.length)
  })
  it('says title, words and picture of its own level', () => {
    for (const { html, picture, entry } of told) {
      const property = (name: string) => attribute(html, new RegExp(`property="og:${name}" content="(.*?)"`))
      const scene = picture?.scene ?? entry.scene
      expect(property('title')).toBe(scene.question || scene.title)
      expect(property('description')).toBe(summaryOf({ scene }))
      const card = picture?.file ?? `indicator/${fileOf(entry.indicator.id, entry.lang)}.png`
      expect(property('image')).toBe(`https://goru.example/atlas/${card}`)
    }
    const towns = told.find(({ file }) => file === 'view/births.municipality.en.html')!
    expect((towns.picture?.scene ?? towns.entry.scene).level).toBe('municipality')
  })
  it('runs what leads on, and nothing else', () => {
    for (const { html } of told) {
      const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)]
      expect(scripts).toHaveLength(1)
      const hash = createHash('sha256').update(scripts[0]![1]!).digest('base64')
      expect(plain(html)).toContain(`script-src 'sha256-${hash}';`)
      expect(html.match(/<script/g)).toHaveLength(1)
    }
  })
})

describe('without GORU_SITE', () => {
  const entry = entries[0]!
  const html = pageOf(entry, siteOf(''), shapes.get(entry.scene.level)!)
  it('a page has no canonical address, and all others are as seen from it', () => {
    expect(html).not.toMatch(/rel="canonical"|og:url|goru\.example/)
    expect(html).toContain(`property="og:image" content="../indicator/${entry.indicator.id}.png"`)
    expect(html).toContain(`href="../oembed/${entry.indicator.id}.json"`)
    expect(plain(html)).toContain(`src="https://HOST/embed.html?indicator=${entry.indicator.id}"`)
  })
})

describe('the list', () => {
  it('names every page once', () => {
    for (const lang of ['ko', 'en'] as const) {
      const links = [...listOf(atlas, lang, site).matchAll(/<li><a href="(.*?)\.html">/g)].map(
        ([, file]) => file,
      )
      expect(links.sort()).toEqual(
        paged(atlas)
          .map(({ id }) => fileOf(id, lang))
          .sort(),
      )
    }
  })
  it('is a map of whole addresses for search engines', () => {
    expect(sitemapOf(['', 'indicator/births.html'], site)).toContain(
      '<loc>https://goru.example/atlas/indicator/births.html</loc>',
    )
  })
})

it('the atlas itself is told to previews in few bytes', () => {
  const page = { title: '청년은 어디로 옮겨 가는가?', indicator: 'births' } as Parameters<typeof previewOf>[0]
  const tags = previewOf(page, siteOf('https://goru.example/atlas/', '')).join('\n')
  for (const part of ['og:title', 'og:image', 'twitter:card', 'rel="canonical"', 'oembed/births.json'])
    expect(tags).toContain(part)
  expect(gzipSync(tags).length).toBeLessThan(400)
})

it('years are told as spans', () => {
  expect(spansOf([1995, 2000, 2001, 2002, 2005])).toBe('1995, 2000–2002, 2005')
  expect(spansOf([2023])).toBe('2023')
})

describe('a picture', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'goru-cards-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const svg = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="${fill}"/><rect width="10" height="20" fill="#fff"/></svg>`
  it('is drawn in its colours, once, and taken from what is kept the next time', async () => {
    const out = (name: string) => path.join(folder, name)
    const cards = new Map([
      [out('a.png'), svg('#123456')],
      [out('b.png'), svg('#d6276b')],
    ])
    expect(await drawCards(cards, path.join(folder, 'kept'))).toBe(2)
    const { width, height, data } = PNG.sync.read(readFileSync(out('a.png')))
    expect([width, height]).toEqual([40, 20])
    expect([...data.subarray(0, 3), ...data.subarray(20 * 4, 20 * 4 + 3)]).toEqual([
      255, 255, 255, 0x12, 0x34, 0x56,
    ])
    const first = statSync(out('a.png')).size
    rmSync(out('a.png'))
    expect(await drawCards(cards, path.join(folder, 'kept'))).toBe(0)
    expect(statSync(out('a.png')).size).toBe(first)
    expect(readdirSync(path.join(folder, 'kept'))).toHaveLength(2)
  })
  it('are the same to the pixel with fonts of their letters alone, in every weight', async () => {
    const lines = [400, 500, 600, 700].map(
      (weight, i) =>
        `<text x="8" y="${40 * (i + 1)}" font-size="28" font-weight="${weight}">아래에서 22번째 · AV Total, −3.6%</text>`,
    )
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="180" font-family="Goru, Pretendard"><rect width="600" height="180" fill="#fff"/>${lines.join('')}</svg>`
    const fonts = await fontsFor([svg], folder)
    expect(fonts.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(200_000)
    expect(smallPngOf(svg, fonts).equals(smallPngOf(svg))).toBe(true)
    expect(smallPngOf(svg, fonts.slice(0, 1)).equals(smallPngOf(svg))).toBe(false)
  })
})
