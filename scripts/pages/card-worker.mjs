import { parentPort, workerData } from 'node:worker_threads'
import { smallPngOf } from '../render/png.mjs'

/** Draws what it is sent with the fonts it began with, one after the other, and sends back what it drew. */
const port = parentPort
/** @type {unknown} */
const given = workerData
const { fonts } = /** @type {{ fonts: readonly string[] }} */ (given)
if (!port) throw new Error('This file is the inside of a worker.')
port.on('message', (/** @type {string} */ svg) => port.postMessage(smallPngOf(svg, fonts)))
