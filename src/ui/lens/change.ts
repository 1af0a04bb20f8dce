import { lens } from '../../scene/lens/change'
import Change from './Change.svelte'
import { roomOf } from './lens'

export const room = roomOf({ lens, panel: Change, page: false })
