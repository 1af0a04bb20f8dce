import { describe, expect, it } from 'vitest'
import { EVEN_AT, shadingTime, SIDE, type Shade } from './graphics'

const turn = () => Promise.resolve()

/** Shades in `times` ms, one after the other, and in `way` ms what is not worth mentioning. */
function taking(times: readonly number[], way = 0): { shade: Shade; asked: number[] } {
  const left = [...times]
  const asked: number[] = []
  return {
    asked,
    shade: (side) => {
      asked.push(side)
      return side === SIDE ? way + (left.shift() ?? Infinity) : way
    },
  }
}

describe('the time of shading', () => {
  it('takes off the way there and back', async () => {
    expect(await shadingTime(taking([1], 40).shade, turn)).toBe(1)
  })

  it('asks a graphics card once, and warms it up before', async () => {
    const { shade, asked } = taking([1.5])
    await shadingTime(shade, turn)
    expect(asked.filter((side) => side === SIDE)).toHaveLength(1)
    expect(asked[0]).not.toBe(SIDE)
  })

  it('forgives a card that is busy with something else now and then', async () => {
    expect(await shadingTime(taking([90, 60, 2]).shade, turn)).toBeLessThan(EVEN_AT)
  })

  it('is that of a processor where it is long every time, and ends', async () => {
    const { shade, asked } = taking([31, 33, 30, 1])
    expect(await shadingTime(shade, turn)).toBe(30)
    expect(asked.filter((side) => side === SIDE)).toHaveLength(3)
  })

  it('gives the page its turn before each round', async () => {
    let turns = 0
    await shadingTime(taking([31, 33, 30]).shade, () => Promise.resolve(turns++))
    expect(turns).toBe(3)
  })

  it('is never below nothing', async () => {
    expect(await shadingTime((side) => (side === SIDE ? 1 : 5), turn)).toBe(0)
  })
})
