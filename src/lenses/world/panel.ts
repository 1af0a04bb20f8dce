import { worldGraphic } from './picture'
import { lens } from './scene'
import { roomOf } from '../panel'
import World from './Panel.svelte'
import WorldMap from './WorldMap.svelte'

export const room = roomOf({
  lens,
  panel: World,
  page: false,
  over: WorldMap,
  graphic: (scene, _, options) => worldGraphic(scene, options),
})
