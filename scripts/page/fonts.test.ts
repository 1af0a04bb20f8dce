import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slicesOf } from './fonts'

const texts = fc.array(fc.string({ unit: fc.constantFrom(...'가나다라마바사abcㄱ·') }))

describe('the files of the page’s type', () => {
  it('have every letter of all texts, and none twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), texts, (first, view, others) => {
        const letters = slicesOf({ first, view, texts: others }).flatMap(([, set]) => set)
        expect(new Set(letters).size).toBe(letters.length)
        const said = [...new Set([first, view, ...others].join(''))].filter((letter) => letter >= ' ')
        expect(said.filter((letter) => !letters.includes(letter))).toEqual([])
      }),
    )
  })
  it('have what the first view says in the first two, and the rest by how many texts have it', () => {
    const many = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0xac00 + 3 * i))
    const often = ['힣', '힡', '힟']
    const slices = slicesOf({ first: '첫', view: '첫눈', texts: [many.join(''), ...often, ...often] })
    expect(slices[0]?.[1]).toContain('첫')
    expect(slices[1]?.[1]).toEqual(['눈'])
    expect(slices[2]?.[1].slice(0, 3)).toEqual([...often].sort())
  })
  it('are the same for the same texts in another order', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const slices = (given: readonly string[]) => slicesOf({ first: '', view: '', texts: given })
        expect(slices([...all].reverse())).toEqual(slices(all))
      }),
    )
  })
})
