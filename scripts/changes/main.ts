import { parseArgs } from 'node:util'
import { CHANGED, noteChanges } from './note'

// What changed in the series since it was noted last is noted, with the words given or none in particular.
const { values } = parseArgs({
  options: { ko: { type: 'string', default: CHANGED.ko }, en: { type: 'string', default: CHANGED.en } },
})
const noted = noteChanges('geodata', new Date().toISOString().slice(0, 10), values)
console.log(noted.map(({ indicator, level }) => `${indicator}.${level}`).join('\n') || 'Nothing has changed.')
