import { describe, expect, it } from 'vitest'
import { coloursIn, dayAndNight } from './day-night'

describe('one picture for day and night', () => {
  it('has a variable for each pair of colours, and keeps the colours that are the same', () => {
    const pairs = new Map<string, string>()
    const both = dayAndNight(
      '<a fill="#fff"/><b fill="#e00000"/><c fill="#fff"/><d stroke="#123456"/>',
      '<a fill="#000"/><b fill="#e00000"/><c fill="#000"/><d stroke="#abcdef"/>',
      pairs,
    )
    expect(both).toBe('<a fill="var(--k0)"/><b fill="#e00000"/><c fill="var(--k0)"/><d stroke="var(--k1)"/>')
    expect(coloursIn(pairs)).toEqual({
      light: { k0: '#fff', k1: '#123456' },
      dark: { k0: '#000', k1: '#abcdef' },
    })
  })

  it('is refused where the two show different things', () => {
    expect(() => dayAndNight('<a d="M0"/>', '<a d="M1"/>', new Map())).toThrow(/night/)
  })
})
