import { lens } from './scene'
import Height from './Panel.svelte'
import { roomOf } from '../panel'

export const room = roomOf({ lens, panel: Height, page: false })
