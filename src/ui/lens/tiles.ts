import { lens } from '../../scene/lens/tiles'
import { roomOf } from './lens'
import Tiles from './Tiles.svelte'

export const room = roomOf({ lens, panel: Tiles, page: false })
