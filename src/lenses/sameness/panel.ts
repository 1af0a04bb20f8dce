import { lens } from './scene'
import { roomOf } from '../panel'
import Sameness from './Panel.svelte'
import SceneKey from '../shared/SceneKey.svelte'

export const room = roomOf({ lens, panel: Sameness, page: false, key: SceneKey })
