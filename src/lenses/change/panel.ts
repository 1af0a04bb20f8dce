import { lens } from './scene'
import Change from './Panel.svelte'
import { roomOf } from '../panel'

export const room = roomOf({ lens, panel: Change, page: false })
