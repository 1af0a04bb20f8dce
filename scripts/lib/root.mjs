import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, whatever folder a script was started in. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
