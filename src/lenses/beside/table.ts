import { rowsOf, type Table } from '../../export/table'
import type { BesideScene } from './scene'

export const table = (scene: BesideScene): Table => {
  const { second } = scene
  const others = new Map(second.regions.map(({ code, value }) => [code, value]))
  return rowsOf(
    ['code', 'name', `${scene.indicator.id} ${scene.year}`, `${second.indicator.id} ${second.year}`],
    scene.regions.map(({ code, fullName, value }) => [code, fullName, value, others.get(code) ?? null]),
  )
}
