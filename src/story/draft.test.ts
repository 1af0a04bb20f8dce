import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addSlide,
  addThen,
  draftOf,
  duplicateSlide,
  editWords,
  EMPTY,
  isId,
  moveSlide,
  newId,
  redo,
  removeSlide,
  renameSlide,
  select,
  setHead,
  setAlt,
  setBeside,
  setColour,
  setLogo,
  setLogoAlt,
  setMinutes,
  setSaid,
  setShown,
  setTable,
  setThen,
  settled,
  undo,
  withLegalIds,
  withPicture,
  type Draft,
} from './draft'
import { readStory } from './markdown'
import { asStory } from './shape'
import { anyStory } from './story.fixture'

const index = fc.integer({ min: -1, max: 7 })
const lang = fc.constantFrom('ko' as const, 'en' as const)
const text = fc.constantFrom('', 'a', 'ab', '가', 'Where do the young move?')
const shown = fc.record({ view: fc.constantFrom('', 'year=2020'), plain: fc.boolean() })

type Move = (draft: Draft) => Draft
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.tuple(shown, lang, text, index).map(
    (all): Move =>
      (draft) =>
        addSlide(draft, ...all),
  ),
  index.map(
    (i): Move =>
      (draft) =>
        removeSlide(draft, i),
  ),
  fc.tuple(index, index).map(
    (all): Move =>
      (draft) =>
        moveSlide(draft, ...all),
  ),
  index.map(
    (i): Move =>
      (draft) =>
        duplicateSlide(draft, i),
  ),
  fc.tuple(index, lang, fc.constantFrom('title', 'body', 'notes'), text).map(
    (all): Move =>
      (draft) =>
        editWords(draft, ...all),
  ),
  fc.tuple(index, shown).map(
    (all): Move =>
      (draft) =>
        setShown(draft, ...all),
  ),
  fc.tuple(index, fc.constantFrom('a', 'slide-1', 'Not One')).map(
    (all): Move =>
      (draft) =>
        renameSlide(draft, ...all),
  ),
  fc.tuple(fc.constantFrom('title', 'about'), lang, text).map(
    (all): Move =>
      (draft) =>
        setHead(draft, ...all),
  ),
  index.map(
    (i): Move =>
      (draft) =>
        select(draft, i),
  ),
  fc.constant(settled),
)
const run = (draft: Draft, moves: readonly Move[]) => moves.reduce((now, one) => one(now), draft)
const often = (draft: Draft, count: number, one: Move) =>
  run(
    draft,
    Array.from({ length: count }, () => one),
  )
const ids = ({ story }: Draft) => story.slides.map(({ id }) => id)

test('undo gives back what was, redo what was undone, however the story was written', () => {
  fc.assert(
    fc.property(anyStory, fc.array(move, { maxLength: 30 }), (story, moves) => {
      const end = run(draftOf(story), moves)
      const steps = end.past.length
      expect(steps).toBeLessThanOrEqual(moves.length)
      const begin = often(end, steps, undo)
      expect(begin.story).toEqual(story)
      expect(undo(begin)).toBe(begin)
      const again = often(begin, steps, redo)
      expect(again.story).toEqual(end.story)
      expect(again.past).toEqual(end.past)
      expect(redo(again)).toBe(again)
    }),
  )
})

test('ids stay unique and legal, and a slide is selected wherever there is one', () => {
  fc.assert(
    fc.property(
      anyStory,
      fc.array(fc.oneof(move, fc.constant(undo), fc.constant(redo)), { maxLength: 30 }),
      (story, moves) => {
        const end = run(draftOf(story), moves)
        expect(new Set(ids(end)).size).toBe(ids(end).length)
        expect(ids(end).every(isId)).toBe(true)
        expect(end.selected >= (ids(end).length ? 0 : -1)).toBe(true)
        expect(end.selected).toBeLessThan(Math.max(1, ids(end).length))
      },
    ),
  )
})

test('another order has the same slides, and the same one selected', () => {
  fc.assert(
    fc.property(anyStory, index, index, (story, from, to) => {
      const before = draftOf(story)
      const after = moveSlide(before, from, to)
      expect(ids(after).sort()).toEqual(ids(before).sort())
      expect(after.story.slides[after.selected]).toEqual(before.story.slides[before.selected])
      if (after !== before) expect(ids(after)[to]).toBe(ids(before)[from])
    }),
  )
})

test('typing is one step until the field is left', () => {
  const begun = addSlide(draftOf(EMPTY), { view: '', plain: false }, 'en', 'Where to?', -1)
  const typed = run(begun, [
    (draft) => editWords(draft, 0, 'en', 'body', 'a'),
    (draft) => editWords(draft, 0, 'en', 'body', 'ab'),
  ])
  expect(undo(typed).story).toEqual(begun.story)
  const twice = editWords(settled(typed), 0, 'en', 'body', 'abc')
  expect(undo(twice).story.slides[0]?.words.en?.body).toBe('ab')
  // What is typed after an undo begins anew.
  expect(undo(editWords(undo(typed), 0, 'en', 'body', 'x')).story).toEqual(begun.story)
})

test('a language in which nothing is left to say is left out', () => {
  const begun = addSlide(draftOf(EMPTY), { view: 'year=2020', plain: false }, 'ko', '가', -1)
  const both = editWords(begun, 0, 'en', 'notes', 'x')
  expect(Object.keys(both.story.slides[0]?.words ?? {})).toEqual(['ko', 'en'])
  expect(editWords(both, 0, 'en', 'notes', '').story).toEqual(begun.story)
})

test('a slide is named after its Latin title, else by its number', () => {
  expect(newId('Where do the young go?', [])).toBe('where-do-the-young-go')
  expect(newId('**{{share grdp 2024}}** Café', ['cafe'])).toBe('cafe-2')
  expect(newId('청년 GRDP', [])).toBe('slide-1')
  expect(newId('', ['slide-2'])).toBe('slide-3')
  expect(newId('a'.repeat(80), ['a'.repeat(36)])).toHaveLength(38)
})

test('whatever is read from a file can be kept and found again', () => {
  const names = fc.constantFrom('a', 'a', 'My Slide', '가', '-', 'slide-2', 'x'.repeat(60))
  fc.assert(
    fc.property(fc.array(names, { maxLength: 8 }), fc.string(), (ids, body) => {
      const text = ids.map((id) => `## ${id}\n\n[words](?)\n\n### ko: 가\n\n${body}\n`).join('\n')
      const story = withLegalIds(readStory(text).story)
      expect(asStory(JSON.parse(JSON.stringify(story)))).toEqual(story)
      expect(withLegalIds(story)).toEqual(story)
    }),
  )
})

test('further views are added, changed and left out, and undone; words alone have none', () => {
  const one = addSlide(draftOf(EMPTY), { view: 'year=2017', plain: false }, 'en', 'Share', -1)
  const two = addThen(addThen(one, 0, 'year=2020'), 0, 'year=2025')
  expect(two.story.slides[0]?.then).toEqual(['year=2020', 'year=2025'])
  expect(setThen(two, 0, 0, 'year=2019').story.slides[0]?.then).toEqual(['year=2019', 'year=2025'])
  expect(setThen(setThen(two, 0, 0, null), 0, 0, null).story.slides[0]).toEqual(one.story.slides[0])
  expect(setThen(two, 0, 2, 'year=2019')).toBe(two)
  expect(undo(two).story.slides[0]?.then).toEqual(['year=2020'])
  const words = setShown(two, 0, { view: '', plain: true })
  expect(words.story.slides[0]).not.toHaveProperty('then')
  expect(addThen(words, 0, 'year=2020')).toBe(words)
})

test('the minutes that are planned are said, and no longer; what no talk takes changes nothing', () => {
  const one = addSlide(draftOf(EMPTY), { view: '', plain: true }, 'en', 'Share', -1)
  const two = setMinutes(one, 0, 2.5)
  expect(two.story.slides[0]?.minutes).toBe(2.5)
  expect([setMinutes(two, 0, -1), setMinutes(two, 0, NaN), setMinutes(two, 0, 9999)]).toEqual([two, two, two])
  expect(setMinutes(two, 0, null).story.slides[0]).toEqual(one.story.slides[0])
})

test('a slide opens a talk until it shows a view, and a view leaves with the map', () => {
  const view = addThen(
    addSlide(draftOf(EMPTY), { view: 'year=2020', plain: false }, 'en', 'Share', -1),
    0,
    'a',
  )
  const title = setShown(view, 0, { view: '', plain: true, heading: 'title' })
  expect(title.story.slides[0]).toEqual({
    ...{ id: 'share', view: '', plain: true, heading: 'title' },
    words: view.story.slides[0]?.words,
  })
  expect(setShown(title, 0, { view: '', plain: true, heading: 'title' })).toBe(title)
  expect(setShown(title, 0, { view: '', plain: true }).story.slides[0]).not.toHaveProperty('heading')
  expect(setShown(title, 0, { view: 'year=2021', plain: false }).story.slides[0]).not.toHaveProperty(
    'heading',
  )
})

test('a picture is kept as long as something shows it, once however often it is shown, and comes back by undoing', () => {
  const one = addSlide(draftOf(EMPTY), { view: '', plain: true }, 'en', 'Share', -1)
  const { draft, name } = withPicture(one, 'data:a', 'My Harbour.PNG')
  expect(name).toBe('my-harbour')
  expect(withPicture(draft, 'data:a', 'other.png')).toEqual({ draft, name })
  const shown = setShown(draft, 0, { view: '', plain: true, picture: { name, alt: {} } })
  expect(shown.story.pictures).toEqual({ 'my-harbour': 'data:a' })
  const said = setAlt(setAlt(shown, 0, 'ko', '항'), 0, 'ko', '항구')
  expect(said.story.slides[0]?.picture?.alt).toEqual({ ko: '항구' })
  expect(undo(said).story).toEqual(shown.story)
  expect(setAlt(said, 0, 'ko', '').story.slides[0]?.picture?.alt).toEqual({})
  const gone = removeSlide(said, 0)
  expect(gone.story).not.toHaveProperty('pictures')
  expect(undo(gone).story.pictures).toEqual({ 'my-harbour': 'data:a' })
  const logo = setLogo(said, { name, alt: {} })
  expect(removeSlide(logo, 0).story.pictures).toEqual({ 'my-harbour': 'data:a' })
  expect(setLogoAlt(logo, 'en', 'Institute').story.logo?.alt).toEqual({ en: 'Institute' })
  expect(setLogo(removeSlide(logo, 0), null).story).not.toHaveProperty('pictures')
})

test('a colour is one of six digits, or none', () => {
  const one = setColour(draftOf(EMPTY), '#0b3d91')
  expect(one.story.colour).toBe('#0b3d91')
  expect(setColour(one, 'red')).toBe(one)
  expect(setColour(one, null).story).toEqual(EMPTY)
})

test('a second view stands beside the first, or the first is a table; with another view they stay, with none they go', () => {
  const one = addSlide(draftOf(EMPTY), { view: 'year=2017', plain: false }, 'en', 'Share', -1)
  const two = setBeside(one, 0, 'year=2025')
  expect(two.story.slides[0]?.beside).toBe('year=2025')
  expect(setBeside(two, 0, 'year=2025')).toBe(two)
  expect(setShown(two, 0, { view: 'year=2018', plain: false }).story.slides[0]?.beside).toBe('year=2025')
  expect(setShown(two, 0, { view: '', plain: true }).story.slides[0]).not.toHaveProperty('beside')
  expect(setBeside(two, 0, null).story.slides[0]).toEqual(one.story.slides[0])
  const table = setTable(two, 0, true)
  expect(table.story.slides[0]).toMatchObject({ table: true, view: 'year=2017' })
  expect(table.story.slides[0]).not.toHaveProperty('beside')
  expect(setBeside(table, 0, 'year=2025').story.slides[0]).not.toHaveProperty('table')
  expect(setTable(table, 0, false).story.slides[0]).toEqual(one.story.slides[0])
  expect(setShown(table, 0, { view: '', plain: true }).story.slides[0]).not.toHaveProperty('table')
  const words = setShown(one, 0, { view: '', plain: true })
  expect([setBeside(words, 0, 'a'), setTable(words, 0, true)]).toEqual([words, words])
})

test('points come one by one until they do not', () => {
  const one = addSlide(draftOf(EMPTY), { view: '', plain: true }, 'en', 'Share', -1)
  const built = setSaid(one, 0, 'points', true)
  expect(built.story.slides[0]?.points).toBe(true)
  expect(setSaid(built, 0, 'qr', true).story.slides[0]).toMatchObject({ points: true, qr: true })
  expect(setSaid(built, 0, 'points', true)).toBe(built)
  expect(setSaid(built, 0, 'points', false).story.slides[0]).toEqual(one.story.slides[0])
})
