import type { Map as GlMap } from 'maplibre-gl'
import type { Scene } from '../../scene/model'
import type { Hit } from '../map'
import { Annotations } from './annotations'
import { Crowd } from './crowd'

/** What few views have on the live map: what the reader wrote, and many places of the reader's own. */
export class Extras {
  private readonly notes: Annotations
  private readonly crowd: Crowd

  constructor(map: GlMap) {
    this.notes = new Annotations(map)
    this.crowd = new Crowd(map)
  }

  /** @param ready the style is there, on which a crowd is put; once it comes this is called again */
  show(scene: Scene, ready: boolean): void {
    this.notes.show(scene)
    if (ready) this.crowd.show(scene)
  }

  /** The place or the bubble that a point of the map means, px. */
  at(point: Hit['point'], pointer: 'fine' | 'coarse'): Hit | null {
    return this.crowd.at(point, pointer)
  }
}
