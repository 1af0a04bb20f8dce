import { besideGraphic } from '../../render/svg/lens/beside'
import { lens } from '../../scene/lens/beside'
import Beside from './Beside.svelte'
import Halves from './Halves.svelte'
import { roomOf } from './lens'

export const room = roomOf({ lens, panel: Beside, page: false, over: Halves, graphic: besideGraphic })
