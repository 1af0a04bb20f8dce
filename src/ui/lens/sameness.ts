import { lens } from '../../scene/lens/sameness'
import { roomOf } from './lens'
import Sameness from './Sameness.svelte'
import SceneKey from './SceneKey.svelte'

export const room = roomOf({ lens, panel: Sameness, page: false, key: SceneKey })
