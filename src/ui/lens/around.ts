import { aroundGraphic } from '../../render/svg/lens/around'
import { lens } from '../../scene/lens/around'
import Around from './Around.svelte'
import { roomOf } from './lens'

export const room = roomOf({
  lens,
  panel: Around,
  page: false,
  graphic: (scene, _, options) => aroundGraphic(scene, options),
})
