import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexOf, labOf, linearOf, linearOfLab, mix } from './oklab'

const hexes = integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('OKLab', () => {
  it('has white at L 1 and red where its author has it', () => {
    labOf(linearOf('#ffffff')).forEach((v, i) => expect(v).toBeCloseTo([1, 0, 0][i]!, 6))
    labOf(linearOf('#ff0000')).forEach((v, i) => expect(v).toBeCloseTo([0.62796, 0.22486, 0.12585][i]!, 4))
  })
  it('gives every colour back', () => {
    assert(
      property(hexes, (hex) => {
        expect(hexOf(linearOfLab(labOf(linearOf(hex))))).toBe(hex)
      }),
    )
  })
  it('clips what the screen cannot show', () => {
    expect(hexOf([-0.1, 0, 1.2])).toBe('#0000ff')
  })
})

describe('mixing', () => {
  it('begins and ends with the colours themselves', () => {
    assert(
      property(hexes, hexes, (a, b) => {
        expect(mix(a, b, 0)).toBe(a)
        expect(mix(a, b, 1)).toBe(b)
      }),
    )
  })
  it('of black and white in the middle is the grey of half the lightness', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#636363')
  })
})
