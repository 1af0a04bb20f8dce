import { aroundGraphic } from './picture'
import { lens } from './scene'
import Around from './Panel.svelte'
import { roomOf } from '../panel'

export const room = roomOf({
  lens,
  panel: Around,
  page: false,
  graphic: (scene, _, options) => aroundGraphic(scene, options),
})
