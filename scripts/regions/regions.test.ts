import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figure, seriesOf } from '../../src/atlas/atlas'
import { LANGS } from '../../src/atlas/model'
import { bordersOf } from '../../src/scene/borders'
import { neighbourGraph } from '../../src/scene/neighbours'
import { isSize } from '../../src/region/measures'
import { subjectsOf } from '../../src/region/subject'
import { fileOf, paged, readWhole } from '../pages/entry'
import { siteOf } from '../pages/site'
import { comparisonOf } from '../../src/embed/comparison'
import { profileOf } from '../../src/embed/profile'
import { decodeFigures, decodeRegion } from '../../src/embed/region-file'
import { cardOf } from './card'
import { tableOf } from './csv'
import { oembedOf } from './frame'
import { listOf } from './list'
import { groundOf } from './locator'
import { pageOf } from './page'
import { readParks } from './parks'
import { figuresIn, smallOf } from './small'
import { portraitIn, toldOf } from './told'
import { withMoves } from './write'

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const supplies = withMoves(readWhole(DATA), DATA)
const { atlas } = supplies
const site = siteOf('https://goru.example/atlas/')
const ground = groundOf(supplies)
const parks = readParks(DATA)
const subjects = subjectsOf(atlas.catalogue)
const pages = new Map(
  subjects.flatMap((subject) => {
    const portrait = portraitIn(supplies, subject)
    return LANGS.map((lang) => {
      const told = toldOf(atlas, portrait, lang)
      return [fileOf(subject.region.code, lang), { told, html: pageOf(told, ground, parks, site) }] as const
    })
  }),
)
const lists = LANGS.map((lang) => listOf(atlas, subjects, lang, site))

const escaped: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (one) => escaped[one] ?? one)
const textOf = (html: string, pattern: RegExp) => plain(pattern.exec(html)?.[1] ?? '')

describe('the pages of regions', () => {
  it('are there for every province and municipality of the statistics, in both languages', () => {
    expect(subjects.filter(({ level }) => level === 'province')).toHaveLength(17)
    expect(subjects.filter(({ level }) => level === 'municipality')).toHaveLength(229)
    expect(pages.size).toBe(2 * (17 + 229))
  })
  it('have a title, a heading and a description of their own, in their language', () => {
    const titles = new Set<string>()
    for (const [file, { told, html }] of pages) {
      const title = textOf(html, /<title>(.*?)<\/title>/)
      titles.add(title)
      expect(title).toContain(told.fullName)
      expect(textOf(html, /<h1>(.*?)<\/h1>/)).toBe(told.fullName)
      expect(/[가-힣]/.test(told.fullName)).toBe(told.lang === 'ko')
      expect(textOf(html, /<meta name="description" content="(.*?)">/)).toBe(told.sentence)
      expect(html).toContain(`<html lang="${told.lang}">`)
      expect(html).toContain(`<link rel="canonical" href="https://goru.example/atlas/region/${file}.html">`)
    }
    expect(titles.size).toBe(pages.size)
  })
  it('light the region itself on the map beside their words, and a municipality on the closer one, too', () => {
    for (const { told, html } of pages.values()) {
      const maps = [...html.matchAll(/<svg class="locator".*?<\/svg>/gs)].map(([svg]) => svg)
      const lit = maps.filter((svg) => /<path class="here" d="M/.test(svg)).length
      expect(lit, told.fullName).toBe(told.portrait.subject.level === 'municipality' ? 2 : 1)
      for (const svg of maps) expect(svg).not.toMatch(/aria-label="[^"]*\{/)
    }
  })
  it('lead only to pages that there are, and the lists to all of them', () => {
    const indicators = new Set(paged(atlas).flatMap(({ id }) => LANGS.map((lang) => fileOf(id, lang))))
    const known = (of: Set<string> | Map<string, unknown>, file: string) =>
      of.has(file) || /^index(\.en)?$/.test(file)
    for (const html of [...lists, ...[...pages.values()].map((page) => page.html)])
      for (const [, href = ''] of html.matchAll(/href="((?:\.\.\/indicator\/)?[\w.-]+)\.html/g)) {
        const [, indicator] = /^\.\.\/indicator\/(.+)$/.exec(href) ?? []
        expect(indicator ? known(indicators, indicator) : known(pages, href), href).toBe(true)
      }
    for (const [i, lang] of LANGS.entries())
      for (const { region } of subjects)
        expect(lists[i]).toContain(`href="${fileOf(region.code, lang)}.html"`)
  })
  it('show the very figures of the series, and rank them among those with a figure', () => {
    for (const { told, html } of pages.values()) {
      const { level, region } = told.portrait.subject
      const ranked = told.portrait.strips.map(({ indicator, year }) => {
        const series = seriesOf(atlas, indicator.id, level)!
        const known = series.years.filter((one) => figure(series, region.code, one) !== null)
        const value = figure(series, region.code, known.at(-1)!)!
        const others = series.regions
          .filter((code) => code !== '00')
          .flatMap((code) => figure(series, code, year) ?? [])
        return { value, rank: others.filter((one) => one > value).length + 1, of: others.length }
      })
      expect(told.portrait.strips.map(({ value, rank, of }) => ({ value, rank, of }))).toEqual(ranked)
      const shown = [...html.matchAll(/<li data-indicator="([^"]+)">.*?data-value="([^"]+)"/g)]
      expect(shown.map(([, id, value]) => [id, Number(value)])).toEqual(
        told.portrait.strips.map(({ indicator, value }) => [indicator.id, value]),
      )
    }
  })
  it('never join what a break parts, nor a year to one that is not the next', () => {
    const joined = [...pages.values()].flatMap(({ told }) =>
      told.portrait.strips.flatMap(({ lines, breaks }) =>
        lines.flatMap(({ stretches }) =>
          stretches.flatMap((stretch) =>
            stretch
              .slice(1)
              .filter(
                ({ year }, i) => stretch[i]!.year !== year - 1 || breaks.some((one) => one.year === year),
              ),
          ),
        ),
      ),
    )
    expect(joined).toEqual([])
  })
  it('say in their sentence only figures of theirs, of different themes, and no mere size', () => {
    for (const { told } of pages.values()) {
      const { particulars, subject } = told.portrait
      expect(particulars.length).toBeGreaterThan(0)
      expect(new Set(particulars.map(({ strip }) => strip.indicator.theme)).size).toBe(particulars.length)
      for (const { strip, standing } of particulars) {
        expect(strip.indicator.summable).toBe(false)
        expect(standing).toMatchObject({ value: strip.value, rank: strip.rank, of: strip.of })
        expect(strip.flag).not.toMatch(/[jr]/)
      }
      expect(told.sentence).toContain(subject.region.name[told.lang])
      expect(told.sentence).not.toMatch(/\{|undefined|NaN/)
    }
  })
  it('compare with those that share a border on land, and an island with the nearest shore', () => {
    for (const { told, html } of pages.values()) {
      const { subject, nearby } = told.portrait
      const { of } = neighbourGraph(atlas.catalogue, supplies.atoms.overview!, 'statistics', subject.level)
      const borders = bordersOf(atlas.catalogue, supplies.atoms.overview!, 'statistics', subject.level)
      const beside = borders.get(subject.region.code) ?? []
      const codes = nearby.regions.map(({ code }) => code)
      expect(codes).toEqual(of.get(subject.region.code))
      expect(codes.length).toBeGreaterThan(0)
      expect(codes.filter((code) => !nearby.across.has(code))).toEqual(beside)
      const [, table = ''] = /<section class="beside">(.*?)<\/section>/s.exec(html) ?? []
      const rows = [...table.matchAll(/<tr data-region="(\w+)"/g)].map(([, code]) => code)
      const { whole, region } = subject
      expect(rows).toEqual([region.code, ...codes, ...(whole ? [whole.code] : []), '00'])
      expect(table.match(/바다 건너<\/small>|across the sea<\/small>/g) ?? []).toHaveLength(
        nearby.across.size,
      )
    }
    const names = (code: string) => pages.get(code)!.told.portrait.nearby.regions.map(({ name }) => name.ko)
    expect(names('47940')).toEqual(['울진군'])
    expect(names('47930')).toContain('울릉군')
    expect(names('50')).toEqual(['전라남도'])
  })
  it('set each figure that is no size beside province, nation and capital area, as published or a mean said to be one', () => {
    for (const { told, html } of pages.values()) {
      const { strips, subject } = told.portrait
      for (const { indicator, level, lines, year } of strips) {
        const kinds = lines.map(({ kind }) => kind)
        const series = seriesOf(atlas, indicator.id, level)!
        if (isSize(atlas, indicator, series)) {
          expect(kinds).toEqual(['place'])
          continue
        }
        // One figure alone tells of no area: hiring by relocated bodies has none for Seoul and its neighbours.
        const other = indicator.id === 'regional-talent-hiring-rate' ? [] : ['capital']
        expect(kinds, indicator.id).toEqual([
          'place',
          ...(subject.whole ? ['province'] : []),
          'nation',
          ...other,
        ])
        for (const { kind, made } of lines)
          if (kind === 'nation' || kind === 'province') {
            const id = kind === 'nation' ? '00' : subject.whole!.code
            const told = figure(seriesOf(atlas, indicator.id, 'province') ?? series, id, year)
            if (told !== null) expect(made, `${indicator.id} ${kind}`).toBeNull()
          }
      }
      const rough = strips.some(({ lines }) =>
        lines.some(({ made, now }) => made === 'simple' && now !== null),
      )
      expect(/ (약|≈)\u00a0/.test(html)).toBe(rough)
    }
  })
  it('star a change across moved boundaries, and say once what a star means', () => {
    for (const { told, html } of pages.values()) {
      const moved = told.portrait.strips.filter(({ since }) => since?.moved.length)
      expect(html.match(/\*(<br>|<\/p><\/li>)/g) ?? []).toHaveLength(moved.length)
      expect(html.match(/\* (그 사이 행정구역이|Boundaries changed)/g) ?? []).toHaveLength(
        moved.length ? 1 : 0,
      )
    }
  })
  it('tell what documents say of a place, and gather those of which they give no figure', () => {
    for (const { told, html } of pages.values()) {
      const bare = told.portrait.sites.filter(({ plan, outcome }) => !plan.length && !outcome.length)
      const [, list = ''] = /<ul class="bare">(.*?)<\/ul>/s.exec(html) ?? []
      for (const { place } of told.portrait.sites)
        expect(plain(html)).toContain(`>${place.name[told.lang]}</a>`)
      expect(list.match(/<a /g) ?? []).toHaveLength(bare.length)
      expect(html.match(/<dt>/g) ?? []).toHaveLength(told.portrait.sites.length - bare.length)
    }
  })
  it('count the industrial parks of the place, name the largest, and lead to where they are from', () => {
    for (const [, { told, html }] of pages) {
      const { code } = told.portrait.subject.region
      const own = parks.flatMap((file) => file.parks).filter((park) => park.municipality.startsWith(code))
      const section = /<section class="parks">(.*?)<\/section>/.exec(html)?.[1] ?? ''
      const [largest] = [...own].sort((a, b) => b.area - a.area)
      expect(section.includes('provenance'), code).toBe(largest !== undefined)
      if (!largest) continue
      expect(plain(section)).toContain(told.lang === 'ko' ? largest.name_ko : largest.name_en)
      expect(section.replaceAll(',', '')).toContain(String(own.length))
    }
  })
  it('run nothing, style nothing in the text, and lose nothing on the way', () => {
    for (const { html } of pages.values()) {
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html).not.toMatch(/ style="| on\w+="/)
      expect(html).not.toMatch(/undefined|NaN|Infinity|\[object/)
      expect(html.match(/<table/g)?.length).toBe(html.match(/<caption/g)?.length)
      for (const tag of ['section', 'ul', 'table', 'dl', 'div'])
        expect(html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length, tag).toBe(
          html.match(new RegExp(`</${tag}>`, 'g'))?.length,
        )
    }
  })
  it('say what schema.org knows of a place and of the data about it', () => {
    for (const { told, html } of pages.values()) {
      const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
      const { '@graph': graph } = JSON.parse(json) as { '@graph': Record<string, unknown>[] }
      const { region } = told.portrait.subject
      expect(graph[0]).toMatchObject({
        '@type': 'AdministrativeArea',
        identifier: region.code,
        name: told.name,
      })
      expect(graph[1]).toMatchObject({
        '@type': 'Dataset',
        inLanguage: told.lang,
        version: atlas.catalogue.version,
        temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/) as string,
        distribution: [{ encodingFormat: 'text/csv' }],
        isAccessibleForFree: true,
      })
      // What search engines ask of a data set: between 50 and 5,000 letters, a creator, a licence, a place.
      const { description, creator, license, spatialCoverage } = graph[1] as {
        description: string
        creator: unknown[]
        license: unknown[]
        spatialCoverage: { geo: { box: string } }
      }
      expect(description.length, description).toBeGreaterThanOrEqual(50)
      expect(description.length).toBeLessThan(5000)
      expect(creator.length * license.length).toBeGreaterThan(0)
      const { geo } = graph[0] as { geo: { latitude: number; longitude: number } }
      const [south = NaN, west = NaN, north = NaN, east = NaN] = spatialCoverage.geo.box
        .split(' ')
        .map(Number)
      expect(south < geo.latitude && geo.latitude < north, told.fullName).toBe(true)
      expect(west < geo.longitude && geo.longitude < east, told.fullName).toBe(true)
      expect(JSON.stringify(graph)).not.toMatch(/undefined|null|NaN|"\.\.?\//)
    }
  })
})

describe('the small profile of a region', () => {
  it('is read as it was written, with all figures of the page, its sentence and its sources', () => {
    for (const { told } of pages.values()) {
      const file = decodeRegion(JSON.parse(JSON.stringify(smallOf(told, ground))), 'small')
      expect(file.sentence).toBe(told.sentence)
      const { themes } = decodeFigures(JSON.parse(JSON.stringify(figuresIn(told))), 'figures')
      const ids = themes.flatMap(({ figures }) => figures.map(({ id }) => id))
      expect(ids.sort()).toEqual(told.portrait.strips.map(({ indicator }) => indicator.id).sort())
      expect(file.credit[0]?.length).toBeGreaterThan(10)
      expect(profileOf(file, [])).not.toMatch(/undefined|NaN|\[object/)
    }
  })
  it('stands beside others: every figure of any, and a dash where one has none', () => {
    const files = ['11', '47150', '47940'].map((code) => {
      const { told } = pages.get(code)!
      return { ...smallOf(told, ground), ...figuresIn(told) }
    })
    const html = comparisonOf(files, 'ko', [])
    const ids = new Set(
      files.flatMap(({ themes }) => themes.flatMap(({ figures }) => figures.map(({ id }) => id))),
    )
    expect(html.match(/<th scope="row">/g)).toHaveLength(ids.size)
    const known = files.reduce((sum, { themes }) => sum + themes.flatMap(({ figures }) => figures).length, 0)
    expect(html.match(/<td>–<\/td>/g)).toHaveLength(ids.size * files.length - known)
  })
})

describe('what goes with a page', () => {
  it('is a table with every year of every figure, who came and left, and nothing made up', () => {
    for (const subject of subjects.slice(0, 40)) {
      const portrait = portraitIn(supplies, subject)
      const { columns, rows } = tableOf(atlas, portrait)
      const column = (name: string) => columns.indexOf(name)
      const figures = rows.filter((row) => row[column('what')] === 'figure')
      const years = portrait.strips.reduce(
        (sum, { lines }) => sum + (lines.find(({ kind }) => kind === 'place')?.stretches.flat().length ?? 0),
        0,
      )
      expect(figures).toHaveLength(years)
      for (const row of figures) {
        const series = seriesOf(atlas, String(row[column('id')]), subject.level)!
        expect(row[column('value')]).toBe(figure(series, subject.region.code, Number(row[column('year')])))
      }
      const came = rows.filter((row) => row[column('what')] === 'came from')
      expect(came.reduce((sum, row) => sum + Number(row[column('value')]), 0)).toBe(portrait.currents?.came)
    }
  })
  it('is a picture whose words stay above its foot, however long they are', () => {
    for (const { told } of pages.values()) {
      const lines = [...cardOf(told, ground, site).matchAll(/<tspan x="56" y="([\d.]+)"/g)]
      const last = Math.max(...lines.map(([, y]) => Number(y)))
      expect(last, told.fullName).toBeLessThan(566)
      expect(lines.length).toBeGreaterThanOrEqual(1 + 2 * told.portrait.particulars.length)
    }
  })
  it('is a picture with its name, and an answer of oEmbed that frames its small profile', () => {
    for (const { told } of [...pages.values()].slice(0, 40)) {
      expect(plain(cardOf(told, ground, site).replace(/<[^>]*>/g, ''))).toContain(told.name.split(' ')[0])
      const answer = oembedOf(told, site)
      expect(answer).toMatchObject({ version: '1.0', type: 'rich' })
      expect([answer.width, answer.height].every((size) => Number.isInteger(size) && size > 0)).toBe(true)
      expect(answer.thumbnail_url).toMatch(/^https:\/\/goru\.example\/atlas\/region\/[\w.]+\.png$/)
      expect(answer.html).toContain(
        `src="https://goru.example/atlas/embed.html?region=${told.portrait.subject.region.code}`,
      )
      expect(answer.title).toBe(told.fullName)
    }
  })
})
