import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { folderReader, readCatalogue } from '../../scripts/page/atlas'
import { seriesKey } from '../../src/atlas/atlas'
import { LEVELS } from '../../src/atlas/model'
import type { Scene } from '../../src/scene/model'
import { sceneOf } from '../../src/scene/scene'
import { standFor } from '../../src/shells/embed-atlas'
import {
  gather,
  gatherFirst,
  gatherFor,
  lensOf,
  suffices,
  suppliesFor,
  withLens,
} from '../../src/supply/gather'
import { look, sceneFor, shapesFor } from '../../src/supply/look'
import { everything, needs, PLACES } from '../../src/supply/needs'
import { suppliesOf, type Supplies } from '../../src/supply/supplies'
import { SHOWS, type Show } from '../../src/view/show'
import { parse } from '../../src/view/url'

/** There is one road from a view to its picture, and it leads to the same place whoever walks it. */

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const catalogue = readCatalogue(DATA)
const reader = folderReader(DATA)
const setting = { theme: 'light', zoom: 6 } as const
const QUERIES = SHOWS.map((show) => `show=${show}&indicator=grdp-per-capita&select=46170,bitgaram`)

/** What an embed may load of figures, places and boundaries, kB after gzip -9, its catalogue among it. */
const MOST: Readonly<Record<Show, number>> = {
  ...{ map: 17, opening: 50, change: 86, balance: 86, beside: 86, bars: 86, clusters: 86, tiles: 89 },
  ...{ alike: 63, contexts: 86, pair: 98, sameness: 96, moves: 97, world: 130 },
  ...{ height: 115, flows: 131, promise: 134, around: 190 },
}

/** The plain map has none: an embed of it knows no unit of another level. */
const WITHOUT_PLACE = QUERIES.filter((query) => !query.startsWith('show=map')).map((query) =>
  query.replace(',bitgaram', ''),
)

afterEach(() => vi.unstubAllGlobals())

/** Answers as a server does whose folder this is. */
const served = (input: URL | string) => {
  const file = new URL(input).pathname.replace(/^\/data\//, '')
  return Promise.resolve(new Response(readFileSync(path.join(DATA, file))))
}

/** Without the functions by which some scenes draw. */
const plain = (look: unknown) => JSON.parse(JSON.stringify(look)) as object

/** What a scene says, without what each caller decides for itself. */
const said = ({ title, question, answer, regions, legend, caption, marks, balance, alt }: Scene) => ({
  ...{ title, question, answer, legend, marks, balance, alt, caption },
  regions: regions.map(({ code, value, cls, text }) => ({ code, value, cls, text })),
})

describe('the road from a view to its picture', () => {
  it.each(QUERIES)('needs no more than it says: %s', async (query) => {
    const { view } = parse(query, catalogue)
    const lens = await lensOf(view.show)
    const wanted = needs(view, catalogue, lens)
    const first = withLens(
      (await gatherFirst(reader, wanted, suppliesOf(catalogue)))(suppliesOf(catalogue)),
      view.show,
      lens,
    )
    expect(suffices(first, view)).toBe(true)
    expect(suffices(suppliesOf(catalogue), view)).toBe(false)
    const all = (await gather(reader, wanted.then))(first)
    expect(plain(look(view, all, setting))).toEqual(
      plain(look(view, await gatherFor(reader, view, suppliesOf(catalogue)), setting)),
    )
  })

  it.each(QUERIES)('brings places where they are drawn or told of, and only there: %s', async (query) => {
    const { view } = parse(query.replace(',bitgaram', '&overlays=none'), catalogue)
    const bare = await gatherFor(reader, view, suppliesOf(catalogue))
    const whole = (await gather(reader, PLACES))(bare)
    // How many places of an overlay there are by a year is told beside its places alone.
    const seen = (supplies: Supplies) => ({ ...plain(look(view, supplies, setting).scene), overlays: [] })
    expect(seen(bare)).toEqual(seen(whole))
  })

  it('brings class breaks with the figures: the same as are worked out of them', async () => {
    for (const { id, levels } of catalogue.indicators)
      for (const level of LEVELS.filter((one) => levels[one])) {
        const { view } = parse(`indicator=${id}&level=${level}`, catalogue)
        const { atlas } = await gatherFor(reader, view, suppliesOf(catalogue))
        expect(atlas.breaks?.has(seriesKey(id, level)), `${id} ${level}`).toBe(true)
        const { breaks, ...without } = atlas
        expect(breaks?.get(seriesKey(id, level))).toEqual(sceneOf(without, view, setting).legend.breaks)
      }
  })

  it.each([
    ['', false],
    ['indicator=grdp-per-capita&year=2015', false],
    ['breaks=year', true],
    ['scheme=equal-4', true],
    ['show=opening', false],
    ['show=opening&lang=en&theme=dark', false],
    ['show=opening&from=2015', true],
    ['show=opening&year=2020', true],
    ['show=opening&level=province', true],
    ['show=opening&scheme=equal-4', true],
    ['show=opening&vintage=2025', true],
    ['show=change&indicator=population-resident&level=municipality&from=2018&as=percent', true],
  ])('has class breaks worked out only for classes that are asked for: ?%s', async (query, classes) => {
    const { view } = parse(query, catalogue)
    expect(needs(view, catalogue, await lensOf(view.show)).classes).toBe(classes)
  })

  it('brings those of the change that the atlas opens with: the same as are worked out of it', async () => {
    const { view } = parse('show=opening', catalogue)
    const supplies = await suppliesFor(reader, view)
    const { changes, ...without } = supplies.atlas
    expect([...changes!.keys()]).toEqual([seriesKey(view.indicator, view.level)])
    const breaks = (all: Supplies) => sceneFor(view, all, setting).legend.breaks
    expect(breaks(supplies).length).toBeGreaterThan(2)
    expect(breaks(supplies)).toEqual(breaks({ ...supplies, atlas: without }))
  })

  it('leads to the same scene in whatever order the files come', async () => {
    for (const query of QUERIES) {
      const { view } = parse(query, catalogue)
      const lens = await lensOf(view.show)
      const files = everything(needs(view, catalogue, lens))
      const puts = await Promise.all(files.map((file) => gather(reader, [file])))
      const whole = plain(sceneFor(view, await suppliesFor(reader, view), setting))
      fc.assert(
        fc.property(fc.shuffledSubarray(puts, { minLength: puts.length }), (shuffled) => {
          const supplies = shuffled.reduce((all, put) => put(all), suppliesOf(catalogue))
          expect(plain(sceneFor(view, withLens(supplies, view.show, lens), setting))).toEqual(whole)
        }),
        { numRuns: 3 },
      )
    }
  })

  it.each(QUERIES)('needs no more bytes for an embed than were noted: %s', async (query) => {
    vi.stubGlobal('document', { baseURI: 'https://goru.example/' })
    const { show } = parse(query, catalogue).view
    for (const of of ['', '&indicator=population-resident&level=municipality&select=46170']) {
      vi.resetModules()
      const { standFor: afresh } = await import('../../src/shells/embed-atlas')
      const sent = new Map<string, number>()
      vi.stubGlobal('fetch', async (input: URL) => {
        const answer = await served(input)
        const weight = gzipSync(await answer.clone().arrayBuffer(), { level: 9 }).length / 1000
        sent.set(input.pathname, weight)
        return answer
      })
      await afresh(`show=${show}${of}`, '')
      const kB = [...sent.values()].reduce((sum, one) => sum + one, 0)
      expect(kB, [...sent.keys()].join(' ')).toBeLessThan(MOST[show])
    }
  })

  it.each([...QUERIES, ...WITHOUT_PLACE])('is the same for an embed: %s', async (query) => {
    vi.stubGlobal('document', { baseURI: 'https://goru.example/' })
    vi.stubGlobal('fetch', served)
    const { view, supplies, notes } = await standFor(query, '')
    const own = parse(query, catalogue)
    expect(notes).toEqual(own.notes)
    const atlas = await suppliesFor(reader, own.view)
    expect(said(sceneFor(view, supplies, setting))).toEqual(said(sceneFor(own.view, atlas, setting)))
  })

  it('draws the very same areas again while the boundaries are the same', async () => {
    const { view } = parse('indicator=grdp-per-capita', catalogue)
    const supplies = await suppliesFor(reader, view)
    const again = { ...supplies, atlas: { ...supplies.atlas } }
    const shapes = (all: typeof supplies) => shapesFor(sceneFor(view, all, setting), all)
    expect(shapes(again)).toBe(shapes(supplies))
    expect(shapes({ ...supplies, land: null })).not.toBe(shapes(supplies))
  })

  it('says which file was asked for that no view has a use for', async () => {
    await expect(gather(reader, ['manifest.json'])).rejects.toThrow('manifest.json')
  })
})
