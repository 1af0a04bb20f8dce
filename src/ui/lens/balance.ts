import { measureGraphic } from '../../render/svg/measures'
import { lens } from '../../scene/lens/balance'
import { roomOf } from './lens'
import Measures from './Measures.svelte'

export const room = roomOf({
  lens,
  panel: Measures,
  page: true,
  graphic: (scene, _, options) => measureGraphic(scene, options),
})
