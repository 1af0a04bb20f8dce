import { lens } from './scene'
import { roomOf } from '../panel'
import Pair from './Panel.svelte'
import PairKey from './Key.svelte'

export const room = roomOf({ lens, panel: Pair, page: false, key: PairKey })
