import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arranged, AS_RANKED, COLUMNS } from './arranged'
import { atlas, view } from './atlas.fixture'
import { sceneOf } from './scene'

const [one] = sceneOf(atlas, view, { theme: 'light', zoom: 6 }).regions
const anyRows = fc
  .array(
    fc.record({
      name: fc.constantFrom('가평군', '나주시', '전주시', '남구', 'Naju-si'),
      cls: fc.option(fc.nat(4)),
    }),
  )
  .map((all) => all.map(({ name, cls }, i) => ({ ...one!, code: String(i), fullName: name, cls })))
const anyWanted = fc.record({
  by: fc.constantFrom(...COLUMNS),
  reversed: fc.boolean(),
  letters: fc.constantFrom('', '주', '나 주', 'naju', 'x'),
})
const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code)

it('a list as it is ranked stays as it is, with those without a figure last', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const ranked = [...rows].sort((a, b) => Number(a.cls === null) - Number(b.cls === null))
      expect(codes(arranged(ranked, AS_RANKED, 'ko'))).toEqual(codes(ranked))
    }),
  )
})

it('a list that is wanted otherwise has each region once that has the letters, and none twice', () => {
  fc.assert(
    fc.property(anyRows, anyWanted, (rows, wanted) => {
      const found = arranged(rows, wanted, 'ko')
      const letters = wanted.letters.replace(' ', '')
      const right = rows.filter(({ fullName }) => fullName.toLowerCase().includes(letters))
      expect(codes(found).sort()).toEqual(codes(right).sort())
      // Whichever way it goes, what has no figure is at the end.
      const last = found.findIndex(({ cls }) => cls === null)
      if (last >= 0) expect(found.slice(last).every(({ cls }) => cls === null)).toBe(true)
    }),
  )
})

it('goes by name, by figure, and the other way round', () => {
  const rows = ['전주시', '가평군', '나주시'].map((fullName, i) => ({
    ...one!,
    code: String(i),
    fullName,
    cls: 1,
  }))
  expect(codes(arranged(rows, { by: 'name', reversed: false, letters: '' }, 'ko'))).toEqual(['1', '2', '0'])
  expect(codes(arranged(rows, { by: 'name', reversed: true, letters: '' }, 'ko'))).toEqual(['0', '2', '1'])
  expect(codes(arranged(rows, { by: 'value', reversed: true, letters: '' }, 'ko'))).toEqual(['2', '1', '0'])
})
