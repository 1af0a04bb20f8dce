import { readFileSync } from 'node:fs'

/**
 * What a JSON file holds; the caller says what it takes it for.
 *
 * @param {string} file
 * @returns {unknown}
 */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))
