import { describe, expect, it } from 'vitest'
import { legendBlock } from '../../render/svg/legend-block'
import { stageLegend } from '../../render/svg/stage-legend'
import { seriesOn } from '../../scene/row'
import { contextOf } from '../built.fixture'
import { lens } from './scene'
import { table } from './table'

const look = (query: string) => lens.scene(contextOf(lens, 'moves', query))
const half = look('level=province&year=2015&lang=en')
const naju = look('level=municipality&select=46170&lang=en')

describe('who moved between provinces', () => {
  it('is answered by the net gain of the capital area, and drawn by the 25 strongest, widest first', () => {
    expect(half.answer?.number).toBe('−32,950')
    expect(half.moves.currents).toHaveLength(25)
    const persons = half.moves.currents.map((one) => one.persons)
    expect(persons).toEqual([...persons].sort((a, b) => b - a))
    const widthOf = (i: number) => {
      const { from, to } = half.moves.currents[i]!
      return half.depth!.arcs.find(({ id }) => id === `${from}-${to}`)!.width
    }
    expect(widthOf(0)).toBeGreaterThan(widthOf(24) * 2)
    expect(half.depth!.arcs).toHaveLength(25)
  })
  it('draws those of the people asked for at least, and no others', () => {
    const many = look('level=province&year=2015&least=20000')
    expect(many.moves.currents.length).toBeGreaterThan(0)
    expect(many.moves.currents.length).toBeLessThan(25)
    expect(many.moves.currents.every(({ persons }) => persons >= 20_000)).toBe(true)
  })
  it('has the line of net gains beside it, in the key of every picture, with zero, the year and the births', () => {
    const { line } = half.moves
    expect([line!.from, line!.to, line!.year]).toEqual([1970, 2020, 2015])
    const told = (year: number) => line!.lines[0]!.segments.flat().find((one) => one.year === year)!.value
    expect([told(1970), told(1975), told(2015), told(2020)]).toEqual([391_357, 635_830, -32_950, 87_775])
    const { sketch, inset } = half
    expect(sketch?.title).toBe('Net gain of Capital area, 1970–2020')
    expect(sketch?.strokes.filter(({ dash }) => dash)).toHaveLength(1)
    expect(sketch?.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['0', '1970', '2020']))
    const { svg, height } = legendBlock(half, 300, 1)
    expect(svg(0, 0)).toContain('Net gain of Capital area, 1970–2020')
    expect(height).toBeGreaterThan(legendBlock({ ...half, sketch: undefined! }, 300, 1).height + 100)
    // In a hall the words come first, and keep their room.
    expect(stageLegend(half, 300, 1, 'hatch').svg(0, 0)).not.toContain('Net gain')
    // It stands in the sea there, narrow enough for it.
    expect(inset!.width).toBeLessThan(sketch!.width * 0.7)
    for (const { x, y } of inset!.texts)
      expect(x >= 0 && x <= inset!.width && y >= 0 && y <= inset!.height).toBe(true)
    for (const { x, y } of sketch!.texts) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(sketch!.width)
      expect(y).toBeLessThanOrEqual(sketch!.height)
    }
  })
  it('cuts the line of one province where another split off it, and has none of one year', () => {
    const southGyeongsang = look('level=province&select=48&year=2015')
    expect(southGyeongsang.moves.line!.lines[0]!.segments.length).toBeGreaterThan(1)
    expect(naju.moves.line).toBeNull()
    expect(naju.sketch).toBeUndefined()
  })
  it('has no one move to or from a province that was not there yet, and says what it was a part of', () => {
    const early = look('level=province&year=1980&lang=en')
    const touched = new Set(early.moves.currents.flatMap(({ from, to }) => [from, to]))
    for (const code of ['27', '28', '29', '30', '31', '36']) expect(touched.has(code)).toBe(false)
    expect(early.regions.find(({ code }) => code === '27')!.remark).toMatch(/^part of .* until 1980/)
    expect(look('level=province&year=1980&select=36&lang=en').moves.lack).toContain('1980')
  })
})

describe('a town', () => {
  it('colours every other by what it gained from it and lost to it; it has no figure itself', () => {
    expect(naju.moves.balance!.came - naju.moves.balance!.left).toBe(818)
    const home = naju.regions.find(({ code }) => code === '46170')!
    expect([home.text, home.remark]).toEqual(['', 'the place chosen'])
    const net = naju.regions.reduce((sum, { code, value }) => sum + (code === '46170' ? 0 : (value ?? 0)), 0)
    expect(net).toBe(818)
    expect(naju.ranking).not.toContain('46170')
  })
})

describe('the table', () => {
  it('is what is drawn, with names, year and the word of what is counted', () => {
    const { columns, rows } = table(half)
    expect(columns).toEqual(['origin', 'origin_name', 'destination', 'destination_name', 'year', 'net'])
    expect(rows).toHaveLength(half.moves.currents.length)
    for (const [i, [from, fromName, to, , year, persons]] of rows.entries()) {
      const current = half.moves.currents[i]!
      expect([from, to, year, persons]).toEqual([current.from, current.to, 2015, current.persons])
      expect(fromName).not.toBe('')
    }
    expect(table(look('level=province&year=2015&as=in')).columns.at(-1)).toBe('persons')
  })
  it('names the series whose row tells where they come from', () => {
    expect(seriesOn(half)).toEqual(['moves.province'])
    expect(seriesOn(naju)).toEqual(['moves.municipality'])
  })
})
