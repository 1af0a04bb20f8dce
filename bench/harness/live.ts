import { createLiveMap } from '../../src/render/gl/live'
import { box, eastOf, firstView } from './first-view'

/** The atlas's own live map on a bare page: nothing left out of what it draws. */
const element = box()
const { scene, shapes, camera, recoloured, sceneAt } = await firstView(element)
const nothing = () => undefined
const handle = await createLiveMap(
  element,
  { scene, shapes, camera, insets: { top: 0, right: 0, bottom: 0, left: 0 }, words: {} },
  { hover: nothing, click: nothing, camera: nothing, failed: nothing },
)
window.contender = {
  recolour: (step) => void handle.show(recoloured[step % recoloured.length] ?? scene, shapes),
  pan: (x) => handle.look(eastOf(camera, x), true),
  scene: (step) => void sceneAt(step),
}
performance.mark('painted')
