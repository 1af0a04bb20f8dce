/** Side of the square that is shaded, px, and sines that are reckoned for each of its pixels. */
export const SIDE = 512
const SINES = 64
/**
 * Shading that takes longer than this (ms) is a processor's work. A graphics card does it in a millisecond or two. Two cores
 * that do without one take 31, and then a step of panning is seen after 72 ms on the live map and after 40 on the still one, or
 * after 140 and 33 while others use them (`npm run bench`). More cores shade faster, and draw the still picture no faster: both
 * maps are even at 17 ms on the quiet machine, at 7 on the busy one.
 */
export const EVEN_AT = 12
/** A card that was busy with something else is asked so many times. */
const ROUNDS = 3

const VERTEX = 'attribute vec2 p;void main(){gl_Position=vec4(p,0,1);}'
const FRAGMENT = `precision highp float;void main(){float x=gl_FragCoord.x;for(int i=0;i<${SINES};i++)x=sin(x+gl_FragCoord.y);gl_FragColor=vec4(x);}`

/** How long WebGL takes (ms) to shade a square of a given side (px), until its picture can be read. */
export type Shade = (side: number) => number

/** Shades on a canvas of its own that nobody sees; null where there is no WebGL. `close` gives the context back. */
export function shading(): { readonly shade: Shade; readonly close: () => void } | null {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIDE
  const gl = canvas.getContext('webgl')
  const program = gl?.createProgram()
  if (!gl || !program) return null
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(kind)
    if (!shader) return null
    gl.shaderSource(shader, text)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  gl.useProgram(program)
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer())
  // One triangle that covers the square.
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW)
  gl.enableVertexAttribArray(0)
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0)
  const pixel = new Uint8Array(4)
  return {
    shade: (side) => {
      const begun = performance.now()
      gl.viewport(0, 0, side, side)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
      return performance.now() - begun
    },
    close: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  }
}

/**
 * The time (ms) that shading the square takes by itself: what a single pixel takes, the way there and back, is taken off. The
 * quickest of three rounds, between which the page gets its turn; a quick one ends them.
 */
export async function shadingTime(shade: Shade, turn: () => Promise<unknown>): Promise<number> {
  // The first picture waits for the shaders to be translated.
  shade(1)
  let least = Infinity
  for (let round = 0; round < ROUNDS && least > EVEN_AT; round++) {
    await turn()
    least = Math.min(least, Math.max(0, shade(SIDE) - shade(1)))
  }
  return least
}

/** That time on this machine; null where there is no WebGL. */
export async function shadingHere(): Promise<number | null> {
  const made = shading()
  if (!made) return null
  const time = await shadingTime(made.shade, () => new Promise(requestAnimationFrame))
  made.close()
  return time
}

/** Whether the processor draws WebGL here; where there is none at all, the live map says so itself. */
export const drawnByProcessor = async (): Promise<boolean> => ((await shadingHere()) ?? 0) > EVEN_AT
