import { describe, expect, it } from 'vitest'
import { layTiles, type TileUnit } from './layout'

/** A country that is a board already: 4 x 3 squares in provinces of two columns. */
const board = Array.from({ length: 12 }, (_, i): TileUnit => {
  const [column, row] = [i % 4, Math.floor(i / 4)]
  const neighbours = [
    ...(column > 0 ? [i - 1] : []),
    ...(column < 3 ? [i + 1] : []),
    ...(row > 0 ? [i - 4] : []),
    ...(row < 2 ? [i + 4] : []),
  ].map(String)
  return { code: String(i), group: String(Math.floor(column / 2)), at: [column, row], neighbours }
})

describe('a layout of tiles', () => {
  it('gives a board back as it is', () => {
    const cells = layTiles(board, 2500)
    for (const { code, at } of board) expect(cells.get(code)).toEqual({ column: at[0], row: at[1] })
  })
  it('is the same each time', () => {
    expect([...layTiles(board, 300)]).toEqual([...layTiles(board, 300)])
  })
  it('refuses a neighbour that is no unit', () => {
    expect(() => layTiles([{ code: 'a', group: 'a', at: [0, 0], neighbours: ['b'] }])).toThrow('no unit')
  })
})
