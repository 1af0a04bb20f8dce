import { expect, it } from 'vitest'
import { atlas, view } from '../scene/atlas.fixture'
import type { Label, Scene } from '../scene/model'
import { sceneFor } from './look'
import type { Supplies } from './supplies'

const own: Label = { id: 'arc', text: 'Naju 12', at: [126.7, 35], priority: 0, kind: 'place' }
const supplies = {
  atlas,
  atoms: {},
  lenses: new Map([
    ['flows', { scene: ({ base }: { base: Scene }) => ({ ...base, labels: [own, ...base.labels] }) }],
  ]),
} as unknown as Supplies
const setting = { theme: 'light' as const, zoom: 7 }

it('sets the names of a way of looking as large as those of the map', () => {
  const labels = (type: number | undefined, show: 'map' | 'flows') =>
    sceneFor({ ...view, show }, supplies, { ...setting, ...(type && { type }) }).labels
  for (const show of ['map', 'flows'] as const) {
    expect(labels(undefined, show).every(({ grow = 1 }) => grow === 1)).toBe(true)
    const large = labels(2.2, show)
    expect(large.length).toBeGreaterThan(show === 'map' ? 0 : 1)
    expect(large.every(({ grow }) => grow === 2.2)).toBe(true)
  }
})
