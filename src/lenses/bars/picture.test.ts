import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAt } from '../built.fixture'
import type { Shapes } from '../../scene/model'
import { barsPicture, fitting, picture } from './picture'
import type { Bar, BarsScene } from './scene'

const rowsOf = (chosen: readonly boolean[]): Bar[] =>
  chosen.map((one, i) => ({
    ...{ code: String(i), name: `Region ${i}`, value: -i, text: String(-i), colour: '#888888', chosen: one },
  }))
const seen = async (query: string) => (await lookAt(`show=bars&lang=en&${query}`)).scene as BarsScene

describe('the rows of a ranking that fit', () => {
  it('keep their order, leave nobody uncounted, and are no more than there is room for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 80 }),
        fc.integer({ min: 3, max: 90 }),
        (chosen, most) => {
          const rows = rowsOf(chosen)
          const lines = fitting(rows, most)
          expect(lines.length).toBeLessThanOrEqual(most)
          const at = lines.flatMap((line) => ('code' in line ? [Number(line.code)] : []))
          expect(at).toEqual([...at].sort((a, b) => a - b))
          const left = lines.reduce((sum, line) => sum + ('code' in line ? 0 : line.count), 0)
          expect(at.length + left).toBe(rows.length)
        },
      ),
    )
  })
  it('hold the first, the last, and one that was chosen between them', () => {
    const rows = rowsOf(Array.from({ length: 200 }, (_, i) => i === 100))
    const codes = fitting(rows, 20).flatMap((line) => ('code' in line ? [line.code] : []))
    expect(codes).toEqual(expect.arrayContaining(['0', '100', '199']))
  })
})

describe('the picture of the ranked bars', () => {
  it('has a bar from zero for each figure, as long as its figure', async () => {
    const scene = await seen('indicator=youth-net-migration-rate-20-39&level=province')
    const svg = barsPicture(scene, 700, 500)
    const lengths = [...svg.matchAll(/<g data-code="(\d+)".*?<rect x="([\d.]+)" [^>]*?width="([\d.]+)"/g)]
    expect(lengths).toHaveLength(scene.bars.rows.length)
    const first = scene.bars.rows[0]!
    const unit = Number(lengths[0]![3]) / Math.abs(first.value)
    for (const [i, { value }] of scene.bars.rows.entries())
      expect(Number(lengths[i]![3])).toBeCloseTo(Math.max(0.5, Math.abs(value) * unit), 0)
  })
  it('marks all Korea among rates, and not among sums', async () => {
    expect((await seen('indicator=grdp-per-capita&level=province')).bars.nation).not.toBeNull()
    expect((await seen('indicator=population-resident&level=province')).bars.nation).toBeNull()
  })
  it('says which have no figure, and draws nothing where none has', async () => {
    const scene = await seen('indicator=population-resident&level=municipality&vintage=2026-07')
    const lacking = scene.regions.filter(({ value }) => value === null)
    expect(lacking.length).toBeGreaterThan(0)
    expect(scene.bars.notes).toContain(`No data: ${lacking.length}`)
    expect(scene.bars.rows).toHaveLength(scene.regions.length - lacking.length)
    const bare = { ...scene, bars: { ...scene.bars, rows: [] } }
    expect(() => picture.words(bare, { key: '', regions: [] } as unknown as Shapes)).toThrow()
  })
})
