import { lens } from '../../scene/lens/balance'
import { roomOf } from './lens'
import Measures from './Measures.svelte'

export const room = roomOf({ lens, panel: Measures, page: true })
