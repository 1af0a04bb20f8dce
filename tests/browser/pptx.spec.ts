import { readFileSync } from 'node:fs'
import Zip from 'jszip'
import readSheet from 'read-excel-file/node'
import { linesIn, SIGNS, type BuiltStory, type Span } from '../../src/story/model'
import { expect, test } from './fixtures'

const { ko } = JSON.parse(readFileSync('public/data/stories/promise-outcome.json', 'utf8')) as BuiltStory
const line = (spans: readonly Span[]) =>
  spans.map(({ text, figure }) => `${text}${figure ? SIGNS[figure.standing] : ''}`).join('')
const paragraphsIn = (xml: string) =>
  (xml.match(/<a:p>.*?<\/a:p>/gs) ?? []).map((one) =>
    [...one.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text]) => text).join(''),
  )

test('a story is taken away as PPTX: its words, notes and maps are those of the story', async ({
  page,
  openStill,
}) => {
  await openStill()
  await page.getByRole('button', { name: '이야기', exact: true }).click()
  const row = page.locator('.shipped').filter({ hasText: ko.title })
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    row.getByRole('button', { name: 'PPTX' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('goru-promise-outcome.ko.pptx')
  const zip = await Zip.loadAsync(readFileSync(await download.path()))
  const read = (file: string) => zip.file(file)?.async('string') ?? Promise.resolve('')
  let charts = 0
  for (const { number, title, body, notes, plain } of ko.slides) {
    const said = paragraphsIn(await read(`ppt/slides/slide${number}.xml`))
    for (const words of [title, ...body.flatMap(linesIn)].filter((one) => one.length > 0))
      expect(said).toContain(line(words))
    const noted = paragraphsIn(await read(`ppt/notesSlides/notesSlide${number}.xml`)).join('\n')
    for (const words of notes.flatMap(linesIn)) expect(noted).toContain(line(words))
    const links = await read(`ppt/slides/_rels/slide${number}.xml.rels`)
    const pictures = [...links.matchAll(/\.\.\/(media\/[^"]+\.png)/g)].map(([, file]) => String(file))
    const widths = await Promise.all(
      pictures.map(
        async (file) => (await zip.file(`ppt/${file}`)?.async('nodebuffer'))?.readUInt32BE(16) ?? 0,
      ),
    )
    // Plain lines are no picture: an office draws them, and edits their figures in the workbook beside them.
    const chart = /charts\/(chart\d+)\.xml/.exec(links)?.[1]
    if (chart) {
      charts++
      const beside = await read(`ppt/charts/_rels/${chart}.xml.rels`)
      const book = zip.file(`ppt/${/embeddings\/[^"]+/.exec(beside)?.[0]}`)
      const [sheet] = await readSheet((await book?.async('nodebuffer')) ?? Buffer.alloc(0))
      expect(sheet?.data.length).toBeGreaterThan(10)
      expect(await read(`ppt/charts/${chart}.xml`)).toContain(`<c:v>${String(sheet?.data[1]?.[0])}</c:v>`)
      expect(pictures).toEqual([])
    } else expect(Math.max(0, ...widths)).toBeGreaterThanOrEqual(plain ? 0 : 2400)
  }
  expect(charts).toBe(1)
  // An office program opens no file of which a part is no XML, or leaves out what it holds.
  const parts = zip.file(/\.(xml|rels)$/)
  expect(parts.length).toBeGreaterThan(ko.slides.length * 4)
  for (const part of parts) {
    const text = await part.async('string')
    const fault = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
      text,
    )
    expect(fault, part.name).toBeUndefined()
  }
  await expect(row.getByRole('status')).toHaveText(['', ''])
})
