import Zip from 'jszip'
import { expect, test } from 'vitest'
import { wordsIn, type OwnWords } from '../../src/own/words'
import { atlas, view } from '../../src/scene/atlas.fixture'
import type { Scene } from '../../src/scene/model'
import { sceneOf } from '../../src/scene/scene'
import { pptxOf, type SlideSeen } from '../../src/export/pptx'
import { cautionsOf, viewSlide } from '../../src/export/view-slide'

const drawn = sceneOf(atlas, view, { theme: 'light', zoom: 7 })
const plain: Scene = {
  ...drawn,
  caption: { ...drawn.caption, sourceText: 'The Office', caption: 'Required.', caution: 'Beware.' },
}
const words: OwnWords = {
  ...{ indicator: view.indicator, show: view.show, year: null, values: false },
  headline: 'Ulsan & <b>leads</b>',
  sentence: 'Said by us, not by the atlas.',
  note: 'Read with care.',
  byline: 'A. Reporter',
  credit: 'Our desk',
}
const told = (some: Partial<OwnWords> = {}): Scene => wordsIn({ ...words, ...some })(plain)

const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The texts of the slide that a scene is made into, and those of its notes, as an office program has them. */
async function written(scene: Scene) {
  const { caption, legend } = scene
  const said: SlideSeen['said'] = {
    ...{ title: `${legend.title} ${legend.year}`, unit: legend.unit, sentence: '', legend: '' },
    ...{ cautions: [caption.caption, caption.caution].filter(Boolean), key: null, lines: null },
  }
  const seen: SlideSeen = {
    picture: { data: png, width: 540, height: 480 },
    said: { ...said, cautions: cautionsOf(scene, said) },
    ...{ sources: caption.sources, credit: caption.sourceText, qr: null, address: '' },
  }
  const zip = await Zip.loadAsync(
    await pptxOf(viewSlide(scene, said), new Map([['view', seen]]), atlas.sources),
  )
  const read = (part: string) => zip.file(part)?.async('string') ?? Promise.resolve('')
  const texts = (xml: string) =>
    [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => ({
      title: /type="title"/.test(shape),
      text: [...shape.matchAll(/<a:t>(.*?)<\/a:t>/gs)].map(([, text = '']) => text).join('|'),
    }))
  return {
    slide: texts(await read('ppt/slides/slide1.xml')),
    notes: texts(await read('ppt/notesSlides/notesSlide1.xml')),
  }
}

test('a newsroom’s headline is the title of the slide; sentence, note and whose words they are its text', async () => {
  const { slide } = await written(told())
  expect(slide.find(({ title }) => title)?.text).toBe('Ulsan &amp; &lt;b&gt;leads&lt;/b&gt;')
  const body = slide.find(({ text }) => text.startsWith('Said by us'))?.text
  expect(body?.split('|')).toEqual(['Said by us, not by the atlas.', 'Read with care.', 'By A. Reporter'])
})

test('the credit stands before the publishers of the figures, below the picture and in the notes', async () => {
  const { slide, notes } = await written(told())
  const foot = slide.find(({ text }) => text.startsWith('Our desk · '))?.text
  expect(foot).toContain(plain.caption.sourceText)
  expect(notes.map(({ text }) => text).join(' ')).toContain('Our desk · ')
})

test('words are said once: what must be said with the figures is without the note and the byline', async () => {
  const { slide } = await written(told())
  const all = slide.map(({ text }) => text).join(' ')
  for (const text of ['Read with care.', 'A. Reporter', 'Required.', 'Beware.'])
    expect(all.split(text)).toHaveLength(2)
  expect(cautionsOf(told(), { cautions: ['both'] })).toEqual(['Required.', 'Beware.'])
})

test('whose a headline is is said without a byline, too', async () => {
  const { slide } = await written(told({ byline: '' }))
  expect(slide.map(({ text }) => text).join(' ')).toContain('Headline and words by whoever made this link.')
})

test('a view without such words has its question and its answer', async () => {
  const { slide } = await written(plain)
  expect(slide.find(({ title }) => title)?.text).toBe(plain.question || plain.title)
  const all = slide.map(({ text }) => text).join(' ')
  if (plain.answer) expect(all).toContain(plain.answer.number)
  expect(all).not.toMatch(/By A|whoever/)
})
