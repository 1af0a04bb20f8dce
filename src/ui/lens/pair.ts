import { lens } from '../../scene/lens/pair'
import { roomOf } from './lens'
import Pair from './Pair.svelte'
import PairKey from './PairKey.svelte'

export const room = roomOf({ lens, panel: Pair, page: false, key: PairKey })
