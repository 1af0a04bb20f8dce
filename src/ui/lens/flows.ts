import { lens } from '../../scene/lens/flows'
import Flows from './Flows.svelte'
import { roomOf } from './lens'

export const room = roomOf({ lens, panel: Flows, page: false })
