import type { Contender, Recolouring } from '../contender'

/** Injected into a page after its map is painted: drives the contender and takes the time. */

/** Steps that are not counted: code is compiled, tiles are cut. */
const WARM_UP = 12
/** Pixels from one frame to the next, and frames until the map turns back. */
const STRIDE = 4
const TURN = 30

const request = window.requestAnimationFrame.bind(window)
const frame = () => new Promise<number>(request)

/** Steps of panning since the page was opened. */
let walked = 0

/** Milliseconds spent in the frame callbacks of the page since it was last read. */
let spent = 0
window.requestAnimationFrame = (callback) =>
  request((time) => {
    const start = performance.now()
    callback(time)
    spent += performance.now() - start
  })

function contender(): Contender {
  if (!window.contender) throw new Error('The bench page offers no contender.')
  return window.contender
}

/** The context of a map that draws with WebGL; null where the first canvas of the page is another one or none. */
const webgl = () => document.querySelector('canvas')?.getContext('webgl2') ?? null

/** Waits until all that was drawn so far is really there: reading a pixel back forces it. Returns the milliseconds. */
function finish(gl: WebGL2RenderingContext): number {
  const start = performance.now()
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  return performance.now() - start
}

/** The same for a map on a canvas without WebGL, all of whose strokes are carried out by then. */
function finishFlat(): number {
  const start = performance.now()
  for (const canvas of document.querySelectorAll('canvas')) canvas.getContext('2d')?.getImageData(0, 0, 1, 1)
  return performance.now() - start
}

window.measure = {
  async recolour(rounds) {
    const times: Recolouring[] = []
    for (let step = 1; step <= rounds + WARM_UP; step++) {
      const start = performance.now()
      const more = contender().recolour(step)
      // What draws by and by is waited for; nobody else loses a turn.
      if (more instanceof Promise) await more
      const script = performance.now() - start
      await frame()
      await frame()
      // A picture still in the making would slow the script of the next step, and is not shown.
      const gl = webgl()
      if (gl) finish(gl)
      if (step > WARM_UP) times.push({ script, shown: performance.now() - start })
    }
    return times
  },

  /** Time of a frame: the call, the script of its callbacks, and the wait until its picture is complete. */
  async pan(steps) {
    const { pan } = contender()
    if (!pan) throw new Error('The bench page has no map that pans.')
    const gl = webgl()
    const times: number[] = []
    // There and back once unmeasured, until the tiles are there.
    const last = walked + steps + (walked === 0 ? 2 * TURN : 0)
    for (; walked < last; walked++) {
      const way = walked % (2 * TURN)
      const start = performance.now()
      spent = 0
      pan((way > TURN ? 2 * TURN - way : way) * STRIDE)
      const asked = performance.now() - start
      await frame()
      if (gl && spent === 0) throw new Error('The map drew no frame of its own at a step of the way.')
      const time = asked + spent + (gl ? finish(gl) : finishFlat())
      if (walked >= last - steps) times.push(time)
      if (walked === 2 * TURN - 1) await new Promise((done) => setTimeout(done, 1500))
    }
    return times
  },

  async seen(steps) {
    const { pan, recolour } = contender()
    if (!pan) throw new Error('The bench page has no map that pans.')
    const gl = webgl()
    const shown = async (act: () => unknown): Promise<number> => {
      const start = performance.now()
      await act()
      await frame()
      await frame()
      if (gl) finish(gl)
      return performance.now() - start
    }
    const found = { pan: [] as number[], recolour: [] as number[] }
    for (let step = 1; step <= steps; step++) {
      walked++
      const way = walked % (2 * TURN)
      found.pan.push(await shown(() => pan((way > TURN ? 2 * TURN - way : way) * STRIDE)))
      found.recolour.push(await shown(() => recolour(walked)))
    }
    return found
  },

  async scene(rounds) {
    const { scene } = contender()
    if (!scene) throw new Error('The bench page works out no scene.')
    const times: number[] = []
    for (let step = 1; step <= rounds + WARM_UP; step++) {
      const start = performance.now()
      scene(step)
      if (step > WARM_UP) times.push(performance.now() - start)
      await frame()
    }
    return times
  },
}
