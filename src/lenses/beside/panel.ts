import { besideGraphic } from './picture'
import { lens } from './scene'
import Beside from './Panel.svelte'
import Halves from './Halves.svelte'
import { roomOf } from '../panel'

export const room = roomOf({ lens, panel: Beside, page: false, over: Halves, graphic: besideGraphic })
