import { lens } from './scene'
import { roomOf } from '../panel'
import Promises from './Panel.svelte'
import SceneKey from '../shared/SceneKey.svelte'

export const room = roomOf({ lens, panel: Promises, page: false, key: SceneKey })
