import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { measure, renewed, table, tooEarly, tooHeavy } from './lib/budget.mjs'
import { readJson } from './lib/json.mjs'
import { ROOT } from './lib/root.mjs'

// With --renew what each bundle weighs now is noted, and a later change is held against that.
const { values, positionals } = parseArgs({
  options: { renew: { type: 'boolean' } },
  allowPositionals: true,
})
const dist = path.resolve(positionals[0] ?? path.join(ROOT, 'dist'))
const file = path.join(ROOT, 'budgets.json')
const budgets = /** @type {import('./lib/budget.mjs').Budget[]} */ (readJson(file))
const measures = measure(dist, budgets)
console.log(table(measures))
if (values.renew) {
  const options = await resolveConfig(file)
  const text = JSON.stringify(renewed(budgets, measures))
  writeFileSync(file, await format(text, { ...options, filepath: file }))
} else {
  const complaints = [...tooHeavy(measures), ...tooEarly(dist)]
  if (complaints.length) {
    console.error(complaints.join('\n'))
    process.exitCode = 1
  }
}
