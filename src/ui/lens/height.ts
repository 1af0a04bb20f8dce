import { lens } from '../../scene/lens/height'
import Height from './Height.svelte'
import { roomOf } from './lens'

export const room = roomOf({ lens, panel: Height, page: false })
