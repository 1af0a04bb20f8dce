import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { decodeCatalogue } from '../../src/atlas/decode'
import { LEVELS } from '../../src/atlas/model'
import { decodePacked } from '../../src/atlas/packed-topology'
import { unitsOf } from '../../src/atlas/units'
import { bordersOf } from '../../src/scene/borders'
import { project } from '../../src/scene/projection'
import { layTiles, type TileUnit } from './layout'

/**
 * `npm run tiles`: lays the units of every vintage and level out anew and writes `geodata/tiles.csv`. Needed only when
 * units have changed; the table may as well be edited by hand, the build checks it.
 */
const DATA = 'public/data'
const TABLE = 'geodata/tiles.csv'
const json = async (file: string) => JSON.parse(await readFile(path.join(DATA, file), 'utf8')) as unknown

const catalogue = decodeCatalogue(await json('catalogue.json'))
const topology = decodePacked(await json('overview.topo.json'), 'atoms')
const rows = ['vintage,code,column,row']
for (const { id: vintage } of catalogue.vintages)
  for (const level of LEVELS) {
    const borders = bordersOf(catalogue, topology, vintage, level)
    const units = unitsOf(catalogue, vintage, level).map(({ region, province }): TileUnit => {
      const [lng, lat] = region.place ?? []
      if (lng === undefined || lat === undefined) throw new Error(`${region.code} has no point.`)
      const neighbours = borders.get(region.code) ?? []
      return { code: region.code, group: province, at: project(lng, lat), neighbours }
    })
    const cells = layTiles(units)
    for (const [code, { column, row }] of cells) rows.push(`${vintage},${code},${column},${row}`)
    console.log(`${vintage} ${level}: ${cells.size} tiles`)
  }
await writeFile(TABLE, `${rows.join('\n')}\n`)
