import { lens } from './scene'
import Flows from './Panel.svelte'
import { roomOf } from '../panel'

export const room = roomOf({ lens, panel: Flows, page: false })
