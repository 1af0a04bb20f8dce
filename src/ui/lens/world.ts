import { worldGraphic } from '../../render/svg/lens/world'
import { lens } from '../../scene/lens/world'
import { roomOf } from './lens'
import World from './World.svelte'
import WorldMap from './WorldMap.svelte'

export const room = roomOf({
  lens,
  panel: World,
  page: false,
  over: WorldMap,
  graphic: (scene, _, options) => worldGraphic(scene, options),
})
