import { measureGraphic } from './picture'
import { lens } from './scene'
import { roomOf } from '../panel'
import Measures from './Panel.svelte'

export const room = roomOf({
  lens,
  panel: Measures,
  page: true,
  graphic: (scene, _, options) => measureGraphic(scene, options),
})
