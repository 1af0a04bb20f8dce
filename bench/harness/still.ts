import { keeping } from '../../src/render/still/kept'
import { createStillMap } from '../../src/render/still/still'
import { shadingHere } from '../../src/shells/graphics'
import { box, eastOf, firstView } from './first-view'

/** The atlas's own still picture on a bare page, drawn the fast way, and what the atlas asks to know which map is faster. */
const element = box()
const { scene, shapes, camera, recoloured } = await firstView(element)
const nothing = () => undefined
const handle = createStillMap(
  element,
  { camera, insets: { top: 0, right: 0, bottom: 0, left: 0 } },
  { hover: nothing, click: nothing, camera: nothing, failed: nothing },
)
handle.drawBy(keeping())
await handle.show(scene, shapes)
window.contender = {
  recolour: (step) => void handle.show(recoloured[step % recoloured.length] ?? scene, shapes),
  pan: (x) => handle.look(eastOf(camera, x), true),
  shading: shadingHere,
}
performance.mark('painted')
