import { writeFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { articleOf } from '../../src/export/article'
import { bringLink } from '../../src/own/link'
import { readDropped } from '../../src/own/reading'
import { storyIn } from '../../src/story/link'
import { readStory, writeStory } from '../../src/story/markdown'
import type { Story } from '../../src/story/model'
import { resolveBoth } from '../../src/story/resolve-story'
import { tablesFor } from '../../src/supply/story-tables'
import { Refusal } from '../../src/tables/error'
import { zipOf } from '../../src/tables/xlsx.fixture'
import { wrongIn } from './markup'
import { catalogue, reader, SURFACES } from './surfaces'

/** `npm run hostile` tries ten thousand cases of each; `npm test` the first few hundred of the same. */
const CASES = Number(process.env['GORU_HOSTILE'] ?? 300)
const SEED = 20_180_201
/** ms of the processor that a case may take: what else the machine does meanwhile is no fault of the case. */
const LONGEST = 2000
/** ms of the processor that this process has used, all its threads. */
const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
/** Bytes by which all cases of a surface together may make the process grow. */
const MOST = 600e6

interface Measured {
  readonly name: string
  readonly cases: number
  readonly taken: number
  /** ms of the processor */
  readonly slowest: number
  /** MB */
  readonly grown: number
}
const measured: Measured[] = []

for (const { name, cases, take } of SURFACES)
  test(
    `${CASES} hostile cases of ${name} are taken or refused: in time and memory, nothing runs, nothing is no number`,
    async () => {
      let [count, taken, slowest, most] = [0, 0, 0, 0]
      const before = process.memoryUsage.rss()
      await fc.assert(
        fc.asyncProperty(cases, async (given) => {
          const begun = used()
          const was = await take(given)
          const passed = used() - begun
          count++
          if (was) taken++
          slowest = Math.max(slowest, passed)
          most = Math.max(most, process.memoryUsage.rss() - before)
          expect(passed).toBeLessThan(LONGEST)
        }),
        { seed: SEED, numRuns: CASES, endOnFailure: false },
      )
      expect(most).toBeLessThan(MOST)
      // A surface that refuses all, or takes all, would not have been tried.
      expect(taken).toBeGreaterThan(0)
      expect(taken).toBeLessThan(count)
      measured.push({
        name,
        cases: count,
        taken,
        slowest: Math.round(slowest),
        grown: Math.round(most / 1e6),
      })
    },
    CASES * 200 + 60_000,
  )

afterAll(() => {
  const file = process.env['GORU_HOSTILE_OUT']
  if (file) writeFileSync(file, JSON.stringify(measured))
})

/** Bytes that the process grows by while something is done. */
async function grownBy(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() - before)), 5)
  await run()
  clearInterval(watch)
  return Math.max(most, process.memoryUsage.rss() - before)
}

describe('a small thing that unpacks into a huge one is left as soon as it is known to be huge', () => {
  /** Half a gigabyte of one letter, in half a megabyte. */
  const bomb = deflateRawSync(Buffer.alloc(512e6, 'a'))

  test('in a link with own figures, and in one with a story', async () => {
    const packed = bomb.toString('base64url')
    const begun = used()
    const grown = await grownBy(async () => {
      expect(await bringLink(`#own=${packed}`, catalogue, reader)).toHaveProperty('wrong')
      expect(await storyIn(`#story=${packed}`)).toBeNull()
    })
    expect(used() - begun).toBeLessThan(LONGEST)
    expect(grown).toBeLessThan(100e6)
  })

  test('in a spreadsheet, whatever its directory claims', async () => {
    const sheet = `<worksheet><sheetData>${'<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(4e6)}</sheetData></worksheet>`
    const files = {
      'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
    }
    for (const claims of [undefined, 1000]) {
      const book = zipOf(files, claims === undefined ? {} : { claims })
      expect(book.length).toBeLessThan(2e6)
      const begun = used()
      const grown = await grownBy(() =>
        expect(readDropped(book, 'a.xlsx', catalogue)).rejects.toBeInstanceOf(Refusal),
      )
      expect(used() - begun).toBeLessThan(LONGEST)
      expect(grown).toBeLessThan(300e6)
    }
  })
})

test('a link in a story leads nowhere, whatever it says: its words stand alone', async () => {
  const links = [
    '[a](javascript:alert(1))',
    '[b](data:text/html,<script>alert(1)</script>)',
    '[c](https://evil.example)',
    '<https://evil.example>',
    '![d](https://evil.example/x.png)',
    '<a href="javascript:alert(1)" onclick="alert(1)">e</a>',
    '[f][1]\n\n[1]: javascript:alert(1)',
  ]
  const story: Story = {
    ...{ title: { en: links[0]! }, about: { en: links[1]! }, sources: [], names: [] },
    slides: links.map((link, i) => ({
      ...{ id: `s${i}`, view: '', plain: true },
      words: { en: { title: link, body: `${link}\n\n- ${link}\n\n> ${link}`, notes: link } },
    })),
  }
  const tables = await tablesFor(story, reader, catalogue)
  for (const one of [story, readStory(writeStory(story)).story]) {
    const { en } = resolveBoth(one, 'own', tables)
    const markup = articleOf(en.story, { figures: new Map(), sources: new Map(), up: '../' })
    const addresses = [...markup.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.filter((address) => !/^#s\d$|^\.\.\//.test(address!))).toEqual([])
    expect(wrongIn(markup)).toBeNull()
    expect(markup).not.toMatch(/<(script|img|iframe)/)
  }
})
