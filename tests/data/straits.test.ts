import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { narrowest } from '../../scripts/boundaries/straits'
import { readCatalogue, readSupplies } from '../../scripts/page/atlas'
import { LEVELS } from '../../src/atlas/model'
import { decodePacked } from '../../src/atlas/packed-topology'
import { unitsOf } from '../../src/atlas/units'
import { neighbourGraph } from '../../src/scene/neighbours'
import { tables } from './tables'

/** Nobody is without a neighbour, and who is nearest across the sea is what the boundaries say. */

const DATA = path.resolve(import.meta.dirname, '../../public/data')
const catalogue = readCatalogue(DATA)
const { atoms } = readSupplies(DATA, ['overview.topo.json', 'detail.topo.json'])
const embedded = decodePacked(
  JSON.parse(readFileSync(path.join(DATA, 'embed/atoms.topo.json'), 'utf8')) as unknown,
  'atoms',
)

test('the table of straits is what the detailed boundaries say', () => {
  expect(tables.straits.rows.map(({ atom, across }) => [atom, across])).toEqual([...narrowest(atoms.detail!)])
})

for (const { id: vintage } of catalogue.vintages)
  for (const level of LEVELS)
    test(`${vintage}, ${level}: everyone has a neighbour, and is one, in embeds too`, () => {
      const { of } = neighbourGraph(catalogue, atoms.overview!, vintage, level)
      expect([...of.keys()].sort()).toEqual(
        unitsOf(catalogue, vintage, level).map(({ region }) => region.code),
      )
      for (const [code, beside] of of) {
        expect(beside.length, code).toBeGreaterThan(0)
        for (const other of beside) expect(of.get(other)).toContain(code)
      }
      expect(neighbourGraph(catalogue, embedded, vintage, level).of).toEqual(of)
    })
