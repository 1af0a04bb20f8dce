import { lens } from '../../scene/lens/promise'
import { roomOf } from './lens'
import Promises from './Promises.svelte'
import SceneKey from './SceneKey.svelte'

export const room = roomOf({ lens, panel: Promises, page: false, key: SceneKey })
