import { lens } from './scene'
import { roomOf } from '../panel'
import Tiles from './Panel.svelte'

export const room = roomOf({ lens, panel: Tiles, page: false })
