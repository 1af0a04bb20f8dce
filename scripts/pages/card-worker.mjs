import { parentPort } from 'node:worker_threads'
import { smallPngOf } from '../render/png.mjs'

/** Draws what it is sent, one after the other, and sends back what it drew. */
const port = parentPort
if (!port) throw new Error('This file is the inside of a worker.')
port.on('message', (/** @type {string} */ svg) => port.postMessage(smallPngOf(svg)))
